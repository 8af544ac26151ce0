"""Readability: how hard a text is to read, by counts that need no word list and no syllables.

LIX is words per sentence plus the per cent of long words (C. H. Björnsson, Läsbarhet, Stockholm: Liber, 1968). RIX is
long words per sentence (J. Anderson, "Lix and Rix: Variations on a little-known readability index", Journal of
Reading 26(6), 1983). A long word has more than six letters. Both were made for no language in particular, but their
scales were drawn up on Swedish and English: Indonesian prefixes and suffixes make more words long, so that limits are
to be taken from a newsroom's own texts.
"""

from __future__ import annotations

LONG_WORD = 7
"""Letters; from how many on a word is long."""


def is_long(word: str) -> bool:
    """Return whether a word has more than six letters; signs and digits in it do not count."""
    return len(word) >= LONG_WORD and sum(map(str.isalpha, word)) >= LONG_WORD


def lix(words: int, long_words: int, sentences: int) -> float:
    """Return the LIX of a text with so many words, long words and sentences; 0 where it has no words."""
    return words / max(sentences, 1) + 100 * long_words / words if words else 0.0


def rix(long_words: int, sentences: int) -> float:
    """Return the RIX of a text with so many long words and sentences."""
    return long_words / max(sentences, 1)
