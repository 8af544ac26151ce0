"""What stands beside a paragraph: the code, tables and lists that it speaks of, and pictures, videos, template tags.

Paragraphs of the same words say different things where what they speak of differs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.text.document import Block, Document
from newslint.text.resources import Resource

DATA_KINDS = frozenset({"code", "cell", "list-item"})
"""Kinds of blocks that a paragraph introduces or explains."""


class Side(NamedTuple):
    """What stands on one side of a paragraph, up to the next paragraph or heading: texts of data, and resources."""

    data: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()


class Beside(NamedTuple):
    """What stands above and below a paragraph."""

    above: Side
    below: Side

    def differs_in_data(self, other: Beside) -> bool:
        """Return whether two paragraphs have other data on the same side; data that one lacks tell nothing."""
        return any(one.data and its.data and one.data != its.data for one, its in zip(self, other, strict=True))

    def differing(self, other: Beside) -> tuple[Sequence[Resource], Sequence[Resource]]:
        """Return the resources of both on a side where they are others, nothing where there is no such side."""
        for one, its in zip(self, other, strict=True):
            if one.resources and its.resources and differing(one.resources, its.resources):
                return one.resources, its.resources
        return (), ()


def differing(ones: Sequence[Resource], others: Sequence[Resource]) -> Resource | None:
    """Return the first resource in which two texts differ, wherever it stands; None where they have the same ones."""
    for one, other in zip(ones, others, strict=False):
        if (one.kind, one.target) != (other.kind, other.target):
            return one
    longer = ones if len(ones) > len(others) else others
    return longer[min(len(ones), len(others))] if len(ones) != len(others) else None


def beside(document: Document, paragraphs: Sequence[Block]) -> list[Beside]:
    """Return what stands beside each of some blocks of a document, site furniture left out."""
    gaps = [_ends(*gap) for gap in _gaps(document, [block.index for block in paragraphs])]
    return [Beside(before[1], after[0]) for before, after in pairwise(gaps)]


def _gaps(document: Document, indexes: Sequence[int]) -> Iterator[tuple[list[Block], list[Resource]]]:
    """Yield the blocks and the resources before the first paragraph, between two, and behind the last one."""
    loose = iter((*document.resources, None))
    resource = next(loose)
    start = 0
    for index in (*indexes, len(document.blocks)):
        blocks = [block for block in document.blocks[start:index] if block.index not in document.furniture]
        end = document.blocks[index].piece.span.start if index < len(document.blocks) else len(document.source.text)
        found = []
        while resource and resource.start < end:
            found.append(resource)
            resource = next(loose)
        yield blocks, found
        start = index + 1


def _ends(blocks: Sequence[Block], resources: Sequence[Resource]) -> tuple[Side, Side]:
    """Return what stands between two paragraphs above the first heading, and below the last one."""
    places = [block.piece.span.start for block in blocks]
    headings = [place for place, block in zip(places, blocks, strict=True) if block.kind in ("title", "heading")]
    if not headings:
        return (_side(blocks, resources),) * 2
    first, last = bisect_left(places, headings[0]), bisect_right(places, headings[-1])
    above = [resource for resource in resources if resource.start < headings[0]]
    below = [resource for resource in resources if resource.start > headings[-1]]
    return _side(blocks[:first], above), _side(blocks[last:], below)


def _side(blocks: Sequence[Block], resources: Sequence[Resource]) -> Side:
    data = tuple(" ".join(block.text.split()) for block in blocks if block.kind in DATA_KINDS)
    own = [resource for block in blocks for resource in block.resources if resource.kind != "link"]
    return Side(data, tuple(sorted([*own, *resources], key=lambda resource: resource.start)))
