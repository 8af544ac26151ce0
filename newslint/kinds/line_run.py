"""Kind ``line-run``: reports runs of short lines that belong to one widget of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any

from newslint.analyses.layout import is_paragraph
from newslint.analyses.matching import deletion_safety
from newslint.expressions.patterns import Pattern
from newslint.rule import Literal, Option, Report, Rule, RuleSpec, literals_for
from newslint.text.document import Block, Document

LONGEST_SEQUENCE = 24


class LineRunRule(Rule):
    """Reports each run of lines that ``match`` or ``sequence`` covers, with the ``companion`` lines beside them.

    A run is one finding from its first line to its last. Companions (a lone 0, "Like") count only in a run, on
    either side of a line that counts by itself.
    """

    kind = "line-run"
    options = (
        Option("match", "patterns", None, "expressions for one whole line"),
        Option("head", "patterns", None, "expressions for one whole line that counts above the first paragraph only"),
        Option("sequence", "patterns", None, "expressions for several whole lines, joined with line ends (\\n)"),
        Option("companion", "patterns", None, "expressions for a whole line that counts only beside another"),
        Option("except", "patterns", None, "lines that one of these matches count at most as companions"),
        Option("merge", "boolean", True, "whether neighbouring lines that count are one finding"),
        Option("longest", "integer", 400, "how many code points a line may have"),
        Option("literals", "texts", None, "strings of which each run holds one; a capital asks for one there"),
    )

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._match: tuple[Pattern, ...] = options["match"]
        self._head: tuple[Pattern, ...] = options["head"]
        self._sequence: tuple[Pattern, ...] = options["sequence"]
        self._companion: tuple[Pattern, ...] = options["companion"]
        self._except: tuple[Pattern, ...] = options["except"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the declared literals, else those that the expressions require."""
        patterns = (*self._match, *self._head, *self._sequence)
        return literals_for(self.settings["literals"], patterns)

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield the run that the block belongs to, once, from the first certain line on."""
        told: list[int] = block.document.fact((self.kind, self.spec.id), lambda: [-1])
        if block.index <= told[0]:
            return
        certain = self._certain_to(block)
        if certain is None:
            return
        first, last = self._run(block, certain, told[0]) if self.settings["merge"] else (block, certain)
        told[0] = last.index
        yield self._report(block.document.blocks[first.index : last.index + 1])

    def _run(self, first: Block, last: Block, told: int) -> tuple[Block, Block]:
        """Return the first and the last line of the run round some certain lines."""
        while (above := first.previous) is not None and above.index > told and self._is_companion(above):
            first = above
        while (below := last.next) is not None:
            further = below if self._is_companion(below) else self._certain_to(below)
            if further is None:
                break
            last = further
        return first, last

    def _is_companion(self, line: Block) -> bool:
        return self._is_short(line) and _fits(self._companion, line)

    def _is_short(self, line: Block) -> bool:
        return len(line.text) <= self.settings["longest"] and line.kind in self.spec.scope

    def _certain_to(self, line: Block) -> Block | None:
        """Return the last of the lines from ``line`` on that count without a neighbour, None where it does not."""
        if not self._is_short(line):
            return None
        lone = _fits(self._match, line) or (line.index < self._head_end(line) and _fits(self._head, line))
        if lone and not _fits(self._except, line):
            return line
        return None if not self._sequence or self._is_listed(line) else self._sequence_from(line)

    def _head_end(self, line: Block) -> int:
        return _first_paragraph(line.document) if self._head else 0

    def _is_listed(self, line: Block) -> bool:
        """Return whether the line stands in a list that a colon opens, and so belongs to the text."""
        above = line.previous
        for _ in range(LONGEST_SEQUENCE):
            if above is None or not self._is_companion(above):
                break
            above = above.previous
        return above is not None and above.text.endswith(":")

    def _sequence_from(self, line: Block) -> Block | None:
        following = line.document.blocks[line.index : line.index + LONGEST_SEQUENCE]
        joined = "\n".join(takewhile(bool, (each.text if self._is_short(each) else "" for each in following)))
        for pattern in self._sequence:
            found = pattern.search(joined)
            if found is not None and found.start() == 0:
                return following[joined.count("\n", 0, found.end())]
        return None

    def _report(self, run: Sequence[Block]) -> Report:
        unsafe = any(deletion_safety(line.piece) for line in run)
        where = run[0].piece if len(run) == 1 else run[0].piece.to(run[-1].piece)
        return Report(where, safety="unsafe" if unsafe else "")


def _fits(patterns: Sequence[Pattern], line: Block) -> bool:
    return any(pattern.search(line.text) for pattern in patterns)


def _first_paragraph(document: Document) -> int:
    """Return the index of the first paragraph, or the number of blocks where there is none."""
    blocks = document.blocks
    return document.fact(
        ("line-run", "first paragraph"),
        lambda: next((block.index for block in blocks if is_paragraph(block)), len(blocks)),
    )
