"""What a part holds, as a digest: work that is done is done for these bytes and for no others."""

from __future__ import annotations

import os
from hashlib import blake2b

from newslint.corpus.addresses import BLOCK, file_system, is_remote, opened
from newslint.corpus.parts import ArchivePart, FilePiece
from newslint.corpus.records import Layout


def name_of(part: ArchivePart, layout: Layout, settings: str) -> str:
    """Return the name of what comes of a part: the same for the same stretch, columns and settings."""
    told = repr((part.format, part.pieces, layout, settings))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


def content_of(part: ArchivePart) -> str:
    """Return the digest of the bytes of a part; at an address, of what the store says of their version."""
    digest = blake2b(digest_size=16)
    for piece in part.pieces:
        digest.update(b"\0" + os.fsencode(piece.path) + b"\0")
        try:
            digest.update(_version(piece.path)) if is_remote(piece.path) else _add(digest, piece)
        except Exception as problem:  # what cannot be read is told when it is read as records
            digest.update(type(problem).__name__.encode())
    return digest.hexdigest()


def _add(digest: blake2b, piece: FilePiece) -> None:
    with opened(piece.path, piece.start, piece.stop) as stream:
        while data := stream.read(BLOCK):
            digest.update(data)


def _version(address: str) -> bytes:
    system, path = file_system(address)
    return str(system.ukey(path)).encode()
