"""``newslint check --format``, ``--output``, ``--output-format``, ``--statistics``: several reports of one run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import HANG, Run

ADVERT = "Ad image\n\nHarga beras naik lima persen sejak awal pekan ini di pasar induk.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "iklan.txt").write_text(ADVERT, encoding="utf-8")
    return tmp_path


def test_several_reports_come_from_one_run(newslint: Run, article: Path) -> None:
    done = newslint(
        "check", "iklan.txt", "--format", "concise",
        "--output-format", "sarif=laporan.sarif", "--output-format", "markdown=ringkasan.md",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("iklan.txt:1:1: error cruft/ad-slot ")
    log = json.loads((article / "laporan.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["cruft/ad-slot"]
    assert (article / "ringkasan.md").read_text(encoding="utf-8").startswith("## newslint: 1 temuan\n")


def test_a_report_of_bytes_has_them_though_another_needs_no_text(newslint: Run, article: Path) -> None:
    newslint("check", "iklan.txt", "--output-format", "rdjson=a.json")
    told = json.loads((article / "a.json").read_text(encoding="utf-8"))["diagnostics"][0]
    assert told["location"]["range"]["end"] == {"line": 1, "column": 9}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--format", "sarrif"], "--format: unknown format 'sarrif'; did you mean 'sarif'?"),
        (["--output-format", "junitt=a.xml"], "--output-format: unknown format 'junitt'; did you mean 'junit'?"),
        (
            ["--output-format", "sarif"],
            "--output-format: expected NAME=FILE, such as sarif=report.sarif, found 'sarif'",
        ),
        (["--output", "tiada/a.txt"], "tiada/a.txt: cannot be written: there is no folder 'tiada'"),
        (["--output-format", "junit=."], ".: cannot be written: this is a folder"),
        (["--output", "a", "--output-format", "junit=./a"], "two reports go to the same file: "),
    ],
)
def test_what_cannot_be_written_is_refused_first(
    newslint: Run, article: Path, arguments: list[str], sentence: str
) -> None:
    done = newslint("check", "--lang", "en", "iklan.txt", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"newslint: {sentence}")
    assert len(done.stderr.splitlines()) == 1


def test_a_report_that_fails_to_be_written_ends_the_run_with_a_sentence(newslint: Run, article: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("SKIPPED LOUDLY: there is no /dev/full here, so that no write can be made to fail")
    done = newslint("check", "--lang", "en", "iklan.txt", "--output", "/dev/full")
    assert (done.returncode, done.stderr) == (2, "newslint: /dev/full: cannot be written: No space left on device\n")


def test_a_pipe_is_written_to_and_not_replaced(article: Path) -> None:
    os.mkfifo(article / "pipa")
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "iklan.txt", "--format", "jsonl", "--output", "pipa"], cwd=article
    )
    with open(article / "pipa", encoding="utf-8") as pipe:
        assert json.loads(pipe.read())["rule"] == "cruft/ad-slot"
    assert process.wait(timeout=HANG) == 1


def test_a_file_name_that_is_not_utf_8_makes_valid_reports(newslint: Run, tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"rusak\xff.txt")).write_text(ADVERT, encoding="utf-8")
    except OSError:
        pytest.skip("SKIPPED LOUDLY: this file system takes UTF-8 names alone")
    for name in ("json", "sarif", "gitlab", "rdjson"):
        newslint("check", ".", "--format", name, "--output", "laporan.json")
        assert json.loads((tmp_path / "laporan.json").read_bytes().decode("utf-8"))


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_forges_get_paths_from_the_root_of_the_checkout(newslint: Run, article: Path, variable: str) -> None:
    (article / "situs").mkdir()
    (article / "iklan.txt").rename(article / "situs" / "iklan.txt")
    settings = {"GITHUB_WORKSPACE": "", "CI_PROJECT_DIR": "", variable: str(article)}
    told = newslint("check", "iklan.txt", "--format", "gitlab", cwd=article / "situs", **settings).stdout
    assert json.loads(told)[0]["location"]["path"] == "situs/iklan.txt"


def test_statistics_go_beside_reports_that_have_no_place_for_them(newslint: Run, article: Path) -> None:
    told = newslint("check", "iklan.txt", "--statistics", "--quiet").stdout.partition("Temuan menurut aturan")[2]
    beside = newslint("check", "iklan.txt", "--statistics", "--format", "sarif")
    assert "      1    71,4  cruft/ad-slot\n" in told
    assert beside.stderr == f"Temuan menurut aturan{told}"
    assert json.loads(beside.stdout)["version"] == "2.1.0"
