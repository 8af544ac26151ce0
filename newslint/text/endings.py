"""How sentences and lines end: their last mark, with the closing marks and the citation markers behind it."""

from __future__ import annotations

import re
from functools import lru_cache

CLOSERS = "\"'”’»)]"
"""Closing marks that may stand behind the mark that ends a sentence."""
CLOSING = r"[\"'”’»)\]“]"
"""The source of an expression for one of them; pasted text closes quotations with an opening mark, too."""
MARKER = r"\s?\[[^\]\s]{1,40}\]"
"""The source of an expression for a citation marker behind a sentence."""
LOOKED_AT = 80
"""How many code points from the end of a text are looked at."""


@lru_cache(maxsize=8)
def _ending(marks: str) -> re.Pattern[str]:
    return re.compile(rf"[{re.escape(marks)}]{CLOSING}*+(?:{MARKER})*+\s*$")


def ends_with(text: str, marks: str) -> bool:
    """Return whether the last mark of a text is one of ``marks``; closing marks and citation markers may follow it."""
    return _ending(marks).search(text[-LOOKED_AT:]) is not None
