"""What a report tells of copies: the paragraphs that stand in the most articles, and how much was published before."""

from __future__ import annotations

import heapq
import os
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from newslint.corpus.copies.listing import ARTICLE, COLUMNS, COVERAGE
from newslint.corpus.tables import read_table

LARGEST = 20
"""How many clusters are shown."""
PLACES = 50
"""How many articles of a cluster are named in the data."""
ROWS = 25
"""How many sections and sites are shown: those of which most was published before."""


def copies_data(path: str) -> dict[str, Any]:
    """Return what is told of the tables that ``corpus copies`` has written. Raises ``InputError`` as ``read_table``."""
    clusters = copies = 0
    largest: list[tuple[tuple[int, int], dict[str, Any]]] = []
    for number, group in groupby(read_table(path, *COLUMNS), key=lambda row: row["cluster"]):
        rows = list(group)
        clusters += 1
        copies += len(rows) - 1
        kept = [{name: value for name, value in row.items() if name != "text"} for row in rows[:PLACES]]
        cluster = {"articles": len(rows), "text": rows[0]["text"], "places": kept}
        heapq.heappush(largest, ((len(rows), -number), cluster))
        if len(largest) > LARGEST:
            heapq.heappop(largest)
    ordered = [cluster for _, cluster in sorted(largest, key=lambda one: one[0], reverse=True)]
    return {"clusters": clusters, "copies": copies, "largest": ordered, "coverage": list(_coverage(path))}


def _coverage(path: str) -> Iterator[dict[str, Any]]:
    stem, ending = os.path.splitext(path)
    beside = f"{stem}{COVERAGE}{ending}"
    if os.path.isfile(beside):
        rows = (row for row in read_table(beside) if row["level"] != ARTICLE)
        yield from heapq.nlargest(ROWS, rows, key=lambda row: (row["copied"], row["articles"], row["name"]))
