"""Widens a range of HTML to whole elements, so that what is deleted leaves no half of one and no empty list behind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newslint.readers.html.tokens import tokens
from newslint.text.spans import Span

_EMPTY = frozenset({"br", "wbr"})
"""Elements without an end tag that show nothing by themselves."""
_ALLOWED = _EMPTY | frozenset("a b strong em i u small span p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6".split())
"""Elements that hold nothing but text, and may go with it."""
_WRAPPERS = frozenset({"ul", "ol", "dl", "p"})
"""Elements that mean nothing once they are empty."""


@lru_cache(maxsize=1)
def _end_tag() -> re.Pattern[str]:
    return re.compile(r"\s*+</([A-Za-z][A-Za-z0-9]*)\s*+>")


@lru_cache(maxsize=1)
def _start_tag() -> re.Pattern[str]:
    return re.compile(r"<([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?>\s*$")


def whole_elements(text: str, span: Span, gaps: Iterable[Span]) -> Span | None:
    """Return a range widened to hold the end tags that follow directly, and a wrapper that would be left empty.

    None where more than text would go, where words stand in one of the ``gaps`` between the deleted blocks, or where
    the tags inside have partners elsewhere.
    """
    words = (text[gap.start : gap.end] for gap in gaps)
    if any(gap[token.start : token.end].strip() for gap in words for token in tokens(gap) if token.type == "text"):
        return None
    unclosed = _unclosed(text[span.start : span.end])
    if unclosed is None:
        return None
    end = span.end
    for name in reversed(unclosed):
        closing = _end_tag().match(text, end)
        if closing is None or closing[1].lower() != name:
            return None
        end = closing.end()
    return without_empty_wrapper(text, Span(span.start, end))


def without_empty_wrapper(text: str, span: Span) -> Span:
    """Return a range that takes in the list or paragraph round it where nothing else stands in it."""
    while closing := _end_tag().match(text, span.end):
        name = closing[1].lower()
        opening = _start_tag().search(text, max(0, text.rfind("<", 0, span.start)), span.start)
        if opening is None or name not in _WRAPPERS or opening[1].lower() != name:
            break
        span = Span(opening.start(), closing.end())
    return span


def _unclosed(words: str) -> list[str] | None:
    """Return the names of the elements that begin in some HTML and do not end in it, outermost first.

    None where one ends that began before, or where there is more than elements of text.
    """
    found: list[str] = []
    for token in tokens(words):
        if token.type in ("raw", "comment") or (token.name and token.name not in _ALLOWED):
            return None
        if token.type == "start" and token.name not in _EMPTY:
            found.append(token.name)
        elif token.type == "end" and token.name not in _EMPTY and (not found or found.pop() != token.name):
            return None
    return found
