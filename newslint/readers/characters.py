"""Characters that every reader treats alike: those taken out of the text that rules see, and those replaced."""

from __future__ import annotations

import re
from functools import lru_cache

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that are taken out of the text rules see: soft hyphen, zero-width characters, BOM inside the text."""
SPACES = "\u00a0\u2007\u2009\u202f"
"""Spaces that rules see as a plain space: no-break, figure, thin, narrow no-break."""
PLACEHOLDER = "\ufffc"
"""Stands for what is shown but is no prose, such as inline code, so that the sentence round it stays whole."""


@lru_cache(maxsize=1)
def _surrogates() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """Return ``text`` with lone surrogates, which are no characters, as U+FFFD; offsets stay as they are."""
    return text if text.isascii() else _surrogates().sub("\ufffd", text)


def same_words(text: str) -> str:
    """Return what two texts have in common that say the same in other letter case or with other white space."""
    return " ".join(text.casefold().split())
