"""Directives: what an author says to newslint inside an article, in a comment or in the front matter."""

from __future__ import annotations

from typing import NamedTuple

ACTIONS = ("disable-line", "disable-next-line", "disable", "enable", "disable-file")


class Directive(NamedTuple):
    """One instruction: what to switch off (no rules: all of them), why, and where in the source it stands.

    ``action`` is one of ``ACTIONS``, or whatever else was written in its place; ``rules`` are families and rule ids
    as written. ``start`` and ``end`` are code points in the source, ``by`` is ``comment`` or ``front-matter``.
    """

    action: str
    rules: tuple[str, ...]
    reason: str
    start: int
    end: int
    by: str = "comment"
