"""Writes files whole or not at all: to a temporary file in the same folder, synced, then renamed over the target.

A process that is ended meanwhile leaves the old file or the new one, never half of one. Where the system knows files
without a name, the temporary file has none until all of it is on the disk. A process that is killed may leave it
behind: hidden, its name beginning with ``TEMPORARY``, never read by newslint, and safe to delete.
"""

from __future__ import annotations

import contextlib
import os
import stat
from typing import BinaryIO

from newslint.errors import InputError, reason
from newslint.files.metadata import Metadata, dress, metadata_of

TEMPORARY = ".newslint-"
_NAMELESS = getattr(os, "O_TMPFILE", 0)
_OPEN_FILES = "/proc/self/fd"
"""Where Linux lets a process name its open files."""


def write_atomically(path: str, data: bytes, *, instead_of: bytes | None = None) -> None:
    """Put ``data`` into the file at ``path``; a symbolic link's target is written, all its metadata is kept.

    With ``instead_of`` only where the file still holds those bytes. What is no file, such as a device or a pipe, is
    written to directly. Raises ``InputError`` where the file is write-protected or changed, or where the folder or
    the disk does not take it; the old file is untouched then.
    """
    try:
        before = _status(path)
        if before is not None and not stat.S_ISREG(before.st_mode):
            with open(path, "wb") as file:
                file.write(data)
            return
        if before is not None and not _is_writable(path, before):
            raise InputError("{path}: cannot be written: the file is write-protected", path=path)
        metadata = None if before is None else metadata_of(path, before)
        _Replacement(path, data, metadata, instead_of).make()
    except OSError as problem:
        raise InputError("{path}: cannot be written: {reason}", path=path, reason=reason(problem)) from None


class _Replacement:
    """One file in the making, to take the place of another."""

    def __init__(self, path: str, data: bytes, before: Metadata | None, instead_of: bytes | None) -> None:
        self._path = path
        self._target = os.path.realpath(path)
        self._folder = os.path.dirname(self._target) or os.curdir
        self._temporary = os.path.join(self._folder, TEMPORARY + os.urandom(8).hex())
        self._data = data
        self._before = before
        self._instead_of = instead_of

    def make(self) -> None:
        """Write the file and put it where the other one is."""
        try:
            if not self._write_nameless():
                with open(self._temporary, "xb", opener=_private) as file:
                    self._fill(file, self._temporary)
            os.replace(self._temporary, self._target)
        except BaseException:
            # The name is known before there is a file, so that no moment is left in which nobody would delete it.
            with contextlib.suppress(OSError):
                os.unlink(self._temporary)
            raise
        sync_folder(self._folder)

    def _write_nameless(self) -> bool:
        """Write a file that gets its name when all of it is on the disk; return whether that could be done."""
        if not _NAMELESS:
            return False
        try:
            handle = os.open(self._folder, _NAMELESS | os.O_WRONLY, 0o600)
            with open(handle, "wb") as file:
                name = f"{_OPEN_FILES}/{handle}"
                self._fill(file, name)
                # The number of a folder, for which an absolute name has no use, asks for a link that follows links.
                os.link(name, self._temporary, src_dir_fd=handle, follow_symlinks=True)
        except OSError:  # not every disk has such files; what else is wrong, the other way tells
            return False
        return True

    def _fill(self, file: BinaryIO, name: str) -> None:
        """Put all into an open file that has a ``name``, and see to it that it may take the other one's place."""
        file.write(self._data)
        file.flush()
        try:
            dress(name, self._before)
        except InputError as problem:
            raise InputError("{path}: cannot be written: {problem}", path=self._path, problem=problem) from None
        os.fsync(file.fileno())
        if self._instead_of is not None and not _holds(self._path, self._instead_of):
            raise InputError("{path}: changed on disk while it was checked; left as it is", path=self._path)


def _private(path: str, flags: int) -> int:
    """Open a file that nobody else may read before it has the mode of the one it replaces."""
    return os.open(path, flags, 0o600)


def _status(path: str) -> os.stat_result | None:
    """Return what is known of an existing file, None where there is none."""
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _is_writable(path: str, status: os.stat_result) -> bool:
    """Return whether somebody may write the file: its mode binds the superuser too, who could rename over it."""
    return bool(status.st_mode & 0o222) and os.access(path, os.W_OK)


def _holds(path: str, data: bytes) -> bool:
    """Return whether a file is still there and holds just these bytes."""
    try:
        with open(path, "rb") as file:
            return file.read() == data
    except OSError:
        return False


def sync_folder(folder: str) -> None:
    """Make the new name last through a power cut, where the system can; the file itself is safe already."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
