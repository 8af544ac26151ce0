"""From files to documents, through readers that may be foreign code, and from the parts of a stream to one result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from newslint.contracts import Reader, StreamReader
from newslint.errors import PatternTimeout, one_line, reason
from newslint.finding import Failure, FileResult, Finding
from newslint.i18n import Message
from newslint.linting.skipping import Skipping
from newslint.linting.validation import fault_of
from newslint.text.document import Document, Unreadable
from newslint.text.source import Source
from newslint.text.vocabulary import Vocabulary

AnyReader = Reader | StreamReader


def read_source(source: Source, reader: Reader, vocabulary: Vocabulary) -> Iterator[Document | Failure]:
    """Yield the documents of a text, and as failures what could not be read; a reader that raises is one."""
    return _documents(lambda: reader.read(source), vocabulary, source.path, reader.name, source)


def read_stream(
    stream: BinaryIO, path: str, reader: StreamReader, vocabulary: Vocabulary, skipping: Skipping | None = None
) -> Iterator[Document | Failure]:
    """Yield the documents of a stream as they come, and as failures what could not be read."""
    for document in _documents(lambda: reader.read_stream(stream, path), vocabulary, path, reader.name):
        try:
            if skipping and isinstance(document, Document) and document.skipped is None:
                skipping.hide(document)
        except PatternTimeout as problem:
            yield Failure(path, problem.message)
        else:
            yield document


def _documents(
    read: Callable[[], Iterable[Document | Unreadable]],
    vocabulary: Vocabulary,
    path: str,
    name: str,
    source: Source | None = None,
) -> Iterator[Document | Failure]:
    try:
        for document in read():
            fault = fault_of(document, source)
            if fault:
                yield Failure(path, Message("the reader {name!r} is broken: it {fault}", name=name, fault=fault))
                return
            if isinstance(document, Unreadable):
                yield Failure(path, document.reason)
            else:
                document.vocabulary = vocabulary
                yield document
    except OSError as problem:
        yield Failure(path, Message("cannot be read: {reason}", reason=reason(problem)))
    except (Exception, SystemExit) as problem:  # a reader may be foreign code, which may raise anything
        yield Failure(
            path,
            Message(
                "the reader {name!r} failed with {type}: {reason}",
                name=name,
                type=type(problem).__name__,
                reason=one_line(problem),
            ),
        )


class StreamResults:
    """Adapts the results of the parts of one file, in their order."""

    def __init__(self) -> None:
        # How often each fingerprint was seen; as numbers, because there may be millions.
        self._seen: dict[int, int] = {}

    def adapt(self, result: FileResult) -> FileResult:
        """Return a part's result with fingerprints that no part before it has, and with fixes for show alone.

        The fixes of a record stay as they are: newslint makes none, but who wrote the record can.
        """
        return result._replace(
            findings=tuple(self._adapted(finding) for finding in result.findings),
            suppressed=tuple(
                suppressed._replace(finding=self._adapted(suppressed.finding)) for suppressed in result.suppressed
            ),
        )

    def _adapted(self, finding: Finding) -> Finding:
        key = int(finding.fingerprint, 16)
        count = self._seen.get(key, 0)
        self._seen[key] = count + 1
        if count:
            from hashlib import blake2b

            digest = blake2b(f"{finding.fingerprint}\0{count}".encode(), digest_size=8)
            finding = finding._replace(fingerprint=digest.hexdigest())
        if finding.fix is not None and finding.record is None:
            finding = finding._replace(fix=finding.fix._replace(safety="display"))
        return finding
