"""What an editor offers on findings: to mend them, to switch the rule off in the place, and to mend all there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint import Edit, FileResult, Finding, Linter
from newslint.i18n import Templates

FIX_ALL = "source.fixAll.newslint"
QUICK_FIX = "quickfix"
MOST_SWITCHES = 5
"""On how many findings at once it is tried where a comment switches the rule off; each try checks the text."""

WORDS = Templates(
    {
        "unsafe": "{title} (to be looked at)",
        "switch-off": "Switch {rule} off here",
        "fix-all": "Apply all safe fixes of newslint",
    }
)


class Action(NamedTuple):
    """Something that an editor offers: edits of the text (code points), and the finding that they mend, if it is one.

    ``is_preferred`` marks what an editor may do without asking.
    """

    title: str
    kind: str
    edits: tuple[Edit, ...]
    finding: Finding | None = None
    is_preferred: bool = False


def fixes(findings: Iterable[Finding], language: str) -> Iterator[Action]:
    """Yield the fixes of findings, safe ones and those that a person must look at."""
    for finding in findings:
        fix = finding.fix
        if fix and fix.safety == "safe":
            yield Action(fix.title, QUICK_FIX, fix.edits, finding, is_preferred=True)
        elif fix and fix.safety == "unsafe":
            yield Action(WORDS[language]["unsafe"].format(title=fix.title), QUICK_FIX, fix.edits, finding)


def switches(findings: Sequence[Finding], text: str, result: FileResult, linter: Linter) -> Iterator[Action]:
    """Yield for each finding the comment that switches its rule off there, where the format of the text has one.

    A comment is offered where in the text that holds it that finding is switched off, and nothing else differs.
    """
    for finding in findings[:MOST_SWITCHES] if linter.takes_comments(result.path) else ():
        for edit in _comments(finding, text):
            after = linter.lint_text(text[: edit.start] + edit.text + text[edit.end :], result.path)
            off = _counts(one.finding for one in after.suppressed) - _counts(one.finding for one in result.suppressed)
            if off == {finding.rule: 1} and _counts(after.findings) + off == _counts(result.findings):
                title = WORDS[linter.config.language]["switch-off"].format(rule=finding.rule)
                yield Action(title, QUICK_FIX, (edit,), finding)
                break


def fix_all(text: str, path: str, linter: Linter) -> Iterator[Action]:
    """Yield what mends all that can be mended safely, as ``newslint check --fix`` does."""
    fixed = linter.fix_text(text, path)
    if fixed.fixed and fixed.text is not None:
        yield Action(WORDS[linter.config.language]["fix-all"], FIX_ALL, (_difference(text, fixed.text),))


def _counts(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)


def _comments(finding: Finding, text: str) -> Iterator[Edit]:
    """Yield the comments that may switch a finding off: in a line of its own above, or at the end of the line."""
    start = text.rfind("\n", 0, finding.start.offset) + 1
    end = text.find("\n", finding.start.offset)
    end = len(text) if end < 0 else end
    end -= text[start:end].endswith("\r")
    newline = "\r\n" if "\r\n" in text else "\n"
    above = Edit(start, start, f"<!-- newslint-disable-next-line {finding.rule} -->{newline}")
    behind = Edit(end, end, f" <!-- newslint-disable-line {finding.rule} -->")
    begins_block = text[:start].replace("\r", "").endswith("\n\n") or not start
    yield from (above, behind) if begins_block else (behind, above)


def _difference(before: str, after: str) -> Edit:
    """Return the one edit that makes a text of another, between what both begin and end with."""
    start, most = 0, min(len(before), len(after))
    while start < most and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < most - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return Edit(start, len(before) - tail, after[start : len(after) - tail])
