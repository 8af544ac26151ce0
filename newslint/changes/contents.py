"""Contents as git names them: whether a file is what git stores under a name, without any program in between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import new as new_hash
from typing import BinaryIO

_PIECE = 1_000_000
_LONGEST_POINTER = 1024
_POINTER = re.compile(rb"version https://git-lfs\.github\.com/spec/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\n")


def blob_names(stream: BinaryIO, length: int = 40) -> tuple[str, ...]:
    """Return the names, of ``length`` digits, that git gives to a content: as it stands, and with its line ends LF.

    git may store either. The stream must be one that can be read again from its start.
    """
    algorithm = "sha1" if length == 40 else "sha256"
    size = ends = 0
    for piece in _pieces(stream):
        size += len(piece)
        ends += piece.count(b"\r\n")
    names = [_named(algorithm, size, _pieces(stream))]
    if ends:
        names.append(_named(algorithm, size - ends, (piece.replace(b"\r\n", b"\n") for piece in _pieces(stream))))
    return tuple(names)


def is_stored_elsewhere(old: BinaryIO) -> bool:
    """Return whether a content of git's store only points to the real one, as Git LFS writes it."""
    return _POINTER.match(_start(old)) is not None


def is_pointed_to(old: BinaryIO, stream: BinaryIO) -> bool:
    """Return whether ``old`` points to the content of ``stream``."""
    found = _POINTER.match(_start(old))
    if found is None:
        return False
    digest = new_hash("sha256")
    for piece in _pieces(stream):
        digest.update(piece)
    return digest.hexdigest().encode() == found[1]


def _start(stream: BinaryIO) -> bytes:
    stream.seek(0)
    found = stream.read(_LONGEST_POINTER)
    stream.seek(0)
    return found


def _named(algorithm: str, size: int, pieces: Iterator[bytes]) -> str:
    digest = new_hash(algorithm, b"blob %d\0" % size, usedforsecurity=False)
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Yield a content from its start in pieces, none of which ends between the signs of a line end."""
    stream.seek(0)
    while piece := stream.read(_PIECE):
        while piece.endswith(b"\r") and (following := stream.read(1)):
            piece += following
        yield piece
    stream.seek(0)
