"""Articles with findings, one after the other, within the bounds of what a browser can open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from newslint.finding import FileResult, Finding
from newslint.formatters.html.clean_text import clean_text
from newslint.formatters.html.escaping import attribute, shown
from newslint.formatters.html.marks import LineWriter
from newslint.formatters.html.notes import NoteWriter, copy_button
from newslint.formatters.html.passages import Passages
from newslint.formatters.html.words import WORDS
from newslint.formatters.statistics import figure
from newslint.severities import SEVERITIES

ARTICLE_LIMIT, REPORT_LIMIT = 150_000, 16_000_000
"""How many characters of text with its markup one article and the whole report may show: beyond them, excerpts."""
MOST_FINDINGS = 25_000
LONGEST_HEADLINE = 200
LONGEST_CLEAN = 50_000
"""How long a text may be that is copied with a click."""
FEWEST_LISTED, MOST_LISTED = 2, 20
"""From how many articles on they are listed above, and how many of them are listed unfolded."""


class ArticleWriter:
    """Writes articles, and keeps count of what they take; ``left_out`` counts the findings that have no place."""

    def __init__(self, language: str) -> None:
        self.notes = NoteWriter(WORDS[language], language)
        self.left_out = 0
        self._lines = LineWriter(WORDS[language], language)
        self._articles = 0
        self._findings = 0
        self._room = REPORT_LIMIT
        self._contents: list[str] = []

    def write(self, result: FileResult) -> Iterator[str]:
        """Yield the articles of a result: one, or one for each record that has findings."""
        for address, some in groupby(result.findings, key=lambda finding: finding.address):
            findings = list(some)
            kept = findings[: max(0, MOST_FINDINGS - self._findings)]
            self.left_out += len(findings) - len(kept)
            self._findings += len(kept)
            if kept:
                self._articles += 1
                # The text of a result with several records is none of theirs.
                text = result.text if len(findings) == len(result.findings) else None
                yield self._article(address, result.headline, kept, text)

    def contents(self, all_words: str) -> Iterator[str]:
        """Yield the list of the articles with what was found in each, where there are several; a long one is folded."""
        if len(self._contents) < FEWEST_LISTED:
            return
        words, items = self._lines.words, "".join(f"<li>{item}</li>" for item in self._contents)
        listed = f'<ol class="contents">{items}</ol>'
        yield f'<nav class="articles" aria-label="{words["articles"]}">'
        if len(self._contents) > MOST_LISTED:
            told = all_words.format(count=figure(len(self._contents), self._lines.language))
            listed = f"<details><summary>{told}</summary>{listed}</details>"
        yield f"{listed}</nav>\n"

    def _article(self, address: str, headline: str, findings: list[Finding], text: str | None) -> str:
        number, words = self._articles, self._lines.words
        room = min(ARTICLE_LIMIT, self._room)
        passages = Passages(self._lines, self.notes, number, findings, text, room)
        rows = "".join(passages.rows())
        self._room -= room - passages.room
        bounds = f'<p class="bounds">{words["excerpts"]}</p>' if passages.cut_short else ""
        name = shown(headline[:LONGEST_HEADLINE] or address)
        file = f'<p class="file"><bdi>{shown(address)}</bdi></p>' if headline else ""
        tally, copied = self._tally(findings), self._copied(findings, text)
        self._contents.append(f'<a href="#a{number}"><bdi>{name}</bdi></a> <span class="tally">{tally}</span>')
        headline = attribute(headline[:LONGEST_HEADLINE])
        return (
            f'<article id="a{number}" data-name="{attribute(address)}" data-headline="{headline}" '
            f'aria-labelledby="h{number}">'
            f'<h3 id="h{number}"><bdi>{name}</bdi></h3>{file}'
            f'<p class="tally">{tally}</p>{copied}{bounds}<div class="text">{rows}</div></article>\n'
        )

    def _copied(self, findings: list[Finding], text: str | None) -> str:
        """Return the button that copies an article with its safe fixes made, where there is room for its text."""
        clean = "" if text is None else clean_text(findings, text)
        if clean == text or len(clean) > min(LONGEST_CLEAN, self._room):
            return ""
        self._room -= len(clean)
        return copy_button(self._lines.words, "copy-clean", clean, LONGEST_CLEAN)

    def _tally(self, findings: list[Finding]) -> str:
        counts, words = Counter(finding.severity for finding in findings), self._lines.words
        return " ".join(
            f'<span class="label {level}">{words[level]}</span> {figure(counts[level], self._lines.language)}'
            for level in reversed(SEVERITIES)
            if counts[level]
        )
