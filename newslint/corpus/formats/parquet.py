"""Parquet: an article a row. A file is divided between row groups; only the columns that are asked for are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from newslint.corpus.addresses import BLOCK, open_file
from newslint.corpus.parts import PART_BYTES, FilePiece
from newslint.corpus.records import Article, Layout, Rejected, article_from
from newslint.errors import InputError
from newslint.i18n import Message
from newslint.readers.jsonl.fields import URL_FIELDS

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile, RowGroupMetaData

ROWS = 256
"""How many rows are read at a time."""


def pieces(path: str, name: str) -> Iterator[FilePiece]:
    """Yield row groups, several where they are small, each with the bytes that they take."""
    with open_file(path) as file:
        metadata = _table(file).metadata
    if not metadata.num_row_groups:
        yield FilePiece(path, 0, 0)
    waiting: list[int] = []
    record = rows = size = start = 0
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        begins, ends = _bytes_of(group)
        start = start if waiting else begins
        waiting.append(number)
        rows += group.num_rows
        size += group.total_byte_size
        if size >= PART_BYTES or number == metadata.num_row_groups - 1:
            yield FilePiece(path, start, ends, record=record, groups=tuple(waiting))
            waiting, record, rows, size = [], record + rows, 0, 0


def read(piece: FilePiece, layout: Layout) -> Iterator[Article | Rejected]:
    """Yield the article of each row; where the table is damaged, it is told which rows cannot be read."""
    with open_file(piece.path) as file:
        table = _table(file)
        columns = _columns(table.schema_arrow.names, layout)
        record = piece.record
        for group in piece.groups:
            last = record + table.metadata.row_group(group).num_rows - 1
            try:
                for batch in table.iter_batches(ROWS, [group], columns):
                    for row in batch.to_pylist():
                        yield _article(row, layout, piece.path, record)
                        record += 1
            except (OSError, ValueError) as problem:
                rows = Message("rows {first} to {last}: damaged: {what}", first=record, last=last, what=str(problem))
                yield Rejected(f"{piece.path}#{record}", piece.path, rows)
            record = last + 1


def _article(row: dict[str, Any], layout: Layout, path: str, record: int) -> Article | Rejected:
    try:
        return article_from(row, layout, path, record, "plain")
    except InputError as problem:
        return Rejected(f"{path}#{record}", path, Message("row {row}: {problem}", row=record, problem=problem))


def _columns(names: list[str], layout: Layout) -> list[str]:
    """Return the columns to be read; all where none of them is the text, so that it can be told which there are."""
    wanted = {name.partition(".")[0] for field in layout._replace(form="") for name in field} | set(URL_FIELDS)
    texts = {name.partition(".")[0] for name in layout.text}
    return [name for name in names if name in wanted or not texts & set(names)]


def _table(file: BinaryIO) -> ParquetFile:
    from pyarrow.parquet import ParquetFile

    # Pages are read one by one, and not whole columns of a row group: those may be larger than memory.
    return ParquetFile(file, pre_buffer=False, buffer_size=BLOCK, page_checksum_verification=True)


def _bytes_of(group: RowGroupMetaData) -> tuple[int, int]:
    """Return where the columns of a row group begin and end."""
    columns = [group.column(number) for number in range(group.num_columns)]
    starts = [column.dictionary_page_offset or column.data_page_offset for column in columns]
    ends = [start + column.total_compressed_size for start, column in zip(starts, columns, strict=True)]
    return min(starts, default=0), max(ends, default=0)
