"""Copies across articles: whether a paragraph of one article is that of another, word for word or nearly.

Inside an article only what is nearly the same is a fault. What one newsroom takes from another has been edited: more
words differ, in more places. What differs in one place alone, by the name, number or quotation that fills it, is a
formula that two articles share, and no copy.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.analyses.repetition.alignment import Hunk, hunks, shared_words
from newslint.analyses.repetition.normalization import is_datum, normal_words

FEWEST_WORDS = 8
"""Paragraphs of fewer words are said by many."""
NEAR_WORDS = 12
"""Fewest words of a paragraph that may be a copy though some of its words differ."""
SHORT = 15
"""A paragraph of fewer words is one only where nearly all of it stands in the other: ``CONTAINED``."""
LENGTHS = 2.0
"""How many times longer one paragraph may be than the other."""
SHARE = 0.72
"""Share of the shorter text's words that stand in the longer one, in the same order ..."""
LONGER_SHARE = 0.6
"""... which make up so much of the longer one ..."""
CONTAINED = 0.9
"""... or else the longer one holds so much of the shorter."""
SAME_DATA = 2 / 3
"""Share of the numbers of the text with fewer of them that the other must have as well."""
SAME_QUOTATION = 0.5
"""As ``SAME_DATA``, for the words in quotation marks."""
FORMULA_PLACES = 2
"""In how many places, at most, two fillings of a formula differ."""
SLOT_WORDS = 2
"""Fewest words on either side of a place that a formula leaves open: a single word may have been edited."""


class PublishedPassage:
    """A paragraph to compare: its text, its normal form, and what of it tells two things of one sort apart."""

    __slots__ = ("_names", "_quoted", "data", "text", "words")

    def __init__(self, text: str, words: tuple[str, ...] | None = None) -> None:
        self.text = text
        self.words = normal_words(text) if words is None else words
        self.data = frozenset(filter(is_datum, self.words))
        self._names: frozenset[str] | None = None
        self._quoted: frozenset[str] | None = None

    @property
    def names(self) -> frozenset[str]:
        """The words with a capital that open no sentence, in lower case."""
        if self._names is None:
            self._names = frozenset(map(str.lower, _inner_capitalised().findall(self.text)))
        return self._names

    @property
    def quoted(self) -> frozenset[str]:
        """The words in quotation marks; none where a mark lacks its partner."""
        if self._quoted is None:
            self._quoted = frozenset(_quoted_words(self.text))
        return self._quoted


def copied_share(one: PublishedPassage, other: PublishedPassage) -> float:
    """Return how much of the shorter of two paragraphs is copied, from 0 to 1; 0 where they are no copies."""
    if one.words == other.words:
        return 1.0 if len(one.words) >= FEWEST_WORDS else 0.0
    shorter, longer = sorted((len(one.words), len(other.words)))
    if shorter < NEAR_WORDS or longer > LENGTHS * shorter or not _share_most(one.data, other.data, SAME_DATA):
        return 0.0
    shared = shared_words(one.words, other.words)
    share = shared / shorter
    if share < SHARE or (share < CONTAINED and (shorter < SHORT or shared < LONGER_SHARE * longer)):
        return 0.0
    if not _share_most(one.quoted, other.quoted, SAME_QUOTATION) or _fill_a_formula(one, other):
        return 0.0
    return share


def _share_most(ones: frozenset[str], others: frozenset[str], share: float) -> bool:
    return len(ones & others) >= share * min(len(ones), len(others))


def _fill_a_formula(one: PublishedPassage, other: PublishedPassage) -> bool:
    """Return whether two texts differ in few places, and in one of them by whole names."""
    if one.names <= other.names or other.names <= one.names:
        return False
    found = list(hunks(one.words, other.words))
    return len(found) <= FORMULA_PLACES and any(_is_slot(hunk, one, other) for hunk in found)


def _is_slot(hunk: Hunk, one: PublishedPassage, other: PublishedPassage) -> bool:
    ones, others = hunk
    if min(len(ones), len(others)) < SLOT_WORDS:
        return False
    return not (one.names - other.names).isdisjoint(ones) and not (other.names - one.names).isdisjoint(others)


def _quoted_words(text: str) -> tuple[str, ...]:
    from newslint.text.quotations import quotations

    found = quotations(text)
    return normal_words(" ".join(text[start:end] for start, end in found.spans)) if found.balanced else ()


@lru_cache(maxsize=1)
def _inner_capitalised() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w,;)] )[A-Z]\w*")
