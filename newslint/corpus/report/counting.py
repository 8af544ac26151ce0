"""Counts articles and findings for a report; memory grows with days, sections, sites, authors and rules alone."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from newslint.severities import SEVERITIES as FROM_MILD

Row = Mapping[str, Any]
SEVERITIES = tuple(reversed(FROM_MILD))
"""The severities as a report tells them: the worst first."""
GROUPS = ("section", "site", "author")
WORST = 20
"""How many articles with the most findings are named."""
ROWS = 25
"""How many sections, sites and authors are named: those with the most articles."""
FEWEST_ARTICLES = 5
"""An author of fewer articles is not named: so few tell nothing about somebody."""
DAILY, WEEKLY = 45, 400
"""Where at most so many days lie between first and last, a column is a day, or a week; else a month."""


class ArticleCounts:
    """How many articles there were, and how many findings of each severity in them."""

    def __init__(self) -> None:
        self.articles = 0
        self.findings = dict.fromkeys(SEVERITIES, 0)

    def add(self, row: Row) -> None:
        """Count an article."""
        self.articles += 1
        for severity in SEVERITIES:
            self.findings[severity] += row[severity] or 0

    def data(self) -> dict[str, Any]:
        """Return the counts as plain values; ``per_thousand`` are findings in 1,000 articles."""
        total = sum(self.findings.values())
        return {"articles": self.articles, **self.findings, "per_thousand": per_thousand(total, self.articles)}


def per_thousand(count: int, articles: int) -> float:
    """Return how many there are in 1,000 articles."""
    return round(1000 * count / articles, 1) if articles else 0.0


def counted(articles: Iterable[Row], findings: Iterable[Row], since: str = "") -> dict[str, Any]:
    """Return all that a report tells, as plain values: the articles as a whole, over time, in groups, and by rule.

    With ``since`` (an ISO date) what was published from that day on is set against what was published before.
    """
    counts = _Counts(since)
    for row in articles:
        counts.add(row)
    rules: dict[tuple[str, str], list[int]] = {}
    for row in findings:
        found = rules.setdefault((row["rule"], row["severity"]), [0, 0, 0])
        found[0] += 1
        if since and (period := counts.period_of.get(hash(row["source"]))) is not None:
            found[1 + period] += 1
    return {**counts.data(), "rules": list(_rules(rules, counts, since))}


class _Counts:
    """What is counted of articles."""

    def __init__(self, since: str) -> None:
        self.since = since
        self.whole = ArticleCounts()
        self.undated = 0
        self.days: dict[str, ArticleCounts] = {}
        self.groups: dict[str, dict[str, ArticleCounts]] = {name: {} for name in GROUPS}
        self.periods = (ArticleCounts(), ArticleCounts())
        self.period_of: dict[int, int] = {}
        self._worst: list[tuple[tuple[int, ...], int, dict[str, Any]]] = []

    def add(self, row: Row) -> None:
        """Count an article."""
        self.whole.add(row)
        day = (row.get("date") or "")[:10]
        if day:
            self.days.setdefault(day, ArticleCounts()).add(row)
        else:
            self.undated += 1
        for name, tallies in self.groups.items():
            if row.get(name):
                tallies.setdefault(row[name], ArticleCounts()).add(row)
        if self.since and day:
            period = int(day >= self.since)
            self.periods[period].add(row)
            self.period_of[hash(row["source"])] = period
        weight = tuple(row[severity] or 0 for severity in SEVERITIES)
        if any(weight):
            heapq.heappush(self._worst, (weight, -self.whole.articles, dict(row)))
            if len(self._worst) > WORST:
                heapq.heappop(self._worst)

    def data(self) -> dict[str, Any]:
        """Return the counts as plain values."""
        days = sorted(self.days)
        found: dict[str, Any] = {
            "whole": self.whole.data(),
            "undated": self.undated,
            "first": days[0] if days else "",
            "last": days[-1] if days else "",
            "over_time": [{"period": name, **tally.data()} for name, tally in _in_periods(self.days)],
            "worst": [dict(row) for _, _, row in sorted(self._worst, key=lambda one: one[:2], reverse=True)],
        }
        for name, tallies in self.groups.items():
            fewest = FEWEST_ARTICLES if name == "author" else 1
            largest = sorted(tallies.items(), key=lambda one: (-one[1].articles, one[0]))
            kept = [(value, tally) for value, tally in largest if tally.articles >= fewest][:ROWS]
            found[f"by_{name}"] = [{"name": value, **tally.data()} for value, tally in kept]
        if self.since:
            before, after = (tally.data() for tally in self.periods)
            found["since"] = {"date": self.since, "before": before, "after": after}
        return found


def _rules(rules: Mapping[tuple[str, str], list[int]], counts: _Counts, since: str) -> Iterator[dict[str, Any]]:
    for (rule, severity), (total, before, after) in sorted(rules.items(), key=lambda one: (-one[1][0], one[0])):
        told = {"rule": rule, "severity": severity, "findings": total}
        told["per_thousand"] = per_thousand(total, counts.whole.articles)
        if since:
            earlier, later = counts.periods
            told["before"] = per_thousand(before, earlier.articles)
            told["after"] = per_thousand(after, later.articles)
        yield told


def _in_periods(days: Mapping[str, ArticleCounts]) -> Iterator[tuple[str, ArticleCounts]]:
    """Yield days, weeks (by their Mondays) or months with what was counted in them, in order."""
    known = sorted(filter(_is_day, days))
    if not known:
        return
    span = (date.fromisoformat(known[-1]) - date.fromisoformat(known[0])).days
    found: dict[str, ArticleCounts] = {}
    for day in known:
        when = date.fromisoformat(day)
        monday = (when - timedelta(days=when.weekday())).isoformat()
        name = day if span <= DAILY else monday if span <= WEEKLY else day[:7]
        whole = found.setdefault(name, ArticleCounts())
        whole.articles += days[day].articles
        for severity in SEVERITIES:
            whole.findings[severity] += days[day].findings[severity]
    yield from found.items()


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
