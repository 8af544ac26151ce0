"""Applies fixes to a text: whole fixes, first come first served, round after round until nothing changes."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from newslint.finding import Edit, FileResult, Finding, Fix
from newslint.fixing.structure import PageBlock, is_kept

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
Read = Callable[[str], Sequence[PageBlock]]


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
        text = apply(text, together(text, fitting))
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


def together(text: str, fixes: Iterable[Fix]) -> list[Edit]:
    """Return the edits of fixes that are made at once, in order.

    Deletions that touch are one, and take one of the two blank lines along that would meet where they stood. Each by
    itself left that line for what stood beside it.
    """
    edits: list[Edit] = []
    joined = False
    for edit in sorted(edit for fix in fixes for edit in fix.edits):
        if edits and not edit.text and not edits[-1].text and edit.start == edits[-1].end > edits[-1].start:
            edits[-1] = edits[-1]._replace(end=edit.end)
            joined = True
            continue
        if joined:
            edits[-1] = _closed_up(text, edits[-1])
        edits.append(edit)
        joined = False
    return [*edits[:-1], _closed_up(text, edits[-1])] if joined else edits


def _closed_up(text: str, edit: Edit) -> Edit:
    """Return a deletion of whole lines with the blank line that would meet another one, or end the text."""
    blank = _blank_line_before(text, edit.start)
    if edit.start and blank == edit.start:
        return edit
    following = re.compile(r"[ \t]*(?:\r\n?|\n)").match(text, edit.end)
    if following is not None:
        return edit._replace(end=following.end())
    return edit._replace(start=blank) if edit.end == len(text) else edit


def _blank_line_before(text: str, offset: int) -> int:
    """Return where the blank line begins that ends at ``offset``, or ``offset`` where there is none."""
    if text[offset - 1 : offset] not in ("\r", "\n"):
        return offset
    start = offset - 2 if text.endswith("\r\n", 0, offset) else offset - 1
    while text[start - 1 : start] in (" ", "\t"):
        start -= 1
    return start if not start or text[start - 1] in "\r\n" else offset


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
    """Return the fixes that leave the parts of the text round them what they are.

    All go in at once where they fit; else each half is tried together with what fits before it, down to single fixes,
    so that one that does not fit costs a few readings of the text and not one for every fix.
    """
    if not fixes:
        return []
    before = read(text)

    def fit(some: list[Fix]) -> bool:
        edits = together(text, some)
        return is_kept(before, read(apply(text, edits)), edits)

    fitting: list[Fix] = []
    waiting = [fixes]
    while waiting:
        some = waiting.pop()
        if fit([*fitting, *some]):
            fitting.extend(some)
        elif len(some) > 1:
            half = len(some) // 2
            waiting += [some[half:], some[:half]]
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
