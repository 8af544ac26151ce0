"""Command ``rules``: the rules, as a list."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from newslint.authoring.documentation_words import STARS, WORDS
from newslint.cli.settings import load_config, load_registry
from newslint.cli.streams import show
from newslint.rule import RuleSpec
from newslint.severities import SEVERITIES
from newslint.terminal import printable


def run(options: argparse.Namespace) -> int:
    """Print the list of rules in the form asked for."""
    config = load_config(options)
    catalogue = load_registry(options, config).catalogue
    specs = [catalogue.spec(rule_id) for rule_id in catalogue.ids]
    lines = {"text": _text, "markdown": _markdown, "json": _json}[options.format](specs, config.language)
    show("\n".join(lines))
    return 0


def _text(specs: list[RuleSpec], language: str) -> Iterator[str]:
    words = WORDS[language]
    longest = max((len(spec.id) for spec in specs), default=0)
    widest = max(len(words[severity]) for severity in SEVERITIES) + 1
    for spec in specs:
        severity = words[spec.severity] + STARS[spec.status]
        yield f"{spec.id:{longest}}  {severity:{widest}}  {printable(spec.summary[language])}"
    for status in STARS:
        if STARS[status] and any(spec.status == status for spec in specs):
            yield f"{STARS[status]} {words[status]}"


def _markdown(specs: list[RuleSpec], language: str) -> Iterator[str]:
    words = WORDS[language]
    yield from (words["rules"], "|---|---|---|---|")
    for spec in specs:
        summary = spec.summary[language].replace("|", "\\|")
        yield f"| `{spec.id}` | {words[spec.severity]} | {spec.status} | {printable(summary)} |"


def _json(specs: list[RuleSpec], language: str) -> Iterator[str]:
    import json

    rules = [
        {
            "id": spec.id,
            "family": spec.family,
            "kind": spec.kind,
            "severity": spec.severity,
            "status": spec.status,
            "summary": spec.summary[language],
            "fix": spec.safety or None,
            "aliases": list(spec.aliases),
        }
        for spec in specs
    ]
    yield json.dumps({"schema": 1, "rules": rules}, ensure_ascii=False, indent=1)
