"""Kind ``repeated-headline``: reports lines that say the headline again."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from newslint.analyses.repetition.exact import line_of
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
        blocks = (headline.block, *headline.copies)
        single = len(blocks) == 2 and headline.copies[0].index != headline.block.index + 1
        for before, copy in pairwise(blocks):
            yield Report(
                copy.piece,
                values={"line": str(line_of(headline.block)), "times": str(len(blocks))},
                variant="single" if single else "",
                related=(headline.block.piece,),
                copy_of=before.piece,
            )
