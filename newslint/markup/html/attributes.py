"""Attributes of HTML tags as far as they matter for text: whether an element is shown, whether it is the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=1)
def _attribute() -> re.Pattern[str]:
    return re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']*+)))?+|.""", re.DOTALL)


@lru_cache(maxsize=1)
def _undisplayed() -> re.Pattern[str]:
    return re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _names_body() -> re.Pattern[str]:
    """Return the attributes by which a page names the element that holds the article's text."""
    return re.compile(r"\bitemprop\s{0,9}=\s{0,9}[\"']?[^\"'>]{0,80}?\barticleBody\b", re.IGNORECASE)


def names_body(text: str, start: int, end: int) -> bool:
    """Return whether the tag from ``start`` to ``end`` says that its element holds the article's text."""
    return _names_body().search(text, start, end) is not None


def is_hidden(text: str, start: int, end: int) -> bool:
    """Return whether the start tag from ``start`` to ``end`` says that its element is not shown.

    What is hidden from screen readers alone (``aria-hidden``) is shown, and read.
    """
    tag = text[start:end].lower()
    if "hidden" not in tag and "none" not in tag:
        return False
    return any(
        name == "hidden" or (name == "style" and _undisplayed().search(value)) for name, value in attributes(tag)
    )


def attributes(tag: str) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a start tag's attributes; its first word is the element's name."""
    for match in _attribute().finditer(tag, 1):
        if match[1] and match.start() > 1:
            yield match[1], match[2] or match[3] or match[4] or ""
