"""Formatter ``sarif``: SARIF 2.1.0 for code scanning, with the rules' words, fixes, fingerprints and suppressions.

The tool comes behind the results, so that results can be written as they come; the order of keys means nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from newslint.finding import Failure, FileResult, Finding, Fix, Related, Suppressed
from newslint.hookspecs import RuleWords, Run
from newslint.reporting.json_text import json_text
from newslint.reporting.places import forge_path, placed_message, region

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}
IN_SOURCE = ("comment", "front-matter")
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")
_ARGUMENT = re.compile(r"\{(\d+)\}")


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield the log with its one run, a result a line."""
    rules = {rule: index for index, rule in enumerate(run.rules)}
    failures: list[Failure] = []
    notes: list[Failure] = []
    yield f'{{"$schema": {json_text(SCHEMA)}, "version": "2.1.0", "runs": [{{\n"columnKind": "unicodeCodePoints",\n'
    yield '"results": ['
    separator = "\n"
    for result in results:
        failures.extend(result.failures)
        notes.extend(Failure(result.path, note) for note in result.notes)
        suppressed = [(one.finding, one) for one in result.suppressed]
        for finding, switched_off in (*((finding, None) for finding in result.findings), *suppressed):
            index = rules.setdefault(finding.rule, len(rules))
            yield separator + json_text(_result(finding, index, switched_off, run.root))
            separator = ",\n"
    yield f'],\n"invocations": {json_text([_invocation(failures, notes, run.root)])},\n'
    yield f'"language": {json_text(run.language)},\n'
    yield '"originalUriBaseIds": {"SRCROOT": {"description": {"text": "The root of the checkout."}}},\n'
    yield f'"tool": {json_text({"driver": _driver(list(rules), run)})}}}]}}\n'


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
        "defaultConfiguration": {"level": LEVELS[words.severity]},
        "properties": {"tags": [rule.partition("/")[0]], "problem.severity": PROBLEMS[words.severity]},
    }


def _result(finding: Finding, index: int, suppressed: Suppressed | None, root: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
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


def _invocation(failures: list[Failure], notes: list[Failure], root: str) -> dict[str, Any]:
    told = [("error", failure) for failure in failures] + [("note", note) for note in notes]
    notifications = [
        {
            "level": level,
            "message": _message(failure.message),
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(failure.path, root)}}],
        }
        for level, failure in told
    ]
    return {"executionSuccessful": not failures, "toolExecutionNotifications": notifications}
