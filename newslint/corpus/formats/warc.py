"""WARC and WET: what crawlers keep of the web. Each page, or text of a WET file, is an article; its address is the id.

Everything else in such a file (requests, pictures, answers that are no success) is no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from newslint.corpus.addresses import opened
from newslint.corpus.parts import FilePiece
from newslint.corpus.records import LONGEST_TEXT, Article, Layout, Rejected, article_from
from newslint.errors import ConfigError, InputError
from newslint.i18n import Message

_PAGES = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
HEAD = 2048
"""Bytes of a page in which it may say its encoding."""


def pieces(path: str, name: str) -> Iterator[FilePiece]:
    """Yield the file: records have no marks by which it could be divided."""
    yield FilePiece(path)


def read(piece: FilePiece, layout: Layout) -> Iterator[Article | Rejected]:
    """Yield the article of each page. Raises ``ConfigError`` where warcio is not installed."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        raise ConfigError("WARC files need warcio; get it with: pip install 'newslint[corpus]'") from None

    usual = Layout(form=layout.form)
    with opened(piece.path) as stream:
        for number, record in zip(count(), ArchiveIterator(stream), strict=False):
            form = _form(record)
            if not form:
                continue
            try:
                fields = {
                    "url": record.rec_headers.get_header("WARC-Target-URI"),
                    "date": record.rec_headers.get_header("WARC-Date"),
                    "text": _text(record),
                }
                yield article_from(fields, usual, piece.path, number, form)
            except InputError as problem:
                source = f"{piece.path}#{number}"
                yield Rejected(
                    source, piece.path, Message("record {number}: {problem}", number=number, problem=problem)
                )


def _form(record: Any) -> str:
    """Return the reader of the text that a record of the archive holds, or nothing where it holds none."""
    if record.rec_type == "conversion":
        return "plain"
    if record.rec_type != "response" or record.http_headers is None or record.http_headers.get_statuscode() != "200":
        return ""
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return "html" if kind in _PAGES else ""


def _text(record: Any) -> str:
    """Return the text of a record. Raises ``InputError`` where it is too long, or not in the encoding that it names."""
    data: bytes = record.content_stream().read(LONGEST_TEXT + 1)
    if len(data) > LONGEST_TEXT:
        raise InputError("longer than {most:,} characters", most=LONGEST_TEXT)
    said = (record.http_headers.get_header("Content-Type") or "").encode() if record.http_headers else b""
    named = _CHARSET.search(said) or _CHARSET.search(data, 0, HEAD)
    encoding = named[1].decode("ascii") if named else "utf-8"
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError):
        raise InputError("not text in {encoding}, the encoding that it names", encoding=encoding) from None
