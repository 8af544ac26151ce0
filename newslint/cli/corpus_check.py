"""Command ``corpus check``: lints an archive of any size, in processes of this machine or on a cluster."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec

from newslint.api import Linter
from newslint.cli.corpus_inputs import inputs_of
from newslint.cli.settings import load_linter
from newslint.cli.streams import show
from newslint.corpus.checking import OutputPlace, Summary, finish, place_of, refuse_finished
from newslint.corpus.inputs import Inputs, divide
from newslint.corpus.output import Lock, Output
from newslint.corpus.parts import ArchivePart
from newslint.corpus.work import Done, Work
from newslint.errors import ConfigError
from newslint.i18n import Message, Templates, joined, localized
from newslint.notes import note
from newslint.result_cache.digests import run_key
from newslint.severities import SEVERITIES, fails
from newslint.terminal import printable, printable_path
from newslint.worker_process import cores

MOST_REASONS = 20
"""How many of the things that could not be done are told one by one."""
MESSAGES = Templates(
    {
        "read": "Articles: {articles:,}, of them empty: {blank:,}. Not read: {rejected:,}; not checked as a whole: "
        "{failed:,}.",
        "found": "Errors: {error:,}, warnings: {warning:,}, infos: {info:,}. Digest of the findings: {digest}",
        "written": "Written to {path}.",
    }
)


def run(options: argparse.Namespace) -> int:
    """Check an archive, write what is found, and return the exit code: as ``check`` does."""
    refuse_missing("pyarrow", "corpus")
    linter = load_linter(options)
    place = place_of(options.output)
    inputs = _without_output(inputs_of(options, linter), place)
    refuse_finished(place, resume=options.resume)
    parts = list(divide(inputs))
    work = Work(partial(load_linter, options), _settings_of(linter), inputs.layout, place.folder)
    lock = Lock(Output(place.folder))
    try:
        summary = _counted(_results(options, parts, work, linter.config.language), len(parts))
        finish(place, parts, work, summary)
    finally:
        lock.release()
    _tell(summary, place, linter.config.language, quiet=options.quiet)
    if summary.has_failures:
        return 2
    failing = any(fails(severity, linter.config.fail_on) for severity in summary.findings)
    return 1 if failing and not options.exit_zero else 0


def _without_output(inputs: Inputs, place: OutputPlace) -> Inputs:
    """Return an archive without what this check writes into one of its folders."""
    return inputs._replace(is_excluded=lambda path: inputs.is_excluded(path) or place.holds(path))


def refuse_missing(module: str, extra: str) -> None:
    """Raise ``ConfigError`` where what a command needs is not installed."""
    if find_spec(module) is None:
        raise ConfigError(
            "this needs {module}; get it with: pip install 'newslint[{extra}]'", module=module, extra=extra
        )


def _settings_of(linter: Linter) -> str:
    """Return the digest of all that findings come of; where that cannot be known, no earlier run is gone on with."""
    return (run_key(linter, with_plugins=True) or os.urandom(32)).hex()


def _results(options: argparse.Namespace, parts: list[ArchivePart], work: Work, language: str) -> Iterator[Done]:
    """Return what comes of the parts, as the engine that is asked for does them."""

    def tell(message: str) -> None:
        print(f"newslint: {printable(localized(message, language))}", file=sys.stderr)

    jobs = min(options.jobs or cores(), max(len(parts), 1))
    if options.engine == "dask":
        refuse_missing("distributed", "dask")
        from newslint.corpus.engines import dask

        return dask.run(parts, work, jobs, options.scheduler, again=options.resume, tell=tell)
    if options.engine == "spark":
        refuse_missing("pyspark", "spark")
        from newslint.corpus.engines import spark

        return spark.run(parts, work, jobs, options.scheduler, again=options.resume)
    if options.scheduler:
        raise ConfigError("--scheduler is for --engine dask and --engine spark")
    from newslint.corpus.engines import pool

    return pool.run(parts, work, jobs, again=options.resume, tell=tell)


def _counted(results: Iterator[Done], parts: int) -> Summary:
    """Return the sum of all results, and show how far it is, on a terminal."""
    summary = Summary()
    if not sys.stderr.isatty():
        for done in results:
            summary.add(done)
        return summary
    from rich.console import Console
    from rich.progress import track

    for done in track(results, "newslint", parts, console=Console(stderr=True), transient=True):
        summary.add(done)
    return summary


def _tell(summary: Summary, place: OutputPlace, language: str, *, quiet: bool) -> None:
    """Tell on standard error what went wrong, and on standard output what was counted."""
    empty = [joined(": ", (path, note("empty", language))) for path in summary.empty]
    reasons = [*summary.lost, *summary.reasons, *empty][:MOST_REASONS]
    for reason in reasons:
        print(f"newslint: {printable(localized(reason, language))}", file=sys.stderr)
    messages = MESSAGES[language]
    counts, found = summary.counts, summary.findings
    if summary.lost:
        lost = Message("parts that could not be done: {count}; try them again with --resume", count=len(summary.lost))
        print(f"newslint: {localized(lost, language)}", file=sys.stderr)
    if quiet:
        return
    numbers = {name: counts[name] for name in ("articles", "blank", "rejected", "failed")}
    show(messages["read"].format(**numbers))
    show(messages["found"].format(**{name: found[name] for name in SEVERITIES}, digest=summary.digest))
    show(messages["written"].format(path=printable_path(place.file or place.folder)))
