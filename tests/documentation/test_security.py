"""The threat model's table is true: its limits are those of the code, and the tests that it names are there."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

from tests.every import every

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = {"docs/security.md": (",", "."), "docs/keamanan.md": (".", ",")}
"""The pages, each with the marks of thousands and of decimals in its language."""


def functions_of(file: Path) -> set[str]:
    """Return the tests of a module as pytest calls them, without their parameters."""
    found = set()
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        inner = node.body if isinstance(node, ast.ClassDef) else [node]
        prefix = f"{node.name}::" if isinstance(node, ast.ClassDef) else ""
        found |= {f"{prefix}{one.name}" for one in inner if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)}
    return found


def named(page: str) -> list[str]:
    return re.findall(r"`(tests/[^`]+)`", (ROOT / page).read_text(encoding="utf-8"))


@every("page", PAGES)
def test_the_tests_that_are_named_are_there(page: str) -> None:
    missing = []
    for test in named(page):
        file, _, name = test.partition("::")
        if not (ROOT / file).is_file() or name not in functions_of(ROOT / file):
            missing.append(test)
    assert missing == []


@every("page", PAGES)
def test_the_limits_are_those_of_the_code(page: str) -> None:
    thousands, decimal = PAGES[page]
    told = re.findall(r"`([a-z_.]+)\.([A-Z_]+)` = ([\d.,]*\d)", (ROOT / page).read_text(encoding="utf-8"))
    for module, name, value in told:
        number = float(value.replace(thousands, "").replace(decimal, "."))
        assert (name, number) == (name, getattr(import_module(f"newslint.{module}"), name))
    assert len(told) > 12


def test_both_languages_name_the_same_tests_and_every_place_has_one() -> None:
    pages = list(PAGES)
    assert named(pages[0]) == named(pages[1])
    for page in pages:
        rows = (ROOT / page).read_text(encoding="utf-8").rpartition("|---|---|---|\n")[2].splitlines()
        assert [row for row in rows if "`tests/" not in row] == []
