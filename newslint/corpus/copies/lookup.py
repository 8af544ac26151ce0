"""Looks paragraphs up in an index: which of its texts they copy, and in which articles these stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from newslint.analyses.repetition.across import PublishedPassage, copied_share
from newslint.corpus.copies.signatures import digest, signatures
from newslint.corpus.copies.store import TEXT_BITS, Index, band_key

HOLDERS = 8
"""With how many texts of the same hash, the first ones, a paragraph is compared in full."""
COMPARED = 16
"""With how many texts in all, those that share the most hashes with it."""
_TEXT_MASK = (1 << TEXT_BITS) - 1
_MOST_VALUES = 500
"""How many values one statement asks for."""


class IndexMatch(NamedTuple):
    """A text of the index, by its number, and how much of the shorter of both is copied, from 0 to 1."""

    text: int
    share: float


class Held(NamedTuple):
    """An article as an index holds it; ``words`` counts those of its paragraphs that may be copies."""

    number: int
    article: str
    source: str
    path: str
    site: str
    section: str
    author: str
    date: str
    words: int

    @property
    def turn(self) -> tuple[bool, str, int]:
        """What sorts articles of an index by publication: the earliest date first, else the one read first."""
        return not self.date, self.date, self.number

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from other articles."""
        return self.site, self.article


def matches(index: Index, passages: Sequence[PublishedPassage]) -> list[list[IndexMatch]]:
    """Return for each passage the texts of an index that it copies, or that copy it: the very same words first."""
    exact = _exact(index, {digest(passage.words) for passage in passages})
    near = _candidates(index, passages)
    texts = passages_of(index, {text for found in near for text in found})
    result = []
    for passage, found in zip(passages, near, strict=True):
        same = exact.get(digest(passage.words))
        shares = ((text, copied_share(texts[text], passage)) for text in found if text != same)
        result.append([*([IndexMatch(same, 1.0)] if same else []), *(IndexMatch(*pair) for pair in shares if pair[1])])
    return result


def _exact(index: Index, digests: Iterable[int]) -> dict[int, int]:
    return dict(_in_parts(index, "SELECT digest, id FROM texts WHERE digest IN", digests))


def _candidates(index: Index, passages: Sequence[PublishedPassage]) -> list[list[int]]:
    """Return for each passage the texts that have the most hashes in common with it, in the order of their numbers."""
    askers: dict[int, list[int]] = {}
    for number, signature in enumerate(signatures(passage.words for passage in passages)):
        for band, value in enumerate(signature):
            askers.setdefault(band_key(band, value), []).append(number)
    found: list[Counter[int]] = [Counter() for _ in passages]
    for key, holders in _held(index, sorted(askers)):
        for number in askers[key]:
            found[number].update(holders)
    return [sorted(sorted(shared, key=lambda text: (-shared[text], text))[:COMPARED]) for shared in found]


def _held(index: Index, keys: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield the texts under each of some keys of bands, the first ``HOLDERS``."""
    execute = index.database.execute
    execute("CREATE TEMP TABLE IF NOT EXISTS asked(key INTEGER PRIMARY KEY)")
    execute("DELETE FROM asked")
    index.database.executemany("INSERT INTO asked VALUES(?)", ((key,) for key in keys))
    rows = execute(
        "SELECT asked.key, bands.key FROM asked CROSS JOIN bands "
        f"WHERE bands.key BETWEEN asked.key AND asked.key + {_TEXT_MASK} ORDER BY bands.key"
    )
    last, texts = -1, list[int]()
    for key, held in rows:
        if key != last:
            if texts:
                yield last, texts
            last, texts = key, []
        if len(texts) < HOLDERS:
            texts.append(held & _TEXT_MASK)
    if texts:
        yield last, texts


def bands(index: Index) -> Iterator[list[int]]:
    """Yield the texts of all bands that share a hash, two or more, in the order of their numbers."""
    last, texts = -1, list[int]()
    for (key,) in index.database.execute("SELECT key FROM bands ORDER BY key"):
        if key >> TEXT_BITS != last:
            if len(texts) > 1:
                yield texts
            last, texts = key >> TEXT_BITS, []
        texts.append(key & _TEXT_MASK)
    if len(texts) > 1:
        yield texts


class IndexedPassages:
    """The passages of an index by number, those asked for last kept in memory."""

    def __init__(self, index: Index, most: int = 20_000) -> None:
        self._index = index
        self.of = lru_cache(maxsize=most)(self._read)

    def _read(self, text: int) -> PublishedPassage:
        (words,) = self._index.database.execute("SELECT text FROM texts WHERE id = ?", (text,)).fetchone()
        return PublishedPassage(words)


def passages_of(index: Index, texts: Iterable[int]) -> dict[int, PublishedPassage]:
    """Return some texts of an index by their numbers."""
    rows = _in_parts(index, "SELECT id, text FROM texts WHERE id IN", texts)
    return {number: PublishedPassage(text) for number, text in rows}


def places(index: Index, texts: Iterable[int]) -> Iterator[tuple[int, int, Held]]:
    """Yield where some texts of an index stand: text, place among the blocks of the article (from 0), article."""
    statement = (
        "SELECT text, position, id, articles.article, source, path, site, section, author, date, words "
        "FROM places JOIN articles ON articles.id = places.article WHERE text IN"
    )
    for text, position, *article in _in_parts(index, statement, texts):
        yield text, position, Held(*article)


def _in_parts(index: Index, statement: str, values: Iterable[int]) -> Iterator[Any]:
    asked = sorted(values)
    for start in range(0, len(asked), _MOST_VALUES):
        part = asked[start : start + _MOST_VALUES]
        yield from index.database.execute(f"{statement} ({','.join('?' * len(part))})", part)
