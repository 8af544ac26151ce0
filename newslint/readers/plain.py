"""Reader ``plain``: text files, in any of the three ways people lay out paragraphs.

Each line is a block, whether or not blank lines part them; only hard-wrapped text (lines filled up to one width,
which break in mid-sentence) is joined into paragraphs. Line and paragraph separators, form feeds, vertical tabs and
NEL end a line too, though editors do not count it. Offsets are code points of the decoded file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from newslint.i18n import Message
from newslint.option import Option
from newslint.readers.characters import INVISIBLE, SPACES
from newslint.readers.headlines import BYLINES, LABELS, HeadLine, HeadlineWords, headline_by_shape, label_length
from newslint.readers.titles import TITLE_WITHIN, looks_like_heading
from newslint.readers.wrapping import is_hard_wrapped, list_marker, paragraphs
from newslint.text.document import Block, Document
from newslint.text.endings import TERMINATORS
from newslint.text.source import Source
from newslint.text.spans import OffsetMap, Span, TextBuilder

TITLES = ("shape", "first-line", "label")
"""How the headline is known: by a label or by its shape, as the first line, or by a label alone."""
_LINE_END = r"\f?(?:\r\n?|\n)\f?"
"""What ends a line in every editor; a page that begins there is no empty line."""
# NEL behind a Latin-1 letter is half of a character that was decoded wrongly.
_UNUSUAL_LINE_END = "(?:[\v\f\u2028\u2029]|(?<![\x80-\xff])\x85)"
_UNUSUAL = "\v\f\u2028\u2029\x85"
_USUAL_LINE_END = re.compile(r"\r\n?|\n")
_WHITE_SPACE = " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_BLANK = _WHITE_SPACE + SPACES + INVISIBLE


class PlainReader:
    """Reads ``.txt`` files."""

    name = "plain"
    suffixes = (".txt", ".text")
    takes_comments = False
    """Comments that switch rules off are text like any other here."""
    options = (
        Option("title", "choice", "shape", "how the headline is known where no label says it", TITLES),
        Option("title-labels", "texts", LABELS, "words that open, with a colon, the line that is the headline"),
        Option("bylines", "texts", BYLINES, "words that open a line at the top that is no headline"),
    )

    def __init__(self, title: str = "shape", words: HeadlineWords | None = None) -> None:
        self._title = title
        self._words = words or HeadlineWords()

    def with_settings(self, settings: Mapping[str, Any]) -> PlainReader:
        """Return a reader that knows the headline in another way. Raises ``ValueError`` for an empty word."""
        if not all((*settings["title-labels"], *settings["bylines"])):
            raise ValueError(Message("a label or a byline is a word, and not empty"))
        return PlainReader(settings["title"], HeadlineWords(settings["title-labels"], settings["bylines"]))

    def read(self, source: Source) -> Iterable[Document]:
        """Yield the one document of a plain-text file."""
        lines = list(_lines(source.text))
        spans = paragraphs(source.text, lines) if is_hard_wrapped(source.text, lines) else lines
        stripped = (_stripped(source.text, span) for span in spans)
        found = [Span(start, end) for start, end in stripped if start < end]
        title = self._find_title(source.text, found)
        blocks = [_block(source.text, start, end) for start, end in found]
        _classify(blocks, title)
        yield Document(source, blocks)

    def _find_title(self, text: str, spans: list[Span]) -> int | None:
        """Return which block is the headline; its label is taken from its span, or from the spans."""
        for index, (start, end) in enumerate(spans[:TITLE_WITHIN]):
            length = label_length(text[start:end], self._words)
            if length and start + length < end:
                spans[index] = Span(start + length, end)
                return index
            if length and index + 1 < len(spans):
                del spans[index]
                return index
        if self._title != "shape":
            return 0 if self._title == "first-line" and spans else None
        return headline_by_shape(_first_lines(text, spans), self._words)


def _lines(text: str) -> Iterator[Span]:
    """Yield the range of every line without its line end.

    What ends a line only here and there ends none where a small letter carries on its sentence.
    """
    start = 0
    # Each of these is looked for quickly; the expression with all of them is tried at every character.
    is_usual = not any(character in text for character in _UNUSUAL)
    for match in (_USUAL_LINE_END if is_usual else _any_line_end()).finditer(text):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, len(text))


@lru_cache(maxsize=1)
def _any_line_end() -> re.Pattern[str]:
    return re.compile(rf"{_LINE_END}|(?<=[{TERMINATORS}:]){_UNUSUAL_LINE_END}|{_UNUSUAL_LINE_END}(?!\s?[a-z])")


@lru_cache(maxsize=1)
def _special() -> re.Pattern[str]:
    """Return what is taken out or replaced inside a block: joined line ends, invisible characters, odd spaces."""
    # A line end goes with the blanks round it. The look-behind keeps long runs of blanks from being tried twice.
    line_end = f"(?:{_LINE_END}|{_UNUSUAL_LINE_END})"
    return re.compile(rf"(?<![ \t])[ \t]*+(?P<line_end>{line_end})[ \t]*+|[{INVISIBLE}{SPACES}]")


def _block(text: str, start: int, end: int) -> Block:
    """Return the block of one paragraph: without invisible characters, line ends and odd spaces as one."""
    words = text[start:end]
    # What is taken out or replaced is never printable, and that is told quickly.
    if words.isprintable() or not _special().search(words):
        return Block("paragraph", words, OffsetMap.identity(start, end - start))
    builder = TextBuilder()
    done = 0
    for match in _special().finditer(words):
        builder.copy(words[done : match.start()], start + done)
        if match.group() not in INVISIBLE and not _joins_word(words, match):
            builder.replace(" ", start + match.start(), start + match.end())
        done = match.end()
    builder.copy(words[done:], start + done)
    return Block("paragraph", *builder.build())


def _stripped(text: str, span: Span) -> tuple[int, int]:
    """Return a range without white space and invisible characters at its ends."""
    start, end = span
    words = text[start:end].rstrip(_BLANK)
    return start + len(words) - len(words.lstrip(_BLANK)), start + len(words)


def _joins_word(words: str, match: re.Match[str]) -> bool:
    """Return whether a line end stands inside a word that was broken, or doubled, at a hyphen: orang-orang."""
    start, end = match.span()
    is_hyphen = match["line_end"] is not None and words[start - 1] == "-"
    return is_hyphen and words[max(0, start - 2)].isalpha() and words[end].isalpha()


def _first_lines(text: str, spans: list[Span]) -> list[HeadLine]:
    """Return the blocks at the top of a text, where its headline is looked for."""
    lines = []
    before = 0
    for start, end in spans[: TITLE_WITHIN + 1]:
        is_parted = len(text[before:start].splitlines()) > 1
        lines.append(HeadLine(_block(text, start, end).text, is_parted))
        before = end
    return lines


def _classify(blocks: list[Block], title: int | None) -> None:
    """Give every block its kind, from its own words alone but for the headline."""
    for index, block in enumerate(blocks):
        if index == title:
            block.kind = "title"
        elif list_marker().match(block.text):
            block.kind = "list-item"
        elif looks_like_heading(block.text):
            block.kind = "heading"
