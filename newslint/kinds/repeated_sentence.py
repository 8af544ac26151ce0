"""Kind ``repeated-sentence``: reports sentences, or quotations, that stand in the article already."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.repetition.copies import OPTIONS, PARAGRAPH_KINDS, Limits, line_of
from newslint.analyses.repetition.resemblance import OPTIONS as NEAR_OPTIONS
from newslint.analyses.repetition.resemblance import Thresholds, resemblance
from newslint.rule import Option, Report, Rule
from newslint.text.document import Document


class RepeatedSentenceRule(Rule):
    """Reports sentences that say an earlier one again inside paragraphs that are otherwise new."""

    kind = "repeated-sentence"
    options = (
        Option("quotations", "boolean", False, "report repeated quotations rather than sentences of the article's own"),
        *(Option(*option) for option in (*OPTIONS, *NEAR_OPTIONS)),
    )
    placeholders = {
        "match": "the text that is reported",
        "line": "line of the text that is repeated",
        "words": "how many words are repeated",
        "sentences": "how many sentences are repeated",
    }
    variants = {"run": "several sentences in a row are repeated"}
    default_scope = PARAGRAPH_KINDS
    needs_furniture = True
    defaults_from = "duplicates"

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for every repeated quotation, or for every run of repeated sentences."""
        limits = Limits.of(self.spec.scope, self.settings)
        for match in resemblance(document, limits, Thresholds.of(self.settings)).sentences:
            if match.is_quotation != self.settings["quotations"]:
                continue
            first, last, earlier = match.later[0].piece, match.later[-1].piece, match.earlier[0].piece
            yield Report(
                first.block.slice(first.start, last.end),
                values={
                    "line": str(line_of(earlier.block)),
                    "words": str(match.words),
                    "sentences": str(len(match.later)),
                },
                variant="run" if len(match.later) > 1 else "",
                related=(earlier,),
            )
