"""Kind ``repeated-headline``: reports lines that say the headline again."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.repetition.copies import OPTIONS, PARAGRAPH_KINDS, Limits, line_of, repetition, same_source
from newslint.rule import Option, Report, Rule
from newslint.text.document import Document


class RepeatedHeadlineRule(Rule):
    """Reports every copy of the headline after the first."""

    kind = "repeated-headline"
    options = tuple(Option(*option) for option in OPTIONS)
    placeholders = {
        "match": "the text that is reported",
        "line": "line of the headline",
        "times": "how many times the headline stands in the article",
    }
    variants = {"single": "the headline stands there twice, with other text between"}
    default_scope = PARAGRAPH_KINDS
    needs_furniture = True
    defaults_from = "duplicates"

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for every copy of the headline."""
        headline = repetition(document, Limits.of(self.spec.scope, self.settings)).headline
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
