"""The structure of a text with markup: which parts it has, and whether edits leave the others what they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from newslint.finding import Edit
from newslint.readers.titles import stands_under
from newslint.text.document import Document

_MAY_BE_TITLE = ("paragraph", "heading")
"""Kinds of which readers make a title where a text begins with it, whatever its markup."""


class PageBlock(NamedTuple):
    """A block as a page shows it: its range in the source, its kind, its words, and its level if it is a heading."""

    start: int
    end: int
    kind: str
    words: str
    level: int = 0


def parts_of(documents: Iterable[Document]) -> list[PageBlock]:
    """Return the parts of a text; none where no reader found markup round a block, for then nothing can break."""
    blocks = [block for document in documents for block in document.blocks]
    if all(block.extent is None for block in blocks):
        return []
    return [PageBlock(*block.piece.span, block.kind, block.text, block.level) for block in blocks if block.text]


def is_kept(before: Sequence[PageBlock], after: Sequence[PageBlock], edits: Sequence[Edit]) -> bool:
    """Return whether sorted edits leave all other parts the same, edited ones of the same kind, and make no new ones.

    ``before`` and ``after`` are the parts of the text without and with the edits. Captions may come: readers leave
    out those that say what another block says already. No heading loses all its text, and no two lists become one.
    """
    left = {part.start: part for part in after}
    moves = _Moves(edits)
    kept: list[PageBlock] = []
    for part in before:
        first = moves.first_touching(part)
        start = moves.moved(part.start)
        if first is not None and first.start <= part.start and not first.text:
            if first.end >= part.end:
                continue
            start = moves.moved(first.end)
        kept.append(part)
        found = left.pop(start, None)
        if found is None or not _are_alike(part, found):
            return False
        if first is None and (found.words != part.words or found.end != moves.moved(part.end)):
            return False
    if not all(part.kind == "caption" for part in left.values()):
        return False
    return len(kept) == len(before) or (_filled(before) & set(kept) <= _filled(kept) and not _joins(before, kept))


def _filled(parts: Sequence[PageBlock]) -> set[PageBlock]:
    """Return the headings that text stands under, or headings of a lower level."""
    pairs = pairwise(parts)
    return {
        one
        for one, other in pairs
        if (one.level or one.kind == "heading") and stands_under(one.level, other.kind, other.level)
    }


def _joins(before: Sequence[PageBlock], kept: Sequence[PageBlock]) -> bool:
    """Return whether items of a list meet from between which something else is gone."""
    items = {(one, other) for one, other in pairwise(kept) if one.kind == other.kind == "list-item"}
    if not items:
        return False
    number = {part: index for index, part in enumerate(before)}
    gone = ({part.kind for part in before[number[one] + 1 : number[other]]} for one, other in items)
    return any(kinds - {"list-item"} for kinds in gone)


def _are_alike(one: PageBlock, other: PageBlock) -> bool:
    """Return whether two parts are of the same kind; a line may become the title where it looks like one."""
    kinds = {one.kind, other.kind}
    may_be_title = kinds <= {"title", *_MAY_BE_TITLE} and "title" in kinds
    return len(kinds) == 1 or (may_be_title and not other.words.endswith("."))


class _Moves:
    """Where offsets of a text lie once sorted, disjoint edits are made."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._ends = [edit.end for edit in edits]
        lengths = (len(edit.text) - (edit.end - edit.start) for edit in edits)
        self._moves = list(accumulate(lengths, initial=0))

    def moved(self, offset: int) -> int:
        """Return where an offset that no edit takes out lies afterwards."""
        return offset + self._moves[bisect_right(self._ends, offset)]

    def first_touching(self, part: PageBlock) -> Edit | None:
        """Return the first edit that changes something inside a part."""
        index = bisect_right(self._ends, part.start)
        if index < len(self._edits) and self._edits[index].start < part.end:
            return self._edits[index]
        return None
