"""Raw HTML between the paragraphs of a Markdown text: captions, boxes and tables in it are read as in an HTML file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from newslint.document import Block
from newslint.markup.markdown.runs import Leaf
from newslint.spans import Span


@lru_cache(maxsize=1)
def _picture() -> re.Pattern[str]:
    return re.compile(r"<(?:img|figure|picture|video|iframe|embed)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """Return a sign of text: a letter or digit behind a tag."""
    return re.compile(r">[^<>]*?\w")


def html_blocks(leaf: Leaf, source: str) -> Iterator[Block]:
    """Yield the blocks of text in a leaf of raw HTML; none where it shows no text, or where marks of quotation part it.

    What stands beside a picture is its caption.
    """
    start, end = leaf.runs[0].start, leaf.runs[-1].end
    parted = any(source[one.end : other.start].strip() for one, other in pairwise(leaf.runs))
    if parted or not _words().search(source, start, end):
        return
    # Only a text with HTML in it pays for these.
    from newslint.markup.html.article import fragment
    from newslint.markup.html.page import Page

    words = source[start:end]
    page = Page(words)
    pictured = _picture().search(words) is not None
    for passage in fragment(page.passages, page.elements.all):
        block = passage.block
        extent = block.extent and Span(block.extent.start + start, block.extent.end + start)
        kind = "caption" if pictured and block.kind == "paragraph" else block.kind
        yield Block(kind, block.text, block.map.moved(start), extent)
