"""Alignment: which words two texts have in common in the same order, by the longest common subsequence.

The row of the dynamic program is one whole number with a bit a word (Hyyrö, Bit-parallel LCS-length computation
revisited, 2004), so that two paragraphs take some ten microseconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Hunk = tuple[tuple[str, ...], tuple[str, ...]]
"""Words of one text, and what stands in their place in the other; one of both may be empty."""


def shared_words(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two texts have in common in the same order."""
    return len(one) - (_rows(one, other)[-1].bit_count() if other else len(one))


def hunks(one: Sequence[str], other: Sequence[str]) -> Iterator[Hunk]:
    """Yield the places in which two texts differ, the last first."""
    rows = _rows(one, other)
    first, second = len(one), len(other)
    ends = (first, second)
    while first and second:
        if rows[second - 1] >> (first - 1) & 1:
            first -= 1
        elif second > 1 and not rows[second - 2] >> (first - 1) & 1:
            second -= 1
        else:
            if (first, second) != ends:
                yield tuple(one[first : ends[0]]), tuple(other[second : ends[1]])
            first, second = first - 1, second - 1
            ends = (first, second)
    if ends != (0, 0):
        yield tuple(one[: ends[0]]), tuple(other[: ends[1]])


def _rows(one: Sequence[str], other: Sequence[str]) -> list[int]:
    """Return for each word of the other text the row up to it: a bit is unset where a common word is added."""
    masks: dict[str, int] = {}
    for index, word in enumerate(one):
        masks[word] = masks.get(word, 0) | 1 << index
    full = row = (1 << len(one)) - 1
    rows = []
    for word in other:
        matching = row & masks.get(word, 0)
        row = ((row + matching) | (row - matching)) & full
        rows.append(row)
    return rows
