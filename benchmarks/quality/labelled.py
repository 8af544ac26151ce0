"""Labelled data: tables and records read strictly, so that a slip in the data is one clear sentence."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from newslint.errors import NewslintError, nearest


class DataError(NewslintError):
    """The labelled data is not as its format says."""


def read_table(path: Path, columns: Sequence[str], labels: Sequence[str]) -> list[dict[str, str]]:
    """Return the rows of a tab-separated table with a header; quotes mean nothing.

    Raises ``DataError`` for a missing column, a row of another length, or an unknown word in the column ``label``.
    """
    with _open(path) as lines:
        table = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        header = next(table, [])
        for column in columns:
            if column not in header:
                raise DataError(f"{path}:1: the column {column!r} is missing{nearest(column, header)}")
        rows = []
        for number, values in enumerate(table, 2):
            if len(values) != len(header):
                raise DataError(f"{path}:{number}: {len(header)} fields wanted, found {len(values)}")
            row = dict(zip(header, values, strict=True))
            _check(f"{path}:{number}", "label", row["label"], labels)
            rows.append(row)
    return rows


def read_records(path: Path, keys: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file with one JSON object a line.

    Raises ``DataError`` for a line that is no JSON object or lacks one of the keys.
    """
    with _open(path) as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
            except ValueError as problem:
                raise DataError(f"{path}:{number}: not JSON: {problem}") from None
            for key in keys:
                if not isinstance(record, dict) or key not in record:
                    raise DataError(f"{path}:{number}: the key {key!r} is missing{nearest(key, record)}")
            yield record


def check_labels(path: Path, records: Sequence[Mapping[str, Any]], key: str, known: Sequence[str]) -> None:
    """Raise ``DataError`` for the first record whose ``key`` holds an unknown word."""
    for number, record in enumerate(records, 1):
        if key not in record:
            raise DataError(f"{path}: record {number}: the key {key!r} is missing{nearest(key, record)}")
        _check(f"{path}: record {number}", key, str(record[key]), known)


def _check(where: str, key: str, word: str, known: Sequence[str]) -> None:
    if word not in known:
        hint = nearest(word, known) or f"; known are {', '.join(known)}"
        raise DataError(f"{where}: unknown {key} {word!r}{hint}")


def _open(path: Path) -> Any:
    try:
        return path.open(encoding="utf-8", newline="")
    except OSError as problem:
        raise DataError(f"{path}: cannot be read: {problem.strerror}") from None
