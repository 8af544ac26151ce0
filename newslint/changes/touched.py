"""Which findings a change brings: those on its lines, and those that were not there before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from newslint.baseline.matching import key_of
from newslint.changes.diff import Lines
from newslint.finding import Finding

LINE_RECORDS = (".jsonl", ".ndjson")
"""Endings of files in which a record is a line, so that a changed line is a changed record."""


def brought(
    findings: Sequence[Finding], is_touched: Callable[[Finding], bool], before: Callable[[], Iterable[Finding]]
) -> list[bool]:
    """Return for each finding of a file whether the change brings it.

    It does where ``is_touched`` says so, and where the file has more equal findings than it had ``before``: then
    those on touched lines are taken for the new ones, and if they are too few, the last of the others.
    """
    flags = [is_touched(finding) for finding in findings]
    if all(flags):
        return flags
    had = Counter(map(key_of, before()))
    keys = [key_of(finding) for finding in findings]
    new = Counter(keys) - had
    new.subtract(key for key, flag in zip(keys, flags, strict=True) if flag)
    for index in reversed(range(len(findings))):
        if not flags[index] and new[keys[index]] > 0:
            flags[index] = True
            new[keys[index]] -= 1
    return flags


class TouchedLines:
    """Tells of places in one text whether they stand on lines that a change adds or edits."""

    def __init__(self, text: str, lines: Lines) -> None:
        self._ends = [match.start() for match in re.finditer("\n", text)]
        self._lines = lines

    def __call__(self, finding: Finding) -> bool:
        """Return whether a line of the finding, or of a place that it names, is touched."""
        if self._any(finding.start.offset, finding.end.offset):
            return True
        return any(
            self._any(other.start.offset, (other.end or other.start).offset)
            for other in finding.related
            if other.path == finding.path
        )

    def _any(self, start: int, end: int) -> bool:
        """Return whether a touched line holds one of the code points ``start`` to ``end``."""
        # git ends lines at line feeds alone, editors at carriage returns too: offsets tell both apart.
        first = bisect_right(self._ends, start - 1) + 1
        last = bisect_right(self._ends, max(start, end - 1) - 1) + 1
        return meets(self._lines, first, last)


class TouchedRecords:
    """Tells of findings in a file of records, one a line, whether their record stands on a touched line."""

    def __init__(self, data: bytes, lines: Lines) -> None:
        self._lines = lines
        self._line_of = [number for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]

    def __call__(self, finding: Finding) -> bool:
        """Return whether the finding's record is touched; one that cannot be placed counts as touched."""
        record = finding.record
        if record is None or record >= len(self._line_of):
            return True
        return meets(self._lines, self._line_of[record], self._line_of[record])


def meets(lines: Lines, first: int, last: int) -> bool:
    """Return whether one of the sorted ranges holds a line from ``first`` to ``last``."""
    index = bisect_right(lines, (last, float("inf"))) - 1
    return index >= 0 and lines[index][1] >= first
