"""What stands round the blocks of a document: the nearest text above and below each, and the section it is in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.linting.deletion import extent_of
from newslint.text.document import Block, Document
from newslint.text.endings import is_question

MARKS = ("](", "![", "</", "{{", "{%")
"""Signs of markup in a text in which no reader found a block to be marked up as a whole."""


class Neighbours:
    """What stands round each block of a document. Ask once all furniture is known."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._text = document.source.text
        self._furniture = document.furniture
        marked = any(block.extent is not None for block in document.blocks)
        self.has_markup = marked or any(mark in self._text for mark in MARKS)
        self._above = list(_nearest(document, document.blocks))
        self._below = list(_nearest(document, document.blocks[::-1]))[::-1]
        self._sections: list[int] = []

    def above(self, block: Block) -> Block | None:
        """Return the nearest block above that is no furniture, for that may go, too."""
        return self._above[block.index]

    def below(self, block: Block) -> Block | None:
        """Return the nearest block below that is no furniture."""
        return self._below[block.index]

    def section(self, block: Block) -> int:
        """Return the number of the section that a block stands in.

        Headings begin one, questions, for what follows answers them, rules, boxes and templates.
        """
        if not self._sections:
            self._sections = list(self._numbers())
        return self._sections[block.index]

    def _numbers(self) -> Iterator[int]:
        from newslint.readers.signs import is_divided  # an article without copies does not pay for it

        number = end = 0
        for block in self._blocks:
            start, following = extent_of(block)
            is_break = self.has_markup and is_divided(self._text[end:start])
            opens = block.kind in ("heading", "title") or is_question(block.text)
            number += is_break or (opens and block.index not in self._furniture) or block.kind == "html"
            yield number
            end = max(end, following)


def neighbours_of(document: Document) -> Neighbours:
    """Return the neighbours in a document, worked out once for all who ask."""
    return document.fact(("neighbours", document.furniture), lambda: Neighbours(document))


def _nearest(document: Document, blocks: Sequence[Block]) -> Iterator[Block | None]:
    """Yield for each block, in the order they are given in, the last one before it that is no furniture."""
    nearest: Block | None = None
    for block in blocks:
        yield nearest
        if block.index not in document.furniture:
            nearest = block
