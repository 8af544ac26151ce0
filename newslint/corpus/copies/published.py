"""An index as the archive that rules ask: what of a text was published before, where and when."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from threading import Lock

from newslint.analyses.repetition.across import PublishedPassage
from newslint.analyses.repetition.alignment import shared_words
from newslint.corpus.copies.clusters import SITE_ARTICLES
from newslint.corpus.copies.lookup import Held, matches, passages_of, places
from newslint.corpus.copies.store import Index
from newslint.text.published import Original


class IndexedArticles:
    """The articles of an index, which is opened when somebody asks for the first time; several threads may ask."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._lock = Lock()
        self._opened: tuple[int, Index] | None = None

    def originals(self, texts: Sequence[str], path: str, record: int | None) -> list[Original | None]:
        """Return for each text the first publication of what it copies, as ``Published`` says."""
        passages = [PublishedPassage(text) for text in texts]
        with self._lock:
            index = self._index()
            found = matches(index, passages)
            standing: dict[int, list[Held]] = {}
            for text, _, held in places(index, {match.text for one in found for match in one}):
                standing.setdefault(text, []).append(held)
            known = passages_of(index, standing)
        own = next((held for all_ in standing.values() for held in all_ if _is_here(held, path, record)), None)
        standing = {text: list(_before(own, _of_articles(all_))) for text, all_ in standing.items()}
        result = []
        for passage, copied in zip(passages, found, strict=True):
            earlier = [(held, match.text) for match in copied for held in standing.get(match.text, ())]
            result.append(_original(passage, earlier, known) if earlier else None)
        return result

    def _index(self) -> Index:
        """Return the open index; a process that was forked opens its own."""
        if self._opened is None or self._opened[0] != os.getpid():
            self._opened = os.getpid(), Index.to_read(self._path)
        return self._opened[1]


def _is_here(held: Held, path: str, record: int | None) -> bool:
    """Return whether an article is the one that is asked about."""
    return held.path == os.path.abspath(path) and (record is None or held.source.endswith(f"#{record}"))


def _of_articles(standing: Sequence[Held]) -> list[Held]:
    """Return the articles in which a text stands, without those of sites that say it everywhere."""
    counts = Counter(held.site for held in standing if held.site)
    return [held for held in standing if counts[held.site] <= SITE_ARTICLES]


def _before(own: Held | None, standing: Sequence[Held]) -> Iterator[Held]:
    """Yield the articles that were published before one, or all where the archive does not hold it."""
    return (held for held in standing if own is None or held.turn < own.turn)


def _original(
    passage: PublishedPassage, earlier: Sequence[tuple[Held, int]], known: dict[int, PublishedPassage]
) -> Original:
    held, text = min(earlier, key=lambda one: one[0].turn)
    share = shared_words(passage.words, known[text].words) / len(passage.words)
    return Original(held.article, held.date, held.site, share)
