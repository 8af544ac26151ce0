"""Which files a run looks at: files named, and in folders those that readers know and git does not ignore."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from newslint.files.boundaries import is_inside, tree_of

SKIPPED_FOLDERS = frozenset({".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", "venv", ".tox"})
GIT_VARIABLES = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})

LINK_OUT = "not read: a link that leads out of the tree that is checked (a file named by itself is read)"
WORD_LOCK = "~$"
"""What the names of the files begin with that Word keeps beside a document while it is open."""


class Found(NamedTuple):
    """A file to lint; or a path that cannot be looked at (``problem``), or where there is nothing (``note``)."""

    path: str
    problem: str = ""
    note: str = ""


def discover(paths: Collection[str], suffixes: Collection[str], is_excluded: Callable[[str], bool]) -> Iterator[Found]:
    """Yield the files below ``paths``, each once, folders in the order of their names.

    A file named by itself is taken whatever git says, unless ``is_excluded`` says no: hooks name files one by one.
    A folder without any file for newslint is told, so that a gate that points at the wrong place is noticed; it is
    no problem, because an archive's folder may be empty for a day.
    """
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            yield from _folder(path, suffixes, is_excluded, seen)
        elif not os.path.exists(path):
            yield Found(path, "there is no such file or folder")
        elif not is_excluded(path) and os.path.normpath(path) not in seen:
            seen.add(os.path.normpath(path))
            yield Found(path)


def _folder(
    path: str, suffixes: Collection[str], is_excluded: Callable[[str], bool], seen: set[str]
) -> Iterator[Found]:
    found = False
    tree = ""
    unreadable: list[OSError] = []
    for file in _files(path, unreadable):
        name = os.path.normpath(os.path.join(path, file))
        is_lock = os.path.basename(file).startswith(WORD_LOCK)
        if os.path.splitext(file)[1].lower() not in suffixes or is_lock:
            continue
        found = True
        if name in seen or is_excluded(name):
            continue
        seen.add(name)
        if os.path.islink(name):
            tree = tree or tree_of(path)
            if not is_inside(name, tree):
                yield Found(name, LINK_OUT)
                continue
        yield Found(name)
    for problem in unreadable:
        yield Found(str(problem.filename), f"cannot be read: {problem.strerror}")
    if not found and not unreadable:
        known = ", ".join(sorted(suffixes))
        what = f"there are no files here that newslint reads ({known}) and git does not ignore; nothing was checked"
        yield Found(path, note=what)


def _files(folder: str, unreadable: list[OSError]) -> Iterator[str]:
    """Yield the files below a folder, relative to it, sorted; git decides in a work tree, else all are taken.

    Folders that cannot be listed are added to ``unreadable``.
    """
    listed = _git_files(folder, unreadable)
    if listed is not None:
        yield from sorted(listed)
        return
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
        for name in sorted(names):
            yield os.path.relpath(os.path.join(parent, name), folder)


def _git_files(folder: str, unreadable: list[OSError]) -> list[str] | None:
    """Return the files that git tracks or would track below a folder, or None outside a work tree."""
    if not _inside_work_tree(folder):
        return None
    import subprocess

    # In a hook, git names the repository it runs in; a folder may belong to another one.
    environment = {key: value for key, value in os.environ.items() if key not in GIT_VARIABLES}
    # What lies in the folder is not to be trusted: not its git configuration, which may name programs to run, and not
    # a repository without work tree that is checked in as plain files.
    trust = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"]
    command = ["git", *trust, "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "."]
    try:
        listing = subprocess.run(command, capture_output=True, check=True, env=environment).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    files: list[str] = []
    for name in dict.fromkeys(os.fsdecode(listing).split("\0")):
        full = os.path.join(folder, name)
        if name.endswith("/") or (name and os.path.isdir(full)):
            # A repository inside this one, or a link to a folder: git lists its name alone.
            if not os.path.islink(full.rstrip("/")):
                files.extend(os.path.join(name, below) for below in _files(full, unreadable))
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
