"""Byte offsets of a text's UTF-8 form as code point offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache


@lru_cache(maxsize=1)
def _runs() -> re.Pattern[str]:
    """Return a pattern for runs of code points that take the same number of bytes."""
    return re.compile("[\x00-\x7f]+|[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")


class ByteOffsets:
    """Turns UTF-8 byte offsets of one text into code point offsets.

    Made in one pass over the text; a text of ASCII characters alone costs nothing.
    """

    __slots__ = ("_bytes", "_points", "_widths")

    def __init__(self, text: str) -> None:
        self._bytes: list[int] = []
        self._points: list[int] = []
        self._widths: list[int] = []
        if text.isascii():
            return
        offset = 0
        for match in _runs().finditer(text):
            code = ord(match.group()[0])
            width = 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
            self._bytes.append(offset)
            self._points.append(match.start())
            self._widths.append(width)
            offset += width * (match.end() - match.start())

    def code_point(self, byte: int) -> int:
        """Return the offset of the code point that begins at ``byte``, or of the end of the text."""
        if not self._bytes:
            return byte
        run = bisect_right(self._bytes, byte) - 1
        return self._points[run] + (byte - self._bytes[run]) // self._widths[run]
