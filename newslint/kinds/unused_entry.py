"""Kind ``unused-entry``: reports entries of a reference list that no marker cites."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.citations.index import sort_of
from newslint.kinds.bases.citation_rule import CitationRule
from newslint.rule import Report
from newslint.text.document import Document


class UnusedEntryRule(CitationRule):
    """Reports each numbered entry that no marker names, where the article uses markers of that sort at all."""

    kind = "unused-entry"
    placeholders = {**CitationRule.placeholders, "marker": "the number or name of the entry"}

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the entries without a marker."""
        found = self.citations(document)
        sorts = {sort_of(key) for key in found.cited}
        answered = {entry.key for key in found.cited if (entry := found.resolve(key)) is not None}
        for entry in found.entries:
            if entry.numbered and not entry.general and sort_of(entry.key) in sorts and entry.key not in answered:
                yield Report(entry.where, {"marker": entry.label})
