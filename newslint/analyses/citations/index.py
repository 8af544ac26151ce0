"""Citation markers of a document, and the reference entries they point to, worked out once for all rules."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.analyses.citations.entries import Headings, ReferenceEntry, entries
from newslint.analyses.citations.markers import SILENT, Marker, bracket_markers, raised_markers
from newslint.expressions.patterns import Pattern
from newslint.text.document import Document
from newslint.text.markers import SUPERSCRIPTS


class Citations(NamedTuple):
    """All markers and entries of a document, in order.

    ``first`` is the first entry of each key, ``cited`` the keys that markers name, ``listed`` the sorts of keys
    (see ``sort_of``) that there are entries of.
    """

    markers: tuple[Marker, ...]
    entries: tuple[ReferenceEntry, ...]
    first: Mapping[str, ReferenceEntry]
    cited: frozenset[str]
    listed: frozenset[str]

    def resolve(self, key: str) -> ReferenceEntry | None:
        """Return the entry that a marker's key names, if there is one."""
        entry = self.first.get(key)
        if entry is None and key.startswith("^") and key[1:].isdigit() and "^" not in self.listed:
            return self.first.get(key[1:])  # footnote marks over a plain numbered list
        return entry


class Grammar(NamedTuple):
    """The data that tells markers and entries from other text: list headings, and look-alikes of markers."""

    headings: Headings
    look_alikes: tuple[Pattern, ...]


def sort_of(key: str) -> str:
    """Return the sort of a key: ``^`` for footnotes, ``*`` for superscripts, an empty text for plain numbers."""
    return key[0] if key[:1] in ("^", "*") else ""


def shown(key: str) -> str:
    """Return a key as a reader sees it, such as ``[3]`` or ``[^bps]``."""
    if key.startswith("*"):
        return "".join(SUPERSCRIPTS[int(digit)] for digit in key[1:])
    return f"[{key}]"


def citations_of(document: Document, grammar: Grammar) -> Citations:
    """Return the markers and entries of a document; rules of one grammar share the answer."""
    key = ("citations", grammar.headings, tuple(pattern.source for pattern in grammar.look_alikes))
    return document.fact(key, lambda: _citations(document, grammar))


def _citations(document: Document, grammar: Grammar) -> Citations:
    blocks = tuple(document.prose())
    candidates = [marker for block in blocks for marker in bracket_markers(block, grammar.look_alikes)]
    if any(block.text.startswith(tuple(SUPERSCRIPTS)) for block in blocks):
        candidates.extend(marker for block in blocks for marker in raised_markers(block))
        candidates.sort(key=lambda marker: (marker.where.block.index, marker.where.start))
    inner = frozenset(key for marker in candidates if marker.where.start for key in marker.keys)
    found = entries(document, grammar.headings, inner)
    first: dict[str, ReferenceEntry] = {}
    for entry in found:
        first.setdefault(entry.key, entry)
    listed = frozenset(sort_of(key) for key in first)
    markers = tuple(marker for marker in _outside(candidates, found) if marker.keys[0][0] != "*" or "*" in listed)
    return Citations(markers, found, first, frozenset(key for marker in markers for key in marker.keys), listed)


def _outside(candidates: Sequence[Marker], found: Sequence[ReferenceEntry]) -> Iterator[Marker]:
    """Yield the markers that are no entry's label; those inside an entry's text only count as uses."""
    places = sorted((entry.where.block.index, entry.where.start, entry.where.end) for entry in found)
    prose = any(marker.where.start for marker in candidates)
    for marker in candidates:
        here = (marker.where.block.index, marker.where.start)
        index = bisect_right(places, (*here, sys.maxsize)) - 1
        block, start, end = places[index] if index >= 0 else (-1, 0, 0)
        if block == here[0] and start <= here[1] < end:
            if here[1] > start:
                yield marker._replace(certainty=SILENT)
        elif here[1] or prose:
            yield marker
