"""Reads what ``corpus check`` and ``corpus copies`` have written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from newslint.corpus.part_files import ARTICLES, FINDINGS
from newslint.corpus.tables import ENDINGS, read_table
from newslint.errors import InputError
from newslint.severities import SEVERITIES

ARTICLE_COLUMNS = ("article", "source", *SEVERITIES)


def findings_of(place: str) -> Iterator[dict[str, Any]]:
    """Yield the findings in a table or in the folder of a run. Raises ``InputError`` where there is none."""
    return _rows(_parts(place, FINDINGS) if os.path.isdir(place) else [place], "source", "rule", "severity")


def articles_of(place: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of the articles that were checked, from beside the findings. Raises ``InputError`` as above."""
    if os.path.isdir(place):
        return _rows(_parts(place, ARTICLES), *ARTICLE_COLUMNS)
    stem, ending = os.path.splitext(place)
    beside = f"{stem}.{ARTICLES}{ending}"
    if not os.path.isfile(beside):
        raise InputError(
            "{path}: there is no such file; newslint corpus check writes the articles beside the findings", path=beside
        )
    return _rows([beside], *ARTICLE_COLUMNS)


def _parts(folder: str, name: str) -> list[str]:
    inner = os.path.join(folder, name)
    names = sorted(os.listdir(inner)) if os.path.isdir(inner) else []
    found = [os.path.join(inner, one) for one in names if one.lower().endswith(ENDINGS)]
    if not found:
        raise InputError("{path}: this is no folder that newslint corpus check has written", path=folder)
    return found


def _rows(paths: list[str], *columns: str) -> Iterator[dict[str, Any]]:
    for path in paths:
        yield from read_table(path, *columns)
