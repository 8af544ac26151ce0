"""JSON Lines: the records of a stream, one object a line, and what is wrong with the lines that hold none.

The stream is read line by line, so that a file larger than memory passes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from newslint.foreign_data import LONGEST_RECORD, MOST_COLLECTIONS, LimitError, load_json
from newslint.i18n import Message
from newslint.json_fault import JsonError

_WIDE_MARKS = ("\udcff\udcfe", "\udcfe\udcff")
"""The byte order marks of UTF-16 and UTF-32, as they come out of a text stream of UTF-8."""


class Record(NamedTuple):
    """A line that is not blank: its number in the file (from 1), and its fields or what is wrong with it."""

    line: int
    fields: dict[str, Any]
    problem: str = ""


def records(stream: BinaryIO) -> Iterator[Record]:
    """Yield every record of a stream of UTF-8 bytes, with or without byte order mark. Blank lines are no records.

    Lines end as those of Python's text files do: LF, CRLF or CR. Text in UTF-16 ends with one problem.
    """
    # Not utf-8-sig: its decoder drops a file that ends within the mark.
    file = io.TextIOWrapper(stream, encoding="utf-8", errors="surrogateescape")
    hint: str = Message(" (a file of records holds one whole JSON object a line)")
    number = 0
    try:
        while text := file.readline(LONGEST_RECORD):
            number += 1
            if number == 1:
                text = text.removeprefix("\ufeff")
            if len(text) == LONGEST_RECORD and not text.endswith("\n"):
                _skip_line(file)
                yield Record(number, {}, Message("longer than {most:,} characters", most=LONGEST_RECORD))
            elif number == 1 and text.startswith(_WIDE_MARKS):
                yield Record(
                    number, {}, Message("this is UTF-16 text; convert the file with: iconv -f UTF-16 -t UTF-8")
                )
                return
            elif text.strip():
                yield _record(number, text.removesuffix("\n"), hint)
            else:
                continue
            hint = ""
    finally:
        file.detach()


def kind_of(value: Any) -> str:
    """Return what a value is in words of JSON."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    names = {
        str: Message("a text"),
        int: Message("a number"),
        float: Message("a number"),
        list: Message("a list"),
        dict: Message("an object"),
    }
    return names.get(type(value)) or Message("something else")


def _skip_line(file: io.TextIOWrapper) -> None:
    while (text := file.readline(LONGEST_RECORD)) and not text.endswith("\n"):
        pass


def _record(number: int, text: str, hint: str) -> Record:
    """Return the record on a line; ``hint`` goes with what may be wrong with the whole file."""
    problem = _undecodable(text)
    if problem:
        return Record(number, {}, problem)
    try:
        value = load_json(text, most_collections=MOST_COLLECTIONS)
    except LimitError as error:
        return Record(number, {}, error.message)
    except JsonError as error:
        return Record(
            number,
            {},
            Message("not JSON: {error}, at column {column}{hint}", error=error, column=error.column, hint=hint),
        )
    if not isinstance(value, dict):
        return Record(
            number, {}, Message("the line holds {found}, no JSON object{hint}", found=kind_of(value), hint=hint)
        )
    return Record(number, value)


def _undecodable(text: str) -> str:
    """Return what is wrong with a line that holds bytes which are not UTF-8."""
    if text.isascii():
        return ""
    try:
        text.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeDecodeError as error:
        return Message(
            "not UTF-8 text: byte 0x{value:02x} at byte {start} of the line",
            value=error.object[error.start],
            start=error.start,
        )
    return ""
