"""The programming interface: a linter made once, then asked for any number of texts and files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import cast

from newslint.config import Config, RuleSetting
from newslint.decoding import decode
from newslint.document import Document, Source, Unreadable
from newslint.engine import Engine
from newslint.errors import ConfigError, InputError, nearest, one_line
from newslint.finding import Failure, FileResult, Finding, Suppressed
from newslint.hookspecs import Reader
from newslint.plugins import Registry, build_registry
from newslint.rule import Rule
from newslint.selection import Selection, chosen_ids

EMPTY = "the file is empty; nothing was checked"


class Linter:
    """Lints texts and files with the rules that a configuration asks for.

    ``keep_text`` leaves the text of each file in its result, for formatters that show it.

    ``registry`` defaults to all installed plugins and the packs the configuration names. Raises ``ConfigError``,
    ``PackError`` or ``PluginError`` where the configuration, a rule pack or a plugin is wrong.
    """

    def __init__(self, config: Config | None = None, registry: Registry | None = None, *, gate: bool = True) -> None:
        self.config = config or Config()
        self.registry = registry or build_registry(self.config.plugins, extra_packs=self.config.packs)
        self.keep_text = False
        self._gate = gate
        self._engines: dict[tuple[int, ...], Engine] = {}
        self._check_rule_names()
        self._engine(())

    def lint_text(self, text: str, path: str = "text.txt") -> FileResult:
        """Return what newslint finds in ``text``, read as a file of the name ``path`` would be.

        Raises ``InputError`` where no reader takes files of that name.
        """
        return self._lint(Source(path, text), self._reader(path))

    def lint_bytes(self, data: bytes, path: str) -> FileResult:
        """Return what newslint finds in a file's bytes; text that is not UTF-8 is a failure."""
        try:
            source = decode(data, path)
            reader = self._reader(path)
        except InputError as problem:
            return FileResult(path, failures=(Failure(path, str(problem)),))
        return self._lint(source, reader)

    def lint_file(self, path: str) -> FileResult:
        """Return what newslint finds in a file; one that cannot be read is a failure."""
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as problem:
            return FileResult(
                path, failures=(Failure(path, f"cannot be read: {problem.strerror or one_line(problem)}"),)
            )
        return self.lint_bytes(data, path)

    def lint_path(self, path: str) -> Iterator[FileResult]:
        """Yield what newslint finds in a file, piece by piece where its reader reads it so."""
        yield self.lint_file(path)

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that run where no per-path settings apply."""
        return self._rules(self.config.selection)

    def _lint(self, source: Source, reader: Reader) -> FileResult:
        engine = self._engine(self.config.overrides_for(source.path))
        findings: list[Finding] = []
        failures: list[Failure] = []
        suppressed: list[Suppressed] = []
        words = 0
        for document in _documents(source, reader):
            if isinstance(document, Failure):
                failures.append(document)
                continue
            outcome = engine.run(document)
            findings.extend(outcome.findings)
            failures.extend(Failure(source.path, message) for message in outcome.failures)
            suppressed.extend(outcome.suppressed)
            words += document.word_count()
        return FileResult(
            source.path,
            tuple(findings),
            tuple(failures),
            () if source.text.strip() else (EMPTY,),
            tuple(suppressed),
            words=words,
            text=source.text if self.keep_text else None,
        )

    def _reader(self, path: str) -> Reader:
        suffix = os.path.splitext(path)[1].lower()
        readers = self.registry.readers
        if suffix in readers:
            return cast(Reader, readers[suffix])
        known = ", ".join(sorted(readers))
        raise InputError(f"no reader for files that end in {suffix!r}; newslint reads {known}")

    def _engine(self, overrides: tuple[int, ...]) -> Engine:
        """Return the engine for files to which the numbered per-path settings apply, made once."""
        if overrides not in self._engines:
            rules = self._rules(self.config.selection_for(overrides))
            chosen = {rule.spec.id for rule in rules}
            self._engines[overrides] = Engine(
                rules,
                self._furniture_rules(chosen) if any(rule.needs_furniture for rule in rules) else (),
                language=self.config.language,
                allow=self.config.allow,
                gate=self._gate,
            )
        return self._engines[overrides]

    def _rules(self, selection: Selection) -> tuple[Rule, ...]:
        return tuple(self._rule(rule_id) for rule_id in chosen_ids(self.registry.catalogue, selection))

    def _rule(self, rule_id: str) -> Rule:
        """Return a rule as the configuration wants it."""
        setting = self.config.rules.get(rule_id, RuleSetting())
        return self.registry.catalogue.build(rule_id, setting.severity, setting.options)

    def _furniture_rules(self, chosen: set[str]) -> tuple[Rule, ...]:
        """Return the rules, beyond those chosen, whose findings tell which blocks are site furniture."""
        catalogue = self.registry.catalogue
        return tuple(
            self._rule(rule_id)
            for rule_id in chosen_ids(catalogue, Selection())
            if rule_id not in chosen and catalogue.spec(rule_id).furniture
        )

    def _check_rule_names(self) -> None:
        known = self.registry.catalogue.ids
        for rule_id in self.config.rules:
            if rule_id not in known:
                raise ConfigError(f"{self.config.path}: rules: unknown rule {rule_id!r}{nearest(rule_id, known)}")
            self._rule(rule_id)  # its options are checked, whether it runs or not
        for overrides in range(len(self.config.paths)):
            chosen_ids(self.registry.catalogue, self.config.selection_for((overrides,)))


def _documents(source: Source, reader: Reader) -> Iterator[Document | Failure]:
    """Yield the documents of a source; a reader that raises ends them with a failure."""
    try:
        for document in reader.read(source):
            yield Failure(source.path, document.reason) if isinstance(document, Unreadable) else document
    except Exception as problem:  # a reader may be foreign code, which may raise anything
        what = f"{type(problem).__name__}: {one_line(problem)}"
        yield Failure(source.path, f"the reader {reader.name!r} failed with {what}")
