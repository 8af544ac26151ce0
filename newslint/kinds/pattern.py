"""Kind ``pattern``: reports where an expression matches in a block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.document import Block
from newslint.literals import required_literals
from newslint.patterns import Pattern
from newslint.rule import Literal, Option, Report, Rule, RuleSpec


class PatternRule(Rule):
    """Reports each match of ``match`` that no ``except`` pattern overlaps."""

    kind = "pattern"
    options = (
        Option("match", "patterns", None, "expressions in the syntax of the regex module; one is enough"),
        Option("except", "patterns", None, "matches that overlap a match of one of these are left alone"),
        Option("ignore-case", "boolean", True, "whether capitals and small letters count as the same"),
        Option("whole-block", "boolean", False, "report the whole block that holds a match"),
        Option("outside-quotes", "boolean", False, "leave matches that start inside a quotation alone"),
        Option("literals", "texts", None, "strings of which each match holds one, where they cannot be derived"),
    )

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._match: tuple[Pattern, ...] = options["match"]
        self._except: tuple[Pattern, ...] = options["except"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the declared literals, else those that the expressions require."""
        if self.settings["literals"]:
            return tuple(Literal(text.lower()) for text in self.settings["literals"])
        found: list[str] = []
        for pattern in self._match:
            derived = required_literals(pattern.source)
            if derived is None:
                return None
            found.extend(derived)
        return tuple(Literal(text) for text in dict.fromkeys(found))

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield the matches in one block, leftmost first, without overlaps."""
        end = -1
        for start, stop in sorted(self._spans(block)):
            if start < end or self._is_excepted(block, start, stop):
                continue
            end = stop
            if self.settings["whole-block"]:
                yield Report(block.piece)
                return
            yield Report(block.slice(start, stop))

    def _spans(self, block: Block) -> Iterator[tuple[int, int]]:
        for pattern in self._match:
            for match in pattern.finditer(block.text):
                start, stop = match.span("report") if "report" in pattern.compiled.groupindex else match.span()
                if stop > start:
                    yield start, stop

    def _is_excepted(self, block: Block, start: int, stop: int) -> bool:
        if self.settings["outside-quotes"] and block.quotations.covers(start):
            return True
        return any(
            match.start() < stop and match.end() > start
            for pattern in self._except
            for match in pattern.finditer(block.text)
        )
