"""Reader ``plain``: text files, in any of the three ways people lay out paragraphs.

Each line is a block, whether or not blank lines part them; only hard-wrapped text (lines of similar length that
break in mid-sentence) is joined into paragraphs. Offsets are code points of the decoded file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newslint.document import Block, Document, Source
from newslint.spans import OffsetMap, Span, TextBuilder

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that are taken out of the text rules see: soft hyphen, zero-width characters, BOM inside the text."""
SPACES = "\u00a0\u2007\u2009\u202f"
"""Spaces that rules see as a plain space: no-break, figure, thin, narrow no-break."""

WRAPPED_SHARE = 0.6
WRAPPED_LENGTHS = range(40, 101)
HEADING_WORDS = 14
TITLE_WORDS = 25
_TERMINATORS = ".!?…:;,"
_CLOSERS = "\"'”’»)]"


class PlainReader:
    """Reads ``.txt`` files."""

    name = "plain"
    suffixes = (".txt", ".text")

    def read(self, source: Source) -> Iterable[Document]:
        """Yield the one document of a plain-text file."""
        lines = list(_lines(source.text))
        spans = _paragraphs(source.text, lines) if _is_hard_wrapped(source.text, lines) else lines
        blocks = [block for block in (_block(source.text, span) for span in spans) if block.text]
        _classify(blocks)
        yield Document(source, blocks)


def _lines(text: str) -> Iterator[Span]:
    """Yield the range of every line without its line end; lines end as editors see them (LF, CRLF, CR)."""
    start = 0
    for match in re.finditer(r"\r\n?|\n", text):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, len(text))


def _is_hard_wrapped(text: str, lines: list[Span]) -> bool:
    """Return whether most lines that are followed by another break in mid-sentence at about the same length."""
    followed = wrapped = continued = 0
    for line, following in zip(lines, lines[1:], strict=False):
        words, after = text[line.start : line.end].strip(), text[following.start : following.end].strip()
        if not words or not after:
            continue
        followed += 1
        if len(words) in WRAPPED_LENGTHS and words.rstrip(_CLOSERS)[-1:] not in (".", "!", "?", "…", ":"):
            wrapped += 1
            continued += after[0].islower() or after[0].isdigit() or words[-1] == ","
    return followed >= 2 and wrapped > WRAPPED_SHARE * followed and continued >= 0.4 * wrapped


def _paragraphs(text: str, lines: list[Span]) -> Iterator[Span]:
    """Yield the paragraphs of hard-wrapped text: lines up to a blank one, or to a short one that ends a sentence."""
    lengths = sorted(line.end - line.start for line in lines if text[line.start : line.end].strip())
    short = 0.6 * lengths[len(lengths) // 2] if lengths else 0
    start = end = -1
    for line in lines:
        words = text[line.start : line.end].strip()
        if not words:
            if start >= 0:
                yield Span(start, end)
            start = -1
            continue
        if start >= 0 and _list_marker().match(words):
            yield Span(start, end)
            start = -1
        if start < 0:
            start = line.start
        end = line.end
        if len(words) < short and words.rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…", ":"):
            yield Span(start, end)
            start = -1
    if start >= 0:
        yield Span(start, end)


@lru_cache(maxsize=1)
def _list_marker() -> re.Pattern[str]:
    return re.compile(r"(?:[-*•–▪·]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)")


@lru_cache(maxsize=1)
def _special() -> re.Pattern[str]:
    return re.compile(rf"\r\n?|\n|[{INVISIBLE}{SPACES}]")


def _block(text: str, span: Span) -> Block:
    """Return the block of one paragraph: stripped, without invisible characters, line ends and odd spaces as one."""
    start, end = span
    stripped = " \t\f\v" + INVISIBLE + SPACES
    while start < end and text[start] in stripped:
        start += 1
    while end > start and text[end - 1] in stripped:
        end -= 1
    words = text[start:end]
    if not _special().search(words):
        return Block("paragraph", words, OffsetMap.identity(start, end - start))
    builder = TextBuilder()
    done = 0
    for match in _special().finditer(words):
        builder.copy(words[done : match.start()], start + done)
        if match.group() not in INVISIBLE:
            builder.replace(" ", start + match.start(), start + match.end())
        done = match.end()
    builder.copy(words[done:], start + done)
    return Block("paragraph", *builder.build())


def _classify(blocks: list[Block]) -> None:
    """Give every block its kind, from its own words alone; the first headline-like block is the title."""
    titled = False
    for index, block in enumerate(blocks):
        if _list_marker().match(block.text):
            block.kind = "list-item"
        elif not titled and index < 4 and _is_title(block.text):
            block.kind = "title"
            titled = True
        elif _is_heading(block.text):
            block.kind = "heading"


def _is_title(text: str) -> bool:
    words = text.split()
    return 4 <= len(words) <= TITLE_WORDS and _ends_open(text) and _capitalised_share(words) >= 0.5


def _is_heading(text: str) -> bool:
    words = text.split()
    return len(words) <= HEADING_WORDS and _ends_open(text) and _capitalised_share(words) >= 0.6


def _ends_open(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] not in _TERMINATORS


def _capitalised_share(words: list[str]) -> float:
    """Return the share of words of four or more letters that begin with a capital; 0 where there are none."""
    long_words = [word.lstrip("\"'“‘([") for word in words if len(word.strip("\"'“”‘’().,")) >= 4]
    return sum(word[:1].isupper() for word in long_words) / len(long_words) if long_words else 0.0
