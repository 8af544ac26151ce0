"""Lints many files one after the other and shows how far it is, on a terminal and on long runs only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from newslint.files.discovery import Found, discover
from newslint.finding import Failure, FileResult

if TYPE_CHECKING:
    from newslint.api import Linter

LONG_RUN = 200
"""From how many files on a run is long enough to show its progress."""


def lint_paths(
    linter: Linter, paths: Collection[str], lint: Callable[[str], Iterable[FileResult]]
) -> Iterator[FileResult]:
    """Yield what ``lint`` makes of every file that ``paths`` name, in order; a path that is not there is a failure.

    Files in folders that take more than is installed are passed over, with a note at the end for each sort.
    """
    passed_over: dict[str, list[str]] = {}
    found = discover(paths, tuple(linter.registry.readers), linter.config.is_excluded)
    if sys.stderr.isatty():
        found = _with_progress(list(found))
    for path, problem, note in found:
        if problem:
            yield FileResult(path, failures=(Failure(path, problem),))
        elif note:
            yield FileResult(path, notes=(note,), checked=False)
        elif path not in paths and (missing := linter.missing_for(path)):
            passed_over.setdefault(missing, []).append(path)
        else:
            yield from lint(path)
    for missing, files in passed_over.items():
        note = f"not checked, nor any other such file in the folders ({len(files)} in all): {missing}"
        yield FileResult(files[0], notes=(note,), checked=False)


def _with_progress(found: list[Found]) -> Iterator[Found]:
    if len(found) < LONG_RUN:
        yield from found
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(found, description="newslint", console=console, transient=True)
