"""Kind ``pattern``: reports where an expression matches in a block."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.analyses.matching import deletion_safety, matches
from newslint.document import Block, Piece
from newslint.errors import PackError
from newslint.patterns import Pattern
from newslint.rule import Literal, Option, Report, Rule, RuleSpec, literals_for

LOOSE = 1


class PatternRule(Rule):
    """Reports each match of ``match`` and ``loose`` that no ``except`` pattern overlaps."""

    kind = "pattern"
    options = (
        Option("match", "patterns", None, "expressions in the syntax of the regex module; a group `report` narrows"),
        Option("loose", "patterns", None, "less certain expressions: the variant `loose`, and no fix that is safe"),
        Option("except", "patterns", None, "matches that overlap a match of one of these are left alone"),
        Option("except-at-edge", "patterns", None, "first and last blocks that one of these matches are left alone"),
        Option("ignore-case", "boolean", True, "whether capitals and small letters count as the same"),
        Option("whole-block", "boolean", False, "report the whole block that holds a match"),
        Option("outside-quotes", "boolean", False, "leave matches that start inside a quotation alone"),
        Option("literals", "texts", None, "strings of which each match holds one; a capital asks for one there"),
    )
    variants = {"loose": "a match of one of the `loose` expressions"}

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._groups: tuple[tuple[Pattern, ...], ...] = (options["match"], options["loose"])
        if not any(self._groups):
            raise PackError("the option 'match' is missing, so that it would never report anything")
        self._except: tuple[Pattern, ...] = options["except"]
        self._at_edge: tuple[Pattern, ...] = options["except-at-edge"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the declared literals, else those that the expressions require."""
        patterns = (pattern for group in self._groups for pattern in group)
        return literals_for(self.settings["literals"], patterns)

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield the matches in one block, leftmost first, without overlaps."""
        if self._is_allowed_at_edge(block):
            return
        for start, end, group in matches(block.text, self._groups, self._except):
            if self.settings["outside-quotes"] and block.quotations.covers(start):
                continue
            whole = self.settings["whole-block"]
            piece = block.piece if whole else block.slice(start, end)
            safety = "unsafe" if group == LOOSE else self._safety(piece)
            yield Report(piece, variant="loose" if group == LOOSE else "", safety=safety)
            if whole:
                return

    def _safety(self, piece: Piece) -> str:
        deletes = self.spec.fix is not None and self.spec.fix.action == "delete-block"
        return deletion_safety(piece) if deletes else ""

    def _is_allowed_at_edge(self, block: Block) -> bool:
        if block.index and block.next is not None:
            return False
        return any(pattern.search(block.text) for pattern in self._at_edge)
