"""Runs the examples of rules: the test command of rule authors, and a helper for their test suites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.document import Source, Unreadable
from newslint.engine import Engine
from newslint.errors import nearest
from newslint.finding import Failure, FileResult, Finding
from newslint.hookspecs import Reader, StreamReader
from newslint.packs.catalogue import Catalogue
from newslint.packs.examples import mark
from newslint.readers.html import HtmlReader
from newslint.readers.markdown import MarkdownReader
from newslint.readers.plain import PlainReader
from newslint.rule import Example, Rule

EXAMPLE_NAME = "example"
OWN_READERS: tuple[Reader, ...] = (PlainReader(), MarkdownReader(), HtmlReader())


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
    rule: Rule,
    furniture_rules: Iterable[Rule] = (),
    readers: Iterable[Reader | StreamReader] = (),
    *,
    catalogue: Catalogue | None = None,
) -> Iterator[ExampleResult]:
    """Yield the result of each of a rule's examples; numbers count from 1 within ``bad`` and ``good``.

    ``readers`` are those that examples may name under ``as``, newslint's own where none are given. A rule about
    directives runs with all stable rules of the ``catalogue``.
    """
    engine = engine_for(rule, furniture_rules, catalogue)
    known = {reader.name: reader for reader in readers or OWN_READERS}
    for sort, examples in (("bad", rule.spec.bad), ("good", rule.spec.good)):
        for number, example in enumerate(examples, 1):
            expected = mark(example.text, example.spans)
            reader = known.get(example.reader)
            if reader is not None and not isinstance(reader, StreamReader):
                found, failures = findings_of(engine, example, reader, rule.spec.id)
            else:
                hint = nearest(example.reader, known) or f"; known are {', '.join(sorted(known))}"
                found, failures = (), (f"no reader {example.reader!r} that reads text{hint}",)
            yield ExampleResult(rule.spec.id, sort, number, expected, mark(example.text, found), failures)


def engine_for(rule: Rule, furniture_rules: Iterable[Rule] = (), catalogue: Catalogue | None = None) -> Engine:
    """Return the engine that a rule's examples are run by: with that rule, and with what it needs to know about."""
    if rule.needs_suppressions and catalogue is not None:
        stable = [rule_id for rule_id in catalogue.ids if catalogue.spec(rule_id).status != "preview"]
        others = [catalogue.build(rule_id) for rule_id in stable if rule_id != rule.spec.id]
        return Engine([rule, *others], known=catalogue)
    return Engine([rule], [other for other in furniture_rules if other.spec.id != rule.spec.id])


def findings_of(
    engine: Engine, example: Example, reader: Reader, rule_id: str = ""
) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
    """Return the source ranges that the engine (or one of its rules) reports in an example, and failures of rules."""
    result = lint_example(engine, example.text, reader)
    spans = {(finding.start.offset, finding.end.offset) for finding in result.findings if rule_id in ("", finding.rule)}
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
