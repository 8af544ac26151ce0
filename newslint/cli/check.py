"""Command ``check``: lints files and folders, writes a report, decides the exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from newslint import __version__
from newslint.api import Linter
from newslint.cli.reports import chosen_reports, wants_text, write_reports
from newslint.cli.settings import load_linter
from newslint.errors import ConfigError
from newslint.finding import Failure, FileResult, severity_rank
from newslint.hookspecs import Run
from newslint.runner import lint_paths
from newslint.terminal import columns, printable

STANDARD_INPUT_NAME = "stdin.txt"


class _Tally:
    """Watches results pass by on their way to the formatter: the worst severity, and whether anything failed."""

    def __init__(self) -> None:
        self.worst = -1
        self.by_rule: Counter[str] = Counter()
        self.failures: list[Failure] = []
        self.notes: list[Failure] = []

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        for result in results:
            self.failures.extend(result.failures)
            self.notes.extend(Failure(result.path, note) for note in result.notes)
            for finding in result.findings:
                self.by_rule[finding.rule] += 1
                self.worst = max(self.worst, severity_rank(finding.severity))
            yield result


def run(options: argparse.Namespace) -> int:
    """Lint what the command line names and return the exit code."""
    _refuse_contradictions(options)
    linter = load_linter(options)
    reports = chosen_reports(options, linter.registry.formatters)
    if options.diff:
        from newslint.cli.diff import show_diff

        return show_diff(linter, options)
    linter.keep_text = wants_text(reports)
    tally = _Tally()
    write_reports(reports, tally.watch(_results(linter, options)), _about(linter, options))
    _tell(tally, quiet=options.quiet)
    if options.statistics and options.format != "text":
        _tell_statistics(tally)
    if tally.failures:
        return 2
    fail_on = linter.config.fail_on
    failed = fail_on != "never" and tally.worst >= severity_rank(fail_on)
    return 1 if failed and not options.exit_zero else 0


def _refuse_contradictions(options: argparse.Namespace) -> None:
    """Raise ``ConfigError`` for options that cannot go together, before anything is written."""
    if "-" in options.paths:
        if options.paths != ["-"]:
            raise ConfigError("standard input (-) cannot be checked together with files")
        if options.fix or options.unsafe_fixes or options.diff:
            raise ConfigError("--fix and --diff are for files; standard input (-) cannot be fixed")
    elif options.stdin_filename:
        raise ConfigError("--stdin-filename goes with standard input (-)")
    if options.diff and (options.format != "text" or options.output or options.output_format):
        raise ConfigError("--diff prints a diff; --format and --output do not go with it")


def _results(linter: Linter, options: argparse.Namespace) -> Iterator[FileResult]:
    paths = options.paths or ["."]
    if "-" not in paths:
        fixes = options.fix or options.unsafe_fixes
        yield from lint_paths(linter, paths, _fixing(linter, options) if fixes else linter.lint_path)
        return
    data = sys.stdin.buffer.read()
    name = options.stdin_filename or STANDARD_INPUT_NAME
    if not linter.config.is_excluded(name):
        yield linter.lint_bytes(data, name)


def _fixing(linter: Linter, options: argparse.Namespace) -> Callable[[str], Iterable[FileResult]]:
    from newslint.file_fixer import fix_file

    return lambda path: (fix_file(linter, path, unsafe=options.unsafe_fixes).result,)


def _about(linter: Linter, options: argparse.Namespace) -> Run:
    return Run(
        version=__version__,
        language=linter.config.language,
        color=_wants_color(options),
        width=columns(),
        statistics=options.statistics,
        quiet=options.quiet,
    )


def _wants_color(options: argparse.Namespace) -> bool:
    if options.color != "auto":
        return bool(options.color == "always")
    if options.output or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def _tell(tally: _Tally, *, quiet: bool) -> None:
    """Tell failures on standard error, and notes unless findings alone are wanted."""
    for path, message in (*([] if quiet else tally.notes), *tally.failures):
        print(printable(f"newslint: {path}: {message}"), file=sys.stderr)


def _tell_statistics(tally: _Tally) -> None:
    """Tell the number of findings by rule beside a report that has no place for it."""
    for rule, count in sorted(tally.by_rule.items(), key=lambda pair: (-pair[1], pair[0])):
        print(f"{count:6}  {rule}", file=sys.stderr)
