"""The engine: runs rules over a document, through the gate, and gathers their findings. Pure: no files, no output."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.assembly import Assembler, where_blocks
from newslint.document import Block, Document, Piece
from newslint.errors import NewslintError, one_line
from newslint.finding import Finding, Suppressed
from newslint.gate import Gate
from newslint.literals import lower
from newslint.rule import Report, Rule

FURNITURE_SHARE = 0.8
"""How much of a block a report must cover for the whole block to count as site furniture."""


class Outcome(NamedTuple):
    """What came of one document: findings in the order of the text, and rules that failed with why."""

    findings: tuple[Finding, ...]
    failures: tuple[str, ...]
    suppressed: tuple[Suppressed, ...] = ()


_Told = tuple[Finding, Report]
"""A finding with the report it was made from."""


class _Task:
    """One rule as the engine runs it: which of its methods it has, and whether it only marks furniture."""

    __slots__ = ("gated", "has_block", "has_document", "has_sentence", "literals", "rule", "silent")

    def __init__(self, rule: Rule, *, silent: bool) -> None:
        kind = type(rule)
        self.rule = rule
        self.silent = silent
        self.has_document = kind.check_document is not Rule.check_document
        self.has_block = kind.check_block is not Rule.check_block
        self.has_sentence = kind.check_sentence is not Rule.check_sentence
        try:
            literals = rule.literals()
        except Exception as problem:  # a rule is foreign code, which may raise anything
            raise NewslintError(
                f"the rule {rule.spec.id} failed in literals() with {type(problem).__name__}: {one_line(problem)}"
            ) from None
        # An empty literal stands everywhere: the rule looks at all blocks, empty ones too.
        self.gated = literals is not None and all(literal.text for literal in literals)
        self.literals = literals or ()


class Engine:
    """A set of rules ready to run on any number of documents.

    ``rules`` report. ``furniture_rules`` are further rules that run only where a rule needs to know which blocks
    are site furniture; their findings are dropped. ``gate=False`` runs every rule on every block, for tests.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        furniture_rules: Iterable[Rule] = (),
        *,
        language: str = "id",
        allow: Iterable[str] = (),
        gate: bool = True,
        native_gate: bool = True,
    ) -> None:
        tasks = [_Task(rule, silent=False) for rule in rules]
        if any(task.rule.needs_furniture for task in tasks):
            tasks.extend(_Task(rule, silent=True) for rule in furniture_rules)
        # Furniture first, because other rules ask which blocks are furniture.
        self._tasks = sorted(tasks, key=lambda task: (not task.rule.spec.furniture, task.rule.spec.id))
        self._marking = sum(task.rule.spec.furniture for task in tasks)
        self._gated = [index for index, task in enumerate(self._tasks) if task.gated and gate]
        self._gate = Gate([self._tasks[index].literals for index in self._gated], native=native_gate)
        self._language = language
        self._allow = frozenset(allow)

    def run(self, document: Document) -> Outcome:
        """Return the findings of all rules on one document. A rule that raises becomes a failure."""
        hits = self._hits(document)
        assembler = Assembler(document, self._language)
        told: list[_Told] = []
        failures: list[str] = []
        furniture: set[int] = set()
        document.furniture = frozenset()
        for index, task in enumerate(self._tasks):
            if index == self._marking:
                document.furniture = frozenset(furniture)
            try:
                reports = list(_reports(task, document, hits.get(index)))
                covered = [block for report in reports for block in _covered(report)] if index < self._marking else []
                if not task.silent:
                    told.extend([(assembler.finding(task.rule, report), report) for report in reports])
            except NewslintError as problem:
                failures.append(f"the rule {task.rule.spec.id} gave up: {problem}")
                continue
            except (Exception, SystemExit) as problem:
                # A rule is foreign code: whatever it raises is its failure, not ours.
                failures.append(
                    f"the rule {task.rule.spec.id} failed with {type(problem).__name__}: {one_line(problem)}"
                )
                continue
            furniture.update(covered)
        findings, suppressed = self._choose(assembler, told)
        return Outcome(findings, tuple(failures), suppressed)

    def _hits(self, document: Document) -> dict[int, list[int]]:
        """Return, for each gated task, the indexes of the blocks it must look at."""
        if not self._gated:
            return {}
        texts = [block.text for block in document.blocks]
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + 1)
        joined = "\n".join(texts)
        found: list[set[int]] = [set() for _ in self._gated]
        for offset, owners in self._gate.hits(joined, lower(joined)):
            block = bisect_right(starts, offset) - 1
            for owner in owners:
                found[owner].add(block)
        return {task: sorted(found[position]) for position, task in enumerate(self._gated)}

    def _choose(self, assembler: Assembler, told: list[_Told]) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
        """Return the findings that are shown, in the order of the text, and those that the allow list took."""
        told.sort(key=lambda pair: (pair[0].start.offset, pair[0].end.offset, pair[0].rule, pair[0].message))
        kept: list[Finding] = []
        suppressed: list[Suppressed] = []
        for finding in _without_twins(told):
            # All are counted for the fingerprint, so that switching one off does not change the others'.
            whole = assembler.fingerprinted(finding)
            if whole.excerpt in self._allow:
                suppressed.append(Suppressed(whole, "allow"))
            else:
                kept.append(whole)
        return tuple(kept), tuple(suppressed)


def _reports(task: _Task, document: Document, hit: list[int] | None) -> Iterator[Report]:
    """Yield a task's reports; ``hit`` lists the blocks the gate lets it see, None means all."""
    if hit is not None and not hit:
        return
    if task.has_document:
        yield from task.rule.check_document(document)
    if not (task.has_block or task.has_sentence):
        return
    blocks: Sequence[Block] = document.blocks if hit is None else [document.blocks[index] for index in hit]
    for block in blocks:
        if block.kind not in task.rule.spec.scope:
            continue
        if task.has_block:
            yield from task.rule.check_block(block)
        if task.has_sentence:
            for sentence in block.sentences:
                yield from task.rule.check_sentence(sentence)


def _covered(report: Report) -> Iterator[int]:
    """Yield the indexes of the blocks that a report covers for the most part."""
    if isinstance(report.where, Piece):
        if report.where.end - report.where.start >= FURNITURE_SHARE * len(report.where.block.text):
            yield report.where.block.index
    else:
        yield from where_blocks(report.where)


def _without_twins(told: Sequence[_Told]) -> list[Finding]:
    """Return the findings without those that stand in a repeated stretch and are told in its first copy already."""
    copies = _merged((finding.start.offset, finding.end.offset) for finding, report in told if report.repeats)
    if not copies:
        return [finding for finding, _ in told]
    first_end: dict[tuple[str, str], int] = {}
    for finding, _ in told:
        first_end.setdefault((finding.rule, finding.excerpt), finding.end.offset)
    kept = []
    for finding, report in told:
        index = bisect_right(copies, (finding.start.offset, sys.maxsize)) - 1
        start, end = copies[index] if index >= 0 else (0, -1)
        is_twin = finding.end.offset <= end and first_end[finding.rule, finding.excerpt] <= start
        if report.repeats or not is_twin:
            kept.append(finding)
    return kept


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return sorted ranges with those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
