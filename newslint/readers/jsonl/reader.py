"""Reader ``jsonl``: files of records, one JSON object a line, each with an article in one of its fields.

Records are numbered from 0; blank lines are no records. Offsets are code points of the record's text, which a reader
of text reads, plain by default.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, Protocol

from newslint.errors import InputError, one_line
from newslint.i18n import Message
from newslint.option import Option
from newslint.readers.characters import without_surrogates
from newslint.readers.jsonl.fields import TEXT_FIELDS, TITLE_FIELDS, article_in, line_in, site_in
from newslint.readers.jsonl.lines import records
from newslint.readers.titles import mark_title
from newslint.text.document import Document, Unreadable
from newslint.text.source import Source

WHERE = Message("name the field in .newslint.yaml under readers: jsonl: text:")


class TextReader(Protocol):
    """What reads the text of a record."""

    @property
    def name(self) -> str:
        """What the reader is called."""
        ...

    def read(self, source: Source) -> Iterable[Document | Unreadable]:
        """Yield the documents of a source."""
        ...


class JsonlReader:
    """Reads ``.jsonl`` and ``.ndjson`` files."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")
    options = (
        Option("text", "texts", TEXT_FIELDS, "fields that may hold the article; the first that does is taken"),
        Option("title", "texts", TITLE_FIELDS, "fields that may hold its headline"),
        Option("format", "reader", "plain", "what the text is written in: plain, markdown or html"),
    )

    def __init__(
        self, reader: TextReader, text: tuple[str, ...] = TEXT_FIELDS, title: tuple[str, ...] = TITLE_FIELDS
    ) -> None:
        self._reader = reader
        self._text = text
        self._title = title

    def with_settings(self, settings: Mapping[str, Any]) -> JsonlReader:
        """Return a reader of other fields. Raises ``ValueError`` where no field is named for the text."""
        if not settings["text"] or not all((*settings["text"], *settings["title"])):
            raise ValueError(Message("name at least one field for the text, and no empty ones"))
        return JsonlReader(settings["format"], settings["text"], settings["title"])

    def read_stream(self, stream: BinaryIO, path: str) -> Iterator[Document | Unreadable]:
        """Yield the document of each record, with its number and line in ``meta``, and the lines with none."""
        for number, record in enumerate(records(stream)):
            try:
                if record.problem:
                    raise InputError(record.problem)
                source = Source(path, without_surrogates(article_in(record.fields, self._text, WHERE)))
            except InputError as problem:
                yield Unreadable(Message("line {line}: {problem}", line=record.line, problem=problem))
                continue
            meta = {"record": number, "record-line": record.line, **self._meta(record.fields)}
            yield from self._documents(source, record.line, meta)

    def _documents(self, source: Source, line: int, meta: Mapping[str, Any]) -> Iterator[Document | Unreadable]:
        """Yield what the reader of text makes of a record; where it fails, the other records are still read."""
        try:
            for document in self._reader.read(source):
                if isinstance(document, Unreadable):
                    yield Unreadable(Message("line {line}: {reason}", line=line, reason=document.reason))
                else:
                    document.meta.update(meta)
                    mark_title(document)
                    yield document
        except Exception as problem:  # the reader may be foreign code, which may raise anything
            what = f"{type(problem).__name__}: {one_line(problem)}"
            yield Unreadable(
                Message(
                    "line {line}: the reader {name!r} failed with {what}", line=line, name=self._reader.name, what=what
                )
            )

    def _meta(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        known = {"title": line_in(fields, self._title), "site": site_in(fields)}
        return {name: value for name, value in known.items() if value}
