"""What an archive consists of: its files, divided into parts, and the articles of each part as a stream."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newslint.corpus.addresses import file_system, is_remote, size_of
from newslint.corpus.formats import FORMATS, PACKED, format_of, module_of
from newslint.corpus.formats.text import FORMS
from newslint.corpus.parts import PART_BYTES, PART_FILES, ArchivePart, FilePiece
from newslint.corpus.records import Article, Layout, Rejected
from newslint.errors import InputError, NewslintError, one_line
from newslint.files.discovery import discover
from newslint.i18n import Message

TEXTS = tuple(FORMS)
ENDINGS = (*TEXTS, ".jsonl", ".ndjson", ".parquet", ".pq", ".xml", ".wxr", ".warc", ".wet", *PACKED)


class Inputs(NamedTuple):
    """An archive: files, folders and addresses, and how they are read.

    ``format`` is one of ``formats.FORMATS``, or empty for that which the ending of each file's name tells.
    """

    paths: tuple[str, ...]
    format: str = ""
    layout: Layout = Layout()
    is_excluded: Callable[[str], bool] = lambda path: False


class _File(NamedTuple):
    path: str
    name: str
    problem: str = ""


def divide(inputs: Inputs) -> Iterator[ArchivePart]:
    """Yield the parts of an archive in the order of its files. What cannot be read is a part that tells so.

    Raises ``InputError`` for a path that is not there, and for a file of no known format that is named by itself.
    """
    waiting: list[FilePiece] = []
    size = 0
    for file in _files(inputs):
        format = inputs.format or format_of(file.path, TEXTS)
        if format == "text" or file.problem:
            waiting.append(FilePiece(file.path, name=file.name, problem=file.problem))
            size += size_of(file.path)
            if size >= PART_BYTES or len(waiting) >= PART_FILES:
                yield ArchivePart("text", tuple(waiting))
                waiting, size = [], 0
            continue
        try:
            for piece in module_of(format).pieces(file.path, file.name):
                yield ArchivePart(format, (piece,))
        except NewslintError as problem:
            yield ArchivePart(format, (FilePiece(file.path, problem=problem.message),))
        except Exception as problem:  # a library may raise anything for a damaged file
            yield ArchivePart(format, (FilePiece(file.path, problem=_unread(problem)),))
    if waiting:
        yield ArchivePart("text", tuple(waiting))


def read(part: ArchivePart, layout: Layout) -> Iterator[Article | Rejected]:
    """Yield the articles of a part in their order, and in their place what holds none; raises nothing for bad data."""
    for piece in part.pieces:
        if piece.problem:
            yield Rejected(piece.path, piece.path, piece.problem)
            continue
        try:
            yield from module_of(part.format).read(piece, layout)
        except InputError as problem:
            yield Rejected(piece.path, piece.path, problem.message)
        except Exception as problem:  # as above
            yield Rejected(piece.path, piece.path, _unread(problem))


def articles(inputs: Inputs) -> Iterator[Article | Rejected]:
    """Yield all articles of an archive in one process, and what holds none."""
    for part in divide(inputs):
        yield from read(part, inputs.layout)


def _unread(problem: Exception) -> Message:
    return Message("damaged, and cannot be read to its end: {what}", what=one_line(problem))


def _files(inputs: Inputs) -> Iterator[_File]:
    for path in inputs.paths:
        if is_remote(path):
            yield from _remote_files(path, inputs)
            continue
        if not os.path.exists(path):
            raise InputError("{path}: there is no such file or folder", path=path)
        if not os.path.isdir(path):
            yield _named(path, os.path.basename(path), inputs.format)
            continue
        for found in discover([path], ENDINGS, inputs.is_excluded):
            name = os.path.relpath(found.path, path).replace(os.sep, "/")
            if found.problem:
                yield _File(found.path, name, found.problem)
            elif not found.note and _is_wanted(found.path, inputs.format):
                yield _File(found.path, name)


def _is_wanted(path: str, asked_for: str) -> bool:
    """Return whether a file in a folder is read: all whose names tell a format, or those of the one asked for."""
    found = format_of(path, TEXTS)
    return found == asked_for if asked_for else bool(found)


def _named(path: str, name: str, asked_for: str) -> _File:
    """Return a file that was named by itself. Raises ``InputError`` where nothing tells how to read it."""
    if not asked_for and not format_of(path, TEXTS):
        raise InputError(
            "{path}: the name does not tell the format; say it with --format ({known})",
            path=path,
            known=", ".join(FORMATS),
        )
    return _File(path, name)


def _remote_files(address: str, inputs: Inputs) -> Iterator[_File]:
    """Yield the files at an address: itself, those below it, or those that match its stars."""
    system, place = file_system(address)
    try:
        if "*" in place:
            found = sorted(system.glob(place))
        elif system.isdir(place):
            found = sorted(system.find(place))
        elif system.exists(place):
            yield _named(address, place.rpartition("/")[2], inputs.format)
            return
        else:
            found = []
    except Exception as problem:  # file systems of all kinds raise what they like
        raise InputError("{path}: cannot be read: {reason}", path=address, reason=one_line(problem)) from None
    if not found:
        raise InputError("{path}: there is no such file or folder", path=address)
    root = place.partition("*")[0].rstrip("/")
    for path in found:
        whole = str(system.unstrip_protocol(path))
        if _is_wanted(path, inputs.format):
            yield _File(whole, path.removeprefix(root).lstrip("/"))
