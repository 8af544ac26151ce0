"""Lints what a change touches: only its files, staged texts where the change is what is staged."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from newslint.changes import Brought, Change, ChangedFile, TouchedLines, TouchedRecords, touched_lines
from newslint.changes.change import ignored
from newslint.changes.contents import is_pointed_to, is_stored_elsewhere
from newslint.errors import ChangeError, InputError
from newslint.files.git import Blobs
from newslint.files.regular_files import open_regular
from newslint.finding import Failure, FileResult, Finding
from newslint.i18n import Message, localized
from newslint.notes import note

if TYPE_CHECKING:
    from newslint.api import Linter


class ChangedResult(NamedTuple):
    """A result with the findings that the change brings, and ``aside`` those that it does not."""

    result: FileResult
    aside: tuple[Finding, ...] = ()


def lint_change(linter: Linter, change: Change, paths: Collection[str]) -> Iterator[ChangedResult]:
    """Return what a change brings to the files that ``paths`` name, in the order of the paths, file by file.

    A path that does not exist, and is no part of the change either, is a failure. Raises ``ChangeError`` at once for
    one that is in another repository.
    """
    return _results(linter, list(_chosen(linter, change, paths)), paths)


def _results(
    linter: Linter, chosen: list[tuple[str, ChangedFile | None]], named: Collection[str]
) -> Iterator[ChangedResult]:
    with Blobs() as blobs:
        for path, file in chosen:
            if file is None:
                failure = Failure(path, localized(Message("there is no such file or folder"), linter.config.language))
                yield ChangedResult(FileResult(path, failures=(failure,)))
            elif path not in named and (missing := linter.missing_for(path)):
                why = note("not-checked", linter.config.language, missing=missing)
                yield ChangedResult(FileResult(path, notes=(why,), checked=False))
            else:
                yield from _lint(linter, file, path, blobs)


def _lint(linter: Linter, file: ChangedFile, path: str, blobs: Blobs) -> Iterator[ChangedResult]:
    try:
        with blobs.open(file.new) if file.new else open_regular(path) as stream:
            old = blobs.open(file.old) if file.old else None
            if old is None:
                yield from map(ChangedResult, linter.lint_stream(stream, path))
                return
            with old:
                yield from _compared(linter, path, stream, old)
    except InputError as problem:
        yield ChangedResult(FileResult(path, failures=(Failure(path, problem.localized(linter.config.language)),)))


def _compared(linter: Linter, path: str, stream: BinaryIO, old: BinaryIO) -> Iterator[ChangedResult]:
    """Yield what a change brings to a file that was there before."""
    if is_pointed_to(old, stream):
        return
    if is_stored_elsewhere(old):
        # What the file was before stands outside of git's store, so that all of it counts as new.
        yield from map(ChangedResult, linter.lint_stream(stream, path))
        return
    lines = touched_lines(old, stream)
    is_touched = TouchedLines(lines) if linter.is_text(path) else TouchedRecords(lines)

    def before() -> Iterator[Finding]:
        old.seek(0)
        for result in linter.lint_stream(old, path):
            yield from result.findings

    stream.seek(0)
    yield from _parted(linter.lint_stream(stream, path), Brought(is_touched, before))


def _parted(results: Iterable[FileResult], is_brought: Brought) -> Iterator[ChangedResult]:
    """Yield the parts of one file with what the change brings, those with findings last.

    So all that is left aside is told before any finding that might be taken for it, and no more is held in memory
    than the change brings.
    """
    late: list[FileResult] = []
    late_aside: list[Finding] = []
    continued = False
    for result in results:
        flags = [is_brought(finding) for finding in result.findings]
        kept = tuple(finding for finding, flag in zip(result.findings, flags, strict=True) if flag)
        aside = [finding for finding, flag in zip(result.findings, flags, strict=True) if not flag]
        part = result._replace(findings=kept, untouched=len(aside))
        if kept:
            late.append(part)
            late_aside += aside
            continue
        yield ChangedResult(part._replace(continued=continued), tuple(aside))
        continued = True
    for part in late:
        yield ChangedResult(part._replace(continued=continued), tuple(late_aside))
        late_aside = []
        continued = True


def _chosen(linter: Linter, change: Change, paths: Collection[str]) -> Iterator[tuple[str, ChangedFile | None]]:
    """Yield the files to lint, each once, by the names that people know them by; None for what is not there."""
    seen: set[str] = set()
    names = {path: _name_in(change.root, path) for path in paths}
    untracked = _named_and_ignored(change, names)
    for path, name in names.items():
        for shown, file in _files(linter, change, path, name, untracked):
            key = os.path.normpath(shown)
            if key not in seen and not linter.config.is_excluded(shown):
                seen.add(key)
                yield shown, file


def _files(
    linter: Linter, change: Change, path: str, name: str, untracked: Collection[str]
) -> Iterator[tuple[str, ChangedFile | None]]:
    """Yield the changed files that one path names: itself, or all below it."""
    file = change.file(name)
    if file is not None:
        yield path, file
        return
    if os.path.isfile(path):
        # What no reader takes is linted too: it says so.
        if name in untracked or not path.lower().endswith(tuple(linter.registry.readers)):
            yield path, ChangedFile(name)
        return
    below = list(change.below(name))
    prefix = "" if name == "." else f"{name}/"
    for one in below:
        yield os.path.normpath(os.path.join(path, one.path.removeprefix(prefix))), one
    if not below and not os.path.exists(path) and not change.is_gone(name):
        yield path, None


def _named_and_ignored(change: Change, names: Mapping[str, str]) -> set[str]:
    """Return the files named one by one that git ignores: it knows of no change in them, so all of them is new."""
    if change.staged:
        return set()
    return ignored(change.root, (name for path, name in names.items() if _is_file(path) and change.file(name) is None))


def _is_file(path: str) -> bool:
    return os.path.isfile(path) and not os.path.islink(path)


def _name_in(root: str, path: str) -> str:
    """Return a path as git names it in the repository at ``root``. Raises ``ChangeError`` where it is in another."""
    if os.path.isdir(path):
        full = os.path.realpath(path)
    else:
        folder, name = os.path.split(path)
        full = os.path.join(os.path.realpath(folder or os.curdir), name)
    name = os.path.relpath(full, root).replace(os.sep, "/")
    if name == ".." or name.startswith("../"):
        raise ChangeError("{path}: not in the git repository of the working folder ({root})", path=path, root=root)
    current = full
    while current != root:
        if os.path.lexists(os.path.join(current, ".git")):
            raise ChangeError(
                "{path}: in a git repository of its own ({current}); run newslint there", path=path, current=current
            )
        current = os.path.dirname(current)
    return name
