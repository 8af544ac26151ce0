"""Every format carries the same findings, whatever stands in the article and in its path."""

from __future__ import annotations

import re
from pathlib import Path

from newslint.formatters import FORMATTERS
from newslint.severities import SEVERITIES
from tests.conftest import Run
from tests.every import every
from tests.formatters.articles import TEXT_FORMATS, broken, hostile, record, report, seeds
from tests.formatters.parsing import READERS, findings


def test_every_format_for_machines_is_read_back() -> None:
    assert sorted([*READERS, "text", "concise"]) == TEXT_FORMATS


@every("name", READERS)
def test_the_findings_of_the_seeds_are_all_there(name: str) -> None:
    results = seeds()
    assert {severity for *_, severity in findings(results)} == set(SEVERITIES)
    assert sorted(READERS[name](report(name, results))) == findings(results)


@every("name", READERS)
def test_a_hostile_article_changes_nothing_in_a_report(name: str) -> None:
    result = hostile()
    assert len(result.findings) == 9
    written = report(name, [result]).encode("utf-8", "backslashreplace").decode()
    assert sorted(READERS[name](written)) == findings([result])


@every("name", TEXT_FORMATS)
def test_an_empty_run_is_a_whole_report(name: str) -> None:
    text = report(name, [])
    assert (READERS[name](text) if name in READERS else []) == []


@every("name", ["github", "gitlab", "sarif", "junit", "checkstyle", "rdjson"])
def test_a_record_stands_on_the_line_of_the_file_that_holds_it(name: str) -> None:
    told = READERS[name](report(name, [record(0), record(11), record(12, line=20)]))
    assert [line for _, line, *_ in told] == [1, 12, 20]
    assert "#11:3:1: Sisa slot iklan" in report(name, [record(11)])


@every("name", ["json", "github", "gitlab", "sarif", "junit", "checkstyle", "rdjson", "markdown", "html"])
def test_what_could_not_be_read_is_in_the_report(name: str) -> None:
    text = report(name, [broken()])
    assert "rusak.txt" in text
    assert "this is UTF-16 text" in text.replace("\\", "")


def test_the_help_lists_every_format(newslint: Run) -> None:
    text = newslint("check", "--lang", "en", "--help").stdout
    shown = re.findall(r"--format NAME\s+(text,.*?)\(default", text, re.DOTALL)[0]
    assert sorted(shown.replace(",", " ").split()) == sorted(FORMATTERS)


def test_the_documentation_tells_of_every_format(root: Path) -> None:
    page = (root / "docs" / "formats.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == sorted(FORMATTERS)
