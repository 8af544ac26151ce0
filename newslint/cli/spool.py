"""Results set down on disk as they pass by, for reports that are written after the first."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from typing import Self

from newslint.errors import InputError, reason
from newslint.finding import FileResult

IN_MEMORY = 8_000_000
"""How many bytes are held in memory before they go to a temporary file."""


class Spool:
    """Results in their order; a context, at the end of which they are gone."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - closed at the end of this context
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *trouble: object) -> None:
        self._file.close()

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the results as they come, each set down. Raises ``InputError`` where the disk does not take it.

        No generator: who stops asking does not end it, and somebody else can ask for the rest.
        """
        return map(self._set_down, results)

    def _set_down(self, result: FileResult) -> FileResult:
        try:
            pickle.dump(result, self._file)
        except OSError as problem:
            folder = tempfile.gettempdir()
            raise InputError("{folder}: cannot be written: {reason}", folder=folder, reason=reason(problem)) from None
        self._count += 1
        return result

    def read(self) -> Iterator[FileResult]:
        """Yield all results that have passed by, from the first on."""
        self._file.seek(0)
        for _ in range(self._count):
            yield pickle.load(self._file)
