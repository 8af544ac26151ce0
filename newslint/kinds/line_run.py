"""Kind ``line-run``: reports runs of short lines that belong to one widget of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from newslint.document import Block, Document
from newslint.literals import any_of
from newslint.matching import deletion_safety
from newslint.patterns import Pattern
from newslint.rule import Literal, Option, Report, Rule, RuleSpec

LONGEST_LINE = 120


class LineRunRule(Rule):
    """Reports each run of lines that ``match`` or ``sequence`` covers, with the ``companion`` lines beside them.

    A run is one finding from its first line to its last. Companions (a lone 0, "Like") count only in a run, on
    either side of a line that counts by itself.
    """

    kind = "line-run"
    options = (
        Option("match", "patterns", None, "expressions for one whole line"),
        Option("sequence", "patterns", None, "expressions for several whole lines, joined with line ends (\\n)"),
        Option("companion", "patterns", None, "expressions for a whole line that counts only beside another"),
        Option("except", "patterns", None, "lines that one of these matches never count"),
        Option("literals", "texts", None, "strings of which each run holds one, where they cannot be derived"),
    )

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._match: tuple[Pattern, ...] = options["match"]
        self._sequence: tuple[Pattern, ...] = options["sequence"]
        self._companion: tuple[Pattern, ...] = options["companion"]
        self._except: tuple[Pattern, ...] = options["except"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the declared literals, else those that the expressions require."""
        if self.settings["literals"]:
            return tuple(Literal(text.lower()) for text in self.settings["literals"])
        found = any_of(pattern.source for pattern in (*self._match, *self._sequence))
        return None if found is None else tuple(map(Literal, found))

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for each run."""
        for lines in _short_lines(document, self.spec.scope):
            yield from self._runs(lines)

    def _runs(self, lines: Sequence[Block]) -> Iterator[Report]:
        certain = self._certain(lines)
        if not any(certain):
            return
        counts = [sure or self._fits(self._companion, line) for sure, line in zip(certain, lines, strict=True)]
        start = 0
        for index in range(len(lines) + 1):
            if index < len(lines) and counts[index]:
                continue
            if any(certain[start:index]):
                yield self._report(lines[start:index])
            start = index + 1

    def _certain(self, lines: Sequence[Block]) -> list[bool]:
        """Return, for each line, whether it counts without a neighbour."""
        certain = [self._fits(self._match, line) for line in lines]
        if self._sequence:
            joined = "\n".join(line.text for line in lines)
            starts = [0]
            for line in lines:
                starts.append(starts[-1] + len(line.text) + 1)
            covered = [match.span() for pattern in self._sequence for match in pattern.finditer(joined)]
            for number, (begin, following) in enumerate(pairwise(starts)):
                certain[number] |= any(start <= begin and following - 1 <= end for start, end in covered)
        return certain

    def _fits(self, patterns: Sequence[Pattern], line: Block) -> bool:
        return any(pattern.search(line.text) for pattern in patterns) and not any(
            pattern.search(line.text) for pattern in self._except
        )

    def _report(self, run: Sequence[Block]) -> Report:
        if len(run) == 1:
            return Report(run[0].piece, safety=deletion_safety(run[0].piece))
        unsafe = any(deletion_safety(line.piece) for line in run)
        return Report(run[0].piece.to(run[-1].piece), safety="unsafe" if unsafe else "")


def _short_lines(document: Document, scope: frozenset[str]) -> Iterator[list[Block]]:
    """Yield the runs of consecutive short blocks of the given kinds."""
    run: list[Block] = []
    for block in document.blocks:
        if block.kind in scope and len(block.text) <= LONGEST_LINE:
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run
