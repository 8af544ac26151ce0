"""Command ``compare``: tells what is new, gone and moved between two JSON reports."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping

from newslint.baseline.comparison import Comparison, ReportedFinding, compare, read_report
from newslint.cli.streams import show
from newslint.formatters.markdown.escaping import code, plain
from newslint.i18n import Templates
from newslint.severities import fails
from newslint.terminal import printable

MOST = 200
"""How many findings of each sort the Markdown report lists, so that a forge takes it as a comment."""

WORDS = Templates(
    {
        "new": "new",
        "gone": "gone",
        "moved": "moved",
        "error": "error",
        "warning": "warning",
        "info": "info",
        "rule": "rule",
        "total": "Findings that are new: {new}; gone: {gone}; moved: {moved}; as they were: {unchanged}.",
        "more": "… and {count} more.",
    }
)
SORTS = ("new", "gone", "moved")


def run(options: argparse.Namespace) -> int:
    """Print the comparison; return 1 where a new finding is as severe as ``--fail-on`` says."""
    comparison = compare(read_report(options.old), read_report(options.new))
    lines = {"text": _text, "markdown": _markdown, "json": _json}[options.format](comparison, WORDS[options.lang])
    show("\n".join(lines))
    return 1 if any(fails(entry["severity"], options.fail_on) for entry in comparison.new) else 0


def _rows(comparison: Comparison) -> dict[str, list[tuple[ReportedFinding, str]]]:
    """Return the findings of each sort, each with where it stands; a moved one with where it stood and stands."""
    return {
        "new": [(entry, _place(entry)) for entry in comparison.new],
        "gone": [(entry, _place(entry)) for entry in comparison.gone],
        "moved": [(new, f"{_place(old)} → {_place(new)}") for old, new in comparison.moved],
    }


def _place(entry: ReportedFinding) -> str:
    record = f"#{entry['record']}" if entry.get("record") is not None else ""
    return f"{entry['path']}{record}:{entry['start']['line']}:{entry['start']['column']}"


def _total(comparison: Comparison, words: Mapping[str, str]) -> str:
    counts = {"new": len(comparison.new), "gone": len(comparison.gone), "moved": len(comparison.moved)}
    return words["total"].format(**counts, unchanged=comparison.unchanged)


def _text(comparison: Comparison, words: Mapping[str, str]) -> Iterator[str]:
    for sort, rows in _rows(comparison).items():
        for entry, place in rows:
            severity = words[entry["severity"]]
            yield printable(f"{words[sort]}: {place}: {severity} {entry['rule']} {entry['message']}")
    by_rule = comparison.by_rule()
    if by_rule:
        yield "  ".join(f"{words[sort]:>6}" for sort in SORTS) + f"  {words['rule']}"
    for rule, counts in by_rule.items():
        yield "  ".join(f"{counts[sort]:>6}" for sort in SORTS) + f"  {printable(rule)}"
    yield _total(comparison, words)


def _markdown(comparison: Comparison, words: Mapping[str, str]) -> Iterator[str]:
    yield f"## newslint\n\n{_total(comparison, words)}"
    by_rule = comparison.by_rule()
    if by_rule:
        yield f"\n| {words['rule']} | {' | '.join(words[sort] for sort in SORTS)} |\n|---|---:|---:|---:|"
    for rule, counts in by_rule.items():
        yield f"| {code(rule)} | {' | '.join(str(counts[sort]) for sort in SORTS)} |"
    for sort, rows in _rows(comparison).items():
        if not rows:
            continue
        yield f"\n<details><summary>{words[sort]}: {len(rows)}</summary>\n"
        for entry, place in rows[:MOST]:
            yield f"- {code(place)} **{words[entry['severity']]}** {code(entry['rule'])} {plain(entry['message'])}"
        if len(rows) > MOST:
            yield f"- {words['more'].format(count=len(rows) - MOST)}"
        yield "\n</details>"


def _json(comparison: Comparison, words: Mapping[str, str]) -> Iterator[str]:
    import json

    data = {
        "schema": 1,
        "new": list(comparison.new),
        "gone": list(comparison.gone),
        "moved": [{"from": old, "to": new} for old, new in comparison.moved],
        "unchanged": comparison.unchanged,
        "by_rule": comparison.by_rule(),
    }
    yield json.dumps(data, ensure_ascii=False, indent=1)
