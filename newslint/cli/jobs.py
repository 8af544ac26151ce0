"""What makes long checks shorter: several processes that lint files ahead, and results kept of earlier runs."""

from __future__ import annotations

import argparse
import io
import os
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from newslint.errors import NewslintError
from newslint.finding import FileResult
from newslint.runner import LONG_RUN
from newslint.worker_process import cores, interruptions_put_off

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from newslint.api import Linter
    from newslint.result_cache.cache import ResultCache
    from newslint.runner import Lint

AUTO_FROM = 500
"""From how many files on ``--jobs auto`` uses several processes: starting them takes as long as some hundred files."""
CHUNK = 8
"""How many files a process is handed at a time."""
LARGE = 8_000_000
"""Bytes from which on a file is linted where its results go: those of all its records may be more than memory holds."""

Linted = tuple[bytes | None, list[FileResult]]
"""What a worker process makes of a file: the digest of what it has read, where results are kept, and the results."""

_linter: Linter | None = None
"""The linter of a worker process, made once when it starts."""
_key: bytes | None = None
"""The key under which a worker process digests what it reads."""


class Jobs:
    """How the files of one check are linted; ends all that was started for it, whatever way the check ends.

    Results come in the order of the files.
    """

    def __init__(self, linter: Linter, options: argparse.Namespace) -> None:
        self._linter = linter
        self._options = options
        self._pool: ProcessPoolExecutor | None = None
        self._cache: ResultCache | None = None

    def __enter__(self) -> Jobs:
        return self

    def __exit__(self, problem: type[BaseException] | None, *_: object) -> None:
        if self._pool is not None:
            if problem is None:
                self._pool.shutdown()
            else:
                _break_off(self._pool)
        if self._cache is not None:
            self._cache.close()

    def one_by_one(self) -> Lint:
        """Return what lints the files of a long run, those aside whose results are kept."""
        cache = self._results_kept()
        return cache.lint if cache else self._linter.lint_path

    def ahead(self, files: list[str]) -> Lint:
        """Start on all files; return what gives the results of each, asked for in the same order."""
        cache = self._results_kept() if len(files) > LONG_RUN else None
        fresh = [path for path in files if not cache.holds(path)] if cache else files
        here = cache.lint if cache else self._linter.lint_path
        count = self._count(fresh)
        if count < 2:
            return here
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # Never forked: what a plugin has started in this process (threads, connections) would not survive it.
        key = cache.key if cache else None
        start = partial(_start, self._options, keep_text=self._linter.keep_text, key=key)
        self._pool = ProcessPoolExecutor(count, get_context("spawn"), start)
        there = [path for path in fresh if not _is_large(path)]
        with interruptions_put_off():
            results = self._pool.map(_lint, there, chunksize=CHUNK)
        return partial(self._result, set(there), results, here)

    def _results_kept(self) -> ResultCache | None:
        """Return the results that are kept, those of this run from now on among them, where any are."""
        if self._options.no_cache or self._linter.keep_text:
            return None
        from newslint.result_cache.cache import ResultCache  # only long runs keep results

        self._cache = ResultCache(self._linter)
        return self._cache if self._cache.key else None

    def _result(self, there: Set[str], results: Iterator[Linted], here: Lint, path: str) -> Iterable[FileResult]:
        if path not in there:
            return here(path)
        from concurrent.futures.process import BrokenProcessPool

        try:
            digest, found = next(results)
        except BrokenProcessPool:
            raise NewslintError(
                "a process that lints files was ended from outside, perhaps for want of memory; try fewer --jobs"
            ) from None
        if digest and self._cache:
            self._cache.keep(digest, found)
        return found

    def _count(self, files: list[str]) -> int:
        """Return how many processes to use: no more than there is work for."""
        wanted: int = self._options.jobs
        if not wanted:
            wanted = cores() if len(files) >= AUTO_FROM else 1
        return min(wanted, len(files) // CHUNK)


def _break_off(pool: ProcessPoolExecutor) -> None:
    """End the processes of a pool at once: what is linted ahead, and nobody waits for any more, is not waited for."""
    import threading
    from multiprocessing import active_children

    # The pool's thread may find that a result it wants to call lost has been called off meanwhile, and complain.
    before, threading.excepthook = threading.excepthook, lambda _: None
    try:
        for process in active_children():
            process.kill()
        pool.shutdown()
    finally:
        threading.excepthook = before


def _is_large(path: str) -> bool:
    with suppress(OSError):
        return os.path.getsize(path) > LARGE
    return False


def _start(options: argparse.Namespace, *, keep_text: bool, key: bytes | None) -> None:
    """Make the linter of a worker process, with the configuration and plugins of the command line."""
    from newslint import worker_process
    from newslint.cli.settings import load_linter

    global _linter, _key
    worker_process.prepare()
    _linter = load_linter(options, keep_text=keep_text)
    _key = key


def _lint(path: str) -> Linted:
    assert _linter is not None
    if _key:
        from newslint.result_cache.digests import digested

        if found := digested(path, _linter.config, _key):
            return found.digest, list(_linter.lint_stream(io.BytesIO(found.data), path))
    return None, list(_linter.lint_path(path))
