"""What must hold for the document a reader makes, whatever the file: tells each fault in one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from newslint.readers.characters import INVISIBLE, PLACEHOLDER, SPACES
from newslint.text.document import BLOCK_KINDS, Block, Document

VERBATIM_KINDS = frozenset({"code", "html", "front-matter"})
"""Kinds of blocks whose text is the source's, line ends and invisible characters included."""
_QUOTATION_MARKS = "“”"
_LABEL = re.compile(r"\s*(?:\d{1,9}[.)]|\[\^[^]]+\]:)")


def document_faults(document: Document) -> Iterator[str]:
    """Yield what is wrong with the blocks of a document and with their places in its source.

    Blocks come in the order of the file and share no character of it: they are the leaves (paragraphs, items, cells),
    never the containers (lists, quotations) round them. What goes with a block when it is deleted holds no other one.
    """
    text = document.source.text
    end = 0
    for block in document.blocks:
        span = block.map.to_source(0, len(block.text))
        if not end <= span.start <= span.end <= len(text):
            yield f"{_name(block)} lies at {tuple(span)}, behind {end} and within {len(text)} it should"
        end = max(end, span.end)
        yield from _text_faults(block)
        yield from _character_faults(block, text)
    yield from _extent_faults(document)


def _name(block: Block) -> str:
    return f"{block.kind} {block.index} {block.text[:40]!r}"


def _text_faults(block: Block) -> Iterator[str]:
    """Yield what is wrong with the text of a block by itself."""
    if block.kind not in BLOCK_KINDS:
        yield f"{_name(block)} is of no known kind"
    if not block.text.strip():
        yield f"{_name(block)} holds no word"
    if block.kind in VERBATIM_KINDS:
        return
    if block.text != block.text.strip(" \t\r\n"):
        yield f"{_name(block)} has white space at an end"
    strange = sorted(set(block.text) & set(INVISIBLE + SPACES + "\r\n"))
    if strange:
        yield f"{_name(block)} shows {strange}"


def _character_faults(block: Block, text: str) -> Iterator[str]:
    """Yield where a character of a block does not stand in the source as its map says."""
    whole = block.map.to_source(0, len(block.text))
    last = whole.start
    for index, character in enumerate(block.text):
        start, end = block.map.to_source(index, index + 1)
        if not (last <= start <= end <= whole.end):
            yield f"{_name(block)}: character {index} lies at {(start, end)}, behind {last} it should"
        stood = text[start:end]
        if block.map.is_exact(index, index + 1):
            if stood != character:
                yield f"{_name(block)}: character {index} is {character!r}, its source is {stood!r}"
        elif not _stands_for(character, stood):
            yield f"{_name(block)}: character {index} is {character!r}, said to stand for {stood!r}"
        last = start


def _stands_for(character: str, stood: str) -> bool:
    """Return whether a character may stand for other source text: a reference, an escape, a line end, code."""
    from html import unescape

    if unicodedata.category(character) == "Cc":
        return stood.startswith("&#")
    if character == " ":
        # A line may go on behind marks of quotation; a list shows a space behind its number.
        shown = _LABEL.sub("", unescape(stood))
        return stood.startswith(("<br", "<BR", "</br", "\\")) or not shown.strip(
            " \t\r\n\f\v\x85\u2028\u2029>*_~" + SPACES
        )
    if character in (PLACEHOLDER, "\ufffd") or character in _QUOTATION_MARKS:
        return bool(stood)
    return character in unescape(stood) or character.isdigit()  # lists are numbered anew


def _extent_faults(document: Document) -> Iterator[str]:
    """Yield where deleting a block would take characters of another one, or leave some of its own."""
    text = document.source.text
    places = [(block, block.map.to_source(0, len(block.text))) for block in document.blocks]
    for index, (block, span) in enumerate(places):
        extent = block.extent
        if extent is None or extent.start == extent.end:
            continue
        # The number of a list item, or the mark of a footnote, stays where there is more text behind it.
        own = text[span.start : extent.start] if extent.start > span.start else ""
        if _LABEL.sub("", own).strip(" \t") or not 0 <= extent.start <= span.end <= extent.end <= len(text):
            yield f"{_name(block)} at {tuple(span)} goes with {tuple(extent)}"
        for other, place in places[max(0, index - 1) : index + 2]:
            if other is not block and place.start < extent.end and extent.start < place.end:
                yield f"{_name(block)} goes with {tuple(extent)}, which holds {_name(other)} at {tuple(place)}"
