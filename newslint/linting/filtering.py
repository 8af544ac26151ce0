"""What is told: findings in the order of the text, without those switched off and those their first copy tells."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.finding import Finding, Suppressed
from newslint.linting.findings import Assembler
from newslint.rule import FixSpec, Report
from newslint.text.spans import Span, merged


class Told(NamedTuple):
    """A finding, and what it was made from."""

    finding: Finding
    report: Report
    fix: FixSpec | None


def tell(
    told: Sequence[Told], switched_off: Mapping[int, Suppressed], assembler: Assembler
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """Return the findings that are shown, and those that are switched off, both in the order of the text.

    ``switched_off`` holds what directives and the configuration switch off, by its place in ``told``.
    """
    order = sorted(range(len(told)), key=lambda index: _order(told[index][0]))
    # What is switched off in a first copy must not hide its twin, and a copy that may stay must not hide its faults.
    shown = [index for index in order if index not in switched_off]
    hidden = {shown[place] for place in _twins([told[index] for index in shown])}
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for index in order:
        if index in hidden:
            continue
        # All are counted for the fingerprint, so that switching one off does not change the others'.
        finding = assembler.finished(*told[index])
        if index in switched_off:
            suppressed.append(switched_off[index]._replace(finding=finding))
        else:
            kept.append(finding)
    return tuple(kept), tuple(suppressed)


def _order(finding: Finding) -> tuple[int, int, str, str]:
    return finding.start.offset, finding.end.offset, finding.rule, finding.message


def _twins(told: Sequence[Told]) -> set[int]:
    """Return the places of the findings that stand in a repeated stretch and are told in its first copy already."""
    copies = merged(Span(finding.start.offset, finding.end.offset) for finding, report, _ in told if report.copy_of)
    if not copies:
        return set()
    first_end: dict[tuple[str, str], int] = {}
    for finding, *_ in told:
        first_end.setdefault((finding.rule, finding.excerpt), finding.end.offset)
    found = set()
    for place, (finding, report, _) in enumerate(told):
        index = bisect_right(copies, (finding.start.offset, sys.maxsize)) - 1
        start, end = copies[index] if index >= 0 else Span(0, -1)
        is_twin = finding.end.offset <= end and first_end[finding.rule, finding.excerpt] <= start
        if is_twin and not report.copy_of:
            found.add(place)
    return found
