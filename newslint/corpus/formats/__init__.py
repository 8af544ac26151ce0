"""The formats of archives, one module each: how a file is divided into pieces, and how the articles of one are read.

``pieces(path, name)`` yields the pieces of a file, ``read(piece, layout)`` yields articles and what was rejected. Both
may raise ``InputError`` or whatever a library raises for a damaged file: ``inputs`` tells it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from newslint.corpus.parts import FilePiece
from newslint.corpus.records import Article, Layout, Rejected

FORMATS = ("text", "jsonl", "parquet", "wxr", "warc")
"""Files of one article each; records of JSON; tables; exports of WordPress; pages as crawlers keep them."""
_ENDINGS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".xml": "wxr",
    ".wxr": "wxr",
    ".warc": "warc",
    ".wet": "warc",
}
PACKED = (".gz", ".zst")


class Format(Protocol):
    """What a module of this package offers."""

    def pieces(self, path: str, name: str) -> Iterator[FilePiece]:
        """Yield the pieces of a file, as near to ``PART_BYTES`` as the format allows."""
        ...

    def read(self, piece: FilePiece, layout: Layout) -> Iterator[Article | Rejected]:
        """Yield the articles of a piece, and what holds none."""
        ...


def module_of(name: str) -> Format:
    """Return the module of a format."""
    return cast(Format, import_module(f"newslint.corpus.formats.{name}"))


def format_of(path: str, texts: tuple[str, ...]) -> str:
    """Return the format of a file by the ending of its name, or nothing; ``texts`` are endings of files of text."""
    name = path.lower()
    packed = next((ending for ending in PACKED if name.endswith(ending)), "")
    name = name.removesuffix(packed)
    if name.endswith(texts):
        return "" if packed else "text"
    return next((found for ending, found in _ENDINGS.items() if name.endswith(ending)), "")
