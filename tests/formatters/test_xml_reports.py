"""Formatters ``junit`` and ``checkstyle``: well formed whatever the text, and as CI servers show them best."""

from __future__ import annotations

from xml.etree import ElementTree

from newslint.finding import FileResult
from tests.every import every
from tests.formatters.articles import HOSTILE_PATH, broken, hostile, lint, record, report

CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"


def tree(name: str, *results: FileResult) -> ElementTree.Element:
    return ElementTree.fromstring(report(name, results).encode())


def test_a_clean_file_is_a_test_that_passes() -> None:
    suite = tree("junit", lint(CLEAN))[0]
    assert suite.attrib == {"name": "naskah.txt", "tests": "1", "failures": "0", "errors": "0", "skipped": "0"}
    assert [(case.attrib["name"], len(case)) for case in suite] == [("newslint", 0)]


def test_what_could_not_be_read_is_an_error_not_a_failed_test() -> None:
    suite = tree("junit", broken())[0]
    assert (suite.attrib["failures"], suite.attrib["errors"], suite[0][0].tag) == ("0", "1", "error")


def test_test_names_are_told_apart_and_survive_lines_above() -> None:
    def names(text: str) -> list[str]:
        return [case.attrib["name"] for case in tree("junit", lint(text))[0]]

    text = "Ad image\n\nHarga beras naik.\n\nAd image\n\nHarga gula turun.\n"
    assert names(text)[1] == f"{names(text)[0]} (2)"
    assert names(f"Harga cabai tetap.\n\n{text}") == names(text)


def test_the_log_of_a_test_has_the_place_and_the_line() -> None:
    log = tree("junit", lint("Harga naik.[butuh rujukan] Harga turun.\n"))[0][0][0].text or ""
    assert log.startswith("naskah.txt:1:12: error citations/placeholder ")
    assert log.endswith("\nHarga naik.[butuh rujukan] Harga turun.")


def test_the_records_of_a_file_are_one_suite() -> None:
    suites = tree("junit", record(0), record(1), lint(CLEAN))
    assert [(suite.attrib["name"], suite.attrib["tests"]) for suite in suites] == [
        ("arsip.jsonl", "2"),
        ("naskah.txt", "1"),
    ]


def test_a_path_where_there_was_nothing_to_check_is_no_suite() -> None:
    assert len(tree("junit", FileResult("kosong", notes=("nothing here",), checked=False))) == 0


@every("name", ["junit", "checkstyle"])
def test_text_comes_back_as_it_was_but_for_what_xml_cannot_hold(name: str) -> None:
    root = tree(name, hostile())
    messages = [element.attrib["message"] for element in root.iter() if "message" in element.attrib]
    expected = [finding.message for finding in hostile().findings]
    legal = [text.translate(dict.fromkeys((1, 11, 27, 0xFFFE), "\ufffd")) for text in expected]
    assert messages == legal
    assert root[0].attrib["name"] == HOSTILE_PATH


def test_checkstyle_names_the_rule_as_category_and_kind() -> None:
    error = tree("checkstyle", lint("Ad image\n\nHarga beras naik.\n"))[0][0]
    assert error.attrib["source"] == "newslint.cruft.ad-slot"


def test_checkstyle_tells_what_could_not_be_read() -> None:
    error = tree("checkstyle", broken())[0][0]
    assert (error.attrib["severity"], error.attrib["source"]) == ("error", "newslint.failure")
