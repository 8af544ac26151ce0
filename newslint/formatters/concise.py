"""Formatter ``concise``: one line a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import FileResult
from newslint.hookspecs import Run
from newslint.terminal import printable


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield ``path:line:column: severity rule message`` for every finding; ``path#record`` in files of records."""
    for result in results:
        for finding in result.findings:
            line, column = finding.start.position
            words = f"{finding.address}:{line}:{column}: {finding.severity} {finding.rule} {finding.message}"
            yield printable(words) + "\n"
