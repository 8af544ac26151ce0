"""Kind ``repeated-paragraph``: reports paragraphs that stand in the article already, a run of them as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.analyses.repetition.paragraphs import CopiedRun, Paragraph
from newslint.kinds.bases.duplicate_rule import CopiesRule
from newslint.rule import Report
from newslint.text.document import Document, Piece, Stretch


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
            yield Report(
                _place(run.copies),
                values={
                    "line": str(run.originals[0].line),
                    "last": str(run.originals[-1].line),
                    "words": str(run.words),
                    "paragraphs": str(len(run.copies)),
                },
                variant="run" if len(run.copies) > 1 else "",
                fixable=_is_unbroken(run),
                related=(run.originals[0].block.piece,),
                copy_of=_place(run.originals),
            )


def _place(paragraphs: Sequence[Paragraph]) -> Piece | Stretch:
    first, last = paragraphs[0].block.piece, paragraphs[-1].block.piece
    return first if len(paragraphs) == 1 else first.to(last)


def _is_unbroken(run: CopiedRun) -> bool:
    """Return whether no other block stands between the copies, so that deleting them takes nothing else along."""
    return run.copies[-1].block.index - run.copies[0].block.index + 1 == len(run.copies)
