"""Builds the plain text of one HTML block: references replaced, white space collapsed, every offset kept."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.readers.characters import INVISIBLE, SPACES
from newslint.text.spans import OffsetMap, TextBuilder

WHITE_SPACE = " \t\n\r\f"
"""What HTML calls white space; a run of it is shown as one space."""
LONGEST_NAME = 32
LONGEST_NUMBER = 12
"""Characters of ``&#...;``; a longer one is out of range in any notation, unless zeros pad it."""


@lru_cache(maxsize=1)
def _special() -> re.Pattern[str]:
    """Return all that is not copied as it stands: white space but a single space, invisible characters, references."""
    spaces = WHITE_SPACE + SPACES
    return re.compile(
        rf"(?P<space>[{spaces}]{{2,}}+|[{spaces[1:]}])|(?P<invisible>[{INVISIBLE}]++)"
        rf"|&(?:\#(?:[xX][0-9a-fA-F]++|[0-9]++);?+|[A-Za-z][A-Za-z0-9]{{0,{LONGEST_NAME}}}+;?+)"
    )


class BlockText:
    """The text of a block in the making, and how much of it stands in links and in bold type.

    Set ``in_link`` and ``in_bold`` before adding; ``visible``, ``linked`` and ``bold`` count code points, ``last`` is
    the last visible one.
    """

    __slots__ = ("_builder", "_source", "_space", "bold", "in_bold", "in_link", "last", "linked", "visible")

    def __init__(self, source: str) -> None:
        self._source = source
        self.in_link = False
        self.in_bold = 0
        self.clear()

    def clear(self) -> None:
        """Begin a new block."""
        self._builder = TextBuilder()
        self._space: tuple[int, int] | None = None
        self.visible = self.linked = self.bold = 0
        self.last = ""

    def add(self, start: int, end: int) -> None:
        """Add the text that stands in the source from ``start`` to ``end``."""
        source = self._source
        done = start
        for special in _special().finditer(source, start, end):
            self._copy(done, special.start())
            done = special.end()
            if special["space"]:
                self.space(special.start(), done)
            elif not special["invisible"]:
                done = self._reference(special.group(), special.start())
        self._copy(done, end)

    def space(self, start: int, end: int) -> None:
        """Add white space; only the first of several that follow one another is kept, none at the block's ends."""
        if self._space is None:
            self._space = (start, end)

    def replace(self, words: str, start: int, end: int) -> None:
        """Add ``words`` for what stands in the source from ``start`` to ``end``."""
        self._show(len(words))
        self._builder.replace(words, start, end)
        self.last = words[-1]

    def finish(self) -> tuple[str, OffsetMap]:
        """Return the text and its map, and begin a new block; the counts are cleared too."""
        text, offset_map = self._builder.build()
        self.clear()
        return text, offset_map

    @property
    def is_empty(self) -> bool:
        """Whether nothing visible was added yet."""
        return not len(self._builder)

    def _copy(self, start: int, end: int) -> None:
        """Add words that hold no white space but single spaces, the first and last of which may meet others."""
        if start >= end:
            return
        source = self._source
        if source[start] == " ":
            self.space(start, start + 1)
            start += 1
            if start == end:
                return
        last = end - 1 if source[end - 1] == " " else end
        self._show(last - start)
        self._builder.copy(source[start:last], start)
        self.last = source[last - 1]
        if last < end:
            self.space(last, end)

    def _show(self, length: int) -> None:
        """Write the space that waits, and count ``length`` code points that follow it."""
        if self._space is not None:
            start, end = self._space
            self._space = None
            if not self.is_empty:
                if self._source[start:end] == " ":
                    self._builder.copy(" ", start)
                else:
                    self._builder.replace(" ", start, end)
        self.visible += length
        if self.in_link:
            self.linked += length
        if self.in_bold:
            self.bold += length

    def _reference(self, reference: str, start: int) -> int:
        """Add what a character reference stands for, itself where it is unknown; return where it ends."""
        words, length = decode_reference(reference)
        end = start + length
        if not words:
            return end
        if words in WHITE_SPACE or words in SPACES:
            self.space(start, end)
        elif words == reference[:length]:
            self._copy(start, end)
        elif words not in INVISIBLE:
            self.replace(words, start, end)
        return end


@lru_cache(maxsize=256)
def decode_reference(reference: str) -> tuple[str, int]:
    """Return what ``&...`` stands for and how many of its code points belong to it; an unknown one is itself."""
    from html import unescape
    from html.entities import html5

    if reference[1] == "#":
        if len(reference) > LONGEST_NUMBER:
            digits = reference[2:].rstrip(";")
            mark, digits = ("x", digits[1:]) if digits[0] in "xX" else ("", digits)
            digits = digits.lstrip("0") or "0"
            return ("\ufffd" if len(digits) > LONGEST_NUMBER else unescape(f"&#{mark}{digits};")), len(reference)
        return unescape(reference), len(reference)
    if reference[1:] in html5:
        return html5[reference[1:]], len(reference)
    # Old names need no semicolon, and are known even where letters follow; browsers take the longest.
    for length in range(len(reference) - 1, 2, -1):
        if reference[1:length] in html5:
            return html5[reference[1:length]], length
    return reference, len(reference)
