"""Hides from the Markdown parser what is embedded in a text: code, comments and formulas of others, template tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.readers.embedded.scanner import embedded
from newslint.readers.embedded.stretches import BOX, CODE, COMMENT, FORMULA, PICTURE, Embedded
from newslint.text.endings import TERMINATORS

LOOK_BACK = 1000
"""Code points before a comment in which the end of the line above it is looked for."""
_END_MARKS = TERMINATORS + ":|"
_TRIGGERS = ("{", "<", ":::", "$", "\\(", "\\[", "%%", "!!!", "???", '=== "', "///", "[!", "import", "export")
"""What nothing embedded does without."""
_JOINED = frozenset({CODE, COMMENT, FORMULA, PICTURE})
"""Kinds whose line ends inside a paragraph part nothing."""


class Masked(NamedTuple):
    """A text in which what is embedded is hidden, code point for code point, and where it stood.

    ``set_off`` are those that stand alone on their lines.
    """

    text: str
    hidden: Sequence[Embedded]
    set_off: Sequence[Embedded] = ()


def mask(text: str, *, mdx: bool = False) -> Masked:
    """Return ``text`` with all that is embedded replaced by as many code points that mean nothing in Markdown.

    A line that holds nothing else becomes a blank line, because what a template puts there parts paragraphs. What is
    said to newslint puts nothing there: amid a sentence it leaves the paragraph whole. The head of a box becomes an
    item of a list, which its indented text belongs to.
    """
    if not mdx and not any(trigger in text for trigger in _TRIGGERS):
        return Masked(text, ())
    found = embedded(text, "mdx" if mdx else "markdown")
    if not found:
        return Masked(text, ())
    parts: list[str] = []
    set_off: list[Embedded] = []
    done = 0
    for one, filler in zip(found, _fillers(text, found), strict=True):
        parts.append(text[done : one.start])
        parts.append(_masked(text, one, alone=filler == " "))
        if filler == " " and not _is_element(text, one):
            set_off.append(one)
        done = one.end
    parts.append(text[done:])
    return Masked("".join(parts), found, set_off)


def _masked(text: str, one: Embedded, *, alone: bool) -> str:
    words = text[one.start : one.end]
    if one.kind == BOX:
        return "+   ".ljust(len(words), "x")
    is_amid = alone and _directive().match(text, one.start) and _stands_amid(text, one)
    alone = alone and not is_amid and not _is_element(text, one)
    if not alone and one.kind in _JOINED:
        return "x" * len(words)
    return _not_line_ends().sub(" " if alone else "x", words)


def _is_element(text: str, one: Embedded) -> bool:
    """Return whether an element of HTML stands there, which other HTML may stand round: no line of it is blank."""
    return text[one.start] == "<" and one.kind in _JOINED


@lru_cache(maxsize=1)
def _not_line_ends() -> re.Pattern[str]:
    return re.compile(r"[^\r\n]")


@lru_cache(maxsize=1)
def _directive() -> re.Pattern[str]:
    return re.compile(r"(?:<!--|\{/\*)\s{0,99}[Nn]ewslint")


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    """Return how a line of running text begins, past the marks of quotations and lists."""
    return re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?[\"'“‘(\w]")


@lru_cache(maxsize=1)
def _next_line() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?:\r\n?|\n)[ \t>]*(?P<first>[\"'“‘(\w])")


def _stands_amid(text: str, span: Embedded) -> bool:
    """Return whether a comment alone on its lines stands inside a sentence that goes on below it."""
    after = _next_line().match(text, span.end)
    if after is None:
        return False
    # The line before, as far as is needed: a text may be one long line.
    lines = _line_end().split(text[max(0, span.start - LOOK_BACK) : span.start])
    before = lines[-2] if len(lines) > 1 else ""
    is_open = before.rstrip("\"'”’)]*_ \t\\")[-1:] not in _END_MARKS
    return bool(_opening().match(before)) and (is_open or after["first"].islower())


@lru_cache(maxsize=1)
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n?|\n")


def _fillers(text: str, spans: Sequence[Embedded]) -> list[str]:
    """Return what stands for each hidden stretch: spaces on lines of their own, else a letter, which has no meaning."""
    fillers: list[str] = []
    first, alone = 0, True
    done = 0
    for index, span in enumerate([*spans, Embedded(len(text), len(text), "")]):
        gap = text[done : span.start]
        last_end = max(gap.rfind("\n"), gap.rfind("\r"))
        if index == 0 or last_end >= 0 or index == len(spans):
            before = gap[: _first_end(gap)] if index else ""
            fillers.extend([" " if alone and not before.strip() else "x"] * (index - first))
            first, alone = index, not gap[last_end + 1 :].strip()
        elif gap.strip():
            alone = False
        done = span.end
    return fillers


def _first_end(text: str) -> int:
    """Return the offset of the first line end, or of the end of the text."""
    ends = [offset for offset in (text.find("\n"), text.find("\r")) if offset >= 0]
    return min(ends, default=len(text))
