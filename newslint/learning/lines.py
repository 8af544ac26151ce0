"""The lines of an article that may be furniture of its site: short ones, and the pieces of long ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.place import FULL_WORDS, place_of
from newslint.phrases.pieces import piece_end
from newslint.text.document import Block, Document, Piece

MOST_WORDS = 40
"""More words than this are running text wherever they stand."""
FLAT_WORDS = 60
"""A block of so many words may hold several lines that were joined."""
MOST_PIECES = 200
PROSE = frozenset({"title", "heading", "paragraph", "list-item", "quote", "caption", "footnote"})


_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")


class ArticleLine(NamedTuple):
    """A line or a piece of one: its text, where it stands, and whether a rule reports it already.

    ``is_piece`` tells the pieces of a long line from lines of their own.
    """

    text: str
    place: str
    is_piece: bool
    is_known: bool


def lines_of(document: Document) -> Iterator[ArticleLine]:
    """Yield what a document is made of, in order; running text is among it, with an empty text.

    The furniture of the document must have been marked.
    """
    for block in document.blocks:
        if block.kind not in PROSE or block.is_alternative:
            continue
        words = len(block.text.split(None, FLAT_WORDS))
        if words >= FLAT_WORDS:
            yield from _pieces(block)
        else:
            yield _line(block.piece, words)


def _pieces(block: Block) -> Iterator[ArticleLine]:
    text, at = block.text, 0
    vocabulary = block.document.vocabulary
    for _ in range(MOST_PIECES):
        at += len(text[at:]) - len(text[at:].lstrip())
        if at >= len(text):
            return
        end = piece_end(text, at, len(text), vocabulary)
        if end <= at:
            stop = text.find(". ", at)
            end = len(text) if stop < 0 else stop + 1
        yield _line(block.slice(at, end), len(text[at:end].split()), is_piece=True)
        at = end


def _line(piece: Piece, words: int, *, is_piece: bool = False) -> ArticleLine:
    place = place_of(piece)
    most = MOST_WORDS if place != "body" else FULL_WORDS - 1
    text = " ".join(_INVISIBLE.sub(" ", piece.text).split()) if words <= most else ""
    return ArticleLine(text, place, is_piece, _is_known(piece))


def _is_known(piece: Piece) -> bool:
    block, start, end = piece
    document = block.document
    if block.index in document.furniture:
        return True
    return any(
        index == block.index and min(end, last) - max(start, first) >= (end - start) / 2
        for index, first, last in document.furniture_parts
    )
