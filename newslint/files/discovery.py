"""Which files a run looks at: files named, and in folders those that readers know and git does not ignore."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from newslint.contracts import suffix_of
from newslint.errors import ChangeError, reason
from newslint.files.regular_files import is_inside, tree_of
from newslint.i18n import Message

SKIPPED_FOLDERS = frozenset({".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", "venv", ".tox"})
NO_REPOSITORY = "not a git repository (or any"
"""How git begins to say that a folder is in none, whatever is called ``.git`` there."""
LINK_OUT = Message("not read: a link that leads out of the tree that is checked (a file named by itself is read)")
WORD_LOCK = "~$"
"""What the names of the files begin with that Word keeps beside a document while it is open."""


class FoundFile(NamedTuple):
    """A file to lint; or a path that cannot be looked at (``problem``), or where there is nothing to check.

    ``note`` is the name of the note that tells why, one of ``newslint.notes``, ``reason`` what git says to it.
    """

    path: str
    problem: str = ""
    note: str = ""
    reason: str = ""


def discover(
    paths: Collection[str], suffixes: Collection[str], is_excluded: Callable[[str], bool]
) -> Iterator[FoundFile]:
    """Yield the files below ``paths``, each once, folders in the order of their names.

    A file named by itself is taken whatever git says, unless ``is_excluded`` says no: hooks name files one by one.
    A folder without any file for newslint is told, so that a gate that points at the wrong place is noticed; it is
    no problem, because an archive's folder may be empty for a day. So is a run whose files are all excluded, and the
    first folder in which git does not tell what it ignores: there all files are taken.
    """
    seen: set[str] = set()
    excluded = ""
    told = False
    refused: list[FoundFile] = []
    for path in paths:
        if os.path.isdir(path):
            told = True
            yield from _folder(path, suffixes, is_excluded, seen, refused)
        elif not os.path.exists(path):
            told = True
            yield FoundFile(path, Message("there is no such file or folder"))
        elif is_excluded(path):
            excluded = excluded or path
        elif os.path.normpath(path) not in seen:
            seen.add(os.path.normpath(path))
            yield FoundFile(path)
    if excluded and not (seen or told):
        yield FoundFile(excluded, note="excluded")
    yield from refused[:1]


def _folder(
    path: str, suffixes: Collection[str], is_excluded: Callable[[str], bool], seen: set[str], refused: list[FoundFile]
) -> Iterator[FoundFile]:
    found = taken = False
    tree = ""
    unreadable: list[OSError] = []
    for file in _files(path, unreadable, refused):
        name = os.path.normpath(os.path.join(path, file))
        is_lock = os.path.basename(file).startswith(WORD_LOCK)
        if suffix_of(file) not in suffixes or is_lock:
            continue
        found = True
        if name in seen:
            taken = True
            continue
        if is_excluded(name):
            continue
        taken = True
        seen.add(name)
        if os.path.islink(name):
            tree = tree or tree_of(path)
            if not is_inside(name, tree):
                yield FoundFile(name, LINK_OUT)
                continue
        yield FoundFile(name)
    for problem in unreadable:
        yield FoundFile(str(problem.filename), Message("cannot be read: {reason}", reason=reason(problem)))
    if not taken and not unreadable:
        yield FoundFile(path, note="all-excluded" if found else "no-files")


def _files(folder: str, unreadable: list[OSError], refused: list[FoundFile]) -> Iterator[str]:
    """Yield the files below a folder, relative to it, sorted; git decides in a work tree, else all are taken.

    Folders that cannot be listed are added to ``unreadable``, those of which git does not tell to ``refused``.
    """
    listed = _git_files(folder, unreadable, refused)
    if listed is not None:
        yield from sorted(listed)
        return
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
        for name in sorted(names):
            yield os.path.relpath(os.path.join(parent, name), folder)


def _git_files(folder: str, unreadable: list[OSError], refused: list[FoundFile]) -> list[str] | None:
    """Return the files that git tracks or would track below a folder, or None outside a work tree."""
    if not _inside_work_tree(folder):
        return None
    from newslint.files.git import attempt

    try:
        code, listing, complaint = attempt(
            "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".", folder=folder
        )
    except ChangeError as problem:
        code, listing, complaint = 1, b"", problem.message
    if code:
        if not complaint.startswith(NO_REPOSITORY):
            refused.append(FoundFile(folder, note="git-refused", reason=complaint))
        return None
    files: list[str] = []
    for name in dict.fromkeys(os.fsdecode(listing).split("\0")):
        full = os.path.join(folder, name)
        if name.endswith("/") or (name and os.path.isdir(full)):
            # A repository inside this one, or a link to a folder: git lists its name alone.
            if not os.path.islink(full.rstrip("/")):
                files.extend(os.path.join(name, below) for below in _files(full, unreadable, refused))
        elif name and os.path.exists(full):
            files.append(name)
    return files


def _inside_work_tree(folder: str) -> bool:
    current = os.path.abspath(folder)
    while not os.path.exists(os.path.join(current, ".git")):
        parent = os.path.dirname(current)
        if parent == current:
            return False
        current = parent
    return True
