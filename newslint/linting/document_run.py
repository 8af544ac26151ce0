"""One document while rules run on it: what they report, what of it is site furniture, and which rules failed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from newslint.errors import NewslintError, PatternTimeout, one_line
from newslint.expressions.time_limits import Allowance, LostTime
from newslint.i18n import Message
from newslint.linting.deletion import where_blocks
from newslint.linting.filtering import Told
from newslint.linting.findings import Assembler
from newslint.linting.prepared import PreparedRule
from newslint.linting.validation import BadReport, checked
from newslint.rule import Report
from newslint.text.document import Block, Document, Piece

Part = tuple[int, int, int]
"""A part of a block: the block's index, and where in its text the part begins and ends."""
FURNITURE_SHARE = 0.8
"""How much of a block a report must cover for the whole block to count as site furniture."""


class DocumentRun:
    """Findings with their reports, failures, and the rules that did run, of one document.

    ``present`` has what the gate found in each text. ``ran`` begins with all rules that report: where the gate is
    closed to a rule, it has nothing to look at.
    """

    def __init__(
        self,
        document: Document,
        assembler: Assembler,
        present: Mapping[str, Set[str]],
        lost: LostTime,
        reporting: Iterable[str],
    ) -> None:
        self.document = document
        self.allowance = Allowance()
        self.told: list[Told] = []
        self.failures: list[str] = []
        self.ran = set(reporting)
        self._assembler = assembler
        self._present = present
        self._lost = lost

    def break_off(self, left: Sequence[PreparedRule]) -> None:
        """Note that the rules together took too long, so that those that are ``left`` do not run."""
        limit, rules = self.allowance.limit_for_all, len(left)
        self.ran.difference_update(task.facts.id for task in left)
        told = Message(
            "the patterns of all rules together did not finish within {limit:.1f} s; {rules} rules did not run",
            limit=limit,
            rules=rules,
        )
        self.failures.append(told)

    def run(self, task: PreparedRule, hit: list[int] | None) -> set[Part]:
        """Run one rule on the blocks that ``hit`` lists, or on all; return what it shows to be furniture."""
        rule = task.rule
        try:
            with self.allowance.for_one_rule({} if hit is None else self._present):
                reports = list(checked(_reports(task, self.document, hit), rule, self.document))
            if rule.spec.furniture:
                reports = [report for report in reports if not _is_alternative(report)]
            covered = {part for report in reports for part in _covered(report)} if rule.spec.furniture else set()
            if not task.silent:
                fix = rule.spec.fix
                self.told.extend([Told(self._assembler.finding(rule, report), report, fix) for report in reports])
        except BadReport as problem:
            self.failures.append(Message("the rule {id} is broken: {problem}", id=rule.spec.id, problem=problem))
        except NewslintError as problem:
            if isinstance(problem, PatternTimeout):
                self._lost.seconds += self.allowance.taken
            self.failures.append(Message("the rule {id} gave up: {problem}", id=rule.spec.id, problem=problem))
        except (Exception, SystemExit) as problem:
            # A rule is foreign code: whatever it raises is its failure, not ours.
            self.failures.append(
                Message(
                    "the rule {id} failed with {type}: {reason}",
                    id=rule.spec.id,
                    type=type(problem).__name__,
                    reason=one_line(problem),
                )
            )
        else:
            return covered
        self.ran.discard(rule.spec.id)
        return set()


def _reports(task: PreparedRule, document: Document, hit: list[int] | None) -> Iterator[Report]:
    """Yield a task's reports; ``hit`` lists the blocks the gate lets it see, None means all."""
    is_hit = hit is None or bool(hit)
    facts = task.facts
    if facts.has_document and (is_hit or facts.reads_source):
        yield from task.rule.check_document(document)
    if not (is_hit and (facts.has_block or facts.has_sentence)):
        return
    blocks: Sequence[Block] = document.blocks if hit is None else [document.blocks[index] for index in hit]
    blocks = [block for block in blocks if block.kind in task.rule.spec.scope]
    if facts.has_block:
        yield from task.rule.check_blocks(blocks)
    if facts.has_sentence:
        for block in blocks:
            for sentence in block.sentences:
                yield from task.rule.check_sentence(sentence)


def _is_alternative(report: Report) -> bool:
    """Return whether a report lies on alternative texts of pictures alone, which are never site furniture."""
    where = report.where
    blocks = where.block.document.blocks
    return all(blocks[index].is_alternative for index in where_blocks(where))


def mark_furniture(document: Document, furniture: set[Part]) -> None:
    """Tell a document what of it is furniture: blocks for the most part, and parts of others."""
    document.furniture_parts = frozenset(furniture)
    document.furniture = frozenset(
        index for index, start, end in furniture if end - start >= FURNITURE_SHARE * len(document.blocks[index].text)
    )


def _covered(report: Report) -> Iterator[Part]:
    """Yield the parts of blocks that a report covers."""
    if isinstance(report.where, Piece):
        yield report.where.block.index, report.where.start, report.where.end
    else:
        blocks = report.where.block.document.blocks
        yield from ((index, 0, len(blocks[index].text)) for index in where_blocks(report.where))
