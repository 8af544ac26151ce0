"""Formatter ``markdown``: a summary for a pull-request comment or ``$GITHUB_STEP_SUMMARY``.

Bounded in size, for a forge refuses a comment that is too long; all text of articles is shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from newslint.contracts import Run
from newslint.finding import Failure, FileResult, Finding
from newslint.formatters.markdown.escaping import code, plain
from newslint.formatters.statistics import Statistics, figure
from newslint.i18n import Templates
from newslint.severities import SEVERITIES, severity_rank
from newslint.terminal import printable

LIMIT = 65_536
"""The longest comment that GitHub takes; counted in bytes of UTF-8, so that it holds however a forge counts."""
RESERVE = 400
MOST_ROWS, LONGEST = 40, 300

WORDS = Templates(
    {
        "none": "newslint: no findings",
        "total": "newslint: findings: {findings}",
        "in": "Files: {files}; words: {words}{counts}.",
        "rate": "{rate} findings per 1,000 words.",
        "error": "error",
        "warning": "warning",
        "info": "info",
        "table": "| rule | severity | findings |",
        "fixable": "Findings that `newslint check --fix` can mend: {count}.",
        "suppressed": "Findings that are switched off: {count}.",
        "baselined": "Findings that the baseline holds already: {count}.",
        "untouched": "Findings on lines that were not changed: {count}.",
        "failures": "Problems that kept newslint from doing its work:",
        "file": "findings: {count}",
        "more": "… and {count} more.",
        "cut": "No room here for further findings: {count}. All of them: `newslint check`.",
    }
)
Words = Mapping[str, str]


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield totals, a table of rules, then each file's findings, the files with the worst first, up to ``LIMIT``."""
    words, statistics = WORDS[run.language], Statistics()
    by_path: dict[str, list[Finding]] = {}
    failures: list[Failure] = []
    for result in statistics.watch(results):
        failures.extend(result.failures)
        if result.findings:
            by_path.setdefault(result.path, []).extend(result.findings)
    findings = [finding for some in by_path.values() for finding in some]
    head = "".join(_head(findings, statistics, run.language)) + "".join(_failures(failures, words))
    yield head
    yield from _details(by_path, words, LIMIT - RESERVE - _size(head), len(findings))


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _head(findings: list[Finding], statistics: Statistics, language: str) -> Iterator[str]:
    words = WORDS[language]
    total = figure(len(findings), language)
    yield f"## {words['total' if findings else 'none'].format(findings=total)}\n\n"
    levels = [level for level in reversed(SEVERITIES) if statistics.by_severity[level]]
    counts = ", ".join(f"{words[level]}: {figure(statistics.by_severity[level], language)}" for level in levels)
    counts = f"; {counts}" if counts else ""
    read = figure(statistics.words.total(), language)
    yield words["in"].format(files=figure(statistics.files, language), words=read, counts=counts)
    if findings:
        yield " " + words["rate"].format(rate=statistics.rate(language))
    for name, count in (
        ("fixable", statistics.fixable),
        ("suppressed", statistics.suppressed.total()),
        ("baselined", statistics.baselined),
        ("untouched", statistics.untouched),
    ):
        if count:
            yield " " + words[name].format(count=figure(count, language))
    yield "\n\n"
    if findings:
        yield from _table(findings, statistics, words)


def _table(findings: list[Finding], statistics: Statistics, words: Words) -> Iterator[str]:
    """Yield the table of rules, those with most findings first; a rule's severity is the worst it was told with."""
    severities: dict[str, str] = {}
    for finding in findings:
        worst = severities.setdefault(finding.rule, finding.severity)
        severities[finding.rule] = max(worst, finding.severity, key=severity_rank)
    yield f"{words['table']}\n|---|---|---:|\n"
    pages = {finding.rule: finding.url for finding in findings}
    rules = sorted(statistics.by_rule.items(), key=lambda pair: (-pair[1], pair[0]))
    for rule, count in rules[:MOST_ROWS]:
        name = f"[{code(rule)}]({pages[rule]})" if pages[rule] else code(rule)
        yield f"| {name} | {words[severities[rule]]} | {count} |\n"
    yield "\n"
    if len(rules) > MOST_ROWS:
        yield words["more"].format(count=len(rules) - MOST_ROWS) + "\n\n"


def _failures(failures: list[Failure], words: Words) -> Iterator[str]:
    if failures:
        yield f"{words['failures']}\n\n"
        for path, message in failures[:MOST_ROWS]:
            yield f"- {code(path[-LONGEST:])}: {plain(message[:LONGEST])}\n"
        if len(failures) > MOST_ROWS:
            yield f"- {words['more'].format(count=len(failures) - MOST_ROWS)}\n"
        yield "\n"


def _details(by_path: dict[str, list[Finding]], words: Words, room: int, left: int) -> Iterator[str]:
    """Yield a folded list a file while there is ``room`` (bytes); ``left`` findings are to be shown."""

    def worst(path: str) -> int:
        return -max(severity_rank(finding.severity) for finding in by_path[path])

    for path in sorted(by_path, key=worst):
        told = words["file"].format(count=len(by_path[path]))
        opening = f"<details><summary><code>{escape(printable(path))}</code>: {told}</summary>\n\n"
        closing = "\n</details>\n"
        lines = [_line(finding, words) for finding in by_path[path]]
        room -= _size(opening) + _size(closing)
        fitting = 0
        while fitting < len(lines) and _size(lines[fitting]) <= room:
            room -= _size(lines[fitting])
            fitting += 1
        if fitting:
            yield opening + "".join(lines[:fitting]) + closing
        left -= fitting
        if fitting < len(lines):
            yield "\n" + words["cut"].format(count=left) + "\n"
            return


def _line(finding: Finding, words: Words) -> str:
    line, column = finding.start.position
    record = "" if finding.record is None else f"#{finding.record}:"
    severity = words[finding.severity]
    return f"- {record}{line}:{column} **{severity}** {code(finding.rule)} {plain(finding.message)}\n"
