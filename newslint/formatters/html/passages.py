"""The lines of one article: those with findings, each finding told beside its line, and the others folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.finding import Finding
from newslint.formatters.html.marks import LONGEST_RUN, LineWriter, Mark, mark_of
from newslint.formatters.html.notes import NoteWriter
from newslint.text.spans import LineIndex

MOST_COVERED = 40
"""How many lines of one finding stand unfolded."""
SHORTEST_FOLD = 4


class Passages:
    """Chooses and writes the lines of an article; ``room`` is what is left of the characters it may take.

    ``text`` is the article, or None where only the snippets of its findings are known. ``cut_short`` tells, once the
    rows are written, whether there was no room for all of them.
    """

    def __init__(
        self,
        lines: LineWriter,
        notes: NoteWriter,
        number: int,
        findings: Sequence[Finding],
        text: str | None,
        room: int,
    ) -> None:
        self.room = room
        self.cut_short = False
        self._lines = lines
        self._notes = notes
        self._number = number
        self._findings = findings
        self._text = text or ""
        self._index = None if text is None else LineIndex(text)
        self._keys = [f"{number}-{index}" for index in range(1, len(findings) + 1)]
        self._marks: dict[int, list[Mark]] = {}
        self._begun: dict[int, list[int]] = {}
        for position, (finding, key) in enumerate(zip(findings, self._keys, strict=True)):
            self._begun.setdefault(finding.start.position.line, []).append(position)
            mark = mark_of(finding, key)
            for line in _lines_of(finding):
                self._marks.setdefault(line, []).append(mark)
        self._unfolded = self._wanted()

    def rows(self) -> Iterator[str]:
        """Yield the rows in order; blank lines have none unless a finding begins there."""
        if self._index is None:
            yield from map(self._excerpt, range(len(self._findings)))
            return
        done = 0
        for line in sorted(self._unfolded):
            yield from self._between(done + 1, line - 1)
            if self.room > 0:
                yield self._row(line)
            else:
                self.cut_short = True
                yield from map(self._excerpt, self._begun.get(line, ()))
            done = line
        yield from self._between(done + 1, len(self._index))

    def _wanted(self) -> set[int]:
        """Return the lines that stand unfolded: those of findings, what they refer to, and one line round them."""
        if self._index is None:
            return set()
        wanted = {
            one.start.position.line for finding in self._findings for one in finding.related if one.path == finding.path
        }
        for finding in self._findings:
            lines = _lines_of(finding)
            wanted.update(lines[:MOST_COVERED], lines[-1:])
        wanted.update([self._beside(line, step) for line in self._begun for step in (-1, 1)])
        return {line for line in wanted if 1 <= line <= len(self._index)}

    def _beside(self, line: int, step: int) -> int:
        """Return the line with text that comes before or behind a line, whatever blank ones are between, or 0."""
        other = line + step
        while self._index and 1 <= other <= len(self._index):
            if not self._is_blank(other):
                return other
            other += step
        return 0

    def _between(self, first: int, last: int) -> Iterator[str]:
        """Yield the lines between two that stand unfolded."""
        lines = [line for line in range(first, last + 1) if not self._is_blank(line)]
        if not lines:
            return
        words = self._lines.words
        if sum(map(self._length, lines)) > self.room:
            self.cut_short = True
            self.room = 0
            yield f'<p class="bounds">{words["hidden"].format(first=lines[0], last=lines[-1])}</p>'
            return
        rows = "".join(map(self._row, lines))
        if len(lines) < SHORTEST_FOLD:
            yield rows
        else:
            told = words["fold"].format(first=lines[0], last=lines[-1])
            yield f'<details class="fold"><summary>{told}</summary>{rows}</details>'

    def _row(self, line: int) -> str:
        """Return a line with its number and its marks, and the notes of the findings that begin on it."""
        assert self._index is not None
        start, end = self._index.line(line)
        written = self._lines.write(self._text[start:end], start, self._marks.get(line, ()))
        self.room -= len(written)
        return self._with_notes(line, f' id="l{self._number}-{line}"', written, self._begun.get(line, ()))

    def _excerpt(self, position: int) -> str:
        """Return the part of the line round a finding, in place of its line, with the note."""
        finding = self._findings[position]
        text, offset, cut_before, cut_after = finding.snippet
        written = self._lines.write(text, offset, [mark_of(finding, self._keys[position])])
        written = f"{'… ' if cut_before else ''}{written}{' …' if cut_after else ''}"
        return self._with_notes(finding.start.position.line, "", written, [position])

    def _with_notes(self, line: int, identity: str, written: str, positions: Iterable[int]) -> str:
        # Article text is Indonesian, whatever language the report is in.
        tongue = "" if self._lines.language == "id" else ' lang="id"'
        text = f'<p class="line"{identity} data-l="{line}"{tongue}>{written}</p>'
        linked = self._unfolded if self.room > 0 else ()
        source = None if self._index is None else self._text
        notes = [self._notes.write(self._findings[one], self._keys[one], source, linked) for one in positions]
        return f'<div class="row">{text}<ul class="notes">{"".join(notes)}</ul></div>' if notes else text

    def _is_blank(self, line: int) -> bool:
        assert self._index is not None
        start, end = self._index.line(line)
        return not self._text[start:end].strip()

    def _length(self, line: int) -> int:
        assert self._index is not None
        start, end = self._index.line(line)
        return min(end - start, LONGEST_RUN)


def _lines_of(finding: Finding) -> range:
    """Return the lines that a finding covers; one that ends at the beginning of a line does not cover that line."""
    first = finding.start.position.line
    line, column = finding.end.position
    return range(first, max(first, line - (column == 1)) + 1)
