"""The file that a shell sends standard output to: a report in the making, which is neither checked nor fixed."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterable
from contextlib import suppress

from newslint.api import Linter
from newslint.cli import streams
from newslint.finding import FileResult
from newslint.notes import note
from newslint.runner import Lint


class OwnOutput:
    """What standard output goes to, where that is a file."""

    def __init__(self, linter: Linter) -> None:
        self._language = linter.config.language
        self._file: os.stat_result | None = None
        with suppress(OSError, io.UnsupportedOperation):
            status = os.fstat(streams.output().fileno())
            self._file = status if stat.S_ISREG(status.st_mode) else None

    def is_at(self, path: str) -> bool:
        """Return whether the file at ``path`` is the one."""
        if self._file is None:
            return False
        with suppress(OSError):
            return os.path.samestat(os.stat(path), self._file)
        return False

    def passed_over(self, lint: Lint) -> Lint:
        """Return what lints every other file, and passes this one over with a note."""
        if self._file is None:
            return lint

        def other(path: str) -> Iterable[FileResult]:
            if self.is_at(path):
                return [FileResult(path, notes=(note("report", self._language),), checked=False)]
            return lint(path)

        return other
