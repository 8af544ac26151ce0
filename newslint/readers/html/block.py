"""The block of text in the making while an HTML file is read: where it begins, where it ends, what kind it is."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.readers.characters import INVISIBLE, SPACES
from newslint.readers.html.article import Passage
from newslint.readers.html.elements import Element
from newslint.readers.html.region import Region
from newslint.readers.html.text import WHITE_SPACE, BlockText
from newslint.readers.html.tokens import HtmlToken
from newslint.readers.titles import ends_open
from newslint.text.document import Block
from newslint.text.endings import TERMINATORS
from newslint.text.resources import Resource
from newslint.text.spans import Span

BOLD_HEADING_WORDS = 14
"""A paragraph in bold type of at most this many words, without an end mark or brackets, is a heading."""
_OPENERS = "\"'“‘«"


@lru_cache(maxsize=1)
def _first_letter() -> re.Pattern[str]:
    return re.compile(rf"[{WHITE_SPACE}{SPACES}{INVISIBLE}]*+(.)", re.DOTALL)


class OpenBlock:
    """The block that text now goes to. ``passages`` takes each block that ends with something visible in it.

    ``resources`` takes the pictures and tags that belong to none.

    ``start`` is the offset at which the text begins. ``text`` knows about links and bold type; set its ``in_link`` and
    ``in_bold``.
    """

    def __init__(
        self, source: str, passages: list[Passage], resources: list[Resource], element: Element, start: int
    ) -> None:
        self.text = BlockText(source)
        self._resources: list[Resource] = []
        self._loose = resources
        self._link: Resource | None = None
        self._source = source
        self._passages = passages
        self._element = element
        self._region = Region(None, start)
        self._line_break: HtmlToken | None = None
        self._after_break = Region(None)

    def add(self, part: Span, element: Element) -> None:
        """Add text of the source that stands in ``element``."""
        if self._line_break:
            first = _first_letter().match(self._source, part.start, part.end)
            if first:
                self._settle_break(first[1])
        if self.text.is_empty:
            self._element = element
        self.text.add(part.start, part.end)

    def replace(self, words: str, token: HtmlToken, element: Element) -> None:
        """Add ``words`` for what stands at a token in ``element``; nothing for an empty one."""
        if token.start == token.end:
            return
        self._settle_break("")
        if self.text.is_empty:
            self._element = element
        self.text.replace(words, token.start, token.end)

    def note(self, token: HtmlToken) -> None:
        """Note a tag or comment inside the block."""
        (self._after_break if self._line_break else self._region).take(token)

    def refer(self, resource: Resource | None) -> None:
        """Take what a tag inside the block refers to or shows; a link lasts up to ``end_link``."""
        if resource and resource.kind == "link":
            self._link = resource
        elif resource:
            self._resources.append(resource)

    def end_link(self, end: int) -> None:
        """End the link that is open, if there is one."""
        if self._link:
            self._resources.append(self._link._replace(end=end))
            self._link = None

    def take_break(self, token: HtmlToken, element: Element) -> None:
        """Take a line break: a space in a heading; the second in a row ends the block; else wait for what follows."""
        if element.kind == "heading":
            self.text.space(token.start, token.end)
        elif self._line_break is None and not self.text.is_empty:
            self._line_break = token
            self._after_break = Region(token)
        else:
            first = self._line_break
            clean = first is None or self._after_break.is_whole
            self._finish(token if clean else first)
            self._region = Region(token)

    def end(self, token: HtmlToken | None) -> None:
        """End the block at a tag, or at the end of the file."""
        self._join_break()
        self._finish(token)
        self._region = Region(token)

    def _settle_break(self, first: str) -> None:
        """End the block at the line break before, unless its sentence goes on with the character ``first``."""
        if not self._line_break:
            return
        last = self.text.last
        if last == "," or (first.islower() and last not in tuple(TERMINATORS)):
            self.text.space(self._line_break.start, self._line_break.end)
            self._join_break()
        else:
            following = self._after_break
            self._finish(self._line_break)
            self._region = following

    def _join_break(self) -> None:
        if self._line_break:
            self._region.join(self._after_break)
            self._line_break = None

    def _finish(self, closing: HtmlToken | None) -> None:
        self._line_break = None
        words, element = self.text, self._element
        visible, linked, is_bold = words.visible, words.linked, words.bold == words.visible
        text, offset_map = words.finish()
        resources = self._own_resources(len(self._source) if closing is None else closing.start)
        if not text.strip():
            self._loose.extend(one for one in resources if one.kind != "link")
            return
        kind = element.kind
        if kind == "paragraph" and is_bold and _is_heading(text):
            kind = "heading"
        block = Block(kind, text, offset_map, self._region.extent(self._source, closing))
        block.resources = tuple(resources)
        block.level = int(element.heading.name[1]) if element.heading and kind == "heading" else 0
        passage = Passage(block, element, visible, linked)
        block.is_link = passage.is_linked
        self._passages.append(passage)

    def _own_resources(self, end: int) -> list[Resource]:
        """Return what the block that ends at ``end`` refers to; a link that goes on is part of the next one, too."""
        own = [one for one in self._resources if one.start < end]
        self._resources = [one for one in self._resources if one.start >= end]
        if self._link and self._link.start < end:
            own.append(self._link._replace(end=end))
            self._link = self._link._replace(start=end)
        return sorted(own, key=lambda one: one.start)


def _is_heading(text: str) -> bool:
    begins = text.lstrip(_OPENERS)[:1].isalnum() and not text.endswith(")")
    return begins and ends_open(text) and len(text.split(None, BOLD_HEADING_WORDS)) <= BOLD_HEADING_WORDS
