"""An archive divided: parts that are read, checked and written one by one, wherever that happens.

A part is a stretch of a file, or several files; it is the same whenever the same inputs are divided, so that work that
was broken off goes on where it was.
"""

from __future__ import annotations

from typing import NamedTuple

PART_BYTES = 4_000_000
"""Bytes of text a part has, where an archive can be divided: some 1,500 articles, a few seconds of work."""
PART_FILES = 500
"""How many files a part has at most."""


class FilePiece(NamedTuple):
    """A file of a part, or the bytes of it from ``start`` to ``stop``.

    ``line`` and ``record`` are how many lines and records of the file stand before. ``groups`` are numbers of row
    groups in a table, ``name`` is the path below the folder that was named, ``problem`` why nothing can be read.
    """

    path: str
    start: int = 0
    stop: int | None = None
    line: int = 0
    record: int = 0
    groups: tuple[int, ...] = ()
    name: str = ""
    problem: str = ""


class ArchivePart(NamedTuple):
    """Pieces of files of one ``format``, which are checked by one process."""

    format: str
    pieces: tuple[FilePiece, ...]
