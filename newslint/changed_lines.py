"""Lints what a change touches: only its files, staged texts where the change is what is staged."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from newslint.changes import LINE_RECORDS, Change, ChangedFile, brought
from newslint.changes.change import ignored
from newslint.changes.git import Blobs
from newslint.changes.touched import TouchedLines, TouchedRecords
from newslint.errors import ChangeError, InputError
from newslint.files.decoding import decode
from newslint.finding import Failure, FileResult, Finding

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
                failure = Failure(path, "there is no such file or folder")
                yield ChangedResult(FileResult(path, failures=(failure,)))
            elif path not in named and (missing := linter.missing_for(path)):
                yield ChangedResult(FileResult(path, notes=(f"not checked: {missing}",), checked=False))
            else:
                yield from _lint(linter, file, path, blobs)


def _lint(linter: Linter, file: ChangedFile, path: str, blobs: Blobs) -> Iterator[ChangedResult]:
    data = blobs.read(file.new) if file.new else None
    results = list(linter.lint_path(path)) if data is None else [linter.lint_bytes(data, path)]
    findings = [finding for result in results for finding in result.findings]
    if not findings or file.lines is None:
        yield from map(ChangedResult, results)
        return

    def before() -> tuple[Finding, ...]:
        return linter.lint_bytes(blobs.read(file.old), path).findings if file.old else ()

    flags = brought(findings, _touched(linter, file, path, data), before)
    aside = tuple(finding for finding, flag in zip(findings, flags, strict=True) if not flag)
    at = 0
    for result in results:
        own = range(at, at + len(result.findings))
        kept = tuple(findings[index] for index in own if flags[index])
        yield ChangedResult(result._replace(findings=kept, untouched=len(own) - len(kept)), aside)
        aside = ()  # handed over once, with the file's first part
        at = own.stop


def _touched(linter: Linter, file: ChangedFile, path: str, data: bytes | None) -> Callable[[Finding], bool]:
    """Return what tells whether the change touches a finding's lines, or those of a place that it names."""
    lines = file.lines or ()
    is_text = linter.is_text(path)
    if is_text or path.lower().endswith(LINE_RECORDS):
        try:
            data = _read(path) if data is None else data
            return TouchedLines(decode(data, path).text, lines) if is_text else TouchedRecords(data, lines)
        except (OSError, InputError):
            pass
    # Without lines, what was not there before is all that can be told.
    return lambda finding: False


def _read(path: str) -> bytes:
    with open(path, "rb") as stream:
        return stream.read()


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
    if name in change.files:
        yield path, change.files[name]
        return
    if os.path.isfile(path):
        # What no reader takes is linted too: it says so.
        if name in untracked or not path.lower().endswith(tuple(linter.registry.readers)):
            yield path, ChangedFile(name, "", "", None)
        return
    prefix = "" if name == "." else f"{name}/"
    below = sorted(file for file in change.files if file.startswith(prefix))
    for file in below:
        yield os.path.normpath(os.path.join(path, file.removeprefix(prefix))), change.files[file]
    if not below and not os.path.exists(path) and name not in change.gone:
        yield path, None


def _named_and_ignored(change: Change, names: Mapping[str, str]) -> set[str]:
    """Return the files named one by one that git ignores: it knows of no change in them, so all of them is new."""
    if change.staged:
        return set()
    return ignored(change.root, (name for path, name in names.items() if name not in change.files and _is_file(path)))


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
        raise ChangeError(f"{path}: not in the git repository of the working folder ({root})")
    current = full
    while current != root:
        if os.path.lexists(os.path.join(current, ".git")):
            raise ChangeError(f"{path}: in a git repository of its own ({current}); run newslint there")
        current = os.path.dirname(current)
    return name
