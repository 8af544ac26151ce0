"""One change in a git repository: since a revision, or what is staged; its files, told when they are asked for.

git tells the names and contents of a commit and of the index. Files of the work tree are compared here, byte by byte:
git would run filters on them, and take its own word for files that it is told to assume unchanged.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from newslint.changes.contents import blob_names
from newslint.changes.renames import former_names
from newslint.errors import ChangeError, GitMissing, InputError
from newslint.files.git import Blobs, attempt, git
from newslint.files.regular_files import open_regular
from newslint.i18n import Message

_FILE_MODES = ("100644", "100755")
_SKIPPED = "S"
"""How ``git ls-files -v`` marks what a sparse checkout leaves out of the work tree."""


class ChangedFile(NamedTuple):
    """A file that a change adds or edits.

    ``path`` is relative to the repository, ``old`` the blob of what it was (empty: all of it is new), ``new`` that of
    what is staged (empty: it stands in the work tree).
    """

    path: str
    old: str = ""
    new: str = ""


class Change:
    """What differs between a commit and the work tree, or what is staged; paths are relative to ``root``.

    ``before`` has the blob of each file in the commit, ``now`` that of each file that is staged, or nothing for one
    that stands in the work tree; ``unmerged`` are those that cannot be staged before a merge is resolved.
    """

    def __init__(
        self,
        root: str,
        before: Mapping[str, str],
        now: Mapping[str, str],
        *,
        staged: bool = False,
        unmerged: Collection[str] = (),
    ) -> None:
        self.root = root
        self.staged = staged
        self._before = before
        self._now = now
        self._unmerged = unmerged
        self._files: dict[str, ChangedFile | None] = {}
        self._former: dict[str, str] | None = None

    def file(self, path: str) -> ChangedFile | None:
        """Return what the change does to a file, or None where it leaves it alone."""
        if path not in self._files:
            self._files[path] = self._file(path)
        return self._files[path]

    def _file(self, path: str) -> ChangedFile | None:
        if path in self._unmerged:
            return ChangedFile(path)  # in the middle of a merge there is no one old text
        if path not in self._now:
            return None
        new, old = self._now[path], self._before.get(path, "")
        if old and old in ((new,) if new else self._names(path, old)):
            return None
        return ChangedFile(path, old or self._former_blob(path), new)

    def below(self, folder: str) -> Iterator[ChangedFile]:
        """Yield the changed files below a folder, in the order of their paths."""
        prefix = "" if folder == "." else f"{folder}/"
        for path in sorted({*self._now, *self._unmerged}):
            if path.startswith(prefix) and (file := self.file(path)):
                yield file

    def is_gone(self, path: str) -> bool:
        """Return whether the change takes a file, or all that is in a folder, away."""
        return any(path == one or one.startswith(f"{path}/") for one in self._before.keys() - self._now.keys())

    def _former_blob(self, path: str) -> str:
        """Return the blob of what a new file was called by another name before, or nothing."""
        if self._former is None:
            gone = {one: self._before[one] for one in self._before.keys() - self._now.keys() - {*self._unmerged}}
            new = sorted(self._now.keys() - self._before.keys()) if gone else []
            length = len(next(iter(gone.values()), ""))
            with Blobs() as blobs:
                self._former = former_names(
                    {one: (self._now[one],) if self._now[one] else self._names(one, "0" * length) for one in new},
                    gone,
                    lambda one: blobs.open(self._now[one]) if self._now[one] else self._open(one),
                    lambda one: blobs.open(gone[one]),
                )
        return self._before[self._former[path]] if path in self._former else ""

    def _names(self, path: str, like: str) -> tuple[str, ...]:
        """Return the names, of the same length as another one, that git gives to a file; none where it is no file."""
        with suppress(InputError), self._open(path) as stream:
            return blob_names(stream, len(like))
        return ()

    def _open(self, path: str) -> BinaryIO:
        return open_regular(os.path.join(self.root, path))


def change_since(revision: str, suffixes: Collection[str]) -> Change:
    """Return what the branch and the work tree changed since they left ``revision``: since the merge base.

    Files that git neither tracks nor ignores are new. Only files that end in one of ``suffixes`` are looked for.
    Raises ``ChangeError`` where git cannot tell.
    """
    root = _root()
    before = _committed(_merge_base(revision), suffixes)
    entries = list(_staged(suffixes))
    others = git("ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", *_pathspecs(suffixes))
    names = {entry.path for entry in entries} | {*filter(None, os.fsdecode(others).split("\0"))}
    now = {name: "" for name in names if _is_there(os.path.join(root, name))}
    for entry in entries:
        if entry.tag.upper() == _SKIPPED and entry.path not in now:
            before.pop(entry.path, None)  # a sparse checkout has not taken it away
    return Change(root, before, now)


def staged_change(suffixes: Collection[str]) -> Change:
    """Return what the next commit would change. Raises ``ChangeError`` where git cannot tell."""
    root = _root()
    is_first = attempt("rev-parse", "--verify", "--quiet", "HEAD^{commit}")[0]
    before = {} if is_first else _committed("HEAD", suffixes)
    entries = list(_staged(suffixes))
    now = {entry.path: entry.blob for entry in entries if not entry.stage}
    return Change(root, before, now, staged=True, unmerged={entry.path for entry in entries if entry.stage})


def ignored(root: str, names: Iterable[str]) -> set[str]:
    """Return those of some files of a repository that git ignores and does not track."""
    given = "".join(f"{os.path.join(root, name)}\0" for name in names)
    if not given:
        return set()
    code, output, complaint = attempt("check-ignore", "-z", "--stdin", given=os.fsencode(given))
    if code not in (0, 1):
        raise ChangeError("git check-ignore failed: {complaint}", complaint=complaint)
    return {os.path.relpath(name, root).replace(os.sep, "/") for name in os.fsdecode(output).split("\0") if name}


class _Entry(NamedTuple):
    """A file in the index: how git marks it, its blob, and its stage, which is 0 but in a merge."""

    tag: str
    blob: str
    stage: int
    path: str


def _staged(suffixes: Collection[str]) -> Iterator[_Entry]:
    output = git("ls-files", "-z", "--cached", "--stage", "-v", "--full-name", "--", *_pathspecs(suffixes))
    for record in filter(None, output.split(b"\0")):
        head, _, path = os.fsdecode(record).partition("\t")
        parts = head.split(" ")
        if len(parts) != 4 or not path or not parts[3].isdecimal():
            raise ChangeError("git ls-files printed what newslint does not understand")
        tag, mode, blob, stage = parts
        if mode in _FILE_MODES:
            yield _Entry(tag, blob, int(stage), path)


def _committed(commit: str, suffixes: Collection[str]) -> dict[str, str]:
    """Return the blob of each file in a commit."""
    found = {}
    endings = tuple(suffixes)
    for record in filter(None, git("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")):
        head, _, path = os.fsdecode(record).partition("\t")
        parts = head.split(" ")
        if len(parts) != 3 or not path:
            raise ChangeError("git ls-tree printed what newslint does not understand")
        if parts[0] in _FILE_MODES and path.lower().endswith(endings):
            found[path] = parts[2]
    return found


def _is_there(path: str) -> bool:
    """Return whether something stands at a path that may be read; links are not followed."""
    return os.path.lexists(path) and not os.path.islink(path) and not os.path.isdir(path)


def _root() -> str:
    try:
        code, output, complaint = attempt("rev-parse", "--show-toplevel")
    except GitMissing as problem:
        raise ChangeError("--changed-since and --staged ask git what changed, and {problem}", problem=problem) from None
    if code and "not a git repository" in complaint:
        raise ChangeError("--changed-since and --staged work in a git repository; the working folder is in none")
    if code:
        raise ChangeError("git rev-parse failed: {complaint}", complaint=complaint)
    return os.path.realpath(os.fsdecode(output.removesuffix(b"\n")))


def _merge_base(revision: str) -> str:
    if not revision or revision.startswith("-"):
        raise ChangeError(
            "--changed-since: {revision!r} is no revision; give a branch, a tag or a commit", revision=revision
        )
    code, output, _ = attempt("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if code:
        raise ChangeError(
            "--changed-since: git knows no revision {revision!r} here{advice}", revision=revision, advice=_advice()
        )
    commit = output.decode("ascii").strip()
    code, output, _ = attempt("merge-base", commit, "HEAD")
    if code:
        if attempt("rev-parse", "--verify", "--quiet", "HEAD^{commit}")[0]:
            raise ChangeError("--changed-since: there is no commit here yet; --staged shows what the first one brings")
        raise ChangeError(
            "--changed-since: {revision!r} and HEAD have no commit in common{advice}",
            revision=revision,
            advice=_advice(),
        )
    return output.decode("ascii").split()[0]


def _advice() -> str:
    """Return what to do where history may be missing because only its end was fetched."""
    if git("rev-parse", "--is-shallow-repository").strip() != b"true":
        return ""
    return Message(
        "; this clone has only the end of the history: fetch the rest ('git fetch --unshallow'; in CI, fetch depth 0)"
    )


def _pathspecs(suffixes: Collection[str]) -> list[str]:
    return [f":(top,icase,glob)**/*{suffix}" for suffix in sorted(suffixes)]
