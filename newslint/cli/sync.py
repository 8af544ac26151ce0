"""Command ``sync``: fetches the packs that a configuration names in git repositories, and records what they are."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress

from newslint.cli import language
from newslint.cli.streams import show
from newslint.configuration.config_file import read_fields
from newslint.configuration.place import FILE_NAME, find_config
from newslint.errors import ConfigError, PackError, reason
from newslint.files.writing import write_atomically
from newslint.i18n import LANGUAGES, Message, localized
from newslint.packs.address import PackAddress, is_address, read_address
from newslint.packs.fetched import CACHE, LOCK, digest_of, files_in, lock_text, place_of, read_lock
from newslint.packs.fetching import fetch

KEYS = ("packs", "extends")
"""The keys of a configuration that name packs."""


def run(options: argparse.Namespace) -> int:
    """Bring each pack to what its address says; take away those that nothing names any more."""
    path = options.config or find_config(os.curdir)
    if path is None:
        raise ConfigError("there is no {file_name} here or above; 'newslint init' writes one", file_name=FILE_NAME)
    root = os.path.dirname(os.path.abspath(path))
    language.choose(options.lang or read_fields(path).choice_of("language", LANGUAGES, LANGUAGES[0]))
    addresses = _addresses(path)
    lock = dict(read_lock(root))
    _refuse_link(root)
    for address in addresses:
        digest = _brought(address, root, lock.get(address.text), locked=options.locked)
        done = Message("fetched") if digest else Message("unchanged")
        lock[address.text] = digest or lock[address.text]
        show(f"{address.name} {address.commit[:12]}: {localized(done, language.spoken())}")
    _take_away(root, addresses)
    lock = {address.text: lock[address.text] for address in addresses}
    if lock != read_lock(root):
        write_atomically(os.path.join(root, LOCK), lock_text(lock).encode())
    if not addresses:
        show(localized(Message("{path} names no pack in a git repository", path=path), language.spoken()))
    return 0


def _addresses(path: str) -> list[PackAddress]:
    """Return the addresses that a configuration names, each once. Raises ``ConfigError`` for a wrong one."""
    fields = read_fields(path)
    found: dict[str, PackAddress] = {}
    for key in KEYS:
        for index, name in enumerate(fields.texts_of(key)):
            if is_address(name):
                address = read_address(name)
                if isinstance(address, Message):
                    raise fields.fail_at(address, key, index)
                found[name] = address
    return list(found.values())


def _brought(address: PackAddress, root: str, recorded: str | None, *, locked: bool) -> str:
    """Fetch a pack where what is there is not what the lock file records; return its digest, or nothing.

    Raises ``PackError`` where what was fetched is not what is recorded, and with ``locked`` where nothing is.
    """
    place = place_of(address, root)
    if recorded and os.path.isdir(place) and digest_of(files_in(place)) == recorded:
        return ""
    if locked and recorded is None:
        raise PackError(
            "{lock} does not record the pack {name!r}; run 'newslint sync' where its lock file can be committed",
            lock=LOCK,
            name=address.name,
        )
    files = fetch(address)
    digest = digest_of(files)
    if recorded and digest != recorded:
        raise PackError(
            "the pack {name!r} is not what {lock} records for this commit ({digest} instead of {recorded}); "
            "nothing was changed",
            name=address.name,
            lock=LOCK,
            digest=digest[:12],
            recorded=recorded[:12],
        )
    _put(files, place, os.path.join(root, CACHE))
    return digest


def _put(files: dict[str, bytes], place: str, cache: str) -> None:
    """Put the files of a pack into its folder, all of them or none."""
    try:
        os.makedirs(cache, exist_ok=True)
        ignored = os.path.join(cache, ".gitignore")
        if not os.path.exists(ignored):
            write_atomically(ignored, b"*\n")
        with tempfile.TemporaryDirectory(dir=cache) as made:
            folder = os.path.join(made, "pack", os.path.basename(place))
            for name, data in files.items():
                path = os.path.join(folder, *name.split("/"))
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "xb") as file:
                    file.write(data)
            if os.path.isdir(os.path.dirname(place)):
                os.rename(os.path.dirname(place), os.path.join(made, "old"))
            os.rename(os.path.join(made, "pack"), os.path.dirname(place))
    except OSError as problem:
        raise ConfigError("{cache}: cannot be written: {reason}", cache=cache, reason=reason(problem)) from None


def _take_away(root: str, addresses: Iterable[PackAddress]) -> None:
    """Remove the fetched packs that no address names."""
    kept = {os.path.dirname(place_of(address, root)) for address in addresses}
    with suppress(FileNotFoundError), os.scandir(os.path.join(root, CACHE)) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False) and entry.path not in kept:
                shutil.rmtree(entry.path, ignore_errors=True)


def _refuse_link(root: str) -> None:
    """Raise ``ConfigError`` where the folder for fetched packs leads elsewhere: what is there would be removed."""
    cache = os.path.join(root, CACHE)
    if os.path.islink(cache) or (os.path.lexists(cache) and not os.path.isdir(cache)):
        raise ConfigError("{cache} is no folder of its own; remove it first", cache=cache)
