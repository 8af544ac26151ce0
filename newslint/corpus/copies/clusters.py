"""Clusters: a paragraph with all its copies, the first publication first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.analyses.repetition.across import PublishedPassage
from newslint.analyses.repetition.alignment import shared_words
from newslint.corpus.copies.grouping import Text, grouped
from newslint.corpus.copies.lookup import Held, IndexedPassages, places
from newslint.corpus.copies.store import Index

SITE_ARTICLES = 20
"""What stands word for word in more articles of one site belongs to the site."""


class Copy(NamedTuple):
    """One paragraph of a cluster: the article it stands in, where, and what of it is like the first publication.

    ``share`` is how much of the shorter of the two stands in the other, from 0 to 1; ``position`` the place among the
    blocks of the article, from 0.
    """

    held: Held
    position: int
    passage: PublishedPassage
    share: float
    is_exact: bool


def clusters(indexes: Sequence[Index], *, site_articles: int = SITE_ARTICLES) -> Iterator[list[Copy]]:
    """Yield the clusters of two articles or more in an index, in the order in which their first texts were read.

    With a second index, those of articles of the first one with what stands in the second. The first publication comes
    first: the earliest date, where some are known, else the article that was read first. What stands word for word in
    more than ``site_articles`` articles of one site is left out.
    """
    passages = [IndexedPassages(index) for index in indexes]
    for texts in grouped(indexes):
        cluster = _cluster(indexes, passages, texts, site_articles)
        if len(cluster) > 1:
            yield cluster


def _cluster(
    indexes: Sequence[Index], passages: Sequence[IndexedPassages], texts: Sequence[Text], site_articles: int
) -> list[Copy]:
    found: dict[tuple[str, str], tuple[tuple[object, ...], Held, int, PublishedPassage]] = {}
    for number, index in enumerate(indexes):
        standing = list(places(index, [text for which, text in texts if which == number]))
        counts = Counter((text, held.site) for text, _, held in standing if held.site)
        for text, position, held in standing:
            if counts[text, held.site] > site_articles:
                continue
            # What was read first stands in the last index: the archive is older than the day.
            turn = (not held.date, held.date, -number, held.number, position)
            known = found.get(held.key)
            if known is None or turn < known[0]:
                found[held.key] = (turn, held, position, passages[number].of(text))
    ordered = sorted(found.values(), key=lambda one: one[0])
    if not ordered:
        return []
    first = ordered[0][3]
    return [Copy(held, position, passage, *_likeness(first, passage)) for _, held, position, passage in ordered]


def _likeness(first: PublishedPassage, passage: PublishedPassage) -> tuple[float, bool]:
    if first.words == passage.words:
        return 1.0, True
    return shared_words(first.words, passage.words) / min(len(first.words), len(passage.words)), False
