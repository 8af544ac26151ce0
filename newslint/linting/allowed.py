"""Excerpts that the configuration allows: which entry a finding's words stand in, as the reports show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.linting.findings import folded, shorten
from newslint.terminal import printable

CUT = "…"
SHORTEST_CUT = 20
"""Code points that must stand before the sign of a cut, so that an entry does not allow what nobody thought of."""


class Allowed:
    """The entries of ``allow``; white space and quotation marks round an excerpt do not count."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._entries = {folded(entry): entry for entry in entries}
        self._begun = {
            words[:-1].rstrip(): entry
            for words, entry in self._entries.items()
            if words.endswith(CUT) and len(words) > SHORTEST_CUT
        }
        self._beginnings = tuple(self._begun)

    def __bool__(self) -> bool:
        return bool(self._entries)

    def entry_for(self, excerpt: str, text: str) -> str | None:
        """Return the entry that allows a finding on ``excerpt``, which reads ``text`` without markup; None without one.

        An entry that ends with an ellipsis allows what begins like it.
        """
        for words in dict.fromkeys((folded(excerpt), folded(text))):
            for shown in _as_shown(words):
                if shown in self._entries:
                    return self._entries[shown]
            if self._begun and words.startswith(self._beginnings):
                return next(entry for begin, entry in self._begun.items() if words.startswith(begin))
        return None


def _as_shown(words: str) -> Iterator[str]:
    """Yield how reports show words: as they are, cut, and with what is invisible made visible."""
    yield words
    yield shorten(words)
    yield printable(words)
    yield printable(shorten(words))
