"""The file of kept results: one SQLite database in the user's cache, whose rows are bytes by digests."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress

from newslint.plans.private_files import cache_folder, is_private_file

NAME = "results.sqlite"
COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite puts beside a database, by what its name ends in."""
MOST_ROWS = 400_000
"""Of more rows the oldest go: with two or three findings in each they take half a gigabyte."""
WAIT = 2.0
"""Seconds to wait for another process that writes."""
_TABLE = "CREATE TABLE IF NOT EXISTS results (id INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)"


class Store:
    """Values by key, shared by all processes of this user.

    Where the file cannot be used, there is nothing in it and nothing goes into it: no run fails for want of a cache.
    A file that is no database is made anew.
    """

    def __init__(self) -> None:
        self._database = _opened()

    @property
    def is_open(self) -> bool:
        """Whether values are found and kept."""
        return self._database is not None

    def get(self, key: bytes) -> bytes | None:
        """Return the value that was kept for a key last, if any."""
        if self._database is None:
            return None
        try:
            row = self._database.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as problem:
            self._give_up(problem)
            return None
        return row[0] if row and isinstance(row[0], bytes) else None

    def put(self, values: dict[bytes, bytes]) -> None:
        """Keep values, all of them or none, and let the oldest go where there are too many."""
        if self._database is None or not values:
            return
        try:
            with self._database as database:
                database.executemany("INSERT OR REPLACE INTO results (key, value) VALUES (?, ?)", values.items())
                database.execute("DELETE FROM results WHERE id <= (SELECT max(id) FROM results) - ?", (MOST_ROWS,))
        except sqlite3.Error as problem:
            self._give_up(problem)

    def close(self) -> None:
        """Let the file go; nothing is found in it afterwards."""
        if self._database is not None:
            database, self._database = self._database, None
            with suppress(sqlite3.Error):
                database.close()

    def _give_up(self, problem: sqlite3.Error) -> None:
        self.close()
        if _is_spoilt(problem):
            remove()


def store_files() -> list[str]:
    """Return the paths of the files that results are kept in, those that are there."""
    path = os.path.join(cache_folder(), NAME)
    return [file for file in (path, *(path + end for end in COMPANIONS)) if cache_folder() and os.path.lexists(file)]


def remove() -> None:
    """Remove all kept results."""
    for path in store_files():
        with suppress(OSError):
            os.unlink(path)


def _opened() -> sqlite3.Connection | None:
    folder = cache_folder()
    path = os.path.join(folder, NAME)
    if not folder or not _is_there(path):
        return None
    try:
        database = sqlite3.connect(path, timeout=WAIT)
    except sqlite3.Error:
        return None
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(_TABLE)
    except sqlite3.Error as problem:
        database.close()
        if _is_spoilt(problem):
            remove()
        return None
    return database


def _is_there(path: str) -> bool:
    """Return whether the file is there, for this user alone; where it is not, it is made, empty."""
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    return is_private_file(path)


def _is_spoilt(problem: sqlite3.Error) -> bool:
    """Return whether the file is no database, or not one of newslint's; else it is only busy, full or out of reach."""
    name = getattr(problem, "sqlite_errorname", "")
    return name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")) or name == "SQLITE_ERROR"
