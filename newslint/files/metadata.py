"""What a file has beside its bytes: mode, owner, and extended attributes, among which systems keep access lists."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Mapping
from typing import NamedTuple

from newslint.errors import InputError, reason

_OF_THE_SYSTEM = ("security.", "trusted.")
"""Attributes that the system gives to files by itself, and that only the superuser may set."""
_HAS_ATTRIBUTES = hasattr(os, "listxattr")


class Metadata(NamedTuple):
    """Mode, owner and extended attributes of a file; ``attributes`` is empty where the system knows none."""

    status: os.stat_result
    attributes: Mapping[str, bytes]


def metadata_of(path: str, status: os.stat_result) -> Metadata:
    """Return the metadata of a file whose ``status`` is known. Raises ``OSError`` where it cannot be read."""
    return Metadata(status, _attributes(path))


def dress(path: str, metadata: Metadata | None) -> None:
    """Give a new file the metadata of the one it replaces, where there is one, else the mode that new files get.

    The owner where the system allows it. Raises ``InputError`` where an attribute of the old file cannot be kept: who
    may read a file must not change with its text.
    """
    if metadata is None:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(path, 0o666 & ~mask)
        return
    if hasattr(os, "chown"):
        with contextlib.suppress(PermissionError):
            os.chown(path, metadata.status.st_uid, metadata.status.st_gid)
    # An access list that the folder hands down goes before the mode is set, which would only narrow it.
    for name in _attributes(path).keys() - metadata.attributes.keys():
        if not name.startswith(_OF_THE_SYSTEM):
            os.removexattr(path, name)
    os.chmod(path, stat.S_IMODE(metadata.status.st_mode))
    for name, value in metadata.attributes.items():
        _set(path, name, value)


def _attributes(path: str) -> dict[str, bytes]:
    """Return the extended attributes of a file; none where the system or the disk has none."""
    if not _HAS_ATTRIBUTES:
        return {}
    try:
        names = os.listxattr(path)
    except OSError:  # a disk without attributes
        return {}
    found = {}
    for name in names:
        try:
            found[name] = os.getxattr(path, name)
        except PermissionError:  # the system shows the names of its own to those who may not read them
            if not name.startswith(_OF_THE_SYSTEM):
                raise
    return found


def _set(path: str, name: str, value: bytes) -> None:
    try:
        os.setxattr(path, name, value)
    except OSError as problem:
        if not name.startswith(_OF_THE_SYSTEM):
            why = reason(problem)
            raise InputError(
                "its extended attribute {name} cannot be kept: {why}; left as it is", name=name, why=why
            ) from None
