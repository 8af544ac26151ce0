"""For the test suites of rule authors: every example of a pack or a plugin as one case.

With pytest::

    import newslint.testing
    import pytest

    @pytest.mark.parametrize("case", newslint.testing.cases("aturan-redaksi"), ids=str)
    def test_example(case):
        case.check()
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.analyses.repetition.across import PublishedPassage, copied_share
from newslint.authoring.example_results import ExampleResult
from newslint.configuration.selection import Selection, chosen_ids
from newslint.contracts import Reader, StreamReader
from newslint.errors import NewslintError, nearest_or_all
from newslint.finding import Failure, FileResult, Finding
from newslint.fixing.fixer import fix_text
from newslint.fixing.structure import PageBlock, parts_of
from newslint.i18n import Message
from newslint.linting.engine import Engine
from newslint.packs.catalogue import Catalogue
from newslint.plugins.registry import Registry, build_registry
from newslint.readers.html.reader import HtmlReader
from newslint.readers.markdown.reader import MarkdownReader
from newslint.readers.plain import PlainReader
from newslint.rule import Example, Rule
from newslint.text.document import Document, Unreadable
from newslint.text.published import Original
from newslint.text.source import Source

EXAMPLE_NAME = "example"
EARLIER_NAME = "earlier"
"""What the article is called that the published paragraphs of an example stand in."""
OWN_READERS: tuple[Reader, ...] = (PlainReader(), MarkdownReader(), HtmlReader())


class Case(NamedTuple):
    """One example of one rule, ready to be checked."""

    rule: Rule
    sort: str
    number: int
    runner: ExampleRunner

    def __str__(self) -> str:
        return f"{self.rule.spec.id}-{self.sort}-{self.number}"

    def check(self) -> None:
        """Run the example. Raises ``AssertionError`` that shows expected and found where it does not hold."""
        result = self.runner.run(self.rule, self.sort, self.number)
        if not result.passed:
            raise AssertionError(result.report())


def cases(
    *packs: str | os.PathLike[str], select: Iterable[str] = (), plugin_paths: Iterable[str | os.PathLike[str]] = ()
) -> list[Case]:
    """Return every example as one case: those of the rules in the packs, or those that ``select`` names.

    ``packs`` are folders of YAML families, ``select`` families and rules by name (those of an installed plugin, for
    one), ``plugin_paths`` Python plugins to load; without any, the rules are newslint's own and those of all
    installed plugins. Raises ``NewslintError`` for a pack, a plugin or a name that is wrong, and where no rule is left.
    """
    folders = [Path(pack) for pack in packs]
    registry = build_registry(plugin_paths=[os.fspath(path) for path in plugin_paths], extra_packs=folders)
    runner = ExampleRunner(registry)
    return [
        Case(rule, sort, number, runner)
        for rule in map(registry.catalogue.build, rules_to_test(registry.catalogue, folders, tuple(select)))
        for sort, examples in (("bad", rule.spec.bad), ("good", rule.spec.good))
        for number in range(1, len(examples) + 1)
    ]


def rules_to_test(catalogue: Catalogue, packs: Iterable[Path], select: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the ids of the rules that stand in one of the packs (or in any) and that ``select`` names (or all).

    Raises ``NewslintError`` where none is left: a test that tests nothing must not pass.
    """
    folders = [pack.resolve() for pack in packs]
    named = chosen_ids(catalogue, Selection(select)) if select else catalogue.ids
    ids = tuple(rule_id for rule_id in named if not folders or _stands_in(catalogue, rule_id, folders))
    if not ids:
        raise NewslintError(
            "no rule to test: none of {what} stands in the packs named", what=", ".join(select) or Message("the rules")
        )
    return ids


def _stands_in(catalogue: Catalogue, rule_id: str, folders: list[Path]) -> bool:
    origin = Path(catalogue.spec(rule_id).origin).resolve()
    return any(folder in origin.parents for folder in folders)


class ExampleRunner:
    """Runs examples of rules, with the readers and the furniture rules of a registry."""

    def __init__(self, registry: Registry) -> None:
        catalogue = registry.catalogue
        self.catalogue = catalogue
        self.furniture = [catalogue.build(rule_id) for rule_id in catalogue.ids if catalogue.spec(rule_id).furniture]
        self.readers = tuple(registry.readers.values())
        self._engines: dict[str, Engine] = {}

    def run(self, rule: Rule, sort: str, number: int) -> ExampleResult:
        """Return the result of one example; numbers count from 1 within ``bad`` and ``good``."""
        example = (rule.spec.bad if sort == "bad" else rule.spec.good)[number - 1]
        if rule.spec.id not in self._engines:
            self._engines[rule.spec.id] = engine_for(rule, self.furniture, self.catalogue)
        engine = self._engines[rule.spec.id]
        return _result(rule, engine, sort, number, example, _by_name(self.readers))

    def run_all(self, rule: Rule) -> Iterator[ExampleResult]:
        """Yield the results of all examples of a rule."""
        return run_examples(rule, self.furniture, self.readers, catalogue=self.catalogue)


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
    known = _by_name(readers)
    for sort, examples in (("bad", rule.spec.bad), ("good", rule.spec.good)):
        for number, example in enumerate(examples, 1):
            yield _result(rule, engine, sort, number, example, known)


def _by_name(readers: Iterable[Reader | StreamReader]) -> dict[str, Reader | StreamReader]:
    return {reader.name: reader for reader in readers or OWN_READERS}


def _result(
    rule: Rule,
    engine: Engine,
    sort: str,
    number: int,
    example: Example,
    readers: dict[str, Reader | StreamReader],
) -> ExampleResult:
    reader = readers.get(example.reader)
    if reader is None or isinstance(reader, StreamReader):
        hint = nearest_or_all(example.reader, sorted(readers))
        failure = Message("no reader {reader!r} that reads text{hint}", reader=example.reader, hint=hint)
        return ExampleResult(rule.spec.id, sort, number, example, failures=(failure,))
    spans, failures = findings_of(engine, example, reader, rule.spec.id)
    fixed = None if example.fixed is None else fixed_text(engine, example.text, reader)
    return ExampleResult(rule.spec.id, sort, number, example, spans, fixed, failures)


def engine_for(
    rule: Rule, furniture_rules: Iterable[Rule] = (), catalogue: Catalogue | None = None, language: str = "id"
) -> Engine:
    """Return the engine that a rule's examples are run by: with that rule, and with what it needs to know about."""
    if rule.needs_suppressions and catalogue is not None:
        stable = [rule_id for rule_id in catalogue.ids if catalogue.spec(rule_id).status == "stable"]
        others = [catalogue.build(rule_id) for rule_id in stable if rule_id != rule.spec.id]
        return Engine([rule, *others], known=catalogue, language=language)
    return Engine([rule], [other for other in furniture_rules if other.spec.id != rule.spec.id], language=language)


class PublishedParagraphs:
    """Paragraphs of one earlier article, as the archive that a rule's example asks."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._passages = [PublishedPassage(text) for text in texts]

    def originals(self, texts: Sequence[str], path: str, record: int | None) -> list[Original | None]:
        """Return for each text how much of it one of the paragraphs holds, as ``Published`` says."""
        shares = [[copied_share(known, PublishedPassage(text)) for known in self._passages] for text in texts]
        return [Original(EARLIER_NAME, "", "", max(found)) if any(found) else None for found in shares]


def findings_of(
    engine: Engine, example: Example, reader: Reader, rule_id: str = ""
) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
    """Return the source ranges that the engine (or one of its rules) reports in an example, and failures of rules."""
    result = lint_example(engine, example.text, reader, example.published)
    spans = {(finding.start.offset, finding.end.offset) for finding in result.findings if rule_id in ("", finding.rule)}
    return tuple(sorted(spans)), tuple(failure.message for failure in result.failures)


def fixed_text(engine: Engine, text: str, reader: Reader) -> str:
    """Return a text after all fixes, safe and unsafe, that the engine's rules offer."""

    def read(text: str) -> list[PageBlock]:
        return parts_of(one for one in reader.read(Source(EXAMPLE_NAME, text)) if isinstance(one, Document))

    return fix_text(text, lambda text: lint_example(engine, text, reader), ("safe", "unsafe"), read).text


def lint_example(engine: Engine, text: str, reader: Reader, published: Sequence[str] = ()) -> FileResult:
    """Return what an engine finds in a text that is no file; ``published`` are paragraphs of an earlier article."""
    findings: list[Finding] = []
    failures: list[Failure] = []
    for document in reader.read(Source(EXAMPLE_NAME, text)):
        if isinstance(document, Unreadable):
            failures.append(Failure(EXAMPLE_NAME, document.reason))
            continue
        if published:
            document.vocabulary = document.vocabulary.extended(tuple, published=PublishedParagraphs(published))
        outcome = engine.run(document)
        findings.extend(outcome.findings)
        failures.extend(Failure(EXAMPLE_NAME, message) for message in outcome.failures)
    return FileResult(EXAMPLE_NAME, tuple(findings), tuple(failures))
