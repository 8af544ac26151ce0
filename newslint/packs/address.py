"""The address of a pack that stands in a git repository elsewhere: which repository, which commit, which folder."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.i18n import Message

PREFIX = "git+"
FORM = "git+https://HOST/REPOSITORY.git@COMMIT#FOLDER"
_ADDRESS = re.compile(
    r"git\+(?P<url>(?P<protocol>https|ssh|file)://(?P<rest>[^\s#]+))@(?P<commit>[0-9a-f]{40}(?:[0-9a-f]{24})?)"
    r"(?:#(?P<folder>[\w.-]+(?:/[\w.-]+)*))?\Z",
    re.ASCII,
)
_PASSWORD = re.compile(r"://[^/@]*:[^/@]*@")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*\Z")


class PackAddress(NamedTuple):
    """Where a pack comes from, as pip writes it (``text``); ``folder`` is the pack's in the repository, or empty."""

    text: str
    url: str
    protocol: str
    commit: str
    folder: str

    @property
    def name(self) -> str:
        """What the pack is called: its repository."""
        return self.url.rstrip("/").rpartition("/")[2].removesuffix(".git")


def is_address(name: str) -> bool:
    """Return whether a name in a configuration means a repository, rather than a folder."""
    return name.startswith(PREFIX) or "://" in name


def read_address(name: str) -> PackAddress | Message:
    """Return the address that a name is, or what is wrong with it, in one sentence."""
    found = _ADDRESS.match(name)
    if not found:
        what = Message("{name!r} is no address of a pack; it has the form {form}", name=name, form=FORM)
        if name.startswith(PREFIX) and not re.search(r"@[0-9a-f]{40,64}(?:#|\Z)", name):
            what = Message(
                "{name!r} names no commit; a branch or a tag may become another one: write @ and the 40 digits of a "
                "commit behind the repository",
                name=name,
            )
        elif not re.match(r"git\+(?:https|ssh|file)://", name):
            what = Message("{name!r}: packs come over https, ssh or file alone, as {form}", name=name, form=FORM)
        return what
    address = PackAddress(name, found["url"], found["protocol"], found["commit"], found["folder"] or "")
    if _PASSWORD.search(address.url):
        return Message("a password stands in this address; keep it in git's credential helper")
    if found["rest"].startswith("-") or ".." in address.folder.split("/") or not _NAME.match(address.name):
        return Message("{name!r} is no address of a pack; it has the form {form}", name=name, form=FORM)
    return address
