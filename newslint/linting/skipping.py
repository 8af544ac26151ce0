"""Readers get a text without what the configuration skips; what they make of it stands where it stood in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from newslint.contracts import Reader
from newslint.errors import PatternTimeout
from newslint.expressions.skip_patterns import SKIP_BLOCKS, SKIP_TEXT, SkipPatterns, Skipped, without
from newslint.expressions.time_limits import Allowance, LostTime
from newslint.readers.characters import PLACEHOLDER
from newslint.text.document import Block, Document, Unreadable
from newslint.text.source import Source
from newslint.text.spans import Span, TextBuilder, merged


class Skipping:
    """Finds what is skipped in texts; ``patterns_for`` has the expressions for the file at a path."""

    def __init__(self, patterns_for: Callable[[str], SkipPatterns], lost: LostTime) -> None:
        self._patterns_for = patterns_for
        self._lost = lost

    def find(self, source: Source) -> tuple[Skipped, ...]:
        """Return what is skipped in a source. Raises ``PatternTimeout`` where that takes too long to find."""
        patterns = self._patterns_for(source.path)
        if not patterns:
            return ()
        allowance = Allowance()
        try:
            return patterns.find(source.text, allowance)
        except PatternTimeout as problem:
            self._lost.seconds += allowance.taken
            raise PatternTimeout("{keys}: {problem}", keys=f"{SKIP_TEXT}, {SKIP_BLOCKS}", problem=problem) from None

    def hide(self, document: Document) -> None:
        """Take what is skipped out of a document that was read with it.

        Raises ``PatternTimeout`` where that takes too long to find.
        """
        document.skipped = self.find(document.source)
        text = merged(Span(one.start, one.end) for one in document.skipped if one.key == SKIP_TEXT)
        lines = merged(Span(one.start, one.end) for one in document.skipped if one.key == SKIP_BLOCKS)
        kept = [block for block in document.blocks if not _meets(lines, block.piece.span)]
        for block in kept:
            if _meets(text, block.piece.span):
                block.text = "".join(_visible(block, text))
        _arrange(document, kept)


class SkippingReader:
    """A reader of text that never sees what is skipped. All else about it is as that reader has it."""

    def __init__(self, reader: Reader, skipping: Skipping) -> None:
        self._reader = reader
        self._skipping = skipping

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def read(self, source: Source) -> Iterator[Document | Unreadable]:
        """Yield the documents of a source."""
        try:
            skipped = self._skipping.find(source)
        except PatternTimeout as problem:
            yield Unreadable(problem.message)
            return
        text = without(source.text, skipped, PLACEHOLDER)
        visible = Source(source.path, text, source.encoding, source.newline, source.bom) if skipped else source
        for document in self._reader.read(visible):
            # What a reader, which is foreign code, makes of another text is refused later on.
            if isinstance(document, Document) and document.source.text == text:
                document.source = source
                document.skipped = skipped
                _arrange(document, document.blocks)
            yield document


def _arrange(document: Document, blocks: Sequence[Block]) -> None:
    """Give a document its blocks, with one of code where lines are skipped, so that nothing meets there."""
    lines = merged(Span(one.start, one.end) for one in document.skipped or () if one.key == SKIP_BLOCKS)
    if lines or len(blocks) != len(document.blocks):
        document.arrange(sorted((*blocks, *map(_opaque, lines)), key=_start))


def _start(block: Block) -> int:
    return block.map.to_source(0, 0).start


def _opaque(span: Span) -> Block:
    builder = TextBuilder()
    builder.replace(PLACEHOLDER, *span)
    return Block("code", *builder.build(), span)


def _visible(block: Block, spans: list[Span]) -> Iterator[str]:
    for index, character in enumerate(block.text):
        yield PLACEHOLDER if _meets(spans, block.map.to_source(index, index + 1)) else character


def _meets(spans: list[Span], span: Span) -> bool:
    """Return whether one of some disjoint ranges in order shares a code point with another range."""
    index = bisect_left(spans, (span.start + 1,)) - 1
    beside = spans[max(0, index) : index + 2]
    return any(one.start < span.end and span.start < one.end for one in beside)
