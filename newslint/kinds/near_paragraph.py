"""Kind ``near-paragraph``: reports paragraphs that are nearly the same as an earlier one."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.repetition.copies import OPTIONS, PARAGRAPH_KINDS, Limits, line_of
from newslint.analyses.repetition.resemblance import OPTIONS as NEAR_OPTIONS
from newslint.analyses.repetition.resemblance import Thresholds, resemblance
from newslint.rule import Option, Report, Rule
from newslint.text.document import Document


class NearParagraphRule(Rule):
    """Reports each paragraph that repeats most of an earlier one, though not word for word."""

    kind = "near-paragraph"
    options = tuple(Option(*option) for option in (*OPTIONS, *NEAR_OPTIONS))
    placeholders = {
        "match": "the text that is reported",
        "line": "line of the paragraph that is repeated",
        "percent": "how much of the paragraph stands in the other one already, in per cent",
    }
    default_scope = PARAGRAPH_KINDS
    needs_furniture = True
    defaults_from = "duplicates"

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for every paragraph that nearly repeats another, with the one it is most like."""
        limits = Limits.of(self.spec.scope, self.settings)
        for match in resemblance(document, limits, Thresholds.of(self.settings)).paragraphs:
            earlier = match.earlier[0].piece
            values = {"line": str(line_of(earlier.block)), "percent": str(int(100 * match.share))}
            yield Report(match.later[0].piece, values=values, related=(earlier,))
