"""What stands in the fields of a record: its article, headline and site, under the names that fields usually have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newslint.errors import InputError
from newslint.i18n import Message
from newslint.readers.characters import without_surrogates
from newslint.readers.jsonl.lines import kind_of

TEXT_FIELDS = ("text", "content", "body", "isi", "konten", "artikel")
TITLE_FIELDS = ("title", "headline", "judul")
SITE_FIELDS = ("site", "situs", "domain")
URL_FIELDS = ("url", "link")
SHOWN_FIELDS = 12
"""How many fields of a record a message names."""
_HOST = re.compile(r"(?:https?:)?//(?:www\.)?([\w.-]+)")
_MISSING = object()


def article_in(fields: Mapping[str, Any], names: Sequence[str], where: str) -> str:
    """Return the article: the first of the fields that are called one of ``names`` and have words in them.

    The items of a list are its paragraphs. Raises ``InputError`` where there is no such field, which tells ``where``
    fields are named, and where it holds anything but text.
    """
    blank: str | None = None
    for name in names:
        value = value_of(fields, name)
        if value is _MISSING:
            continue
        text = _joined(value, name)
        if text.strip():
            return text
        blank = text if blank is None else blank
    if blank is not None:
        return blank
    *others, last = names
    raise InputError(
        "no field named {names}; this record has: {fields}; {where}",
        names=f"{', '.join(others)} or {last}" if others else last,
        fields=shown_fields(fields),
        where=where,
    )


def line_in(fields: Mapping[str, Any], names: Iterable[str]) -> str:
    """Return the text, on one line, of the first of some fields that holds one; nothing where none does."""
    for name in names:
        value = value_of(fields, name)
        if isinstance(value, str) and value.strip():
            return without_surrogates(" ".join(value.split()))
    return ""


def site_in(fields: Mapping[str, Any], names: Iterable[str] = SITE_FIELDS) -> str:
    """Return the site that a record is from: what a field says, else the host in its address, else nothing."""
    return line_in(fields, names) or host_of(line_in(fields, URL_FIELDS))


def host_of(address: str) -> str:
    """Return the site that an address on the web names, or nothing."""
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def value_of(fields: Mapping[str, Any], name: str) -> Any:
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


def shown_fields(fields: Mapping[str, Any]) -> str:
    """Return the names of a record's fields, as many as a message may hold."""
    names = [f"{name[:40]} (null)" if value is None else name[:40] for name, value in fields.items()]
    shown = ", ".join(names[:SHOWN_FIELDS]) + (", ..." if len(names) > SHOWN_FIELDS else "")
    return without_surrogates(shown) or Message("no fields")
