"""Writes files whole or not at all: to a temporary file in the same folder, synced, then renamed over the target."""

from __future__ import annotations

import contextlib
import os
import tempfile

from newslint.errors import InputError, one_line


def write_atomically(path: str, data: bytes) -> None:
    """Put ``data`` into the file at ``path``; a symbolic link's target is written, an existing file's mode kept.

    Raises ``InputError`` where the folder or the disk does not take it; the old file is untouched then.
    """
    target = os.path.realpath(path)
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=".newslint-", dir=os.path.dirname(target) or os.curdir)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
    except OSError as problem:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise InputError(f"{path}: cannot be written: {problem.strerror or one_line(problem)}") from None
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _mode(path: str) -> int:
    """Return the mode of an existing file, or what a new file would get."""
    try:
        return os.stat(path).st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
