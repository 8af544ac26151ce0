"""Results file by file: the parts of a file that is read piece by piece, put together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import FileResult, joined


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
