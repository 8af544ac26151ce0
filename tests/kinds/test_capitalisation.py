"""Kind ``capitalisation``: the styles, what is exempt, and how it is mended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from newslint.fixing.fixer import apply
from tests.every import every
from tests.kinds.custom_rule import CustomRule

FIX = {"action": "recase", "safety": "unsafe", "title": "Recase"}
BODY = "\n\nPedagang di Pasar Sentul dan Wali Kota Rahmat bertemu kemarin. Harga beras naik tajam.\n"


def capitalisation(folder: Path, **options: Any) -> CustomRule:
    named = {name.replace("_", "-"): value for name, value in options.items()}
    return CustomRule(folder, "capitalisation", named, scope=["title"], fix=FIX, message="{words} | {suggestion}")


@every(
    ("title", "message"),
    [
        ("Harga Beras naik di Pasar Induk", "naik | Harga Beras Naik di Pasar Induk"),
        ("Harga Beras Naik Di Pasar Induk", "Di | Harga Beras Naik di Pasar Induk"),
        ("Undang-undang Pasar yang Baru", "Undang-undang | Undang-Undang Pasar yang Baru"),
        ("Jum'at yang Ramai di Pasar baru", "baru | Jum'at yang Ramai di Pasar Baru"),
        ("Warga: “Kami Tetap di sini”", "sini | Warga: “Kami Tetap di Sini”"),
    ],
)
def test_title_style(tmp_path: Path, title: str, message: str) -> None:
    assert [one.message for one in capitalisation(tmp_path).findings(title + BODY)] == [message]


@every(
    "title",
    [
        "Harga Beras Naik di Pasar Induk",
        "Di Pasar Induk Harga Beras Naik",
        "Undang-Undang dan Sayur-mayur untuk DI Yogyakarta",
        "Lomba se-Indonesia Berhadiah iPhone 15 dan Rp5 Juta",
        "Pasar Sentul: Dari Kios ke Kios",
        "KPK, BPK, PPATK, dan KPU",
        "Situs pasar.id Dibuka untuk Umum",
        "Pasar Ramai saat Hujan dan Sepi Saat Panas",
    ],
)
def test_titles_in_style_are_left_alone(tmp_path: Path, title: str) -> None:
    assert capitalisation(tmp_path).findings(title + BODY) == ()


@every(
    ("title", "message"),
    [
        ("Harga Beras Naik Tajam di Pasar Sentul", "Beras, Naik, Tajam | Harga beras naik tajam di Pasar Sentul"),
        ("Wali Kota Rahmat Temui Pedagang", "Temui, Pedagang | Wali Kota Rahmat temui pedagang"),
        ("Harga Beras Anak-Anak Naik", "Beras, Anak-Anak, Naik | Harga beras anak-anak naik"),
    ],
)
def test_sentence_style_knows_the_names_of_the_article(tmp_path: Path, title: str, message: str) -> None:
    rule = capitalisation(tmp_path, style="sentence")
    assert [one.message for one in rule.findings(title + BODY)] == [message]


@every(
    "title",
    [
        "Wali Kota Rahmat temui pedagang Pasar Sentul",
        "Harga beras naik, kata Menteri Sulastri dan KPK",
        "Harga beras: Tajam naiknya",
    ],
)
def test_sentences_in_style_are_left_alone(tmp_path: Path, title: str) -> None:
    assert capitalisation(tmp_path, style="sentence").findings(title + BODY) == ()


def test_the_first_word_of_a_sentence_needs_its_capital_whatever_the_others_are(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "capitalisation", {"style": "sentence"}, scope=["paragraph", "sentence"], fix=FIX)
    text = "harga beras naik tajam.\n\niPhone naik.\n"
    (found,) = rule.findings(text)
    assert found.fix is not None
    assert apply(text, found.fix.edits) == "Harga beras naik tajam.\n\niPhone naik.\n"


def test_a_loud_title_has_a_variant_and_no_fix(tmp_path: Path) -> None:
    rule = CustomRule(
        tmp_path,
        "capitalisation",
        {},
        scope=["title"],
        fix=FIX,
        variants={"capitals": {"severity": "info", "message": "{words}"}},
    )
    found = rule.findings("HARGA BERAS NAIK DI PASAR INDUK" + BODY)
    assert [(one.severity, one.message, one.fix) for one in found] == [
        ("info", "HARGA, BERAS, NAIK, DI, PASAR, …", None)
    ]


@every(
    ("style", "message"),
    [
        ("upper", "Harga, Naik | HARGA KPK NAIK 5X LIPAT"),
        ("lower", "Harga, Naik, LIPAT | harga KPK naik 5X LIPAT"),
    ],
)
def test_one_case(tmp_path: Path, style: str, message: str) -> None:
    title = "Harga KPK Naik 5X LIPAT"
    rule = capitalisation(tmp_path, style=style, **{"except": ["LIPAT"]})
    expected = message.replace(", LIPAT", "")
    assert [one.message for one in rule.findings(title + BODY)] == [expected]


def test_the_suggestion_for_a_long_text_is_cut(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "capitalisation", {}, scope=["paragraph"], message="{suggestion}")
    (found,) = rule.findings("Harga beras naik lagi. " * 100)
    assert found.message == ("Harga Beras Naik Lagi. " * 100)[:199] + "…"


def test_the_related_places_are_the_words_at_fault(tmp_path: Path) -> None:
    (found,) = capitalisation(tmp_path).findings("Harga beras Naik di pasar" + BODY)
    assert [other.start.offset for other in found.related] == [6, 20]


def test_reduplications_need_one_capital_where_that_is_enough(tmp_path: Path) -> None:
    assert capitalisation(tmp_path, whole_reduplications=False).findings("Undang-undang Pasar" + BODY) == ()


def test_a_share_of_the_words_may_be_wrong(tmp_path: Path) -> None:
    rule = capitalisation(tmp_path, least_share=0.7)
    found = rule.excerpts("Harga Beras Naik tajam" + BODY), rule.excerpts("Harga Beras naik tajam" + BODY)
    assert found == ([], ["Harga Beras naik tajam"])


def test_words_in_quotations_can_be_left_alone(tmp_path: Path) -> None:
    rule = capitalisation(tmp_path, outside_quotes=True)
    assert rule.findings("Warga Menjawab “kami tetap di sini” Kemarin" + BODY) == ()


def test_a_style_of_ones_own(tmp_path: Path) -> None:
    rule = capitalisation(tmp_path, style="pattern", match=["^[A-Z][^:]+: [A-Z]"])
    text = "Pasar: Harga Beras Naik Lagi" + BODY
    assert (rule.excerpts(text), rule.excerpts(text.replace(":", ""))) == ([], ["Pasar Harga Beras Naik Lagi"])


@every(
    ("options", "message"),
    [
        ({"style": "pattern"}, "the style 'pattern' goes with the option 'match'"),
        ({"match": ["^A"]}, "the style 'pattern' goes with the option 'match'"),
        ({"least-share": 1.5}, "'least-share' must be more than 0 and at most 1"),
        ({"style": "titel"}, "did you mean 'title'"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        CustomRule(tmp_path, "capitalisation", options)
