"""Furniture inside long lines and glued to other text: it is found, and the text round it is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.api import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from tests.every import every

LINES = (Path(__file__).parent / "glued.txt").read_text(encoding="utf-8").splitlines()
TEXTS = [line for line in LINES if line and not line.startswith("# ")]


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Config(selection=Selection(select=("cruft",))))


def parted(marked: str) -> tuple[str, set[int]]:
    """Return a text without its marks, and the offsets of what stood between them, white space aside."""
    text, inside, is_inside = "", set(), False
    for character in marked:
        if character in "⟦⟧":
            is_inside = character == "⟦"
            continue
        if is_inside and not character.isspace():
            inside.add(len(text))
        text += character
    return text, inside


@every("marked", TEXTS, ids=[str(number) for number in range(len(TEXTS))])
def test_the_furniture_is_found_and_nothing_else(linter: Linter, marked: str) -> None:
    text, inside = parted(marked)
    found: set[int] = set()
    for finding in linter.lint_text(text).findings:
        found.update(range(finding.start.offset, finding.end.offset))
    found = {offset for offset in found if not text[offset].isspace()}
    assert found - inside == set()
    assert len(found) * 2 >= len(inside)
