"""Packs that were fetched: where they stand beside the configuration, and the lock file with their digests.

``newslint sync`` alone fetches. A run compares what is there with the lock file and refuses what differs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint.errors import ConfigError, InputError, PackError, reason
from newslint.files.regular_files import open_regular, read_at_most, read_bounded
from newslint.foreign_data import LARGEST_LOCK, MOST_FETCHED_BYTES
from newslint.i18n import Message
from newslint.packs.address import PackAddress

CACHE = ".newslint-packs"
LOCK = ".newslint.lock"
SUFFIXES = (".yaml", ".yml", ".txt", ".tsv")
"""What packs are made of; nothing else is fetched."""
_VERSION = 1

Lock = Mapping[str, str]
"""The digest of each pack by its address."""


def place_of(address: PackAddress, root: str) -> str:
    """Return the folder of a fetched pack; its last part is the pack's name."""
    import hashlib  # only where a pack comes from elsewhere

    key = hashlib.sha256(address.text.encode()).hexdigest()[:16]
    return os.path.join(root, CACHE, key, address.name)


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 digest of the files of a pack, whose names have slashes."""
    import hashlib

    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return digest.hexdigest()


def files_in(folder: str) -> dict[str, bytes]:
    """Return the files of a fetched pack. Raises ``PackError`` where one cannot be read, or there are too many."""
    left = MOST_FETCHED_BYTES
    found = {}
    try:
        for path in _walked(folder):
            with open_regular(path) as file:
                data = read_at_most(file, left + 1)
            left -= len(data)
            if left < 0:
                raise PackError(
                    "{folder}: larger than a pack may be ({most:,} bytes)", folder=folder, most=MOST_FETCHED_BYTES
                )
            found[os.path.relpath(path, folder).replace(os.sep, "/")] = data
    except InputError as problem:
        raise PackError("{folder}: {problem}", folder=folder, problem=problem) from None
    except OSError as problem:
        raise PackError("{folder}: {reason}", folder=folder, reason=reason(problem)) from None
    return found


def _walked(folder: str) -> Iterator[str]:
    for current, folders, names in os.walk(folder):
        folders.sort()
        yield from (os.path.join(current, name) for name in sorted(names))


def read_lock(root: str) -> Lock:
    """Return what the lock file beside a configuration records; nothing where there is none.

    Raises ``ConfigError`` where it is not as ``newslint sync`` writes it.
    """
    path = os.path.join(root, LOCK)
    if not os.path.lexists(path):
        return {}
    import json

    try:
        data: Any = json.loads(read_bounded(path, LARGEST_LOCK))
        packs = data["packs"]
        if data["version"] == _VERSION and all(isinstance(one["sha256"], str) for one in packs.values()):
            return {address: one["sha256"] for address, one in packs.items()}
    except InputError as problem:
        raise ConfigError("{path}: {problem}", path=path, problem=problem) from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise ConfigError("{path}: not as 'newslint sync' writes it; remove it and run 'newslint sync'", path=path)


def lock_text(lock: Lock) -> str:
    """Return the text of a lock file."""
    import json

    packs = {address: {"sha256": lock[address]} for address in sorted(lock)}
    return json.dumps({"version": _VERSION, "packs": packs}, indent=2) + "\n"


def problem_with_fetched(address: PackAddress, root: str) -> Message | None:
    """Return why a pack that a configuration names cannot be used as it is here; None where it can."""
    folder = place_of(address, root)
    recorded = read_lock(root).get(address.text)
    if not os.path.isdir(folder) or recorded is None:
        return Message("the pack {name!r} is not here yet; 'newslint sync' fetches it", name=address.name)
    if digest_of(files_in(folder)) != recorded:
        return Message(
            "the pack {name!r} is not what {lock} records; 'newslint sync' fetches it anew",
            name=address.name,
            lock=LOCK,
        )
    return None


def as_path(address: PackAddress, root: str) -> Path:
    """Return the folder of a fetched pack, whether it is there or not."""
    return Path(place_of(address, root))
