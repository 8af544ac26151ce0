"""Every format that tells how many files were checked tells the same number, whatever went wrong in some of them."""

from __future__ import annotations

import json
import re

from newslint.finding import Failure, FileResult
from newslint.formatters.statistics import Statistics
from tests.every import every
from tests.formatters.articles import broken, lint, record, report

CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
FAILURE = Failure("arsip.jsonl", "line 1: this is not JSON")


def records_behind_a_broken_line() -> list[FileResult]:
    """Return what comes of a file of records whose first line cannot be read."""
    return [FileResult("arsip.jsonl", failures=(FAILURE,)), record(1), record(2)]


RUN = [
    lint(CLEAN),
    broken(),
    *records_behind_a_broken_line(),
    FileResult("kosong", notes=("there is nothing to check",), checked=False),
]

WHERE = {
    "text": r"files checked: (\d+)\.",
    "json": r'"summary": \{"files": (\d+),',
    "markdown": r"^Files: (\d+);",
    "html": r"Findings: \d+\. Files: (\d+)\.",
}


@every("name", WHERE)
def test_each_format_tells_the_same_number(name: str) -> None:
    told = re.findall(WHERE[name], report(name, RUN, language="en"), re.MULTILINE)
    assert told == ["2"]


@every(
    ("results", "files"),
    [
        ([broken()], 0),
        (records_behind_a_broken_line(), 1),
        ([record(0), FileResult("arsip.jsonl", failures=(FAILURE,), continued=True), record(2)], 1),
        ([lint(CLEAN)._replace(failures=(Failure("naskah.txt", "the rule style/passive failed"),))], 1),
        ([lint(CLEAN), lint(CLEAN, "lain.txt"), record(0)], 3),
    ],
    ids=["none of it read", "first record broken", "second record broken", "a rule failed", "three files"],
)
def test_a_file_counts_once_as_soon_as_a_part_of_it_was_read(results: list[FileResult], files: int) -> None:
    statistics = Statistics()
    for result in results:
        statistics.add(result)
    assert statistics.files == files


def test_a_joined_file_of_records_is_one_suite_with_all_its_cases() -> None:
    text = report("junit", records_behind_a_broken_line())
    assert re.findall(r'tests="(\d+)" failures="(\d+)" errors="(\d+)"', text) == [("3", "2", "1")]


def test_failures_in_json_are_told_beside_the_files_checked() -> None:
    data = json.loads(report("json", RUN))
    assert [failure["path"] for failure in data["failures"]] == ["rusak.txt", "arsip.jsonl"]
