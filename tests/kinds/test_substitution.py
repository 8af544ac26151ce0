"""Kind ``substitution``: what it replaces by what, with case, clitics and names minded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule
from tests.kinds.fixing import fixed, safeties

REPLACE = {"action": "replace", "safety": "safe", "title": "Replace"}


def substitution(folder: Path, swaps: Any, scope: str = "", **options: Any) -> CustomRule:
    options = {"swaps": swaps, **{name.strip("_").replace("_", "-"): value for name, value in options.items()}}
    keys: dict[str, Any] = {"scope": [scope]} if scope else {}
    message = "{match}: {replacement} ({replacements})"
    return CustomRule(folder, "substitution", options, fix=REPLACE, message=message, **keys)


def test_the_message_tells_what_is_to_stand_there(tmp_path: Path) -> None:
    rule = substitution(tmp_path, {"kerjasama": "kerja sama", "heboh": ["ramai", "gempar"]})
    found = [(one.excerpt, one.message) for one in rule.findings("Ada kerjasama. Kota heboh.")]
    assert found == [("kerjasama", "kerjasama: kerja sama (kerja sama)"), ("heboh", "heboh: ramai (ramai, gempar)")]


@every(
    ("swaps", "text", "expected"),
    [
        (
            {"kerjasama": "kerja sama"},
            "Kerjasama itu, KERJASAMA ITU, kerjasama.",
            "Kerja sama itu, KERJA SAMA ITU, kerja sama.",
        ),
        ({"perancis": "Prancis"}, "Kota di perancis.", "Kota di Prancis."),
        (
            {"whatsapp": "WhatsApp"},
            "Pesan whatsapp, Whatsapp, WhatsApp, WHATSAPP.",
            "Pesan WhatsApp, WhatsApp, WhatsApp, WHATSAPP.",
        ),
        ({"Cina": "Tiongkok", "cina": "pecinan"}, "Kota Cina, petai cina.", "Kota Tiongkok, petai pecinan."),
        ({"di karenakan": "karena"}, "Batal di  karenakan hujan.", "Batal karena hujan."),
        ({"% ": "persen"}, "Naik 5%.", "Naik 5persen."),
    ],
)
def test_the_case_of_what_stood_there_is_kept(tmp_path: Path, swaps: dict[str, str], text: str, expected: str) -> None:
    assert fixed(substitution(tmp_path, swaps, names=False), text) == expected


def test_a_clitic_stays_where_it_is(tmp_path: Path) -> None:
    rule = substitution(tmp_path, {"detil": "detail"}, clitics=True)
    text = "Lihat detilnya, detil-nya, detilnyalah, pendetil."
    assert fixed(rule, text) == "Lihat detailnya, detail-nya, detailnyalah, pendetil."
    assert rule.findings(text)[0].message == "detilnya: detailnya (detailnya)"


def test_a_choice_of_replacements_is_no_safe_fix(tmp_path: Path) -> None:
    rule = substitution(tmp_path, {"detil": "detail", "heboh": ["ramai", "gempar"]})
    assert safeties(rule, "Kota heboh, detil.") == ["unsafe", "safe"]


@every(
    ("text", "excerpts"),
    [
        ("Ia menabung di Bank Standard Muda.", []),
        ("Standard itu ketat.", ["Standard"]),
        ("“Standard itu ketat.” Ia pergi.", []),
        ("Begini: Standard itu ketat.", ["Standard"]),
        ("Ia pergi. “Standard” itu ketat.", []),
        ("HARGA STANDARD NAIK", ["STANDARD"]),
        ("Harga Standard Naik", []),
    ],
)
def test_capitalised_words_inside_a_sentence_are_taken_for_names(
    tmp_path: Path, text: str, excerpts: list[str]
) -> None:
    assert substitution(tmp_path, {"standard": "standar"}).excerpts(text) == excerpts


def test_quoted_words_count_where_asked_for(tmp_path: Path) -> None:
    rule = substitution(tmp_path, {"standard": "standar"}, outside_quotes=False)
    assert rule.excerpts("Katanya, “Standard itu ketat.” Kata “Standard Muda” lain.") == ["Standard"]


def test_a_wrong_name_is_no_name_to_be_left_alone(tmp_path: Path) -> None:
    assert substitution(tmp_path, {"Perancis": "Prancis"}).excerpts("Ia tiba di Perancis.") == ["Perancis"]


def test_exceptions(tmp_path: Path) -> None:
    rule = substitution(tmp_path, {"standard": "standar"}, except_words=["standard gauge"], except_=["standard \\d"])
    assert rule.excerpts("Rel standard gauge, standard 5, standard baru.") == ["standard"]


def test_a_file_has_a_swap_in_each_row(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    table = "# salah\tbaku\tcatatan\ndetil\tdetail\tlihat kamus\r\nheboh\tramai|gempar sekali\n"
    (tmp_path / "pack" / "baku.tsv").write_text(table, encoding="utf-8", newline="")
    rule = substitution(tmp_path, "baku.tsv")
    assert [one.message for one in rule.findings("Detil itu heboh.")] == [
        "Detil: Detail (Detail)",
        "heboh: ramai (ramai, gempar sekali)",
    ]


def test_an_expression_between_slashes_fills_its_groups_in(tmp_path: Path) -> None:
    rule = substitution(tmp_path, {"/(\\d{4}) an\\b/": "\\1-an", "/ke (?P<n>\\d+)/": "ke-\\g<n>"}, scope="sentence")
    assert fixed(rule, "Musik 1990 an. Lomba ke 5.") == "Musik 1990-an. Lomba ke-5."


def test_a_replacement_that_holds_the_word_is_put_there_once(tmp_path: Path) -> None:
    rule = substitution(tmp_path, {"Tiongkok": "Republik Rakyat Tiongkok"})
    assert fixed(rule, "Kota di Tiongkok.") == "Kota di Republik Rakyat Tiongkok."
    assert rule.excerpts("Kota di Republik Rakyat Tiongkok.") == []


def test_many_swaps_are_found_each_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    words = [f"kata{first}{second}" for first in "abcdefghijklmnop" for second in "abcdefghijklmnop"]
    table = "".join(f"{word}\t{word} baku\n" for word in words)
    (tmp_path / "pack" / "baku.tsv").write_text(table, encoding="utf-8")
    rule = substitution(tmp_path, "baku.tsv")
    assert rule.excerpts(", ".join(words) + ", kataq, kata") == words


@every(
    ("swaps", "message"),
    [
        ({}, "the option 'swaps' is missing"),
        ({"/(a)b/": "\\2"}, "names the group 2, which /(a)b/ does not have"),
        ({"/(?P<n>a)b/": "\\g<m>"}, "names the group m, which /(?P<n>a)b/ does not have"),
        ({"detil": "rinci", "rinci": "detil"}, "would never come to an end: detil -> rinci -> detil"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, swaps: dict[str, str], message: str) -> None:
    with pytest.raises(PackError) as caught:
        substitution(tmp_path, swaps)
    assert message in str(caught.value)
