"""The folder that a run writes into, on this machine or at an address; each file is there whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO

from newslint.corpus.addresses import file_system, is_remote
from newslint.errors import InputError, NewslintError, reason
from newslint.files.writing import TEMPORARY, sync_folder


class Output:
    """A folder, by its path or address; names below it have forward slashes."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._system: Any = None
        self._root = place
        if is_remote(place):
            self._system, self._root = file_system(place)

    def path(self, name: str = "") -> str:
        """Return where a file is, as its file system calls it."""
        return f"{self._root.rstrip('/')}/{name}" if name else self._root

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Open a file for writing that takes its name when all is written, and not where something goes wrong.

        Raises ``InputError`` where the place does not take it.
        """
        try:
            with self._writing_remote(name) if self._system else self._writing_here(name) as file:
                yield file
        except OSError as problem:
            raise InputError(
                "{path}: cannot be written: {reason}", path=self.path(name), reason=reason(problem)
            ) from None

    def write(self, name: str, data: bytes) -> None:
        """Write a whole file. Raises ``InputError`` as above."""
        with self.writing(name) as file:
            file.write(data)

    def read(self, name: str) -> bytes | None:
        """Return what a file holds; None where there is none."""
        try:
            with self.reading(name) as file:
                return file.read()
        except FileNotFoundError:
            return None

    def reading(self, name: str) -> BinaryIO:
        """Return a file opened for reading. Raises ``OSError`` where there is none."""
        if self._system:
            file: BinaryIO = self._system.open(self.path(name), "rb")
            return file
        return open(self.path(name), "rb")

    def names(self, folder: str = "") -> list[str]:
        """Return the names of all files in a folder or in those below it, sorted; those in the making count too."""
        top = self.path(folder)
        if self._system:
            with suppress(FileNotFoundError):
                return sorted(path[len(self._root.rstrip("/")) + 1 :] for path in self._system.find(top))
            return []
        found = [os.path.join(parent, name) for parent, _, names in os.walk(top) for name in names]
        return sorted(os.path.relpath(path, self._root).replace(os.sep, "/") for path in found)

    def remove(self, *names: str) -> None:
        """Remove files; those that are not there are gone already."""
        for name in names:
            with suppress(FileNotFoundError):
                self._system.rm_file(self.path(name)) if self._system else os.unlink(self.path(name))

    def remove_all(self) -> None:
        """Remove the folder."""
        if self._system:
            self._system.rm(self._root, recursive=True)
        else:
            shutil.rmtree(self._root)

    @contextmanager
    def _writing_remote(self, name: str) -> Iterator[BinaryIO]:
        """Write to a store, which shows an object when all of it is there."""
        assert self._system
        self._system.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        file = self._system.open(self.path(name), "wb")
        try:
            yield file
        except BaseException:
            with suppress(Exception):
                file.discard()
            raise
        file.close()

    @contextmanager
    def _writing_here(self, name: str) -> Iterator[BinaryIO]:
        folder, base = os.path.split(self.path(name))
        os.makedirs(folder, exist_ok=True)
        temporary = os.path.join(folder, f"{TEMPORARY}{os.urandom(8).hex()}")
        try:
            with open(temporary, "xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, os.path.join(folder, base))
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)
            raise
        sync_folder(folder)


class Lock:
    """Keeps two runs from writing into one folder at a time, where it is on this machine; a killed run lets go of it.

    Raises ``InputError`` where another run has it.
    """

    def __init__(self, output: Output) -> None:
        self._file = None
        if is_remote(output.place):
            return
        try:
            import fcntl
        except ImportError:  # a system without such locks
            return
        os.makedirs(output.place, exist_ok=True)
        self._file = open(output.path(".lock"), "wb")  # noqa: SIM115 - held as long as the run lasts
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise NewslintError("{place}: another run is writing here", place=output.place) from None

    def release(self) -> None:
        """Let others write."""
        if self._file:
            self._file.close()
