"""Leaves of a Markdown text as blocks: plain text for rules, and for each of its characters its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from newslint.readers.markdown.html_blocks import html_blocks
from newslint.readers.markdown.lines import COPIED, DROPPED, IMAGE, REPLACED, InlineRun, Leaf, paragraphs
from newslint.readers.titles import TITLE_WORDS, ends_open, looks_like_heading
from newslint.readers.visible_text import SourcedText, add, visible
from newslint.text.document import LINKED_SHARE, Block
from newslint.text.spans import Span, TextBuilder

_CLOSE_UP = ",.;:!?)"


@lru_cache(maxsize=1)
def _file_name() -> re.Pattern[str]:
    return re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|avif)", re.IGNORECASE)


def blocks_of(leaf: Leaf, source: str, visible_source: str) -> Iterator[Block]:
    """Yield the blocks of one leaf in the order of the text; none where it holds no text.

    ``visible_source`` is the source without what is hidden from the parser, which does not go with a block.
    """
    if leaf.kind in ("code", "html"):
        shown = list(html_blocks(leaf, source)) if leaf.kind == "html" and leaf.runs else []
        if shown:
            yield from shown
            return
        block = _block(leaf.kind, _stripped([_part(run) for run in leaf.runs]), leaf.extent)
        if block:
            yield block
        return
    for runs, extent in paragraphs(leaf):
        first, last = _without_outer_images(runs)
        yield from _captions(runs[:first])
        parts = _parts(runs[first:last])
        if leaf.kind in ("paragraph", "quote", "list-item"):
            parts = _without_last_backslash(parts, source)
        whole = (first, last) == (0, len(runs))
        block = _block(leaf.kind, parts, _trimmed(extent, parts, visible_source) if whole and parts else None)
        if block:
            block.kind = _kind(leaf, block.text, runs[first:last])
            block.level = leaf.level
            block.is_link = _is_link(runs[first:last])
            block.resources = tuple(one for run in runs for one in run.resources)
            yield block
        yield from _captions(runs[last:])


def _block(kind: str, parts: Sequence[SourcedText], extent: Span | None) -> Block | None:
    """Return the block of some parts, or None where they hold no text."""
    if not parts:
        return None
    builder = TextBuilder()
    for part in parts:
        add(builder, part)
    return Block(kind, *builder.build(), extent)


def _kind(leaf: Leaf, text: str, runs: Sequence[InlineRun]) -> str:
    """Return the kind of a leaf's block, once its text is known.

    A line set wholly in bold, or with the capitals of a headline, is a heading that lacks its mark. A paragraph
    right above a rule ``---`` is a heading to Markdown, though nobody meant one where it is long.
    """
    if leaf.kind == "paragraph":
        bold = all(run.strong for run in runs if run.role <= REPLACED and run.text.strip())
        few = len(text.split(None, TITLE_WORDS.stop)) < TITLE_WORDS.stop
        return "heading" if (bold and few and ends_open(text)) or looks_like_heading(text) else "paragraph"
    if leaf.underlined and len(text.split(None, TITLE_WORDS.stop)) >= TITLE_WORDS.stop:
        return "paragraph"
    return leaf.kind


def _is_link(runs: Sequence[InlineRun]) -> bool:
    """Return whether all but little of the text stands in links, such as all but the number of a list item."""
    linked = sum(len(run.text) for run in runs if run.linked)
    return linked > 0 and linked >= LINKED_SHARE * sum(len(run.text) for run in runs)


def _without_outer_images(runs: Sequence[InlineRun]) -> tuple[int, int]:
    """Return the range of the runs that lie between the pictures at the beginning and at the end.

    Pictures amid a sentence are left out of it: their alternative text is no part of what it says.
    """
    shown = [index for index, run in enumerate(runs) if run.text.strip()]
    images = [index for index, run in enumerate(runs) if run.role == IMAGE]
    if not images:
        return 0, len(runs)
    if not shown:
        return len(runs), len(runs)
    first = next((index + 1 for index in reversed(images) if index < shown[0]), 0)
    last = next((index for index in images if index > shown[-1]), len(runs))
    return first, last


def _captions(runs: Iterable[InlineRun]) -> Iterator[Block]:
    for run in runs:
        if run.role == IMAGE:
            block = _block("caption", _parts(run.inner), Span(run.start, run.end))
            if block and not _file_name().fullmatch(block.text):
                block.resources = run.resources
                block.is_alternative = True
                yield block


def _part(run: InlineRun) -> SourcedText:
    return SourcedText(run.text, run.start, run.end, run.role == COPIED)


def _parts(runs: Iterable[InlineRun]) -> list[SourcedText]:
    """Return what rules see of some runs: line ends as one space, and no gap where something was left out."""
    parts: list[SourcedText] = []
    after_gap = after_drop = False
    for run in runs:
        if run.role in (DROPPED, IMAGE):
            after_gap = after_drop = True
            continue
        if run.is_break:
            if parts and not parts[-1].text[-1].isspace():
                parts.append(SourcedText(" ", run.start, run.end, copied=False))
            after_gap = True
            continue
        for part in visible(_part(run)):
            if after_gap and parts and parts[-1].text[-1].isspace():
                part = _without_leading_space(part)
                if after_drop and part.text[:1] in tuple(_CLOSE_UP):
                    parts = _stripped_end(parts)
            if part.text:
                parts.append(part)
                after_gap = after_drop = False
    return _stripped(parts)


def _without_leading_space(part: SourcedText) -> SourcedText:
    text = part.text.lstrip()
    return part._replace(text=text, start=part.start + len(part.text) - len(text) if part.copied else part.start)


def _stripped_end(parts: list[SourcedText]) -> list[SourcedText]:
    while parts:
        last = parts[-1]
        text = last.text.rstrip()
        if text == last.text:
            break
        parts.pop()
        if text:
            parts.append(last._replace(text=text, end=last.start + len(text) if last.copied else last.end))
    return parts


def _stripped(parts: list[SourcedText]) -> list[SourcedText]:
    """Return the parts without white space at either end."""
    first = 0
    while first < len(parts) and not parts[first].text.strip():
        first += 1
    parts = parts[first:]
    if parts:
        parts[0] = _without_leading_space(parts[0])
    return _stripped_end(parts)


def _without_last_backslash(parts: list[SourcedText], source: str) -> list[SourcedText]:
    """Return the parts without a hard break mark at the end of a paragraph, which Markdown takes for a character."""
    while parts and parts[-1].copied and parts[-1].text[-1] == "\\" and source[parts[-1].end - 2] != "\\":
        last = parts.pop()
        if len(last.text) > 1:
            parts.append(last._replace(text=last.text[:-1], end=last.end - 1))
        parts = _stripped_end(parts)
    return parts


def _trimmed(extent: Span, parts: Sequence[SourcedText], source: str) -> Span:
    """Return the range without the white space at its end, but never less than the text takes."""
    start, end = extent
    while end > start and source[end - 1] in " \t\r\n":
        end -= 1
    return Span(start, max(end, parts[-1].end))
