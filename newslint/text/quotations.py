"""Quotations: which stretches of a block are somebody's verbatim speech, even where a mark is wrong or missing.

EYD V III.J puts double quotation marks round speech. Pasted text closes with an opening mark, loses one mark of a
pair, or carries marks that were decoded wrongly, so that a mark's neighbours tell more than its shape.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from newslint.text.spans import Span

REACH = 400
"""How many code points before a closing mark without an opening one may belong to the quotation."""

OPENING_SHAPES = ("“", "„", "«", "‘", "â\x80\x9c", "â€œ", "``")
CLOSING_SHAPES = ("”", "»", "’", "â\x80\x9d", "â€\x9d", "''")


class Quotations(NamedTuple):
    """The quoted stretches of a block, quotation marks included, and whether every mark has its partner.

    ``goes_on`` says that the last mark opens a quotation which the block does not close; ``comes_from_before``, that
    the first one closes a quotation which the block does not open.
    """

    spans: tuple[Span, ...]
    balanced: bool
    goes_on: bool = False
    comes_from_before: bool = False

    def covers(self, offset: int) -> bool:
        """Return whether the code point at ``offset`` is quoted (the marks themselves count as quoted)."""
        index = bisect_right(self.spans, (offset, sys.maxsize)) - 1
        return index >= 0 and offset < self.spans[index].end

    def between(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the quotations of which at least a part stands between two offsets."""
        first = bisect_right(self.spans, (start, sys.maxsize)) - 1
        first += first < 0 or self.spans[first].end <= start
        return self.spans[first : bisect_right(self.spans, (end - 1, sys.maxsize))]


@lru_cache(maxsize=1)
def _quote_marks() -> re.Pattern[str]:
    # Single marks count only around words; elsewhere they are apostrophes (Ma'ruf, Jum'at).
    return re.compile(r"â\x80[\x9c\x9d]|â€[œ\x9d]|``|''|[\"“”„«»]|(?<!\w)['‘](?=\w)|(?<=[\w.,!?])['’](?!\w)")


@lru_cache(maxsize=1)
def _single_close() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w.,!?])['’](?!\w)")


def quotations(text: str) -> Quotations:
    """Return the quotations of one block.

    A mark between a space and a word opens, one between a word and a space closes; where the neighbours do not
    tell, its shape does, and a straight mark toggles. An opening mark without a partner quotes up to the next one
    or the end of the block; a closing mark without a partner quotes what stands before it, at most ``REACH`` code
    points. Both make the block unbalanced.
    """
    if not any(mark in text for mark in "\"“”„«»'‘’â`"):
        return Quotations((), balanced=True)
    scan = _Scan(text)
    for match in _quote_marks().finditer(text):
        if match.group() in "'‘’":
            scan.single(match)
        elif not scan.in_single or match.start() >= scan.single_end:
            scan.double(match)
    return scan.result()


class _Scan:
    """The state of one pass over a block's quotation marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[Span] = []
        self.balanced = True
        self.goes_on = self.comes_from_before = False
        self.opened = -1
        self.in_single = False
        self.single_end = -1

    def single(self, match: re.Match[str]) -> None:
        if self.opened < 0 and match.group() in "'‘":
            closing = _single_close().search(self.text, match.end(), match.end() + 300)
            if closing is not None:
                self.opened, self.in_single, self.single_end = match.start(), True, closing.start()
        elif self.in_single and match.start() >= self.single_end:
            self.close(match.end())

    def double(self, match: re.Match[str]) -> None:
        opens = self.opens(match)
        if self.opened >= 0 and self.in_single:
            self.close(self.single_end + 1)
        if not opens and self.opened >= 0:
            self.close(match.end())
        elif opens and self.opened >= 0:
            self.spans.append(Span(self.opened, match.start()))
            self.opened, self.balanced = match.start(), False
        elif opens:
            self.opened = match.start()
        elif not (match.group() == '"' and self.text[match.start() - 1 : match.start()].isdigit()):
            # Not the sign for inches behind a number: speech whose opening mark was lost.
            self.comes_from_before = self.comes_from_before or not self.spans
            floor = self.spans[-1].end if self.spans else 0
            self.spans.append(Span(max(floor, match.start() - REACH), match.end()))
            self.balanced = False

    def opens(self, match: re.Match[str]) -> bool:
        """Return whether a mark opens a quotation: by its neighbours, else by its shape, else by what is open."""
        start, end = match.span()
        before, after = self.text[max(0, start - 1) : start], self.text[end : end + 1]
        free_before = not before or before.isspace() or before in "([-–—/"
        free_after = not after or after.isspace() or after in ".,;:!?)]-–—/"
        if free_before != free_after:
            return free_before
        if match.group() in OPENING_SHAPES:
            return True
        return match.group() not in CLOSING_SHAPES and (self.opened < 0 or self.in_single)

    def close(self, end: int) -> None:
        self.spans.append(Span(self.opened, end))
        self.opened, self.in_single = -1, False

    def result(self) -> Quotations:
        if self.opened >= 0:
            self.spans.append(Span(self.opened, len(self.text)))
            self.balanced, self.goes_on = False, True
        return Quotations(tuple(self.spans), self.balanced, self.goes_on, self.comes_from_before)
