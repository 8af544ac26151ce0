"""Positions as editors count them: lines from 0, and in a line the units that editor and server agreed on."""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol.types import Position, PositionEncodingKind, Range

_LINE_END = re.compile(r"\r\n|\n|\r")
"""What ends a line in the protocol; signs that Python takes for line ends as well are none."""


class Positions:
    """Turns offsets in a text (code points) into positions and back; ``encoding`` is the unit that was agreed on."""

    def __init__(self, text: str, encoding: str) -> None:
        self._text = text
        self._encoding = encoding
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """Return the position of an offset."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, sum(map(self._units, self._text[self._starts[line] : offset])))

    def range(self, start: int, end: int) -> Range:
        """Return the range between two offsets."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """Return the offset of a position; one behind the end of its line is that end, as the protocol has it."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        end = self._line_end(position.line)
        units = 0
        for offset in range(start, end):
            if units >= position.character:
                return offset
            units += self._units(self._text[offset])
        return end

    def line(self, number: int) -> tuple[int, int]:
        """Return the offsets of the start of a line, by its number from 0, and of its end; the last line behind it."""
        number = min(number, len(self._starts) - 1)
        return self._starts[number], self._line_end(number)

    def _line_end(self, number: int) -> int:
        if number + 1 == len(self._starts):
            return len(self._text)
        end = self._starts[number + 1] - 1
        return end - 1 if self._text[end - 1 : end + 1] == "\r\n" and end > self._starts[number] else end

    def _units(self, sign: str) -> int:
        if self._encoding == PositionEncodingKind.Utf32:
            return 1
        if self._encoding == PositionEncodingKind.Utf8:
            return len(sign.encode("utf-8", "surrogatepass"))
        return 2 if sign > "\uffff" else 1
