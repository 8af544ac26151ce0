"""Formatter ``jsonl``: one finding a line, the same objects as in ``json``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.contracts import Run
from newslint.finding import FileResult
from newslint.formatters.json_text import json_text


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield one JSON object a finding; failures are told on standard error alone."""
    for result in results:
        for finding in result.findings:
            yield json_text(finding.to_json()) + "\n"
