"""Command ``check``: lints files and folders, writes a report, decides the exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from newslint import __version__
from newslint.api import Linter
from newslint.cli import standard_input, streams
from newslint.cli.jobs import Jobs
from newslint.cli.narrowing import BaselineFilter, change_results, is_change, refuse_contradictions
from newslint.cli.own_output import OwnOutput
from newslint.cli.reports import ReportFile, chosen_reports, wants_text, write_reports
from newslint.cli.settings import load_linter
from newslint.cli.tally import Tally
from newslint.cli.unused_settings import UnusedSettings
from newslint.contracts import Run
from newslint.errors import ConfigError
from newslint.finding import FileResult
from newslint.notes import note
from newslint.runner import Lint, lint_paths
from newslint.terminal import columns, opens_hyperlinks, printable

if TYPE_CHECKING:
    from newslint.formatters.statistics import Statistics


MOST_ON_TERMINAL = 20
HTML = "html"


def run(options: argparse.Namespace) -> int:
    """Lint what the command line names and return the exit code."""
    _refuse_contradictions(options)
    refuse_contradictions(options)
    if options.watch:
        from newslint.cli.watch import watch_paths

        return watch_paths(options, run)
    linter = load_linter(options)
    if options.list_files:
        from newslint.cli.list_files import list_files

        return list_files(linter, options.paths or ["."])
    reports = chosen_reports(options, linter)
    if wants_text(reports):
        linter.keep_text = True
    held_back = BaselineFilter(linter, options)
    if options.diff:
        from newslint.cli.diff import show_diff

        return show_diff(linter, options, held_back)
    unused = UnusedSettings(linter, options)
    tally = _tally(options, reports, linter.config.fail_on)
    with Jobs(linter, options) as jobs:
        results = unused.watch(held_back.watch(_results(linter, options, held_back, jobs)))
        to_errors = options.paths == ["-"] and _fixes(options)  # the fixed text is on standard output
        write_reports(reports, tally.watch(results), _about(linter, options), to_errors=to_errors)
    quiet = options.quiet or options.quiet_if_clean
    tally.tell(quiet=quiet)
    held_back.tell_of_found(quiet=quiet)
    _tell_of_cut_reports(reports, tally.results, linter.config.language)
    if not quiet:
        _tell_of_the_run(tally, held_back, unused, options, linter.config.language)
    if tally.statistics:
        sys.stderr.writelines(tally.statistics.lines(linter.config.language))
    if tally.has_failures:
        return 2
    stale = not tally.broken_off and held_back.is_stale(quiet=quiet)
    return 1 if (stale or tally.fails) and not options.exit_zero else 0


def _tally(options: argparse.Namespace, reports: list[ReportFile], fail_on: str) -> Tally:
    statistics = _statistics() if options.statistics and options.format != "text" else None
    others = statistics or _fixes(options) or options.exit_zero or len(reports) > 1 or options.output
    return Tally(fail_on, statistics, for_reader=not others)


def _refuse_contradictions(options: argparse.Namespace) -> None:
    """Raise ``ConfigError`` for options that cannot go together, before anything is written."""
    if "-" in options.paths:
        if options.paths != ["-"]:
            raise ConfigError("standard input (-) cannot be checked together with files")
        if options.diff:
            raise ConfigError("--diff is for files; --fix writes the fixed text of standard input (-)")
        if _fixes(options):
            standard_input.refuse_two_outputs(options)
    elif options.stdin_filename:
        raise ConfigError("--stdin-filename goes with standard input (-)")
    if options.watch and (options.paths == ["-"] or options.diff or options.list_files or is_change(options)):
        raise ConfigError(
            "--watch checks files as they are; --diff, --list-files, --staged and the like do not go with it"
        )
    if (options.report_title or options.report_date) and HTML not in _formats(options):
        raise ConfigError("--report-title and --report-date head the report of --format html; there is none")
    if options.diff and (options.format != "text" or options.output or options.output_format):
        raise ConfigError("--diff prints a diff; --format and --output do not go with it")


def _formats(options: argparse.Namespace) -> set[str]:
    return {options.format, *(value.partition("=")[0] for value in options.output_format)}


def _results(
    linter: Linter, options: argparse.Namespace, held_back: BaselineFilter, jobs: Jobs
) -> Iterator[FileResult]:
    """Yield the results less what is held back."""
    if is_change(options):
        return held_back.apply_to_change(change_results(linter, options))
    if options.paths == ["-"]:
        if _fixes(options):
            return iter([held_back.apply(standard_input.fix_input(linter, options))])
        return map(held_back.apply, standard_input.check_input(linter, options))
    paths = options.paths or ["."]
    own = OwnOutput(linter)
    if _fixes(options):
        return lint_paths(linter, paths, own.passed_over(_fixing(linter, options, held_back)))

    def ahead(files: list[str]) -> Lint:
        return own.passed_over(jobs.ahead([path for path in files if not own.is_at(path)]))

    def on_long_runs() -> Lint:
        return own.passed_over(jobs.one_by_one())

    lint = own.passed_over(linter.lint_path)
    here = options.jobs == 1
    found = lint_paths(linter, paths, lint, on_long_runs=on_long_runs if here else None, ahead=None if here else ahead)
    return map(held_back.apply, found)


def _fixes(options: argparse.Namespace) -> bool:
    return bool(options.fix or options.unsafe_fixes)


def _fixing(
    linter: Linter, options: argparse.Namespace, held_back: BaselineFilter
) -> Callable[[str], Iterable[FileResult]]:
    """Return what fixes a file; what is held back is not fixed, so that a fix never touches more than is reported."""
    from newslint.fixing.file_fixer import fix_path

    return lambda path: fix_path(linter, path, unsafe=options.unsafe_fixes, narrow=held_back.apply)


def _about(linter: Linter, options: argparse.Namespace) -> Run:
    return Run(
        version=__version__,
        language=linter.config.language,
        color=_wants_color(options),
        width=columns(streams.output()),
        statistics=options.statistics,
        max_per_rule=_max_per_rule(options),
        quiet=options.quiet,
        quiet_if_clean=options.quiet_if_clean,
        paths=tuple(options.paths),
        fixes=_fixes(options),
        rules=linter.rule_book(),
        root=_root(),
        title=options.report_title or "",
        date=options.report_date or "",
        hyperlinks=_wants_color(options) and opens_hyperlinks(os.environ),
    )


def _max_per_rule(options: argparse.Namespace) -> int:
    """Return how many findings of each rule are shown; without a word a person at a terminal is not drowned."""
    if options.max_per_rule is not None:
        return int(options.max_per_rule)
    return 0 if options.output or not streams.output().isatty() else MOST_ON_TERMINAL


def _root() -> str:
    """Return the root of the checkout where a forge says it, so that paths are told from there in a subfolder too."""
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        root = os.path.realpath(os.environ.get(name) or os.curdir)
        if root != os.getcwd() and os.path.realpath(os.curdir).startswith(os.path.join(root, "")):
            return root
    return ""


def _wants_color(options: argparse.Namespace) -> bool:
    if options.color != "auto":
        return bool(options.color == "always")
    if options.output or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return streams.output().isatty()


def _tell_of_cut_reports(reports: list[ReportFile], results: int, language: str) -> None:
    """Tell on standard error which reports hold no more results than their readers take."""
    for report in reports:
        most = getattr(report.formatter, "most_results", None)
        if isinstance(most, int) and results > most:
            told = note(
                "results-cut", language, name=report.path or report.name, most=most, all=results, left=results - most
            )
            print(f"newslint: {printable(told)}", file=sys.stderr)


def _tell_of_the_run(
    tally: Tally, held_back: BaselineFilter, unused: UnusedSettings, options: argparse.Namespace, language: str
) -> None:
    """Tell on standard error what the report has no place for."""
    if tally.fixed and options.format != "text":
        print(f"newslint: {note('fixed', language, fixed=tally.fixed)}", file=sys.stderr)
    for told in (*filter(None, [held_back.unused]), *(() if tally.broken_off else unused.told())):
        print(f"newslint: {printable(told)}", file=sys.stderr)


def _statistics() -> Statistics:
    """Return statistics to be told on standard error, beside a report that has no place for them."""
    from newslint.formatters.statistics import Statistics

    return Statistics()
