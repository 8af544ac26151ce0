"""Formatter ``json``: one object for the run, schema 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.finding import FileResult, Suppressed
from newslint.hookspecs import Run


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield the report, a finding a line inside the list, so that a long run need not be held in memory."""
    by_rule: Counter[str] = Counter()
    by_severity: Counter[str] = Counter()
    failures: list[dict[str, str]] = []
    suppressed: list[str] = []
    files = baselined = untouched = 0
    yield f'{{"schema": 1, "newslint": {_dump(run.version)},\n "findings": ['
    separator = "\n  "
    for result in results:
        files += result.checked and not result.continued
        suppressed += [_dump({**one.finding.to_json(), "suppressed": _how(one)}) for one in result.suppressed]
        baselined += result.baselined
        untouched += result.untouched
        failures.extend({"path": failure.path, "message": failure.message} for failure in result.failures)
        for finding in result.findings:
            by_rule[finding.rule] += 1
            by_severity[finding.severity] += 1
            yield separator + _dump(finding.to_json())
            separator = ",\n  "
    summary = {
        "files": files,
        "findings": sum(by_rule.values()),
        "by_rule": dict(sorted(by_rule.items())),
        "by_severity": dict(sorted(by_severity.items())),
        "suppressed": len(suppressed),
        "baselined": baselined,
        "untouched": untouched,
    }
    switched_off = ",".join(f"\n  {one}" for one in suppressed)
    yield f'],\n "suppressed": [{switched_off}],\n "failures": {_dump(failures)},\n "summary": {_dump(summary)}}}\n'


def _how(suppressed: Suppressed) -> dict[str, str]:
    return {"by": suppressed.by, "reason": suppressed.reason}


def _dump(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)
