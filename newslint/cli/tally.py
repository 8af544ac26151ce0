"""What a check counts while its results pass by on their way to the reports, and tells on standard error at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newslint.cli import streams
from newslint.finding import FileResult
from newslint.severities import fails
from newslint.terminal import printable, printable_path

if TYPE_CHECKING:
    from newslint.formatters.statistics import Statistics


class Tally:
    """Whether a finding makes the run fail, how much was fixed, what failed and what is noted.

    With ``for_reader`` nobody but the reader of standard output wants the results: when that one has gone, and the run
    fails already, the rest is not waited for.
    """

    def __init__(self, fail_on: str, statistics: Statistics | None = None, *, for_reader: bool = False) -> None:
        self._fail_on = fail_on
        self._for_reader = for_reader
        self._words = 0
        self._notes: list[tuple[str, str, bool]] = []
        self._failures: list[tuple[str, str]] = []
        self.fails = False
        self.broken_off = False
        self.fixed = 0
        self.results = 0
        self.statistics = statistics

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the results as they come, counted."""
        for result in self.statistics.watch(results) if self.statistics else results:
            self.fixed += result.fixed
            self._words += result.words
            self.results += len(result.findings) + len(result.suppressed)
            self._failures.extend((failure.path, failure.message) for failure in result.failures)
            self._notes.extend((result.path, note, result.checked) for note in result.notes)
            self.fails = self.fails or any(fails(finding.severity, self._fail_on) for finding in result.findings)
            yield result
            if self._for_reader and self.fails and not streams.is_read():
                self.broken_off = True
                return

    @property
    def has_failures(self) -> bool:
        """Whether there is something that newslint could not do."""
        return bool(self._failures)

    def tell(self, *, quiet: bool) -> None:
        """Tell notes and failures; where findings alone are wanted, the notes of what was not checked all the same."""
        notes = [(path, note) for path, note, checked in self._notes if not (quiet and checked and self._words)]
        for path, message in (*notes, *self._failures):
            tell_of(path, message)


def tell_of(path: str, message: str) -> None:
    """Tell something of a file on standard error."""
    print(f"newslint: {printable_path(path)}: {printable(message)}", file=sys.stderr)
