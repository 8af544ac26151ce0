"""Foreign text inside Markdown reports: shown as it is, never as Markdown, HTML, a mention, a reference or a link."""

from __future__ import annotations

import re

from newslint.terminal import printable

BREAK = "\u200b"
"""A zero-width space: forges look for names and references in the finished page, where backslashes are gone."""
_MARKS = re.compile(r"[\\`*_{}\[\]<>|~$&]|:(?=[\w+-])")
_TRIGGERS = re.compile(r"(?:[@#!$%~&](?=\w)|://|\bwww(?=\.)|\b[Gg][Hh]-(?=\d))")


def plain(text: str) -> str:
    """Return Markdown that shows ``text`` on one line, for use behind other words on a line or in a table."""
    broken = _TRIGGERS.sub(lambda match: match.group() + BREAK, " ".join(printable(text).split()))
    return _MARKS.sub(r"\\\g<0>", broken)


def code(text: str) -> str:
    """Return a code span that shows ``text``, whatever is in it, on one line."""
    shown = printable(text)
    fence = "`" * (1 + max(map(len, re.findall("`+", shown)), default=0))
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
