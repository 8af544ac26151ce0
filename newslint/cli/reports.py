"""Reports of a check: which formats go where, all written from one pass over the results."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from newslint.errors import ConfigError, InputError, nearest, one_line
from newslint.finding import FileResult
from newslint.hookspecs import Run


class Report(NamedTuple):
    """One report: its formatter, and the file it goes to, or None for standard output."""

    formatter: Any
    path: str | None


def chosen_reports(options: argparse.Namespace, formatters: Mapping[str, Any]) -> list[Report]:
    """Return the reports that the command line asks for: ``--format``, then each ``--output-format NAME=FILE``.

    Raises ``ConfigError`` for an unknown format, a missing file name, a folder that is not there, and two reports
    for one file: a long run must not end with a report that cannot be written.
    """
    reports = [Report(_formatter("--format", options.format, formatters), options.output)]
    for value in options.output_format:
        name, _, path = value.partition("=")
        if not path:
            raise ConfigError(f"--output-format: expected NAME=FILE, such as sarif=report.sarif, found {value!r}")
        reports.append(Report(_formatter("--output-format", name, formatters), path))
    for report in reports:
        _refuse_no_file(report.path)
    paths = [os.path.realpath(report.path) for report in reports if report.path]
    for path in paths:
        if paths.count(path) > 1:
            raise ConfigError(f"two reports go to the same file: {path}")
    return reports


def wants_text(reports: Iterable[Report]) -> bool:
    """Return whether a report shows the text of the files."""
    return any(getattr(report.formatter, "wants_text", False) for report in reports)


def write_reports(reports: list[Report], results: Iterable[FileResult], run: Run) -> None:
    """Write all reports; a single one is written as the results come, several need them all at once."""
    if len(reports) > 1:
        results = list(results)
    for report in reports:
        about = run if report.path is None else run._replace(color=False)
        parts = report.formatter(results, about)
        if report.path is None:
            sys.stdout.writelines(parts)
        else:
            _write(report.path, "".join(parts).encode("utf-8", "backslashreplace"))


def _write(path: str, data: bytes) -> None:
    """Write a file whole or not at all; a device or a pipe, such as ``/dev/stderr``, is written to, not replaced."""
    if os.path.exists(path) and not os.path.isfile(path):
        try:
            with open(path, "wb") as file:
                file.write(data)
        except OSError as problem:
            raise InputError(f"{path}: cannot be written: {problem.strerror or one_line(problem)}") from None
    else:
        from newslint.writing import write_atomically

        write_atomically(path, data)


def _refuse_no_file(path: str | None) -> None:
    if path is None:
        return
    folder = os.path.dirname(path)
    if folder and not os.path.isdir(folder):
        raise ConfigError(f"{path}: cannot be written: there is no folder {folder!r}")
    if os.path.isdir(path):
        raise ConfigError(f"{path}: cannot be written: this is a folder")


def _formatter(option: str, name: str, formatters: Mapping[str, Any]) -> Any:
    if name not in formatters:
        hint = nearest(name, formatters) or f"; known are {', '.join(sorted(formatters))}"
        raise ConfigError(f"{option}: unknown format {name!r}{hint}")
    return formatters[name]
