"""``newslint compare``: from two real reports to a person, a program, a comment, and an exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"


@pytest.fixture
def reports(newslint: Run, tmp_path: Path) -> Path:
    """Two reports of one article: a slot moves, another goes, a placeholder comes."""
    for name, text in (
        ("lama.json", f"Ad image\n\n{BODY}\n- Advertisement -\n"),
        ("baru.json", f"{BODY}\nAd image\n\nHarga gula turun.[butuh rujukan]\n"),
    ):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        assert newslint("check", "a.txt", "--format", "json", "--output", name).returncode == 1
    return tmp_path


@pytest.mark.slow
def test_people_get_a_list_and_a_table(newslint: Run, reports: Path) -> None:
    done = newslint("compare", "lama.json", "baru.json", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.partition(": error")[0] for line in lines[:3]] == [
        "new: a.txt:5:18",
        "gone: a.txt:5:1",
        "moved: a.txt:1:1 → a.txt:3:1",
    ]
    assert lines[3:] == [
        "   new    gone   moved  rule",
        "     1       0       0  citations/placeholder",
        "     0       1       1  cruft/ad-slot",
        "Findings that are new: 1; gone: 1; moved: 1; as they were: 0.",
    ]


def test_programs_get_the_findings(newslint: Run, reports: Path) -> None:
    told = json.loads(newslint("compare", "lama.json", "baru.json", "--format", "json").stdout)
    new = json.loads((reports / "baru.json").read_text(encoding="utf-8"))["findings"]
    old = json.loads((reports / "lama.json").read_text(encoding="utf-8"))["findings"]
    assert told == {
        "schema": 1,
        "new": [new[1]],
        "gone": [old[1]],
        "moved": [{"from": old[0], "to": new[0]}],
        "unchanged": 0,
        "by_rule": {
            "citations/placeholder": {"new": 1, "gone": 0, "moved": 0},
            "cruft/ad-slot": {"new": 0, "gone": 1, "moved": 1},
        },
    }


@pytest.mark.slow
def test_a_comment_has_a_table_and_folded_lists(newslint: Run, reports: Path) -> None:
    told = newslint("compare", "lama.json", "baru.json", "--format", "markdown").stdout
    assert "| `cruft/ad-slot` | 0 | 1 | 1 |\n" in told
    assert (
        "<details><summary>pindah: 1</summary>\n\n- `a.txt:1:1 → a.txt:3:1` **kesalahan** `cruft/ad-slot` Sisa " in told
    )


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--fail-on", "error"], 1), (["--fail-on", "info"], 1)])
def test_new_findings_fail_only_when_asked(newslint: Run, reports: Path, arguments: list[str], code: int) -> None:
    assert newslint("compare", "lama.json", "baru.json", *arguments).returncode == code


def test_findings_that_are_gone_do_not_fail(newslint: Run, reports: Path) -> None:
    (reports / "kosong.json").write_text('{"schema": 1, "findings": []}', encoding="utf-8")
    assert newslint("compare", "lama.json", "kosong.json", "--fail-on", "info").returncode == 0


def test_a_file_that_is_no_report_is_told_in_one_sentence(newslint: Run, reports: Path) -> None:
    done = newslint("compare", "--lang", "en", "lama.json", "a.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newslint: a.txt: this is not JSON: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_is_not_there_is_told(newslint: Run, reports: Path) -> None:
    done = newslint("compare", "--lang", "en", "lama.json", "tiada.json")
    assert (done.returncode, done.stderr) == (2, "newslint: tiada.json: cannot be read: No such file or directory\n")
