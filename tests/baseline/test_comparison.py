"""Comparison of two reports: new, gone, moved, renamed, and what is no report at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newslint.baseline.comparison import Comparison, ReportedFinding, compare, read_report
from newslint.errors import InputError
from tests.every import every


def entry(path: str, fingerprint: str, line: int = 1, record: int | None = None) -> dict[str, Any]:
    place = {"line": line, "column": 1, "offset": 0}
    told = {"path": path, "rule": "cruft/ad-slot", "severity": "error", "message": "Sisa slot iklan."}
    told_record = {} if record is None else {"record": record}
    return {**told, "start": place, "fingerprint": fingerprint, **told_record}


def outline(comparison: Comparison) -> dict[str, Any]:
    def name(one: ReportedFinding) -> str:
        return f"{one['path']}:{one['start']['line']} {one['fingerprint']}"

    return {
        "new": [name(one) for one in comparison.new],
        "gone": [name(one) for one in comparison.gone],
        "moved": [f"{name(old)} -> {name(new)}" for old, new in comparison.moved],
        "unchanged": comparison.unchanged,
    }


def compared(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what differs, without what is empty."""
    return {name: value for name, value in outline(compare(old, new)).items() if value}


def test_equal_reports_differ_in_nothing() -> None:
    entries = [entry("a.txt", "x"), entry("b.txt", "x")]
    assert compared(entries, entries) == {"unchanged": 2}


def test_new_and_gone_findings_are_told() -> None:
    assert compared([entry("a.txt", "x")], [entry("a.txt", "y")]) == {"new": ["a.txt:1 y"], "gone": ["a.txt:1 x"]}


def test_a_finding_on_another_line_moved() -> None:
    assert compared([entry("a.txt", "x", 3)], [entry("a.txt", "x", 8)]) == {"moved": ["a.txt:3 x -> a.txt:8 x"]}


def test_the_same_finding_of_another_rule_is_another() -> None:
    other = {**entry("a.txt", "x"), "rule": "cruft/share-widget"}
    assert compared([entry("a.txt", "x")], [other]) == {"new": ["a.txt:1 x"], "gone": ["a.txt:1 x"]}


@every(
    ("old", "new", "moved"),
    [
        (["lama/a.txt x"], ["baru/a.txt x"], 1),
        (["lama/a.txt x"], ["baru/b.txt x"], 0),
        (["a.txt x", "a.txt y"], ["b.txt x", "b.txt y"], 2),
        (["a.txt x", "a.txt y", "a.txt z"], ["b.txt x", "b.txt y", "b.txt w"], 2),
        (["a.txt x", "a.txt y"], ["b.txt x", "b.txt y", "b.txt 1", "b.txt 2", "b.txt 3"], 0),
        (["a.txt x", "a.txt y"], ["a.txt x", "b.txt x", "b.txt y"], 0),
    ],
)
def test_a_renamed_file_takes_its_findings_along(old: list[str], new: list[str], moved: int) -> None:
    def entries(names: list[str]) -> list[dict[str, Any]]:
        return [entry(path, fingerprint) for path, fingerprint in map(str.split, names)]

    assert len(compare(entries(old), entries(new)).moved) == moved


def test_two_files_of_one_name_are_not_both_the_renamed_one() -> None:
    old = [entry("lama/a.txt", "x"), entry("tua/a.txt", "x")]
    assert compared(old, [entry("baru/a.txt", "x")]) == {
        "gone": ["lama/a.txt:1 x"],
        "moved": ["tua/a.txt:1 x -> baru/a.txt:1 x"],
    }


def test_records_are_matched_within_their_number_first() -> None:
    old = [entry("a.jsonl", "x", 1, 0), entry("a.jsonl", "x", 1, 1)]
    new = [entry("a.jsonl", "x", 1, 1), entry("a.jsonl", "x", 1, 2), entry("a.jsonl", "x", 1, 3)]
    assert compared(old, new) == {
        "new": ["a.jsonl:1 x"],
        "moved": ["a.jsonl:1 x -> a.jsonl:1 x"],
        "unchanged": 1,
    }


def test_counts_by_rule() -> None:
    comparison = compare([entry("a.txt", "x", 1)], [entry("a.txt", "x", 2), entry("a.txt", "y")])
    assert comparison.by_rule() == {"cruft/ad-slot": {"new": 1, "gone": 0, "moved": 1}}


WANTED = "newslint compares reports of 'newslint check --format json'"
BROKEN = {
    "not JSON": (b"{", "this is not JSON: "),
    "not UTF-8": (b"\xff", "this is not JSON: "),
    "deeply nested": (b"[" * 100_000, "this is not JSON: "),
    "something else": (b'{"findings": []}', f"this is no such report; {WANTED}"),
    "a list": (b"[]", f"this is no such report; {WANTED}"),
    "another schema": (
        b'{"schema": 2, "findings": []}',
        "this report has schema 2; newslint compares reports of schema 1",
    ),
    "no object": (b'{"schema": 1, "findings": [1]}', "findings[0]: 'finding' is missing or not as newslint writes it"),
}


@every("what", BROKEN)
def test_what_is_no_report_is_told_in_one_sentence(tmp_path: Path, what: str) -> None:
    data, sentence = BROKEN[what]
    path = tmp_path / "a.json"
    path.write_bytes(data)
    with pytest.raises(InputError) as told:
        read_report(str(path))
    assert str(told.value).startswith(f"{path}: {sentence}")


@every(
    ("key", "value"),
    [
        ("path", None),
        ("rule", 1),
        ("severity", "fatal"),
        ("fingerprint", None),
        ("start", {"line": "1"}),
        ("record", "1"),
    ],
)
def test_a_broken_finding_is_named(tmp_path: Path, key: str, value: object) -> None:
    path = tmp_path / "a.json"
    entries = [entry("a.txt", "x"), {**entry("a.txt", "y"), key: value}]
    path.write_text(json.dumps({"schema": 1, "findings": entries}), encoding="utf-8")
    with pytest.raises(InputError, match=rf"findings\[1\]: '{key}' is missing"):
        read_report(str(path))
