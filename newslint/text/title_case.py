"""Title case: how many of a line's words begin with a capital, as the content words of titles do (EYD V I.F.21)."""

from __future__ import annotations

TITLE_SHARE = 0.6
"""Share of a headline's long words that begin with a capital."""
LONG_WORD = 4
"""Letters of the words that count: shorter ones are function words more often than not."""
LOOKED_AT = 640
"""How many code points from the start of a text are looked at."""
_PUNCTUATION = "\"'“”‘’«»()[].,;:!?…*_"


def long_words(text: str) -> list[str]:
    """Return the words at the start of a text that have four letters or more, without the punctuation round them."""
    words = (word.strip(_PUNCTUATION) for word in text[:LOOKED_AT].split())
    return [word for word in words if len(word) >= LONG_WORD and word[0].isalpha()]


def capitalised_share(text: str) -> float:
    """Return the share of a text's long words that begin with a capital; 0 where there are no long words."""
    words = long_words(text)
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0
