"""The page on the architecture names what is there: every folder of the package, and no module that is not."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "newslint"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("## Folders")[2].partition("## Glossary")[0]


def test_the_table_lists_every_folder_and_no_other() -> None:
    folders = {file.parent.name for file in PACKAGE.glob("*/__init__.py")}
    rows = re.findall(r"^\| (`.*?) \|", TABLE, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)/`", row)} == folders


def test_every_module_beside_the_folders_is_named() -> None:
    modules = {file.stem for file in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    beside = TABLE.partition("Beside them:")[2]
    assert modules - set(re.findall(r"`(\w+)`", beside)) == set()


def test_every_module_that_is_named_by_its_path_is_there() -> None:
    named = re.findall(r"`((?:\w+/)*\w+\.py)`", PAGE)
    files = [file.relative_to(PACKAGE).as_posix() for file in PACKAGE.rglob("*.py")]
    tests = [file.relative_to(ROOT).as_posix() for file in (ROOT / "tests").rglob("*.py")]
    assert [name for name in named if not any(f"/{file}".endswith(f"/{name}") for file in (*files, *tests))] == []
