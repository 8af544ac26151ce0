"""Fixes files: reads one, fixes its text, makes sure nobody wrote it meanwhile, and writes it back whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import InputError, reason
from newslint.files.decoding import decode
from newslint.files.regular_files import open_regular, read_text
from newslint.files.writing import write_atomically
from newslint.finding import Failure, FileResult
from newslint.fixing.fixer import ROUNDS, Fixed
from newslint.fixing.source_fixer import Narrow, fix_source, whole
from newslint.notes import note

if TYPE_CHECKING:
    from newslint.api import Linter

BYTE_ORDER_MARK = "\ufeff"


class FixedFile(NamedTuple):
    """What came of fixing one file: what is left to report, and the text before and after with its byte order mark."""

    result: FileResult
    before: str = ""
    after: str = ""


def fix_path(linter: Linter, path: str, *, unsafe: bool = False, narrow: Narrow = whole) -> Iterator[FileResult]:
    """Fix a file and yield what is left to report; one that is no single text is checked piece by piece, not fixed."""
    if linter.is_text(path):
        yield fix_file(linter, path, unsafe=unsafe, narrow=narrow).result
        return
    for part in map(narrow, linter.lint_path(path)):
        yield part if part.continued else part._replace(notes=(*part.notes, note("not-fixed", linter.config.language)))


def fix_file(
    linter: Linter, path: str, *, unsafe: bool = False, write: bool = True, narrow: Narrow = whole
) -> FixedFile:
    """Fix a file in place and return what is left to report; with ``write=False`` the file stays as it is.

    Encoding, byte order mark, line ends, mode and owner are kept. A file that cannot be read or written, or that
    changed on disk since it was read, is left alone and is a failure.
    """
    language = linter.config.language
    try:
        data = _read(path)
        made = _fixed(linter, data, path, unsafe=unsafe, narrow=narrow)
    except InputError as problem:
        return FixedFile(narrow(FileResult(path, failures=(Failure(path, problem.localized(language)),))))
    notes = [*made.result.notes]
    if write and made.after != made.before:
        names = _count_names(path)
        try:
            write_atomically(path, made.after.encode("utf-8"), instead_of=data)
        except InputError as problem:
            failure = Failure(path, problem.localized(language).removeprefix(f"{path}: "))
            return FixedFile(narrow(linter.lint_bytes(data, path))._replace(failures=(failure,)))
        if names > 1:
            notes.append(note("hard-links", language))
    return made._replace(result=made.result._replace(notes=tuple(notes)))


def fixed_bytes(linter: Linter, data: bytes, path: str, *, unsafe: bool = False) -> tuple[bytes, FileResult]:
    """Return the bytes of a text with its fixes, byte order mark and line ends kept, and what is left to report.

    Raises ``InputError`` where they are no text, or no reader takes files of the name ``path``.
    """
    made = _fixed(linter, data, path, unsafe=unsafe, narrow=whole)
    return made.after.encode("utf-8"), made.result


def _fixed(linter: Linter, data: bytes, path: str, *, unsafe: bool, narrow: Narrow) -> FixedFile:
    source = decode(data, path)
    fixed = fix_source(linter, source, unsafe=unsafe, narrow=narrow)
    mark = BYTE_ORDER_MARK * source.bom
    notes = (*fixed.result.notes, *_notes(fixed, linter.config.language))
    result = fixed.result._replace(fixed=fixed.applied, notes=notes)
    return FixedFile(result, mark + source.text, mark + fixed.text)


def _notes(fixed: Fixed, language: str) -> list[str]:
    """Return what is to be told of the fixing, beside how many fixes were made."""
    notes = []
    if fixed.result.failures:
        notes.append(note("not-whole", language))
    if not fixed.stable:
        notes.append(note("not-stable", language, rounds=ROUNDS))
    if fixed.withheld:
        notes.append(note("withheld", language, withheld=fixed.withheld))
    return notes


def _count_names(path: str) -> int:
    try:
        return os.stat(path).st_nlink
    except OSError:
        return 1


def _read(path: str) -> bytes:
    try:
        with open_regular(path) as file:
            return read_text(file)
    except OSError as problem:
        raise InputError("cannot be read: {reason}", reason=reason(problem)) from None
