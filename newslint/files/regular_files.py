"""Regular files: opened without waiting on pipes or devices, and kept inside the checked tree."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

from newslint.errors import InputError, reason
from newslint.i18n import Message

_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_AS_IT_IS = getattr(os, "O_BINARY", 0)
LARGEST_TEXT = 32_000_000
"""Bytes of the largest text that is read as one: a long novel has four million. Files of records have no limit."""
USUAL = 65_536
"""Bytes that hardly any article has more of."""
_KINDS = (
    (stat.S_ISDIR, Message("a folder")),
    (stat.S_ISFIFO, Message("a pipe")),
    (stat.S_ISSOCK, Message("a socket")),
    (stat.S_ISCHR, Message("a device")),
    (stat.S_ISBLK, Message("a device")),
)


def open_regular(path: str) -> BinaryIO:
    """Return a file opened for reading, never waiting. Raises ``InputError`` where it is no file or cannot be read."""
    try:
        # What stands at a path may change between a look and the opening, so the look comes after it.
        handle = os.open(path, os.O_RDONLY | _NEVER_WAIT | _AS_IT_IS)
    except (OSError, ValueError) as problem:
        raise InputError("cannot be read: {reason}", reason=reason(problem)) from None
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode):
        return os.fdopen(handle, "rb")
    os.close(handle)
    raise InputError("cannot be read: this is {found}, no file", found=kind_of(mode))


def kind_of(mode: int) -> str:
    """Return what stands at a path that is no file, by its mode."""
    return next((name for is_one, name in _KINDS if is_one(mode)), Message("something else"))


def read_bounded(path: str, most: int) -> bytes:
    """Return the bytes of a file. Raises ``InputError`` where it is no file, unreadable, or of more than ``most``."""
    with open_regular(path) as file:
        data = read_at_most(file, most + 1)
    if len(data) > most:
        raise InputError("larger than {most:,} bytes, which is more than newslint reads of such a file", most=most)
    return data


def read_text(stream: BinaryIO) -> bytes:
    """Return the bytes of one text. Raises ``InputError`` where it is unreadable or larger than any article."""
    data = read_at_most(stream, LARGEST_TEXT + 1)
    if len(data) > LARGEST_TEXT:
        raise InputError("larger than {most:,} bytes, too large for an article", most=LARGEST_TEXT)
    return data


def read_at_most(stream: BinaryIO, most: int) -> bytes:
    """Return what a stream holds, ``most`` bytes of it at most. Raises ``InputError`` where it cannot be read."""
    try:
        # Room is made for all that is asked for, which takes longer than to read an article.
        data = stream.read(min(most, USUAL))
        return data + stream.read(most - USUAL) if len(data) == USUAL else data
    except OSError as problem:
        raise InputError("cannot be read: {reason}", reason=reason(problem)) from None


GIT_FOLDER = ".git"
"""Inside the tree, but not of it: it may hold what the checkout was made with."""


def tree_of(folder: str) -> str:
    """Return the git work tree that a folder is in, or the folder itself where there is none; links resolved."""
    start = current = os.path.realpath(folder)
    while not os.path.exists(os.path.join(current, GIT_FOLDER)):
        parent = os.path.dirname(current)
        if parent == current:
            return start
        current = parent
    return current


def is_inside(path: str, tree: str) -> bool:
    """Return whether a path stands in ``tree``, which has its links resolved, once the path's are too."""
    real = os.path.realpath(path)
    if real != tree and not real.startswith(os.path.join(tree, "")):
        return False
    return GIT_FOLDER not in os.path.relpath(real, tree).split(os.sep)
