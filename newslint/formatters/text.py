"""Formatter ``text``: for people, with the source line, the span underlined, and where to learn more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.contracts import Run
from newslint.finding import FileResult, Finding
from newslint.formatters.statistics import Statistics
from newslint.i18n import Templates
from newslint.severities import SEVERITIES
from newslint.terminal import SEVERITY_COLORS, hyperlink, paint, printable, printable_path, width

INDENT = "    "
CUT = "…"
MANY = 200
"""From so many findings on they are taken for those of an archive, which nobody mends at once."""
MOST_PATHS = 3
"""How many of the paths that were checked a command names."""
FAINT, BOLD = "2", "1"

WORDS = Templates(
    {
        "error": "error",
        "warning": "warning",
        "info": "info",
        "see": "see line {line}:{column}: {text}",
        "until": " (to line {line})",
        "none": "No findings; files checked: {files}.",
        "total": "Findings: {findings} ({counts}); files checked: {files}.",
        "failures": "Problems that kept newslint from doing its work: {failures}; see the error messages.",
        "suppressed": "Findings switched off inside the articles (comments or front matter): {suppressed}.",
        "allowed": "Findings allowed by the configuration: {allowed}.",
        "baselined": "Findings held back by the baseline: {baselined}.",
        "untouched": "Findings that this change does not bring: {untouched}.",
        "fixed": "Fixes applied: {fixed}.",
        "fixable": "Findings that can be mended without a closer look: {fixable}. Mend them: {command}",
        "left-out": "Findings of {rule} that are not shown (all: --max-per-rule 0): {count}.",
        "baseline": "To have only new findings reported from now on: {command}",
        "learn": "Why, examples, and how to switch a rule off: {command} {rule}",
    }
)


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield each finding as it comes, then a summary."""
    words, statistics, told = WORDS[run.language], Statistics(), Counter[str]()
    pages: dict[str, str] = {}
    for result in statistics.watch(results):
        for finding in result.findings:
            told[finding.rule] += 1
            pages[finding.rule] = finding.url
            if not run.max_per_rule or told[finding.rule] <= run.max_per_rule:
                yield from _finding(finding, run, words)
        if result.fixed and not run.quiet:
            yield f"{printable_path(result.path)}: {words['fixed'].format(fixed=result.fixed)}\n"
    yield from _left_out(told, run, words)
    if run.statistics:
        yield from statistics.lines(run.language)
    is_clean = not (statistics.findings or statistics.failures)
    if not (run.quiet or (run.quiet_if_clean and is_clean)):
        yield from _summary(statistics, pages, run, words)


def _summary(statistics: Statistics, pages: Mapping[str, str], run: Run, words: Mapping[str, str]) -> Iterator[str]:
    total, by_severity = statistics.findings, statistics.by_severity
    counts = ", ".join(f"{by_severity[level]} {words[level]}" for level in reversed(SEVERITIES) if by_severity[level])
    if total or not statistics.failures:
        yield words["total" if total else "none"].format(findings=total, files=statistics.files, counts=counts) + "\n"
    allowed = statistics.suppressed["allow"]
    for name, number in (
        ("fixed", statistics.fixed),
        ("fixable", 0 if run.fixes else statistics.fixable),
        ("suppressed", statistics.suppressed.total() - allowed),
        ("allowed", allowed),
        ("baselined", statistics.baselined),
        ("untouched", statistics.untouched),
        ("failures", statistics.failures),
    ):
        if number:
            command = _command("check --fix", run.paths) if name == "fixable" else ""
            yield words[name].format(**{name: number}, command=command) + "\n"
    if total >= MANY and not statistics.baselined and run.paths != ("-",):
        yield words["baseline"].format(command=_command("baseline", run.paths)) + "\n"
    if total:
        most_common = statistics.by_rule.most_common(1)[0][0]
        learn = words["learn"].format(command=run.help_command, rule=most_common)
        page = pages[most_common]
        yield f"{learn} ({page})\n" if page else f"{learn}\n"


def _left_out(told: Counter[str], run: Run, words: Mapping[str, str]) -> Iterator[str]:
    """Yield how many findings of each rule were not shown, for there were many."""
    for rule, count in told.most_common() if run.max_per_rule else ():
        if count > run.max_per_rule:
            yield words["left-out"].format(count=count - run.max_per_rule, rule=rule) + "\n"


def _command(command: str, paths: Sequence[str]) -> str:
    """Return what to type for a command on the same paths; of many files that a hook names, the first are enough."""
    from shlex import join  # only where there is something to type

    shown = join(map(printable_path, paths[:MOST_PATHS]))
    return f"newslint {command} {shown}{' ...' if len(paths) > MOST_PATHS else ''}".rstrip()


def _finding(finding: Finding, run: Run, words: Mapping[str, str]) -> Iterator[str]:
    line, column = finding.start.position
    severity = paint(words[finding.severity], SEVERITY_COLORS[finding.severity], enabled=run.color)
    place = paint(f"{printable_path(finding.address)}:{line}:{column}:", BOLD, enabled=run.color)
    linked = hyperlink(finding.rule, finding.url if run.hyperlinks else "")
    rule = paint(f"[{linked}]", FAINT, enabled=run.color)
    yield f"{place} {severity}: {printable(finding.message)} {rule}\n"
    shown, before, marked = _window(finding, run.width - len(INDENT))
    yield f"{INDENT}{shown}\n"
    last = finding.end.position.line
    until = words["until"].format(line=last) if last > line else ""
    # The underline gives way to what stands behind it; where that is not enough, it goes below, so that no line breaks.
    room = run.width - len(INDENT) - before - len(until)
    marked = min(marked, room) if until and room > 0 else marked
    underline = paint("^" * max(1, marked), SEVERITY_COLORS[finding.severity], enabled=run.color)
    yield f"{INDENT}{' ' * before}{underline}{until if room > 0 else ''}\n"
    if until and room <= 0:
        yield f"{INDENT}{until.lstrip()}\n"
    for other in finding.related:
        position = other.start.position
        seen = words["see"].format(line=position.line, column=position.column, text=printable(other.message))
        yield paint(f"{INDENT}{seen}", FAINT, enabled=run.color) + "\n"


def _window(finding: Finding, columns: int) -> tuple[str, int, int]:
    """Return the part of the source line to show, the columns before the span, and the columns of the span in it.

    A line that is too long is cut so that the start of the span, and as much of the rest as fits, is seen.
    """
    snippet = finding.snippet
    text = printable(snippet.text)
    start = finding.start.offset - snippet.offset
    end = min(finding.end.offset - snippet.offset, len(text))
    left, right = 0, len(text)
    if width(text) + snippet.cut_before + snippet.cut_after > columns:
        room = columns - 2 * width(CUT)
        left = max(0, start - max(room // 4, (room - (end - start)) // 2))
        left = min(left, max(0, right - room))
        while width(text[left:right]) > room:
            right -= 1
    head = CUT if left > 0 or snippet.cut_before else ""
    tail = CUT if right < len(text) or snippet.cut_after else ""
    shown = head + text[left:right] + tail
    return shown, width(head + text[left:start]), width(text[start : min(end, right)])
