"""Files that only this user can have written: the cache folder, and what is read from it and put into it."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress

LARGEST = 64_000_000
"""Bytes of the largest file that is read: a plan of two thousand rules has a third of it."""


def cache_folder() -> str:
    """Return newslint's folder in the user's cache, empty where the user has none.

    ``NEWSLINT_CACHE`` names it; else it is where the system keeps such things: below ``XDG_CACHE_HOME``,
    ``~/Library/Caches``, ``%LOCALAPPDATA%`` or ``~/.cache``.
    """
    own = os.environ.get("NEWSLINT_CACHE", "")
    if os.path.isabs(own):
        return own
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    if os.path.isabs(given):
        return os.path.join(given, "newslint")
    home = os.path.expanduser("~")
    if not os.path.isabs(home):
        return ""
    return os.path.join(home, *(("Library", "Caches") if sys.platform == "darwin" else (".cache",)), "newslint")


def read_private(path: str) -> bytes | None:
    """Return the bytes of a file that nobody else can have written; None where there is none, or it is not so."""
    with suppress(OSError):
        # A pipe would have the run wait for ever.
        flags = ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY")
        handle = os.open(path, os.O_RDONLY | sum(getattr(os, flag, 0) for flag in flags))
        with open(handle, "rb", buffering=0) as file:
            status = os.fstat(handle)
            if _is_private(status) and status.st_size <= LARGEST and _is_private(os.stat(os.path.dirname(path))):
                return file.read()
    return None


def is_private_file(path: str) -> bool:
    """Return whether a path is a file, and no link, that nobody else can have written."""
    with suppress(OSError):
        status = os.lstat(path)
        return stat.S_ISREG(status.st_mode) and _is_private(status) and _is_private(os.stat(os.path.dirname(path)))
    return False


def write_private(path: str, data: bytes) -> bool:
    """Put bytes into a file whole or not at all, for this user alone; return whether that could be done.

    Nothing is synced: a file that a power cut spoils is made anew.
    """
    temporary = f"{path}.{os.urandom(6).hex()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with open(handle, "wb", buffering=0) as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        return False
    return True


def _is_private(status: os.stat_result) -> bool:
    """Return whether a file or folder belongs to this user, and nobody else may write to it."""
    if not hasattr(os, "getuid"):
        return True
    is_known = stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)
    return is_known and status.st_uid == os.getuid() and not status.st_mode & 0o022
