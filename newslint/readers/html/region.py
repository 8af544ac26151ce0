"""Tells how much of an HTML file goes when a block of text is deleted, so that what is left is still in order."""

from __future__ import annotations

from newslint.readers.characters import SPACES
from newslint.readers.html.elements import BOUNDARIES, CELLS
from newslint.readers.html.text import WHITE_SPACE
from newslint.readers.html.tokens import INLINE_CODE, HtmlToken
from newslint.text.spans import Span

_BLANK = WHITE_SPACE + SPACES
"""What shows nothing at the ends of a block; other white space is text to a browser."""
_EMPTY = frozenset({"wbr", "br"})
"""Elements without an end tag that are part of a text."""
_WITHOUT_END = frozenset({"p", "li"})
"""Elements that pages may leave without an end tag."""
_UNTOUCHABLE = CELLS | {"body", "pre"}
"""Elements that stay when their text goes, because the page's layout needs them."""


class Region:
    """What stands between the tags before and after a block.

    ``opening`` is the tag before it, None at the start of the text, which is the offset ``start``.
    """

    __slots__ = ("_is_broken", "_open", "_start", "opening")

    def __init__(self, opening: HtmlToken | None, start: int = 0) -> None:
        self.opening = opening
        self._start = opening.end if opening else start
        self._open: list[str] = []
        self._is_broken = False

    def take(self, token: HtmlToken) -> None:
        """Note a tag, comment or raw text inside the region."""
        if token.type == "start" and token.name not in _EMPTY:
            self._open.append(token.name)
        elif token.type == "end" and token.name not in _EMPTY:
            if self._open and self._open[-1] == token.name:
                self._open.pop()
            else:
                self._is_broken = True
        elif token.type == "comment" or (token.type == "raw" and token.name not in INLINE_CODE):
            self._is_broken = True

    @property
    def is_whole(self) -> bool:
        """Whether all tags inside have their partners inside, and nothing but text stands there."""
        return not (self._is_broken or self._open)

    def join(self, following: Region) -> None:
        """Take in the region after a line break that turned out to end nothing."""
        self._is_broken = not (self.is_whole and following.is_whole)

    def extent(self, source: str, closing: HtmlToken | None) -> Span:
        """Return what goes with the block, up to the tag ``closing`` at most; empty where markup would break."""
        opening, start = self.opening, self._start
        if not self.is_whole:
            return Span(start, start)
        if opening and closing and _are_partners(opening, closing):
            return Span(opening.start, closing.end)
        if opening and _ends_by_itself(opening, closing):
            start = opening.start
        end = closing.start if closing else len(source)
        while start < end and source[start] in _BLANK:
            start += 1
        if closing and closing.name == "br":
            return Span(start, closing.end)
        while end > start and source[end - 1] in _BLANK:
            end -= 1
        return Span(start, end)


def _ends_by_itself(opening: HtmlToken, closing: HtmlToken | None) -> bool:
    """Return whether a start tag has no end tag, because the next such tag or its parent's end ends the element."""
    if opening.type != "start" or opening.name not in _WITHOUT_END:
        return False
    return closing is None or (closing.name == opening.name) == (closing.type == "start")


def _are_partners(opening: HtmlToken, closing: HtmlToken) -> bool:
    """Return whether two tags are the start and the end of an element that can go with its text."""
    if opening.type != "start" or closing.type != "end" or opening.name != closing.name:
        return False
    return opening.name in BOUNDARIES and opening.name not in _UNTOUCHABLE
