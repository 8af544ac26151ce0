"""A line of an article in HTML: findings as marks that may overlap, each with its number; very long text cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.finding import Finding
from newslint.formatters.html.escaping import shown
from newslint.formatters.html.words import Words
from newslint.formatters.statistics import figure
from newslint.severities import severity_rank

LONGEST_RUN, KEPT = 12_000, 1_000
"""From how many code points on text without a mark in it is cut, and how many are kept on either side."""
DEEPEST = 3
"""How many marks round each other can be told apart by their underlines."""


class Mark(NamedTuple):
    """A finding's range of code points, and its key: the numbers of its article and of itself, as in ``3-1``."""

    start: int
    end: int
    key: str
    severity: str

    @property
    def number(self) -> str:
        """The number of the finding in its article."""
        return self.key.partition("-")[2]


def mark_of(finding: Finding, key: str) -> Mark:
    """Return the mark of a finding."""
    return Mark(finding.start.offset, max(finding.start.offset, finding.end.offset), key, finding.severity)


class LineWriter:
    """Writes lines with their marks, in the words of a language."""

    def __init__(self, words: Words, language: str) -> None:
        self.words = words
        self.language = language

    def write(self, text: str, start: int, marks: Iterable[Mark]) -> str:
        """Return HTML for a line whose first code point stands at ``start``; ``marks`` may go beyond the line.

        Marks that cross each other are closed and opened again, so that elements nest.
        """
        end = start + len(text)
        waiting = sorted(marks, key=lambda mark: (max(mark.start, start), -mark.end, severity_rank(mark.severity)))
        waiting.reverse()
        edges = sorted({min(end, max(start, edge)) for mark in waiting for edge in mark[:2]} | {start, end})
        parts: list[str] = []
        opened: list[Mark] = []
        for edge, following in zip(edges, [*edges[1:], end], strict=True):
            parts.extend(_close(opened, edge))
            while waiting and max(waiting[-1].start, start) <= edge:
                parts.extend(self._open(waiting.pop(), opened, edge, end))
            parts.append(self.cut(text[edge - start : following - start]))
        parts.append("</mark>" * len(opened))
        return "".join(parts)

    def cut(self, text: str) -> str:
        """Return HTML for text, its middle left out where it is very long, with a word that says so."""
        if len(text) <= LONGEST_RUN:
            return shown(text)
        sign = self.words["cut"].format(count=figure(len(text) - 2 * KEPT, self.language))
        return f'{shown(text[:KEPT])}<span class="cut"> … {sign} … </span>{shown(text[-KEPT:])}'

    def _open(self, mark: Mark, opened: list[Mark], edge: int, end: int) -> Iterator[str]:
        begins = mark.start == edge
        # A mark that goes on is not described again: a screen reader would say the message on each line.
        yield _tag(mark, len(opened), f' aria-describedby="d{mark.key}"' if begins else "")
        if begins:
            label = self.words["mark"].format(severity=self.words[mark.severity], number=mark.number)
            yield f'<a class="ref" id="m{mark.key}" href="#n{mark.key}" aria-label="{label}">{mark.number}</a>'
        if mark.end <= edge or edge == end:
            yield "</mark>"
        else:
            opened.append(mark)


def _close(opened: list[Mark], edge: int) -> Iterator[str]:
    """Yield the tags that end the marks up to ``edge``; those round which they stand go on behind them."""
    ending = next((index for index, mark in enumerate(opened) if mark.end <= edge), len(opened))
    yield "</mark>" * (len(opened) - ending)
    going_on = [mark for mark in opened[ending:] if mark.end > edge]
    del opened[ending:]
    for mark in going_on:
        yield _tag(mark, len(opened))
        opened.append(mark)


def _tag(mark: Mark, depth: int, more: str = "") -> str:
    classes = f"{mark.severity} d{min(depth, DEEPEST - 1)}"
    return f'<mark class="{classes}" data-n="{mark.key}"{more}>'
