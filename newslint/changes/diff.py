"""Reads git's diff: which files changed, and which lines of them are new. Strict: a surprise is an error."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.errors import ChangeError

Lines = tuple[tuple[int, int], ...]
"""Ranges of lines, counted from 1, both ends included."""

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_ESCAPES = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}


class RawEntry(NamedTuple):
    """One file as ``git diff --raw`` tells it; blobs are empty where there is none."""

    status: str
    old_mode: str
    new_mode: str
    old_blob: str
    new_blob: str
    old_path: str
    path: str


def read_raw(output: bytes) -> Iterator[RawEntry]:
    """Yield the files in the output of ``git diff --raw -z --no-abbrev``. Raises ``ChangeError`` for anything else."""
    fields = iter(output.split(b"\0"))
    for head in fields:
        if not head:
            continue
        parts = head.decode("ascii", "replace").split(" ")
        if len(parts) != 5 or not parts[0].startswith(":"):
            raise ChangeError("git diff --raw printed what newslint does not understand")
        old_mode, new_mode, old_blob, new_blob, status = parts
        names = [os.fsdecode(next(fields, b"")) for _ in range(2 if status[0] in "RC" else 1)]
        yield RawEntry(status[0], old_mode[1:], new_mode, _blob(old_blob), _blob(new_blob), names[0], names[-1])


def read_patch(output: bytes) -> dict[str, Lines]:
    """Return the new lines of each file in the output of ``git diff --unified=0``, prefixes ``a/`` and ``b/``.

    Raises ``ChangeError`` for anything else.
    """
    lines = iter(output.split(b"\n"))
    found: dict[str, list[tuple[int, int]]] = {}
    name: str | None = None
    for line in lines:
        if line.startswith(b"diff --git "):
            name = None
        elif line.startswith(b"+++ "):
            name = _name(line[4:])
        elif line.startswith(b"@@ "):
            hunk = _HUNK.match(line)
            if not hunk:
                raise _strange(line)
            removed, start, added = (int(number) if number is not None else 1 for number in hunk.groups())
            same = _same(lines, removed, added)
            if name is not None and added > same:
                found.setdefault(name, []).append((start + same, start + added - 1))
    return {path: tuple(ranges) for path, ranges in found.items()}


def _same(lines: Iterator[bytes], removed: int, added: int) -> int:
    """Go past the lines of a hunk and return how many at its start are the same before and after.

    That is the last line of a file without final line end, which git takes for edited when a line is added below.
    The lines are counted, because what an article says may look like a header.
    """
    before: list[bytes] = []
    after: list[bytes] = []
    while len(before) + len(after) < removed + added:
        line = next(lines, b"")
        if line[:1] in (b"+", b"-"):
            (before if line[:1] == b"-" else after).append(line[1:])
        elif line[:1] != b"\\":
            raise _strange(line)
    different = (number for number, (one, other) in enumerate(zip(before, after, strict=False)) if one != other)
    return next(different, min(len(before), len(after)))


def _name(quoted: bytes) -> str | None:
    """Return the path in a header line, without its prefix; None where the file is gone."""
    name = quoted.removesuffix(b"\t")
    if name == b"/dev/null":
        return None
    if name.startswith(b'"'):
        name = _ESCAPE.sub(_unescaped, name[1:-1])
    return os.fsdecode(name.removeprefix(b"b/"))


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match.group(1)
    return bytes((int(code, 8) & 0xFF,)) if len(code) == 3 else _ESCAPES.get(code, code)


def _blob(name: str) -> str:
    return name if name.strip("0") else ""


def _strange(line: bytes) -> ChangeError:
    return ChangeError(f"git diff printed what newslint does not understand: {line[:60].decode('utf-8', 'replace')!r}")
