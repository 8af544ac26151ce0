"""The worked examples for contributors: followed to the letter in a copy of the checkout, each does what it says.

A step is a file to write, lines to put below or above a line, words to replace, or commands to run.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "contributing-code.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (A \w+)\n(.*?)(?=^## (?:A|Before) )", PAGE, re.MULTILINE | re.DOTALL))
LEFT_OUT = (".*", "__pycache__", "build", "dist", "drafts", "*.egg-info")
KEPT = (".pre-commit-hooks.yaml",)
CODE = r"(?P<{0}_marks>`+) ?(?P<{0}>.+?) ?(?P={0}_marks)"
FENCE = r"\n\n(?P<fence>`{3,})\w*\n(?P<text>.*?)^(?P=fence)$"
FILE = r"`(?P<file>[^`]+)`"
STEP = re.compile(
    rf"^Write {FILE}:(?P<write>){FENCE}"
    rf"|^In {FILE.replace('file', 'into')}, (?P<side>below|above) {CODE.format('anchor')}:"
    rf"{FENCE.replace('fence', 'fence2').replace('text', 'lines')}"
    rf"|^In {FILE.replace('file', 'changed')}, replace {CODE.format('old')} with {CODE.format('new')}"
    r"(?P<everywhere> wherever it stands)?\."
    r"|^```console\n(?P<commands>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
PROGRAMS = {
    "newslint": [sys.executable, "-m", "newslint"],
    "pytest": [sys.executable, "-m", "pytest", "-n0"],
    "python": [sys.executable],
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the checkout, without what tools have put there."""
    copy = tmp_path / "newslint"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
    for name in KEPT:
        shutil.copy(ROOT / name, copy / name)
    return copy


def contents(checkout: Path) -> dict[str, bytes]:
    """Return every file of the checkout that git would see."""
    names = [file.relative_to(checkout) for file in checkout.rglob("*") if file.is_file()]
    hidden = re.compile(r"(?:^|/)(?:__pycache__|\.(?!pre-commit-hooks\.yaml))")
    return {name.as_posix(): (checkout / name).read_bytes() for name in names if not hidden.search(name.as_posix())}


def change(file: Path, edit: Callable[[str], str]) -> None:
    before = file.read_text(encoding="utf-8")
    after = edit(before)
    assert after != before, f"{file.name}: nothing changes"
    file.write_text(after, encoding="utf-8")


def follow(step: re.Match[str], checkout: Path) -> None:
    if step["write"] is not None:
        file = checkout / step["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(step["text"], encoding="utf-8")
    elif step["into"]:
        change(checkout / step["into"], lambda text: beside(text, step["anchor"], step["side"], step["lines"]))
    elif step["changed"]:
        count = -1 if step["everywhere"] else 1
        change(checkout / step["changed"], lambda text: text.replace(step["old"], step["new"], count))
    else:
        for command in step["commands"].splitlines():
            run(command, checkout)


def beside(text: str, anchor: str, side: str, new: str) -> str:
    """Return a text with lines below or above the one line that reads as the anchor does."""
    lines = text.splitlines(keepends=True)
    (number,) = [number for number, line in enumerate(lines) if line.strip() == anchor]
    place = number + (side == "below")
    return "".join((*lines[:place], new, *lines[place:]))


def run(command: str, checkout: Path) -> None:
    program, *arguments = shlex.split(command)
    done = subprocess.run(
        [*PROGRAMS.get(program, [program]), *arguments],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


def listed(section: str) -> list[str]:
    """Return the files in the table at the end of a section."""
    table = section.partition("| file | what for |\n|---|---|\n")[2]
    rows = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row)]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["A rule", "A kind", "A reader", "A format"])
def test_the_example_works_and_its_table_lists_the_files_it_touches(name: str, checkout: Path) -> None:
    before = contents(checkout)
    for step in STEP.finditer(SECTIONS[name]):
        follow(step, checkout)
    after = contents(checkout)
    touched = sorted(file for file in before.keys() | after.keys() if before.get(file) != after.get(file))
    assert sorted(listed(SECTIONS[name])) == touched
    for file in touched:
        if file.endswith(".py"):
            run(f"python -m ruff check {file}", checkout)
            run(f"python -m ruff format --check {file}", checkout)


def test_every_block_of_code_is_a_step() -> None:
    for section in SECTIONS.values():
        outside = STEP.sub("", section)
        assert "```" not in outside, outside[outside.index("```") - 200 :]
        assert re.findall(r"^(?:Write|In) .*`", outside, re.MULTILINE) == []
    assert list(SECTIONS) == ["A rule", "A kind", "A reader", "A format"]
