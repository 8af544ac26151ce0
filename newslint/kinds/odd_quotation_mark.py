"""Kind ``odd-quotation-mark``: reports quotation marks without a partner."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.rule import Literal, Report, Rule
from newslint.text.document import Block, Document, Piece

MARKS = ('"', "“", "”", "„", "«", "»")
LONGEST = 40
"""Over so many blocks a quotation may run: a reader's letter, a post that is quoted as a whole."""


class OddQuotationMarkRule(Rule):
    """Reports a mark that opens a quotation which nothing closes, or that closes one which nothing opens.

    A quotation may run over several blocks, each of which may open it again.
    """

    kind = "odd-quotation-mark"

    def literals(self) -> tuple[Literal, ...]:
        """Return the double marks; single ones are apostrophes as well."""
        return tuple(map(Literal, MARKS))

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for each mark that finds no partner, in the order of the text."""
        opened: Piece | None = None
        for block in document.prose(self.spec.scope):
            if opened and block.index - opened.block.index > LONGEST:
                yield Report(opened)
                opened = None
            if opened and block.index == opened.block.index + 1 and block.text.lstrip()[:1] in MARKS:
                opened = None
            quotations = block.quotations
            if quotations.balanced or not _has_odd_marks(block.text):
                continue
            if quotations.goes_on:
                if opened:
                    yield Report(opened)
                opened = _mark(block, quotations.spans[-1].start)
            elif opened:
                opened = None
            elif quotations.comes_from_before:
                yield Report(_mark(block, quotations.spans[0].end - 1))
        if opened:
            yield Report(opened)


def _mark(block: Block, start: int) -> Piece:
    return block.slice(start, start + 1)


def _has_odd_marks(text: str) -> bool:
    """Return whether double marks are an odd number, so that one lacks its partner whatever the others do."""
    return sum(map(text.count, MARKS)) % 2 == 1
