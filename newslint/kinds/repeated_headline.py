"""Kind ``repeated-headline``: reports lines that say the headline again."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.repetition.copies import line_of, same_source
from newslint.bases.copies_rule import CopiesRule
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
        follows = [after.index == before.index + 1 for before, after in zip(blocks, headline.copies, strict=False)]
        single = len(blocks) == 2 and not follows[0]
        for before, copy, is_next in zip(blocks, headline.copies, follows, strict=False):
            yield Report(
                copy.piece,
                values={"line": str(line_of(headline.block)), "times": str(len(blocks))},
                variant="single" if single else "",
                safety="" if is_next and same_source(copy.piece, before.piece) else "unsafe",
                related=(headline.block.piece,),
            )
