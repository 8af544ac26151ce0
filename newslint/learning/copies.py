"""Near-identical articles: one that was published several times counts once.

An article is known by the smallest hashes of the word groups in its running text. Most of an article's text may
differ from another's and both share the lines of their site, so running text alone counts.
"""

from __future__ import annotations

from collections import Counter
from zlib import crc32

from newslint.text.document import Document

GROUP = 6
"""Words of a group."""
HASHES = 8
"""How many hashes an article is known by."""
FEWEST_GROUPS = 40
"""An article with fewer groups may be short, and share with others only what its site puts below each."""
ALIKE = 5
"""So many of them in common make two articles copies of each other."""
FULL_WORDS = 15
"""A block of fewer words is no running text."""
MOST_ARTICLES = 40_000
"""How many articles are remembered; the oldest are forgotten first."""


class Copies:
    """Tells of one article after the other whether it is a copy of an earlier one, in bounded memory."""

    def __init__(self, most: int = MOST_ARTICLES) -> None:
        self._most = most * HASHES
        self._owner: dict[int, int] = {}
        self._number = 0

    def is_copy(self, document: Document) -> bool:
        """Return whether an article is nearly the same as one that was asked about before; remember it if not."""
        hashes = _hashes(document)
        owners = Counter(self._owner[value] for value in hashes if value in self._owner)
        if owners and max(owners.values()) >= ALIKE:
            return True
        self._number += 1
        for value in hashes:
            self._owner.pop(value, None)
            self._owner[value] = self._number
        while len(self._owner) > self._most:
            del self._owner[next(iter(self._owner))]
        return False


def _hashes(document: Document) -> list[int]:
    found: set[int] = set()
    for block in document.prose():
        if block.index in document.furniture:
            continue
        words = block.text.lower().split()
        if len(words) >= FULL_WORDS:
            found.update(crc32(" ".join(words[at : at + GROUP]).encode()) for at in range(len(words) - GROUP + 1))
    return sorted(found)[:HASHES] if len(found) >= FEWEST_GROUPS else []
