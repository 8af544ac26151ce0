"""Runs of words: which texts share enough of them to be compared, and how alike two texts are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

GRAM = 6
"""Words in a row that two texts must share to be compared at all.

A changed word breaks at most three runs of three words and six of six: two texts of which four fifths of the former
are the same share more than half of the latter.
"""
SHINGLE = 3
SHARED = 0.3
"""Share of the smaller text's six-word runs that must be common for two texts to be compared in full."""
HOLDERS = 8
"""In how many texts, the first ones, a run of words is looked up."""


class Similarity(NamedTuple):
    """How alike two texts are, from 0 to 1: Jaccard's measure, and how much of the shorter the longer holds."""

    similarity: float
    containment: float


def grams(words: Sequence[str], size: int) -> list[int]:
    """Return the hashes of all runs of ``size`` words, in order."""
    return list(map(hash, zip(*(words[start:] for start in range(size)), strict=False)))


def shingles(words: Sequence[str]) -> frozenset[int]:
    """Return the runs of three words that likeness is measured by."""
    return frozenset(grams(words, SHINGLE))


def likeness(one: frozenset[int], other: frozenset[int]) -> Similarity:
    """Return how alike two texts are by their shingles; a text without shingles is not alike to any."""
    shared = len(one & other)
    if not shared:
        return Similarity(0.0, 0.0)
    return Similarity(shared / (len(one) + len(other) - shared), shared / min(len(one), len(other)))


def holds_repeats(texts: Sequence[Sequence[str]]) -> list[bool]:
    """Return for each text whether it holds a run of six words that stands elsewhere too, in it or in another."""
    # Most texts repeat nothing. Seen as one, with seams that stand nowhere else, they tell it at once.
    together = [word for number, words in enumerate(texts) for word in (*words, f"\n{number}")]
    runs = list(zip(*(together[start:] for start in range(GRAM)), strict=False))
    if len(set(runs)) == len(runs):
        return [False] * len(texts)
    seen: set[int] = set()
    twice: set[int] = set()
    for hashed in (hashed for words in texts for hashed in grams(words, GRAM)):
        (twice if hashed in seen else seen).add(hashed)
    return [not twice.isdisjoint(grams(words, GRAM)) for words in texts]


def candidates(texts: Iterable[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs ``(earlier, later)`` of texts that share a fair part of the smaller one's six-word runs.

    Linear in all words: a run is looked up in its first few holders only. What comes out shares a fixed part of the
    smaller text, so that comparing the smaller texts of all pairs costs no more than a multiple of what is shared.
    """
    sets = [set(grams(words, GRAM)) for words in texts]
    repeated = _repeated(sets)
    holders: dict[int, list[int]] = {}
    for later, members in enumerate(sets):
        shared: dict[int, int] = {}
        for gram in members & repeated:
            found = holders.setdefault(gram, [])
            for earlier in found:
                shared[earlier] = shared.get(earlier, 0) + 1
            if len(found) < HOLDERS:
                found.append(later)
        for earlier in sorted(shared):
            if shared[earlier] >= SHARED * min(len(members), len(sets[earlier])):
                yield earlier, later


def _repeated(sets: Iterable[set[int]]) -> set[int]:
    """Return what stands in more than one of the sets."""
    seen: set[int] = set()
    repeated: set[int] = set()
    for members in sets:
        repeated |= seen & members
        seen |= members
    return repeated
