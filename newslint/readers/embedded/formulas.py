"""Formulas in text (TeX between dollar signs or brackets), told from amounts of money and from escaped brackets."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 300
"""Code points of the longest formula inside a line."""
# None runs over a further mark of its sort, so that each stretch of text is looked at once.
DOLLARS = rf"(?<![\w$\\])\$(?=[^\s$])(?P<dollars>[^$\r\n{{other}}]{{{{1,{LONGEST}}}}})(?<![\s\\])\$(?![\w$])"
DISPLAY = r"(?<![\w$\\])\$\$(?!\$)(?P<display>[^${other}]*+(?:\$(?!\$)[^${other}]*+)*+)\$\$(?!\$)"
ROUND = r"\\\((?P<round>[^\\{other}]*+(?:\\(?![()])[^\\{other}]*+)*+)\\\)"
SQUARE = r"\\\[(?P<square>[^\\{other}]*+(?:\\(?![\[\]])[^\\{other}]*+)*+)\\\]"
"""Sources of expressions for the four forms; ``{other}`` stands for characters that none of them holds."""


@lru_cache(maxsize=1)
def _argument() -> re.Pattern[str]:
    return re.compile(r"\\[A-Za-z]++|\{[^{}]*\}")


@lru_cache(maxsize=1)
def _running_text() -> re.Pattern[str]:
    """Return a word behind which another word or a number stands: in formulas a sign stands between."""
    return re.compile(r"[^\W\d_]{3,}+[,.;:]?\s+[^\W_]")


@lru_cache(maxsize=1)
def _amount() -> re.Pattern[str]:
    return re.compile(r"[\d.,]+(?:\s+(?![-+*/=<>^\\])|$)")


@lru_cache(maxsize=1)
def _sign() -> re.Pattern[str]:
    return re.compile(r"[\\^_={}\[\]+*/<>|()-]")


@lru_cache(maxsize=1)
def _tex() -> re.Pattern[str]:
    """Return a sign that brackets with a backslash hold a formula: a backslash may also keep a bracket as it is."""
    return re.compile(r"\\[A-Za-z]|[\w)}\]]\s?\^|=|\w_[\w{]|\w\s?[+<>]\s?\w")


def is_formula(form: str, content: str) -> bool:
    """Return whether what stands between marks is a formula; ``form`` is one of dollars, display, round, square."""
    if _holds_words(content):
        return False
    if form == "dollars":
        return not _amount().match(content) and (not _spaced(content) or _sign().search(content) is not None)
    if form == "display":
        return bool(content.strip())
    return _tex().search(content) is not None or (form == "round" and len(content.strip()) == 1)


def _holds_words(content: str) -> bool:
    return _running_text().search(_argument().sub("x", content)) is not None


def _spaced(content: str) -> bool:
    return len(content.split(None, 1)) > 1
