"""Reports of a check: which formats go where, all written from one pass over the results."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TextIO, TypeVar

from newslint.api import Linter
from newslint.cli import streams
from newslint.cli.destinations import refuse_destination
from newslint.cli.narrowing import usual_baseline
from newslint.contracts import Run, is_binary
from newslint.errors import ConfigError, NewslintError, PluginError, nearest_or_all, one_line
from newslint.finding import FileResult
from newslint.i18n import Message

STANDARD_OUTPUT = frozenset({"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})
"""Names of standard output, which is reserved by newslint: the open file of that number is another one meanwhile."""


Part = TypeVar("Part", str, bytes)


class ReportFile(NamedTuple):
    """One report: its formatter with its name, and the file it goes to, or None for standard output."""

    formatter: Any
    path: str | None
    name: str


def chosen_reports(options: argparse.Namespace, linter: Linter) -> list[ReportFile]:
    """Return the reports that the command line asks for: ``--format``, then each ``--output-format NAME=FILE``.

    Raises ``ConfigError`` for an unknown format, a missing file name, two reports for one file, and a file that no
    report may be written to: a long run must not end with a report that cannot be written.
    """
    formatters = linter.registry.formatters
    reports = [ReportFile(_formatter("--format", options.format, formatters), options.output, options.format)]
    for value in options.output_format:
        name, _, path = value.partition("=")
        if not path:
            raise ConfigError(
                "--output-format: expected NAME=FILE, such as sarif=report.sarif, found {value!r}", value=value
            )
        reports.append(ReportFile(_formatter("--output-format", name, formatters), path, name))
    reports = [report._replace(path=None) if report.path in STANDARD_OUTPUT else report for report in reports]
    for report in reports:
        if report.path is None and is_binary(report.formatter):
            raise ConfigError("the format {name!r} is no text; say where it goes with --output FILE", name=report.name)
    config = linter.config
    relied_on = dict.fromkeys(options.paths, Message("a file that is to be checked"))
    relied_on |= {
        config.path: Message("the configuration"),
        options.baseline or config.baseline or usual_baseline(config): Message("the baseline"),
    }
    for report in reports:
        if report.path is not None:
            refuse_destination(report.path, relied_on, linter.registry.readers)
    paths = [os.path.realpath(report.path) for report in reports if report.path]
    for path in paths:
        if paths.count(path) > 1:
            raise ConfigError("two reports go to the same file: {path}", path=path)
    return reports


def wants_text(reports: Iterable[ReportFile]) -> bool:
    """Return whether a report shows the text of the files."""
    return any(getattr(report.formatter, "wants_text", False) for report in reports)


def write_reports(
    reports: list[ReportFile], results: Iterable[FileResult], run: Run, *, to_errors: bool = False
) -> None:
    """Write all reports: the first as the results come, further ones from what is set down meanwhile.

    ``to_errors`` has the one for standard output go to standard error, where something else is written there.
    """
    stream = sys.stderr if to_errors else streams.output()
    if len(reports) == 1:
        _write(reports[0], results, run, stream)
        return
    from newslint.cli.spool import Spool

    with Spool() as spool:
        passing = spool.watch(results)
        _write(reports[0], passing, run, stream)
        # A formatter need not ask for all results; the others get all the same.
        for _ in passing:
            pass
        for report in reports[1:]:
            _write(report, spool.read(), run, stream)


def _write(report: ReportFile, results: Iterable[FileResult], run: Run, stream: TextIO) -> None:
    """Write a report: to a stream part by part, into a file whole or not at all."""
    if report.path is None:
        stream.writelines(_parts(report, results, run, str))
        return
    from newslint.files.writing import write_atomically

    run = run._replace(color=False, hyperlinks=False)
    if is_binary(report.formatter):
        data = b"".join(_parts(report, results, run, bytes))
    else:
        data = "".join(_parts(report, results, run, str)).encode("utf-8", "backslashreplace")
    write_atomically(report.path, data)


def _parts(report: ReportFile, results: Iterable[FileResult], run: Run, form: type[Part]) -> Iterator[Part]:
    """Yield what a formatter makes of results, text or bytes. Raises ``PluginError`` where it fails."""
    troubles: list[BaseException] = []
    try:
        for part in report.formatter(_watched(results, troubles), run):
            if not isinstance(part, form):
                raise PluginError(
                    "the format {name!r} is broken: it yields a {type}, no {form}",
                    name=report.name,
                    type=type(part).__qualname__,
                    form=Message("text") if form is str else Message("bytes"),
                )
            yield part
    except (Exception, SystemExit) as problem:  # a formatter may be foreign code, which may raise anything
        if problem in troubles or isinstance(problem, NewslintError):
            raise
        what = f"{type(problem).__name__}: {one_line(problem)}"
        raise PluginError("the format {name!r} failed with {what}", name=report.name, what=what) from None


def _watched(results: Iterable[FileResult], troubles: list[BaseException]) -> Iterator[FileResult]:
    """Yield the results; what goes wrong in their making, which is not the formatter's fault, is put aside."""
    try:
        yield from results
    except Exception as problem:
        troubles.append(problem)
        raise


def _formatter(option: str, name: str, formatters: Mapping[str, Any]) -> Any:
    if name not in formatters:
        hint = nearest_or_all(name, sorted(formatters))
        raise ConfigError("{option}: unknown format {name!r}{hint}", option=option, name=name, hint=hint)
    return formatters[name]
