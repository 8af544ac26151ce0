"""Where things stand in a text that is scanned from left to right: matches, lines and blank lines, each found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

LONGEST_PREFIX = 40
"""Code points that marks of quotations and lists take at the beginning of a line, at most."""


class TextIndex:
    """Answers where something stands in a text; takes linear time, however often it is asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._matches: dict[str, tuple[int, re.Match[str] | None]] = {}
        self._blank_lines: list[int] | None = None
        self._line_starts: list[int] | None = None

    def next(self, source: str, position: int) -> re.Match[str] | None:
        """Return the first match of an expression from ``position`` on.

        Asked from left to right, each expression searches the text once.
        """
        known = self._matches.get(source)
        if known and known[0] <= position and (known[1] is None or known[1].start() >= position):
            return known[1]
        found = compiled(source).search(self._text, position)
        self._matches[source] = (position, found)
        return found

    def blank_line(self, position: int) -> int:
        """Return where the line ends above the first blank line behind ``position``; the length of the text if none."""
        if self._blank_lines is None:
            blank = compiled(r"(?:\r\n?|\n)(?=[ \t>]*+(?:[\r\n]|\Z))")
            self._blank_lines = [found.start() for found in blank.finditer(self._text)]
        index = bisect_left(self._blank_lines, position)
        return self._blank_lines[index] if index < len(self._blank_lines) else len(self._text)

    def line_start(self, position: int) -> int:
        """Return where the line begins that ``position`` is on."""
        if self._line_starts is None:
            self._line_starts = [0, *(found.end() for found in compiled(r"\r\n?|\n").finditer(self._text))]
        return self._line_starts[bisect_right(self._line_starts, position) - 1]

    def starts_line(self, position: int) -> bool:
        """Return whether nothing but marks of quotations and lists stands before ``position`` on its line."""
        start = self.line_start(position)
        prefix = compiled(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?")
        return position - start <= LONGEST_PREFIX and prefix.fullmatch(self._text, start, position) is not None

    def fills_lines(self, start: int, end: int) -> bool:
        """Return whether a range begins a line, but for such marks, and ends one."""
        return self.starts_line(start) and compiled(r"[ \t]*(?:[\r\n]|\Z)").match(self._text, end) is not None


@lru_cache(maxsize=256)
def compiled(source: str) -> re.Pattern[str]:
    """Return the pattern of an expression, compiled when it is first asked for."""
    return re.compile(source)
