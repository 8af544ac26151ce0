"""Tests that are not run are told loudly: those of a step of their own, and those that lack what they need.

``@pytest.mark.slow`` marks tests that install packages, drive a browser or an editor, follow histories of git, start
many processes or take long by design: ``pytest -m slow`` runs them.
``@needs(...)`` marks tests that need what is not everywhere. With ``NEWSLINT_NO_SKIPS`` set a skipped test fails.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator, Iterable
from typing import Any

import pytest

NO_SKIPS = bool(os.environ.get("NEWSLINT_NO_SKIPS"))
SLOW = "that take long: packages, browsers, editors, git, many processes; run them with: pytest -m slow"
_COUNTS = pytest.StashKey[Counter[str]]()


def needs(what: str, *, is_there: object) -> pytest.MarkDecorator:
    """Return the mark of tests that need ``what``; they are not collected where it is not there."""
    return pytest.mark.needs(f"that need {what}", bool(is_there))


def pytest_configure(config: pytest.Config) -> None:
    """Make room for the numbers of tests that are not run."""
    config.stash[_COUNTS] = Counter()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take tests out that lack what they need."""
    lacking = [item for item in items if any(not mark.args[1] for mark in item.iter_markers("needs"))]
    items[:] = [item for item in items if item not in lacking]
    if lacking:
        config.hook.pytest_deselected(items=lacking)


def pytest_deselected(items: Iterable[pytest.Item]) -> None:
    """Count what is not run, by the reason."""
    for item in items:
        reasons = [mark.args[0] for mark in item.iter_markers("needs") if not mark.args[1]]
        if item.get_closest_marker("slow"):
            reasons.append(SLOW)
        for reason in reasons[:1]:
            counts: Counter[str] = item.config.stash[_COUNTS]
            counts[reason] += 1


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the numbers of a worker to the process that tells them."""
    counts: Counter[str] = session.config.stash[_COUNTS]
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["not_run"] = dict(counts)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Take the numbers of a worker, which are the same in all of them."""
    counts = node.config.stash[_COUNTS]
    counts.update(Counter(getattr(node, "workeroutput", {}).get("not_run", {})) - counts)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Tell what was not run."""
    for reason, count in sorted(config.stash[_COUNTS].items()):
        terminalreporter.write_line(f"NOT RUN: {count} tests {reason}", yellow=True, bold=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Make a skipped test a failed one where that is asked for."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and NO_SKIPS:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and here nothing may be: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Make a file of tests that is skipped as a whole a failure where that is asked for."""
    report = yield
    if report.skipped and NO_SKIPS:
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} was skipped, and here nothing may be: {report.longrepr}"
    return report
