"""Suppressions on the command line: what reports say about findings that are switched off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

ARTICLE = """\
---
judul: Pasar Induk
newslint: {ignore: fragments}
---

<!-- newslint-disable-next-line cruft/related-link: contoh di dalam panduan -->
Baca juga: Harga Beras Naik

Ad image
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / ".newslint.yaml").write_text('allow: ["Ad image"]\n', encoding="utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "a.md"


def test_json_lists_what_is_switched_off_and_why(newslint: Run, article: Path) -> None:
    report = json.loads(newslint("check", "a.md", "--format", "json").stdout)
    told = [(one["rule"], one["start"]["line"], one["suppressed"]) for one in report["suppressed"]]
    assert told == [
        ("cruft/related-link", 7, {"by": "comment", "reason": "contoh di dalam panduan"}),
        ("cruft/ad-slot", 9, {"by": "allow", "reason": ""}),
    ]
    assert report["summary"]["suppressed"] == 2
    assert [(one["rule"], one["start"]["line"]) for one in report["findings"]] == [("suppressions/unused", 3)]


def test_jsonl_holds_findings_alone(newslint: Run, article: Path) -> None:
    lines = newslint("check", "a.md", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["rule"] for line in lines] == ["suppressions/unused"]


def test_text_counts_comments_and_the_configuration_apart(newslint: Run, article: Path) -> None:
    done = newslint("check", "a.md")
    assert done.returncode == 0
    assert "\n1 temuan dimatikan di dalam naskah (komentar atau front matter).\n" in done.stdout
    assert "\n1 temuan diizinkan oleh konfigurasi.\n" in done.stdout


def test_an_unused_comment_can_fail_the_run_or_be_ignored(newslint: Run, article: Path) -> None:
    assert newslint("check", "a.md", "--fail-on", "info").returncode == 1
    assert newslint("check", "a.md", "--fail-on", "info", "--ignore", "suppressions/unused").returncode == 0
    assert newslint("check", "a.md", "--fail-on", "info", "--select", "cruft").returncode == 0


def test_a_rule_shows_how_to_switch_it_off_in_one_place(newslint: Run) -> None:
    page = newslint("explain", "cruft/related-link").stdout
    assert "<!-- newslint-disable-next-line cruft/related-link: alasan -->" in page
    assert "newslint-disable-next-line suppressions/unused" not in newslint("explain", "suppressions/unused").stdout


def test_examples_of_a_pack_name_their_reader(newslint: Run, tmp_path: Path) -> None:
    family = tmp_path / "pack" / "rumah"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text('summary: "Gaya"\n', encoding="utf-8")
    rule = 'kind: pattern\nseverity: info\nsummary: a\nwhy: b\nmessage: c\noptions: {match: ["heboh"]}\n'
    bad = 'bad: [{as: markdown, text: "Warga **ber⟦heboh⟧** <!-- heboh -->"}]\n'
    good = 'good: [{as: markdwon, text: "Ramai"}]\n'
    (family / "kata.yaml").write_text(rule + bad + good, encoding="utf-8")
    done = newslint("test-rules", "--lang", "en", "pack")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "1 rule, 2 examples, 1 failed")
    assert "no reader 'markdwon' that reads text; did you mean 'markdown'?" in done.stdout
