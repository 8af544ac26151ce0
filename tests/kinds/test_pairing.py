"""Kind ``pairing``: marks without entries and entries without marks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule

OPTIONS = {"mark": ["\\btabel (\\d+)"], "entry": ["^tabel (\\d+)\\."]}
TEXT = "Lihat Tabel 1 dan tabel 3 untuk harga.\n\nTabel 1. Harga beras\n\nTabel 2. Harga cabai\n"


def test_marks_without_an_entry_are_reported(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pairing", OPTIONS, message="{match} {key}")
    assert [one.message for one in rule.findings(TEXT)] == ["tabel 3 3"]


def test_entries_without_a_mark_are_reported(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pairing", {**OPTIONS, "report": "entries"})
    assert rule.excerpts(TEXT) == ["Tabel 2."]


def test_keys_are_equal_whatever_their_capitals_and_white_space(tmp_path: Path) -> None:
    options = {"mark": ["\\(lihat (?P<key>[^)]+)\\)"], "entry": ["^(?P<key>[^:]+):"]}
    rule = CustomRule(tmp_path, "pairing", options)
    assert rule.excerpts("Ia datang (lihat  harga\tberas) (lihat Upah).\n\nHarga Beras: naik.\n") == ["(lihat Upah)"]


@every(
    ("options", "message"),
    [
        ({"mark": ["a(b)"]}, "the option 'entry' is missing"),
        ({"mark": ["a(b)"], "entry": ["ab"]}, "an expression of 'entry' has no group"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        CustomRule(tmp_path, "pairing", options)
