"""One change in a git repository: since a revision, or what is staged; its files and their new lines."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from typing import NamedTuple

from newslint.changes.diff import Lines, RawEntry, read_patch, read_raw
from newslint.errors import ChangeError, GitMissing
from newslint.files.git import attempt, git

# Whatever a person's configuration says, the output is the same.
_DIFF = (
    "diff",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--ignore-submodules=all",
    "--find-renames",
    "-l1000",
    "--diff-algorithm=histogram",
)
_PATCH = ("--text", "--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/")
_FILE_MODES = ("100644", "100755")


class ChangedFile(NamedTuple):
    """A file that a change adds or edits.

    ``path`` is relative to the repository, ``old`` the blob of what it was (empty: there was nothing), ``new`` that of
    what is staged (empty: it stands in the work tree), ``lines`` are its new lines, None where all of them are.
    """

    path: str
    old: str
    new: str
    lines: Lines | None


class Change(NamedTuple):
    """The files of a change by path, and the paths that it empties.

    ``root`` is the repository's folder, ``staged`` says that the change is what the index holds, not the work tree.
    """

    root: str
    staged: bool
    files: dict[str, ChangedFile]
    gone: frozenset[str]


def change_since(revision: str, suffixes: Collection[str]) -> Change:
    """Return what the branch and the work tree changed since they left ``revision``: since the merge base.

    Files that git neither tracks nor ignores are new. Only files that end in one of ``suffixes`` are looked for.
    Raises ``ChangeError`` where git cannot tell.
    """
    root = _root()
    base = _merge_base(revision)
    pathspecs = _pathspecs(suffixes)
    change = _changed(Change(root, staged=False, files={}, gone=frozenset()), base, pathspecs)
    others = git("ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", *pathspecs)
    for name in filter(None, os.fsdecode(others).split("\0")):
        if not os.path.islink(os.path.join(root, name)):  # nor are links that git tracks
            change.files[name] = ChangedFile(name, "", "", None)
    return change


def staged_change(suffixes: Collection[str]) -> Change:
    """Return what the next commit would change. Raises ``ChangeError`` where git cannot tell."""
    return _changed(Change(_root(), staged=True, files={}, gone=frozenset()), "--cached", _pathspecs(suffixes))


def ignored(root: str, names: Iterable[str]) -> set[str]:
    """Return those of some files of a repository that git ignores and does not track."""
    given = "".join(f"{os.path.join(root, name)}\0" for name in names)
    if not given:
        return set()
    code, output, complaint = attempt("check-ignore", "-z", "--stdin", given=os.fsencode(given))
    if code not in (0, 1):
        raise ChangeError(f"git check-ignore failed: {complaint}")
    return {os.path.relpath(name, root).replace(os.sep, "/") for name in os.fsdecode(output).split("\0") if name}


def _changed(change: Change, against: str, pathspecs: list[str]) -> Change:
    """Return a change filled with the files in which it differs from ``against``."""
    entries = list(read_raw(git(*_DIFF, "--raw", "-z", "--no-abbrev", against, "--", *pathspecs)))
    # Of files that are new or gone no lines are asked: all of them are, and there may be more than memory holds.
    lines = read_patch(git(*_DIFF, *_PATCH, "--diff-filter=ad", against, "--", *pathspecs)) if entries else {}
    files = change.files
    gone: set[str] = set()
    for entry in entries:
        if entry.status == "U":
            # In the middle of a merge there is no one old text.
            files[entry.path] = ChangedFile(entry.path, "", "", None)
        elif entry.new_mode in _FILE_MODES and entry.path not in files:
            files[entry.path] = _file(entry, lines.get(entry.path, ()), staged=change.staged)
        if entry.status in "DR":
            gone.add(entry.old_path)
    return change._replace(gone=frozenset(gone - files.keys()))


def _file(entry: RawEntry, lines: Lines, *, staged: bool) -> ChangedFile:
    new = entry.new_blob if staged else ""
    if entry.old_mode not in _FILE_MODES:
        return ChangedFile(entry.path, "", new, None)
    return ChangedFile(entry.path, entry.old_blob, new, lines)


def _root() -> str:
    try:
        code, output, complaint = attempt("rev-parse", "--show-toplevel")
    except GitMissing as problem:
        raise ChangeError(f"--changed-since and --staged ask git what changed, and {problem}") from None
    if code and "not a git repository" in complaint:
        raise ChangeError("--changed-since and --staged work in a git repository; the working folder is in none")
    if code:
        raise ChangeError(f"git rev-parse failed: {complaint}")
    return os.path.realpath(os.fsdecode(output.removesuffix(b"\n")))


def _merge_base(revision: str) -> str:
    if not revision or revision.startswith("-"):
        raise ChangeError(f"--changed-since: {revision!r} is no revision; give a branch, a tag or a commit")
    code, output, _ = attempt("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if code:
        raise ChangeError(f"--changed-since: git knows no revision {revision!r} here{_advice()}")
    commit = output.decode("ascii").strip()
    code, output, _ = attempt("merge-base", commit, "HEAD")
    if code:
        if attempt("rev-parse", "--verify", "--quiet", "HEAD^{commit}")[0]:
            raise ChangeError("--changed-since: there is no commit here yet; --staged shows what the first one brings")
        raise ChangeError(f"--changed-since: {revision!r} and HEAD have no commit in common{_advice()}")
    return output.decode("ascii").split()[0]


def _advice() -> str:
    """Return what to do where history may be missing because only its end was fetched."""
    if git("rev-parse", "--is-shallow-repository").strip() != b"true":
        return ""
    return (
        "; this clone has only the end of the history: fetch the rest ('git fetch --unshallow'; in CI, fetch depth 0)"
    )


def _pathspecs(suffixes: Collection[str]) -> list[str]:
    return [f":(top,icase,glob)**/*{suffix}" for suffix in sorted(suffixes)]
