"""The standard streams: made to take any text, and what is to be told where one is closed, full or in the way."""

from __future__ import annotations

import errno
import os
import sys

REFUSALS = frozenset({errno.ENOSPC, errno.EBADF, errno.EIO, errno.EFBIG, errno.EDQUOT})
"""What goes wrong with a stream that is full or closed; opening a file fails with its name."""


def prepare() -> None:
    """Make the streams take curly quotes, marks and article text, whatever the locale says, and be there at all.

    Where a stream was closed before the start, the next file that is opened would get its number, and be written to.
    Writing to standard output then fails; standard error is for nobody to read.
    """
    if sys.stdout is None:
        _occupy(1, os.O_RDONLY)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    if sys.stderr is None:
        _occupy(2, os.O_WRONLY)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def trouble_with(problem: OSError) -> str:
    """Return a sentence for what the system refused in the middle of a run, or nothing where it is newslint's fault."""
    try:
        os.getcwd()
    except OSError:
        return "the working folder is gone"
    if problem.filename and problem.strerror:
        return f"{problem.filename}: {problem.strerror}"
    # Were it standard error that is full, nobody could read this.
    why = "it is closed" if problem.errno == errno.EBADF else problem.strerror
    return f"standard output cannot be written: {why}" if problem.errno in REFUSALS else ""


def tell(message: str) -> None:
    """Print a line on standard error, as far as it takes it, at the end of a run that went wrong.

    A stream that takes no more is put aside, so that Python does not complain of it once more at exit.
    """
    for stream, text in ((sys.stdout, ""), (sys.stderr, f"{message}\n")):
        try:
            stream.write(text)
            stream.flush()
        except OSError:
            put_aside(stream.fileno())


def put_aside(number: int) -> None:
    """Let what is still to be written to an open file, by its number, go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), number)


def _occupy(number: int, mode: int) -> None:
    opened = os.open(os.devnull, mode)
    if opened != number:
        os.dup2(opened, number)
        os.close(opened)
