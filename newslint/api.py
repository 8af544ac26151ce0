"""The programming interface: a linter made once, then asked for any number of texts and files."""

from __future__ import annotations

import io
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from newslint import __version__
from newslint.configuration.choices import with_choices
from newslint.configuration.config import Config
from newslint.configuration.loading import registry_for
from newslint.configuration.place import find_config
from newslint.contracts import RuleWords, Run, is_binary
from newslint.errors import ConfigError, InputError, nearest_or_all, reason
from newslint.expressions.time_limits import LostTime
from newslint.files.decoding import decode
from newslint.files.regular_files import open_regular, read_text
from newslint.finding import Failure, FileResult, joined
from newslint.i18n import Message, localized
from newslint.linting.configured_readers import ConfiguredReaders
from newslint.linting.engines import Engines
from newslint.linting.reading import read_source, read_stream
from newslint.linting.skipping import Skipping
from newslint.linting.source_linter import SourceLinter, takes_comments
from newslint.notes import note
from newslint.plugins.entry_points import libraries
from newslint.plugins.registry import Registry
from newslint.readers.titles import mark_title
from newslint.rule import Rule, RuleSpec
from newslint.text.document import Document
from newslint.text.source import Source


class Linter:
    """Lints texts and files with the rules that a configuration asks for.

    ``keep_text`` leaves the text of each file in its result, for formatters that show it. With ``plan`` what is worked
    out of the rules before a text is read comes from the user's cache and goes there, which spares most of the start.

    ``config`` defaults to what newslint does without a configuration: no file is read for it. ``preset``, ``select``,
    ``extend_select``, ``ignore``, ``language`` and ``packs`` count on top of it, as the command line's options do.
    ``registry`` defaults to all installed plugins and the packs the configuration names. Several threads may use one
    linter. Raises ``ConfigError``, ``PackError`` or ``PluginError`` where the configuration, a rule pack or a plugin is
    wrong.
    """

    def __init__(
        self,
        config: Config | None = None,
        registry: Registry | None = None,
        *,
        preset: str | None = None,
        select: Iterable[str] | None = None,
        extend_select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        language: str | None = None,
        packs: Iterable[str | os.PathLike[str]] = (),
        gate: bool = True,
        keep_text: bool = False,
        plan: bool = False,
    ) -> None:
        self.config = with_choices(
            config or Config(),
            preset=preset,
            select=select,
            extend_select=extend_select,
            ignore=ignore,
            language=language,
            packs=packs,
        )
        self.registry = registry or registry_for(self.config)
        lost = LostTime()
        made_with = (*libraries(), *map(str, self.registry.plugins)) if plan else None
        self._skipping = Skipping(self.config.skip_for, lost) if self.config.skips_something else None
        self._readers = ConfiguredReaders(self.registry.readers, self.config.readers, self._skipping)
        self._engines = Engines(self.config, self.registry.catalogue, lost, made_with, gate=gate)
        self._vocabulary = self.registry.catalogue.vocabulary
        self._sources = SourceLinter(self._engines, self._vocabulary, self._skipping, self.config.language)
        self._sources.keep_text = keep_text

    @classmethod
    def from_config(cls, path: str | os.PathLike[str] | None = None, **choices: Any) -> Linter:
        """Return a linter with the configuration in a file, and the keywords of ``Linter`` on top of it.

        Without ``path`` it is the ``.newslint.yaml`` that applies in the working folder, as on the command line; none
        is needed. Raises ``ConfigError`` where the file cannot be read or is wrong.
        """
        file = find_config(os.curdir) if path is None else os.fspath(path)
        if not file:
            return cls(**choices)
        from newslint.configuration.config_file import read_config  # only where there is a file

        return cls(read_config(file), **choices)

    @property
    def keep_text(self) -> bool:
        """Whether the text of each file stays in its result."""
        return self._sources.keep_text

    @keep_text.setter
    def keep_text(self, keep: bool) -> None:
        self._sources.keep_text = keep

    def fix_text(
        self, text: str, path: str = "text.txt", *, unsafe: bool = False, leave: Collection[str] = ()
    ) -> FileResult:
        """Return what is left to report of a text after its safe fixes, and with ``unsafe`` its unsafe ones as well.

        Findings whose fingerprints are in ``leave`` are neither fixed nor reported. The result's ``text`` is the fixed
        text, ``fixed`` how many fixes were made. A text that cannot be checked as a whole stays as it is. Raises
        ``InputError`` as ``lint_text`` does.
        """
        from newslint.fixing.source_fixer import fix_source

        def narrow(result: FileResult) -> FileResult:
            kept = tuple(finding for finding in result.findings if finding.fingerprint not in leave)
            return result._replace(findings=kept)

        fixed = fix_source(self, Source(path, text), unsafe=unsafe, narrow=narrow)
        return fixed.result._replace(text=fixed.text, fixed=fixed.applied)

    def lint_text(self, text: str, path: str = "text.txt") -> FileResult:
        """Return what newslint finds in ``text``, read as a file of the name ``path`` would be.

        Raises ``InputError`` where no reader takes files of that name.
        """
        if reader := self._readers.of_stream(path):
            stream = io.BytesIO(text.encode("utf-8", "surrogatepass"))
            return joined(path, self._sources.lint_stream(stream, path, reader))
        return self._sources.lint(Source(path, text), self._readers.of_text(path))

    def lint_record(
        self, text: str, path: str = "", *, form: str = "plain", meta: Mapping[str, Any] | None = None
    ) -> FileResult:
        """Return what newslint finds in a text that a record holds, such as a row of a table.

        ``path`` is the file that the record stands in, or what else it comes from: settings for paths apply to it.
        ``form`` is the reader of the text by its name: ``plain``, ``markdown`` or ``html``. ``meta`` is what the record
        tells of the text; its ``title`` is the headline, ``site`` where it is from, ``record`` its number in the file
        (from 0). Raises ``ConfigError`` where there is no such reader.
        """
        documents = self.record_documents(text, path, form=form, meta=meta)
        return joined(path, [self._sources.lint_document(document, path) for document in documents])

    def record_documents(
        self, text: str, path: str = "", *, form: str = "plain", meta: Mapping[str, Any] | None = None
    ) -> Iterator[Document | Failure]:
        """Yield the documents of a text that a record holds, as ``lint_record`` reads it; no rule runs on them."""
        for document in read_source(Source(path, text), self._readers.named(form), self._vocabulary):
            if isinstance(document, Document) and meta:
                document.meta.update(meta)
                mark_title(document)
            yield document

    def refuse_unknown_form(self, form: str) -> None:
        """Raise ``ConfigError`` where no reader of text has the name ``form``."""
        self._readers.named(form)

    def text_in(self, data: bytes, path: str) -> str:
        """Return the text that rules see in the bytes of a file of the name ``path``, such as the words of a Word file.

        Raises ``InputError`` where no reader takes files of that name, where the bytes cannot be read, and for files of
        records, which are many texts.
        """
        reader = self._readers.of_stream(path)
        if reader is None:
            self._readers.of_text(path)
            return decode(data, path).text
        texts = []
        for document in read_stream(io.BytesIO(data), path, reader, self._vocabulary):
            if isinstance(document, Failure):
                raise InputError(document.message)
            texts.append(document.source.text)
        if len(texts) != 1:
            raise InputError("a file of records is many texts, not one: check it with newslint check")
        return texts[0]

    def documents(self, text: str, path: str = "text.txt") -> list[Document]:
        """Return the documents that the reader for files of the name ``path`` makes of ``text``, failures left out.

        Raises ``InputError`` where no reader takes files of that name.
        """
        if self._readers.of_stream(path):
            return []
        found = read_source(Source(path, text), self._readers.of_text(path), self._vocabulary)
        return [document for document in found if isinstance(document, Document)]

    def documents_in(self, path: str) -> Iterator[Document | Failure]:
        """Yield the documents of a file as they come, and as failures what cannot be read; no rule runs on them."""
        try:
            reader = self._readers.of_stream(path)
            with open_regular(path) as file:
                if reader:
                    yield from read_stream(file, path, reader, self._vocabulary, self._skipping)
                else:
                    reader_of_text = self._readers.of_text(path)
                    yield from read_source(decode(read_text(file), path), reader_of_text, self._vocabulary)
        except InputError as problem:
            yield Failure(path, problem.localized(self.config.language))
        except OSError as problem:
            yield Failure(
                path, localized(Message("cannot be read: {reason}", reason=reason(problem)), self.config.language)
            )

    def lint_bytes(self, data: bytes, path: str) -> FileResult:
        """Return what newslint finds in a file's bytes; text that is not UTF-8 is a failure."""
        return joined(path, self.lint_stream(io.BytesIO(data), path))

    def lint_file(self, path: str) -> FileResult:
        """Return what newslint finds in a file; one that cannot be read is a failure."""
        return joined(path, self.lint_path(path))

    def lint_path(self, path: str) -> Iterator[FileResult]:
        """Yield what newslint finds in a file, piece by piece where its reader reads it so."""
        try:
            file = open_regular(path)
        except InputError as problem:
            yield self._sources.failed(path, problem.message)
            return
        with file:
            yield from self.lint_stream(file, path)

    def lint_stream(self, stream: BinaryIO, path: str) -> Iterator[FileResult]:
        """Yield what newslint finds in a stream of bytes, read as a file of the name ``path`` would be."""
        if where := self.idle_because(path):
            yield FileResult(path, notes=(note("no-rules", self.config.language, where=where),), checked=False)
            return
        try:
            if reader := self._readers.of_stream(path):
                yield from self._sources.lint_stream(stream, path, reader)
            else:
                reader_of_text = self._readers.of_text(path)  # an unknown name is told before the file is read
                yield self._sources.lint(decode(read_text(stream), path), reader_of_text)
        except InputError as problem:
            yield self._sources.failed(path, problem.message)
        except OSError as problem:
            yield self._sources.failed(path, Message("cannot be read: {reason}", reason=reason(problem)))

    def is_text(self, path: str) -> bool:
        """Return whether files of the name ``path`` are one text each, which can be fixed; not records or Word files.

        Names that no reader takes count as text.
        """
        return self._readers.of_stream(path) is None

    def takes_comments(self, path: str) -> bool:
        """Return whether comments in files of the name ``path`` can switch rules off, as in Markdown and HTML.

        Raises ``InputError`` where no reader takes files of that name.
        """
        return self.is_text(path) and takes_comments(self._readers.of_text(path))

    def missing_for(self, path: str) -> str:
        """Return what has to be installed before files of the name ``path`` can be read, in a sentence, or nothing."""
        return self._readers.missing_for(path)

    def idle_because(self, path: str) -> str:
        """Return the settings that leave no rule to run on a file, or nothing where one runs."""
        return self._engines.idle_because(path)

    def suffixes(self) -> tuple[str, ...]:
        """Return the endings of the names of files that can be read, sorted, each with its dot."""
        return tuple(sorted(self.registry.readers))

    def rule_ids(self) -> tuple[str, ...]:
        """Return the ids of the rules that run where no per-path settings apply, sorted."""
        return self._engines.rule_ids()

    def rules_digest(self) -> bytes | None:
        """Return a digest of all that the rules come of: packs, settings, newslint itself, and what it is made with.

        None where any of it has changed since this linter was made, and without ``plan``.
        """
        return self._engines.rules_digest()

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that run where no per-path settings apply."""
        return self._engines.rules()

    def known_rules(self) -> tuple[RuleSpec, ...]:
        """Return the words of all rules that there are, sorted by id, whether they run or not."""
        return tuple(map(self.registry.catalogue.spec, self.registry.catalogue.ids))

    def available_rules(self) -> tuple[str, ...]:
        """Return the ids of the rules that can be selected, sorted.

        Those that look into an archive are left out where the configuration names no index of one.
        """
        catalogue = self.registry.catalogue
        has_archive = catalogue.vocabulary.published is not None
        return tuple(one for one in catalogue.ids if has_archive or not catalogue.class_of(one).needs_published)

    def family_summaries(self) -> dict[str, str]:
        """Return what each family of rules is about, in the linter's language."""
        found = {name: self.registry.catalogue.family(name) for name in self.registry.catalogue.families}
        return {name: family.summary[self.config.language] if family else "" for name, family in found.items()}

    def rule_book(self) -> Mapping[str, RuleWords]:
        """Return the words of rules by id, for formatters: iterating gives those that run, any may be asked for."""
        from newslint.rule_book import RuleBook  # with what writes pages, only where a report shows them

        return RuleBook(self.registry.catalogue, self.config, self.rule_ids())

    def report(self, results: Iterable[FileResult], form: str = "json", *, fixes: bool = False) -> str:
        """Return the report of results in a format, as ``newslint check --format`` writes it.

        ``fixes`` tells that fixes were applied. Formats that show the text want ``keep_text``. Raises ``ConfigError``
        for an unknown format, and for one that is no text.
        """
        formatter = self._formatter(form)
        if is_binary(formatter):
            raise ConfigError("the format {name!r} is no text, but bytes: ask for report_bytes()", name=form)
        return "".join(formatter(results, self._run(fixes=fixes)))

    def report_bytes(self, results: Iterable[FileResult], form: str, *, fixes: bool = False) -> bytes:
        """Return the report of results in any format as it stands in a file: text as UTF-8.

        ``docx`` makes a Word file with comments of one result: of a Word file, which is read again at its path, or of a
        text, where the result keeps it. Raises ``ConfigError`` for an unknown format, ``InputError`` where there is no
        such file.
        """
        formatter = self._formatter(form)
        if is_binary(formatter):
            return b"".join(formatter(results, self._run(fixes=fixes)))
        return self.report(results, form, fixes=fixes).encode("utf-8", "backslashreplace")

    def _formatter(self, form: str) -> Any:
        formatters = self.registry.formatters
        if form not in formatters:
            raise ConfigError("unknown format {name!r}{hint}", name=form, hint=nearest_or_all(form, formatters))
        return formatters[form]

    def _run(self, *, fixes: bool) -> Run:
        return Run(__version__, self.config.language, rules=self.rule_book(), fixes=fixes)
