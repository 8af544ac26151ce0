"""The index: paragraphs of an archive in one SQLite file, looked up by their words.

Whoever writes does so in short transactions, so that an interrupted run leaves an index that is right as far as it
goes, and several processes may read and write at once. Bands are kept as one sorted column of numbers: four bits for
the band, the hash, and the text in which it stands.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from newslint.corpus.copies.signatures import HASH_BITS, form
from newslint.errors import InputError, one_line

FORMAT = 1
APPLICATION = 0x6E6C6978
"""Tells an index from other SQLite files: nlix."""
TEXT_BITS = 30
WAIT = 60.0
"""Seconds that a process waits for another one that writes."""
CACHE = 200_000
"""Kibibytes of pages that are kept while an index is written."""

_SCHEMA = """
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE inputs(path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE articles(
  id INTEGER PRIMARY KEY, article TEXT NOT NULL, source TEXT NOT NULL, path TEXT NOT NULL, site TEXT NOT NULL,
  section TEXT NOT NULL, author TEXT NOT NULL, date TEXT NOT NULL, words INTEGER NOT NULL, state INTEGER NOT NULL,
  UNIQUE(path, site, article)
);
CREATE TABLE texts(id INTEGER PRIMARY KEY, digest INTEGER NOT NULL UNIQUE, words INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE places(article INTEGER NOT NULL, position INTEGER NOT NULL, text INTEGER NOT NULL,
  PRIMARY KEY(article, position)) WITHOUT ROWID;
CREATE INDEX places_of_text ON places(text, article);
CREATE TABLE bands(key INTEGER PRIMARY KEY);
CREATE TABLE pending(text INTEGER PRIMARY KEY, signature BLOB NOT NULL);
"""


class Size(NamedTuple):
    """How many articles an index holds, and how many different paragraphs."""

    articles: int
    texts: int


class Index:
    """An open index. ``path`` is empty for one that lives in memory, or on the disk for as long as it is open."""

    def __init__(self, path: str, database: sqlite3.Connection) -> None:
        self.path = path
        self.database = database

    @classmethod
    def temporary(cls) -> Index:
        """Return an empty index for one run; SQLite keeps what does not fit into its cache in a file of its own."""
        index = cls("", sqlite3.connect("", isolation_level=None))
        index._set_up()
        return index

    @classmethod
    def to_write(cls, path: str) -> Index:
        """Return the index in a file, a new one where there is none.

        Raises ``InputError`` where the file is no index, or one of another newslint.
        """
        with _told(path):
            index = cls(path, sqlite3.connect(path, timeout=WAIT, isolation_level=None))
            index.database.execute(f"PRAGMA cache_size = -{CACHE}")
            with index.transaction():
                if not index._tables():
                    index._set_up()
            index._refuse_other_forms()
        return index

    @classmethod
    def to_read(cls, path: str) -> Index:
        """Return the index in a file, which must be there. Raises ``InputError`` as ``to_write`` does."""
        if not os.path.isfile(path):
            raise InputError("{path}: there is no index here; make one with newslint corpus index", path=path)
        with _told(path):
            address = f"file:{_escaped(os.path.abspath(path))}?mode=ro"
            database = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)
            index = cls(path, database)
            index.database.execute("PRAGMA mmap_size = 1073741824")
            index._refuse_other_forms()
        return index

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that is done inside, or nothing of it. Raises ``InputError`` where the file cannot be written."""
        with _told(self.path):
            self.database.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self.database.execute("ROLLBACK")
                raise
            self.database.execute("COMMIT")

    def size(self) -> Size:
        """Return how much the index holds."""
        counts = (self.database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in Size._fields)
        return Size(*counts)

    def is_unfinished(self) -> bool:
        """Return whether a run was broken off before the texts that it added could be found by most of their words."""
        return self.database.execute("SELECT 1 FROM pending LIMIT 1").fetchone() is not None

    def _tables(self) -> bool:
        return self.database.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None

    def _set_up(self) -> None:
        for statement in filter(str.strip, _SCHEMA.split(";")):
            self.database.execute(statement)
        self.database.execute(f"PRAGMA application_id = {APPLICATION}")
        self.database.execute(f"PRAGMA user_version = {FORMAT}")
        self.database.execute("INSERT INTO about VALUES('form', ?)", (form(),))

    def _refuse_other_forms(self) -> None:
        application, version = (
            self.database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
        if application != APPLICATION:
            raise InputError("{path}: this is no index of newslint", path=self.path)
        found = self.database.execute("SELECT value FROM about WHERE name = 'form'").fetchone()
        if version != FORMAT or found is None or found[0] != form():
            raise InputError(
                "{path}: the index is stale: another version of newslint made it, which compares words otherwise; "
                "delete it and make it again with newslint corpus index",
                path=self.path,
            )


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Tell what SQLite raises in a sentence."""
    try:
        yield
    except sqlite3.OperationalError as problem:
        if "locked" in str(problem):
            raise InputError(
                "{path}: another process has been writing to the index for {seconds} seconds; try again later",
                path=path,
                seconds=int(WAIT),
            ) from None
        raise InputError("{path}: cannot be used as an index: {reason}", path=path, reason=one_line(problem)) from None
    except sqlite3.DatabaseError as problem:
        raise InputError(
            "{path}: this is no index of newslint: {reason}", path=path, reason=one_line(problem)
        ) from None


def _escaped(path: str) -> str:
    from urllib.parse import quote

    return quote(path)


def band_key(band: int, value: int) -> int:
    """Return the smallest number that a text with a hash in a band may have among the keys of ``bands``."""
    return band << HASH_BITS + TEXT_BITS | value << TEXT_BITS
