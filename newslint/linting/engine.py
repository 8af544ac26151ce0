"""The engine: runs rules over a document, through the gate, and gathers their findings. Pure: no files, no output."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import NewslintError
from newslint.expressions.literals import lower
from newslint.expressions.time_limits import LostTime
from newslint.finding import Finding, Suppressed
from newslint.i18n import Message
from newslint.linting.allowed import Allowed
from newslint.linting.document_run import DocumentRun, Part, mark_furniture
from newslint.linting.filtering import tell
from newslint.linting.findings import Assembler
from newslint.linting.prefilter import Gate
from newslint.linting.prepared import PreparedRule, prepared
from newslint.linting.repeats import repeats
from newslint.rule import Rule
from newslint.rule_pages import RulePages
from newslint.text.document import Document

if TYPE_CHECKING:
    from newslint.linting.suppressions import KnownRules


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
        work = DocumentRun(document, assembler, present, self._lost, self._reporting)
        furniture: set[Part] = set()
        mark_furniture(document, furniture)
        turn = 0
        for index in sorted({*self._always, *hits}):
            if not self._may_report(self._tasks[index], document):
                continue
            if self._turns[index] > turn:
                turn = self._turns[index]
                mark_furniture(document, furniture)
            furniture |= work.run(self._tasks[index], hits[index] if index in hits else self._unhit.get(index))
            if work.allowance.is_used_up:
                work.break_off(self._tasks[index + 1 :])
                break
        mark_furniture(document, furniture)
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

    def _allow(self, work: DocumentRun) -> dict[int, str]:
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

    def _switch_off(self, work: DocumentRun) -> dict[int, Suppressed]:
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


def _turn(task: PreparedRule) -> int:
    """Return when a rule runs: 0 for those that mark furniture, 1 for those that do beside some, 2 for others."""
    return 2 if not task.facts.furniture else int(task.facts.needs_furniture)
