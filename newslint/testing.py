"""Runs the examples of rules: the test command of rule authors, and a helper for their test suites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.document import Source, Unreadable
from newslint.engine import Engine
from newslint.finding import Failure, FileResult, Finding
from newslint.hookspecs import Reader
from newslint.packs.examples import mark
from newslint.readers.plain import PlainReader
from newslint.rule import Example, Rule

EXAMPLE_NAME = "example.txt"


class ExampleResult(NamedTuple):
    """What became of one example: what was expected and what was found, both as marked texts."""

    rule: str
    sort: str
    number: int
    expected: str
    found: str
    failures: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether the example holds."""
        return self.expected == self.found and not self.failures


def run_examples(
    rule: Rule, furniture_rules: Iterable[Rule] = (), reader: Reader | None = None
) -> Iterator[ExampleResult]:
    """Yield the result of each of a rule's examples; numbers count from 1 within ``bad`` and ``good``."""
    others = [other for other in furniture_rules if other.spec.id != rule.spec.id]
    engine = Engine([rule], others)
    for sort, examples in (("bad", rule.spec.bad), ("good", rule.spec.good)):
        for number, example in enumerate(examples, 1):
            found, failures = findings_of(engine, example, reader or PlainReader())
            expected = mark(example.text, example.spans)
            yield ExampleResult(rule.spec.id, sort, number, expected, mark(example.text, found), failures)


def findings_of(
    engine: Engine, example: Example, reader: Reader
) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
    """Return the source ranges that the engine reports in an example, and the failures of rules."""
    result = lint_example(engine, example.text, reader)
    spans = {(finding.start.offset, finding.end.offset) for finding in result.findings}
    return tuple(sorted(spans)), tuple(failure.message for failure in result.failures)


def lint_example(engine: Engine, text: str, reader: Reader) -> FileResult:
    """Return what an engine finds in a text that is no file."""
    findings: list[Finding] = []
    failures: list[Failure] = []
    for document in reader.read(Source(EXAMPLE_NAME, text)):
        if isinstance(document, Unreadable):
            failures.append(Failure(EXAMPLE_NAME, document.reason))
            continue
        outcome = engine.run(document)
        findings.extend(outcome.findings)
        failures.extend(Failure(EXAMPLE_NAME, message) for message in outcome.failures)
    return FileResult(EXAMPLE_NAME, tuple(findings), tuple(failures))
