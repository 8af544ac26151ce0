"""Kind ``opener``: which sentences open with a word, and what the main clause behind it changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from newslint.fixing.fixer import apply
from tests.every import every
from tests.kinds.custom_rule import CustomRule

TEXT = "Harga naik. Karena jembatan putus, bantuan dikirim lewat udara. Karena jalan itu belum diperbaiki."


def opener(folder: Path, *words: str, **options: Any) -> CustomRule:
    named = {name.replace("_", "-"): value for name, value in options.items()}
    return CustomRule(folder, "opener", {"words": [*words], **named})


def test_the_opener_of_each_sentence_is_reported(tmp_path: Path) -> None:
    rule = opener(tmp_path, "dan", "oleh karena itu", "oleh")
    text = "Harga dan upah naik. Dan warga datang. Oleh  karena itu, ia pergi. Danau itu luas. Dan-dan ramai."
    assert rule.excerpts(text) == ["Dan", "Oleh  karena itu"]


@every(("outside", "found"), [(True, []), (False, ["Dan"])])
def test_speech_is_left_alone_unless_it_is_asked_for(tmp_path: Path, outside: bool, found: list[str]) -> None:
    assert opener(tmp_path, "dan", outside_quotes=outside).excerpts("“Dan kami menunggu,” kata Budi.") == found


def test_exceptions_see_the_sentence(tmp_path: Path) -> None:
    assert opener(tmp_path, "dan", **{"except": ["lain-lain"]}).excerpts("Dan lain-lain. Dan naik.") == ["Dan"]


@every(("main_clause", "offsets"), [("any", [12, 64]), ("present", [12]), ("absent", [64])])
def test_the_main_clause_decides(tmp_path: Path, main_clause: str, offsets: list[int]) -> None:
    found = opener(tmp_path, "karena", main_clause=main_clause).findings(TEXT)
    assert [one.start.offset for one in found] == offsets


def test_words_that_newslint_does_not_know_can_be_openers(tmp_path: Path) -> None:
    text = TEXT.replace("Karena", "Andaikata")
    assert [one.start.offset for one in opener(tmp_path, "andaikata", main_clause="absent").findings(text)] == [67]


def test_the_fix_puts_another_opener(tmp_path: Path) -> None:
    fix = {"action": "replace-opener", "safety": "safe", "title": "Replace"}
    rule = CustomRule(tmp_path, "opener", {"words": ["tapi"], "replacement": "Namun"}, fix=fix)
    text = "Tapi, ia datang."
    (found,) = rule.findings(text)
    assert found.fix is not None
    assert apply(text, found.fix.edits) == "Namun, ia datang."


@every(
    ("options", "message"),
    [
        ({}, "the option 'words' is missing"),
        ({"words": ["oleh karena"], "main-clause": "absent"}, "'oleh karena' is more than one"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        CustomRule(tmp_path, "opener", options)
