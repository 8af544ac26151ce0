"""What is embedded in marked-up text: stretches of it, and their kinds."""

from __future__ import annotations

from typing import NamedTuple

TEMPLATE, COMMENT, CODE, FORMULA, PICTURE, BOX = "template", "comment", "code", "formula", "picture", "box"
"""Kinds: what a template puts there, what nobody is shown, what is shown but is no prose, the head of a box."""
MARK = "mark"
"""Kind: markup of the text round it, such as an attribute list."""


class Embedded(NamedTuple):
    """A stretch of a text that is no prose, in code points, and its kind."""

    start: int
    end: int
    kind: str

    def moved(self, distance: int) -> Embedded:
        """Return the same stretch that many code points further on."""
        return Embedded(self.start + distance, self.end + distance, self.kind)
