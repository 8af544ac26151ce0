"""Raw HTML between the paragraphs of a Markdown text: captions, boxes and tables in it are read as in an HTML file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from newslint.readers.markdown.lines import Leaf
from newslint.text.document import Block
from newslint.text.spans import Span


@lru_cache(maxsize=1)
def _captioning() -> re.Pattern[str]:
    """Return signs that the words of a piece of HTML are a caption: a picture beside them, or that they are centred."""
    return re.compile(
        r"<(?:img|figure|picture|video|iframe|embed|center)\b|<\w[^<>]*\balign\s?[=:]\s?[\"']?center\b", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """Return a sign of text: something visible behind a tag."""
    return re.compile(r">\s*+[^<>\s]")


def html_blocks(leaf: Leaf, source: str) -> Iterator[Block]:
    """Yield the blocks of text in a leaf of raw HTML; none where it shows no text, or where marks of quotation part it.

    Lines beside a picture are its caption, and so are centred ones: their picture is often Markdown above them.
    """
    start, end = leaf.runs[0].start, leaf.runs[-1].end
    parted = any(source[one.end : other.start].strip() for one, other in pairwise(leaf.runs))
    if parted or not _words().search(source, start, end):
        return
    # Only a text with HTML in it pays for these.
    from newslint.readers.html.article import fragment
    from newslint.readers.html.page import Page

    words = source[start:end]
    page = Page(words)
    is_caption = _captioning().search(words) is not None
    for passage in fragment(page.passages, page.elements.all):
        block = passage.block
        extent = block.extent and Span(block.extent.start + start, block.extent.end + start)
        kind = "caption" if is_caption and block.kind == "paragraph" else block.kind
        moved = Block(kind, block.text, block.map.moved(start), extent)
        moved.level, moved.is_link = block.level, block.is_link
        moved.resources = tuple(one._replace(start=one.start + start, end=one.end + start) for one in block.resources)
        yield moved
