"""Kind ``promotional-reference``: reports reference entries that are cited from site furniture alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.analyses.citations.entries import ReferenceEntry
from newslint.analyses.citations.markers import SILENT, Marker
from newslint.kinds.bases.citation_rule import CitationRule
from newslint.rule import Replacement, Report
from newslint.text.document import Document


class PromotionalReferenceRule(CitationRule):
    """Reports an entry, and each marker of it, where all its markers stand on lines of site furniture."""

    kind = "promotional-reference"
    placeholders = {**CitationRule.placeholders, "marker": "the number or name of the entry"}
    actions = {"delete-reference": "delete the line of furniture with the marker, and the entry"}
    needs_furniture = True

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield each marker and each entry of a promotion."""
        if not document.furniture:
            return
        found = self.citations(document)
        uses: dict[str, list[Marker]] = {}
        for marker in found.markers:
            for key in marker.keys:
                entry = found.resolve(key)
                if entry is not None:
                    uses.setdefault(entry.key, []).append(marker)
        for key, markers in uses.items():
            if all(marker.where.block.index in document.furniture for marker in markers):
                yield from _reports(found.first[key], [marker for marker in markers if marker.certainty != SILENT])


def _reports(entry: ReferenceEntry, markers: list[Marker]) -> Iterator[Report]:
    values = {"marker": entry.label}
    for marker in markers:
        edits = [Replacement(marker.where.block.piece, "")]
        if entry.where.block is not marker.where.block:
            edits.append(Replacement(entry.where, ""))
        yield Report(marker.where, values, replacements=tuple(edits), related=(entry.where,))
    if markers:
        yield Report(entry.where, values, related=tuple(marker.where for marker in markers))
