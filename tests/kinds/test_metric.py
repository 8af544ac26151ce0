"""Kind ``metric``: what is counted, which bounds hold, and what is reported of a unit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule

TITLE = "Harga Beras Naik di Tiga Pasar Induk"
BODY = "Pedagang mengeluh. Pembeli berkurang sejak Senin karena harga terus naik."
ARTICLE = f"{TITLE}\n\n{BODY}\n\nPemerintah belum bersikap.\n"


def metric(folder: Path, scope: list[str], **options: Any) -> CustomRule:
    named = {name.replace("_", "-"): value for name, value in options.items()}
    return CustomRule(folder, "metric", named, scope=scope, message="{value} {most} {least} {words}")


def test_a_long_headline_is_reported_whole(tmp_path: Path) -> None:
    assert metric(tmp_path, ["title"], most=6).excerpts(ARTICLE) == [TITLE]


def test_the_highest_value_allowed_is_allowed(tmp_path: Path) -> None:
    assert metric(tmp_path, ["title"], most=7).excerpts(ARTICLE) == []


def test_each_sentence_is_measured_by_itself(tmp_path: Path) -> None:
    rule = metric(tmp_path, ["paragraph", "sentence"], most=4)
    assert rule.excerpts(ARTICLE) == ["Pembeli berkurang sejak Senin karena harga terus naik."]


def test_of_a_document_the_first_block_is_reported_once(tmp_path: Path) -> None:
    assert metric(tmp_path, ["paragraph", "document"], most=12).excerpts(ARTICLE) == [BODY]


@every(
    ("measure", "told"),
    [
        ("words", "13 0  13"),
        ("characters", "99 0  13"),
        ("sentences", "3 0  13"),
        ("paragraphs", "2 0  13"),
        ("words-per-sentence", "4,3 0  13"),
        ("words-per-paragraph", "6,5 0  13"),
        ("sentences-per-paragraph", "1,5 0  13"),
        ("lix", "50,5 0  13"),
        ("rix", "2 0  13"),
    ],
)
def test_measures(tmp_path: Path, measure: str, told: str) -> None:
    (found,) = metric(tmp_path, ["paragraph", "document"], measure=measure, most=0).findings(ARTICLE)
    assert found.message == told


def test_reduplications_amounts_and_sites_are_one_word_and_dashes_none(tmp_path: Path) -> None:
    rule = metric(tmp_path, ["paragraph"], most=0)
    (found,) = rule.findings("Anak-anak – kata Ma'ruf – membayar Rp5.000,00 di pasar.id, bukan di toko/kios.")
    assert found.message == "11 0  11"


def test_too_few_uses_the_variant_low(tmp_path: Path) -> None:
    rule = CustomRule(
        tmp_path,
        "metric",
        {"most": 9, "least": 4},
        scope=["paragraph"],
        message="{value} > {most}",
        variants={"low": {"message": "{value} < {least}"}},
    )
    assert [found.message for found in rule.findings(ARTICLE)] == ["10 > 9", "3 < 4"]


def test_short_units_are_not_measured(tmp_path: Path) -> None:
    assert metric(tmp_path, ["paragraph"], least=5, fewest_words=4).excerpts(ARTICLE) == []


@every(("outside", "told"), [(True, "7 0  7"), (False, "13 0  13")])
def test_words_in_quotations_can_be_left_out(tmp_path: Path, outside: bool, told: str) -> None:
    rule = metric(tmp_path, ["paragraph"], most=0, outside_quotes=outside)
    text = "“Kami sudah menunggu sejak hari Senin,” kata Sari ketika ditemui di rumahnya kemarin."
    assert [found.message for found in rule.findings(text)] == [told]


@pytest.mark.slow
def test_a_large_text_is_measured_quickly(tmp_path: Path) -> None:
    rule = metric(tmp_path, ["paragraph", "sentence"], most=3, outside_quotes=True)
    assert len(rule.findings("Harga beras “terus” naik lagi. " * 5000)) == 5000


@every(
    ("options", "message"),
    [
        ({}, "the options 'most' and 'least' are missing"),
        ({"most": 3, "least": 5}, "the option 'least' is above 'most'"),
        ({"most": 3, "measure": "word"}, "'word' is not one of words, .*did you mean 'words'"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        CustomRule(tmp_path, "metric", options)
