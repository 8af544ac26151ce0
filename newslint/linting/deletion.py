"""Deleting blocks: which source range goes with a block's text, its lines and its markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from newslint.finding import Edit
from newslint.text.document import Block, Document, Piece, Stretch
from newslint.text.spans import Span


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return re.compile(r"\(?(?:\d{1,9}|[a-zA-Z])[.)]\s")


def is_numbered(text: str) -> bool:
    """Return whether a text begins with its number or letter in a list."""
    return _number().match(text) is not None


@lru_cache(maxsize=1)
def _end_tag() -> re.Pattern[str]:
    return re.compile(r"\s*+</")


@lru_cache(maxsize=1)
def _bullet() -> re.Pattern[str]:
    return re.compile(r"[ \t>]*([-*+][ \t]+)")


def deleted(where: Piece | Stretch) -> tuple[Span, bool]:
    """Return the source range that goes when a place is deleted, and whether all markup in it goes as a whole.

    Whole blocks go with their markup. Part of a block that has markup goes alone where none is in it.
    """
    first, last = (where, where) if isinstance(where, Piece) else (where.first, where.last)
    span = where.span
    if first.start == 0 and last.end == len(last.block.text):
        blocks = first.block.document.blocks[first.block.index : last.block.index + 1]
        return _whole(Span(extent_of(first.block).start, extent_of(last.block).end), blocks)
    if first.block.extent is None and last.block.extent is None:
        return span, True
    return span, isinstance(where, Piece) and where.block.map.is_exact(where.start, where.end)


def _whole(span: Span, blocks: Sequence[Block]) -> tuple[Span, bool]:
    """Return what goes with blocks that follow one another, ``span`` at least, and whether it goes as a whole."""
    if all(block.extent is None for block in blocks):
        return span, True
    text = blocks[0].document.source.text
    if any(block.extent and block.extent.start == block.extent.end for block in blocks):
        return span, False
    extents = [extent_of(block) for block in blocks]
    gaps = [Span(one.end, other.start) for one, other in pairwise(extents)]
    parted = any(text[gap.start : gap.end].strip() for gap in gaps)
    if not parted and not _end_tag().match(text, span.end):
        return _with_bullet(text, span, blocks[0]), True
    # Only HTML pays for this.
    from newslint.readers.html.whole_elements import whole_elements, without_empty_wrapper

    if not parted:
        return without_empty_wrapper(text, span), True
    whole = whole_elements(text, span, gaps)
    return whole or span, whole is not None


def extent_of(block: Block) -> Span:
    """Return the source range of a block with its markup, or of its text alone where that cannot go with it.

    The empty extent of a block that cannot go stands where its markup begins, which may be far above.
    """
    own = block.piece.span
    return block.extent if block.extent and block.extent.start < block.extent.end else own


def _with_bullet(text: str, span: Span, first: Block) -> Span:
    """Return a range that takes in the mark of a list item whose text begins it, where all of its line goes."""
    if first.kind != "list-item":
        return span
    line_start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    bullet = _bullet().fullmatch(text, line_start, span.start)
    return Span(bullet.start(1), span.end) if bullet else span


def delete_lines(document: Document, span: Span) -> Edit:
    """Return the edit that deletes a span with the rest of its lines, where nothing else stands on them.

    One adjoining blank line goes too, so that what is left does not stand two blank lines apart. A last line
    takes the line end before it along, so that the file ends as it did.
    """
    text, lines = document.source.text, document.source.lines
    first = lines.position(span.start).line
    last = lines.position(span.end).line
    line_start, line_end = lines.line(first).start, lines.line(last).end
    if not _fills(text, span, line_start, line_end):
        return Edit(*_with_space(text, span, line_start), "")
    return Edit(*_whole_lines(document, first, last), "")


def _whole_lines(document: Document, first: int, last: int) -> Span:
    """Return what goes with the lines from ``first`` to ``last``: line ends, and one adjoining blank line."""
    lines = document.source.lines
    ends_file = last + 1 == len(lines) and _is_blank(document, last + 1)
    if ends_file and first > 2 and _is_blank(document, first - 1):
        return Span(lines.line(first - 1).start, lines.line(last + 1).start)
    blank_before = first == 1 or _is_blank(document, first - 1)
    if last + 1 < len(lines) and blank_before and _is_blank(document, last + 1):
        last += 1
    if last < len(lines):
        return Span(lines.line(first).start, lines.line(last + 1).start)
    if first == 1:
        return Span(lines.line(first).start, lines.line(last).end)
    while _is_blank(document, first - 1) and first > 2:  # a blank line left would end the file with a line end
        first -= 1
    return Span(lines.line(first - 1).end, lines.line(last).end)


def _with_space(text: str, span: Span, line_start: int) -> Span:
    """Return a span inside a line, with the space beside it that would meet another, or begin or end the line."""
    start, end = span
    follows = text[end : end + 1]
    if start > line_start and text[start - 1] == " " and (not follows or follows.isspace()):
        return Span(start - 1, end)
    return Span(start, end + 1) if start == line_start and follows == " " else span


def _fills(text: str, span: Span, start: int, end: int) -> bool:
    """Return whether a span stands alone, but for white space, between ``start`` and ``end``."""
    before, after = span
    # Step by step: a slice of the line for every finding on it would be quadratic on long lines.
    while before > start and text[before - 1].isspace():
        before -= 1
    while after < end and text[after].isspace():
        after += 1
    return before == start and after == end


def _is_blank(document: Document, number: int) -> bool:
    line = document.source.lines.line(number)
    return not document.source.text[line.start : line.end].strip()


def where_blocks(where: Piece | Stretch) -> range:
    """Return the indexes of the blocks that a place touches."""
    if isinstance(where, Stretch):
        return range(where.first.block.index, where.last.block.index + 1)
    return range(where.block.index, where.block.index + 1)
