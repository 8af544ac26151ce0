"""Lints many files, in their order, and shows how far it is, on a terminal and on long runs only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from newslint.files.discovery import FoundFile, discover
from newslint.finding import Failure, FileResult
from newslint.i18n import localized
from newslint.notes import note

if TYPE_CHECKING:
    from newslint.api import Linter

LONG_RUN = 200
"""From how many files on a run is long enough to show its progress."""

Lint = Callable[[str], Iterable[FileResult]]
"""Makes of one file, named by its path, what is to be reported."""


def lint_paths(
    linter: Linter,
    paths: Collection[str],
    lint: Lint,
    *,
    on_long_runs: Callable[[], Lint] | None = None,
    ahead: Callable[[list[str]], Lint] | None = None,
) -> Iterator[FileResult]:
    """Yield what ``lint`` makes of every file that ``paths`` name, in order; a path that is not there is a failure.

    Files in folders that take more than is installed are passed over, and so are files on which no rule runs, with a
    note at the end for each sort. ``on_long_runs`` is asked for what is called
    in ``lint``'s place where there are more files than ``LONG_RUN``. ``ahead`` is told all files before the first is
    asked for, and returns what is called for each of them instead.
    """
    passed_over: dict[str, list[str]] = {}
    idle: dict[str, list[str]] = {}
    language, suffixes = linter.config.language, tuple(linter.registry.readers)
    found: Iterator[FoundFile] | list[FoundFile] = discover(paths, suffixes, linter.config.is_excluded)
    if on_long_runs:
        first = list(islice(found, LONG_RUN + 1))
        found = chain(first, found)
        lint = on_long_runs() if len(first) > LONG_RUN else lint
    if ahead or sys.stderr.isatty():
        found = list(found)
        if ahead:
            lint = ahead([one.path for one in found if _is_linted(linter, one, paths)])
        if sys.stderr.isatty():
            found = _with_progress(found)
    for one in found:
        if one.problem:
            yield FileResult(one.path, failures=(Failure(one.path, localized(one.problem, language)),))
        elif one.note:
            why = note(one.note, language, known=", ".join(sorted(suffixes)), reason=one.reason)
            yield FileResult(one.path, notes=(why,), checked=False)
        elif missing := _missing(linter, one, paths):
            passed_over.setdefault(missing, []).append(one.path)
        elif where := linter.idle_because(one.path):
            idle.setdefault(where, []).append(one.path)
        else:
            yield from lint(one.path)
    for missing, files in passed_over.items():
        why = note("passed-over", language, files=len(files), missing=missing)
        yield FileResult(files[0], notes=(why,), checked=False)
    for where, files in idle.items():
        why = note("no-rules-in-all" if len(files) > 1 else "no-rules", language, where=where, files=len(files))
        yield FileResult(files[0], notes=(why,), checked=False)


def _is_linted(linter: Linter, found: FoundFile, named: Collection[str]) -> bool:
    return not (found.problem or found.note or _missing(linter, found, named) or linter.idle_because(found.path))


def _missing(linter: Linter, found: FoundFile, named: Collection[str]) -> str:
    """Return what has to be installed before a file can be read; a file that is named by itself says so as it fails."""
    return "" if found.path in named else linter.missing_for(found.path)


def _with_progress(found: list[FoundFile]) -> Iterator[FoundFile]:
    if len(found) < LONG_RUN:
        yield from found
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(found, description="newslint", console=console, transient=True)
