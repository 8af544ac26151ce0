"""What points from a text to a note or a source: citation markers, note marks, and references in markup.

Expressions are given by their source, for they are parts of larger ones.
"""

from __future__ import annotations

import re
from functools import lru_cache

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
NUMBER = r"[1-9][0-9]{0,2}"
"""The number of a note or an entry."""
NUMBERS = rf"{NUMBER}(?:\s?[,;–-]\s?{NUMBER})*"
"""The numbers in a marker's brackets: one, several, or a range."""
FOOTNOTE = r"\w[^\]\s\[]{0,39}"
"""The name of a footnote, which stands behind a caret in its marker's brackets."""
MARKER = rf"\[ ?{NUMBERS} ?\]|\[\^{FOOTNOTE}\]"
"""A citation marker: ``[1]``, ``[2, 3]``, ``[4-6]``, ``[^note]``."""
RAISED = rf"[{SUPERSCRIPTS}]{{1,3}}"
"""A raised number."""
NOTE_MARK = (
    rf"⁽?{RAISED}⁾?|[*_†‡§]{{1,3}}|\(\d{{1,2}}\)|\[[^\]\s]{{1,40}}\]|\^\w{{1,3}}\^"
    r"|<sup\b[^<>]{0,80}>[^<>]{1,20}</sup>"
    r"|(?:(?<=[a-z]{3}[.!?])|(?<=[.!?][\"”]))(?:\d{1,3}(?:[,–-]\d{1,3})*|[a-z])(?!\S)"
)
"""What points to a note where it is glued to a sentence's last mark: ``.¹``, ``.*``, ``.(1)``, ``.[a]``, and the number
or letter that is left of a raised one where a format without raised letters was made of it."""


@lru_cache(maxsize=1)
def marker() -> re.Pattern[str]:
    """Return the expression for a citation marker."""
    return re.compile(MARKER)


@lru_cache(maxsize=1)
def reference() -> re.Pattern[str]:
    """Return the expression for whatever may refer to an entry elsewhere, as written in text, Markdown and HTML.

    Wider than ``marker``: it is asked before something is deleted, where doubt counts.
    """
    return re.compile(
        rf"\[\^?[\w-]{{1,20}}\](?![(:])|\[ ?{NUMBERS} ?\](?![(:])|\[-?@[^\[\]]{{1,80}}\]|[{SUPERSCRIPTS}]"
        r"""|<sup\b|\bhref\s?=\s?["']?#"""
    )
