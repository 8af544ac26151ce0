"""Kind ``repeated-paragraph``: reports paragraphs that stand in the article already, a run of them as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newslint.analyses.repetition.copies import Paragraph, Run, same_source
from newslint.bases.copies_rule import CopiesRule
from newslint.rule import Report
from newslint.text.document import Document, Piece, Stretch

TEMPLATE_SHARE = 0.6
"""What share of their words two paragraphs have in common where one template made them."""


class RepeatedParagraphRule(CopiesRule):
    """Reports each run of paragraphs that repeats paragraphs further up, word for word."""

    kind = "repeated-paragraph"
    placeholders = {
        **CopiesRule.placeholders,
        "line": "line of the paragraph that is repeated",
        "last": "line of the last paragraph that is repeated",
        "words": "how many words are repeated",
        "paragraphs": "how many paragraphs are repeated",
    }
    variants = {"run": "several paragraphs in a row are repeated"}

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for every run of repeated paragraphs."""
        for run in self.repetition(document).runs:
            where = _place(run.copies)
            yield Report(
                where,
                values={
                    "line": str(run.originals[0].line),
                    "last": str(run.originals[-1].line),
                    "words": str(run.words),
                    "paragraphs": str(len(run.copies)),
                },
                variant="run" if len(run.copies) > 1 else "",
                # What stands there already, to the character, is no loss; so no citation marker is lost either.
                safety="" if same_source(where, _place(run.originals)) and not _follows_template(run) else "unsafe",
                fixable=_is_unbroken(run),
                related=(run.originals[0].block.piece,),
                repeats=True,
            )


def _place(paragraphs: Sequence[Paragraph]) -> Piece | Stretch:
    first, last = paragraphs[0].block.piece, paragraphs[-1].block.piece
    return first if len(paragraphs) == 1 else first.to(last)


def _follows_template(run: Run) -> bool:
    """Return whether what stands before the copies is much like what stands before the originals, and not the same.

    Then the text says the same of two things, such as two offers, on purpose. Several paragraphs in a row never are.
    """
    if len(run.copies) > 1:
        return False
    before = [first.block.previous for first in (run.copies[0], run.originals[0])]
    one, other = (set(block.text.lower().split()) if block else set() for block in before)
    return one != other and len(one & other) > TEMPLATE_SHARE * len(one | other)


def _is_unbroken(run: Run) -> bool:
    """Return whether nothing but white space stands between the copies, so that deleting them takes nothing along."""
    text = run.copies[0].block.document.source.text
    spans = [copy.block.piece.span for copy in run.copies]
    return not any(text[one.end : other.start].strip() for one, other in pairwise(spans))
