"""Kind ``tail-list``: reports a list of keywords that was copied along with the end of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.analyses.layout import is_headline
from newslint.analyses.place import fits
from newslint.expressions.patterns import Pattern
from newslint.rule import Option, Report, Rule, RuleSpec
from newslint.text.document import Block, Document
from newslint.text.endings import ends_sentence

LONGEST_KEYWORD = 40
MOST_LINES = 200


class TailListRule(Rule):
    """Reports runs of keyword lines at the end of an article, with the label above them, and labelled lines.

    Only the lines after the last sentence are looked at, from the end upwards; other lines (a byline, a share
    button) may stand between the text and the keywords, or after them.
    """

    kind = "tail-list"
    options = (
        Option("label", "patterns", None, "expressions for a whole line that opens the list", at="line"),
        Option("line", "patterns", None, "expressions for a whole line that holds label and keywords", at="line"),
        Option("keyword", "patterns", None, "expressions for one keyword on a line of its own", at="line"),
        Option(
            "after", "patterns", None, "lines, besides sentences, that a list without a label may follow", at="line"
        ),
        Option("stop", "patterns", None, "lines that end a list", at="line"),
        Option("fewest", "integer", 2, "how many keyword lines without a label make a list"),
        Option("most-words", "integer", 5, "how many words a keyword may have"),
    )

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._label: tuple[Pattern, ...] = options["label"]
        self._line: tuple[Pattern, ...] = options["line"]
        self._keyword: tuple[Pattern, ...] = options["keyword"]
        self._after: tuple[Pattern, ...] = options["after"]
        self._stop: tuple[Pattern, ...] = options["stop"]

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the keyword lists after the last sentence."""
        run: list[Block] = []
        for block in _tail(document):
            if fits(self._line, block.piece):
                yield Report(block.piece)
            elif fits(self._label, block.piece):
                yield Report(block.piece.to(run[-1].piece) if run else block.piece)
                run = []
                continue
            elif block.kind in self.spec.scope and self._is_short(block) and not fits(self._stop, block.piece):
                run.insert(0, block)
                continue
            yield from self._unlabelled(run)
            run = []
        yield from self._unlabelled(run)

    def _unlabelled(self, run: list[Block]) -> Iterable[Report]:
        """Yield the stretches of ``run`` that look like keywords without a label above them."""
        keywords: list[Block] = []
        for block in (*run, None):
            if block is not None and fits(self._keyword, block.piece):
                keywords.append(block)
                continue
            if len(keywords) >= self.settings["fewest"] and self._may_follow(keywords[0].previous):
                yield Report(keywords[0].piece.to(keywords[-1].piece))
            keywords = []

    def _may_follow(self, above: Block | None) -> bool:
        """Return whether a list may begin under ``above``: under a heading or a colon it belongs to the text."""
        return above is not None and (_is_sentence(above) or fits(self._after, above.piece))

    def _is_short(self, block: Block) -> bool:
        most: int = self.settings["most-words"]
        return len(block.text.split(None, most)) <= most


def _tail(document: Document) -> Iterable[Block]:
    """Yield the short blocks at the end of a document that do not end like sentences, last one first.

    A headline may end with a question mark, or be cut with an ellipsis.
    """
    for count, block in enumerate(reversed(document.blocks)):
        if count >= MOST_LINES or len(block.text) > 10 * LONGEST_KEYWORD or _is_sentence(block):
            return
        yield block


def _is_sentence(block: Block) -> bool:
    return ends_sentence(block.text) and not is_headline(block.text)
