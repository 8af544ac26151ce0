"""Formatter ``json``: one object for the run, schema 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.contracts import Run
from newslint.finding import FileResult, Suppressed
from newslint.formatters.json_text import json_text
from newslint.formatters.statistics import Statistics


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield the report, a finding a line inside the list, so that a long run need not be held in memory."""
    statistics = Statistics()
    failures: list[dict[str, str]] = []
    suppressed: list[str] = []
    yield f'{{"schema": 1, "newslint": {json_text(run.version)},\n "findings": ['
    separator = "\n  "
    for result in statistics.watch(results):
        suppressed += [json_text({**one.finding.to_json(), "suppressed": _how(one)}) for one in result.suppressed]
        failures.extend({"path": failure.path, "message": failure.message} for failure in result.failures)
        for finding in result.findings:
            yield separator + json_text(finding.to_json())
            separator = ",\n  "
    switched_off = ",".join(f"\n  {one}" for one in suppressed)
    summary = json_text(_summary(statistics))
    yield f'],\n "suppressed": [{switched_off}],\n "failures": {json_text(failures)},\n "summary": {summary}}}\n'


def _summary(statistics: Statistics) -> dict[str, object]:
    return {
        "files": statistics.files,
        "findings": statistics.findings,
        "by_rule": dict(sorted(statistics.by_rule.items())),
        "by_severity": dict(sorted(statistics.by_severity.items())),
        "suppressed": statistics.suppressed.total(),
        "baselined": statistics.baselined,
        "untouched": statistics.untouched,
        "fixed": statistics.fixed,
    }


def _how(suppressed: Suppressed) -> dict[str, str]:
    return {"by": suppressed.by, "reason": suppressed.reason}
