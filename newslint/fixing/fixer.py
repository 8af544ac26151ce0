"""Applies fixes to a text: whole fixes, first come first served, round after round until nothing changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from newslint.finding import Edit, FileResult, Finding, Fix
from newslint.fixing.structure import Part, is_kept

ROUNDS = 10


class Fixed(NamedTuple):
    """A text after fixing: how many fixes went in, what is left to report, and whether more rounds would change it.

    ``withheld`` counts the fixes that were not made because they would change the markup round them.
    """

    text: str
    applied: int
    result: FileResult
    stable: bool
    withheld: int = 0


Lint = Callable[[str], FileResult]
Read = Callable[[str], Sequence[Part]]


def fix_text(text: str, lint: Lint, safeties: Collection[str], read: Read | None = None) -> Fixed:
    """Return ``text`` with every fix of the given safeties applied, as often as ``lint`` finds more to fix.

    ``read`` returns the parts of a text with markup; fixes after which the untouched ones would no longer be what
    they were are left out. A text in which a rule failed is returned as it is: half a verdict is no ground for
    changing an article.
    """
    original, applied = text, 0
    first = result = lint(text)
    for _ in range(ROUNDS):
        fixes = [] if result.failures else choose(result.findings, safeties)
        fitting = fixes if read is None else _fitting(text, fixes, read)
        if not fitting:
            break
        text = apply(text, (edit for fix in fitting for edit in fix.edits))
        applied += len(fitting)
        result = lint(text)
    else:
        fixes = choose(result.findings, safeties)
        if fixes and not result.failures:
            return Fixed(text, applied, result, stable=False)
    if result.failures:
        return Fixed(original, 0, first._replace(failures=result.failures), stable=True)
    return Fixed(text, applied, _without(result, fixes), stable=True, withheld=len(fixes))


def choose(findings: Iterable[Finding], safeties: Collection[str]) -> list[Fix]:
    """Return the fixes that can be applied together: of two that touch the same text, the first in the text wins.

    Findings in a record of a file are left out: their edits count in the record's text, not in the file's.
    """
    chosen: list[Fix] = []
    taken: list[Edit] = []
    for finding in findings:
        fix = finding.fix
        if fix is None or fix.safety not in safeties or finding.record is not None:
            continue
        if any(_is_taken(edit, taken) for edit in fix.edits):
            continue
        chosen.append(fix)
        for edit in fix.edits:
            insort(taken, edit)
    return chosen


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with edits that do not overlap applied; all else stays as it is."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        parts.extend((text[done : edit.start], edit.text))
        done = edit.end
    return "".join((*parts, text[done:]))


def _is_taken(edit: Edit, taken: list[Edit]) -> bool:
    """Return whether an edit touches text that one of the sorted, disjoint edits in ``taken`` touches."""
    index = bisect_left(taken, edit)
    return any(
        edit.start == other.start or (edit.start < other.end and other.start < edit.end)
        for other in taken[max(0, index - 1) : index + 1]
    )


def _fitting(text: str, fixes: list[Fix], read: Read) -> list[Fix]:
    """Return the fixes that leave the parts of the text round them what they are: all, or one by one what fits."""
    if not fixes:
        return []
    before = read(text)

    def fit(some: list[Fix]) -> bool:
        edits = sorted(edit for fix in some for edit in fix.edits)
        return is_kept(before, read(apply(text, edits)), edits)

    if fit(fixes):
        return fixes
    fitting: list[Fix] = []
    for fix in fixes:
        if fit([*fitting, fix]):
            fitting.append(fix)
    return fitting


def _without(result: FileResult, withheld: Collection[Fix]) -> FileResult:
    """Return a result in which the withheld fixes are for display alone."""
    if not withheld:
        return result
    findings = tuple(
        finding._replace(fix=finding.fix._replace(safety="display"))
        if finding.fix is not None and finding.fix in withheld
        else finding
        for finding in result.findings
    )
    return result._replace(findings=findings)
