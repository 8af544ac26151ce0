"""Tables of results: Parquet, or JSON Lines for programs that read none, written whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any

from newslint.errors import ConfigError, InputError, reason
from newslint.files.writing import TEMPORARY

ENDINGS = (".parquet", ".jsonl")
ROWS = 20_000
"""Rows that are written together."""
Row = Mapping[str, Any]


def refuse_other_endings(path: str) -> None:
    """Raise ``ConfigError`` for a name that says of no kind of table what it is, or one that cannot be written here."""
    if not path.lower().endswith(ENDINGS):
        raise ConfigError("{path}: the name of a table ends in .parquet or .jsonl", path=path)
    if path.lower().endswith(".parquet"):
        arrow()


def arrow() -> Any:
    """Return the library of tables. Raises ``ConfigError`` where it is not installed."""
    try:
        import pyarrow.parquet
    except ImportError:
        raise ConfigError("Parquet needs pyarrow; get it with: pip install 'newslint[corpus]'") from None
    return pyarrow


def write_table(path: str, columns: Mapping[str, str], rows: Iterable[Row]) -> int:
    """Write rows as a table, and return how many there were.

    ``columns`` have the names and types of Arrow (string, int64, float64, bool_). Raises ``InputError`` where the file
    cannot be written; the old one is untouched then.
    """
    with _in_place_of(path) as temporary:
        if path.lower().endswith(".parquet"):
            return _write_parquet(temporary, columns, rows)
        count = 0
        with open(temporary, "w", encoding="utf-8") as file:
            for row in rows:
                file.write(json.dumps({name: row[name] for name in columns}, ensure_ascii=False) + "\n")
                count += 1
        return count


def _write_parquet(path: str, columns: Mapping[str, str], rows: Iterable[Row]) -> int:
    library = arrow()
    schema = library.schema([(name, getattr(library, kind)()) for name, kind in columns.items()])
    waiting, count = iter(rows), 0
    with library.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while part := list(islice(waiting, ROWS)):
            writer.write_table(library.Table.from_pylist([dict(row) for row in part], schema))
            count += len(part)
    return count


@contextmanager
def _in_place_of(path: str) -> Iterator[str]:
    """Give the name of a file that takes the place of another one once all is written."""
    folder = os.path.dirname(os.path.realpath(path)) or os.curdir
    temporary = os.path.join(folder, TEMPORARY + os.urandom(8).hex())
    try:
        yield temporary
        os.replace(temporary, os.path.realpath(path))
    except OSError as problem:
        raise InputError("{path}: cannot be written: {reason}", path=path, reason=reason(problem)) from None
    finally:
        with suppress(OSError):
            os.unlink(temporary)


def read_table(path: str, *columns: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table.

    Raises ``InputError`` where it cannot be read or lacks one of the columns, ``ConfigError`` as above.
    """
    refuse_other_endings(path)
    try:
        if path.lower().endswith(".parquet"):
            with arrow().parquet.ParquetFile(path) as file:
                _refuse_without(path, columns, file.schema_arrow.names)
                for batch in file.iter_batches(ROWS):
                    yield from batch.to_pylist()
            return
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                _refuse_without(path, columns, row if isinstance(row, dict) else ())
                yield row
    except OSError as problem:
        raise InputError("{path}: cannot be read: {reason}", path=path, reason=reason(problem)) from None
    except ValueError as problem:  # pyarrow's errors are of this class, as are those of JSON
        raise InputError("{path}: this is no table of newslint: {what}", path=path, what=str(problem)) from None


def _refuse_without(path: str, columns: Iterable[str], known: Container[str]) -> None:
    missing = next((name for name in columns if name not in known), "")
    if missing:
        raise InputError("{path}: this is no table of newslint: it has no column {name!r}", path=path, name=missing)
