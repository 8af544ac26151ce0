"""The lines that a paragraph was written in, where a reader joined them: which of them ends a line of furniture."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from newslint.analyses.layout import PARAGRAPH_WORDS
from newslint.text.document import Block, Piece
from newslint.text.endings import ends_sentence
from newslint.text.title_case import TITLE_SHARE, capitalised_share

_OPENERS = "\"'“‘"


def line_ends(block: Block) -> Sequence[int]:
    """Return the offsets in a block's text, in order, at which a line of the source ends inside it."""
    # Blocks may hold many matches, each of which asks.
    return block.document.fact(("line ends", block.index), lambda: list(_line_ends(block)))


def is_line_end(ends: Sequence[int], offset: int) -> bool:
    """Return whether ``offset`` is one of a block's line ends."""
    return offset in ends[bisect_left(ends, offset) :][:1]


def before_running_text(piece: Piece, ends: Sequence[int], *, behind_sentence: bool = False) -> Piece:
    """Return a piece up to the first line end behind which running text begins, else the piece as it is.

    ``ends`` are the block's line ends. With ``behind_sentence`` only those count at which a sentence ends.
    """
    block, start, stop = piece
    for index in range(bisect_right(ends, start), bisect_left(ends, stop)):
        end = ends[index]
        before = block.text[start:end]
        if before.endswith(":") or (behind_sentence and not ends_sentence(before)):
            continue
        following = ends[index + 1] if index + 1 < len(ends) else len(block.text)
        if _is_running(block.text[end + 1 : following]) and ends_sentence(block.text):
            return block.slice(start, end)
    return piece


def _line_ends(block: Block) -> Iterator[int]:
    text, offsets = block.text, block.map
    if offsets.is_exact(0, len(text)):
        return
    source = block.document.source.text
    for index, character in enumerate(text):
        if character == " " and not offsets.is_exact(index, index + 1):
            start, end = offsets.to_source(index, index + 1)
            if "\n" in source[start:end] or "\r" in source[start:end]:
                yield index


def _is_running(line: str) -> bool:
    """Return whether a line opens like running text: a sentence that is no headline."""
    first = line.lstrip(_OPENERS)[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    return len(line.split(None, PARAGRAPH_WORDS)) >= PARAGRAPH_WORDS and capitalised_share(line) < TITLE_SHARE
