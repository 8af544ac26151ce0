"""Formatter ``gitlab``: the fields that GitLab documents for Code Quality reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newslint.finding import FileResult
from tests.every import every
from tests.formatters.articles import broken, hostile, lint, record, report, seeds

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def issues(*results: FileResult, **about: object) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(report("gitlab", results, **about))
    return told


def test_every_issue_has_the_documented_fields() -> None:
    for issue in issues(*seeds(), hostile(), record(0), broken()):
        assert sorted(issue) == ["check_name", "description", "fingerprint", "location", "severity"]
        assert issue["severity"] in SEVERITIES
        assert sorted(issue["location"]) == ["lines", "path"]
        assert 1 <= issue["location"]["lines"]["begin"] <= issue["location"]["lines"]["end"]


def test_fingerprints_are_unique_in_the_report() -> None:
    twin = lint("Ad image\n\nHarga beras naik.\n", "lain.txt")
    told = issues(*seeds(), hostile(), record(0), record(1), record(1), broken(), broken(), twin, twin)
    fingerprints = [issue["fingerprint"] for issue in told]
    assert len(set(fingerprints)) == len(fingerprints)


def test_a_fingerprint_survives_lines_above() -> None:
    before, after = lint("Ad image\n\nHarga naik.\n"), lint("Harga tetap.\n\nAd image\n\nHarga naik.\n")
    assert issues(before)[0]["fingerprint"] == issues(after)[0]["fingerprint"]


@every(
    ("path", "told"),
    [("./berita/a.txt", "berita/a.txt"), ("/lain/a.txt", "/lain/a.txt"), ("../a.txt", "../a.txt")],
)
def test_paths_are_relative_where_they_can_be(path: str, told: str) -> None:
    assert issues(lint("Ad image\n\nHarga naik.\n", path))[0]["location"]["path"] == told


def test_paths_count_from_the_root_of_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "situs").mkdir()
    monkeypatch.chdir(tmp_path / "situs")
    result = lint("Ad image\n\nHarga naik.\n", "berita/a.txt")
    assert issues(result, root=str(tmp_path))[0]["location"]["path"] == "situs/berita/a.txt"
