"""Copies as tables: one of paragraphs, cluster by cluster, and one of how much of each article is copied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newslint.corpus.copies.clusters import Copy
from newslint.corpus.copies.store import Index

COLUMNS = {
    "cluster": "int64",
    "articles": "int64",
    "article": "string",
    "source": "string",
    "site": "string",
    "section": "string",
    "author": "string",
    "date": "string",
    "paragraph": "int64",
    "first": "bool_",
    "exact": "bool_",
    "share": "float64",
    "words": "int64",
    "text": "string",
}
"""One row a paragraph: its cluster (from 1), how many articles that has, where the paragraph stands (from 0).

``share`` is how much of the shorter of it and the first publication stands in the other, from 0 to 1.
"""
COVERAGE_COLUMNS = {
    "level": "string",
    "name": "string",
    "site": "string",
    "articles": "int64",
    "words": "int64",
    "copied_words": "int64",
    "copied": "float64",
}
"""One row an article, a section or a site: its words, and those of paragraphs that were published before elsewhere."""
COVERAGE = ".coverage"
"""What stands before the ending in the name of the second table."""
ARTICLE, SECTION, SITE = "article", "section", "site"


class Listing:
    """Makes rows of clusters, and counts while it does what the second table tells."""

    def __init__(self) -> None:
        self.clusters = 0
        self.copies = 0
        self._copied: Counter[tuple[str, str]] = Counter()

    def rows(self, clusters: Iterable[Sequence[Copy]]) -> Iterator[dict[str, Any]]:
        """Yield the rows of clusters."""
        for number, cluster in enumerate(clusters, 1):
            self.clusters += 1
            self.copies += len(cluster) - 1
            for place, copy in enumerate(cluster):
                if place:
                    self._copied[copy.held.key] += len(copy.passage.words)
                yield _row(number, len(cluster), copy, is_first=not place)

    def coverage(self, index: Index) -> Iterator[dict[str, Any]]:
        """Yield how much of each article, section and site of an index is copied, those alone of which something is."""
        articles: Counter[tuple[str, str, str]] = Counter()
        words: Counter[tuple[str, str, str]] = Counter()
        copied: Counter[tuple[str, str, str]] = Counter()
        for article, site, section, count in index.database.execute(
            "SELECT article, site, section, words FROM articles"
        ):
            own = self._copied.get((site, article), 0)
            if own:
                yield _coverage(ARTICLE, article, site, 1, count, own)
            for key in ((SECTION, section, site), (SITE, site, site)):
                articles[key] += 1
                words[key] += count
                copied[key] += own
        for key in sorted(articles):
            if key[1] and copied[key]:
                yield _coverage(*key, articles[key], words[key], copied[key])


def _row(number: int, articles: int, copy: Copy, *, is_first: bool) -> dict[str, Any]:
    held = copy.held
    return {
        "cluster": number,
        "articles": articles,
        "article": held.article,
        "source": held.source,
        "site": held.site,
        "section": held.section,
        "author": held.author,
        "date": held.date,
        "paragraph": copy.position,
        "first": is_first,
        "exact": copy.is_exact,
        "share": round(copy.share, 4),
        "words": len(copy.passage.words),
        "text": copy.passage.text,
    }


def _coverage(level: str, name: str, site: str, articles: int, words: int, copied: int) -> dict[str, Any]:
    share = round(min(1.0, copied / words), 4) if words else 0.0
    return dict(zip(COVERAGE_COLUMNS, (level, name, site, articles, words, copied, share), strict=True))
