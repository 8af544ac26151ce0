"""Reader ``jsonl``: files of records, one JSON object a line, each with an article in one of its fields.

Records are numbered from 0; blank lines are no records. Offsets are code points of the record's text, which a reader
of text reads, plain by default.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, Protocol

from newslint.errors import InputError, one_line
from newslint.i18n import Message
from newslint.option import Option
from newslint.readers.characters import same_words, without_surrogates
from newslint.readers.jsonl.lines import kind_of, records
from newslint.readers.titles import TITLE_WITHIN
from newslint.text.document import Document, Source, Unreadable

TEXT_FIELDS = ("text", "content", "body", "isi", "konten", "artikel")
TITLE_FIELDS = ("title", "headline", "judul")
SITE_FIELDS = ("site", "situs", "domain")
URL_FIELDS = ("url", "link")
_HOST = re.compile(r"(?:https?:)?//(?:www\.)?([\w.-]+)")
"""Among how many blocks from the start the record's title is looked for."""
SHOWN_FIELDS = 12
_MISSING = object()


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
                source = Source(path, without_surrogates(self._text_of(record.fields)))
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
                    _mark_title(document)
                    yield document
        except Exception as problem:  # the reader may be foreign code, which may raise anything
            what = f"{type(problem).__name__}: {one_line(problem)}"
            yield Unreadable(
                Message(
                    "line {line}: the reader {name!r} failed with {what}", line=line, name=self._reader.name, what=what
                )
            )

    def _text_of(self, fields: Mapping[str, Any]) -> str:
        """Return the article: the first field with words in it. Raises ``InputError`` where there is no field."""
        blank: str | None = None
        for name in self._text:
            value = _find(fields, name)
            if value is _MISSING:
                continue
            text = _joined(value, name)
            if text.strip():
                return text
            blank = text if blank is None else blank
        if blank is not None:
            return blank
        *others, last = self._text
        names = f"{', '.join(others)} or {last}" if others else last
        where = Message("name the field in .newslint.yaml under readers: jsonl: text:")
        raise InputError(
            "no field named {names}; this record has: {fields}; {where}",
            names=names,
            fields=_shown(fields),
            where=where,
        )

    def _meta(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        meta: dict[str, Any] = {}
        title = next(_texts(fields, self._title), "")
        if title:
            meta["title"] = title
        site = next(_texts(fields, SITE_FIELDS), "") or _host(next(_texts(fields, URL_FIELDS), ""))
        if site:
            meta["site"] = site
        return meta


def _texts(fields: Mapping[str, Any], names: Iterable[str]) -> Iterator[str]:
    """Yield the texts of those of some fields that hold one, on one line each."""
    for name in names:
        value = _find(fields, name)
        if isinstance(value, str) and value.strip():
            yield without_surrogates(" ".join(value.split()))


def _host(address: str) -> str:
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def _find(fields: Mapping[str, Any], name: str) -> Any:
    """Return the value of a field, or of one inside others by a name with dots; ``_MISSING`` where there is none."""
    if name in fields:
        return fields[name]
    value: Any = fields
    for key in name.split("."):
        if value is None:
            return None
        if not isinstance(value, dict) or key not in value:
            return _MISSING
        value = value[key]
    return value


def _joined(value: Any, name: str) -> str:
    """Return a field's text; the items of a list are its paragraphs, and null is no text.

    Raises ``InputError`` for anything else.
    """
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, list):
        for index, item in enumerate(value):
            if item is not None and not isinstance(item, str):
                raise InputError(
                    "the field {name!r} holds a list, and item {index} of it is {found}",
                    name=name,
                    index=index,
                    found=kind_of(item),
                )
        return "\n\n".join(filter(None, value))
    raise InputError("the field {name!r} holds {found}, no text", name=name, found=kind_of(value))


def _shown(fields: Mapping[str, Any]) -> str:
    """Return the names of a record's fields, as many as a message may hold."""
    names = [f"{name[:40]} (null)" if value is None else name[:40] for name, value in fields.items()]
    shown = ", ".join(names[:SHOWN_FIELDS]) + (", ..." if len(names) > SHOWN_FIELDS else "")
    return without_surrogates(shown) or Message("no fields")


def _mark_title(document: Document) -> None:
    """Make the block that says the record's title the headline, rather than one that only looks like a headline."""
    title = document.meta.get("title")
    wanted = same_words(title) if isinstance(title, str) else ""
    top = (block for block in document.blocks[:TITLE_WITHIN] if block.kind in ("title", "heading", "paragraph"))
    said = next((block for block in top if wanted and same_words(block.text) == wanted), None)
    if said is None:
        return
    for block in document.blocks:
        if block.kind == "title":
            block.kind = "heading"
    said.kind = "title"
