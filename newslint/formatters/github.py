"""Formatter ``github``: workflow commands, which GitHub Actions shows as annotations on the changed lines.

GitHub shows 10 annotations of each level for a step, and 50 for a job, and says nothing about those it drops (problem
matchers documentation of actions/toolkit). So the errors come first, a notice tells how many are not shown, and a
group in the log lists all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.contracts import Run
from newslint.finding import FileResult, Finding
from newslint.formatters.places import forge_path, placed_message, region
from newslint.i18n import Templates
from newslint.severities import SEVERITIES, severity_rank
from newslint.terminal import printable

SHOWN = 10
"""How many annotations of each level GitHub shows for a step."""
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}

WORDS = Templates(
    {
        "hidden": "{hidden} of {all} findings are not shown as annotations; the log of this step lists them all.",
        "list": "newslint: {all} findings",
    }
)


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield a command for every failure and finding, worst first, and a list of all findings for the log."""
    words = WORDS[run.language]
    findings: list[Finding] = []
    failures = 0
    for result in results:
        findings.extend(result.findings)
        failures += len(result.failures)
        for failure in result.failures:
            yield _command("error", failure.message, file=forge_path(failure.path, run.root), title="newslint")
    findings.sort(key=lambda finding: -severity_rank(finding.severity))
    hidden = _hidden(Counter(finding.severity for finding in findings), failures)
    for finding in findings:
        if hidden and finding.severity == "info":
            # Before the other notices, so that it is one of those that are shown.
            yield _command("notice", words["hidden"].format(hidden=hidden, all=len(findings)), title="newslint")
            hidden = 0
        yield _annotation(finding, run.root)
    if hidden:
        yield _command("notice", words["hidden"].format(hidden=hidden, all=len(findings)), title="newslint")
    if findings:
        yield f"::group::{words['list'].format(all=len(findings))}\n"
        yield from map(_listed, findings)
        yield "::endgroup::\n"


def _hidden(counts: Counter[str], failures: int) -> int:
    """Return how many findings go without an annotation; failures and the notice about it take places too."""
    places = {"error": max(0, SHOWN - failures), "warning": SHOWN, "info": SHOWN}
    hidden = sum(max(0, counts[level] - places[level]) for level in SEVERITIES)
    return hidden + 1 if hidden and counts["info"] >= SHOWN else hidden


def _annotation(finding: Finding, root: str) -> str:
    where = region(finding)
    # GitHub takes columns only where a range begins and ends on one line; its end column is the last one.
    columns: dict[str, object] = {}
    if where.column and where.end_column and where.line == where.end_line:
        columns = {"col": where.column, "endColumn": max(where.column, where.end_column - 1)}
    return _command(
        _COMMANDS[finding.severity],
        "\n".join(filter(None, (placed_message(finding), finding.url))),
        file=forge_path(finding.path, root),
        line=where.line,
        endLine=where.end_line,
        **columns,
        title=finding.rule,
    )


def _command(level: str, message: str, **properties: object) -> str:
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {told}::{_data(message)}\n"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)  # the log is read in terminals as well


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _listed(finding: Finding) -> str:
    """Return a line of the list, in which nothing can be taken for a command."""
    line, column = finding.start.position
    words = f"- {finding.address}:{line}:{column}: {finding.severity} {finding.rule} {finding.message}"
    return printable(words) + "\n"
