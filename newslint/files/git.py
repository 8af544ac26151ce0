"""Runs git: no program that a repository names, nothing fetched, a time limit, one sentence for what goes wrong.

git runs what a repository's own configuration tells it to: filters and conversions when it compares or shows files,
programs for connections when it fetches what a partial clone lacks. So newslint asks it only for names and for contents
out of its store, and reads and compares files itself (``newslint.changes``).
"""

from __future__ import annotations

import io
import os
import subprocess
from threading import Timer
from types import TracebackType
from typing import IO, BinaryIO

from newslint.errors import ChangeError, GitMissing, reason
from newslint.files.regular_files import LARGEST_TEXT
from newslint.i18n import Message

SECONDS = 120
_PIECE = 1_000_000

# A repository may name a program that watches its files, or hooks; and what lies in a folder may be a repository
# without work tree, checked in as plain files, with a configuration of its own.
_GUARDS = (
    "--no-pager",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "safe.bareRepository=explicit"),
)
_ALWAYS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # Nothing is fetched: the first is known since git 2.45, the second, an empty list of transports, since 2.3.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    # What a commit holds is what its name stands for, not what the repository puts in its place.
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
    "LANGUAGE": "C",
}
_UNWANTED = frozenset({"GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"})
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})
"""What a hook says about the commit that is being made; a folder may belong to another repository than the hook's."""


def git(*arguments: str, given: bytes = b"") -> bytes:
    """Return what a git command prints; ``given`` is its standard input.

    Raises ``ChangeError`` where git is missing, fails or does not end in time.
    """
    code, output, complaint = attempt(*arguments, given=given)
    if code:
        raise ChangeError(
            "git {command} failed: {what}{advice}",
            command=arguments[0],
            what=complaint or Message("exit code {code}", code=code),
            advice=_advice_on_partial_clones(),
        )
    return output


def attempt(*arguments: str, given: bytes = b"", folder: str = "", protocol: str = "") -> tuple[int, bytes, str]:
    """Return a git command's exit code, its output, and what it says went wrong, in one line.

    It is run for the repository of ``folder``, or for that of the working folder or of the hook that newslint runs in.
    ``protocol`` is the one that it may fetch over; without it, it fetches nothing.
    Raises ``ChangeError`` where git does not end in time or cannot be run, ``GitMissing`` where there is none.
    """
    command = _command(arguments, folder)
    environment = _environment(folder) | ({"GIT_ALLOW_PROTOCOL": protocol} if protocol else {})
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False, env=environment, timeout=SECONDS)
    except OSError as problem:
        raise ChangeError("git cannot be run: {reason}", reason=reason(problem)) from None
    except subprocess.TimeoutExpired:
        raise ChangeError(
            "git {command} did not finish within {seconds} seconds", command=arguments[0], seconds=SECONDS
        ) from None
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or [""]
    complaint = next((line for line in reversed(lines) if line.startswith("fatal: ")), lines[0])
    return done.returncode, done.stdout, complaint.removeprefix("fatal: ").removeprefix("error: ")


class Blobs:
    """Reads contents out of git's store, any number of them through one process, which ``with`` ends."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Blobs:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def open(self, name: str) -> BinaryIO:
        """Return the content of the blob ``name``; one larger than a text stands in a temporary file, not in memory.

        Raises ``ChangeError`` where the store does not have it, or does not hand it out in time.
        """
        if self._process is None:
            self._process = _open_blobs()
        pipe_in, pipe_out = self._process.stdin, self._process.stdout
        assert pipe_in is not None
        assert pipe_out is not None
        guard = Timer(SECONDS, self._process.kill)
        guard.daemon = True
        guard.start()
        try:
            pipe_in.write(f"{name}\n".encode())
            pipe_in.flush()
            content = _content(pipe_out)
        except BrokenPipeError:
            content = None
        finally:
            is_late = not guard.is_alive()
            guard.cancel()
        if content is None:
            late = Message("git cat-file did not finish within {seconds} seconds", seconds=SECONDS)
            missing = Message(
                "git's store has no content {name}{advice}",
                name=name,
                advice=_advice_on_partial_clones(),
            )
            raise ChangeError(late if is_late else missing)
        return content


def _content(pipe: IO[bytes]) -> BinaryIO | None:
    """Return the content that ``git cat-file --batch`` prints next, or None where it has none or breaks off."""
    head = pipe.readline().split()
    if len(head) != 3 or head[1] != b"blob":
        return None
    left = int(head[2])
    content = _room_for(left)
    while left:
        piece = pipe.read(min(left, _PIECE))
        if not piece:
            return None
        content.write(piece)
        left -= len(piece)
    pipe.read(1)
    content.seek(0)
    return content


def _room_for(size: int) -> BinaryIO:
    if size <= LARGEST_TEXT:
        return io.BytesIO()
    from tempfile import TemporaryFile

    return TemporaryFile()


def _open_blobs() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        _command(("cat-file", "--batch")),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    )


def _command(arguments: tuple[str, ...], folder: str = "") -> list[str]:
    return [_program(), *_GUARDS, *(("-C", folder) if folder else ()), *arguments]


def _program() -> str:
    """Return git's path. Systems that look for programs in the working folder first would run one that lies there."""
    name = "git.exe" if os.name == "nt" else "git"
    for folder in os.get_exec_path():
        path = os.path.join(folder, name)
        if os.path.isabs(folder) and os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    raise GitMissing("git is not installed here")


def _environment(folder: str = "") -> dict[str, str]:
    unwanted = _UNWANTED | _OF_A_HOOK if folder else _UNWANTED
    return {key: value for key, value in os.environ.items() if key not in unwanted} | _ALWAYS


def _advice_on_partial_clones() -> str:
    """Return what to do where contents may be missing because they were left out when the repository was cloned."""
    settings = r"^(extensions\.partialclone|remote\..*\.promisor)$"
    if attempt("config", "--get-regexp", settings)[0]:
        return ""
    return Message(
        "; this is a partial clone, and newslint fetches nothing; 'git diff' fetches what it shows (docs/ci.md)"
    )
