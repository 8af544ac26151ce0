"""Kind ``citation-order``: reports reference numbers that are out of order or leave one out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslint.analyses.citations.entries import ReferenceEntry
from newslint.analyses.citations.index import Citations, sort_of
from newslint.analyses.citations.labels import has_link
from newslint.analyses.citations.markers import SILENT
from newslint.kinds.bases.citation_rule import CitationRule
from newslint.rule import Option, Replacement, Report
from newslint.text.document import Document, Piece

FEWEST = 3
"""Fewest numbers that have an order to speak of."""
SHOWN = 12
"""Most numbers that a message lists."""


class CitationOrderRule(CitationRule):
    """Reports once an article, at the first number that breaks the order.

    With ``of: markers`` the first uses of the numbers are expected to rise, with ``of: entries`` the numbers of
    the list to run from 1 without a gap. Both need a numbered list and at least three numbers.
    """

    kind = "citation-order"
    options = (
        *CitationRule.options,
        Option("of", "choice", "markers", "whose order: that of the markers or of the entries", ("markers", "entries")),
    )
    placeholders = {**CitationRule.placeholders, "numbers": "the numbers in the order in which they come"}

    actions = {"renumber": "number the sources as they first appear, in the text and in the list"}

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield at most one report."""
        found = self.citations(document)
        places = _first_uses(found) if self.settings["of"] == "markers" else _numbered(found)
        if len(places) < FEWEST or "" not in found.listed or not any(not sort_of(key) for key in found.cited):
            return
        numbers = list(places)
        broken = _falling(numbers) if self.settings["of"] == "markers" else _gap(numbers)
        if broken is None or (self.settings["of"] == "markers" and _is_alphabetical(found.entries)):
            return
        listed = ", ".join(map(str, numbers[:SHOWN])) + (", …" if len(numbers) > SHOWN else "")
        edits = tuple(_renumbered(found, numbers)) if self.settings["of"] == "markers" else ()
        yield Report(places[broken], {"numbers": listed}, replacements=edits, fixable=bool(edits))


def _first_uses(found: Citations) -> dict[int, Piece]:
    """Return where each number that has an entry is first used, in the order of the text."""
    places: dict[int, Piece] = {}
    for marker in found.markers:
        if marker.certainty != SILENT:
            for key in marker.keys:
                if not sort_of(key) and found.resolve(key):
                    places.setdefault(int(key), marker.where)
    return places


def _renumbered(found: Citations, used: list[int]) -> Iterator[Replacement]:
    """Yield the edits that number sources as they first appear; none unless all markers and entries pair off."""
    own = [entry for entry in found.entries if not sort_of(entry.key)]
    markers = [marker for marker in found.markers if not sort_of(marker.keys[0])]
    keys = [entry.key for entry in own]
    pairs_off = len(set(keys)) == len(keys) and set(keys) == set(map(str, used))
    if not pairs_off or not all(entry.numbered for entry in own):
        return
    number = {str(old): str(new) for old, new in zip(used, sorted(used), strict=True)}
    if any(len(one.keys) > 1 or one.certainty == SILENT or one.keys[0] not in number for one in markers):
        return
    source = {number[entry.key]: entry for entry in own}
    for marker in markers:
        if number[marker.keys[0]] != marker.keys[0]:
            yield Replacement(marker.where, f"[{number[marker.keys[0]]}]")
    for entry in own:
        if source[entry.key] is not entry:
            yield Replacement(entry.where, entry.where.text.removesuffix(entry.text) + source[entry.key].text)


def _numbered(found: Citations) -> dict[int, Piece]:
    """Return the numbers of the entries in the order of the list; none where there are several lists."""
    own = [entry for entry in found.entries if entry.numbered and not sort_of(entry.key)]
    places: dict[int, Piece] = {}
    for entry in own:
        places.setdefault(int(entry.key), entry.where)
    return places if len({entry.group for entry in own}) == 1 else {}


def _falling(numbers: list[int]) -> int | None:
    """Return the first number that is lower than one before it."""
    return next((number for before, number in pairwise(numbers) if number < before), None)


def _gap(numbers: list[int]) -> int | None:
    """Return the first number, by size, that is not one more than the one before it."""
    return next((number for place, number in enumerate(sorted(numbers), 1) if number != place), None)


def _is_alphabetical(entries: Iterable[ReferenceEntry]) -> bool:
    """Return whether a list is sorted by its authors, so that its numbers cannot rise with the text."""
    texts = [entry.text.casefold() for entry in entries if not sort_of(entry.key)]
    named = all(len(text) >= 10 and not has_link(text[:8]) for text in texts)
    return named and len(texts) >= FEWEST and texts == sorted(texts)
