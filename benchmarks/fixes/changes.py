"""What a fix changed: stretches that are gone and stretches that were rewritten, found by comparing the two texts."""

from __future__ import annotations

import re
from typing import NamedTuple

LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")
TAG = re.compile(r"<[^<>]*>|[^<]+|<")
NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]*?(/?)>")
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class Change(NamedTuple):
    """A stretch of the old text and what stands in its place; ``above`` and ``below`` are what was left round it."""

    old: str
    new: str
    above: str
    below: str

    @property
    def is_deletion(self) -> bool:
        """Whether the stretch is gone, white space aside."""
        return not self.new.strip() and bool(self.old.strip())


def changes(before: str, after: str, *, by_tag: bool = False) -> list[Change]:
    """Return what differs between two texts, in order: lines, or tags and what stands between them."""
    old, new = _units(before, by_tag=by_tag), _units(after, by_tag=by_tag)
    found = []
    start = first = 0
    for end, last in [*_common(old, new), (len(old), len(new))]:
        if (start, first) != (end, last):
            move = _best_move(old, start, end) if first == last else 0
            gone = "".join(old[start + move : end + move])
            above, below = "".join(new[: first + move]), "".join(new[last + move :])
            found.append(Change(gone, "".join(new[first:last]), above, below))
        start, first = end + 1, last + 1
    return found


def _common(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return the places in two lists of a longest sequence that both hold (Myers 1986)."""
    reach = {1: 0}
    trace = []
    for edits in range(len(old) + len(new) + 1):
        trace.append(dict(reach))
        for diagonal in range(-edits, edits + 1, 2):
            x = _step(reach, diagonal, edits)
            while x < len(old) and x - diagonal < len(new) and old[x] == new[x - diagonal]:
                x += 1
            reach[diagonal] = x
            if x >= len(old) and x - diagonal >= len(new):
                return _traced(trace, x, x - diagonal)
    raise AssertionError("two lists always can be made one another")


def _step(reach: dict[int, int], diagonal: int, edits: int) -> int:
    """Return where a diagonal is entered: from below, which inserts, or from the left, which deletes."""
    inserts = diagonal == -edits or (diagonal != edits and reach[diagonal - 1] < reach[diagonal + 1])
    return reach[diagonal + 1] if inserts else reach[diagonal - 1] + 1


def _traced(trace: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    """Return the places that are the same on the way back from the end."""
    same = []
    for edits in range(len(trace) - 1, -1, -1):
        reach, diagonal = trace[edits], x - y
        start = _step(reach, diagonal, edits) if edits else 0
        while x > start and y > start - diagonal:
            x, y = x - 1, y - 1
            same.append((x, y))
        inserts = edits > 0 and start == reach.get(diagonal + 1)
        x, y = (x, y - 1) if inserts else (x - 1, y)
    return same[::-1]


def _units(text: str, *, by_tag: bool) -> list[str]:
    return TAG.findall(text) if by_tag else LINE.findall(text)


def _best_move(units: list[str], start: int, end: int) -> int:
    """Return by how many units a deleted stretch can be moved to hold whole elements, with the same text left."""
    moves = [0]
    left = right = 0
    while start + left > 0 and units[start + left - 1] == units[end + left - 1]:
        left -= 1
        moves.append(left)
    while end + right < len(units) and units[start + right] == units[end + right]:
        right += 1
        moves.append(right)
    return min(moves, key=lambda move: (_unpaired("".join(units[start + move : end + move])), abs(move)))


def _unpaired(source: str) -> int:
    """Return how many tags of a piece of HTML have no partner in it."""
    found = 0
    opened: list[str] = []
    for slash, name, closed in NAME.findall(source):
        if closed or name.lower() in VOID:
            continue
        if not slash:
            opened.append(name)
        elif opened and opened[-1] == name:
            opened.pop()
        else:
            found += 1
    return found + len(opened)
