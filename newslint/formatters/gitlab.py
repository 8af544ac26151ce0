"""Formatter ``gitlab``: a Code Quality report for the merge request widget (``artifacts:reports:codequality``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

from newslint.contracts import Run
from newslint.finding import FileResult
from newslint.formatters.json_text import json_text
from newslint.formatters.places import forge_path, placed_message, region

_GITLAB_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}
FAILURE, FAILED = "newslint/failure", "critical"


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield the list of issues, one a line; failures are issues too."""
    seen: Counter[str] = Counter()
    separator = "[\n"
    for result in results:
        for identity, issue in _issues(result, run.root):
            # GitLab keeps one issue a fingerprint, so that two equal ones must differ.
            fingerprint = _digest(f"{identity}\0{seen[identity]}")
            seen[identity] += 1
            yield separator + json_text({**issue, "fingerprint": fingerprint})
            separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _issues(result: FileResult, root: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each issue with what it is known by, whatever its line; records are told apart by their number."""
    for failure in result.failures:
        path = forge_path(failure.path, root)
        yield f"{path}\0{failure.message}", _issue(FAILURE, failure.message, FAILED, path, 1, 1)
    for finding in result.findings:
        path, where = forge_path(finding.path, root), region(finding)
        severity = _GITLAB_SEVERITIES[finding.severity]
        identity = f"{path}\0{finding.record}\0{finding.rule}\0{finding.fingerprint}"
        yield identity, _issue(finding.rule, placed_message(finding), severity, path, where.line, where.end_line)


def _issue(rule: str, description: str, severity: str, path: str, begin: int, end: int) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": rule,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
