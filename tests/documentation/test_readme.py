"""The README's commands: they are those that the checks run, and the first one does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.every import every

COMMAND = re.compile(r"^```console\n((?:.+\n)+?)```$", re.MULTILINE)


def commands(path: Path) -> list[str]:
    return [line for block in COMMAND.findall(path.read_text(encoding="utf-8")) for line in block.splitlines()]


@every("name", ["README.md", "README.id.md"])
def test_the_test_command_is_the_one_that_ci_runs(root: Path, name: str) -> None:
    tests = [line for line in commands(root / name) if line.endswith("pytest")]
    assert len(tests) == 1
    assert f"\n{tests[0]}\n" in (root / ".ci" / "run").read_text(encoding="utf-8")


@every("name", ["README.md", "README.id.md"])
def test_the_first_command_makes_its_own_environment_and_lints_the_seeds(root: Path, name: str) -> None:
    assert commands(root / name)[0] == (
        "python3 -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/newslint check seeds"
    )


def test_linting_the_seeds_finds_something_and_fails(newslint: Run, root: Path) -> None:
    done = newslint("check", "seeds", cwd=root)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("name", ["README.md", "README.id.md"])
def test_every_rule_that_is_named_exists(newslint: Run, root: Path, name: str) -> None:
    listed = newslint("rules").stdout
    for family, rule in re.findall(
        r"`(duplicates|fragments|cruft|citations|style)/([a-z-]+)`", (root / name).read_text()
    ):
        assert f"{family}/{rule} " in listed
