"""Kind ``sequence``: reports words of given sorts that follow one another, with other words between them or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from newslint.analyses.matching import Overlaps
from newslint.analyses.place import found_in
from newslint.analyses.sequences import Sequencer, Step
from newslint.analyses.words import Token, tokens
from newslint.errors import PackError, nearest
from newslint.expressions.literals import lower
from newslint.expressions.patterns import Pattern
from newslint.expressions.time_limits import lowered
from newslint.i18n import Message
from newslint.kinds.bases.unit_rule import EXCEPT, IGNORE_CASE, IN_QUOTES, Unit, UnitRule, is_left_to_speaker
from newslint.rule import Literal, Option, Replacement, Report, RuleSpec
from newslint.text.document import Block, Piece

FEWEST_LETTERS = 2
"""A step whose shortest literal is shorter than this does not serve as a gate."""


class SequenceRule(UnitRule):
    """Reports each place where words fit the steps one after another, inside one sentence."""

    kind = "sequence"
    options = (
        Option("steps", "steps", None, "the words of the sequence, in order: each a word, a list, or a mapping"),
        Option("classes", "word-lists", None, "a YAML file of the pack with the lists that steps name by `class`"),
        EXCEPT,
        Option("across-punctuation", "boolean", False, "whether punctuation may stand between the words"),
        IN_QUOTES,
        IGNORE_CASE,
        Option("replacement", "text", "", "what the fix `replace` puts in the place of what is reported"),
    )
    placeholders = {
        **UnitRule.placeholders,
        "first": "the word that the first step took",
        "last": "the word that the last step took",
        "replacement": "the option `replacement`",
    }
    actions = {"replace": "puts `replacement` where the reported words stand, or deletes them where it is empty"}
    units = ("sentence",)

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        if not options["steps"]:
            raise PackError("the option 'steps' is missing, so that it would never report anything")
        lists = options["classes"]
        self._steps = tuple(_with_classes(step, number, lists) for number, step in enumerate(options["steps"], 1))
        self._except: tuple[Pattern, ...] = options["except"]
        self._literals = _most_telling(map(_literals, self._steps))
        self._sequencer = Sequencer(self._steps, ignore_case=options["ignore-case"])

    def literals(self) -> tuple[Literal, ...] | None:
        """Return strings that the most telling step requires, or None where no step tells any."""
        return tuple(map(Literal, self._literals)) or None

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield the places in one unit where the sequence stands."""
        for piece in unit.pieces:
            yield from self._check_piece(piece)

    def _check_piece(self, piece: Piece) -> Iterable[Report]:
        block, start, end = piece
        if not self._may_hold(piece.text):
            return
        found = tuple(tokens(block, start, end))
        runs = list(self._sequencer.runs([token.text for token in found], self._breaks(block, found)))
        if not runs:
            return
        excepted = Overlaps(match.span() for pattern in self._except for match in found_in(pattern, piece))
        for taken in runs:
            first, last = found[taken[0]], found[taken[-1]]
            marked = [at for at, step in zip(taken, self._steps, strict=True) if step.reported] or taken
            where = block.slice(found[marked[0]].start, found[marked[-1]].end)
            if excepted.touch(first.start - start, last.end - start):
                continue
            if is_left_to_speaker(self.settings, block, where.start):
                continue
            values = {"first": first.text, "last": last.text, "replacement": self.settings["replacement"]}
            yield Report(where, values, replacements=(self._replacement(where),))

    def _may_hold(self, text: str) -> bool:
        """Return whether a text holds one of the literals, which most sentences of a block do not."""
        searched = lowered(text)
        return not self._literals or any(literal in searched for literal in self._literals)

    def _breaks(self, block: Block, found: Sequence[Token]) -> list[bool]:
        """Return for each word whether punctuation stands before it that no sequence goes across."""
        if self.settings["across-punctuation"]:
            return [False] * len(found)
        gaps = (block.text[one.end : other.start].strip() for one, other in pairwise(found))
        return [False, *map(bool, gaps)] if found else []

    def _replacement(self, where: Piece) -> Replacement:
        text, replacement = where.block.text, self.settings["replacement"]
        if replacement:
            is_capital = where.text[0].isupper() and replacement[0].islower()
            return Replacement(where, replacement[0].upper() + replacement[1:] if is_capital else replacement)
        # A deleted word takes the space before it along, or at the start of a line the space after it.
        start, end = where.start, where.end
        if start and text[start - 1].isspace():
            start -= 1
        elif not start and text[end : end + 1].isspace():
            end += 1
        return Replacement(where.block.slice(start, end), "")


def _with_classes(step: Step, number: int, lists: Mapping[str, frozenset[str]]) -> Step:
    """Return a step with the words of the lists that it names among its own. Raises ``PackError`` for no such list."""
    words = set(step.words)
    for name in sorted(step.classes):
        if name not in lists:
            hint = nearest(name, lists) or ("" if lists else Message("; name their file in the option 'classes'"))
            raise PackError(
                "step {number} names the class {name!r}, and there is no such list{hint}",
                number=number,
                name=name,
                hint=hint,
            )
        words.update(lists[name])
    phrase = next((word for word in sorted(words) if len(word.split()) != 1), None)
    if phrase is not None:
        raise PackError(
            "a step is one word, and {phrase!r} of the classes of step {number} is not", phrase=phrase, number=number
        )
    return step._replace(words=frozenset(words))


def _most_telling(choices: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the literals of the step whose shortest one is the longest; none where that is too short to help."""
    shortest = {min(map(len, literals)): literals for literals in choices if literals}
    return shortest[max(shortest)] if max(shortest, default=0) >= FEWEST_LETTERS else ()


def _literals(step: Step) -> tuple[str, ...]:
    """Return lower-case strings of which any word that fits the step holds one; none where that is not known."""
    found = [lower(word) for word in step.words]
    for pattern in step.match:
        if pattern.literals is None:
            return ()
        found.extend(map(lower, pattern.literals))
    return tuple(dict.fromkeys(found))
