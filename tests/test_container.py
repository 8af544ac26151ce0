"""The image: its file holds to what it says, and its steps do so in a folder, where no daemon is there to build it."""

from __future__ import annotations

import fnmatch
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository import ROOT, copy_of_this_checkout

TEXT = (ROOT / "Dockerfile").read_text(encoding="utf-8")
STEPS = [line.split(" ", 1) for line in re.sub(r"\\\n\s*", "", TEXT).splitlines() if line and not line.startswith("#")]


def test_it_is_slim_runs_as_nobody_in_particular_and_checks_what_it_is_given() -> None:
    assert {image.split()[0] for word, image in STEPS if word == "FROM"} == {"python:3.13-slim"}
    last = dict(STEPS)
    assert (last["USER"], last["WORKDIR"], last["ENTRYPOINT"]) == ("newslint", "/work", '["newslint"]')
    assert [word for word, _ in STEPS].index("USER") > max(n for n, step in enumerate(STEPS) if step[0] == "RUN")
    assert "rm -rf /var/lib/apt/lists/*" in next(rest for word, rest in STEPS if "apt-get install" in rest)


def test_nothing_but_what_is_built_goes_to_the_daemon() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "*"
    kept = {line[1:] for line in lines if line.startswith("!")}
    assert {"newslint", "rules", "pyproject.toml", "README.md", "LICENSE"} <= kept
    assert [name for name in kept if not (ROOT / name).exists()] == []


@pytest.mark.slow
def test_its_steps_make_a_newslint_that_checks(tmp_path: Path) -> None:
    checkout = copy_of_this_checkout(tmp_path / "newslint").folder
    context = tmp_path / "context"
    context.mkdir()
    kept = [line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"]
    for entry in checkout.iterdir():
        if any(fnmatch.fnmatch(entry.name, name) for name in kept):
            entry.rename(context / entry.name)
    (install,) = (rest for word, rest in STEPS if word == "RUN" and "pip install" in rest)
    command = install.replace("/opt/newslint", str(tmp_path / "opt")).replace("python ", f"{sys.executable} ", 1)
    subprocess.run(["sh", "-e", "-c", command], cwd=context, check=True)
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "a.txt").write_text("Ad image\n\nHarga beras naik.\n", encoding="utf-8")
    done = subprocess.run(
        [tmp_path / "opt" / "bin" / "newslint", "check", "."],
        cwd=tmp_path / "work",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, "[cruft/ad-slot]" in done.stdout) == (1, True), done.stderr
    assert (tmp_path / "opt" / "share" / "man" / "man1" / "newslint.1").is_file()
