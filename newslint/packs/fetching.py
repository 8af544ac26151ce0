"""Fetches a pack out of a git repository: the contents of its files, and nothing that git would run or follow.

The commit goes into an empty repository of its own and is never checked out: no hook, no filter, no attribute, no
submodule and no link of the repository has a say.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from typing import NamedTuple

from newslint.errors import PackError
from newslint.files.git import attempt
from newslint.foreign_data import LARGEST_PACK_FILE, MOST_FETCHED_BYTES, MOST_FETCHED_FILES
from newslint.i18n import Message
from newslint.packs.address import PackAddress
from newslint.packs.fetched import SUFFIXES

_FETCH = ("fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-auto-maintenance")
_ALL = ("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
_PART = re.compile(r"(?!\.git\Z)(?!\.{1,2}\Z)[^/\\:\x00-\x1f\x7f]+\Z", re.IGNORECASE)
_LINK = "120000"


class _Entry(NamedTuple):
    """A file in a commit: its mode, the name of its contents, their size and its path."""

    mode: str
    contents: str
    size: int
    path: str


def fetch(address: PackAddress) -> dict[str, bytes]:
    """Return the files of a pack, by their paths with slashes.

    Raises ``PackError`` where the repository does not answer, does not have the commit or the folder, and where what
    it has is no pack; ``ChangeError`` where git does not end in time, ``GitMissing`` where there is none.
    """
    with tempfile.TemporaryDirectory(prefix="newslint-") as folder:
        _git(address, folder, "init", "--quiet", "--template=")
        _fetch_commit(address, folder)
        entries = list(_entries(address, folder))
        if not entries:
            raise _error(address, Message("there are no rules and no lists of a pack at that commit"))
        return _contents(address, folder, entries)


def _fetch_commit(address: PackAddress, folder: str) -> None:
    arguments = ("--", address.url)
    code, _, complaint = attempt(
        *_FETCH, "--depth=1", *arguments, address.commit, folder=folder, protocol=address.protocol
    )
    if code:  # some servers give no single commits
        code, _, complaint = attempt(*_FETCH, *arguments, *_ALL, folder=folder, protocol=address.protocol)
    if code:
        raise _error(address, Message("the repository does not answer: {complaint}", complaint=complaint))
    if attempt("cat-file", "-e", f"{address.commit}^{{commit}}", folder=folder)[0]:
        raise _error(address, Message("the repository has no commit {commit}", commit=address.commit))


def _entries(address: PackAddress, folder: str) -> Iterator[_Entry]:
    """Yield the files that a pack may have. Raises ``PackError`` for a link, a strange name, and for too much."""
    tree = f"{address.commit}:{address.folder}" if address.folder else address.commit
    code, listed, _ = attempt("ls-tree", "-r", "-z", "-l", "--full-tree", tree, folder=folder)
    if code:
        raise _error(address, Message("there is no folder {name!r} at that commit", name=address.folder))
    count, left = 0, MOST_FETCHED_BYTES
    for line in filter(None, listed.decode("utf-8", "surrogateescape").split("\0")):
        head, _, path = line.partition("\t")
        mode, _, contents, size = head.split()
        if not path.lower().endswith(SUFFIXES):
            continue
        if mode == _LINK or not all(map(_PART.match, path.split("/"))):
            raise _error(address, Message("{path!r} is a link, or no name of a file", path=path))
        if not size.isdecimal():
            continue
        count, left = count + 1, left - int(size)
        if count > MOST_FETCHED_FILES or left < 0 or int(size) > LARGEST_PACK_FILE:
            raise _error(address, Message("{path!r}: larger than a pack may be, or one file too many", path=path))
        yield _Entry(mode, contents, int(size), path)


def _contents(address: PackAddress, folder: str, entries: list[_Entry]) -> dict[str, bytes]:
    asked = "".join(f"{entry.contents}\n" for entry in entries).encode()
    data = _git(address, folder, "cat-file", "--batch", given=asked)
    found, at = {}, 0
    for entry in entries:
        start = data.index(b"\n", at) + 1
        if data[at : start - 1] != f"{entry.contents} blob {entry.size}".encode():
            raise _error(address, Message("git does not hand out {path!r}", path=entry.path))
        found[entry.path] = data[start : start + entry.size]
        at = start + entry.size + 1
    return found


def _git(address: PackAddress, folder: str, *arguments: str, given: bytes = b"") -> bytes:
    code, output, complaint = attempt(*arguments, given=given, folder=folder)
    if code:
        raise _error(address, Message("git {command} failed: {what}", command=arguments[0], what=complaint))
    return output


def _error(address: PackAddress, what: Message) -> PackError:
    return PackError("the pack {name!r} cannot be fetched: {what}", name=address.name, what=what)
