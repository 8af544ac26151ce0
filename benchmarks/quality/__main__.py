"""Measures the rule families on labelled articles.

usage: python -m benchmarks.quality DATA [FAMILY ...] [--errors N] [--save FILE] [--compare FILE]

DATA is the folder of labelled files. Prints each measure with its floor, then precision by rule and counts by
group. ``--errors`` lists mistakes with their text; ``--save`` writes which findings there are (places only, never
article text), ``--compare`` tells which findings appeared and vanished since such a file was written.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from benchmarks.quality.families import FAMILIES, Findings
from benchmarks.quality.floors import FLOORS, measures
from benchmarks.quality.score import Score
from newslint import Linter, NewslintError
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection


class Bench:
    """Lints labelled texts, and remembers texts and findings for the lists of errors and the comparison."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.places: set[tuple[str, str, int, int]] = set()

    def lint(self, family: str, texts: Mapping[str, str]) -> Findings:
        """Return the findings of one family in each text. Raises ``NewslintError`` where a rule fails."""
        linter = Linter(Config(selection=Selection(select=(family,))))
        found = {}
        for key, text in texts.items():
            self.texts[key.removesuffix(".md")] = text
            result = linter.lint_text(text, key if key.endswith(".md") else f"{key}.txt")
            if result.failures:
                raise NewslintError(f"{key}: {result.failures[0].message}")
            found[key] = result.findings
            self.places.update((key, one.rule, one.start.offset, one.end.offset) for one in result.findings)
        return found


def main() -> int:
    """Measure, print, and return 1 where a measure lies below its floor, 2 where the data is not in order."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("families", nargs="*", metavar="FAMILY")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--save", type=Path, metavar="FILE")
    parser.add_argument("--compare", type=Path, metavar="FILE")
    options = parser.parse_args()
    bench = Bench()
    for name in options.families:
        if name not in FAMILIES:
            parser.error(f"unknown family {name!r}; known are {', '.join(FAMILIES)}")
    try:
        scores = [score for name in options.families or FAMILIES for score in FAMILIES[name](options.data, bench.lint)]
    except NewslintError as problem:
        print(f"quality: {problem}", file=sys.stderr)
        return 2
    below = show_measures(scores)
    for score in scores:
        show_groups(score)
        show_mistakes(score, bench.texts, options.errors)
    if options.compare:
        show_changes(bench, options.compare)
    if options.save:
        options.save.write_text(json.dumps(sorted(bench.places)), encoding="utf-8")
    return 1 if below else 0


def show_measures(scores: list[Score]) -> bool:
    """Print every measure with its floor; return whether one lies below."""
    below = False
    for name, value in measures(scores).items():
        floor = FLOORS.get(name)
        low = floor is not None and value < floor
        below = below or low
        print(f"{name:58} {value:7.4f}  " + (f"floor {floor:.3f}{'  BELOW' if low else ''}" if floor else ""))
    return below


def show_groups(score: Score) -> None:
    """Print the counts by rule and by group of one set."""
    print(f"\n{score.name}")
    for rule, counts in sorted(score.rules.items()):
        print(f"  {rule:50} right {counts['right']:4}  wrong {counts['wrong']:4}")
    for group, counts in sorted(score.groups.items()):
        shares = (("precision", share(counts, "tp", "fp")), ("recall", share(counts, "tp", "fn")))
        told = [f"{name} {value:.2f}" for name, value in shares if value is not None]
        told += [f"{outcome} {count}" for outcome, count in sorted(counts.items())]
        print(f"  {group:50} " + "  ".join(told))


def share(counts: Counter[str], part: str, rest: str) -> float | None:
    """Return the share of one count in two, or None where both are nought."""
    total = counts[part] + counts[rest]
    return counts[part] / total if total else None


def show_mistakes(score: Score, texts: Mapping[str, str], most: int) -> None:
    """Print the first mistakes of one set with the text they are about."""
    for mistake in score.mistakes[:most]:
        text = " ".join(texts[mistake.article][mistake.start : mistake.end].split())
        print(f"    {mistake.sort:6} {mistake.what:34} {mistake.article}@{mistake.start}: {text[:150]}")


def show_changes(bench: Bench, path: Path) -> None:
    """Print which findings appeared and which vanished since the run saved at ``path``."""
    earlier = {(key, rule, start, end) for key, rule, start, end in json.loads(path.read_text(encoding="utf-8"))}
    for sort, places in (("appeared", bench.places - earlier), ("vanished", earlier - bench.places)):
        print(f"\n{sort}: {len(places)}")
        for key, rule, start, end in sorted(places):
            excerpt = " ".join(bench.texts.get(key.removesuffix(".md"), "")[start:end].split())
            print(f"  {rule:34} {key}@{start}: {excerpt[:120]}")


if __name__ == "__main__":
    sys.exit(main())
