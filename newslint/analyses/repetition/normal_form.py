"""The normal form of a text: its words without what copies may differ in, and what its beginning and end tell."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.text.endings import ends_sentence
from newslint.text.markers import marker


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    # A bullet, or a dateline: up to five capitalised words or a bracketed agency, then a dash with a space beside it.
    return re.compile(
        r"\s*(?:[-*•–▪·]\s+)?(?:(?:[A-Z][\w.'’/]*+,?\s*+|\([^()]{2,30}\),?\s*+){1,5}(?:(?<=\s)[-–—]+\s*|[-–—]+\s+))?"
    )


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    return re.compile(r"\s*(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|[-*•–▪·])\s+\S")


@lru_cache(maxsize=1)
def _inner_end() -> re.Pattern[str]:
    return re.compile(r"[a-z)]{2}[.!?][\"”’)]*\s+[\"“(]?[A-Z]")


def normal_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, without citation markers, bullet and dateline.

    Digits stay, those of a list number too: they tell legal clauses and scores apart.
    """
    if not text.isascii():
        import unicodedata

        text = unicodedata.normalize("NFKC", text)
    if "[" in text:
        text = marker().sub(" ", text)
    opening = _opening().match(text)
    return tuple(_word().findall(text.lower(), opening.end() if opening else 0))


def is_numbered(text: str) -> bool:
    """Return whether a text opens with a list number, a letter or a bullet."""
    return _numbered().match(text) is not None


def holds_sentence(text: str) -> bool:
    """Return whether a text ends as a sentence does, or a sentence ends inside it and another begins."""
    return ends_sentence(text) or _inner_end().search(text) is not None


def is_other_script(text: str) -> bool:
    """Return whether most of the letters at the start of a text are none that Indonesian is written in."""
    if text.isascii():
        return False
    letters = [letter for letter in text[:200] if letter.isalpha()]
    return 2 * sum(not letter.isascii() for letter in letters) > len(letters)
