"""The report on an archive as one page of HTML that needs no script and nothing from outside; all text is escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from newslint import __version__
from newslint.corpus.report.charts import bar, columns
from newslint.corpus.report.counting import FEWEST_ARTICLES, GROUPS, SEVERITIES
from newslint.corpus.report.words import WORDS
from newslint.formatters.html.escaping import shown
from newslint.formatters.statistics import figure

Data = Mapping[str, Any]
Words = Mapping[str, str]
EXCERPT = 280
"""Code points of a copied paragraph that are shown."""
NAMED = 8
"""How many articles of a cluster are named."""


def page(data: Data, language: str) -> Iterator[str]:
    """Yield the page from the data of a report, in a language."""
    parts = _Parts(data, language)
    yield from _head(parts.words, language)
    yield f"<header><h1>{parts.words['title']}</h1></header>\n<main>\n"
    yield from parts.summary()
    yield from parts.since()
    yield from parts.over_time()
    yield from parts.rules()
    for name in GROUPS:
        yield from parts.group(name)
    yield from parts.worst()
    yield from parts.copies()
    yield f"</main>\n<footer>newslint {shown(__version__)}</footer>\n</body>\n</html>\n"


def _head(words: Words, language: str) -> Iterator[str]:
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
    yield f"<title>{words['title']}</title>\n<style>{style}</style>\n</head>\n<body>\n"


class _Parts:
    """The sections of the page."""

    def __init__(self, data: Data, language: str) -> None:
        self.data = data
        self.words = WORDS[language]
        self.language = language

    def _number(self, value: float, digits: int = 0) -> str:
        return figure(value, self.language, digits)

    def summary(self) -> Iterator[str]:
        """Yield how much was checked and found in all."""
        whole = self.data["whole"]
        told = self.words["lead"].format(
            articles=self._number(whole["articles"]), per_thousand=self._number(whole["per_thousand"], 1)
        )
        yield f'<p class="lead">{told}</p>\n<dl class="figures">'
        for name in SEVERITIES:
            yield f'<div class="{name}"><dt>{self.words[name]}</dt><dd>{self._number(whole[name])}</dd></div>'
        yield "</dl>\n"
        if self.data["first"]:
            period = self.words["period"].format(first=shown(self.data["first"]), last=shown(self.data["last"]))
            yield f"<p>{period}</p>\n"
        if self.data["undated"]:
            yield f"<p>{self.words['undated'].format(count=self._number(self.data['undated']))}</p>\n"

    def since(self) -> Iterator[str]:
        """Yield what was published since a date beside what was published before."""
        since = self.data.get("since")
        if not since:
            return
        yield f"<section><h2>{self.words['since'].format(date=shown(since['date']))}</h2>\n"
        rows = [self._compared(self.words["articles"], since["before"], since["after"], "articles", 0)]
        rows += [self._compared(self.words["per-thousand"], since["before"], since["after"], "per_thousand", 1)]
        changed = sorted(self.data["rules"], key=lambda row: -abs(row["after"] - row["before"]))[:20]
        rows += [self._compared(self._rule(row), row, row, "", 1) for row in changed]
        yield from self._table(("name", "before", "after", "change"), rows)
        yield "</section>\n"

    def _compared(self, name: str, before: Data, after: Data, key: str, digits: int) -> list[str]:
        earlier, later = before[key or "before"], after[key or "after"]
        sign = "+" if later > earlier else ""
        return [
            name,
            *(self._number(value, digits) for value in (earlier, later)),
            sign + self._number(later - earlier, digits),
        ]

    def _rule(self, row: Data) -> str:
        return f"<code>{shown(row['rule'])}</code> <small>{self.words[row['severity']]}</small>"

    def over_time(self) -> Iterator[str]:
        """Yield the chart over time, with its numbers."""
        rows = self.data["over_time"]
        if not rows:
            return
        yield f"<section><h2>{self.words['over-time']}</h2>\n<p>{self.words['over-time-note']}</p>\n{self._legend()}"
        yield columns(rows, self.words["over-time"])
        yield f"<details><summary>{self.words['numbers']}</summary>\n"
        cells = [[shown(row["period"]), *self._counts(row)] for row in rows]
        yield from self._table(("when", "articles", *SEVERITIES, "per-thousand"), cells)
        yield "</details></section>\n"

    def _legend(self) -> str:
        keys = (f'<li class="{name}">{self.words[name]}</li>' for name in SEVERITIES)
        return f'<ul class="legend">{"".join(keys)}</ul>\n'

    def _counts(self, row: Data) -> list[str]:
        numbers = [self._number(row[name]) for name in ("articles", *SEVERITIES)]
        return [*numbers, self._number(row["per_thousand"], 1)]

    def rules(self) -> Iterator[str]:
        """Yield what was found by rule."""
        rows = self.data["rules"]
        yield f"<section><h2>{self.words['by-rule']}</h2>\n"
        if not rows:
            yield f"<p>{self.words['none']}</p></section>\n"
            return
        most = max(row["per_thousand"] for row in rows)
        cells = [
            [
                f"<code>{shown(row['rule'])}</code>",
                self.words[row["severity"]],
                self._number(row["findings"]),
                self._number(row["per_thousand"], 1) + bar(row["per_thousand"], most, row["severity"]),
            ]
            for row in rows
        ]
        yield from self._table(("rule", "severity", "findings", "per-thousand"), cells, text=2)
        yield "</section>\n"

    def group(self, name: str) -> Iterator[str]:
        """Yield what was found by section, site or author, where some are known."""
        rows = self.data[f"by_{name}"]
        if not rows:
            return
        yield f"<section><h2>{self.words[f'by-{name}']}</h2>\n"
        if name == "author":
            yield f"<p>{self.words['author-note'].format(fewest=FEWEST_ARTICLES)}</p>\n"
        most = max(row["per_thousand"] for row in rows)
        cells = []
        for row in rows:
            *counts, share = self._counts(row)
            cells.append([shown(row["name"]), share + bar(row["per_thousand"], most), *counts])
        yield from self._table(("name", "per-thousand", "articles", *SEVERITIES), cells)
        yield "</section>\n"

    def worst(self) -> Iterator[str]:
        """Yield the articles with the most findings."""
        if not self.data["worst"]:
            return
        yield f"<section><h2>{self.words['worst']}</h2>\n"
        cells = [
            [
                f"{shown(row.get('title') or row['article'])}<br><small>{shown(row['source'])}</small>",
                f'<span class="date">{shown((row.get("date") or "")[:10])}</span>',
                *(self._number(row[name] or 0) for name in SEVERITIES),
            ]
            for row in self.data["worst"]
        ]
        yield from self._table(("article", "date", *SEVERITIES), cells, text=2)
        yield "</section>\n"

    def copies(self) -> Iterator[str]:
        """Yield the paragraphs that stand in the most articles, and how much of what was published before."""
        copies = self.data.get("copies")
        if not copies:
            return
        counts = {name: self._number(copies[name]) for name in ("clusters", "copies")}
        yield f"<section><h2>{self.words['copies']}</h2>\n<p>{self.words['copies-note'].format(**counts)}</p>\n"
        for cluster in copies["largest"]:
            yield from self._cluster(cluster)
        if copies["coverage"]:
            yield f"<h3>{self.words['coverage']}</h3>\n"
            cells = [
                [
                    f"{shown(row['name'])} <small>{self.words[row['level'] + '-level']}</small>",
                    self._number(row["articles"]),
                    self._number(100 * row["copied"], 1) + " %" + bar(row["copied"], 1),
                ]
                for row in copies["coverage"]
            ]
            yield from self._table(("name", "articles", "copied"), cells)
        yield "</section>\n"

    def _cluster(self, cluster: Data) -> Iterator[str]:
        text = cluster["text"]
        excerpt = text if len(text) <= EXCERPT else f"{text[: EXCERPT - 1]}…"
        told = self.words["cluster"].format(articles=self._number(cluster["articles"]))
        yield f'<article class="cluster"><h3>{told}</h3>\n<blockquote>{shown(excerpt)}</blockquote>\n<ol>'
        for place, row in enumerate(cluster["places"][:NAMED]):
            known = ", ".join(shown(value) for value in (row["date"][:10], row["site"], row["section"]) if value)
            how = self._how(row, is_first=not place)
            yield f"<li>{shown(row['article'])} <small>{known + '; ' if known else ''}{how}</small></li>"
        more = cluster["articles"] - NAMED
        if more > 0:
            yield f"<li>{self.words['more'].format(count=self._number(more))}</li>"
        yield "</ol></article>\n"

    def _how(self, row: Data, *, is_first: bool) -> str:
        if is_first:
            return self.words["first"]
        return self.words["exact"] if row["exact"] else self.words["share"].format(percent=int(100 * row["share"]))

    def _table(self, heads: Sequence[str], rows: Iterable[Sequence[str]], text: int = 1) -> Iterator[str]:
        """Yield a table; the first ``text`` columns hold words, the others numbers."""
        yield '<div class="wide"><table><thead><tr>'
        yield "".join(_cell("th", self.words[head], is_number=at >= text) for at, head in enumerate(heads))
        yield "</tr></thead><tbody>\n"
        for row in rows:
            yield f"<tr>{''.join(_cell('td', value, is_number=at >= text) for at, value in enumerate(row))}</tr>\n"
        yield "</tbody></table></div>\n"


def _cell(tag: str, value: str, *, is_number: bool) -> str:
    return f"<{tag}{' class=number' if is_number else ''}>{value}</{tag}>"
