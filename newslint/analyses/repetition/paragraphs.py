"""Paragraphs to compare, and runs of them that come again."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analyses.repetition.normalization import words_of
from newslint.text.document import Block, Piece

SHORT = 12
"""Below how many words a paragraph may be a copy though it shares no run of words as ``shingles`` counts them."""


class Paragraph:
    """A block of the text proper; ``shares`` says that it has a run of words in common with itself or another.

    ``position`` is its place among the paragraphs.
    """

    __slots__ = ("_words", "block", "is_short", "position", "shares")

    def __init__(self, block: Block, position: int, *, shares: bool, is_short: bool) -> None:
        self.block = block
        self.position = position
        self.shares = shares
        self.is_short = is_short
        self._words: tuple[str, ...] | None = None

    @property
    def may_repeat(self) -> bool:
        """Whether the paragraph can be a copy; of a short one the runs of words tell nothing."""
        return self.shares or self.is_short

    @property
    def words(self) -> tuple[str, ...]:
        """The paragraph's normal form, worked out when first asked for."""
        if self._words is None:
            self._words = words_of(self.block.piece)
        return self._words

    @property
    def line(self) -> int:
        """The line of the source that the paragraph starts on, from 1."""
        return line_of(self.block)


class CopiedRun(NamedTuple):
    """Paragraphs that repeat, one by one and in the same order, paragraphs further up."""

    copies: tuple[Paragraph, ...]
    originals: tuple[Paragraph, ...]

    @property
    def words(self) -> int:
        """How many words the copies have."""
        return sum(len(copy.words) for copy in self.copies)


def line_of(block: Block) -> int:
    """Return the line of the source that a block starts on, from 1."""
    return line_of_piece(block.piece)


def line_of_piece(piece: Piece) -> int:
    """Return the line of the source that a piece of a block starts on, from 1."""
    return piece.block.document.source.lines.position(piece.span.start).line
