"""The public interface: the names that plugins and programs may rely on."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import newslint
from tests.every import every

NAMES = [
    "API_VERSION",
    "Block",
    "Config",
    "Document",
    "Edit",
    "Example",
    "Failure",
    "FileResult",
    "Finding",
    "Fix",
    "FixSpec",
    "Formatter",
    "Linter",
    "Literal",
    "NewslintError",
    "OffsetMap",
    "Option",
    "Pattern",
    "Piece",
    "Position",
    "Reader",
    "Replacement",
    "Report",
    "Resource",
    "Rule",
    "RuleSpec",
    "RuleWords",
    "Run",
    "Sentence",
    "Source",
    "Span",
    "StreamReader",
    "Stretch",
    "TextBuilder",
    "Unit",
    "UnitRule",
    "Unreadable",
    "Variant",
    "__version__",
    "hookimpl",
]


def test_the_public_names_are_these() -> None:
    assert sorted(newslint.__all__) == NAMES
    assert sorted(dir(newslint)) == NAMES


@every("name", NAMES)
def test_each_can_be_imported_and_says_what_it_is(name: str) -> None:
    value = getattr(newslint, name)
    assert name in ("__version__", "API_VERSION") or value.__doc__


def test_type_checkers_see_the_same_names() -> None:
    tree = ast.parse(Path(newslint.__file__).read_text(encoding="utf-8"))
    seen = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newslint.")
        for alias in node.names
    }
    assert sorted({*seen, "__version__"}) == NAMES


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'newslint' has no attribute 'Lintr'"):
        newslint.Lintr  # noqa: B018 - asking is what is tested


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, newslint; print(*[name for name in sys.modules if name.startswith('newslint.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
