"""Scores: labelled spans set against findings, counted in all and by group."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from newslint import Finding


class Case(NamedTuple):
    """A labelled span: whether a finding is wanted there (None: either way is right), and the groups it counts in."""

    article: str
    start: int
    end: int
    wanted: bool | None
    groups: tuple[str, ...]


class Mistake(NamedTuple):
    """A labelled span without its finding (``missed``), or a finding that should not be (``wrong``)."""

    sort: str
    what: str
    article: str
    start: int
    end: int


class Score:
    """The counts of one labelled set."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.counts: Counter[str] = Counter()
        self.groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.mistakes: list[Mistake] = []
        self.rules: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, case: Case, hit: bool, *, main: bool = True) -> None:
        """Count a labelled span; ``main=False`` counts it in its groups alone."""
        if case.wanted is None:
            outcome = "free"
        else:
            outcome = {(True, True): "tp", (True, False): "fn", (False, True): "fp", (False, False): "tn"}[
                case.wanted, hit
            ]
        for group in case.groups:
            self.groups[group][outcome] += 1
        if main and outcome != "free":
            self.counts[outcome] += 1
        if outcome in ("fn", "fp"):
            sort = "missed" if outcome == "fn" else "wrong"
            self.mistakes.append(Mistake(sort, case.groups[0], case.article, case.start, case.end))

    def add_finding(self, article: str, finding: Finding, right: bool) -> None:
        """Count a finding under its rule."""
        self.rules[finding.rule]["right" if right else "wrong"] += 1

    def add_stray(self, article: str, finding: Finding) -> None:
        """Count a finding that no labelled span excuses."""
        self.counts["fp"] += 1
        place = (finding.start.offset, finding.end.offset)
        self.mistakes.append(Mistake("wrong", finding.rule, article, *place))

    @property
    def precision(self) -> float | None:
        """The share of findings that are right; ``hits`` counts right findings where these differ from labels."""
        right = self.counts["hits"] or self.counts["tp"]
        return right / (right + self.counts["fp"]) if right + self.counts["fp"] else None

    @property
    def recall(self) -> float | None:
        """The share of wanted spans that are found."""
        return recall_of(self.counts)


def recall_of(counts: Counter[str]) -> float | None:
    """Return the share of wanted spans that are found, or None where none is wanted."""
    wanted = counts["tp"] + counts["fn"]
    return counts["tp"] / wanted if wanted else None


def covered(start: int, end: int, spans: Iterable[tuple[int, int]], share: float = 0.5) -> bool:
    """Return whether the spans cover at least ``share`` of the range."""
    total = sum(max(0, min(end, stop) - max(start, begin)) for begin, stop in spans)
    return total >= share * max(1, end - start)


def spans_of(findings: Iterable[Finding]) -> list[tuple[int, int]]:
    """Return the ranges of findings in code points."""
    return [(finding.start.offset, finding.end.offset) for finding in findings]
