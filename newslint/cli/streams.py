"""The standard streams: they take any text, are kept for newslint's own words, and may be full, closed or unread."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, Any, Self, TextIO

from newslint.errors import reason
from newslint.i18n import Message

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

REFUSALS = frozenset({errno.ENOSPC, errno.EBADF, errno.EIO, errno.EFBIG, errno.EDQUOT})
"""What goes wrong with a stream that is full or closed; opening a file fails with its name."""

_reserved: TextIO | None = None
"""Standard output, while it is reserved."""


class _Pipe(io.FileIO):
    """An open file whose reader may go away: what is written then goes nowhere, and the run is not broken off.

    So the exit code is that of the whole run, and its other reports are written, whoever stops to read this one.
    """

    has_reader = True

    def write(self, data: ReadableBuffer, /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            self.has_reader = False
            put_aside(self.fileno())
            return super().write(data)


class _Stream(io.TextIOWrapper):
    """A stream of text to the open file of a number, which buffers as another one does."""

    def __init__(self, like: Any, number: int) -> None:
        self.pipe = _Pipe(number, "w", closefd=False)
        super().__init__(
            self.pipe if like.write_through else io.BufferedWriter(self.pipe),
            encoding=like.encoding,
            errors=like.errors,
            line_buffering=like.line_buffering,
            write_through=like.write_through,
        )


class Reserved:
    """A context in which standard output is for newslint's own words alone, and both streams take any text.

    What plugins print there, or processes and programs that they start, would spoil a report that programs read: it
    goes to standard error. A stream that is not the process's own, such as that of a test, is reserved as an object.
    """

    def __enter__(self) -> Self:
        global _reserved
        _prepare()
        self._before = (sys.stdout, sys.stderr, _reserved)
        stdout: TextIO = sys.stdout
        self._number = os.dup(stdout.fileno()) if stdout is sys.__stdout__ else None
        _reserved = stdout if self._number is None else _Stream(stdout, self._number)
        stderr: TextIO = sys.stderr
        if stderr is sys.__stderr__:
            sys.stderr = _Stream(stderr, stderr.fileno())
        if self._number is not None:
            os.dup2(sys.stderr.fileno(), stdout.fileno())
        sys.stdout = sys.stderr
        return self

    def __exit__(self, *_: object) -> None:
        global _reserved
        for stream in (output(), sys.stderr):
            _flush(stream)
        sys.stdout, sys.stderr, _reserved = self._before
        if self._number is not None:
            os.dup2(self._number, sys.stdout.fileno())
            os.close(self._number)


def output() -> TextIO:
    """Return the stream for newslint's own words: what ``sys.stdout`` was before it was reserved."""
    return _reserved or sys.stdout


def show(text: str) -> None:
    """Print a line, or several, on standard output."""
    output().write(f"{text}\n")


def is_read() -> bool:
    """Return whether anybody may still read standard output, as far as is known."""
    stream = output()
    return not isinstance(stream, _Stream) or stream.pipe.has_reader


def trouble_with(problem: OSError) -> str:
    """Return a sentence for what the system refused in the middle of a run, or nothing where it is newslint's fault."""
    try:
        os.getcwd()
    except OSError:
        return Message("the working folder is gone")
    if problem.filename and problem.strerror:
        return Message("{path}: {reason}", path=problem.filename, reason=reason(problem))
    # Were it standard error that is full, nobody could read this.
    why = Message("it is closed") if problem.errno == errno.EBADF else reason(problem)
    return Message("standard output cannot be written: {why}", why=why) if problem.errno in REFUSALS else ""


def tell(message: str) -> None:
    """Print a line on standard error, as far as it takes it, at the end of a run that went wrong."""
    _flush(output())
    _flush(sys.stderr, f"{message}\n")


def put_aside(number: int) -> None:
    """Let what is still to be written to an open file, by its number, go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)


def _flush(stream: TextIO, text: str = "") -> None:
    """Write what is left; a stream that takes no more is put aside, so that Python does not complain of it at exit."""
    try:
        stream.write(text)
        stream.flush()
    except OSError:
        put_aside(stream.fileno())


def _prepare() -> None:
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


def _occupy(number: int, mode: int) -> None:
    opened = os.open(os.devnull, mode)
    if opened != number:
        os.dup2(opened, number)
        os.close(opened)
