"""Writes files whole or not at all: to a temporary file in the same folder, synced, then renamed over the target.

A process that is killed meanwhile leaves the old file or the new one, never half of one, and at worst its temporary
file: hidden, its name beginning with ``TEMPORARY``, never read by newslint, and safe to delete.
"""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile

from newslint.errors import InputError, one_line

TEMPORARY = ".newslint-"


def write_atomically(path: str, data: bytes, *, instead_of: bytes | None = None) -> None:
    """Put ``data`` into the file at ``path``; a symbolic link's target is written, mode and owner are kept.

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
            raise InputError(f"{path}: cannot be written: the file is write-protected")
        _replace(path, data, before, instead_of)
    except OSError as problem:
        raise InputError(f"{path}: cannot be written: {problem.strerror or one_line(problem)}") from None


def _replace(path: str, data: bytes, before: os.stat_result | None, instead_of: bytes | None) -> None:
    target = os.path.realpath(path)
    folder = os.path.dirname(target) or os.curdir
    handle, temporary = tempfile.mkstemp(prefix=TEMPORARY, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _dress(temporary, before)
        if instead_of is not None and not _holds(path, instead_of):
            raise InputError(f"{path}: changed on disk while it was checked; left as it is")
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(folder)


def _status(path: str) -> os.stat_result | None:
    """Return what is known of an existing file, None where there is none."""
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _is_writable(path: str, status: os.stat_result) -> bool:
    """Return whether somebody may write the file: its mode binds the superuser too, who could rename over it."""
    return bool(status.st_mode & 0o222) and os.access(path, os.W_OK)


def _dress(path: str, before: os.stat_result | None) -> None:
    """Give a new file the owner and mode of the one it replaces, or the mode that a new file would get."""
    if before is None:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(path, 0o666 & ~mask)
        return
    if hasattr(os, "chown"):
        with contextlib.suppress(PermissionError):
            os.chown(path, before.st_uid, before.st_gid)
    os.chmod(path, stat.S_IMODE(before.st_mode))


def _holds(path: str, data: bytes) -> bool:
    """Return whether a file is still there and holds just these bytes."""
    try:
        with open(path, "rb") as file:
            return file.read() == data
    except OSError:
        return False


def _sync_folder(folder: str) -> None:
    """Make the new name last through a power cut, where the system can; the file itself is safe already."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
