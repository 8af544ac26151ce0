"""Where a rule's expressions match in a block, less what its exceptions overlap."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.document import Piece
from newslint.patterns import Pattern

REPORTED_GROUP = "report"
"""The name of the group whose range is reported instead of the whole match."""


class Found(NamedTuple):
    """One match: its range in the block's text and the number of its group of expressions."""

    start: int
    end: int
    group: int


def matches(text: str, groups: Sequence[Sequence[Pattern]], exceptions: Sequence[Pattern] = ()) -> Iterator[Found]:
    """Yield the matches of several groups of expressions, leftmost first, without overlaps.

    Of matches that start at the same place an earlier group's counts, then the longer one. Matches that overlap
    a match of ``exceptions`` are left out.
    """
    found = sorted(
        (Found(*span, number) for number, patterns in enumerate(groups) for span in _spans(patterns, text)),
        key=lambda item: (item.start, item.group, -item.end),
    )
    if not found:
        return
    excepted = sorted(match.span() for pattern in exceptions for match in pattern.finditer(text))
    reach = _reach(excepted)
    done = -1
    for item in found:
        if item.start < done:
            continue
        before = bisect_left(excepted, (item.end, -1))
        if before and reach[before - 1] > item.start:
            continue
        done = item.end
        yield item


def _spans(patterns: Iterable[Pattern], text: str) -> Iterator[tuple[int, int]]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span(REPORTED_GROUP if REPORTED_GROUP in match.re.groupindex else 0)
            if end > start >= 0:
                yield start, end


def _reach(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return, for each span, the furthest end of the spans up to it."""
    furthest, reach = -1, []
    for _, end in spans:
        furthest = max(furthest, end)
        reach.append(furthest)
    return reach


@lru_cache(maxsize=1)
def _citation_marker() -> re.Pattern[str]:
    return re.compile(r"\[\^?[\w-]{1,20}\](?!\()")


def deletion_safety(piece: Piece) -> str:
    """Return ``unsafe`` where deleting ``piece`` may leave something broken, else an empty string.

    That is where it is only a part of its block, or carries a citation marker whose entry would be orphaned.
    """
    whole = piece.start == 0 and piece.end == len(piece.block.text)
    return "" if whole and not _citation_marker().search(piece.text) else "unsafe"
