"""The engine: runs rules over a document, through the gate, and gathers their findings. Pure: no files, no output."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import NewslintError, PatternTimeout, one_line
from newslint.expressions.literals import lower
from newslint.expressions.time_limits import Allowance, LostTime
from newslint.finding import Finding, Suppressed
from newslint.i18n import Message
from newslint.linting.allowed import Allowed
from newslint.linting.deletion import where_blocks
from newslint.linting.filtering import Told, tell
from newslint.linting.findings import Assembler
from newslint.linting.prefilter import Gate
from newslint.linting.prepared import PreparedRule, prepared
from newslint.linting.repeats import repeats
from newslint.linting.validation import BadReport, checked
from newslint.rule import Report, Rule
from newslint.rule_pages import RulePages
from newslint.text.document import Block, Document, Piece

if TYPE_CHECKING:
    from newslint.linting.suppressions import KnownRules

Part = tuple[int, int, int]
"""A part of a block: the block's index, and where in its text the part begins and ends."""
FURNITURE_SHARE = 0.8
"""How much of a block a report must cover for the whole block to count as site furniture."""


class Outcome(NamedTuple):
    """What came of one document: findings in the order of the text, and rules that failed with why.

    ``allowed`` are the entries of ``allow`` that switched something off.
    """

    findings: tuple[Finding, ...]
    failures: tuple[str, ...]
    suppressed: tuple[Suppressed, ...] = ()
    allowed: tuple[str, ...] = ()


class Engine:
    """A set of rules ready to run on any number of documents.

    ``rules`` report. ``furniture_rules`` are further rules that run only where a rule needs to know which blocks
    are site furniture; their findings are dropped. ``known`` are all rules there are, to tell what a directive names.
    ``pages`` tells where the pages of rules are.
    ``lost`` is shared by the engines of a run: once too much time is lost to expressions that do not finish, documents
    are refused.
    ``gate=False`` runs every rule on every block, for tests.
    """

    def __init__(
        self,
        rules: Iterable[Rule | PreparedRule],
        furniture_rules: Iterable[Rule | PreparedRule] = (),
        *,
        language: str = "id",
        allow: Iterable[str] = (),
        known: KnownRules | None = None,
        lost: LostTime | None = None,
        pages: RulePages | None = None,
        gate: bool = True,
        native_gate: bool = True,
    ) -> None:
        tasks = [rule if isinstance(rule, PreparedRule) else prepared(rule) for rule in rules]
        if any(task.facts.needs_furniture for task in tasks):
            others = (rule if isinstance(rule, PreparedRule) else prepared(rule) for rule in furniture_rules)
            tasks.extend(other.silenced() for other in others)
        # Rules about directives last, because they tell what came of the other rules' findings.
        self._last = [task for task in tasks if task.facts.needs_suppressions]
        tasks = [task for task in tasks if not task.facts.needs_suppressions]
        # Furniture first, because other rules ask which blocks are furniture; what is furniture beside such, next.
        self._tasks = sorted(tasks, key=lambda task: (_turn(task), task.facts.id))
        self._turns = [_turn(task) for task in self._tasks]
        self._gated = [index for index, task in enumerate(self._tasks) if task.facts.is_gated and gate]
        self._unhit: dict[int, list[int]] = {index: [] for index in self._gated}
        self._gate = Gate([self._tasks[index].facts.literals or () for index in self._gated], native=native_gate)
        # The others run only where the gate has found something: rules that cannot match cost nothing.
        closed = {index for index in self._gated if not self._tasks[index].facts.reads_source}
        self._always = [index for index in range(len(self._tasks)) if index not in closed]
        self._gate_is_on = gate
        self._reporting = frozenset(task.facts.id for task in self._tasks if not task.silent)
        self._language = language
        self._pages = pages
        self._allowed = Allowed(allow)
        self._known = known
        self._lost = lost or LostTime()

    def run(self, document: Document) -> Outcome:
        """Return the findings of all rules on one document. A rule that raises becomes a failure."""
        if self._lost.is_too_much:
            what = Message(
                "patterns that did not finish took more than {limit:.1f} s of this run", limit=self._lost.limit
            )
            return Outcome((), (Message("not checked: {what}; mend or ignore the rules that gave up", what=what),))
        hits, present = self._hits(document)
        assembler = Assembler(document, self._language, self._pages)
        work = _DocumentRun(document, assembler, present, self._lost, self._reporting)
        furniture: set[Part] = set()
        _mark(document, furniture)
        turn = 0
        for index in sorted({*self._always, *hits}):
            if not self._may_report(self._tasks[index], document):
                continue
            if self._turns[index] > turn:
                turn = self._turns[index]
                _mark(document, furniture)
            furniture |= work.run(self._tasks[index], hits[index] if index in hits else self._unhit.get(index))
            if work.allowance.is_used_up:
                work.break_off(self._tasks[index + 1 :])
                break
        _mark(document, furniture)
        switched_off = self._switch_off(work) if document.suppressions else {}
        allowed = self._allow(work) if self._allowed else {}
        for index in allowed:
            switched_off.setdefault(index, Suppressed(work.told[index][0], "allow"))
        findings, suppressed = tell(work.told, switched_off, assembler)
        return Outcome(findings, tuple(work.failures), suppressed, tuple(sorted({*allowed.values()})))

    def _may_report(self, task: PreparedRule, document: Document) -> bool:
        """Return whether words stand twice in a document where a rule asks for that; such a rule need not be made."""
        words = task.facts.repeated_words
        return not words or not self._gate_is_on or document.fact(("repeats", words), lambda: repeats(document, words))

    def _allow(self, work: _DocumentRun) -> dict[int, str]:
        """Return the entry of ``allow`` for each finding that has one, by its place in ``told``."""
        entries = (self._allowed.entry_for(finding.excerpt, report.where.text) for finding, report, _ in work.told)
        return {index: entry for index, entry in enumerate(entries) if entry is not None}

    def _hits(self, document: Document) -> tuple[dict[int, list[int]], dict[str, set[str]]]:
        """Return, for each gated task that must look at blocks, their indexes; and which literals each text holds."""
        if not self._gated:
            return {}, {}
        texts = [block.text for block in document.blocks]
        # Line ends stand before and behind each block, for the literals that are nothing but a line.
        starts = [1]
        for text in texts:
            starts.append(starts[-1] + len(text) + 1)
        joined = "\n" + "".join(f"{text}\n" for text in texts)
        found: dict[int, set[int]] = {}
        present: dict[str, set[str]] = {text: set() for text in texts}
        for offset, owner, literal in self._gate.hits(joined, lower(joined)):
            block = bisect_right(starts, offset) - 1
            present[texts[block]].add(literal)
            found.setdefault(owner, set()).add(block)
        return {self._gated[owner]: sorted(blocks) for owner, blocks in found.items()}, present

    def _switch_off(self, work: _DocumentRun) -> dict[int, Suppressed]:
        """Return what directives switch off, by its place in ``told``, and run the rules about directives."""
        # Only an article with directives pays for these.
        from newslint.linting.suppressions import Suppressions

        ran = work.ran | {task.facts.id for task in self._last}
        try:
            suppressions = Suppressions(work.document, self._known)
            found = {}
            for index, (finding, *_) in enumerate(work.told):
                directive = suppressions.switched_off(finding)
                if directive:
                    found[index] = Suppressed(finding, directive.by, directive.reason)
            work.document.directive_faults = suppressions.faults(ran) if self._last else ()
        except NewslintError as problem:  # a rule file that is not well formed, read to look for former names
            work.failures.append(problem.message)
            return {}
        for task in self._last:
            work.run(task, None)
        return found


class _DocumentRun:
    """One document while rules run on it: findings with their reports, failures, and the rules that did run.

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


def _turn(task: PreparedRule) -> int:
    """Return when a rule runs: 0 for those that mark furniture, 1 for those that do beside some, 2 for others."""
    return 2 if not task.facts.furniture else int(task.facts.needs_furniture)


def _mark(document: Document, furniture: set[Part]) -> None:
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
