"""Which part of a text a directive for one line reaches: to its writer a paragraph is a line, however it is wrapped."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import itemgetter

from newslint.finding import Edit
from newslint.readers.html.elements import BOUNDARIES
from newslint.text.directives import Directive
from newslint.text.document import Document
from newslint.text.spans import Span

NO_LINES = frozenset({"html", "front-matter"})
"""Kinds of blocks that are no line of the text."""
ONE_LINE = frozenset({"cell", "caption"})
"""Kinds of blocks that share their line with others: the cells of a row, the pictures beside a text."""


@lru_cache(maxsize=1)
def _tag() -> re.Pattern[str]:
    return re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")


class Lines:
    """The lines of a document as its writer sees them; all ranges are code points of the source."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._spans: list[Span] = []
        shared = False
        for block in sorted(document.blocks, key=lambda block: block.piece.span):
            span = block.piece.span
            if block.kind in NO_LINES or span.start == span.end:
                continue
            last = self._spans[-1] if self._spans else None
            shared = shared or block.kind in ONE_LINE
            if last and shared and self._line(last.end) == self._line(span.start):
                self._spans[-1] = Span(last.start, max(last.end, span.end))
            else:
                self._spans.append(span)
            shared = block.kind in ONE_LINE
        self._starts = [span.start for span in self._spans]

    def around(self, offset: int) -> tuple[Span, ...]:
        """Return the ranges that a directive must have for a finding at ``offset``: the paragraph's, the line's."""
        number = self._line(offset)
        index = bisect_right(self._starts, offset) - 1
        line = self._source.lines.line(number)
        if index < 0 or not self._spans[index].start <= offset < self._spans[index].end:
            return (line,)
        return self._spans[index], _cut(line, self._spans[index])

    def reached(self, directive: Directive) -> Span | None:
        """Return what a directive for one line reaches, or None where it reaches no text."""
        index = bisect_right(self._starts, directive.start)
        before = self._spans[index - 1] if index else None
        after = self._spans[index] if index < len(self._spans) else None
        if directive.action == "disable-next-line":
            return (before and self._next_in(directive, before)) or after
        if before and before.end >= directive.end:
            return before
        line = self._line(directive.start)
        if before and self._line(before.end) != line:
            before = None
        if after and self._line(after.start) != self._line(directive.end):
            after = None
        if before and after and self._are_apart(before.end, directive.start):
            return after
        return before or after

    def _next_in(self, directive: Directive, span: Span) -> Span | None:
        """Return the next line of the text that a directive stands amid, or None where it stands behind it."""
        lines, text = self._source.lines, self._source.text
        for number in range(self._line(directive.end) + 1, len(lines) + 1):
            line = lines.line(number)
            if line.start >= span.end:
                break
            words = text[line.start : line.end].strip()
            if words and not (words.startswith("<!--") and words.endswith("-->")):
                return _cut(line, span)
        return None

    def _are_apart(self, start: int, end: int) -> bool:
        """Return whether a tag between two places ends a block of text, so that they belong to different ones."""
        return any(match[1].lower() in BOUNDARIES for match in _tag().finditer(self._source.text, start, end))

    def _line(self, offset: int) -> int:
        return self._source.lines.position(offset).line


def lines_of(document: Document) -> Lines:
    """Return the lines of a document, worked out once."""
    return document.fact(Lines, lambda: Lines(document))


def strands(document: Document, edit: Edit) -> bool:
    """Return whether deleting a range leaves a directive to the next line, which would then reach another one."""
    targets = document.fact(strands, lambda: _targets(document))
    index = bisect_left(targets, edit.start, key=itemgetter(0))
    while index < len(targets) and targets[index][0] < edit.end:
        _, end, directive_end = targets[index]
        if end <= edit.end and directive_end <= edit.start:
            return True
        index += 1
    return False


def _targets(document: Document) -> list[tuple[int, int, int]]:
    """Return the range that each directive to the next line reaches, in order, each with the directive's end."""
    lines = lines_of(document)
    targets = []
    for directive in document.suppressions:
        reached = lines.reached(directive) if directive.action == "disable-next-line" else None
        if reached:
            targets.append((*reached, directive.end))
    return sorted(targets)


def _cut(line: Span, span: Span) -> Span:
    return Span(max(line.start, span.start), min(line.end, span.end))
