"""Completions: what a shell reads, and what newslint answers when it asks."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("newslint che", ["check "]),
        ("newslint check --list", ["--list-files "]),
        ("newslint check --fail-on er", ["error "]),
        ("newslint explain cruft/ad", ["cruft/ad-slot "]),
        ("newslint completions z", ["zsh "]),
    ],
)
def test_what_may_follow(newslint: Run, tmp_path: Path, line: str, expected: list[str]) -> None:
    answer = tmp_path / "jawaban"
    newslint(
        _ARGCOMPLETE="1",
        _ARGCOMPLETE_STDOUT_FILENAME=str(answer),
        _ARGCOMPLETE_IFS="\n",
        COMP_LINE=line,
        COMP_POINT=str(len(line)),
    )
    assert sorted(filter(None, answer.read_text().split("\n"))) == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_own(newslint: Run, shell: str) -> None:
    done = newslint("completions", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert "newslint" in done.stdout
    if shutil.which(shell):
        check = subprocess.run([shell, "-n"], input=done.stdout, capture_output=True, text=True, check=False)
        assert (check.returncode, check.stderr) == (0, "")
