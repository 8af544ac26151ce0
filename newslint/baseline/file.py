"""The baseline's file: one entry a line, sorted, so that changes are small and two people's changes merge in git."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import Any, NamedTuple

from newslint.errors import ConfigError, InputError, nearest_or_all
from newslint.files.regular_files import read_bounded
from newslint.files.writing import write_atomically
from newslint.foreign_data import LARGEST_BASELINE, LimitError, load_json
from newslint.i18n import Message
from newslint.json_fault import JsonError
from newslint.terminal import printable

SCHEMA = 1
SHOWN_EXCERPT = 60
FIRST_LINE = f'{{"schema": {SCHEMA}, "findings": ['
LAST_LINE = "null]}"
"""The closing null lets every entry's line end in a comma: a new entry never touches the line of another."""

_CONFLICT_MARKS = ("<<<<<<<", ">>>>>>>")
_KEYS = {"path": str, "rule": str, "content": str, "times": int, "excerpt": str}


class BaselineEntry(NamedTuple):
    """How many findings of one rule with equal content one file may have.

    ``times`` is their number. ``path`` is relative to the baseline's folder, with forward slashes; ``content`` is a
    hash of the excerpt (see ``content_of``), ``excerpt`` shows people its beginning.
    """

    path: str
    rule: str
    content: str
    times: int
    excerpt: str


def content_of(excerpt: str) -> str:
    """Return what tells excerpts apart: a hash that letter case and white space do not change."""
    from hashlib import blake2b

    normalised = " ".join(excerpt.casefold().split())
    return blake2b(normalised.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def shown(excerpt: str) -> str:
    """Return the beginning of an excerpt on one line, without characters that could drive a terminal."""
    return printable(" ".join(excerpt.split())[:SHOWN_EXCERPT])


def read_baseline(path: str) -> tuple[BaselineEntry, ...]:
    """Return the entries of a baseline file; of an entry given twice, as merges may leave it, the larger number counts.

    Raises ``ConfigError`` that names the file and the line where it is missing or not as it should be.
    """
    text = _read(path)
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(_CONFLICT_MARKS):
            raise ConfigError(
                "{path}:{number}: a merge conflict is not resolved; keep the entries of both sides",
                path=path,
                number=number,
            )
    try:
        data = load_json(text)
    except LimitError as problem:
        raise ConfigError("{path}: not a baseline: {problem}", path=path, problem=problem) from None
    except JsonError as problem:
        raise ConfigError(
            "{path}:{line}: not JSON: {problem}, at column {column}",
            path=path,
            line=problem.line,
            problem=problem,
            column=problem.column,
        ) from None
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list) or "schema" not in data:
        raise ConfigError("{path}:1: not a baseline; 'newslint baseline' writes one", path=path)
    if data["schema"] != SCHEMA:
        raise ConfigError(
            "{path}:1: schema {given!r} is not known; this newslint reads schema {schema}",
            path=path,
            given=data["schema"],
            schema=SCHEMA,
        )
    entries: dict[tuple[str, str, str], BaselineEntry] = {}
    for item in data["findings"]:
        if item is None:
            continue
        problem_found = _problem(item)
        if problem_found:
            raise ConfigError("{place}: {problem}", place=f"{path}{_line_of(text, item)}", problem=problem_found)
        entry = BaselineEntry(**item)
        known = entries.get(entry[:3])
        entries[entry[:3]] = known if known and known.times >= entry.times else entry
    return tuple(sorted(entries.values()))


def write_baseline(path: str, entries: Iterable[BaselineEntry]) -> None:
    """Write a baseline file whole or not at all. Raises ``InputError`` where the folder or disk does not take it."""
    lines = [json.dumps(entry._asdict(), ensure_ascii=False) + "," for entry in sorted(entries)]
    text = "\n".join((FIRST_LINE, *lines, LAST_LINE, ""))
    # Names of files need not be Unicode; what cannot be encoded becomes the escape that JSON has for it.
    write_atomically(path, text.encode("utf-8", "backslashreplace"))


def _read(path: str) -> str:
    try:
        return read_bounded(path, LARGEST_BASELINE).decode("utf-8-sig")
    except InputError as problem:
        if not os.path.lexists(path):
            raise ConfigError("{path}: there is no such baseline; 'newslint baseline' writes it", path=path) from None
        raise ConfigError("{path}: {problem}", path=path, problem=problem) from None
    except UnicodeDecodeError as problem:
        raise ConfigError("{path}: not UTF-8 text (byte {start})", path=path, start=problem.start) from None


def _problem(item: Any) -> str:
    """Return what is wrong with one entry, or an empty string."""
    if not isinstance(item, dict):
        return Message("an entry is an object with the keys {names}", names=", ".join(_KEYS))
    for key in item:
        if key not in _KEYS:
            return Message("unknown key {key!r}{hint}", key=key, hint=nearest_or_all(key, _KEYS))
    for key, kind in _KEYS.items():
        if key not in item:
            return Message("the key {key!r} is missing", key=key)
        if type(item[key]) is not kind:
            return Message(
                "{key}: expected {wanted}, found {found}",
                key=key,
                wanted=Message("a number") if kind is int else Message("text"),
                found=json.dumps(item[key])[:40],
            )
    return "" if item["times"] > 0 else Message("times: expected at least 1, found {times}", times=item["times"])


def _line_of(text: str, item: Any) -> str:
    """Return ``:LINE`` of an entry that stands on a line of its own, as they are written, or an empty string."""
    for number, line in enumerate(text.split("\n"), 1):
        try:
            if json.loads(line.strip().rstrip(",")) == item:
                return f":{number}"
        except ValueError:
            continue
    return ""
