"""What must hold for the findings of a text and for their fixes, whatever the text: tells each fault in one line."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from newslint.finding import SAFETIES, Edit, FileResult, Finding, Place
from newslint.fixing.fixer import apply, choose, fix_text

_LINE = re.compile(r"\r\n|\r|\n")
_UNFILLED = re.compile(r"\{(?:match|[a-z_]+)\}")


class Lines:
    """Lines and columns as editors count them, by a way of its own."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE.finditer(text))]

    def of(self, offset: int) -> tuple[int, int]:
        """Return the line and column, from 1, of a code point offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def result_faults(text: str, result: FileResult) -> Iterator[str]:
    """Yield what is wrong with the findings of a text."""
    lines = Lines(text)
    yield from (f"failure: {failure.message}" for failure in result.failures)
    places = [(finding.start.offset, finding.end.offset) for finding in result.findings]
    if places != sorted(places):
        yield "the findings are not in the order of the text"
    if len({(finding.rule, finding.fingerprint) for finding in result.findings}) < len(result.findings):
        yield "two findings have one fingerprint"
    for finding in (*result.findings, *(one.finding for one in result.suppressed)):
        for fault in _finding_faults(text, lines, finding):
            yield f"{finding.rule} at {finding.start.offset}-{finding.end.offset}: {fault}"


def _finding_faults(text: str, lines: Lines, finding: Finding) -> Iterator[str]:
    start, end = finding.start.offset, finding.end.offset
    if not 0 <= start <= end <= len(text):
        yield f"lies outside the text of {len(text)}"
    if finding.excerpt != text[start:end]:
        yield f"the excerpt is {finding.excerpt!r}, the text {text[start:end]!r}"
    places = (finding.start, finding.end, *(related.start for related in finding.related))
    yield from (f"{place} is {lines.of(place.offset)}" for place in places if not _is_right(place, lines, len(text)))
    snippet = finding.snippet
    if snippet.text != text[snippet.offset : snippet.offset + len(snippet.text)] or snippet.offset > start:
        yield f"the snippet {snippet.text[:40]!r} does not stand at {snippet.offset}"
    if not finding.message.strip() or ("{" not in text and _UNFILLED.search(finding.message)):
        yield f"the message is {finding.message!r}"
    if finding.fix:
        done = 0
        for edit in sorted(finding.fix.edits):
            if not done <= edit.start <= edit.end <= len(text) or finding.fix.safety not in SAFETIES:
                yield f"the fix {finding.fix.edits} is out of order"
            done = edit.end


def _is_right(place: Place, lines: Lines, length: int) -> bool:
    return 0 <= place.offset <= length and tuple(place.position) == lines.of(place.offset)


def fix_faults(text: str, lint: Callable[[str], FileResult], result: FileResult) -> Iterator[str]:
    """Yield what is wrong with fixing a text: what stands outside edits stays, and a second run changes nothing."""

    def lint_anew(other: str) -> FileResult:
        return result if other == text else lint(other)

    for safeties in (("safe",), ("safe", "unsafe")):
        edits = [edit for fix in choose(result.findings, safeties) for edit in fix.edits]
        if not edits:
            continue
        if apply(text, edits) != _edited(text, edits):
            yield f"with {safeties} fixes something outside the edits {sorted(edits)} changed"
        fixed = fix_text(text, lint_anew, safeties)
        if not fixed.stable:
            yield f"{safeties} fixes go on for ever"
        elif fix_text(fixed.text, lint, safeties).text != fixed.text:
            yield f"a second run of {safeties} fixes changes the text again"
        if fixed.text.strip() and not _ends_line(text) and _ends_line(fixed.text):
            yield f"{safeties} fixes left a line end at the end of the file, which had none"


def _ends_line(text: str) -> bool:
    """Return whether a line end stands last in a text, characters that nobody sees aside: a fix takes these out."""
    end = len(text)
    while end and unicodedata.category(text[end - 1]) == "Cf":
        end -= 1
    return text.endswith(("\n", "\r"), 0, end)


def _edited(text: str, edits: Sequence[Edit]) -> str:
    """Return a text with edits made from the last to the first."""
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text
