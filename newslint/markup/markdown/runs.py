"""Runs of inline text and the leaves they make up: what a Markdown parse gives, before it becomes blocks."""

from __future__ import annotations

from typing import NamedTuple

from newslint.text.resources import Resource
from newslint.text.spans import Span

COPIED, REPLACED, LINE_END, HARD_BREAK, DROPPED, IMAGE = range(6)
"""What a run is: source text, text that stands for source, an end of line (soft, hard), nothing, a picture."""


class Run(NamedTuple):
    """A stretch of a leaf's text and the source range it stands for; ``strong`` in bold type, ``linked`` in a link.

    The run of a picture holds its alternative text in ``inner``. ``resources`` are what it shows or refers to, those of
    a link in its first run.
    """

    text: str
    start: int
    end: int
    role: int = COPIED
    strong: bool = False
    inner: tuple[Run, ...] = ()
    linked: bool = False
    resources: tuple[Resource, ...] = ()

    @property
    def is_break(self) -> bool:
        """Whether a line ends here."""
        return self.role in (LINE_END, HARD_BREAK)


class Leaf:
    """A block of inline text.

    ``extent`` is the source range that goes when the leaf is deleted, its markup included. ``level`` is that of a
    heading, ``underlined`` tells that a line below makes it one. ``joined`` holds ranges of runs that one piece of
    markup spans over line ends, outermost ones only, in order.
    """

    __slots__ = ("extent", "joined", "kind", "level", "runs", "underlined")

    def __init__(self, kind: str, extent: Span, level: int = 0) -> None:
        self.kind = kind
        self.extent = extent
        self.level = level
        self.underlined = False
        self.runs: list[Run] = []
        self.joined: list[tuple[int, int]] = []
