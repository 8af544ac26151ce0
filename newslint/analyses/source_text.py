"""A document's source beside its blocks: which of it is code, and which of it a block's text shows."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from newslint.text.document import PROSE_KINDS, Block, Document
from newslint.text.spans import Span


class SourceText:
    """Tells where ranges of the source (code points, half-open) stand."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.source.text

    @cached_property
    def _placed(self) -> list[tuple[Span, Block]]:
        """The blocks by where they begin; most texts are asked for none of them."""
        return sorted(((block.piece.span, block) for block in self._document.blocks), key=lambda pair: pair[0])

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span, _ in self._placed]

    def is_code(self, start: int) -> bool:
        """Return whether a place is in a block of code or in the front matter."""
        block = self._block(start)
        return block is not None and block.kind in {"code", "front-matter"}

    def is_prose(self, start: int) -> bool:
        """Return whether a place is in a block of prose, and so neither code nor markup around it."""
        block = self._block(start)
        return block is not None and block.kind in PROSE_KINDS

    def shows(self, start: int, end: int) -> bool:
        """Return whether the text of the block at a range shows what stands there, so that rules see it anyway."""
        block = self._block(start)
        return block is not None and block.kind in PROSE_KINDS and self._text[start:end] in block.text

    def _block(self, start: int) -> Block | None:
        index = bisect_right(self._starts, start) - 1
        if index < 0 or start >= self._placed[index][0].end:
            return None
        return self._placed[index][1]
