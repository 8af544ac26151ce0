"""Counts the forms of lines over the articles of an archive, in memory that does not grow with their number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from newslint.learning.folding import Form, forms
from newslint.learning.lines import ArticleLine, lines_of
from newslint.text.document import Document

MOST_ENTRIES = 150_000
"""How many forms are counted at a time, those of all sites together."""
MOST_DISTINCT = 8
"""So many different neighbours, and texts behind a label, are told apart; more make no difference."""
MOST_EXCERPTS = 3
MOST_SITES = 2_000
MOST_LOCATIONS = 20_000
"""How many names of places are remembered, those of all sites together."""
FEWEST_MENTIONS = 3
"""Named so often behind "di", "ke" or "dari", a name is that of a place."""
PLACES = ("head", "body", "tail")
EDGE = 0
"""Stands for the neighbour of a first or last line."""
KNOWN = 1
"""Stands for a neighbour that a rule reports already."""
TEXT = 2
"""Stands for running text."""

_LOCATION = re.compile(r"\b(?:di|ke|dari) ((?:[A-Z][^\W\d_]+)(?: [A-Z][^\W\d_]+)?)")
Key = tuple[str, str, str]
"""A site, a phrase, and where the phrase stands (``at``)."""


class Excerpt:
    """A line as it stood, and the article it stood in."""

    __slots__ = ("article", "text")

    def __init__(self, text: str, article: str) -> None:
        self.text = text
        self.article = article


class Entry:
    """What is known of one form on one site; counts are of articles.

    ``places`` counts head, body and tail, ``beside`` the articles in which known furniture stands next to the line,
    ``known`` those in which a rule reports it. ``above``, ``below`` and ``rests`` hold hashes of different neighbours
    and of different texts behind the phrase, ``MOST_DISTINCT`` at most.
    """

    __slots__ = ("above", "below", "beside", "count", "excerpts", "known", "places", "rests")

    def __init__(self) -> None:
        self.count = self.beside = self.known = 0
        self.places = [0, 0, 0]
        self.above: tuple[int, ...] = ()
        self.below: tuple[int, ...] = ()
        self.rests: tuple[int, ...] = ()
        self.excerpts: tuple[Excerpt, ...] = ()


class Counts:
    """The forms of the lines of an archive, and how many articles each site has.

    Once there are ``most`` forms, the rarest are forgotten: a form that recurs comes back, and is counted a few short.
    """

    def __init__(self, most: int = MOST_ENTRIES) -> None:
        self._most = most
        self.entries: dict[Key, Entry] = {}
        self.articles: Counter[str] = Counter()
        self._locations: Counter[str] = Counter()

    def entries_of(self, site: str) -> Iterator[tuple[Key, Entry]]:
        """Yield the forms of one site."""
        return ((key, entry) for key, entry in self.entries.items() if key[0] == site)

    def is_location(self, text: str) -> bool:
        """Return whether the articles name a place as a line does, but for the signs round it."""
        return self._locations[text.strip(" -–—:,.()").lower()] >= FEWEST_MENTIONS

    def add(self, document: Document, site: str, article: str) -> None:
        """Count the lines of one article, each form once; its furniture must have been marked."""
        if site not in self.articles and len(self.articles) >= MOST_SITES:
            site = ""
        self.articles[site] += 1
        lines = list(lines_of(document))
        vocabulary = document.vocabulary
        found = [list(forms(line.text, vocabulary, is_piece=line.is_piece)) if line.text else [] for line in lines]
        hashes = [_neighbour(line, made) for line, made in zip(lines, found, strict=True)]
        seen: set[Key] = set()
        for index, line in enumerate(lines):
            above = hashes[index - 1] if index else EDGE
            below = hashes[index + 1] if index + 1 < len(lines) else EDGE
            for form in found[index]:
                key = (site, form.phrase, form.at)
                if form.phrase and key not in seen:
                    seen.add(key)
                    self._count(key, form, line, (above, below), article)
        for block in document.prose():
            self._locations.update({name.lower() for name in _LOCATION.findall(block.text)})
        if len(self._locations) > MOST_LOCATIONS:
            self._locations = Counter(dict(self._locations.most_common(MOST_LOCATIONS // 2)))
        if len(self.entries) > self._most:
            self._forget()

    def _count(self, key: Key, form: Form, line: ArticleLine, beside: tuple[int, int], article: str) -> None:
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry()
        entry.count += 1
        entry.known += line.is_known
        entry.beside += KNOWN in beside
        entry.places[PLACES.index(line.place)] += 1
        entry.above = _with(entry.above, beside[0])
        entry.below = _with(entry.below, beside[1])
        if form.rest:
            entry.rests = _with(entry.rests, _hash(form.rest))
        if len(entry.excerpts) < MOST_EXCERPTS and not line.is_known:
            text = line.text
            if all(text != excerpt.text for excerpt in entry.excerpts) or not form.rest:
                entry.excerpts = (*entry.excerpts, Excerpt(text, article))

    def _forget(self) -> None:
        least = 1
        while len(self.entries) > self._most // 2:
            self.entries = {key: entry for key, entry in self.entries.items() if entry.count > least}
            least += 1


def _neighbour(line: ArticleLine, made: Sequence[Form]) -> int:
    if line.is_known:
        return KNOWN
    if not line.text:
        return TEXT
    whole = next((form for form in made if not form.rest), None)
    return _hash(whole.phrase) if whole else _hash(line.text)


def phrase_hash(phrase: str) -> int:
    """Return what a line of a phrase is noted as, as the neighbour of another."""
    return _hash(phrase)


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) + TEXT + 1


def _with(values: tuple[int, ...], value: int) -> tuple[int, ...]:
    return values if value in values or len(values) >= MOST_DISTINCT else (*values, value)


def share(entry: Entry, places: Iterable[str]) -> float:
    """Return the share of an entry's articles in which it stands in one of some places."""
    return sum(entry.places[PLACES.index(place)] for place in places) / entry.count
