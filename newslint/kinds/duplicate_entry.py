"""Kind ``duplicate-entry``: reports entries of a reference list that define a number or name a source again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newslint.analyses.citations.entries import ReferenceEntry
from newslint.analyses.citations.links import identity, links_in, story
from newslint.kinds.bases.citation_rule import MARKER_LITERALS, CitationRule
from newslint.rule import Literal, Report
from newslint.text.document import Document


class DuplicateEntryRule(CitationRule):
    """Reports an entry whose number an earlier one of its list has, or that points where an earlier one points."""

    kind = "duplicate-entry"
    placeholders = {
        **CitationRule.placeholders,
        "marker": "the number or name of the entry",
        "other": "the number or name of the earlier entry",
    }
    variants = {
        "repeated": "the same number with the same content",
        "same-link": "another number with the same address",
        "same-story": "another number with the same story at another address",
    }

    def literals(self) -> tuple[Literal, ...] | None:
        """Return what every bracketed entry, and every entry with an address, contains."""
        return (*MARKER_LITERALS, Literal("http://"), Literal("https://"), Literal("www."))

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the later one of each pair of entries."""
        found = self.citations(document)
        numbers: dict[tuple[int, str], ReferenceEntry] = {}
        sources: dict[tuple[int, str, str], ReferenceEntry] = {}
        for entry in found.entries:
            earlier = numbers.setdefault((entry.group, entry.key), entry)
            if earlier is not entry and found.cited:
                variant = "repeated" if _words(earlier) == _words(entry) else ""
                yield _report(entry, earlier, variant)
                continue
            yield from _same_sources(entry, sources)


def _same_sources(entry: ReferenceEntry, sources: dict[tuple[int, str, str], ReferenceEntry]) -> Iterator[Report]:
    """Yield at most one report: the entry's address leads where an earlier one of its list leads."""
    links = links_in(entry.text)
    if len(links) != 1:
        return
    page, rest = identity(links[0]), _rest(entry, links[0])
    # Another page of one document is another source; so is another work behind a site's front page.
    apart = " ".join(_digits().findall(rest)) if "/" in page or "?" in page else rest
    same = sources.setdefault((entry.group, page, apart), entry)
    if same is not entry:
        yield _report(entry, same, "same-link")
    elif not rest and story(links[0]):
        same = sources.setdefault((entry.group, story(links[0]), "story"), entry)
        if same is not entry:
            yield _report(entry, same, "same-story")


def _report(entry: ReferenceEntry, earlier: ReferenceEntry, variant: str) -> Report:
    values = {"marker": entry.label, "other": earlier.label}
    return Report(entry.where, values, variant, related=(earlier.where,))


def _words(entry: ReferenceEntry) -> str:
    return " ".join(entry.text.casefold().split())


def _rest(entry: ReferenceEntry, link: str) -> str:
    """Return the words of an entry beside its address."""
    return " ".join(entry.text.replace(link, " ").split()).strip(" .,;:()<>")


@lru_cache(maxsize=1)
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d+")
