"""Formatter ``concise``: one line a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.contracts import Run
from newslint.finding import FileResult
from newslint.terminal import printable, printable_path


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield ``path:line:column: severity rule message`` for every finding; ``path#record`` in files of records."""
    for result in results:
        for finding in result.findings:
            line, column = finding.start.position
            place = f"{printable_path(finding.address)}:{line}:{column}"
            yield f"{place}: {finding.severity} {finding.rule} {printable(finding.message)}\n"
