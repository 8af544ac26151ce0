"""Long checks tell again what they found before, in one process and in two; short ones keep nothing."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.runner import LONG_RUN

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with just enough articles for a long run."""
    folder = tmp_path / "arsip"
    folder.mkdir()
    for number in range(LONG_RUN + 1):
        text = f"Warga desa ke-{number} menunggu pasokan air sejak pagi.\n\nBaca juga: Air Bersih Masuk Desa {number}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def report(run: Run, folder: Path, *arguments: str) -> list[dict[str, object]]:
    done = run("check", folder, "--format", "json", "--exit-zero", *arguments, NEWSLINT_CACHE=str(folder.parent / "c"))
    assert (done.returncode, done.stderr) == (0, "")
    found: list[dict[str, object]] = json.loads(done.stdout)["findings"]
    return found


def rows(folder: Path) -> int:
    with sqlite3.connect(folder.parent / "c" / "results.sqlite") as database:
        count: int = database.execute("SELECT count(*) FROM results").fetchone()[0]
    database.close()
    return count


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_second_run_tells_the_same(newslint: Run, archive: Path, jobs: str) -> None:
    without = report(newslint, archive, "--no-cache")
    assert not (archive.parent / "c" / "results.sqlite").exists()
    first = report(newslint, archive, "--jobs", jobs)
    assert rows(archive) == LONG_RUN + 1
    (archive / "007.txt").write_text("Warga desa menunggu pasokan air sejak pagi.\n", encoding="utf-8")
    again = report(newslint, archive, "--jobs", jobs)
    assert first == without
    assert again == [one for one in first if not str(one["path"]).endswith("007.txt")]
    assert rows(archive) == LONG_RUN + 2


def test_a_short_run_keeps_nothing(newslint: Run, archive: Path) -> None:
    (archive / "000.txt").unlink()
    report(newslint, archive)
    assert not (archive.parent / "c" / "results.sqlite").exists()


def test_the_cache_command_counts_and_removes_it(newslint: Run, archive: Path) -> None:
    report(newslint, archive)
    place = {"NEWSLINT_CACHE": str(archive.parent / "c")}
    before = sorted(path.name for path in (archive.parent / "c").iterdir())
    assert f": {len(before)} " in newslint("cache", "--lang", "en", **place).stdout
    assert newslint("cache", "--clear", "--lang", "en", **place).stdout.strip().endswith(f": {len(before)}")
    assert list((archive.parent / "c").iterdir()) == []
