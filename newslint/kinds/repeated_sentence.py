"""Kind ``repeated-sentence``: reports sentences, or quotations, that stand in the article already."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.repetition.paragraphs import line_of
from newslint.analyses.repetition.similarity import NearMatch
from newslint.analyses.repetition.speech import is_reported
from newslint.kinds.bases.duplicate_rule import NearCopiesRule
from newslint.rule import Option, Report
from newslint.text.document import Document


class RepeatedSentenceRule(NearCopiesRule):
    """Reports sentences that say an earlier one again inside paragraphs that are otherwise new."""

    kind = "repeated-sentence"
    options = (
        Option("quotations", "boolean", False, "report repeated quotations rather than sentences of the article's own"),
        *NearCopiesRule.options,
    )
    placeholders = {
        **NearCopiesRule.placeholders,
        "line": "line of the text that is repeated",
        "words": "how many words are repeated",
        "sentences": "how many sentences are repeated",
    }
    variants = {"run": "several sentences in a row are repeated"}

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for every repeated quotation, or for every run of repeated sentences."""
        for match in self.resemblance(document).sentences:
            if match.is_quotation != self.settings["quotations"] or not self._is_own_words_or_speech(match):
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

    def _is_own_words_or_speech(self, match: NearMatch) -> bool:
        """Return whether what is quoted was said; a claim, a message or a title that is named again is no fault."""
        quoted = [text.piece for text in (*match.earlier, *match.later) if text.is_quotation]
        return not quoted or any(is_reported(piece, self.limits) for piece in quoted)
