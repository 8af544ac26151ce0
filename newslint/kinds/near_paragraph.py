"""Kind ``near-paragraph``: reports paragraphs that are nearly the same as an earlier one."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.repetition.exact import line_of
from newslint.kinds.bases.duplicate_rule import NearCopiesRule
from newslint.rule import Report
from newslint.text.document import Document


class NearParagraphRule(NearCopiesRule):
    """Reports each paragraph that repeats most of an earlier one, though not word for word."""

    kind = "near-paragraph"
    placeholders = {
        **NearCopiesRule.placeholders,
        "line": "line of the paragraph that is repeated",
        "percent": "how much of the paragraph stands in the other one already, in per cent",
    }

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for every paragraph that nearly repeats another, with the one it is most like."""
        for match in self.resemblance(document).paragraphs:
            earlier = match.earlier[0].piece
            values = {"line": str(line_of(earlier.block)), "percent": str(int(100 * match.share))}
            yield Report(match.later[0].piece, values=values, related=(earlier,))
