"""The benchmark of fixes measures and judges, here on two articles of our own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import HANG

BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."


def test_figures_of_two_articles(root: Path, tmp_path: Path) -> None:
    data = tmp_path / "naskah.jsonl"
    texts = [f"{BODY}\n\nADVERTISEMENT\n\nBaca juga: Sungai Meluap, Tiga Desa Terendam\n", f"{BODY}\n"]
    data.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    command = [sys.executable, "-m", "benchmarks.fixes", str(data), "--show", "1"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=HANG)
    assert (done.returncode, done.stderr) == (0, "")
    figures = dict(line.rsplit(None, 1) for line in done.stdout.splitlines()[:6])
    assert figures == {
        "files changed": "1",
        "files": "2",
        "fixes": "2",
        "lines in changed files": "6",
        "lines gone": "4",
        "  cruft/ad-slot": "1",
    }
    assert "-ADVERTISEMENT\n" in done.stdout
