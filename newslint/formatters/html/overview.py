"""The top of the report: totals, what went wrong, findings by rule and by file as tables with bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.finding import Failure, FileResult, Suppressed
from newslint.formatters.html.escaping import attribute, shown
from newslint.formatters.html.words import WORDS
from newslint.formatters.statistics import Statistics, figure
from newslint.severities import SEVERITIES, severity_rank

MOST_FILES = 100
MOST_ROWS, SHORTEST_REST = 12, 4
"""How many rows of a table stand unfolded, and how many more are worth folding."""
MOST_LISTED = 500
WORST_FIRST = tuple(reversed(SEVERITIES))
BAR = 100
HEIGHTS = {"error": 'height="10"', "warning": 'y="3" height="7"', "info": 'y="6" height="4"'}
"""How high each severity is in a bar, so that they can be told apart without colours."""


class Overview:
    """Counts results, and writes what there is to say about all of them."""

    def __init__(self, language: str) -> None:
        self.statistics = Statistics()
        self._by_rule: dict[str, Counter[str]] = {}
        self._by_file: dict[str, Counter[str]] = {}
        self._failures: list[Failure] = []
        self._notes: list[Failure] = []
        self._suppressed: list[Suppressed] = []
        self._words = WORDS[language]
        self._language = language

    @property
    def findings(self) -> int:
        """The number of findings."""
        return self.statistics.findings

    def add(self, result: FileResult) -> None:
        """Count a result."""
        self.statistics.add(result)
        self._failures.extend(result.failures)
        self._notes.extend(Failure(result.path, note) for note in result.notes)
        self._suppressed.extend(result.suppressed)
        for finding in result.findings:
            self._by_rule.setdefault(finding.rule, Counter())[finding.severity] += 1
            self._by_file.setdefault(finding.path, Counter())[finding.severity] += 1

    def write(self) -> Iterator[str]:
        """Yield the line of totals, and what kept newslint from checking everything."""
        words = self._words
        total = words["total" if self.findings else "none"].format(
            findings=self._figure(self.findings), files=self._figure(self.statistics.files)
        )
        counts = self.statistics.by_severity
        told = ", ".join(
            f'<span class="label {level}">{words[level]}</span> {self._figure(counts[level])}'
            for level in WORST_FIRST
            if counts[level]
        )
        yield f'<p class="lead">{total} {told}</p>'
        if self._failures:
            yield f"<h3>{words['problems']}</h3><p>{words['problems-why']}</p>"
            yield self._listed(self._failures, "failures")

    def write_statistics(self, rules: Mapping[str, int], summaries: Mapping[str, str]) -> Iterator[str]:
        """Yield the statistics, folded: figures, tables, what is switched off.

        ``rules`` has the number of each rule that the page describes, ``summaries`` what rules are about.
        """
        words = self._words
        yield f'<details id="statistics"><summary><h2>{words["statistics"]}</h2></summary><dl class="figures">'
        yield from (
            f'<div class="{name}"><dt>{words[name]}</dt><dd>{value}</dd></div>' for name, value in self._figures()
        )
        yield "</dl>"
        if self._notes:
            yield f"<h3>{words['remarks']}</h3>{self._listed(self._notes, 'remarks')}"
        if self._by_rule:
            yield from self._rule_table(rules, summaries)
        if len(self._by_file) > 1:
            yield from self._file_table()
        if self._suppressed:
            yield from self._switched_off()
        yield "</details>\n"

    def _figure(self, count: int) -> str:
        return figure(count, self._language)

    def _figures(self) -> Iterator[tuple[str, str]]:
        """Yield each total with its name; severities always, what is held back only where there is some."""
        statistics = self.statistics
        for level in WORST_FIRST:
            yield level, self._figure(statistics.by_severity[level])
        held_back = {
            "failures": len(self._failures),
            "fixed": statistics.fixed,
            "suppressed": statistics.suppressed.total(),
            "baselined": statistics.baselined,
            "untouched": statistics.untouched,
        }
        yield from ((name, self._figure(count)) for name, count in held_back.items() if count)
        yield "words", self._figure(statistics.words.total())
        yield "rate", statistics.rate(self._language)

    def _listed(self, told: Sequence[Failure], name: str) -> str:
        rows = "".join(
            f"<li><bdi><code>{shown(path)}</code></bdi>: {shown(message)}</li>" for path, message in told[:MOST_LISTED]
        )
        return f'<ul class="{name}">{rows}{self._more(len(told))}</ul>'

    def _more(self, count: int) -> str:
        if count <= MOST_LISTED:
            return ""
        return f"<li>{self._words['more'].format(count=self._figure(count - MOST_LISTED))}</li>"

    def _rule_table(self, rules: Mapping[str, int], summaries: Mapping[str, str]) -> Iterator[str]:
        words, rows = self._words, []
        most = max(counts.total() for counts in self._by_rule.values())
        for rule, counts in _ordered(self._by_rule):
            code = f"<code>{shown(rule).replace('/', '/<wbr>')}</code>"
            name = shown(summaries[rule]) if rule in summaries else code
            if rule in rules:
                name = f'<a href="#results" data-rule="{rules[rule]}">{name}</a>'
            if rule in summaries:
                name += f" {code}"
            worst = max(counts, key=severity_rank)
            label = f'<span class="label {worst}">{words[worst]}</span>'
            rows.append(self._row(f"{name} {label}", counts, most))
        yield from self._chart("by-rule", "rule", rows)

    def _file_table(self) -> Iterator[str]:
        most = max(counts.total() for counts in self._by_file.values())
        rows = []
        for path, counts in _ordered(self._by_file)[:MOST_FILES]:
            name = f'<a href="#results" data-file="{attribute(path)}"><bdi>{shown(path)}</bdi></a>'
            rows.append(self._row(name, counts, most))
        yield from self._chart("by-file", "file", rows)
        if len(self._by_file) > MOST_FILES:
            count = self._figure(len(self._by_file) - MOST_FILES)
            yield f'<p class="bounds">{self._words["more-files"].format(count=count)}</p>'

    def _chart(self, title: str, name: str, rows: Sequence[str]) -> Iterator[str]:
        """Yield a table of rows, those that are too many for the eye in a folded one behind it.

        Roles are spelt out: narrow screens lay rows out as grids, and some browsers take them for rows no more.
        """
        words = self._words
        rows, rest = (rows, ()) if len(rows) < MOST_ROWS + SHORTEST_REST else (rows[:MOST_ROWS], rows[MOST_ROWS:])
        names = (words[name], words["findings"], words["share"])
        cells = "".join(f'<th scope="col" role="columnheader">{column}</th>' for column in names)
        head = f'<table class="chart" role="table"><caption>{words[title]}</caption>'
        head += f'<thead><tr role="row">{cells}</tr></thead><tbody>'
        yield f"{head}{''.join(rows)}</tbody></table>"
        if rest:
            told = words["rest"].format(count=self._figure(len(rest)))
            yield f"<details><summary>{told}</summary>{head}{''.join(rest)}</tbody></table></details>"

    def _row(self, name: str, counts: Counter[str], most: int) -> str:
        return f'<tr role="row"><th scope="row" role="rowheader">{name}</th>{self._bar(counts, most)}</tr>'

    def _bar(self, counts: Counter[str], most: int) -> str:
        """Return two cells: the number, and a bar of it with the severities side by side."""
        parts, left = [], 0.0
        for level in WORST_FIRST:
            if counts[level]:
                width = BAR * counts[level] / most
                parts.append(f'<rect class="{level}" x="{left:.1f}" width="{width:.1f}" {HEIGHTS[level]}/>')
                left += width
        told = ", ".join(f"{self._words[level]} {counts[level]}" for level in WORST_FIRST if counts[level])
        picture = f'<svg viewBox="0 0 {BAR} 10" preserveAspectRatio="none" role="img" aria-label="{told}">'
        title = f"<title>{told}</title>"
        bar = f"{picture}{title}{''.join(parts)}</svg>"
        return f'<td role="cell">{self._figure(counts.total())}</td><td role="cell">{bar}</td>'

    def _switched_off(self) -> Iterator[str]:
        words = self._words
        count = self._figure(len(self._suppressed))
        yield f"<details><summary>{words['switched-off']} ({count})</summary>"
        yield f'<div class="scroll" tabindex="0" role="region" aria-label="{words["switched-off"]}"><table><thead><tr>'
        yield from (f'<th scope="col">{words[name]}</th>' for name in ("place", "rule", "way", "reason"))
        yield "</tr></thead><tbody>"
        for finding, by, reason in self._suppressed[:MOST_LISTED]:
            line, column = finding.start.position
            place = f"<bdi>{shown(finding.address)}</bdi>:{line}:{column}"
            cells = (f"<code>{shown(finding.rule)}</code>", shown(words.get(by, by)), shown(reason))
            yield f"<tr><td>{place}</td>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
        yield f"</tbody></table></div><ul>{self._more(len(self._suppressed))}</ul></details>"


def _ordered(counted: Mapping[str, Counter[str]]) -> list[tuple[str, Counter[str]]]:
    """Return names with their counts, those with most findings first."""
    pairs: Iterable[tuple[str, Counter[str]]] = counted.items()
    return sorted(pairs, key=lambda pair: (-pair[1].total(), pair[0]))
