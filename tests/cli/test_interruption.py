"""Ctrl-C: whenever it comes, the process ends with one exit code and without a word."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import HANG
from tests.every import every

pytestmark = pytest.mark.slow

ARTICLE = "Ad image\n\nHarga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
START = """
import os, runpy, signal, sys

def interrupt(times=1):
    for _ in range(times):
        os.kill(os.getpid(), signal.SIGINT)

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == moment:
            interrupt()

moment = sys.argv.pop(1)
sys.meta_path.insert(0, Finder())
{prepare}
runpy.run_module("newslint", run_name="__main__", alter_sys=True)
"""
Done = tuple[int, str, str]


def run(folder: Path, moment: str = "", *options: str, prepare: str = "") -> Done:
    """Run ``check`` in a process that interrupts itself when it imports a module; return how it ended.

    What only a run without a plan imports needs the option ``--no-cache``.
    """
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    command = [
        sys.executable,
        "-P",
        "-c",
        START.format(prepare=prepare),
        moment,
        "check",
        *options,
        "a.txt",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=HANG)
    return done.returncode, done.stdout, done.stderr


@every(
    "moment",
    [
        "newslint.cli",
        "newslint.errors",
        "newslint.cli.arguments",
        "argparse",
        "newslint.cli.file_names",
        "newslint.cli.ending",
        "newslint.cli.check",
        "newslint.api",
        "yaml",
        "newslint.expressions.patterns",
        "newslint.linting.engine",
        "newslint.formatters.text",
    ],
)
def test_while_a_part_of_newslint_is_loaded(tmp_path: Path, moment: str) -> None:
    assert run(tmp_path, moment, "--no-cache") == (130, "", "")


def test_while_a_plugin_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "sisipan.py").write_text("import newslint\n", encoding="utf-8")
    assert run(tmp_path, "pluggy", "--plugin-path", "sisipan.py") == (130, "", "")


def test_twice_in_a_row(tmp_path: Path) -> None:
    prepare = "Finder.find_spec = lambda self, name, *_: interrupt(2) if name == moment else None"
    for moment in ("newslint.cli.arguments", "newslint.api"):
        assert run(tmp_path, moment, prepare=prepare) == (130, "", "")


def test_in_what_python_calls_when_it_gives_up_an_object(tmp_path: Path) -> None:
    prepare = """
class Given:
    def __del__(self):
        interrupt()
        [None for _ in range(10)]
Finder.find_spec = lambda self, name, *_: (Given(), None)[1] if name == moment else None
"""
    assert run(tmp_path, "newslint.api", prepare=prepare) == (130, "", "")


def test_when_all_is_told_and_the_process_ends(tmp_path: Path) -> None:
    code, output, errors = run(tmp_path, prepare="import atexit; atexit.register(interrupt)")
    assert (code, "[cruft/ad-slot]" in output, errors) == (130, True, "")


def test_whoever_started_it_with_ctrl_c_switched_off_is_heeded(tmp_path: Path) -> None:
    code, output, errors = run(tmp_path, "newslint.api", prepare="signal.signal(signal.SIGINT, signal.SIG_IGN)")
    assert (code, "[cruft/ad-slot]" in output, errors) == (1, True, "")


def test_other_mistakes_are_still_told_by_python(tmp_path: Path) -> None:
    code, _, errors = run(tmp_path, prepare="import atexit; atexit.register(lambda: 1 / 0)")
    assert (code, "ZeroDivisionError" in errors) == (1, True)
