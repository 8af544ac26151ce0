"""Applies fixes to a text: whole fixes, first come first served, round after round until nothing changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from newslint.finding import Edit, FileResult, Finding, Fix

ROUNDS = 10


class Fixed(NamedTuple):
    """A text after fixing: how many fixes went in, what is left to report, and whether more rounds would change it."""

    text: str
    applied: int
    result: FileResult
    stable: bool


def fix_text(text: str, lint: Callable[[str], FileResult], safeties: Collection[str]) -> Fixed:
    """Return ``text`` with every fix of the given safeties applied, as often as ``lint`` finds more to fix.

    A text in which a rule failed is returned as it is: half a verdict is no ground for changing an article.
    """
    applied = 0
    for _ in range(ROUNDS):
        result = lint(text)
        fixes = [] if result.failures else choose(result.findings, safeties)
        if not fixes:
            return Fixed(text, applied, result, stable=True)
        text = apply(text, (edit for fix in fixes for edit in fix.edits))
        applied += len(fixes)
    result = lint(text)
    return Fixed(text, applied, result, stable=not choose(result.findings, safeties))


def choose(findings: Iterable[Finding], safeties: Collection[str]) -> list[Fix]:
    """Return the fixes that can be applied together: of two that touch the same text, the first in the text wins."""
    chosen: list[Fix] = []
    taken: list[Edit] = []
    for finding in findings:
        fix = finding.fix
        if fix is None or fix.safety not in safeties or any(_is_taken(edit, taken) for edit in fix.edits):
            continue
        chosen.append(fix)
        for edit in fix.edits:
            insort(taken, edit)
    return chosen


def _is_taken(edit: Edit, taken: list[Edit]) -> bool:
    """Return whether an edit touches text that one of the sorted, disjoint edits in ``taken`` touches."""
    index = bisect_left(taken, edit)
    return any(
        edit.start == other.start or (edit.start < other.end and other.start < edit.end)
        for other in taken[max(0, index - 1) : index + 1]
    )


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with edits that do not overlap applied; all else stays as it is."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        parts.extend((text[done : edit.start], edit.text))
        done = edit.end
    return "".join((*parts, text[done:]))
