"""Kind ``repeated-headline``: reports lines that say the headline again."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from newslint.analyses.repetition.paragraphs import line_of_piece
from newslint.kinds.bases.duplicate_rule import CopiesRule
from newslint.rule import Report
from newslint.text.document import Document


class RepeatedHeadlineRule(CopiesRule):
    """Reports every copy of the headline after the first."""

    kind = "repeated-headline"
    placeholders = {
        **CopiesRule.placeholders,
        "line": "line of the headline",
        "times": "how many times the headline stands in the article",
    }
    variants = {"single": "the headline stands there twice, with other text between"}

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for every copy of the headline."""
        headline = self.repetition(document).headline
        if headline is None or not headline.copies:
            return
        line = line_of_piece(headline.piece)
        pieces = (headline.piece, *(copy.piece for copy in headline.copies))
        block = headline.block
        single = len(pieces) == 2 and (block is None or headline.copies[0].index != block.index + 1)
        for before, copy in pairwise(pieces):
            yield Report(
                copy,
                values={"line": str(line), "times": str(len(pieces))},
                variant="single" if single else "",
                fixable=before.block.kind != "front-matter",
                related=(headline.piece,),
                copy_of=before,
            )
