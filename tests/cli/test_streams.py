"""Standard streams that are full or closed, and a working folder that is gone: one sentence, exit code 2."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "Ad image\n\nHarga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
FULL = "newslint: standard output cannot be written: No space left on device\n"
CLOSED = "newslint: standard output cannot be written: it is closed\n"

pytestmark = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="SKIPPED LOUDLY: no /dev/full here")


def shell(folder: Path, line: str) -> tuple[int, str, str]:
    """Run a line of shell in which ``$N`` is newslint; return the exit code, the output and the errors."""
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    environment = {**os.environ, "N": f"{sys.executable} -m newslint"}
    done = subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("buffered", ["", "PYTHONUNBUFFERED=1 "])
@pytest.mark.parametrize("command", ["check a.txt", "check a.txt --format json", "rules", "--version", "--help"])
def test_standard_output_that_is_full(tmp_path: Path, command: str, buffered: str) -> None:
    assert shell(tmp_path, f"{buffered}$N {command} > /dev/full") == (2, "", FULL)


@pytest.mark.parametrize("command", ["check a.txt", "--version"])
def test_standard_output_that_is_closed(tmp_path: Path, command: str) -> None:
    assert shell(tmp_path, f"$N {command} >&-") == (2, "", CLOSED)


def test_a_report_in_a_file_needs_no_standard_output(tmp_path: Path) -> None:
    assert shell(tmp_path, "$N check a.txt --output r.txt >&-") == (1, "", "")
    assert "cruft/ad-slot" in (tmp_path / "r.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("end", ["2>&-", "2>/dev/full"])
def test_without_standard_error_the_exit_code_still_tells(tmp_path: Path, end: str) -> None:
    code, output, _ = shell(tmp_path, f"$N check a.txt --format concise {end}")
    assert (code, output.startswith("a.txt:1:1: error cruft/ad-slot ")) == (1, True)
    assert shell(tmp_path, f"$N check tidak-ada.txt --format concise {end}") == (2, "", "")


def test_standard_input_that_is_closed(tmp_path: Path) -> None:
    assert shell(tmp_path, "$N check - <&-") == (2, "", "newslint: standard input is closed\n")


def test_a_working_folder_that_is_gone(tmp_path: Path) -> None:
    # python -m looks for the folder before newslint runs, so it is called as its script calls it.
    call = "$P -P -c 'from newslint.cli import main; raise SystemExit(main([\"check\"]))'".replace("$P", sys.executable)
    line = f"mkdir hilang && cd hilang && rmdir ../hilang && {call}"
    assert shell(tmp_path, line) == (2, "", "newslint: the working folder is gone\n")
