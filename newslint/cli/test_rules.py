"""Command ``test-rules``: runs the examples of YAML packs and shows those that do not hold."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from newslint.authoring.coverage import Alternative, coverage
from newslint.authoring.example_results import ExampleResult
from newslint.authoring.own_form import form_faults
from newslint.cli.settings import load_config, load_registry, names
from newslint.cli.streams import show
from newslint.contracts import StreamReader
from newslint.finding import Finding
from newslint.i18n import Templates, localized
from newslint.linting.engine import Engine
from newslint.rule import Rule
from newslint.terminal import printable
from newslint.testing import ExampleRunner, lint_example, rules_to_test

WORDS = Templates(
    {
        "idle": "{rule}: no example makes this rule report anything",
        "other": "{rule}: in good example {number}, {other} reports “{excerpt}”",
        "total": "{rules} rules, {examples} examples, {failed} failed",
        "total-of-one": "1 rule, {examples} examples, {failed} failed",
        "not-exercised": "{rule}: {share} exercised by examples; not so:",
        "more": "  and {count} more",
        "coverage": "coverage: {share}",
        "share": "{percent} % ({exercised} of {all} words and expressions)",
    }
)
SHOWN = 10
"""How many alternatives without an example are listed for a rule."""


class _Tested(NamedTuple):
    """What became of one rule: its examples, its alternatives, what other rules find in its good ones, and its form."""

    rule: Rule
    results: tuple[ExampleResult, ...]
    alternatives: tuple[Alternative, ...] = ()
    others: tuple[tuple[int, Finding], ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def failed(self) -> list[ExampleResult]:
        return [result for result in self.results if not result.passed]

    @property
    def fires(self) -> bool:
        """Whether any example makes the rule report something."""
        return any(result.spans for result in self.results)


def run(options: argparse.Namespace) -> int:
    """Run the examples of the packs named, or of all rules; return 1 where one fails, or a rule's form is at fault."""
    config = load_config(options)
    packs = [Path(path) for path in options.packs]
    registry = load_registry(options, config, packs)
    ids = rules_to_test(registry.catalogue, packs, names(options.select))
    runner = ExampleRunner(registry)
    everyone = _all_rules(runner) if options.all_rules else None
    rules = map(registry.catalogue.build, ids)
    tested = [_test(rule, runner, everyone, with_coverage=options.coverage) for rule in rules]
    if options.builtin:
        tested = [one._replace(faults=tuple(form_faults(one.rule.spec))) for one in tested]
    form = _json if options.format == "json" else _text
    for line in form(tested, options, config.language):
        show(line)
    return 1 if any(one.failed or one.faults for one in tested) else 0


def _all_rules(runner: ExampleRunner) -> Engine:
    catalogue = runner.catalogue
    stable = [rule_id for rule_id in catalogue.ids if catalogue.spec(rule_id).status == "stable"]
    return Engine(map(catalogue.build, stable), known=catalogue)


def _test(rule: Rule, runner: ExampleRunner, everyone: Engine | None, *, with_coverage: bool) -> _Tested:
    tested = _Tested(rule, tuple(runner.run_all(rule)))
    if with_coverage:
        tested = tested._replace(alternatives=tuple(coverage(rule, runner)))
    if everyone:
        tested = tested._replace(others=tuple(_other_findings(rule, runner, everyone)))
    return tested


def _other_findings(rule: Rule, runner: ExampleRunner, everyone: Engine) -> Iterator[tuple[int, Finding]]:
    """Yield what other stable rules find in a rule's good examples, with the number of the example."""
    readers = {reader.name: reader for reader in runner.readers if not isinstance(reader, StreamReader)}
    for number, example in enumerate(rule.spec.good, 1):
        if example.reader in readers:
            for finding in lint_example(everyone, example.text, readers[example.reader]).findings:
                if finding.rule != rule.spec.id:
                    yield number, finding


def _text(tested: list[_Tested], options: argparse.Namespace, language: str) -> Iterator[str]:
    words = WORDS[language]
    for one in tested:
        yield from (_printable(result.report(language)) for result in one.failed)
        rule_id = one.rule.spec.id
        if not one.fires:
            yield words["idle"].format(rule=rule_id)
        yield from (f"{rule_id}: {printable(localized(fault, language))}" for fault in one.faults)
        for number, finding in one.others:
            excerpt = printable(finding.excerpt)
            yield words["other"].format(rule=rule_id, number=number, other=finding.rule, excerpt=excerpt)
    if options.coverage:
        yield from _coverage_lines(tested, words)
    examples = sum(len(one.results) for one in tested)
    failed = sum(len(one.failed) for one in tested)
    yield words["total-of-one" if len(tested) == 1 else "total"].format(
        rules=len(tested), examples=examples, failed=failed
    )


def _coverage_lines(tested: list[_Tested], words: Mapping[str, str]) -> Iterator[str]:
    for one in tested:
        idle = [alternative for alternative in one.alternatives if not alternative.exercised]
        if not idle:
            continue
        yield words["not-exercised"].format(rule=one.rule.spec.id, share=_share(one.alternatives, words))
        for alternative in idle[:SHOWN]:
            yield f"  {alternative.option}: {printable(alternative.text)}"
        if idle[SHOWN:]:
            yield words["more"].format(count=len(idle) - SHOWN)
    everything = [alternative for one in tested for alternative in one.alternatives]
    yield words["coverage"].format(share=_share(everything, words))


def _share(alternatives: list[Alternative] | tuple[Alternative, ...], words: Mapping[str, str]) -> str:
    exercised = sum(alternative.exercised for alternative in alternatives)
    percent = 100 * exercised // len(alternatives) if alternatives else 100
    return words["share"].format(percent=percent, exercised=exercised, all=len(alternatives))


def _json(tested: list[_Tested], options: argparse.Namespace, language: str) -> Iterator[str]:
    import json

    rules = [_record(one, options, language) for one in tested]
    examples = sum(len(one.results) for one in tested)
    failed = sum(len(one.failed) for one in tested)
    summary = {"rules": len(tested), "examples": examples, "failed": failed}
    yield json.dumps({"schema": 1, "rules": rules, "summary": summary}, ensure_ascii=False, indent=1)


def _record(one: _Tested, options: argparse.Namespace, language: str) -> dict[str, object]:
    record: dict[str, object] = {
        "id": one.rule.spec.id,
        "fires": one.fires,
        "examples": [
            {
                "sort": result.sort,
                "number": result.number,
                "passed": result.passed,
                "expected": result.expected,
                "found": result.found,
                "differences": [localized(difference, language) for difference in result.differences()],
            }
            for result in one.results
        ],
    }
    if options.coverage:
        record["coverage"] = [alternative._asdict() for alternative in one.alternatives]
    if options.builtin:
        record["form"] = [localized(fault, language) for fault in one.faults]
    if options.all_rules:
        others = [{"example": number, "rule": found.rule, "message": found.message} for number, found in one.others]
        record["others"] = others
    return record


def _printable(text: str) -> str:
    return "\n".join(map(printable, text.split("\n")))
