"""``check --fix`` killed while it writes: every file is the old one or the new one, never something between."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import Run

pytestmark = pytest.mark.slow

FILES = 80
KILLS = 8
BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk nomor {number}.\n\n"
OLD = "".join(BODY.format(number=number) + "- Advertisement -\n\n" * (number % 4 == 0) for number in range(40))
NEW = "".join(BODY.format(number=number) for number in range(40))


def test_a_kill_at_any_moment_leaves_whole_files(newslint: Run, tmp_path: Path) -> None:
    moments = random.Random(4)
    halfway = 0
    for _ in range(KILLS):
        for number in range(FILES):
            (tmp_path / f"{number:03}.txt").write_text(OLD, encoding="utf-8")
        kill_while_writing(tmp_path, after=moments.uniform(0, 0.2))
        texts = [path.read_text(encoding="utf-8") for path in sorted(tmp_path.glob("*.txt"))]
        assert len(texts) == FILES
        assert set(texts) <= {OLD, NEW}
        halfway += len(set(texts)) == 2
    assert halfway > 0, "no kill hit a run while it wrote"
    done = newslint("check", "--fix", "--lang", "en", "--select", "cruft")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"files checked: {FILES}." in done.stdout
    assert {path.read_text(encoding="utf-8") for path in tmp_path.glob("*.txt")} == {NEW}


def kill_while_writing(folder: Path, after: float) -> None:
    """Start a run that fixes a folder, wait until its first file is fixed, and kill it so many seconds later."""
    first = folder / "000.txt"
    before = first.stat().st_mtime_ns
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "--fix", "--quiet", "--select", "cruft"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while process.poll() is None and first.stat().st_mtime_ns == before:
            time.sleep(0.001)
        time.sleep(after)
    finally:
        process.kill()
        process.wait()
