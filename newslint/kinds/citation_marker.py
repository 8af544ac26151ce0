"""Kind ``citation-marker``: reports citation markers that no entry of the reference list answers."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.citations.index import Citations, shown, sort_of
from newslint.analyses.citations.markers import FIRM, LOOSE, Marker
from newslint.kinds.bases.citation_rule import CitationRule
from newslint.rule import Report
from newslint.text.document import Document


class CitationMarkerRule(CitationRule):
    """Reports each marker whose number or name has no entry.

    A footnote mark without its note is a fault in any text. Where an article has no numbered list at all, its
    numbers use the variant ``no-list``: the list may be kept elsewhere. They are still reported one by one, not
    once an article, because each of them is a place to mend: either it gets its source or it goes.
    """

    kind = "citation-marker"
    placeholders = {**CitationRule.placeholders, "marker": "the marker, or the part of it without an entry"}
    variants = {"no-list": "a number in an article that has no list of references"}

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the markers without an entry."""
        found = self.citations(document)
        has_numbers = any(entry.numbered for entry in found.entries) or document.meta.get("link-numbers")
        least = LOOSE if has_numbers or _is_cited(found) else FIRM
        for marker in found.markers:
            missing = [key for key in marker.keys if found.resolve(key) is None]
            if missing and marker.certainty >= least and not marker.is_linked:
                # A footnote's name is told as it is written, whose letter case does not count.
                written = marker.where.text if sort_of(missing[0]) == "^" else ", ".join(map(shown, missing))
                yield Report(marker.where, {"marker": written}, variant=_variant(found, marker))


def _is_cited(found: Citations) -> bool:
    return any(marker.certainty == FIRM for marker in found.markers)


def _variant(found: Citations, marker: Marker) -> str:
    sort = sort_of(marker.keys[0])
    return "no-list" if not sort and sort not in found.listed else ""
