"""Kind ``stray-line``: reports lines that belong at the head or the foot of an article where they stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any

from newslint.analyses.layout import body
from newslint.analyses.matching import matches
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import EXCEPT
from newslint.rule import Literal, Option, Report, Rule, RuleSpec, literals_for
from newslint.text.document import Block

ANYWHERE, CLOSING = range(2)


class StrayLineRule(Rule):
    """Reports matches of ``match`` anywhere, of ``closing`` and ``line`` only where the body goes on after them."""

    kind = "stray-line"
    options = (
        Option("match", "patterns", None, "expressions that are a fault wherever they match"),
        Option("closing", "patterns", None, "expressions that close an article: a fault where a paragraph follows"),
        Option(
            "line", "patterns", None, "whole lines that are a fault between paragraphs, away from both ends", at="line"
        ),
        Option("edge", "integer", 8, "how many blocks from each end `line` expressions are left alone"),
        EXCEPT,
    )
    needs_furniture = True

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._groups: tuple[tuple[Pattern, ...], ...] = (options["match"], options["closing"], options["line"])
        self._except: tuple[Pattern, ...] = options["except"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the expressions require."""
        patterns = (pattern for group in self._groups for pattern in group)
        return literals_for(patterns, attrgetter("block_literals"))

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield the matches in one block that stand where they do not belong."""
        if block.index in block.document.furniture:
            return
        for start, end, group in matches(block.piece, self._groups, self._except):
            if group == ANYWHERE or self._is_amid(block, group):
                yield Report(block.slice(start, end))

    def _is_amid(self, block: Block, group: int) -> bool:
        """Return whether paragraphs of the body stand before and after the line."""
        first, last = body(block.document)
        if group == CLOSING:
            return first <= block.index < last
        edge = self.settings["edge"]
        away = edge <= block.index < len(block.document.blocks) - edge
        return away and first < block.index < last
