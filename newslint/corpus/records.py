"""The articles of an archive as plain data, and where the records of an archive have what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from newslint.errors import InputError
from newslint.i18n import Message
from newslint.readers.characters import without_surrogates
from newslint.readers.jsonl.fields import (
    SITE_FIELDS,
    TEXT_FIELDS,
    TITLE_FIELDS,
    article_in,
    line_in,
    shown_fields,
    site_in,
    value_of,
)

ID_FIELDS = ("article", "article_id", "id", "guid", "url", "link")
DATE_FIELDS = ("date", "published", "published_at", "pubdate", "tanggal", "waktu")
SECTION_FIELDS = ("section", "desk", "category", "rubrik", "kanal")
AUTHOR_FIELDS = ("author", "authors", "penulis", "byline")
LONGEST_TEXT = 32_000_000
"""Code points of the longest text that is taken for an article."""


class Article(NamedTuple):
    """One article of an archive.

    ``article`` is its id; ``path`` the file or address that it stands in, ``record`` its number there (from 0), where
    it is one of many, and ``source`` both for people: ``arsip.jsonl#12``. ``form`` is the reader of its text: plain,
    markdown or html. ``date`` is the time of publication on the clock of the newsroom, as ISO 8601 without an offset
    (``2024-05-01`` or ``2024-05-01T07:30:00``), so that dates sort as text. What is not known is empty.
    """

    article: str
    text: str
    source: str
    path: str
    record: int | None = None
    form: str = "plain"
    title: str = ""
    date: str = ""
    section: str = ""
    author: str = ""
    site: str = ""

    @property
    def meta(self) -> dict[str, Any]:
        """What a linter is told beside the text, as ``Linter.lint_record`` takes it."""
        told = {"title": self.title, "site": self.site, "record": self.record}
        return {name: value for name, value in told.items() if value not in ("", None)}


class Rejected(NamedTuple):
    """A record, or the rest of a file, in which no article could be read; ``reason`` is one sentence."""

    source: str
    path: str
    reason: str


class Layout(NamedTuple):
    """Where the records of an archive have what: names of fields or columns, with dots for those inside others.

    The first field that holds something is taken. ``form`` is the reader of texts, or empty for that of each format.
    """

    text: tuple[str, ...] = TEXT_FIELDS
    id: tuple[str, ...] = ID_FIELDS
    title: tuple[str, ...] = TITLE_FIELDS
    date: tuple[str, ...] = DATE_FIELDS
    section: tuple[str, ...] = SECTION_FIELDS
    author: tuple[str, ...] = AUTHOR_FIELDS
    site: tuple[str, ...] = SITE_FIELDS
    form: str = ""


def article_from(fields: Mapping[str, Any], layout: Layout, path: str, record: int | None, form: str) -> Article:
    """Return the article in the fields of a record; ``form`` is the reader of its text where none is asked for.

    Raises ``InputError`` where there is none, where it is too long, and where an id that is asked for is missing.
    """
    text = without_surrogates(article_in(fields, layout.text, Message("name the field with --text-column")))
    if len(text) > LONGEST_TEXT:
        raise InputError("longer than {most:,} characters", most=LONGEST_TEXT)
    source = path if record is None else f"{path}#{record}"
    return Article(
        _id_in(fields, layout) or source,
        text,
        source,
        path,
        record,
        layout.form or form,
        line_in(fields, layout.title),
        next((found for name in layout.date if (found := _day(value_of(fields, name)))), ""),
        _words_in(fields, layout.section),
        _words_in(fields, layout.author),
        site_in(fields, layout.site),
    )


def _id_in(fields: Mapping[str, Any], layout: Layout) -> str:
    for name in layout.id:
        value = value_of(fields, name)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, str) and value.strip():
            return without_surrogates(value.strip())
    if layout.id == ID_FIELDS:
        return ""
    raise InputError(
        "no id in the field {name!r}; this record has: {fields}", name=layout.id[0], fields=shown_fields(fields)
    )


def _words_in(fields: Mapping[str, Any], names: tuple[str, ...]) -> str:
    """Return a text, or the texts of a list with commas between them, of the first field that holds any."""
    for name in names:
        value = value_of(fields, name)
        many = value if isinstance(value, list) else [value]
        words = [" ".join(one.split()) for one in many if isinstance(one, str) and one.strip()]
        if words:
            return without_surrogates(", ".join(words))
    return ""


def _day(value: object) -> str:
    """Return a date in the form of ``Article.date``; nothing for what is none, such as the zeros of WordPress."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None, microsecond=0).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str) or not value.strip():
        return ""
    text = value.strip()
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found_there = _day_of_mail(text)
        return _day(found_there) if found_there else ""
    return text if len(text) == len("2024-05-01") else _day(found)


def _day_of_mail(text: str) -> datetime | None:
    """Return the date of a text as mails and feeds write it: Wed, 01 May 2024 07:30:00 +0700."""
    from email.utils import parsedate_to_datetime  # only where dates are written so

    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
