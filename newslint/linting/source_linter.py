"""Lints texts that are read and streams that are open, and makes results of what comes of their documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newslint.contracts import Reader, StreamReader
from newslint.files.own_reports import is_report, is_report_stream
from newslint.finding import Failure, FileResult, joined
from newslint.i18n import localized
from newslint.linting.document_notes import document_notes
from newslint.linting.engines import Engines
from newslint.linting.reading import StreamResults, read_source, read_stream
from newslint.linting.skipping import Skipping
from newslint.notes import note
from newslint.text.document import Document
from newslint.text.source import Source
from newslint.text.vocabulary import Vocabulary

INSTRUCTIONS = ("newslint-disable", "newslint-enable")


class SourceLinter:
    """Runs the engines of a run on what readers make of a text or a stream; ``language`` is that of the results.

    With ``keep_text`` the text of each document stays in its result.
    """

    def __init__(self, engines: Engines, vocabulary: Vocabulary, skipping: Skipping | None, language: str) -> None:
        self.keep_text = False
        self._engines = engines
        self._vocabulary = vocabulary
        self._skipping = skipping
        self._language = language

    def lint(self, source: Source, reader: Reader) -> FileResult:
        """Return what comes of a text; one that newslint has written as a report is not checked."""
        if is_report(source.text):
            return self._report(source.path)
        documents = read_source(source, reader, self._vocabulary)
        whole = joined(source.path, (self.lint_document(document, source.path) for document in documents))
        return whole._replace(
            notes=(*self._notes(source, reader), *whole.notes), text=source.text if self.keep_text else None
        )

    def lint_stream(self, stream: BinaryIO, path: str, reader: StreamReader) -> Iterator[FileResult]:
        """Yield what comes of a stream's documents, one by one, and at the end what is to be noted.

        Raises ``InputError`` where the stream cannot be read.
        """
        if is_report_stream(stream):
            yield self._report(path)
            return
        documents = blank = failures = 0
        continued = False
        results = StreamResults()
        noted: set[str] = set()
        for document in read_stream(stream, path, reader, self._vocabulary, self._skipping):
            if isinstance(document, Document):
                documents += 1
                blank += not document.source.text.strip()
            else:
                failures += 1
            result = results.adapt(self.lint_document(document, path))
            fresh = tuple(one for one in result.notes if one not in noted)  # once a file, not once a record
            noted.update(fresh)
            yield result._replace(notes=fresh, continued=continued)
            continued = True
        if documents == blank and not failures:
            yield FileResult(path, notes=(self._note("empty"),), continued=continued)
        elif blank:
            blank_note = self._note("blank-records", blank=blank, records=documents)
            yield FileResult(path, notes=(blank_note,), continued=continued)

    def failed(self, path: str, message: str) -> FileResult:
        """Return the result of a file that cannot be checked, with why."""
        return FileResult(path, failures=(Failure(path, localized(message, self._language)),))

    def lint_document(self, document: Document | Failure, path: str) -> FileResult:
        """Return what comes of a document, or of what could not be read as one, of the file at a path."""
        if isinstance(document, Failure):
            return self.failed(path, document.message)
        outcome = self._engines.for_path(path).run(document)
        return FileResult(
            path,
            outcome.findings,
            tuple(Failure(path, localized(message, self._language)) for message in outcome.failures),
            tuple(document_notes(document, self._language)),
            suppressed=outcome.suppressed,
            allowed=outcome.allowed,
            words=document.word_count(),
            headline=document.headline,
            text=document.source.text if self.keep_text else None,
        )

    def _report(self, path: str) -> FileResult:
        return FileResult(path, notes=(self._note("report"),), checked=False)

    def _notes(self, source: Source, reader: Reader) -> Iterator[str]:
        if not source.text.strip():
            yield self._note("empty")
        elif not takes_comments(reader) and any(one in source.text for one in INSTRUCTIONS):
            yield self._note("plain-comment")

    def _note(self, name: str, **values: object) -> str:
        return note(name, self._language, **values)


def takes_comments(reader: Reader) -> bool:
    """Return whether comments in what a reader reads can switch rules off."""
    return bool(getattr(reader, "takes_comments", True))
