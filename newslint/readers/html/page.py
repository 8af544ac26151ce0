"""Walks an HTML file once and gathers its blocks of text, each with the element that it stands in."""

from __future__ import annotations

from newslint.readers.characters import PLACEHOLDER
from newslint.readers.comments import comment_directive
from newslint.readers.embedded.stretches import COMMENT, FORMULA, TEMPLATE, Embedded
from newslint.readers.front_matter import read_front_matter
from newslint.readers.html.article import Passage
from newslint.readers.html.block import OpenBlock
from newslint.readers.html.elements import BOUNDARIES, OpenElements, is_hidden, names_body
from newslint.readers.html.masking import mask, pieces
from newslint.readers.html.resources import resource_of
from newslint.readers.html.text import BlockText
from newslint.readers.html.tokens import INLINE_CODE, HtmlToken, tokens
from newslint.text.directives import Directive, read_comment
from newslint.text.document import Block
from newslint.text.resources import Resource
from newslint.text.spans import OffsetMap

ROOMY_CELL = 200
"""Code points of a block from which on its table cell lays out the page and holds paragraphs."""
_PAGE_TAGS = frozenset({"html", "head", "body"})
_DOCTYPE = "<!doctype"


class Page:
    """What an HTML file holds: ``passages`` in source order, ``elements``, ``title`` and ``front_matter`` if any.

    ``resources`` are the pictures and template tags outside of all passages.

    ``directives`` are the comments that speak to newslint.
    ``is_whole`` says that the file is a page, not a piece of one.
    """

    def __init__(self, text: str) -> None:
        self.elements = OpenElements()
        self.passages: list[Passage] = []
        self.resources: list[Resource] = []
        self.title: Block | None = None
        self.front_matter = read_front_matter(text)
        self.is_whole = False
        self.directives: list[Directive] = []
        self._source = text
        start = self.front_matter.end if self.front_matter else 0
        self._block = OpenBlock(text, self.passages, self.resources, self.elements.innermost, start)
        handlers = {
            "text": self._take_text,
            "start": self._take_start,
            "end": self._take_end,
            "raw": self._take_raw,
            "comment": self._take_comment,
        }
        masked = mask(text)
        self._hidden = masked.hidden
        for token in tokens(masked.text, start):
            handlers[token.type](token)
        self._block.end(None)
        self._settle_cells()

    def _take_text(self, token: HtmlToken) -> None:
        element = self.elements.innermost
        if element.dropped:
            return
        for piece in pieces(self._hidden, token.start, token.end):
            if not isinstance(piece, Embedded):
                if piece.end > piece.start:
                    self._block.add(piece, element)
            elif piece.kind == FORMULA:
                self._replace(PLACEHOLDER, token._replace(start=piece.start, end=piece.end))
            else:
                if piece.kind == COMMENT:
                    self._direct(comment_directive(self._source, piece.start, piece.end))
                self._block.note(token._replace(type="comment"))
                if piece.kind == TEMPLATE:
                    tag = self._source[piece.start : piece.end]
                    self._block.refer(Resource("template", tag, piece.start, piece.end))

    def _take_start(self, token: HtmlToken) -> None:
        name = token.name
        if name in _PAGE_TAGS:
            self.is_whole = True
        if name in BOUNDARIES:
            self.elements.leave_line()
        if name in BOUNDARIES and not self.elements.innermost.dropped:
            self._block.end(token)
        else:
            self._take_inline(token, opens=True)
        if name == "math":
            self._replace(PLACEHOLDER, token)
        if not self.elements.innermost.dropped:
            self._block.refer(resource_of(self._source, name, token.start, token.end))
        if name in ("svg", "math") and self._source[token.end - 2] == "/":
            return
        before = len(self.elements.all)
        hidden = name not in _PAGE_TAGS and is_hidden(self._source, token.start, token.end)
        element = self.elements.start(name, hidden=hidden)
        if len(self.elements.all) > before:
            element.is_body = names_body(self._source, token.start, token.end)

    def _take_end(self, token: HtmlToken) -> None:
        if token.name in BOUNDARIES:
            self.elements.leave_line()
        self.elements.end(token.name)
        if token.name in BOUNDARIES and not self.elements.innermost.dropped:
            self._block.end(token)
        else:
            self._take_inline(token, opens=False)

    def _take_inline(self, token: HtmlToken, *, opens: bool) -> None:
        """Take a tag that does not end the block."""
        name, text = token.name, self._block.text
        if name == "br":
            if not self.elements.innermost.dropped:
                self._block.take_break(token, self.elements.innermost)
            return
        if name == "q":
            self._replace("“" if opens else "”", token)
        elif name == "a":
            text.in_link = opens
            self._block.end_link(token.start if opens else token.end)
        elif name in ("b", "strong"):
            text.in_bold = max(0, text.in_bold + (1 if opens else -1))
        self._block.note(token)

    def _take_raw(self, token: HtmlToken) -> None:
        name, element = token.name, self.elements.innermost
        if element.dropped:
            return
        # A title in the middle of a line is not the page's, and would stand inside another block.
        if name == "title" and self.title is None and self._block.text.is_empty:
            words = BlockText(self._source)
            for piece in pieces(self._hidden, token.start, token.end):
                if not isinstance(piece, Embedded):
                    words.add(piece.start, piece.end)
            text, offset_map = words.finish()
            self.title = Block("title", text, offset_map) if text.strip() else None
        elif name == "pre" and self._source[token.start : token.end].strip():
            code = self._source[token.start : token.end]
            self.passages.append(
                Passage(Block("code", code, OffsetMap.identity(token.start, len(code))), element, len(code), 0)
            )
        elif name in INLINE_CODE:
            self._replace(PLACEHOLDER, token)
        self._block.note(token)

    def _take_comment(self, token: HtmlToken) -> None:
        if self._source[token.start : token.start + len(_DOCTYPE)].lower() == _DOCTYPE:
            self.is_whole = True
        else:
            self._take_directive(token)
        self._block.note(token)

    def _take_directive(self, token: HtmlToken) -> None:
        comment = self._source[token.start : token.end]
        if comment.startswith("<!--") and comment.endswith("-->"):
            self._direct(read_comment(comment[4:-3], token.start, token.end))

    def _direct(self, directive: Directive | None) -> None:
        if directive:
            self.directives.append(directive)

    def _replace(self, words: str, token: HtmlToken) -> None:
        """Add words for what stands at a token, unless it stands where there is no prose."""
        if not self.elements.innermost.dropped:
            self._block.replace(words, token, self.elements.innermost)

    def _settle_cells(self) -> None:
        """Make paragraphs of the blocks of those table cells that lay out the page, not data."""
        roomy = {
            id(passage.element.cell)
            for passage in self.passages
            if passage.block.kind == "cell" and len(passage.block.text) >= ROOMY_CELL
        }
        for passage in self.passages:
            if passage.block.kind == "cell" and id(passage.element.cell) in roomy:
                passage.block.kind = "paragraph"
