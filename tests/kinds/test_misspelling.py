"""Kind ``misspelling``: words one slip away from a common one, whatever the slip, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule

OPTIONS = {"words": ["menunggu", "pembangunan", "bantuan"], "except-words": ["menunggui"], "also-right": ["pantuan"]}
KEYS = {"message": "{match} {replacement}", "fix": {"action": "replace", "safety": "unsafe", "title": "a"}}


@pytest.fixture
def rule(tmp_path: Path) -> CustomRule:
    return CustomRule(tmp_path, "misspelling", OPTIONS, **KEYS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Warga menungu.", ["menungu menunggu"]),
        ("Warga menunggui. Warga mennunggu.", ["mennunggu menunggu"]),
        ("Warga menungug, lalu pemabngunan mulai.", ["menungug menunggu", "pemabngunan pembangunan"]),
        ("Warga menunkgu.", ["menunkgu menunggu"]),
        ("Warga menunkuu dan menggunu.", []),
        ("Warga menungu, ya, menungu.", []),
        ("Warga Menungu.", []),
        ("“Kami menungu,” katanya.", []),
        ("Lihat https://contoh.id/menungu, @menungu, #menungu, a-menungu dan menungu.id.", []),
        ("Itu pantuan.", []),
        ("Warga bantua-bantua.", []),
    ],
)
def test_what_is_told(rule: CustomRule, text: str, told: list[str]) -> None:
    assert [one.message for one in rule.findings(text)] == told


def test_what_is_near_two_words_is_left_alone(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "misspelling", {"words": ["pantai", "pandai"]}, **KEYS)
    assert rule.findings("Itu pansai.") == ()
    assert [one.message for one in rule.findings("Itu pantta.")] == []
    assert [one.message for one in rule.findings("Itu panntai.")] == ["panntai pantai"]


def test_shorter_words_count_where_the_option_says_so(tmp_path: Path) -> None:
    for shortest, told in ((4, ["bera beras"]), (5, [])):
        rule = CustomRule(tmp_path, "misspelling", {"words": ["beras"], "shortest": shortest}, **KEYS)
        assert [one.message for one in rule.findings("Harga bera naik.")] == told


@every("options", [{}, {"words": ["beras"], "shortest": 0}])
def test_options_with_which_it_would_find_nothing_are_refused(tmp_path: Path, options: dict[str, object]) -> None:
    with pytest.raises(PackError):
        CustomRule(tmp_path, "misspelling", options, **KEYS).findings("Harga naik.")
