"""Standard input: one text, checked under the name it goes by, and fixed onto standard output like a filter does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import BinaryIO

from newslint.api import Linter
from newslint.cli import streams
from newslint.errors import ConfigError, InputError
from newslint.finding import Failure, FileResult
from newslint.notes import note

NAME = "stdin.txt"
"""What standard input goes by where nobody says what it is."""


def check_input(linter: Linter, options: argparse.Namespace) -> Iterator[FileResult]:
    """Yield what is found in standard input. Raises ``InputError`` where it is closed."""
    name = options.stdin_filename or NAME
    if linter.config.is_excluded(name):
        yield FileResult(name, notes=(note("excluded", linter.config.language),), checked=False)
    else:
        yield from linter.lint_stream(_stream(), name)


def refuse_two_outputs(options: argparse.Namespace) -> None:
    """Raise ``ConfigError`` where the fixed text and a report that programs read would both go to standard output."""
    if options.format != "text" and not options.output:
        raise ConfigError(
            "the fixed text of standard input goes to standard output; name a file for the report with --output"
        )


def fix_input(linter: Linter, options: argparse.Namespace) -> FileResult:
    """Write standard input with its fixes to standard output, and return what is left to report.

    What cannot be fixed comes out as it went in, so that a filter loses nothing.
    """
    from newslint.fixing.file_fixer import fixed_bytes

    name, language = options.stdin_filename or NAME, linter.config.language
    data = _stream().read()
    if linter.config.is_excluded(name):
        _write(data)
        return FileResult(name, notes=(note("excluded", language),), checked=False)
    if not linter.is_text(name):
        raise ConfigError("{name}: records and Word files are checked, not fixed", name=name)
    try:
        after, result = fixed_bytes(linter, data, name, unsafe=options.unsafe_fixes)
    except InputError as problem:
        after, result = data, FileResult(name, failures=(Failure(name, problem.localized(language)),))
    _write(after)
    return result


def _write(data: bytes) -> None:
    stream = streams.output()
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()


def _stream() -> BinaryIO:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    return sys.stdin.buffer
