"""Kind ``existence``: words as Indonesian writes them, exceptions, scopes, and removal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule
from tests.kinds.fixing import fixed, safeties

REMOVE = {"action": "remove", "safety": "safe", "title": "Remove"}


def existence(folder: Path, fix: dict[str, str] | None = None, scope: list[str] | None = None, **options: Any) -> Any:
    keys: dict[str, Any] = {key: value for key, value in (("fix", fix), ("scope", scope)) if value}
    options = {name.strip("_").replace("_", "-"): value for name, value in options.items()}
    return CustomRule(folder, "existence", options, **keys)


def test_words_and_phrases_are_found_in_any_case_with_any_white_space(tmp_path: Path) -> None:
    rule = existence(tmp_path, words=["heboh", "gempar sekali"])
    text = "Heboh! Warga heboh.\n\nGEMPAR  sekali kota itu, gempar\u00a0sekali."
    assert rule.excerpts(text) == ["Heboh", "heboh", "GEMPAR  sekali", "gempar\u00a0sekali"]


def test_the_longest_phrase_at_a_place_counts(tmp_path: Path) -> None:
    rule = existence(tmp_path, words=["kerja", "kerja sama", "kerja sama erat"])
    assert rule.excerpts("Ada kerja sama erat, kerja sama, dan kerja.") == ["kerja sama erat", "kerja sama", "kerja"]


@every(
    ("word", "text"),
    [
        ("anak", "Anak-anak bermain, beranak, anaknya."),
        ("tarik", "Mereka tarik-menarik tali."),
        ("buku", "Buku-bukunya tebal."),
        ("mail", "Ia mengirim e-mail."),
        ("covid", "Wabah Covid-19 mereda."),
        ("kpk", "Ia memuji KPK-nya."),
        ("jum", "Hari Jum'at dan Jum’at."),
        ("detil", "Kunjungi www.detil.id, https://contoh.id/detil, atau detil.com."),
        ("detil", "Surel budi@detil.id, detil@contoh.id, akun @detil, tagar #detil, berkas detil.pdf."),
    ],
)
def test_parts_of_longer_words_and_of_addresses_are_no_words(tmp_path: Path, word: str, text: str) -> None:
    assert existence(tmp_path, words=[word]).excerpts(text) == []


@every(
    ("word", "text", "excerpts"),
    [
        ("rusia", "Hubungan Rusia-Indonesia dan Indonesia-Rusia.", ["Rusia", "Rusia"]),
        ("iran", "Perang Iran-Irak usai.", ["Iran"]),
        ("posting", "Foto itu di-posting kemarin.", ["posting"]),
        ("heboh", "(heboh) ‘heboh’ “heboh” heboh/ramai, heboh.Ia", ["heboh"] * 5),
        ("%", "Naik 5% atau 5 %.", ["%", "%"]),
        ("dsb.", "Beras, gula, dsb. dijual.", ["dsb."]),
        ("covid-19", "Covid\u201119 mereda.", ["Covid\u201119"]),
    ],
)
def test_what_parts_words(tmp_path: Path, word: str, text: str, excerpts: list[str]) -> None:
    assert existence(tmp_path, words=[word]).excerpts(text) == excerpts


def test_clitics_count_as_the_same_word_where_asked_for(tmp_path: Path) -> None:
    rule = existence(tmp_path, words=["rumah", "KPK"], clitics=True)
    text = "Rumahnya, rumahnyalah, rumahkah, rumahku, perumahan, KPK-lah."
    assert rule.excerpts(text) == ["Rumahnya", "rumahnyalah", "rumahkah", "rumahku", "KPK-lah"]


def test_parts_of_words_count_where_asked_for(tmp_path: Path) -> None:
    rule = existence(tmp_path, words=["bit.ly"], whole_words=False)
    assert rule.excerpts("Lihat https://bit.ly/abc.") == ["bit.ly"]


def test_case_counts_where_asked_for(tmp_path: Path) -> None:
    rule = existence(tmp_path, words=["AS"], ignore_case=False)
    assert rule.excerpts("AS mengganti as roda, As itu patah.") == ["AS"]


def test_words_come_from_a_file_of_the_pack_too(tmp_path: Path) -> None:
    (tmp_path / "pack" / "lists").mkdir(parents=True)
    (tmp_path / "pack" / "lists" / "media.txt").write_text("# media\nKabar Desa\n\nWarta Kita\n", encoding="utf-8")
    rule = existence(tmp_path, words=["lists/media.txt", "heboh"])
    assert rule.excerpts("Warta Kita heboh, kata kabar desa.") == ["Warta Kita", "heboh", "kabar desa"]


def test_expressions_count_too_and_a_group_narrows_them(tmp_path: Path) -> None:
    rule = existence(tmp_path, words=["heboh"], match=["sangat (?P<report>amat)"])
    assert rule.excerpts("Kota heboh, sangat amat ramai.") == ["heboh", "amat"]


def test_exceptions_are_phrases_or_expressions_that_overlap(tmp_path: Path) -> None:
    rule = existence(tmp_path, words=["masa", "iklan"], clitics=True, except_words=["masalah"], except_=["iklan l"])
    assert rule.excerpts("Masalah iklan layanan, masa iklan.") == ["masa", "iklan"]


def test_quotations_are_left_alone_where_asked_for(tmp_path: Path) -> None:
    rule = existence(tmp_path, words=["heboh"], outside_quotes=True)
    assert [one.start.offset for one in rule.findings("“Itu heboh,” kata Sari yang heboh.")] == [28]


@every(("scope", "excerpts"), [(["title"], ["Heboh"]), (["paragraph"], ["heboh"])])
def test_only_blocks_of_the_scope_are_looked_at(tmp_path: Path, scope: list[str], excerpts: list[str]) -> None:
    rule = existence(tmp_path, scope=scope, words=["heboh"])
    assert rule.excerpts("Heboh Harga Beras di Pasar Induk\nWarga heboh.") == excerpts


def test_an_expression_sees_one_sentence_at_a_time_where_asked_for(tmp_path: Path) -> None:
    rule = existence(tmp_path, scope=["sentence"], match=["^dan\\b"])
    assert rule.excerpts("Ia datang. Dan ia pergi dan makan.") == ["Dan"]


@every(
    ("text", "expected"),
    [
        ("Warga tentunya senang.", "Warga senang."),
        ("Warga senang tentunya.", "Warga senang."),
        ("Warga, tentunya, senang.", "Warga, senang."),
        ("Tentunya, warga senang.", "Warga senang."),
        ("Ia tiba. Tentunya warga senang.", "Ia tiba. Warga senang."),
        ("Warga (tentunya) senang.", "Warga () senang."),
    ],
)
def test_words_are_removed_with_their_space_and_comma(tmp_path: Path, text: str, expected: str) -> None:
    assert fixed(existence(tmp_path, REMOVE, words=["tentunya"]), text) == expected


def test_removal_is_safe_only_inside_a_clause(tmp_path: Path) -> None:
    rule = existence(tmp_path, REMOVE, words=["tentunya"])
    text = "Tentunya warga senang. Warga, tentunya, senang. Warga tentunya senang. Warga (tentunya) senang."
    assert safeties(rule, text) == ["unsafe", "unsafe", "safe", "unsafe"]


@every("options", [{}, {"words": []}, {"except_words": ["heboh"]}])
def test_a_rule_that_looks_for_nothing_is_refused(tmp_path: Path, options: dict[str, Any]) -> None:
    with pytest.raises(PackError, match="the option 'words' or 'match' is missing"):
        existence(tmp_path, **options)
