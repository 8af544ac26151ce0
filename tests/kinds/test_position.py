"""Kind ``position``: what stands inside, outside or is missing in the first and last blocks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule

ARTICLE = "Harga Beras Naik di Pasar Induk\n\nBogor – Harga naik.\n\nWarga Bogor mengeluh.\n\nPasar tetap ramai.\n"
DATELINE = ["^[A-Z][\\w ]+ – "]


def position(folder: Path, **options: Any) -> CustomRule:
    named = {name.replace("_", "-"): value for name, value in options.items()}
    return CustomRule(folder, "position", named, scope=["paragraph"])


def test_matches_inside_the_first_blocks_of_the_scope_are_reported(tmp_path: Path) -> None:
    rule = position(tmp_path, words=["harga", "warga"], within_first=1)
    assert rule.excerpts(ARTICLE) == ["Harga"]


def test_matches_inside_the_last_blocks_are_reported(tmp_path: Path) -> None:
    assert position(tmp_path, match=["\\w+ai\\b"], within_last=2).excerpts(ARTICLE) == ["ramai"]


def test_matches_outside_are_reported(tmp_path: Path) -> None:
    rule = position(tmp_path, words=["bogor"], within_first=1, report="outside")
    assert [found.start.position.line for found in rule.findings(ARTICLE)] == [5]


def test_a_missing_match_is_told_at_the_first_word_of_the_first_block(tmp_path: Path) -> None:
    rule = position(tmp_path, match=DATELINE, within_first=1, report="missing", ignore_case=False)
    assert rule.excerpts(ARTICLE.replace("Bogor – ", "")) == ["Harga"]
    assert rule.excerpts(ARTICLE) == []


def test_a_missing_match_is_told_at_the_last_word_of_the_last_block(tmp_path: Path) -> None:
    rule = position(tmp_path, match=["\\(\\w+\\)$"], within_last=1, report="missing")
    assert rule.excerpts(ARTICLE) == ["ramai."]
    assert rule.excerpts(f"{ARTICLE.rstrip()} (sri)\n") == []


def test_first_and_last_blocks_of_a_short_text_are_not_counted_twice(tmp_path: Path) -> None:
    rule = position(tmp_path, words=["naik"], within_first=2, within_last=2)
    assert len(rule.findings("Harga beras naik.\n")) == 1


def test_a_text_without_blocks_of_the_scope_is_left_alone(tmp_path: Path) -> None:
    assert position(tmp_path, words=["naik"], within_first=1, report="missing").excerpts("\n") == []


def test_exceptions_and_quotations_do_not_count(tmp_path: Path) -> None:
    rule = position(tmp_path, words=["naik"], **{"except": ["naik haji"]}, within_first=1, outside_quotes=True)
    assert rule.excerpts("“Harga naik,” katanya sebelum naik haji dan naik kapal.") == ["naik"]
    assert rule.findings("“Harga naik,” katanya sebelum naik haji dan naik kapal.")[0].start.offset == 44


@every(
    ("options", "message"),
    [
        ({"within-first": 1}, "neither 'words' nor 'match' is given"),
        ({"words": ["naik"]}, "must tell how many blocks are meant"),
        ({"words": ["naik"], "within-first": -1, "within-last": 2}, "must tell how many blocks are meant"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        CustomRule(tmp_path, "position", options)
