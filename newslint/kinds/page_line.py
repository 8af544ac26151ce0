"""Kind ``page-line``: reports lines of a page that stand beside site furniture, and short lines among it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.word_classes import AFFIXED_VERBS, AUXILIARY, COPULA
from newslint.analyses.place import fits, place_of
from newslint.expressions.patterns import Pattern
from newslint.rule import Option, Report, Rule, RuleSpec
from newslint.text.document import Block, Document
from newslint.text.endings import ends_sentence

AMONG = "among"
FEWEST_LINES = 3
FURNITURE_SHARE = 0.6
"""What follows an article is furniture where that many of its lines, and that share, are known to be some."""
LONGEST_LINE = 400
"""Code points of the longest line of a page, a caption with its source; more is running text."""
LONGEST_NAME = 60
"""Code points of the longest line that is a name alone, or an office."""
HEAD_LINES = 8
"""So many lines from the start may be above the body though a teaser stands among them."""
_OPENS_PREDICATE = AFFIXED_VERBS | {AUXILIARY, COPULA}


class PageLineRule(Rule):
    """Reports lines that ``line`` matches above or below the body, beside furniture or another such line beside some.

    Two or more of them in a row count in the body, too. A name counts as one beside a line that says whose it is.

    In the tail, where furniture prevails, a few short lines without a predicate between furniture are some, too.
    """

    kind = "page-line"
    options = (
        Option("line", "patterns", None, "expressions for a whole line that counts beside furniture", at="line"),
        Option("role", "patterns", None, "expressions for a line that names an office alone: “Jurnalis”", at="line"),
        Option("named", "patterns", None, "expressions for a line beside one of `role`: whose office it is", at="line"),
        Option("most-between", "integer", 0, "how many unknown lines between furniture, in the tail, are furniture"),
        Option("most-words", "integer", 12, "how many words such an unknown line may have"),
        Option("words", "word-lists", "lists/clause.yaml", "the words that tell a predicate, a file of the pack"),
    )
    variants = {AMONG: "the line stands between lines of furniture, and only that tells what it is"}
    needs_furniture = True

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._line: tuple[Pattern, ...] = options["line"]
        self._role: tuple[Pattern, ...] = options["role"]
        self._named: tuple[Pattern, ...] = options["named"]
        self._lexicon = Lexicon.of(options["words"])

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the lines, one by one, in order."""
        if not document.furniture:
            return
        beside = set(self._beside(document))
        known = document.furniture | beside
        among = self._among(document, known) if self.settings["most-between"] else ()
        found = {**dict.fromkeys(among, AMONG), **dict.fromkeys(beside, "")}
        for index in sorted(found):
            yield Report(document.blocks[index].piece, variant=found[index])

    def _beside(self, document: Document) -> Iterator[int]:
        """Yield the indexes of the lines that ``line`` matches, from furniture on, upwards and downwards."""
        for index in document.furniture:
            for step in (-1, 1):
                run = []
                other = index + step
                while 0 <= other < len(document.blocks) and self._is_page_line(document.blocks[other]):
                    run.append(other)
                    other += step
                yield from (line for line in run if len(run) > 1 or _is_near_edge(document.blocks[line]))

    def _is_page_line(self, block: Block) -> bool:
        if block.index in block.document.furniture or block.kind not in self.spec.scope:
            return False
        if len(block.text) > LONGEST_LINE:
            return False
        return fits(self._line, block.piece) or self._is_named(block)

    def _is_named(self, block: Block) -> bool:
        """Return whether a line beside an office tells whose it is."""
        if len(block.text) > LONGEST_NAME:
            return False
        beside = [one for one in (block.previous, block.next) if one is not None and len(one.text) <= LONGEST_NAME]
        return any(fits(self._role, one.piece) for one in beside) and fits(self._named, block.piece)

    def _among(self, document: Document, known: Collection[int]) -> Iterator[int]:
        """Yield the indexes of the unknown lines between furniture in the tail."""
        tail = [index for index in sorted(known) if place_of(document.blocks[index].piece) == "tail"]
        if len(tail) < FEWEST_LINES or len(tail) < FURNITURE_SHARE * (tail[-1] - tail[0] + 1):
            return
        for above, below in pairwise(tail):
            between = document.blocks[above + 1 : below]
            if len(between) <= self.settings["most-between"] and all(map(self._says_nothing, between)):
                yield from range(above + 1, below)

    def _says_nothing(self, block: Block) -> bool:
        """Return whether a line is short and has neither the end nor the predicate of a sentence."""
        words: Sequence[str] = block.text.lower().split(None, self.settings["most-words"])
        if len(words) > self.settings["most-words"] or block.kind not in self.spec.scope or ends_sentence(block.text):
            return False
        return not any(self._lexicon.tag(word) in _OPENS_PREDICATE for word in words)


def _is_near_edge(block: Block) -> bool:
    """Return whether a line stands above or below the body."""
    return block.index < HEAD_LINES or place_of(block.piece) != "body"
