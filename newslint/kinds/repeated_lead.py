"""Kind ``repeated-lead``: reports paragraphs that hold the whole lead again, and a lead that is only the headline."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.repetition.copies import OPTIONS, PARAGRAPH_KINDS, Limits, line_of, repetition
from newslint.analyses.repetition.resemblance import OPTIONS as NEAR_OPTIONS
from newslint.analyses.repetition.resemblance import Thresholds, resemblance
from newslint.rule import Option, Report, Rule
from newslint.text.document import Document


class RepeatedLeadRule(Rule):
    """Reports each later paragraph that takes up the lead, and a lead that says no more than the headline."""

    kind = "repeated-lead"
    options = tuple(Option(*option) for option in (*OPTIONS, *NEAR_OPTIONS))
    placeholders = {"match": "the text that is reported", "line": "line of the text that is repeated"}
    variants = {"headline": "the lead is the headline with a full stop"}
    default_scope = PARAGRAPH_KINDS
    needs_furniture = True
    defaults_from = "duplicates"

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield reports on repetitions of the lead that are not exact copies of the paragraph."""
        limits = Limits.of(self.spec.scope, self.settings)
        found = repetition(document, limits)
        if found.headline and found.lead and found.lead.words == found.headline.words:
            block = found.headline.block
            if block.index < found.lead.block.index:
                values = {"line": str(line_of(block))}
                yield Report(found.lead.block.piece, values=values, variant="headline", related=(block.piece,))
        for match in resemblance(document, limits, Thresholds.of(self.settings)).leads:
            lead = match.earlier[0].piece
            yield Report(match.later[0].piece, values={"line": str(line_of(lead.block))}, related=(lead,))
