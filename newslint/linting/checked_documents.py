"""What readers yield is checked before rules see it: a reader is foreign code, and a place off the text is no place."""

from __future__ import annotations

from typing import Any

from newslint.errors import nearest
from newslint.text.document import BLOCK_KINDS, Block, Document, Source, Unreadable
from newslint.text.spans import OffsetMap


def fault_of(given: Any, source: Source | None = None) -> str:
    """Return what is wrong with what a reader yields, as the end of a sentence, or nothing where all is well.

    ``source`` is the text that the reader was given, where it was given one.
    """
    if isinstance(given, Unreadable):
        return "" if isinstance(given.reason, str) and given.reason else "yields an Unreadable without a reason"
    if not isinstance(given, Document):
        return f"yields a {type(given).__qualname__}, which is no newslint.Document"
    if not isinstance(given.source, Source) or not isinstance(given.source.text, str):
        return "yields a document without a newslint.Source"
    if source is not None and given.source.text != source.text:
        return "yields a document of another text than it was given"
    length, before = len(given.source.text), 0
    for block in given.blocks:
        fault = _fault_of_block(block, length, before)
        if fault:
            return fault
        before = block.map.to_source(0, 0).start
    return ""


def _fault_of_block(block: Any, length: int, before: int) -> str:
    """Return what is wrong with one block of a text of ``length``, where the one before it starts at ``before``."""
    if not isinstance(block, Block) or not isinstance(block.text, str) or not isinstance(block.map, OffsetMap):
        return f"yields a document with a {type(block).__qualname__} among its blocks, or a block without text or map"
    if block.kind not in BLOCK_KINDS:
        return f"yields a block of the unknown kind {block.kind!r}{nearest(str(block.kind), BLOCK_KINDS)}"
    start, end = block.map.to_source(0, len(block.text))
    if not 0 <= start <= end <= length:
        return f"yields a block from {start} to {end} in a text of {length} characters"
    if start < before:
        return f"yields blocks out of order: one at {start} after one at {before}"
    return ""
