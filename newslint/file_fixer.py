"""Fixes files: reads one, fixes its text, makes sure nobody wrote it meanwhile, and writes it back whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newslint.decoding import decode
from newslint.errors import InputError
from newslint.finding import Failure, FileResult
from newslint.fixer import ROUNDS, fix_text
from newslint.writing import write_atomically

if TYPE_CHECKING:
    from newslint.api import Linter

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class FixedFile(NamedTuple):
    """What came of fixing one file: the result after fixing, and its text before and after."""

    result: FileResult
    before: str = ""
    after: str = ""


def fix_file(linter: Linter, path: str, *, unsafe: bool = False, write: bool = True) -> FixedFile:
    """Fix a file in place and return what is left to report; with ``write=False`` the file stays as it is.

    Encoding, byte order mark, line ends and mode are kept. A file that cannot be read or written, or that changed
    on disk since it was read, is left alone and is a failure.
    """
    try:
        data = _read(path)
        source = decode(data, path)
    except InputError as problem:
        return FixedFile(FileResult(path, failures=(Failure(path, str(problem)),)))
    safeties = ("safe", "unsafe") if unsafe else ("safe",)
    fixed = fix_text(source.text, lambda text: linter.lint_text(text, path), safeties)
    result = fixed.result._replace(fixed=fixed.applied)
    if not fixed.stable:
        note = f"after {ROUNDS} rounds the fixes still change the text; run newslint again"
        result = result._replace(notes=(*result.notes, note))
    if write and fixed.text != source.text:
        try:
            if _read(path) != data:
                raise InputError("changed on disk while it was checked; left as it is")
            write_atomically(path, BYTE_ORDER_MARK * source.bom + fixed.text.encode("utf-8"))
        except InputError as problem:
            failure = Failure(path, str(problem).removeprefix(f"{path}: "))
            return FixedFile(linter.lint_bytes(data, path)._replace(failures=(failure,)))
    return FixedFile(result, source.text, fixed.text)


def unified_diff(fixed: FixedFile) -> Iterator[str]:
    """Yield the lines of a unified diff from a file's text before fixing to the one after, line ends included."""
    from difflib import unified_diff as compare

    path = fixed.result.path
    for line in compare(_lines(fixed.before), _lines(fixed.after), f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Return the lines with their line ends, split where diff tools split: behind line feeds alone."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as problem:
        raise InputError(f"cannot be read: {problem.strerror}") from None
