"""Results as forges want them: file by file, with paths from the checkout's root, lines and columns."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.finding import FileResult, Finding, joined


class LineRange(NamedTuple):
    """Where a finding stands in its file: lines and columns count from 1, the end column is the first one behind it.

    Columns are None for a finding in a record of a file: the file's line is known, the columns are those of the text
    inside the record.
    """

    line: int
    column: int | None
    end_line: int
    end_column: int | None


def region(finding: Finding) -> LineRange:
    """Return the lines and columns of a finding in its file; for one in a record, the line the record stands on.

    A reader that does not tell that line is taken to read one record a line.
    """
    if finding.record is not None:
        line = finding.record_line or finding.record + 1
        return LineRange(line, None, line, None)
    return LineRange(*finding.start.position, *finding.end.position)


def placed_message(finding: Finding) -> str:
    """Return the message, led by the place inside the record where a forge can show the record's line alone."""
    if finding.record is None:
        return finding.message
    line, column = finding.start.position
    return f"#{finding.record}:{line}:{column}: {finding.message}"


def forge_path(path: str, root: str = "") -> str:
    """Return a path as forges compare it: from ``root`` on, with forward slashes and no ``./`` before it.

    ``root`` is an absolute path, or empty for the working folder. A path outside stays as it is given.
    """
    if root or os.path.isabs(path):
        inside = os.path.relpath(os.path.abspath(path), root or os.getcwd())
        path = path if inside.split(os.sep)[0] == os.pardir else inside
    return os.path.normpath(path).replace(os.sep, "/")


def whole_files(results: Iterable[FileResult]) -> Iterator[FileResult]:
    """Yield one result a file that was checked or failed, with the findings and failures of all its parts."""
    parts: list[FileResult] = []
    for result in results:
        if parts and not result.continued:
            yield joined(parts[0].path, parts)
            parts = []
        if result.checked or result.failures:
            parts.append(result)
    if parts:
        yield joined(parts[0].path, parts)
