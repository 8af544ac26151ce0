"""Where a rule's expressions match in a block, less what its exceptions overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from newslint.analyses.place import found_in
from newslint.expressions.patterns import Pattern
from newslint.text.document import Piece

if TYPE_CHECKING:
    from regex import Match

REPORTED_GROUP = "report"
"""The name of the group whose range is reported instead of the whole match."""


class GroupMatch(NamedTuple):
    """One match: its range in the block's text and the number of its group of expressions."""

    start: int
    end: int
    group: int


def matches(
    where: Piece | str, groups: Sequence[Sequence[Pattern]], exceptions: Sequence[Pattern] = ()
) -> Iterator[GroupMatch]:
    """Yield the matches of several groups of expressions in a text, leftmost first, without overlaps.

    In a piece of a block only those count that stand where their expression asks; offsets are those in its text.

    Of matches that start at the same place an earlier group's counts, then the longer one. Matches that overlap
    a match of ``exceptions`` are left out.
    """
    return (found for found, _ in full_matches(where, groups, exceptions))


def full_matches(
    where: Piece | str, groups: Sequence[Sequence[Pattern]], exceptions: Sequence[Pattern] = ()
) -> Iterator[tuple[GroupMatch, Match[str]]]:
    """Yield what ``matches`` does, each with the match itself, for its groups."""
    found = sorted(
        (
            (GroupMatch(*span, number), match)
            for number, group in enumerate(groups)
            for span, match in _spans(group, where)
        ),
        key=lambda pair: (pair[0].start, pair[0].group, -pair[0].end),
    )
    if not found:
        return
    excepted = Overlaps(match.span() for pattern in exceptions for match in _matches(pattern, where))
    done = -1
    for item, match in found:
        if item.start >= done and not excepted.touch(item.start, item.end):
            done = item.end
            yield item, match


def _matches(pattern: Pattern, where: Piece | str) -> Iterator[Match[str]]:
    return pattern.finditer(where) if isinstance(where, str) else found_in(pattern, where)


def _spans(patterns: Iterable[Pattern], where: Piece | str) -> Iterator[tuple[tuple[int, int], Match[str]]]:
    for pattern in patterns:
        for match in _matches(pattern, where):
            start, end = match.span(REPORTED_GROUP) if REPORTED_GROUP in pattern.group_names else match.span()
            if end > start >= 0:
                yield (start, end), match


class NextMatch:
    """The next match of an expression in one text, asked for from left to right: the text is searched but once."""

    def __init__(self, pattern: Pattern, text: str, end: int) -> None:
        self._pattern = pattern
        self._text = text
        self._end = end
        self._from = -1
        self._found: Match[str] | None = None

    def span(self, start: int) -> tuple[int, int] | None:
        """Return the range of the first match that begins at ``start`` or later, None where there is none."""
        is_known = 0 <= self._from <= start and (self._found is None or self._found.start() >= start)
        if not is_known:
            self._from, self._found = start, self._pattern.search(self._text, start, self._end)
        return self._found.span() if self._found else None


class Overlaps:
    """Ranges of a text, in any order, that can be asked whether one of them overlaps another range."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._reach = list(accumulate((end for _, end in self._spans), max))

    def touch(self, start: int, end: int) -> bool:
        """Return whether one of the ranges has a code point in common with ``start`` to ``end``."""
        before = bisect_left(self._spans, (end, -1))
        return before > 0 and self._reach[before - 1] > start
