"""Kind ``repeated-lead``: reports paragraphs that hold the whole lead again, and a lead that is only the headline."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.repetition.paragraphs import line_of
from newslint.kinds.bases.duplicate_rule import NearCopiesRule
from newslint.rule import Report
from newslint.text.document import Document


class RepeatedLeadRule(NearCopiesRule):
    """Reports each later paragraph that takes up the lead, and a lead that says no more than the headline."""

    kind = "repeated-lead"
    placeholders = {**NearCopiesRule.placeholders, "line": "line of the text that is repeated"}
    variants = {"headline": "the lead is the headline with a full stop"}

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield reports on repetitions of the lead that are not exact copies of the paragraph."""
        found = self.repetition(document)
        if found.headline and found.lead and found.lead.words == found.headline.words:
            block = found.headline.block
            if block is not None and block.index < found.lead.block.index:
                values = {"line": str(line_of(block))}
                yield Report(found.lead.block.piece, values=values, variant="headline", related=(block.piece,))
        for match in self.resemblance(document).leads:
            lead = match.earlier[0].piece
            yield Report(match.later[0].piece, values={"line": str(line_of(lead.block))}, related=(lead,))
