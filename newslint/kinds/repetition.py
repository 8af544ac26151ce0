"""Kind ``repetition``: reports a word that stands twice in a row, or again within a few words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from newslint.analyses.matching import Overlaps
from newslint.analyses.place import found_in
from newslint.analyses.words import Token, tokens
from newslint.errors import PackError
from newslint.expressions.literals import lower
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import EXCEPT, IGNORE_CASE, IN_QUOTES, Unit, UnitRule, is_left_to_speaker
from newslint.rule import Literal, Option, Replacement, Report, RuleSpec
from newslint.text.document import Piece
from newslint.text.endings import TERMINATORS

SHORTEST_GATE = 2
GAPS = (" ", "  ", "\n")
"""What may stand between two equal words in a row."""
BOUNDARIES = frozenset(TERMINATORS + ";:")
"""Marks across which a word may come again."""


class RepetitionRule(UnitRule):
    """Reports runs of one word with nothing but white space between, or a word that comes again too soon."""

    kind = "repetition"
    options = (
        Option("words", "words", None, "the words that count, or a .txt file; all words where none is given"),
        Option("within", "integer", 0, "how many other words may stand between the two"),
        Option("except-words", "words", None, "words that may be repeated, or a .txt file"),
        EXCEPT,
        IGNORE_CASE,
        Option("names", "boolean", True, "leave two capitalised words alone: they are taken for a name"),
        IN_QUOTES,
    )
    placeholders = {
        **UnitRule.placeholders,
        "word": "the word that is repeated",
        "count": "how often it stands in a row",
    }
    actions = {
        "delete-second": "deletes the word where it stands again",
        "hyphenate": "puts a hyphen between two: “rata rata” becomes “rata-rata”",
    }
    units = ("block", "sentence")

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._words = frozenset(map(self._key, options["words"]))
        self._excepted = frozenset(map(self._key, options["except-words"]))
        self._except: tuple[Pattern, ...] = options["except"]
        self._within: int = options["within"]
        if self._within < 0:
            raise PackError("the option 'within' is less than 0")
        phrase = next((word for word in (*self._words, *self._excepted) if " " in word), None)
        if phrase is not None:
            raise PackError("{phrase!r} is more than one word, and this kind compares words one by one", phrase=phrase)

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the words that count, where these are listed; each twice where they are to stand in a row."""
        if not self._words or min(map(len, self._words)) < SHORTEST_GATE:
            return None
        if not self._within:
            return tuple(Literal(lower(f"{word}{gap}{word}")) for word in sorted(self._words) for gap in GAPS)
        return tuple(Literal(lower(word)) for word in sorted(self._words))

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield the repetitions in one unit."""
        for piece in unit.pieces:
            if not (self._within or _may_repeat(piece.text)):
                continue
            found = list(tokens(*piece))
            repeated = list(self._near(piece, found) if self._within else self._rows(piece, found))
            if not repeated:
                continue
            excepted = Overlaps(match.span() for pattern in self._except for match in found_in(pattern, piece))
            for row in repeated:
                if not excepted.touch(row[0].start - piece.start, row[-1].end - piece.start):
                    yield from self._told(piece, row)

    def _rows(self, piece: Piece, found: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
        """Yield each word that is repeated at once, with its repetitions."""
        row: list[Token] = []
        for token in found:
            if row and self._is_same(row[-1], token) and piece.block.text[row[-1].end : token.start] in GAPS:
                row.append(token)
                continue
            if len(row) > 1:
                yield tuple(row)
            row = [token] if self._counts(token) else []
        if len(row) > 1:
            yield tuple(row)

    def _near(self, piece: Piece, found: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
        """Yield each word that comes again within a few words of its sentence, with where it stood before."""
        text = piece.block.text
        last: dict[str, int] = {}
        for index, token in enumerate(found):
            if index and not BOUNDARIES.isdisjoint(text[found[index - 1].end : token.start]):
                last.clear()
            if not self._counts(token):
                continue
            key = self._key(token.text)
            earlier = last.get(key, -1)
            last[key] = index
            if earlier >= 0 and index - earlier - 1 <= self._within and self._is_same(found[earlier], token):
                yield found[earlier], token

    def _told(self, piece: Piece, row: Sequence[Token]) -> Iterator[Report]:
        """Yield the report on a row of equal words: the whole row, or the second word where others stand between."""
        block, first, last = piece.block, row[0], row[-1]
        start = last.start if self._within else first.start
        if is_left_to_speaker(self.settings, block, start):
            return
        where = block.slice(start, last.end)
        gap = block.slice(row[-2].end, last.start)
        edits: tuple[Replacement, ...] = ()
        if self.spec.fix is not None and self.spec.fix.action == "hyphenate":
            edits = (Replacement(gap, "-"),) if len(row) == 2 and gap.text.isspace() else ()
        elif not self._within:
            edits = (Replacement(block.slice(first.end, last.end), ""),)
        elif block.text[last.start - 1].isspace():
            edits = (Replacement(block.slice(last.start - 1, last.end), ""),)
        related = (block.slice(first.start, first.end),) if self._within else ()
        values = {"word": first.text, "count": str(len(row))}
        yield Report(where, values, replacements=edits, fixable=bool(edits), related=related)

    def _key(self, word: str) -> str:
        return word.lower() if self.settings["ignore-case"] else word

    def _counts(self, token: Token) -> bool:
        key = self._key(token.text)
        if self._words:
            return key in self._words
        return len(key) > 1 and key not in self._excepted and any(map(str.isalpha, key))

    def _is_same(self, one: Token, other: Token) -> bool:
        """Return whether two tokens are one word said twice, and not a name such as "Butar Butar"."""
        if self._key(one.text) != self._key(other.text):
            return False
        return not (self.settings["names"] and one.text[0].isupper() and other.text[0].isupper())


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    return re.compile(r"[\w'’-]+")


def _may_repeat(text: str) -> bool:
    """Return whether a text may hold a word twice in a row: a quick look that most texts do not pass."""
    return any(one == other for one, other in pairwise(_words().findall(text.lower())))
