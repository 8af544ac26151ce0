"""Which lines of a text a change adds or edits: two contents compared line by line, line ends aside.

Lines end as those of editors do (LF, CRLF, CR), so that converting line ends touches nothing. Memory grows with the
number of lines, not with their length.
"""

from __future__ import annotations

import io
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import BinaryIO

Lines = tuple[tuple[int, int], ...]
"""Ranges of lines, counted from 1, both ends included."""

_LONGEST_PIECE = 1_000_000
_MOST_CELLS = 250_000
"""How many pairs of lines are compared, where no line that stands once in both contents parts them."""
_MOST_ROUNDS = 50
"""How often a line may be looked at on the way to parts without such lines."""


def touched_lines(old: BinaryIO, new: BinaryIO) -> Lines:
    """Return the lines of ``new`` that are not in ``old``, or not in that order."""
    before, after = _hashes(old), _hashes(new)
    kept = [False] * len(after)
    left = _MOST_ROUNDS * (len(before) + len(after))
    parts = [(0, len(before), 0, len(after))]
    while parts:
        old_start, old_end, start, end = parts.pop()
        while old_start < old_end and start < end and before[old_start] == after[start]:
            kept[start] = True
            old_start, start = old_start + 1, start + 1
        while old_start < old_end and start < end and before[old_end - 1] == after[end - 1]:
            kept[end - 1] = True
            old_end, end = old_end - 1, end - 1
        left -= old_end - old_start + end - start
        if old_start == old_end or start == end or left < 0:
            continue
        anchors = _anchors(before[old_start:old_end], after[start:end])
        if not anchors and (old_end - old_start) * (end - start) <= _MOST_CELLS:
            for index in _common(before[old_start:old_end], after[start:end]):
                kept[start + index] = True
        if anchors:
            at, index = 0, 0
            for old_anchor, anchor in anchors:
                parts.append((old_start + at, old_start + old_anchor, start + index, start + anchor))
                at, index = old_anchor, anchor
            parts.append((old_start + at, old_end, start + index, end))
    return tuple(_ranges(kept))


def _hashes(stream: BinaryIO) -> array[int]:
    """Return a number for each line of a content, from which its line end is left out."""
    # Any byte is a character of Latin-1, and its line ends are those of editors.
    text = io.TextIOWrapper(stream, encoding="latin-1")
    found = array("q")
    try:
        while piece := text.readline(_LONGEST_PIECE):
            number = hash(piece.removesuffix("\n"))
            while not piece.endswith("\n") and (piece := text.readline(_LONGEST_PIECE)):
                number = hash((number, piece.removesuffix("\n")))
            found.append(number)
    finally:
        text.detach()
    return found


def _anchors(before: Sequence[int], after: Sequence[int]) -> list[tuple[int, int]]:
    """Return the places of lines that stand once in both contents: the longest run of them in one order."""
    old_counts, counts = Counter(before), Counter(after)
    places = {line: index for index, line in enumerate(after) if counts[line] == 1}
    # The longest ascending run (patience sorting): of each length, the run with the earliest end.
    ends: list[int] = []
    runs: list[tuple[int, int, int]] = []
    last_of: list[int] = []
    for old_index, line in enumerate(before):
        if line in places and old_counts[line] == 1:
            length = bisect_left(ends, places[line])
            previous = last_of[length - 1] if length else -1
            runs.append((old_index, places[line], previous))
            if length == len(ends):
                ends.append(places[line])
                last_of.append(len(runs) - 1)
            else:
                ends[length] = places[line]
                last_of[length] = len(runs) - 1
    found: list[tuple[int, int]] = []
    index = last_of[-1] if last_of else -1
    while index >= 0:
        old_index, place, index = runs[index]
        found.append((old_index, place))
    return found[::-1]


def _common(before: Sequence[int], after: Sequence[int]) -> Iterator[int]:
    """Yield the indexes in ``after`` of a longest common subsequence, from the last to the first."""
    rows = [[0] * (len(after) + 1)]
    for line in before:
        above, row = rows[-1], [0]
        for index, other in enumerate(after):
            row.append(above[index] + 1 if line == other else max(above[index + 1], row[index]))
        rows.append(row)
    old_index, index = len(before), len(after)
    while old_index and index:
        if before[old_index - 1] == after[index - 1]:
            old_index, index = old_index - 1, index - 1
            yield index
        elif rows[old_index - 1][index] >= rows[old_index][index - 1]:
            old_index -= 1
        else:
            index -= 1


def _ranges(kept: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = 0
    for number, is_kept in enumerate((*kept, True), 1):
        if not is_kept:
            start = start or number
        elif start:
            yield start, number - 1
            start = 0
