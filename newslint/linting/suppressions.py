"""Suppressions: which findings the directives of a document switch off, and which directives are at fault."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Protocol

from newslint.finding import Finding
from newslint.linting.suppression_lines import lines_of
from newslint.text.directives import ACTIONS, SETTINGS, WORD, Directive, DirectiveFault
from newslint.text.document import Document
from newslint.text.spans import Span

EVERY = ""
"""What stands for all rules in place of a name."""


class KnownRules(Protocol):
    """All rules there are, whether they run or not; a ``Catalogue`` is one."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules."""
        ...

    @property
    def families(self) -> tuple[str, ...]:
        """The names of all families."""
        ...

    def aliases(self) -> Mapping[str, str]:
        """Return the id that each former name of a rule stands for."""
        ...

    def spec(self, rule_id: str) -> Any:
        """Return the spec of a rule, of which ``status`` is asked."""
        ...


class _Entry:
    """One name in a directive: as written, and as the rule or family is called now."""

    __slots__ = ("directive", "name", "present", "used")

    def __init__(self, directive: Directive, name: str, present: str) -> None:
        self.directive = directive
        self.name = name
        self.present = present
        self.used = False


class Suppressions:
    """What the directives of one document switch off; remembers which of them did.

    ``known`` tells misspelt names from those of rules that do not run, and is asked for former names only where a
    name is not a present one. Without it every name is taken as it is.
    """

    def __init__(self, document: Document, known: KnownRules | None) -> None:
        self._document = document
        self._known = known
        self._names = frozenset((*known.ids, *known.families)) if known else frozenset()
        self._lines = lines_of(document)
        self._entries: list[_Entry] = []
        self._faults: list[DirectiveFault] = []
        self._at: dict[tuple[Span, str], list[_Entry]] = {}
        self._everywhere: dict[str, list[_Entry]] = {}
        self._switches: dict[str, list[_Entry]] = {}
        self._open: set[str] = set()
        for directive in sorted(document.suppressions, key=lambda directive: directive.start):
            if directive.is_known:
                self._take(directive)
            else:
                self._faults.append(_unknown_action(directive))

    def switched_off(self, finding: Finding) -> Directive | None:
        """Return the directive that switches a finding off, the one nearest to it; all that do count as used."""
        names = (finding.rule, finding.rule.partition("/")[0], EVERY)
        offset = finding.start.offset
        found: list[_Entry] = []
        for span in self._lines.around(offset) if self._at else ():
            for name in names:
                found += self._at.get((span, name), ())
        found += self._last_switch(names, offset)
        for name in names:
            found += self._everywhere.get(name, ())
        for entry in found:
            entry.used = True
        return found[0].directive if found else None

    def faults(self, ran: Collection[str]) -> tuple[DirectiveFault, ...]:
        """Return what is wrong with the directives, in the order of the text; ``ran`` are the ids of rules that ran."""
        unused = [
            DirectiveFault("unused" if entry.name else "unused-all", entry.directive, entry.name)
            for entry in self._entries
            if not entry.used and self._did_run(entry.present, ran)
        ]
        return tuple(sorted([*self._faults, *unused], key=lambda fault: fault.directive.start))

    def _take(self, directive: Directive) -> None:
        entries = [_Entry(directive, name, present) for name, present in self._present(directive)]
        if directive.action == "enable":
            for entry in entries:
                self._enable(entry)
            return
        self._entries += entries
        for entry in entries:
            if directive.action == "disable":
                self._switches.setdefault(entry.present, []).append(entry)
                self._open.add(entry.present)
            elif directive.action == "disable-file":
                self._everywhere.setdefault(entry.present, []).append(entry)
            else:
                reached = self._lines.reached(directive)
                if reached:
                    self._at.setdefault((reached, entry.present), []).append(entry)

    def _present(self, directive: Directive) -> Iterator[tuple[str, str]]:
        """Yield the names in a directive as written and as they are now; the first that there is not is a fault."""
        unknown = []
        for name in directive.rules:
            present = name
            if self._known and name not in self._names:
                present = self._known.aliases().get(name, "")
            if present:
                yield name, present
            else:
                unknown.append(name)
        if unknown:
            # One for a comment: where the colon before a reason is missing, every word of it would be one.
            nearest = _nearest(unknown[0], self._names)
            self._faults.append(DirectiveFault("unknown-rule", directive, unknown[0], nearest))
        if not directive.rules:
            yield EVERY, EVERY

    def _enable(self, entry: _Entry) -> None:
        """Switch on again what was switched off under this name, under one it stands for, or under a wider one."""
        name = entry.present
        if any(_holds(other, name) or _holds(name, other) for other in self._open):
            self._switches.setdefault(name, []).append(entry)
            self._open = {other for other in self._open if not _holds(name, other)}
        else:
            written = f"{WORD}-enable {entry.name}".rstrip()
            partner = f"{WORD}-disable {entry.name}".rstrip()
            self._faults.append(DirectiveFault("no-disable", entry.directive, written, partner))

    def _last_switch(self, names: tuple[str, ...], offset: int) -> Iterator[_Entry]:
        """Yield the ``disable`` that holds at a place, unless an ``enable`` stands between them."""
        last: _Entry | None = None
        for name in names:
            switches = self._switches.get(name, ())
            index = bisect_right(switches, offset, key=_place) - 1
            if index >= 0 and (last is None or _place(switches[index]) > _place(last)):
                last = switches[index]
        if last and last.directive.action == "disable":
            yield last

    def _did_run(self, name: str, ran: Collection[str]) -> bool:
        """Return whether all stable rules that a name stands for ran, so that it is known to switch nothing off."""
        known = self._known
        if known is None or "/" in name:
            return name in ran
        return all(
            rule_id in ran or known.spec(rule_id).status != "stable" for rule_id in known.ids if _holds(name, rule_id)
        )


def _place(entry: _Entry) -> int:
    return entry.directive.start


def _holds(name: str, other: str) -> bool:
    """Return whether a name is another one or stands for it among others."""
    return name in (EVERY, other, other.partition("/")[0])


def _unknown_action(directive: Directive) -> DirectiveFault:
    if directive.by == "front-matter":
        return DirectiveFault("unknown-setting", directive, directive.action, SETTINGS[0])
    if directive.by == "text":
        instruction = directive.action[directive.action.lower().rindex(WORD) :].lower()
        return DirectiveFault("unknown-form", directive, directive.action, f"<!-- {instruction} -->")
    whole = directive.action.lower().startswith(WORD)
    written = directive.action if whole else f"{WORD}-{directive.action}"
    return DirectiveFault(
        "unknown-action", directive, written, _nearest(written, [f"{WORD}-{action}" for action in ACTIONS])
    )


def _nearest(word: str, candidates: Collection[str]) -> str:
    """Return the candidate most like a word, however unlike that is."""
    import difflib

    return next(iter(difflib.get_close_matches(word, sorted(candidates), n=1, cutoff=0.0)), "")
