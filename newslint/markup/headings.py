"""Lines that are headlines or headings by their words alone, where no markup says so."""

from __future__ import annotations

from newslint.text.endings import ends_with

HEADING_WORDS = 14
TITLE_WORDS = range(4, 26)
MARKS = ".!?…:;,"


def looks_like_title(text: str) -> bool:
    """Return whether a line at the top of a text looks like its headline."""
    words = text.split(None, TITLE_WORDS.stop)
    return len(words) in TITLE_WORDS and ends_open(text) and _capitalised_share(words) >= 0.5


def looks_like_heading(text: str) -> bool:
    """Return whether a line looks like a heading: short, open at its end, and most of its words with a capital."""
    words = text.split(None, HEADING_WORDS + 1)
    return len(words) <= HEADING_WORDS and ends_open(text) and _capitalised_share(words) >= 0.6


def ends_open(text: str) -> bool:
    """Return whether a line ends without a mark that ends or carries on a sentence."""
    return not ends_with(text, MARKS)


def _capitalised_share(words: list[str]) -> float:
    """Return the share of words of four or more letters that begin with a capital; 0 where there are none."""
    long_words = [word.lstrip("\"'“‘([") for word in words if len(word.strip("\"'“”‘’().,")) >= 4]
    return sum(word[:1].isupper() for word in long_words) / len(long_words) if long_words else 0.0
