"""Statistics: counted by rule, family, file and folder, laid out for 80 columns."""

from __future__ import annotations

from newslint.finding import FileResult, Finding, Place, Snippet, Suppressed
from newslint.formatters.statistics import Statistics, figure
from newslint.text.spans import Position


def finding(path: str, rule: str) -> Finding:
    place = Place(Position(1, 1), 0)
    return Finding(path, rule, "error", "", place, place, "", "", None, (), Snippet("", 0, False, False))


def result(path: str, rules: list[str], words: int) -> FileResult:
    return FileResult(path, tuple(finding(path, rule) for rule in rules), words=words)


def lines(*results: FileResult, language: str = "en") -> list[str]:
    statistics = Statistics()
    assert list(statistics.watch(results)) == list(results)
    return "".join(statistics.lines(language)).splitlines()


RESULTS = (
    result("kota/a.txt", ["cruft/ad-slot", "cruft/ad-slot", "fragments/relative-clause"], 500),
    result("kota/b.txt", ["cruft/related-link"], 250),
    result("desa/c.txt", [], 1250),
)


def test_findings_are_counted_and_rated() -> None:
    assert lines(*RESULTS) == [
        "Findings by rule (number, per 1,000 words):",
        "      2     1.0  cruft/ad-slot",
        "      1     0.5  cruft/related-link",
        "      1     0.5  fragments/relative-clause",
        "Findings by family of rules (number, per 1,000 words):",
        "      3     1.5  cruft",
        "      1     0.5  fragments",
        "Files with most findings (number, per 1,000 words in them):",
        "      3     6.0  kota/a.txt",
        "      1     4.0  kota/b.txt",
        "Folders with most findings (number, per 1,000 words in them):",
        "      4     5.3  kota",
        "In all, findings: 4; words: 2,000; findings per 1,000 words: 2.0.",
    ]


def test_numbers_are_written_as_in_indonesian() -> None:
    assert lines(*RESULTS, language="id")[-1] == "Seluruhnya: 4 temuan dalam 2.000 kata (2,0 per 1.000 kata)."
    assert figure(1234567.89, "id", 1) == "1.234.567,9"


def test_ten_files_are_listed_and_the_others_counted() -> None:
    told = lines(*(result(f"{number:02}.txt", ["cruft/ad-slot"], 10) for number in range(13)))
    assert told[-3:-1] == ["      1   100.0  09.txt", "                 and 3 more"]


def test_a_long_path_is_cut_at_its_beginning() -> None:
    told = lines(result("x" * 200 + "/akhir.txt", ["cruft/ad-slot"], 10), result("b.txt", [], 10))
    assert max(map(len, told)) == 80
    assert any(line.endswith("x/akhir.txt") for line in told)


def test_what_was_switched_off_or_held_back_is_counted() -> None:
    one = finding("a.txt", "cruft/ad-slot")
    switched_off = (Suppressed(one, "comment"), Suppressed(one, "comment"), Suppressed(one, "allow"))
    told = lines(FileResult("a.txt", suppressed=switched_off, baselined=4, untouched=5))
    assert told == [
        "In all, findings: 0; words: 0; findings per 1,000 words: -.",
        "Switched off: 3 (by allow 1, by comment 2).",
        "In the baseline already: 4.",
        "On lines that were not changed: 5.",
    ]
