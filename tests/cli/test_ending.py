"""A run that is told to end by a signal leaves whole files, and nothing beside them."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import HANG

BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
OLD, NEW = f"{BODY}\n\n- Advertisement -\n", f"{BODY}\n"
RUN = """
import os, signal, sys
from newslint.cli import main
from newslint.files import writing
number, function, named = int(sys.argv[1]), sys.argv[2], sys.argv[3] == "named"
if named:
    writing._NAMELESS = 0
real = getattr(os, function)
def ended(*arguments, **options):
    result = real(*arguments, **options)
    os.kill(os.getpid(), number)
    return result
setattr(os, function, ended)
{prepare}
sys.exit(main(["check", "--fix", "--select", "cruft", "--quiet", "."]))
"""


def run(folder: Path, *arguments: str, prepare: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", RUN.format(prepare=prepare), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=HANG)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(OLD, encoding="utf-8")
    return path


@pytest.mark.parametrize("temporary", ["nameless", "named"])
@pytest.mark.parametrize("function", ["chmod", "fsync", "replace"])
@pytest.mark.parametrize(
    "name", ["SIGTERM", *(pytest.param(name, marks=pytest.mark.slow) for name in ("SIGHUP", "SIGINT"))]
)
def test_whatever_is_done_when_it_comes(article: Path, name: str, function: str, temporary: str) -> None:
    number = getattr(signal, name)
    done = run(article.parent, str(int(number)), function, temporary)
    assert (done.returncode, done.stderr) == (128 + number, "")
    assert [file.name for file in article.parent.iterdir()] == ["a.txt"]
    assert article.read_text(encoding="utf-8") == (NEW if function == "replace" else OLD)


def test_who_told_the_shell_to_ignore_it_is_heeded(article: Path) -> None:
    prepare = "signal.signal(signal.SIGHUP, signal.SIG_IGN)"
    done = run(article.parent, str(int(signal.SIGHUP)), "fsync", "named", prepare=prepare)
    assert (done.returncode, article.read_text(encoding="utf-8")) == (0, NEW)
