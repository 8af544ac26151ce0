"""Kind ``mostly-repetition``: reports an article of which repeated paragraphs make up a large part."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.kinds.bases.duplicate_rule import CopiesRule
from newslint.rule import Option, Report
from newslint.text.document import Document


class MostlyRepetitionRule(CopiesRule):
    """Reports once, where the first copy begins, how much of it is repeated paragraphs."""

    kind = "mostly-repetition"
    options = (
        *CopiesRule.options,
        Option("paragraph-share", "number", 0.3, "share of repeated blocks above which the article is reported"),
        Option("text-share", "number", 0.2, "share of the article's characters in repeated blocks above which it is"),
        Option("fewest-paragraphs", "integer", 3, "fewest repeated paragraphs that are reported"),
    )
    placeholders = {
        **CopiesRule.placeholders,
        "percent": "share of the article's characters that is repetition, in per cent",
        "paragraphs": "how many paragraphs are repeated",
        "line": "line of the first repeated paragraph",
    }

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield at most one report, on the first sentence that stands there again."""
        runs = self.repetition(document).runs
        copies = [copy for run in runs for copy in run.copies]
        if not copies or len(copies) < self.settings["fewest-paragraphs"]:
            return
        text_share = sum(len(copy.block.text) for copy in copies) / sum(len(block.text) for block in document.blocks)
        if (
            text_share <= self.settings["text-share"]
            and len(copies) / len(document.blocks) <= self.settings["paragraph-share"]
        ):
            return
        copy, original = copies[0], runs[0].originals[0]
        values = {
            "percent": str(round(100 * text_share)),
            "paragraphs": str(len(copies)),
            "line": str(copy.line),
        }
        sentences = copy.block.sentences
        where = sentences[0].piece if sentences else copy.block.piece
        yield Report(where, values=values, related=(original.block.piece,))
