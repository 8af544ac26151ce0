"""Several reports from one pass: each gets every result, whatever the others ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from newslint.cli.reports import ReportFile, write_reports
from newslint.contracts import Run
from newslint.finding import Failure, FileResult, joined
from tests.formatters.articles import record

RESULTS = [FileResult(f"{number}.txt", words=number) for number in range(1, 4)]


def told(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    for result in results:
        yield f"{result.path} {result.words}\n"


def first(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    return told(islice(results, 1), run)


def written(folder: Path, results: Iterable[FileResult], *formatters: Any) -> list[str]:
    """Return what formatters write that are all given the same results."""
    reports = [ReportFile(one, str(folder / f"{number}.txt"), "own") for number, one in enumerate(formatters)]
    write_reports(reports, results, Run("0.1.0"))
    return [(folder / f"{number}.txt").read_text(encoding="utf-8") for number in range(len(formatters))]


def test_every_report_gets_all_results(tmp_path: Path) -> None:
    assert written(tmp_path, iter(RESULTS), told, told, told) == ["1.txt 1\n2.txt 2\n3.txt 3\n"] * 3


def test_a_report_that_asks_for_little_takes_nothing_from_the_others(tmp_path: Path) -> None:
    whole = "1.txt 1\n2.txt 2\n3.txt 3\n"
    assert written(tmp_path, iter(RESULTS), first, told, first, told) == ["1.txt 1\n", whole, "1.txt 1\n", whole]


def test_findings_come_through_as_they_are(tmp_path: Path) -> None:
    seen: list[list[FileResult]] = []

    def keep(results: Iterable[FileResult], run: Run) -> Iterator[str]:
        seen.append(list(results))
        yield ""

    result = record(3)
    assert result.findings
    written(tmp_path, iter([result]), keep, keep)
    assert seen == [[result], [result]]


def test_parts_of_a_file_are_joined_with_all_that_they_count() -> None:
    parts = [
        FileResult("a.jsonl", failures=(Failure("a.jsonl", "line 1"),), notes=("satu",), baselined=1, fixed=2),
        FileResult("a.jsonl", notes=("dua",), baselined=2, untouched=3, words=7, continued=True),
    ]
    whole = joined("a.jsonl", parts)
    assert (whole.notes, whole.baselined, whole.untouched, whole.fixed, whole.words) == (("satu", "dua"), 3, 3, 2, 7)
