"""Kind ``substitution``: reports words that others are to stand in the place of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from newslint.analyses.word_list import WordTable
from newslint.analyses.words import case_kept, is_name
from newslint.errors import PackError
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import AT_MOST, COUNT, MANY, OUTSIDE_QUOTES, Unit, UnitMatch
from newslint.kinds.bases.word_rule import EXCEPTIONS, FORMS, WordRule
from newslint.option import Swap
from newslint.rule import Literal, Option, Replacement, Report, RuleSpec, literals_for
from newslint.text.document import Piece

_GROUP = re.compile(r"\\(?:(\d+)|g<(\w+)>)")


class _Right(NamedTuple):
    """What is to stand where something was found: the words, and how much of the text they take the place of."""

    texts: tuple[str, ...]
    where: Piece
    clitic: str = ""

    @property
    def whole(self) -> tuple[str, ...]:
        """The words with the clitic that stays at their end."""
        return tuple(f"{text}{self.clitic}" for text in self.texts)


class SubstitutionRule(WordRule):
    """Reports wrong words, each with the right ones."""

    kind = "substitution"
    options = (
        Option("swaps", "swaps", None, "wrong words with the right ones, or a .tsv file of the pack"),
        *EXCEPTIONS,
        *FORMS,
        Option("names", "boolean", True, "leave a capitalised word inside a sentence alone: it is taken for a name"),
        OUTSIDE_QUOTES,
        AT_MOST,
    )
    variants = MANY
    placeholders = {
        **WordRule.placeholders,
        **COUNT,
        "replacement": "what is to stand there, the best of several",
        "replacements": "all that may stand there, parted by commas",
    }
    actions = {"replace": "puts the right words there; unsafe where there are several to choose from"}

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        swaps: tuple[Swap, ...] = options["swaps"]
        if not swaps:
            raise PackError("the option 'swaps' is missing, so that it would never report anything")
        _refuse_circles(swaps)
        self.exceptions = (*self.exceptions, self.word_list(_holding(swaps)))
        self._table = WordTable({swap.wrong: swap for swap in swaps if isinstance(swap.wrong, str)}, **self.form)
        self._expressions = [(swap.wrong, swap.rights) for swap in swaps if isinstance(swap.wrong, Pattern)]
        for pattern, rights in self._expressions:
            _check_templates(pattern, rights)
        self._groups = [(self._table.words,), *((pattern,) for pattern, _ in self._expressions)]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the wrong words require."""
        return literals_for(pattern for group in self._groups for pattern in group)

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield the wrong words in one unit."""
        for found in self.found(unit, self._groups):
            right = self._expanded(found) if found.group else self._looked_up(found.piece)
            if right is None or found.piece.text in right.whole:
                continue
            values = {"replacement": right.whole[0], "replacements": ", ".join(right.whole), "count": "1"}
            edit = Replacement(right.where, right.texts[0])
            yield Report(found.piece, values, replacements=(edit,), safety="unsafe" if right.whole[1:] else "")

    def _looked_up(self, piece: Piece) -> _Right | None:
        """Return what takes the place of a listed word; None where it is taken for a name, or for another word."""
        known = self._table.look_up(piece.text)
        if known is None:
            return None
        swap, clitic = known
        wrong = str(swap.wrong)
        if self.settings["names"] and wrong[0].islower() and is_name(piece):
            return None
        stem = piece.block.slice(piece.start, piece.end - len(clitic))
        return _Right(tuple(case_kept(stem.text, wrong, right) for right in swap.rights), stem, clitic)

    def _expanded(self, found: UnitMatch) -> _Right | None:
        """Return what takes the place of an expression's match, with the groups it names filled in."""
        if self.settings["names"] and self.settings["ignore-case"] and is_name(found.piece):
            return None
        _, rights = self._expressions[found.group - 1]
        texts = (found.match.expand(right) if "\\" in right else right for right in rights)
        return _Right(tuple(case_kept(found.piece.text, found.piece.text.lower(), text) for text in texts), found.piece)


def _holding(swaps: Iterable[Swap]) -> Iterator[str]:
    """Yield the right forms that hold their wrong one ("kerja sama" for "kerja"): these stand rightly already."""
    for wrong, rights in swaps:
        for right in rights if isinstance(wrong, str) else ():
            if str(wrong).lower() in right.lower() and len(right) > len(str(wrong)):
                yield right


def _check_templates(pattern: Pattern, rights: Iterable[str]) -> None:
    """Raise ``PackError`` for a replacement that names a group which its expression does not have."""
    for right in rights:
        for number, name in _GROUP.findall(right):
            known = pattern.group_names if name else range(pattern.group_count + 1)
            if (name or int(number)) not in known:
                raise PackError(
                    "{right!r} names the group {name}, which /{source}/ does not have",
                    right=right,
                    name=name or number,
                    source=pattern.source,
                )


def _refuse_circles(swaps: Iterable[Swap]) -> None:
    """Raise ``PackError`` where words are replaced by one another, so that fixing would never come to an end."""
    follows = {swap.wrong.lower(): swap.rights[0].lower() for swap in swaps if isinstance(swap.wrong, str)}
    done: set[str] = set()
    for wrong in follows:
        chain: list[str] = []
        word = wrong
        while word in follows and word not in done:
            done.add(word)
            chain.append(word)
            word = follows[word]
        # A word that only changes its case ("whatsapp" for "WhatsApp") is not found again.
        if len(chain) > 1 and word in chain:
            circle = " -> ".join([*chain[chain.index(word) :], word])
            raise PackError("the swaps would never come to an end: {circle}", circle=circle)
