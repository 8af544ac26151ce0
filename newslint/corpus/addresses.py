"""Files of an archive by their addresses: paths of this machine, and whatever else fsspec opens (s3://, https://)."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from newslint.errors import ConfigError, InputError, one_line, reason
from newslint.files.regular_files import open_regular

BLOCK = 1 << 20
"""Bytes that are read of a file at a time, where it is not read by something else."""


def is_remote(address: str) -> bool:
    """Return whether an address is one that fsspec opens, and no path."""
    return "://" in address


def file_system(address: str) -> tuple[Any, str]:
    """Return fsspec's file system for an address, and what it calls the place.

    Raises ``ConfigError`` where fsspec, or what it needs for such addresses, is not installed.
    """
    try:
        from fsspec.core import url_to_fs

        system, place = url_to_fs(address)
        return system, str(place)
    except ImportError as problem:
        if problem.name == "fsspec":
            raise ConfigError(
                "{address}: addresses need fsspec; get it with: pip install 'newslint[corpus]'", address=address
            ) from None
        raise ConfigError("{address}: {problem}", address=address, problem=one_line(problem)) from None
    except ValueError as problem:
        raise ConfigError("{address}: {problem}", address=address, problem=one_line(problem)) from None


def open_file(address: str) -> BinaryIO:
    """Return a file opened for reading. Raises ``InputError`` where it cannot be read, ``ConfigError`` as above."""
    if not is_remote(address):
        return open_regular(address)
    system, path = file_system(address)
    try:
        file: BinaryIO = system.open(path, "rb")
    except Exception as problem:  # file systems of all kinds raise what they like
        raise InputError("cannot be read: {reason}", reason=reason(problem)) from None
    return file


def size_of(address: str) -> int:
    """Return how many bytes a file has, 0 where nobody can tell."""
    try:
        if not is_remote(address):
            return os.path.getsize(address)
        system, path = file_system(address)
        return int(system.size(path) or 0)
    except Exception:  # as above; what is wrong is told when the file is read
        return 0


class ByteRange(io.RawIOBase):
    """The bytes of a file from ``start`` to ``stop`` (half-open) as a stream of their own; closes the file."""

    def __init__(self, file: BinaryIO, start: int, stop: int) -> None:
        self._file = file
        self._left = stop - start
        file.seek(start)

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Put the next bytes into a buffer, and return how many there were."""
        data = self._file.read(min(len(buffer), self._left))
        buffer[: len(data)] = data
        self._left -= len(data)
        return len(data)

    def close(self) -> None:
        """Close the file as well."""
        self._file.close()
        super().close()


@contextmanager
def opened(address: str, start: int = 0, stop: int | None = None) -> Iterator[BinaryIO]:
    """Open a file, or the bytes of it from ``start`` to ``stop``, as they are stored."""
    file = open_file(address)
    with file if stop is None else io.BufferedReader(ByteRange(file, start, stop)) as stream:
        yield stream


@contextmanager
def unpacked(address: str, start: int = 0, stop: int | None = None) -> Iterator[BinaryIO]:
    """Open a file as ``opened`` does; one whose name ends in ``.gz`` or ``.zst`` is unpacked as it is read."""
    with opened(address, start, stop) as stream:
        name = address.lower()
        if name.endswith(".gz"):
            import gzip

            with gzip.GzipFile(fileobj=stream) as inner:
                yield cast(BinaryIO, inner)
        elif name.endswith(".zst"):
            import pyarrow

            with io.BufferedReader(pyarrow.CompressedInputStream(stream, "zstd"), BLOCK) as inner:
                yield inner
        else:
            yield stream
