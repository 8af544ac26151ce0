"""Spark: each part is a task of ``mapInArrow``; a part is tried again on another executor as Spark is set up to."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from pyspark.sql import SparkSession

from newslint.corpus.parts import ArchivePart
from newslint.corpus.work import Done, Work, do_part

if TYPE_CHECKING:
    import pyarrow as pa

TRIES = 3
"""How often a part is tried on this machine."""


def run(parts: Sequence[ArchivePart], work: Work, jobs: int, scheduler: str | None, *, again: bool) -> Iterator[Done]:
    """Yield what came of each part; ``scheduler`` is a master of Spark, else ``jobs`` processes are started here."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("newslint").config("spark.ui.enabled", "false")
    session = builder.master(scheduler or f"local[{jobs},{TRIES}]").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    try:
        rows = [(number, pickle.dumps(part)) for number, part in enumerate(parts)]
        table = session.createDataFrame(rows, "number long, part binary").repartitionByRange(
            max(len(rows), 1), "number"
        )
        done = table.mapInArrow(partial(_do, work=work, again=again), "done binary")
        for row in done.toLocalIterator():
            yield pickle.loads(row["done"])
    finally:
        session.stop()


def _do(batches: Iterator[pa.RecordBatch], work: Work, *, again: bool) -> Iterator[pa.RecordBatch]:
    """Do the parts in batches, and yield what came of them."""
    import pyarrow as pa

    for batch in batches:
        done = [do_part(pickle.loads(part), work, again=again) for part in batch.column("part").to_pylist()]
        yield pa.RecordBatch.from_pydict({"done": [pickle.dumps(one) for one in done]})
