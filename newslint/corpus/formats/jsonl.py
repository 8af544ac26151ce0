"""JSON Lines: an article a line. Plain files are divided between lines; packed ones are read from their start."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import BinaryIO

from newslint.corpus.addresses import BLOCK, opened, unpacked
from newslint.corpus.formats import PACKED
from newslint.corpus.parts import PART_BYTES, FilePiece
from newslint.corpus.records import Article, Layout, Rejected, article_from
from newslint.errors import InputError
from newslint.i18n import Message
from newslint.readers.jsonl.lines import records

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def pieces(path: str, name: str, size: int = PART_BYTES) -> Iterator[FilePiece]:
    """Yield stretches of whole lines of ``size`` bytes or more, each with the number of lines and records before it."""
    if path.lower().endswith(PACKED):
        yield FilePiece(path)
        return
    with opened(path) as file:
        start = line = record = 0
        while block := file.read(size):
            if not start and block.startswith(_WIDE_MARKS):
                yield FilePiece(path)
                return
            rest, blank_rest = _rest_of_line(file) if not block.endswith(b"\n") else (0, True)
            stop = start + len(block) + rest
            yield FilePiece(path, start, stop, line, record)
            lines = block.splitlines()
            blank = sum(not one or one.isspace() for one in lines)
            blank -= not blank_rest and (not lines[-1] or lines[-1].isspace())
            start, line, record = stop, line + len(lines), record + len(lines) - blank
        if not start:
            yield FilePiece(path, 0, 0)


def _rest_of_line(file: BinaryIO) -> tuple[int, bool]:
    """Read on to the end of a line; return how many bytes that are, and whether they are white space alone."""
    length, blank = 0, True
    while data := file.readline(BLOCK):
        length += len(data)
        blank = blank and data.isspace()
        if data.endswith(b"\n"):
            break
    return length, blank


def read(piece: FilePiece, layout: Layout) -> Iterator[Article | Rejected]:
    """Yield what stands on each line that is not blank."""
    with unpacked(piece.path, piece.start, piece.stop) as stream:
        for number, record in zip(count(piece.record), records(stream), strict=False):
            try:
                if record.problem:
                    raise InputError(record.problem)
                yield article_from(record.fields, layout, piece.path, number, "plain")
            except InputError as problem:
                line = piece.line + record.line
                reason = Message("line {line}: {problem}", line=line, problem=problem)
                yield Rejected(f"{piece.path}#{number}", piece.path, reason)
