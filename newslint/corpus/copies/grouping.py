"""Groups the texts of an archive that are copies of each other, directly or by way of others."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from newslint.analyses.repetition.across import copied_share
from newslint.corpus.copies.lookup import HOLDERS, IndexedPassages, bands, matches
from newslint.corpus.copies.store import Index

AT_ONCE = 2_000
"""Texts that are looked up in an archive together."""
Text = tuple[int, int]
"""A text: the number of its index among several, and its own in there."""


class Groups:
    """Disjoint sets of numbers from 0 on; each is known by its smallest member."""

    def __init__(self) -> None:
        self._above = array("q")

    def first(self, number: int) -> int:
        """Return the smallest number of the set that one is in."""
        above = self._above
        above.extend(range(len(above), number + 1))
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make one set of the two that hold two numbers."""
        first, second = sorted((self.first(one), self.first(other)))
        self._above[second] = first

    def members(self) -> dict[int, list[int]]:
        """Return the sets of two members or more, sorted, by the smallest."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._above)):
            if (first := self.first(number)) != number:
                found.setdefault(first, [first]).append(number)
        return found


def grouped(indexes: Sequence[Index]) -> Iterator[list[Text]]:
    """Yield the texts that stand in several articles, or are like others, together, in the order of the first.

    With a second index, texts of the first one alone and those of the second that they are like.
    """
    many, day = len(indexes), indexes[0]
    groups = Groups()
    _join_alike(day, groups, many)
    for other, archive in enumerate(indexes[1:], 1):
        _join_with(day, archive, groups, many, other)
    found = groups.members()
    for text in _repeated_texts(day):
        if groups.first(text * many) == text * many:
            found.setdefault(text * many, [text * many])
    for first in sorted(found):
        yield [(number % many, number // many) for number in found[first]]


def _join_alike(index: Index, groups: Groups, many: int) -> None:
    """Join the texts of one index that are nearly the same."""
    passages = IndexedPassages(index)
    for texts in bands(index):
        for position, later in enumerate(texts):
            for earlier in texts[: min(position, HOLDERS)]:
                is_joined = groups.first(earlier * many) == groups.first(later * many)
                if not is_joined and copied_share(passages.of(earlier), passages.of(later)):
                    groups.join(earlier * many, later * many)


def _join_with(day: Index, archive: Index, groups: Groups, many: int, other: int) -> None:
    """Join the texts of a day with those of an archive that they copy."""
    passages = IndexedPassages(day)
    texts = [int(text) for (text,) in day.database.execute("SELECT id FROM texts ORDER BY id")]
    for start in range(0, len(texts), AT_ONCE):
        part = texts[start : start + AT_ONCE]
        for text, found in zip(part, matches(archive, [passages.of(text) for text in part]), strict=True):
            for match in found:
                groups.join(text * many, match.text * many + other)


def _repeated_texts(index: Index) -> Iterator[int]:
    """Yield the texts that stand word for word in several articles."""
    rows = index.database.execute("SELECT text FROM places GROUP BY text HAVING MIN(article) < MAX(article)")
    return (int(text) for (text,) in rows)
