"""Lints files, or tells what came of them before, where neither they nor anything else that counts has changed."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable
from typing import Any

from newslint.api import Linter
from newslint.finding import Edit, FileResult, Finding, Fix, Place, Related, Snippet, Suppressed
from newslint.result_cache.digests import digested, run_key
from newslint.result_cache.store import MOST_ROWS, Store
from newslint.text.spans import Position

LARGEST_RESULTS = 200_000
"""Bytes of the results of one file: more are a broken article, which somebody is about to mend."""
AT_A_TIME = 256
"""How many results are put down at a time: what was found before an interruption is there at the next run."""


class ResultCache:
    """What lints the files of a run that keeps results; ``close`` it when they are done.

    A result is told again only for the same bytes at the same path under the same key of the run: the bytes of all
    packs, the settings, and the versions of all code. Failures are never kept, and nothing is with plugins. Results
    have no text, so that a ``linter`` that keeps it has no use for them.
    """

    def __init__(self, linter: Linter) -> None:
        self._linter = linter
        self._key = None if linter.keep_text else run_key(linter)
        self._store = Store() if self._key else None
        self._fresh: dict[bytes, bytes] = {}
        self._used = 0

    @property
    def key(self) -> bytes | None:
        """The key of this run; None where nothing is found and nothing is kept."""
        return self._key if self._store and self._store.is_open else None

    def holds(self, path: str) -> bool:
        """Return whether the results of a file, as it stands there now, are kept."""
        found = digested(path, self._linter.config, self.key)
        return found is not None and self._kept(path, found.digest) is not None

    def lint(self, path: str) -> Iterable[FileResult]:
        """Return what came of a file when it was linted, piece by piece; see ``Linter.lint_path``."""
        found = digested(path, self._linter.config, self.key)
        if found is None:
            return self._linter.lint_path(path)
        results = self._kept(path, found.digest)
        if results is not None:
            self._used += 1
        else:
            results = list(self._linter.lint_stream(io.BytesIO(found.data), path))
            self.keep(found.digest, results)
        return results

    def keep(self, digest: bytes, results: list[FileResult]) -> None:
        """Keep what came of a file with a digest, unless something could not be done or there is too much of it."""
        # A run of more files than are kept would push out its own.
        if self._used >= MOST_ROWS or any(result.failures for result in results):
            return
        value = json.dumps(results, separators=(",", ":")).encode()
        if len(value) <= LARGEST_RESULTS:
            self._fresh[digest] = value
            self._used += 1
        if len(self._fresh) >= AT_A_TIME:
            self._put_down()

    def close(self) -> None:
        """Keep what came of this run, and let go of the file."""
        if self._store:
            self._put_down()
            self._store.close()

    def _kept(self, path: str, digest: bytes) -> list[FileResult] | None:
        value = self._fresh.get(digest)
        if value is None and self._store:
            value = self._store.get(digest)
        if value is None:
            return None
        try:
            kept = json.loads(value)
            return [_result(path, values) for values in kept] if isinstance(kept, list) else None
        except (ValueError, TypeError, KeyError, IndexError):  # not as this newslint writes them
            return None

    def _put_down(self) -> None:
        # What rules were made of must still be what the key was made of.
        if self._fresh and self._store and run_key(self._linter) == self._key:
            self._store.put(self._fresh)
        self._fresh = {}


def _result(path: str, values: list[Any]) -> FileResult:
    """Return a result of its fields as JSON gives them: lists where there were tuples."""
    result = FileResult._make(values)
    if not (result.findings or result.notes or result.suppressed or result.allowed):
        return result._replace(path=path, findings=(), failures=(), notes=(), suppressed=(), allowed=())
    return result._replace(
        path=path,
        findings=_all(_finding, result.findings),
        failures=(),
        notes=tuple(result.notes),
        suppressed=_all(lambda one: Suppressed(_finding(one[0]), *one[1:]), result.suppressed),
        allowed=tuple(result.allowed),
    )


def _all(make: Callable[[Any], Any], values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(map(make, values))


def _finding(values: list[Any]) -> Finding:
    finding = Finding._make(values)
    return finding._replace(
        start=_place(finding.start),
        end=_place(finding.end),
        fix=finding.fix and _fix(finding.fix),
        related=_all(_related, finding.related),
        snippet=Snippet(*finding.snippet),
    )


def _place(values: Any) -> Place:
    position, offset = values
    return Place(Position(*position), offset)


def _fix(values: Any) -> Fix:
    title, edits, safety = values
    return Fix(title, tuple(Edit(*edit) for edit in edits), safety)


def _related(values: Any) -> Related:
    path, start, message, end = values
    return Related(path, _place(start), message, end and _place(end))
