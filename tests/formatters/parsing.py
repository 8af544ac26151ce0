"""Reads reports back with readers of others, as (path, line, rule, severity), to compare them with the findings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree

from junitparser import JUnitXml
from markdown_it import MarkdownIt

from newslint.finding import FileResult

Told = tuple[str, int, str, str]


def findings(results: Iterable[FileResult]) -> list[Told]:
    """Return what a report must carry, sorted."""
    told = [finding for result in results for finding in result.findings]
    return sorted((one.path, one.start.position.line, one.rule, one.severity) for one in told)


def from_json(report: str) -> list[Told]:
    return [_from_finding(one) for one in json.loads(report)["findings"]]


def from_jsonl(report: str) -> list[Told]:
    return [_from_finding(json.loads(line)) for line in report.split("\n") if line]


def _from_finding(finding: dict[str, object]) -> Told:
    start = finding["start"]
    assert isinstance(start, dict)
    return str(finding["path"]), start["line"], str(finding["rule"]), str(finding["severity"])


def from_github(report: str) -> list[Told]:
    told = []
    for level, text in re.findall(r"^::(error|warning|notice) (.*?)::", report, re.MULTILINE):
        properties = dict(one.split("=", 1) for one in text.split(","))
        if "line" in properties:
            path, rule = unquote(properties["file"]), unquote(properties["title"])
            told.append((path, int(properties["line"]), rule, level.replace("notice", "info")))
    return told


def from_gitlab(report: str) -> list[Told]:
    severities = {"major": "error", "minor": "warning", "info": "info"}
    return [
        (one["location"]["path"], one["location"]["lines"]["begin"], one["check_name"], severities[one["severity"]])
        for one in json.loads(report)
    ]


def from_sarif(report: str) -> list[Told]:
    run = json.loads(report)["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    told = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        path, line = unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"]
        told.append((path, line, rules[result["ruleIndex"]], result["level"].replace("note", "info")))
    return told


def from_junit(report: str) -> list[Told]:
    told: list[Told] = []
    for suite in JUnitXml.fromstring(report.encode()):
        for case in suite:
            rule = str(case.name).partition(":")[0]
            # The library reads no line of its own accord, though GitLab and others do.
            line = int(case._elem.attrib["line"]) if case.result else 0
            told.extend((str(case.classname), line, rule, str(result.type)) for result in case.result)
    return told


def from_checkstyle(report: str) -> list[Told]:
    told = []
    for file in ElementTree.fromstring(report.encode()):
        for error in file:
            rule = error.attrib["source"].removeprefix("newslint.").replace(".", "/")
            told.append((file.attrib["name"], int(error.attrib["line"]), rule, error.attrib["severity"]))
    return told


def from_rdjson(report: str) -> list[Told]:
    return [
        (
            one["location"]["path"],
            one["location"]["range"]["start"]["line"],
            one["code"]["value"],
            one["severity"].lower(),
        )
        for one in json.loads(report)["diagnostics"]
    ]


def from_markdown(report: str) -> list[Told]:
    severities = {"kesalahan": "error", "peringatan": "warning", "info": "info"}
    told, path = [], ""
    for token in MarkdownIt("commonmark").enable("table").parse(report):
        if token.type == "html_block" and "<summary>" in token.content:
            path = unescape(token.content.partition("<code>")[2].partition("</code>")[0])
        elif token.type == "inline" and token.level == 3:
            parts = token.children or []
            severity, rule = [
                part.content for part in parts if part.content in severities or part.type == "code_inline"
            ][:2]
            told.append((path, int(parts[0].content.partition(":")[0]), rule, severities[severity]))
    return told


class _Page(HTMLParser):
    """Collects the notes of an HTML report."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Told] = []
        self._path = self._rule = self._severity = self._inside = ""
        self._line = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "article":
            self._path = given["data-name"]
        elif tag == "li" and "data-s" in given:
            self._severity, self._rule = given["data-s"], ""
        elif tag == "p":
            self._inside = given.get("class", "")
        elif "data-p" in given:
            self._line = int(given["data-p"].partition(":")[0])

    def handle_endtag(self, tag: str) -> None:
        if tag == "li" and self._line:
            self.told.append((self._path, self._line, self._rule, self._severity))
            self._line = 0

    def handle_data(self, data: str) -> None:
        if self._inside == "more" and self.lasttag in ("code", "wbr"):
            self._rule += data


def from_html(report: str) -> list[Told]:
    page = _Page()
    page.feed(report)
    return page.told


READERS: dict[str, Callable[[str], list[Told]]] = {
    "json": from_json,
    "jsonl": from_jsonl,
    "github": from_github,
    "gitlab": from_gitlab,
    "sarif": from_sarif,
    "junit": from_junit,
    "checkstyle": from_checkstyle,
    "rdjson": from_rdjson,
    "markdown": from_markdown,
    "html": from_html,
}
