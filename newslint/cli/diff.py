"""``check --diff``: what the fixes would change, as a unified diff that patch tools take; nothing is written."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from difflib import unified_diff

from newslint.api import Linter
from newslint.cli import streams
from newslint.finding import FileResult
from newslint.fixing.file_fixer import FixedFile, Narrow, fix_file, fix_path
from newslint.runner import lint_paths
from newslint.terminal import printable, printable_path

NO_LINE_END = "\\ No newline at end of file\n"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def show_diff(linter: Linter, options: argparse.Namespace, narrow: Narrow) -> int:
    """Print what the fixes would change, write nothing; return 1 where there is something to change."""
    changed = False
    failed = False

    def compare(path: str) -> Iterator[FileResult]:
        nonlocal changed
        if not linter.is_text(path):
            yield from fix_path(linter, path, narrow=narrow)
            return
        fixed = fix_file(linter, path, unsafe=options.unsafe_fixes, write=False, narrow=narrow)
        changed = changed or fixed.before != fixed.after
        streams.output().writelines(diff_lines(fixed))
        yield fixed.result

    for result in lint_paths(linter, options.paths or ["."], compare):
        for note in () if options.quiet else result.notes:
            print(f"newslint: {printable_path(result.path)}: {printable(note)}", file=sys.stderr)
        for failure in result.failures:
            failed = True
            print(f"newslint: {printable_path(failure.path)}: {printable(failure.message)}", file=sys.stderr)
    if failed:
        return 2
    return 1 if changed and not options.exit_zero else 0


def diff_lines(fixed: FixedFile) -> Iterator[str]:
    """Yield the lines of a unified diff from a file's text before fixing to the one after, line ends included."""
    path = _path_from_here(fixed.result.path)
    lines = unified_diff(_lines(fixed.before), _lines(fixed.after), _name(f"a/{path}"), _name(f"b/{path}"))
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n{NO_LINE_END}"


def _path_from_here(path: str) -> str:
    """Return a path as patch tools want it: below the working folder, where the file is there."""
    relative = os.path.relpath(path)
    return path.lstrip("/") if relative.startswith(os.pardir) else relative.replace(os.sep, "/")


def _name(path: str) -> str:
    """Return a path for the head of a diff; names that would break its lines stand in quotation marks, escaped."""
    if any(character in path for character in _ESCAPES):
        return '"' + "".join(_ESCAPES.get(character, character) for character in path) + '"'
    return f"{path}\t" if " " in path else path


def _lines(text: str) -> list[str]:
    """Return the lines with their line ends, split where diff tools split: behind line feeds alone."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
