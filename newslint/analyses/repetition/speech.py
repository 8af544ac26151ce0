"""Reported speech: whether a verb of saying stands beside a quotation, so that it is what somebody said."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.analyses.repetition.limits import RepetitionLimits
from newslint.text.document import Piece

CLAIM_SHARE = 0.4
"""From which share of quoted code points on a text names what it quotes."""
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


def is_reported(quotation: Piece, limits: RepetitionLimits) -> bool:
    """Return whether a verb of saying stands beside a quotation in its block, or between it and the one before it.

    Some verbs stand behind what was said (``kata``, ``ujarnya``), others before it as well (``mengatakan``).
    """
    block, start, end = quotation
    text = block.text
    behind = _after((*limits.saying, *limits.saying_before))
    if behind.match(text[end : end + REACH]):
        return True
    before = text[max(0, start - REACH) : start]
    if _before(limits.saying_before).search(before) or _root_before(limits.saying).search(before):
        return True
    earlier = [span for span in block.quotations.spans if span.end <= start]
    if not earlier or start - earlier[-1].end > REACH:
        return False
    return behind.match(text[earlier[-1].end : start]) is not None


def names_claim(piece: Piece, limits: RepetitionLimits) -> bool:
    """Return whether a large part of a piece quotes what nobody is said to say: a claim, a message, a title."""
    spans = piece.block.quotations.between(piece.start, piece.end)
    quoted = sum(min(end, piece.end) - max(start, piece.start) for start, end in spans)
    if quoted < CLAIM_SHARE * (piece.end - piece.start):
        return False
    return not any(is_reported(piece.block.slice(start, end), limits) for start, end in spans)
