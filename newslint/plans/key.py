"""The key of a plan: a digest of all that the rules come of, so that no plan is ever used for anything else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from newslint.errors import InputError
from newslint.files.regular_files import open_regular, read_at_most
from newslint.own_pack import is_checkout

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_SUFFIXES = (".yaml", ".yml", ".txt", ".tsv")
"""What packs are read from."""
MOST_BYTES = 50_000_000
MOST_FILES = 20_000
"""Of larger packs no plan is made: what there is besides rules would take longer to read than it saves."""
FORMAT = b"newslint plan 1"


def plan_key(packs: Sequence[str], settings: str, libraries: Sequence[str]) -> bytes | None:
    """Return the digest of the bytes of all packs, newslint's code, the interpreter, libraries and settings.

    ``packs`` are folders in the order in which they count, ``libraries`` the names and versions of the installed
    distributions that rules are made with, newslint's own among them, ``settings`` what a configuration makes of rules.
    None where a pack cannot be read, or is too large.
    """
    from _blake2 import blake2b

    digest = blake2b(FORMAT, digest_size=32)
    for part in (sys.version, sys.implementation.cache_tag or "", *libraries, *_code(), settings):
        digest.update(b"\0" + part.encode("utf-8", "surrogatepass"))
    left = MOST_BYTES
    try:
        for pack in packs:
            if not os.path.isdir(pack):
                return None
            digest.update(b"\1" + os.fsencode(pack))
            for path in _pack_files(pack):
                with open_regular(path) as file:  # a pipe would never end
                    data = read_at_most(file, left + 1)
                left -= len(data)
                if left < 0:
                    return None
                digest.update(b"\2%d\0" % len(data) + os.fsencode(path) + b"\0" + data)
    except (OSError, OverflowError, InputError):
        return None
    return digest.digest()


def _pack_files(pack: str) -> Iterator[str]:
    """Yield the files of a pack that rules may come of, in order. Raises ``OverflowError`` where there are too many.

    Links to folders are not followed: rules that stand outside of their pack are refused.
    """
    count = 0
    for folder, folders, files in os.walk(pack):
        folders[:] = sorted(name for name in folders if name != ".git")
        count += 1 + len(files)
        if count > MOST_FILES:
            raise OverflowError
        for name in sorted(files):
            if name.lower().endswith(_SUFFIXES):
                yield os.path.join(folder, name)


def _code() -> Iterator[str]:
    """Yield what tells one state of newslint's code from another: in a checkout anybody may edit it."""
    if not is_checkout():
        yield _state(os.path.join(_PACKAGE, "__init__.py"))
        return
    yield from sorted(_states(_PACKAGE))


def _states(folder: str) -> Iterator[str]:
    """Yield the state of each module in a folder and those below it, as ``_state`` has it, in any order."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                status = entry.stat()
                yield f"{entry.path} {status.st_mtime_ns} {status.st_size}"
            elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                yield from _states(entry.path)


def _state(path: str) -> str:
    status = os.stat(path)
    return f"{path} {status.st_mtime_ns} {status.st_size}"
