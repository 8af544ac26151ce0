"""Expressions, tags and modules of MDX: where the code ends that begins amid Markdown."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

LONGEST_TAG = 2000
"""Code points of the longest tag of a component."""


@lru_cache(maxsize=1)
def _brace() -> re.Pattern[str]:
    # A brace in quotation marks is the usual way to show one.
    return re.compile(r"(['\"`])[{}]\1|[{}]")


@lru_cache(maxsize=1)
def _in_tag() -> re.Pattern[str]:
    return re.compile(r"""[<>{]|"[^"]*+"|'[^']*+'""")


class Components:
    """The braces of an MDX text, each with its partner, found once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: dict[int, int] = {}
        opened: list[int] = []
        for found in _brace().finditer(text):
            if found.group() == "{":
                opened.append(found.start())
            elif found.group() == "}" and opened:
                self._ends[opened.pop()] = found.end()
        self._braces = sorted(self._ends)

    def expression_end(self, start: int) -> int:
        """Return where the expression ends whose brace stands at ``start``, or -1 where it does not end."""
        return self._ends.get(start, -1)

    def tag_end(self, position: int) -> int:
        """Return where the tag of a component ends whose name ends at ``position``, or -1 where it is none."""
        limit = min(len(self._text), position + LONGEST_TAG)
        while found := _in_tag().search(self._text, position, limit):
            position = found.end()
            if found.group() == ">":
                return position
            if found.group() == "<":
                return -1
            if found.group() == "{":
                position = self._ends.get(found.start(), -1)
                if not 0 <= position <= limit:
                    return -1
        return -1

    def reach(self, start: int, end: int) -> int:
        """Return how far code reaches that stands from ``start`` to ``end``: all braces end that it opens."""
        opened = self._braces[bisect_left(self._braces, start) : bisect_left(self._braces, end)]
        return max([end, *(self._ends[brace] for brace in opened)])
