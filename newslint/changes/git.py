"""Runs git: no pager, no external programs, no prompts, a time limit, and one sentence for what goes wrong."""

from __future__ import annotations

import os
import subprocess
from types import TracebackType

from newslint.errors import ChangeError

SECONDS = 120

# A hook's own variables, such as GIT_DIR and GIT_INDEX_FILE, stay: they say which commit is being made.
_UNWANTED = frozenset(
    {
        "GIT_DIFF_OPTS",
        "GIT_EXTERNAL_DIFF",
        "GIT_LITERAL_PATHSPECS",
        "GIT_GLOB_PATHSPECS",
        "GIT_NOGLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
    }
)


def git(*arguments: str, given: bytes = b"") -> bytes:
    """Return what a git command prints; ``given`` is its standard input.

    Raises ``ChangeError`` where git is missing, fails or does not end in time.
    """
    code, output, complaint = attempt(*arguments, given=given)
    if code:
        raise ChangeError(f"git {arguments[0]} failed: {complaint or f'exit code {code}'}")
    return output


def attempt(*arguments: str, given: bytes = b"") -> tuple[int, bytes, str]:
    """Return a git command's exit code, output and the first line of its complaint, on one line.

    Raises ``ChangeError`` where git is missing or does not end in time.
    """
    try:
        done = subprocess.run(
            _command(arguments), input=given, capture_output=True, check=False, env=_environment(), timeout=SECONDS
        )
    except FileNotFoundError:
        raise _missing() from None
    except OSError as problem:
        raise ChangeError(f"git cannot be run: {problem.strerror}") from None
    except subprocess.TimeoutExpired:
        raise ChangeError(f"git {arguments[0]} did not finish within {SECONDS} seconds") from None
    complaint = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
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

    def read(self, name: str) -> bytes:
        """Return the content of the blob ``name``. Raises ``ChangeError`` where the store does not have it."""
        if self._process is None:
            self._process = _open_blobs()
        pipe_in, pipe_out = self._process.stdin, self._process.stdout
        assert pipe_in is not None
        assert pipe_out is not None
        try:
            pipe_in.write(f"{name}\n".encode())
            pipe_in.flush()
            head = pipe_out.readline().split()
        except BrokenPipeError:
            head = []
        if len(head) != 3 or head[1] != b"blob":
            raise ChangeError(f"git's store has no content {name}; the clone is not complete")
        size = int(head[2])
        return pipe_out.read(size + 1)[:size]


def _open_blobs() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            _command(("cat-file", "--batch")),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
    except FileNotFoundError:
        raise _missing() from None


def _command(arguments: tuple[str, ...]) -> list[str]:
    # The repository's own configuration may name a program that watches its files; no such program is run.
    return ["git", "--no-pager", "-c", "core.fsmonitor=false", *arguments]


def _environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in _UNWANTED}
    return {**kept, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "LANGUAGE": "C"}


def _missing() -> ChangeError:
    return ChangeError("--changed-since and --staged ask git what changed, and git is not installed here")
