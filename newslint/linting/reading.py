"""From files to documents, through readers that may be foreign code, and from the parts of a stream to one result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from newslint.contracts import ConfigurableReader, OptionalReader, Reader, StreamReader
from newslint.errors import ConfigError, PatternTimeout, PluginError, one_line, reason
from newslint.finding import Failure, FileResult, Finding
from newslint.i18n import Message
from newslint.linting.skipping import Skipping, SkippingReader
from newslint.linting.validation import fault_of
from newslint.option import Option
from newslint.text.document import Document, Source, Unreadable
from newslint.text.vocabulary import Vocabulary

if TYPE_CHECKING:
    from newslint.packs.yaml_text import Fields

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


def missing_for(reader: AnyReader) -> str:
    """Return what has to be installed before ``reader`` can read anything, in a sentence; usually nothing."""
    return reader.missing() if isinstance(reader, OptionalReader) else ""


def no_reader_for(suffix: str, readers: Iterable[str]) -> str:
    """Return why no reader takes files whose names end in ``suffix``; ``readers`` are the endings that one does."""
    known = ", ".join(sorted(readers))
    if not suffix:
        return Message(
            "the name has no ending, which tells newslint how to read the file; newslint reads {known}", known=known
        )
    return Message("no reader for files that end in {suffix!r}; newslint reads {known}", suffix=suffix, known=known)


def configured(
    readers: Mapping[str, AnyReader], settings: Fields | None, skipping: Skipping | None = None
) -> dict[str, AnyReader]:
    """Return the readers by suffix, those that have options with the values that ``settings`` give.

    With ``skipping`` those of text never see what is skipped, nor do they in the records of a stream. Raises
    ``ConfigError`` for an unknown reader, option or value, and ``PluginError`` for a reader that breaks on it.
    """
    by_name = {reader.name: reader for reader in readers.values()}
    if settings:
        settings.refuse_unknown(tuple(by_name))
    chosen = settings.data if settings else {}
    made: dict[str, AnyReader] = {}
    of_text = {name: _skipping(reader, skipping) for name, reader in by_name.items() if _reads_text(reader)}
    # Readers of text come first: files of records are read by them as they are set.
    for name, reader in sorted(by_name.items(), key=lambda item: not _reads_text(item[1])):
        if settings and name in chosen:
            reader = _with_settings(reader, settings.below(name), of_text)
        elif (skipping or chosen) and any(option.type == "reader" for option in getattr(reader, "options", ())):
            reader = _with_settings(reader, None, of_text)
        made[name] = _skipping(reader, skipping)
        if name in of_text:
            of_text[name] = made[name]
    return {suffix: made[reader.name] for suffix, reader in readers.items()}


def _reads_text(reader: AnyReader) -> bool:
    return callable(getattr(reader, "read", None))


def _skipping(reader: AnyReader, skipping: Skipping | None) -> AnyReader:
    return SkippingReader(cast(Reader, reader), skipping) if skipping and _reads_text(reader) else reader


def _with_settings(reader: AnyReader, given: Fields | None, of_text: Mapping[str, AnyReader]) -> AnyReader:
    from newslint.packs.lists import PackLists  # only where readers are set
    from newslint.packs.options import read_options
    from newslint.packs.yaml_text import Fields

    fields = given or Fields({}, "", "", ConfigError)
    declared: tuple[Option, ...] = tuple(getattr(reader, "options", ()))
    known = tuple(
        option._replace(type="choice", choices=tuple(of_text)) if option.type == "reader" else option
        for option in declared
    )
    values: dict[str, Any] = read_options(known, fields, PackLists(None))
    for option in declared:
        if option.type == "reader":
            values[option.name] = of_text[values[option.name]]
    if not declared:
        return reader
    try:
        return cast(ConfigurableReader, reader).with_settings(values)
    except ValueError as problem:
        raise fields.fail(one_line(problem)) from None
    except Exception as problem:  # a reader may be foreign code, which may raise anything
        what = f"{type(problem).__name__}: {one_line(problem)}"
        raise PluginError(
            "the reader {name!r} failed in with_settings() with {what}", name=reader.name, what=what
        ) from None


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
