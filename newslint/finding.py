"""What leaves the engine: findings, fixes and per-file results, as plain data that pickles and dumps to JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from newslint.text.spans import Position

SAFETIES = ("safe", "unsafe", "display")


class Edit(NamedTuple):
    """Replace the source range ``start`` to ``end`` (code points) by ``text``."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """A way to mend a finding; ``safety`` is safe, unsafe or display (shown only, never applied)."""

    title: str
    edits: tuple[Edit, ...]
    safety: str


class Place(NamedTuple):
    """A place in the source: a position for people and its offset in code points."""

    position: Position
    offset: int

    @property
    def line(self) -> int:
        """The line, counted from 1."""
        return self.position.line

    @property
    def column(self) -> int:
        """The column in code points, counted from 1."""
        return self.position.column


class Related(NamedTuple):
    """Another place that explains a finding, such as the paragraph that is repeated; ``end`` is where it ends."""

    path: str
    start: Place
    message: str
    end: Place | None = None


class Snippet(NamedTuple):
    """The part of the source line around a finding's start; ``offset`` is that of its first code point."""

    text: str
    offset: int
    cut_before: bool
    cut_after: bool


class Finding(NamedTuple):
    """One fault at one place.

    In a file of records, ``record`` is the number of the record (from 0), ``record_line`` the line of the file that it
    stands on (from 1), where it stands on one; all other places are in the record's text.
    ``url`` is where the page of the rule stands on the web, where it has one.
    """

    path: str
    rule: str
    severity: str
    message: str
    start: Place
    end: Place
    excerpt: str
    fingerprint: str
    fix: Fix | None
    related: tuple[Related, ...]
    snippet: Snippet
    record: int | None = None
    record_line: int | None = None
    url: str = ""

    @property
    def address(self) -> str:
        """The file for people, with the number of the record: ``a.jsonl#12``."""
        return self.path if self.record is None else f"{self.path}#{self.record}"

    def to_json(self) -> dict[str, Any]:
        """Return the finding as in schema 1 of the JSON output."""
        data: dict[str, Any] = {
            "path": self.path,
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
            "start": _place(self.start),
            "end": _place(self.end),
            "excerpt": self.excerpt,
            "fingerprint": self.fingerprint,
            "fix": _fix(self.fix),
            "related": [
                {"path": other.path, "start": _place(other.start), "message": other.message} for other in self.related
            ],
        }
        if self.url:
            data["url"] = self.url
        if self.record is not None:
            data["record"] = self.record
        return data


class Suppressed(NamedTuple):
    """A finding that the author or the configuration switched off; ``by`` tells how, ``reason`` why, if anybody said.

    ``by`` is ``comment``, ``front-matter`` or ``allow``.
    """

    finding: Finding
    by: str
    reason: str = ""


class Failure(NamedTuple):
    """Something newslint could not do for one file; any failure makes the run end with exit code 2."""

    path: str
    message: str


class FileResult(NamedTuple):
    """All that came of one file, or of one part of a file that is read piece by piece.

    ``checked`` is false for a path where there was no file to check. ``continued`` marks what came of a further part
    of the file before it. ``suppressed`` are findings that were switched off, ``baselined`` and ``untouched`` count
    those that the baseline holds or that stand on lines a change leaves alone. ``words`` counts the words that were
    read; ``headline`` is that of the article, where it has one; ``text`` is the file's text, kept only for formatters
    that show it (``wants_text``). ``allowed`` are the entries of ``allow`` in the configuration that switched something
    off.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    baselined: int = 0
    untouched: int = 0
    fixed: int = 0
    words: int = 0
    checked: bool = True
    continued: bool = False
    text: str | None = None
    allowed: tuple[str, ...] = ()
    headline: str = ""


def joined(path: str, parts: Iterable[FileResult]) -> FileResult:
    """Return the results of the parts of one file as one; the text is kept where there is a single part.

    All that was found, told, counted or left out in any part is in the result.
    """
    whole = tuple(parts)
    if len(whole) == 1:
        return whole[0]
    return FileResult(
        path,
        tuple(finding for part in whole for finding in part.findings),
        tuple(failure for part in whole for failure in part.failures),
        tuple(note for part in whole for note in part.notes),
        tuple(suppressed for part in whole for suppressed in part.suppressed),
        baselined=sum(part.baselined for part in whole),
        untouched=sum(part.untouched for part in whole),
        fixed=sum(part.fixed for part in whole),
        words=sum(part.words for part in whole),
        checked=not whole or any(part.checked for part in whole),
        continued=bool(whole) and whole[0].continued,
        allowed=tuple(sorted({entry for part in whole for entry in part.allowed})),
    )


def _place(place: Place) -> dict[str, int]:
    return {"line": place.position.line, "column": place.position.column, "offset": place.offset}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safety": fix.safety, "edits": edits}
