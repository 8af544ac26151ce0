"""Where ``--changed-since`` ends: at submodules, and when git does not answer in time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.files import git
from tests.repository import Repository

pytestmark = pytest.mark.slow

CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
FAULTY = f"Ad image\n\n{CLEAN}"


@pytest.fixture(autouse=True)
def _no_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' own run may be a git hook, whose variables name another repository."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)


def test_submodules_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    below = Repository(tmp_path / "arsip")
    below.write({"lama.txt": CLEAN})
    below.commit()
    repository = Repository(tmp_path / "redaksi")
    repository.git("submodule", "add", "../arsip", "modul")
    repository.write({"a.txt": CLEAN})
    base = repository.commit()
    monkeypatch.chdir(repository.folder)
    inside = Repository(repository.folder / "modul")
    inside.write({"lama.txt": FAULTY})
    inside.commit()
    repository.git("add", "modul")
    inside.write({"lama.txt": f"{FAULTY}\n{CLEAN}", "baru.txt": FAULTY})
    repository.write({"b.txt": FAULTY})
    assert main(["check", "--changed-since", base, "--format", "concise"]) == 1
    assert [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()] == ["b.txt"]


def test_a_git_that_does_not_answer_ends_the_run_with_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(git, "SECONDS", 0.2)
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--lang", "en", "--changed-since", "HEAD"]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "newslint: git rev-parse did not finish within 0.2 seconds\n")
