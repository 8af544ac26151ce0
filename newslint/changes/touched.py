"""Which findings a change brings: those on its lines, and those that were not there before it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable

from newslint.baseline.matching import key_of
from newslint.changes.lines import Lines
from newslint.finding import Finding, Place


class Brought:
    """Tells of the findings of one file, asked for in their order, whether a change brings them.

    It does where ``is_touched`` says so, and where there are more equal findings elsewhere than there were ``before``
    in the whole file: then the last of them are taken for the new ones. ``before`` is not called without need.
    """

    def __init__(self, is_touched: Callable[[Finding], bool], before: Callable[[], Iterable[Finding]]) -> None:
        self._is_touched = is_touched
        self._before = before
        # How many findings there may be of each key; as numbers, because a file of records may have millions.
        self._left: Counter[int] | None = None

    def __call__(self, finding: Finding) -> bool:
        """Return whether the change brings a finding."""
        if self._is_touched(finding):
            return True
        if self._left is None:
            self._left = Counter(hash(key_of(one)) for one in self._before())
        key = hash(key_of(finding))
        if not self._left[key]:
            return True
        self._left[key] -= 1
        return False


class TouchedLines:
    """Tells of findings in one text whether they stand on lines that a change adds or edits."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    def __call__(self, finding: Finding) -> bool:
        """Return whether a line of the finding, or of a place that it names, is touched."""
        if self._any(finding.start, finding.end):
            return True
        return any(
            self._any(other.start, other.end or other.start) for other in finding.related if other.path == finding.path
        )

    def _any(self, start: Place, end: Place) -> bool:
        """Return whether a touched line holds one of the code points from ``start`` up to ``end``."""
        first, last = start.position.line, end.position.line
        # What ends at the start of a line has nothing in it.
        return meets(self._lines, first, last - 1 if last > first and end.position.column == 1 else last)


class TouchedRecords:
    """Tells of findings in a file of records whether their record stands on a line that a change adds or edits."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    def __call__(self, finding: Finding) -> bool:
        """Return whether the line of the finding's record is touched; what stands on no line is not."""
        line = finding.record_line
        return line is not None and meets(self._lines, line, line)


def meets(lines: Lines, first: int, last: int) -> bool:
    """Return whether one of the sorted ranges holds a line from ``first`` to ``last``."""
    index = bisect_right(lines, (last, float("inf"))) - 1
    return index >= 0 and lines[index][1] >= first
