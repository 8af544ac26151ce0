"""Formatter ``checkstyle``: the XML of Checkstyle, which Jenkins and many review tools read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.contracts import Run
from newslint.finding import FileResult, Finding
from newslint.formatters.places import placed_message, region, whole_files
from newslint.formatters.xml_text import HEADER, attributes


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield an element a file, with an error element for each finding and each failure."""
    yield f'{HEADER}<checkstyle version="4.3">\n'
    for result in whole_files(results):
        yield f"<file{attributes(name=result.path)}>\n"
        for failure in result.failures:
            told = attributes(line=1, severity="error", message=failure.message, source="newslint.failure")
            yield f"<error{told}/>\n"
        for finding in result.findings:
            yield _error(finding)
        yield "</file>\n"
    yield "</checkstyle>\n"


def _error(finding: Finding) -> str:
    where = region(finding)
    # Readers take the last part of the source for the kind of problem and the one before it for its category.
    source = f"newslint.{finding.rule.replace('/', '.')}"
    told = attributes(
        line=where.line,
        column=where.column,
        severity=finding.severity,
        message=placed_message(finding),
        source=source,
    )
    return f"<error{told}/>\n"
