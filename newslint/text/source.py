"""The source: one decoded file, in which everything that is reported has its place."""

from __future__ import annotations

from newslint.text.spans import LineIndex


class Source:
    """One decoded file: where it came from, its text without BOM, and how it was encoded."""

    __slots__ = ("_lines", "bom", "encoding", "newline", "path", "text")

    def __init__(self, path: str, text: str, encoding: str = "utf-8", newline: str = "\n", bom: bool = False) -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.newline = newline
        self.bom = bom
        self._lines: LineIndex | None = None

    @property
    def lines(self) -> LineIndex:
        """The line index of the text, made when first asked for."""
        if self._lines is None:
            self._lines = LineIndex(self.text)
        return self._lines
