"""Builds an index from an archive, and keeps it in step: what has not changed since the last time is not read again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from newslint.corpus.addresses import is_remote, size_of
from newslint.corpus.copies.paragraphs import ParagraphReader
from newslint.corpus.copies.store import Index
from newslint.corpus.copies.writing import add_articles, merge_signatures, remove_article, state_of
from newslint.corpus.inputs import Inputs, divide, read
from newslint.corpus.records import Article, Rejected

AT_ONCE = 500
"""Articles of a transaction."""

FileState = tuple[int, int]
"""Size and time of the last change (nanoseconds); two of one state are taken for the same."""


class Built(NamedTuple):
    """What was done: articles read, those of them that were new or had changed, and those that are gone."""

    read: int
    added: int
    removed: int


def build(index: Index, inputs: Inputs, reader: ParagraphReader, reject: Callable[[Rejected], None]) -> Built:
    """Bring an index in step with an archive; records without an article are handed to ``reject``.

    Files that the index has read and that have not changed are passed over; articles of files that are no more go.
    Raises ``InputError`` as ``divide`` does.
    """
    known = _known_files(index)
    changed: dict[str, FileState] = {}
    seen: dict[str, set[tuple[str, str]]] = {}
    total = added = 0
    for part in divide(inputs):
        pieces = [piece for piece in part.pieces if _is_to_read(piece.path, known, changed)]
        articles = _taken(read(part._replace(pieces=tuple(pieces)), inputs.layout), reject)
        for batch in _batches(articles):
            total += len(batch)
            for article in batch:
                if article.path in known:
                    seen.setdefault(article.path, set()).add((article.site, article.article))
            added += add_articles(index, [(one, reader.of_article(one)) for one in _unknown(index, batch)])
    gone = [path for path in known if not is_remote(path) and not os.path.exists(path)]
    removed = _remove_gone(index, seen, [*(changed.keys() & known.keys()), *gone])
    merge_signatures(index)
    with index.transaction():
        rows = [(path, *state) for path, state in changed.items()]
        index.database.executemany("INSERT OR REPLACE INTO inputs(path, size, modified) VALUES(?, ?, ?)", rows)
        index.database.executemany("DELETE FROM inputs WHERE path = ?", ((path,) for path in gone))
    return Built(total, added, removed)


def changed_inputs(index: Index) -> list[str]:
    """Return the files that an index was made of and that have changed since, or are gone."""
    return [path for path, state in _known_files(index).items() if not is_remote(path) and _state(path) != state]


def _known_files(index: Index) -> dict[str, FileState]:
    rows = index.database.execute("SELECT path, size, modified FROM inputs ORDER BY path")
    return {path: (size, modified) for path, size, modified in rows}


def _is_to_read(path: str, known: dict[str, FileState], changed: dict[str, FileState]) -> bool:
    """Return whether a file is new or has changed, and note its state."""
    where = _absolute(path)
    if where not in changed:
        state = _state(where)
        if known.get(where) == state:
            return False
        changed[where] = state
    return True


def _absolute(path: str) -> str:
    return path if is_remote(path) else os.path.abspath(path)


def _state(path: str) -> FileState:
    if is_remote(path):
        return size_of(path), 0
    try:
        status = os.stat(path)
    except OSError:
        return -1, -1
    return status.st_size, status.st_mtime_ns


def _taken(found: Iterable[Article | Rejected], reject: Callable[[Rejected], None]) -> Iterator[Article]:
    """Yield the articles with their paths as the index knows them, and hand over what is none."""
    for one in found:
        if isinstance(one, Rejected):
            reject(one)
        else:
            yield one._replace(path=_absolute(one.path))


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    for article in articles:
        batch.append(article)
        if len(batch) == AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def _unknown(index: Index, articles: Iterable[Article]) -> Iterator[Article]:
    """Yield the articles that the index does not hold as they are."""
    for article in articles:
        key = (article.path, article.site, article.article)
        found = index.database.execute(
            "SELECT state FROM articles WHERE path = ? AND site = ? AND article = ?", key
        ).fetchone()
        if found is None or found[0] != state_of(article):
            yield article


def _remove_gone(index: Index, seen: dict[str, set[tuple[str, str]]], paths: Iterable[str]) -> int:
    """Take out the articles of files that stand in them no more; return how many there were."""
    removed = 0
    for path in sorted(paths):
        kept = seen.get(path, set())
        rows = index.database.execute("SELECT id, site, article FROM articles WHERE path = ?", (path,)).fetchall()
        gone = [number for number, site, article in rows if (site, article) not in kept]
        with index.transaction():
            for number in gone:
                remove_article(index, number)
        removed += len(gone)
    return removed


def day_index(inputs: Inputs, reader: ParagraphReader, reject: Callable[[Rejected], None]) -> tuple[Index, int]:
    """Return an index of some articles for one run, and how many there are."""
    index = Index.temporary()
    total = 0
    for part in divide(inputs):
        for batch in _batches(_taken(read(part, inputs.layout), reject)):
            total += len(batch)
            add_articles(index, [(one, reader.of_article(one)) for one in batch])
    merge_signatures(index)
    return index, total
