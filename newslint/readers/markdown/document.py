"""Makes the document of a Markdown text: front matter, blocks, link definitions that are sources, the headline."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newslint.readers.characters import INVISIBLE, SPACES, same_words, without_surrogates
from newslint.readers.embedded.stretches import CODE, FORMULA, TEMPLATE
from newslint.readers.front_matter import directives_of as front_matter_directives
from newslint.readers.front_matter import metadata, read_front_matter
from newslint.readers.html.resources import anchors, media_in
from newslint.readers.markdown.blocks import blocks_of
from newslint.readers.markdown.directives import directives_of
from newslint.readers.markdown.leaves import LeafCollector
from newslint.readers.markdown.masking import mask
from newslint.readers.titles import TITLE_WITHIN, looks_like_title
from newslint.readers.visible_text import SourcedText, add, visible
from newslint.text.document import Block, Document
from newslint.text.markers import NUMBER
from newslint.text.resources import Resource
from newslint.text.source import Source
from newslint.text.spans import OffsetMap, Span, TextBuilder

_BLANK = " \t\v\f" + SPACES + INVISIBLE


def read_markdown(source: Source) -> Document:
    """Return the document of a Markdown source; ``.mdx`` at the end of its path says that it holds components."""
    text = source.text
    front = read_front_matter(text)
    base = front.end if front else 0
    collector = _collect(text, base, mdx=source.path.lower().endswith(".mdx"))
    blocks: list[Block] = []
    for leaf in collector.leaves:
        blocks.extend(blocks_of(leaf, text, collector.visible))
    for start, end, kind in collector.set_off:
        if kind in (CODE, FORMULA):
            blocks.append(_verbatim("code", text, Span(start, end)))
    blocks.extend(_definitions(text, base, collector))
    blocks.sort(key=lambda block: block.map.to_source(0, 1).start)
    meta = metadata(front)
    numbers = sorted(label for label in collector.context.linked if label.isdecimal())
    meta |= {"link-numbers": numbers} if numbers else {}
    if "title" not in meta:
        _choose_title(blocks)
    blocks = _without_repeated_captions(blocks, meta.get("title", ""))
    if front and text[front.content.start : front.content.end].strip():
        blocks.insert(0, _verbatim("front-matter", text, front.content))
    context = collector.context
    directives = directives_of(text, context.hidden, collector.leaves, context.code)
    document = Document(source, blocks, meta, [*front_matter_directives(front, text), *directives])
    document.resources = tuple(sorted(_resources_between(collector, blocks, text), key=lambda one: one.start))
    document.anchors = anchors(text)
    return document


def _resources_between(collector: LeafCollector, blocks: Sequence[Block], text: str) -> Iterator[Resource]:
    """Yield the pictures and template tags that no block holds."""
    for start, end, kind in collector.set_off:
        if kind == TEMPLATE:
            yield Resource("template", text[start:end], start, end)
    placed = {one for block in blocks for one in block.resources}
    for leaf in collector.leaves:
        inline = (one for run in leaf.runs for one in run.resources)
        found = media_in(text, *leaf.extent) if leaf.kind == "html" else inline
        yield from (one for one in found if one.kind != "link" and one not in placed)


def _collect(text: str, base: int, *, mdx: bool) -> LeafCollector:
    """Return the leaves of ``text`` from the code point offset ``base`` on."""
    import pyromark

    # Lone surrogates, which no decoded file holds, have no UTF-8 form for the parser.
    masked = mask(without_surrogates(text[base:]), mdx=mdx)
    options = pyromark.Options
    collector = LeafCollector(text, base, masked)
    collector.collect(
        pyromark.events_with_range(
            masked.text,
            options=options.ENABLE_TABLES
            | options.ENABLE_FOOTNOTES
            | options.ENABLE_STRIKETHROUGH
            | options.ENABLE_TASKLISTS
            | options.ENABLE_GFM,
        )
    )
    return collector


@lru_cache(maxsize=1)
def _definition() -> re.Pattern[str]:
    return re.compile(rf"^ {{0,3}}(\[({NUMBER})\]:[ \t]*\S[^\r\n]*)", re.MULTILINE)


def _definitions(text: str, base: int, collector: LeafCollector) -> Iterator[Block]:
    """Yield link definitions such as ``[1]: https://...`` as footnotes, where ``[1]`` in the text cites them.

    Where numbers only shorten links (``[words][1]``), the definitions are targets of links, not a list of sources.
    """
    if "]:" not in text:
        return
    set_off = [Span(start, end) for start, end, _ in collector.set_off]
    extents = sorted([*(leaf.extent for leaf in collector.leaves), *set_off])
    starts = [extent.start for extent in extents]
    for match in _definition().finditer(text, base):
        index = bisect_right(starts, match.start(1)) - 1
        if index >= 0 and match.start(1) < extents[index].end:
            continue
        if match[2] in collector.context.marked or not collector.context.linked:
            start = match.start(1)
            words = match[1].rstrip(_BLANK)
            builder = TextBuilder()
            for part in visible(SourcedText(words, start, start + len(words), copied=True)):
                add(builder, part)
            yield Block("footnote", *builder.build(), Span(start, start + len(words)))


def _verbatim(kind: str, text: str, span: Span) -> Block:
    offsets = OffsetMap.identity(span.start, span.end - span.start)
    return Block(kind, text[span.start : span.end], offsets, span)


def _choose_title(blocks: Sequence[Block]) -> None:
    """Mark the headline: the first heading of level 1, a heading that opens the text, or a line like one."""
    marked = [block for block in blocks if block.kind == "heading" and block.level]
    top = [block for block in blocks if block.kind not in ("caption", "html", "code")][:TITLE_WITHIN]
    title = next((block for block in marked if block.level == 1), None)
    if title is None and marked and top[0] is marked[0]:
        title = top[0]
    if title is None:
        lines = (block for block in top if block.kind in ("heading", "paragraph") and not block.level)
        title = next((block for block in lines if looks_like_title(block.text)), None)
    if title is not None:
        title.kind = "title"


def _without_repeated_captions(blocks: Sequence[Block], title: str) -> list[Block]:
    """Return the blocks without alternative texts of pictures that say what stands elsewhere already.

    Editors put the headline, or the caption below the picture, into its alternative text; nobody reads it twice.
    """
    if not any(block.kind == "caption" for block in blocks):
        return list(blocks)
    told = {_caption_words(title)} | {_caption_words(block.text) for block in blocks if block.kind != "caption"}
    kept = []
    for block in blocks:
        if block.kind == "caption":
            words = _caption_words(block.text)
            if words in told:
                continue
            told.add(words)
        kept.append(block)
    return kept


def _caption_words(text: str) -> str:
    return same_words(text).strip(" .")
