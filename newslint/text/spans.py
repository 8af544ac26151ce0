"""Positions: half-open ranges of code points in the decoded source, and maps from plain text back to them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``start <= offset < end`` of code points in the decoded source."""

    start: int
    end: int


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return ranges in order, those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found


class Position(NamedTuple):
    """A place as editors show it: line and column count from 1, columns in code points."""

    line: int
    column: int


class LineIndex:
    """Lines of a text, separated by LF, CRLF or CR only, as editors count them.

    Other characters that ``str.splitlines`` breaks at (form feed, U+2028 ...) do not end a line.
    """

    __slots__ = ("_length", "_starts", "_text")

    def __init__(self, text: str) -> None:
        starts = [0]
        starts.extend(match.end() for match in re.finditer(r"\r\n?|\n", text))
        self._starts = starts
        self._length = len(text)
        self._text = text

    def position(self, offset: int) -> Position:
        """Return the line and column of a code point offset (the end of the text included)."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> Span:
        """Return the range of line ``number`` (from 1) without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else self._length
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def __len__(self) -> int:
        """Return the number of lines; a text that ends with a line end has an empty last line."""
        return len(self._starts)


class OffsetMap:
    """Where each code point of a block's plain text stands in the source.

    Made by ``TextBuilder``: a list of segments, each copied one to one or standing for a source range.
    """

    __slots__ = ("_copied", "_plain", "_source", "_source_end")

    def __init__(self, plain: list[int], source: list[int], source_end: list[int], copied: list[bool]) -> None:
        self._plain = plain
        self._source = source
        self._source_end = source_end
        self._copied = copied

    @classmethod
    def identity(cls, source_start: int, length: int) -> OffsetMap:
        """Return the map of a text that is a slice of the source, ``length`` code points from ``source_start``."""
        return cls([0], [source_start], [source_start + length], [True])

    def moved(self, distance: int) -> OffsetMap:
        """Return the map of the same text where its source stands ``distance`` code points further on."""
        source = [offset + distance for offset in self._source]
        return OffsetMap(self._plain, source, [offset + distance for offset in self._source_end], self._copied)

    def to_source(self, start: int, end: int) -> Span:
        """Return the source range of the plain range ``start`` to ``end``.

        A range that ends inside a replaced segment takes in the whole of what the segment stands for.
        """
        first = self._segment(start)
        source_start = self._source[first]
        if self._copied[first]:
            source_start += start - self._plain[first]
        elif start > self._plain[first] and start == end:
            source_start = self._source_end[first]
        if end <= start:
            return Span(source_start, source_start)
        last = self._segment(end - 1)
        if self._copied[last]:
            return Span(source_start, self._source[last] + end - self._plain[last])
        return Span(source_start, self._source_end[last])

    def is_exact(self, start: int, end: int) -> bool:
        """Return whether the plain range is one unbroken slice of the source, so that an edit there loses nothing."""
        first = self._segment(start)
        if end <= start:
            return self._copied[first]
        return first == self._segment(end - 1) and self._copied[first]

    def _segment(self, offset: int) -> int:
        return max(0, bisect_right(self._plain, offset) - 1)


class TextBuilder:
    """Builds a block's plain text and its map to the source in the same step."""

    __slots__ = ("_copied", "_length", "_parts", "_plain", "_source", "_source_end")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._plain: list[int] = []
        self._source: list[int] = []
        self._source_end: list[int] = []
        self._copied: list[bool] = []

    def __len__(self) -> int:
        return self._length

    def copy(self, text: str, source_start: int) -> None:
        """Add ``text``, which stands in the source from ``source_start`` on, character for character."""
        if not text:
            return
        if self._copied and self._copied[-1] and self._source_end[-1] == source_start:
            self._source_end[-1] += len(text)
            self._parts.append(text)
            self._length += len(text)
            return
        self._add(text, source_start, source_start + len(text), copied=True)

    def replace(self, text: str, source_start: int, source_end: int) -> None:
        """Add ``text``, which stands for the source range (an entity, a joined line end, dropped markup)."""
        if text:
            self._add(text, source_start, source_end, copied=False)

    def build(self) -> tuple[str, OffsetMap]:
        """Return the text so far and its map; the builder must not be used afterwards."""
        if not self._plain:
            return "", OffsetMap.identity(0, 0)
        return "".join(self._parts), OffsetMap(self._plain, self._source, self._source_end, self._copied)

    def _add(self, text: str, source_start: int, source_end: int, *, copied: bool) -> None:
        self._plain.append(self._length)
        self._source.append(source_start)
        self._source_end.append(source_end)
        self._copied.append(copied)
        self._parts.append(text)
        self._length += len(text)
