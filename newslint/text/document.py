"""What rules see: documents, their blocks, the sentences of a block, and pieces of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from newslint.expressions.skip_patterns import Skipped
from newslint.text import sentences as sentence_splitter
from newslint.text.directives import Directive, DirectiveFault
from newslint.text.quotations import Quotations, quotations
from newslint.text.resources import Resource
from newslint.text.source import Source
from newslint.text.spans import OffsetMap, Span
from newslint.text.vocabulary import INDONESIAN

BLOCK_KINDS = (
    "title",
    "heading",
    "paragraph",
    "list-item",
    "quote",
    "caption",
    "cell",
    "footnote",
    "code",
    "html",
    "front-matter",
)
PROSE_KINDS = frozenset(BLOCK_KINDS) - {"code", "html", "front-matter"}
LINKED_SHARE = 0.8
"""Share of a block's text that stands in links where the block is one."""

Fact = TypeVar("Fact")


class Sentence:
    """A sentence of a block; ``start`` and ``end`` are code points in the block's text."""

    __slots__ = ("block", "end", "index", "start")

    def __init__(self, block: Block, index: int, start: int, end: int) -> None:
        self.block = block
        self.index = index
        self.start = start
        self.end = end

    @property
    def text(self) -> str:
        """The sentence's words, closing marks and citation markers included."""
        return self.block.text[self.start : self.end]

    @property
    def is_quoted(self) -> bool:
        """Whether the sentence starts inside a quotation, so that it is somebody's verbatim speech."""
        return self.block.quotations.covers(self.start)

    @property
    def previous(self) -> Sentence | None:
        """The sentence before this one in the same block."""
        return self.block.sentences[self.index - 1] if self.index else None

    @property
    def piece(self) -> Piece:
        """The whole sentence as a place to report."""
        return Piece(self.block, self.start, self.end)


class Block:
    """A paragraph, heading, list item ...: plain text for rules and its map back to the source.

    ``extent`` is the source range that goes when the block is deleted, its markup included; None where the text's
    own range is all of it, or where its markup also holds something else. It is empty where the text cannot go without
    breaking the markup round it. ``level`` is that of a heading, 0 where no markup makes it one; ``is_link`` says that
    its text is a link to somewhere else, ``is_alternative`` that it is shown only where its picture is not.
    ``resources`` are its links, pictures and template tags, in order.
    """

    __slots__ = (
        "_document",
        "_quotations",
        "_sentences",
        "extent",
        "index",
        "is_alternative",
        "is_link",
        "kind",
        "level",
        "map",
        "resources",
        "text",
    )

    def __init__(self, kind: str, text: str, offset_map: OffsetMap, extent: Span | None = None) -> None:
        self.kind = kind
        self.extent = extent
        self.text = text
        self.map = offset_map
        self.level = 0
        self.is_alternative = False
        self.is_link = False
        self.resources: tuple[Resource, ...] = ()
        self.index = -1
        self._document: Document | None = None
        self._sentences: list[Sentence] | None = None
        self._quotations: Quotations | None = None

    def place(self, document: Document, index: int) -> None:
        """Tell the block which document it stands in, and where; called by ``Document`` alone."""
        self._document = document
        self.index = index

    @property
    def document(self) -> Document:
        """The document the block stands in."""
        assert self._document is not None, "a block is used before its document is made"
        return self._document

    @property
    def sentences(self) -> Sequence[Sentence]:
        """The block's sentences, split when first asked for."""
        if self._sentences is None:
            spans = sentence_splitter.split(self.text, self._document.vocabulary if self._document else INDONESIAN)
            self._sentences = [Sentence(self, index, start, end) for index, (start, end) in enumerate(spans)]
        return self._sentences

    @property
    def quotations(self) -> Quotations:
        """The block's quotations, found when first asked for."""
        if self._quotations is None:
            self._quotations = quotations(self.text)
        return self._quotations

    @property
    def previous(self) -> Block | None:
        """The block before this one."""
        return self.document.blocks[self.index - 1] if self.index else None

    @property
    def next(self) -> Block | None:
        """The block after this one."""
        blocks = self.document.blocks
        return blocks[self.index + 1] if self.index + 1 < len(blocks) else None

    @property
    def piece(self) -> Piece:
        """The whole block as a place to report."""
        return Piece(self, 0, len(self.text))

    def slice(self, start: int, end: int) -> Piece:
        """Return the part of the block from ``start`` to ``end`` (code points in its text) as a place to report."""
        return Piece(self, start, end)


class Piece(NamedTuple):
    """A block, a sentence or a slice of one: the only way for a rule to say where."""

    block: Block
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The piece's range in the source."""
        return self.block.map.to_source(self.start, self.end)

    @property
    def text(self) -> str:
        """The piece's plain text."""
        return self.block.text[self.start : self.end]

    def to(self, last: Piece) -> Stretch:
        """Return the stretch of text from the start of this piece to the end of ``last``."""
        return Stretch(self, last)


class Stretch(NamedTuple):
    """A run of text over several blocks, from the start of one piece to the end of another."""

    first: Piece
    last: Piece

    @property
    def block(self) -> Block:
        """The block the stretch starts in."""
        return self.first.block

    @property
    def span(self) -> Span:
        """The stretch's range in the source."""
        return Span(self.first.span.start, self.last.span.end)

    @property
    def text(self) -> str:
        """The plain text of the stretch, a line for each block."""
        first, last = self.first, self.last
        if first.block is last.block:
            return first.block.text[first.start : last.end]
        between = first.block.document.blocks[first.block.index + 1 : last.block.index]
        texts = (first.block.text[first.start :], *(block.text for block in between), last.block.text[: last.end])
        return "\n".join(texts)


class Unreadable(NamedTuple):
    """A part of a file that a reader could not make a document of; becomes a failure that says why."""

    reason: str


class Document:
    """One article: blocks in reading order, and what the reader knows about it.

    ``meta`` holds plain values such as ``title`` (from front matter or a record), ``record`` (its number in a file of
    records, from 0), ``record-line`` (the line of that file, from 1), ``site`` (of a record that names it)
    and ``link-numbers`` (numbers that define links).
    ``furniture`` holds the indexes of the blocks that site furniture covers, ``furniture_parts`` all of it: index of
    the block, start and end in its text. The engine fills them before rules that ask for them run. ``suppressions``
    are the places where the author switches rules off, and ``directive_faults`` what is wrong with them, which the
    engine tells once the other rules have run. ``vocabulary`` tells where sentences end; a run whose packs add words
    to it sets its own. ``resources`` are the pictures and template tags that stand outside of blocks, in order;
    ``anchors`` are the names of places that links may lead to. ``skipped`` is what the configuration skips, in order;
    no block holds any of it. It is None where nobody has looked yet.
    """

    __slots__ = (
        "_facts",
        "anchors",
        "blocks",
        "directive_faults",
        "furniture",
        "furniture_parts",
        "meta",
        "resources",
        "skipped",
        "source",
        "suppressions",
        "vocabulary",
    )

    def __init__(
        self,
        source: Source,
        blocks: Sequence[Block],
        meta: Mapping[str, Any] | None = None,
        suppressions: Sequence[Directive] = (),
    ) -> None:
        self.source = source
        self.meta = dict(meta or {})
        self.suppressions = tuple(suppressions)
        self.furniture: frozenset[int] = frozenset()
        self.furniture_parts: frozenset[tuple[int, int, int]] = frozenset()
        self.directive_faults: tuple[DirectiveFault, ...] = ()
        self.vocabulary = INDONESIAN
        self.resources: tuple[Resource, ...] = ()
        self.anchors: frozenset[str] = frozenset()
        self.skipped: tuple[Skipped, ...] | None = None
        self._facts: dict[object, Any] = {}
        self.arrange(blocks)

    def arrange(self, blocks: Iterable[Block]) -> None:
        """Give the document its blocks, in the order of the text; called before any rule sees it."""
        self.blocks = tuple(blocks)
        for index, block in enumerate(self.blocks):
            block.place(self, index)

    @property
    def title(self) -> Block | None:
        """The block that carries the headline, if the text has one."""
        return next((block for block in self.blocks if block.kind == "title"), None)

    @property
    def headline(self) -> str:
        """The words of the headline, from the text or, where it has none, from what its reader knows of it."""
        block, told = self.title, self.meta.get("title")
        return block.text if block else told if isinstance(told, str) else ""

    def prose(self, kinds: frozenset[str] = PROSE_KINDS) -> Iterator[Block]:
        """Yield the blocks of the given kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)

    def place(self, start: int, end: int) -> Piece:
        """Return a range of the source that no block holds, such as a comment, as a place to report."""
        block = Block("html", self.source.text[start:end], OffsetMap.identity(start, end - start))
        return block.piece

    def word_count(self) -> int:
        """Return how many words the prose of the document has."""
        return sum(len(block.text.split()) for block in self.prose())

    def fact(self, key: object, compute: Callable[[], Fact]) -> Fact:
        """Return what ``compute`` gives for this document, worked out once for all rules that share ``key``."""
        try:
            found: Fact = self._facts[key]
        except KeyError:
            found = self._facts[key] = compute()
        return found
