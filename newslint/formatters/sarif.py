"""Formatter ``sarif``: SARIF 2.1.0 for code scanning, with the rules' words, fixes, fingerprints and suppressions.

GitHub takes a log of no more than 25,000 results, and refuses a larger one as a whole. So of more the worst are kept,
and the log says how many are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from newslint.contracts import RuleWords, Run
from newslint.finding import Failure, FileResult, Finding, Fix, Related, Suppressed
from newslint.formatters.json_text import json_text
from newslint.formatters.places import forge_path, placed_message, region
from newslint.i18n import Templates
from newslint.severities import severity_rank

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}
MOST_RESULTS = 25_000
IN_SOURCE = ("comment", "front-matter")
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")
_ARGUMENT = re.compile(r"\{(\d+)\}")


WORDS = Templates(
    {"left-out": "{left} of {all} results are left out, the least severe; GitHub takes no more than {most}."}
)


class SarifFormatter:
    """The formatter; a class, to say how many results it takes."""

    most_results = MOST_RESULTS

    def __call__(self, results: Iterable[FileResult], run: Run) -> Iterator[str]:
        """Yield the log with its one run, a result a line."""
        rules = {rule: index for index, rule in enumerate(run.rules)}
        failures: list[Failure] = []
        notes: list[Failure] = []
        kept = _Kept(self.most_results)
        for result in results:
            failures.extend(result.failures)
            notes.extend(Failure(result.path, note) for note in result.notes)
            suppressed = [(one.finding, one) for one in result.suppressed]
            for finding, switched_off in (*((finding, None) for finding in result.findings), *suppressed):
                index = rules.setdefault(finding.rule, len(rules))
                rank = -1 if switched_off else severity_rank(finding.severity)
                kept.add(rank, json_text(_result(finding, index, switched_off, run.root)))
        yield f'{{"$schema": {json_text(SCHEMA)}, "version": "2.1.0", "runs": [{{\n"columnKind": "unicodeCodePoints",\n'
        yield '"results": ['
        separator = "\n"
        for text in kept.texts():
            yield separator + text
            separator = ",\n"
        left = WORDS[run.language]["left-out"].format(left=kept.left_out, all=kept.count, most=self.most_results)
        told = [("error", failure) for failure in failures] + [("note", note) for note in notes]
        told += [("warning", Failure("", left))] if kept.left_out else []
        yield f'],\n"invocations": {json_text([_invocation(told, run.root)])},\n'
        yield f'"language": {json_text(run.language)},\n'
        yield '"originalUriBaseIds": {"SRCROOT": {"description": {"text": "The root of the checkout."}}},\n'
        yield f'"tool": {json_text({"driver": _driver(list(rules), run)})}}}]}}\n'


format = SarifFormatter()


class _Kept:
    """The results of a log, in their order; of too many the worst, worst first. Holds no more than it keeps."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._by_rank: dict[int, list[tuple[int, str]]] = {}
        self.count = 0

    @property
    def left_out(self) -> int:
        """How many results are not kept."""
        return max(0, self.count - self._most)

    def add(self, rank: int, text: str) -> None:
        """Take a result of a severity; where there is no room, the last of the least severe goes."""
        self._by_rank.setdefault(rank, []).append((self.count, text))
        self.count += 1
        if self.count > self._most:
            least = min(rank for rank, kept in self._by_rank.items() if kept)
            self._by_rank[least].pop()

    def texts(self) -> Iterator[str]:
        """Yield what is kept."""
        ranked = [kept for _, kept in sorted(self._by_rank.items(), reverse=True)]
        kept = [one for of_rank in ranked for one in of_rank]
        for _, text in kept if self.left_out else sorted(kept):
            yield text


def _driver(rules: list[str], run: Run) -> dict[str, Any]:
    descriptors = [_descriptor(rule, run.rules.get(rule)) for rule in rules]
    return {"name": "newslint", "version": run.version, "semanticVersion": run.version, "rules": descriptors}


def _descriptor(rule: str, words: RuleWords | None) -> dict[str, Any]:
    name = "".join(part.capitalize() for part in re.split(r"\W+", rule))
    if words is None:
        return {"id": rule, "name": name}
    return {
        "id": rule,
        "name": name,
        "shortDescription": {"text": words.summary},
        "fullDescription": {"text": words.why},
        "help": {"text": words.why, "markdown": words.page},
        **({"helpUri": words.url} if words.url else {}),
        "defaultConfiguration": {"level": _LEVELS[words.severity]},
        "properties": {"tags": [rule.partition("/")[0]], "problem.severity": PROBLEMS[words.severity]},
    }


def _result(finding: Finding, index: int, suppressed: Suppressed | None, root: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": _message(placed_message(finding)),
        "locations": [_location(finding, root)],
        "partialFingerprints": {"newslint/v1": finding.fingerprint},
    }
    if finding.record is not None:
        line, column = finding.start.position
        result["properties"] = {"record": finding.record, "line": line, "column": column}
        return _with_suppression(result, suppressed)
    if finding.related:
        result["relatedLocations"] = [_related(number, other, root) for number, other in enumerate(finding.related, 1)]
    if finding.fix and finding.fix.safety != "display":
        result["fixes"] = [_fix(finding.fix, _artifact(finding.path, root))]
    return _with_suppression(result, suppressed)


def _with_suppression(result: dict[str, Any], suppressed: Suppressed | None) -> dict[str, Any]:
    if suppressed:
        one = {"kind": "inSource" if suppressed.by in IN_SOURCE else "external", "status": "accepted"}
        result["suppressions"] = [{**one, "justification": suppressed.reason} if suppressed.reason else one]
    return result


def _location(finding: Finding, root: str) -> dict[str, Any]:
    where = region(finding)
    physical: dict[str, Any] = {"artifactLocation": _artifact(finding.path, root)}
    if finding.record is not None:
        physical["region"] = {"startLine": where.line}
        name = f"record {finding.record}"
        logical = [{"name": name, "fullyQualifiedName": finding.address, "kind": "object"}]
        return {"physicalLocation": physical, "logicalLocations": logical}
    physical["region"] = {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
        "charOffset": finding.start.offset,
        "charLength": finding.end.offset - finding.start.offset,
        "snippet": {"text": finding.excerpt},
    }
    return {"physicalLocation": physical}


def _related(number: int, other: Related, root: str) -> dict[str, Any]:
    line, column = other.start.position
    physical = {
        "artifactLocation": _artifact(other.path, root),
        "region": {"startLine": line, "startColumn": column},
    }
    return {"id": number, "physicalLocation": physical, "message": _message(other.message)}


def _artifact(path: str, root: str) -> dict[str, str]:
    """Return an artifact location: relative to SRCROOT, or absolute for a file elsewhere."""
    told = forge_path(path, root)
    uri = quote(told, errors="surrogateescape")
    return {"uri": f"file://{uri}"} if told.startswith("/") else {"uri": uri, "uriBaseId": "SRCROOT"}


def _fix(fix: Fix, artifact: dict[str, str]) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    changes = [{"artifactLocation": artifact, "replacements": replacements}]
    return {"description": {"text": fix.title}, "artifactChanges": changes}


def _message(text: str) -> dict[str, str]:
    """Return a message in which nothing of the article is taken for an embedded link or a placeholder."""
    return {"text": _ARGUMENT.sub(r"{{\1}}", _LINK.sub(r"\\[\1\\]", text))}


def _invocation(told: list[tuple[str, Failure]], root: str) -> dict[str, Any]:
    """Return how the run went: each thing that is told has a level, and the file that it is about if there is one."""
    notifications: list[dict[str, Any]] = []
    for level, failure in told:
        notification: dict[str, Any] = {"level": level, "message": _message(failure.message)}
        if failure.path:
            location = {"physicalLocation": {"artifactLocation": _artifact(failure.path, root)}}
            notification["locations"] = [location]
        notifications.append(notification)
    failed = any(level == "error" for level, _ in told)
    return {"executionSuccessful": not failed, "toolExecutionNotifications": notifications}
