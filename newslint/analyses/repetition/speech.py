"""Reported speech: whether a verb of saying stands beside a quotation, so that it is what somebody said."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.text.document import Piece

REACH = 80
"""How many code points beside a quotation are looked at."""


@lru_cache(maxsize=8)
def _after(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a verb of saying right behind a quotation, or behind up to two words: ``," demikian kata Budi``."""
    return re.compile(rf"[^\w.!?]*(?:\w+\s+){{0,2}}?(?:{_any(words)})\b(?!\s+kunci)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _before(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a verb of saying in the sentence that leads to a quotation: ``Budi mengatakan kepada warga bahwa``."""
    return re.compile(rf"\b(?:{_any(words)})\b(?!\s+kunci)(?:[\s,]+[\w().-]+){{0,8}}\s*[,:]?\s*\Z", re.IGNORECASE)


@lru_cache(maxsize=8)
def _root_before(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a verb of saying with who says it and a comma or colon before a quotation: ``Kata Budi, ``."""
    return re.compile(rf"\b(?:{_any(words)})\s+(?!kunci)(?:[\w.-]+\s*){{1,5}}[,:]\s*\Z", re.IGNORECASE)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words)) or "(?!)"


def is_reported(quotation: Piece, roots: tuple[str, ...], verbs: tuple[str, ...]) -> bool:
    """Return whether a verb of saying stands beside a quotation in its block, or between it and the one before it.

    ``roots`` stand behind what was said (``kata``, ``ujarnya``), ``verbs`` before it (``mengatakan``).
    """
    block, start, end = quotation
    text = block.text
    if _after((*roots, *verbs)).match(text[end : end + REACH]):
        return True
    before = text[max(0, start - REACH) : start]
    if _before(verbs).search(before) or _root_before(roots).search(before):
        return True
    earlier = [span for span in block.quotations.spans if span.end <= start]
    if not earlier or start - earlier[-1].end > REACH:
        return False
    return _after((*roots, *verbs)).match(text[earlier[-1].end : start]) is not None
