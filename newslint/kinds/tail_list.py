"""Kind ``tail-list``: reports a list of keywords that was copied along with the end of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.document import Block, Document
from newslint.layout import ends_sentence
from newslint.patterns import Pattern
from newslint.rule import Option, Report, Rule, RuleSpec

LONGEST_KEYWORD = 40
MOST_LINES = 60


class TailListRule(Rule):
    """Reports runs of keyword lines at the end of an article, with the label above them, and labelled lines.

    Only the lines after the last sentence are looked at, from the end upwards; other lines (a byline, a share
    button) may stand between the text and the keywords, or after them.
    """

    kind = "tail-list"
    options = (
        Option("label", "patterns", None, "expressions for a whole line that opens the list"),
        Option("line", "patterns", None, "expressions for a whole line that holds label and keywords"),
        Option("keyword", "patterns", None, "expressions for one keyword on a line of its own"),
        Option("fewest", "integer", 2, "how many keyword lines without a label make a list"),
        Option("most-words", "integer", 5, "how many words a keyword may have"),
    )

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._label: tuple[Pattern, ...] = options["label"]
        self._line: tuple[Pattern, ...] = options["line"]
        self._keyword: tuple[Pattern, ...] = options["keyword"]

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the keyword lists after the last paragraph."""
        run: list[Block] = []
        for block in _tail(document):
            if _fits(self._line, block):
                yield Report(block.piece)
            elif run and _fits(self._label, block):
                yield Report(block.piece.to(run[-1].piece))
                run = []
                continue
            elif block.kind in self.spec.scope and self._is_keyword(block):
                run.insert(0, block)
                continue
            yield from self._list(run)
            run = []
        yield from self._list(run)

    def _list(self, run: list[Block]) -> Iterable[Report]:
        if len(run) >= self.settings["fewest"] and run[0].index:
            yield Report(run[0].piece.to(run[-1].piece))

    def _is_keyword(self, block: Block) -> bool:
        words = block.text.split(None, self.settings["most-words"])
        return len(words) <= self.settings["most-words"] and _fits(self._keyword, block)


def _fits(patterns: Iterable[Pattern], block: Block) -> bool:
    return any(pattern.search(block.text) for pattern in patterns)


def _tail(document: Document) -> Iterable[Block]:
    """Yield the short blocks at the end of a document that do not end like sentences, last one first."""
    for count, block in enumerate(reversed(document.blocks)):
        if count >= MOST_LINES or len(block.text) > 10 * LONGEST_KEYWORD or ends_sentence(block.text):
            return
        yield block
