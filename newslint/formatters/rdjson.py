"""Formatter ``rdjson``: Reviewdog Diagnostic Format, with fixes as suggestions.

reviewdog counts columns in bytes of UTF-8 and takes a range without columns for whole lines (reviewdog.proto), so that
the text of the file is needed; without it, and inside records, lines alone are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newslint.contracts import Run
from newslint.finding import Edit, FileResult, Finding
from newslint.formatters.json_text import json_text
from newslint.formatters.places import forge_path, placed_message, region
from newslint.text.spans import LineIndex

_RDJSON_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


class RdjsonFormatter:
    """The formatter; a class, to say that it needs the text of the files."""

    wants_text = True

    def __call__(self, results: Iterable[FileResult], run: Run) -> Iterator[str]:
        """Yield the result, a diagnostic a line inside the list."""
        yield '{"source": {"name": "newslint"},\n "diagnostics": ['
        separator = "\n  "
        for result in results:
            for diagnostic in _diagnostics(result):
                yield separator + json_text(diagnostic)
                separator = ",\n  "
        yield "]}\n"


format = RdjsonFormatter()


def _diagnostics(result: FileResult) -> Iterator[dict[str, Any]]:
    for failure in result.failures:
        location = {"path": forge_path(failure.path)}
        yield {"message": failure.message, "location": location, "severity": "ERROR"}
    has_columns = result.text is not None and all(finding.record is None for finding in result.findings)
    places = _Places(result.text or "", result.findings) if has_columns and result.findings else None
    for finding in result.findings:
        yield _diagnostic(finding, places)


class _Places:
    """Turns code point offsets of one text into lines and byte columns, all of them in one pass over the text."""

    def __init__(self, text: str, findings: Sequence[Finding]) -> None:
        self._lines = LineIndex(text)
        offsets = {offset for finding in findings for offset in (finding.start.offset, finding.end.offset)}
        offsets.update(edge for finding in findings for edit in _edits(finding) for edge in (edit.start, edit.end))
        offsets |= {self._line_start(offset) for offset in offsets}
        self._bytes: dict[int, int] = {}
        done = count = 0
        for offset in sorted(offsets):
            count += len(text[done:offset].encode("utf-8", "surrogatepass"))
            done = offset
            self._bytes[offset] = count

    def _line_start(self, offset: int) -> int:
        return offset - self._lines.position(offset).column + 1

    def range(self, start: int, end: int) -> dict[str, dict[str, int]]:
        return {"start": self._position(start), "end": self._position(end)}

    def _position(self, offset: int) -> dict[str, int]:
        column = self._bytes[offset] - self._bytes[self._line_start(offset)] + 1
        return {"line": self._lines.position(offset).line, "column": column}


def _edits(finding: Finding) -> Sequence[Edit]:
    """Return the edit that may be suggested: one that loses nothing, and that mends the finding by itself.

    People take suggestions one by one; half of a fix of several edits would be worse than none.
    """
    if finding.fix is None or finding.fix.safety == "display" or len(finding.fix.edits) > 1:
        return ()
    return finding.fix.edits


def _diagnostic(finding: Finding, places: _Places | None) -> dict[str, Any]:
    where, (line, column) = region(finding), finding.start.position
    if places:
        span = places.range(finding.start.offset, finding.end.offset)
    else:
        span = {"start": {"line": where.line}, "end": {"line": where.end_line}}
    diagnostic: dict[str, Any] = {
        "message": placed_message(finding),
        "location": {"path": forge_path(finding.path), "range": span},
        "severity": _RDJSON_SEVERITIES[finding.severity],
        "code": {"value": finding.rule, **({"url": finding.url} if finding.url else {})},
        "original_output": f"{finding.address}:{line}:{column}: {finding.severity} {finding.rule} {finding.message}",
    }
    if places and _edits(finding):
        diagnostic["suggestions"] = [
            {"range": places.range(edit.start, edit.end), "text": edit.text} for edit in _edits(finding)
        ]
    return diagnostic
