"""Kind ``conditional``: what needs something else in the same text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule

WHEN = ["\\b(?P<short>[A-Z]{2,5})\\b"]
NEEDS = ["\\({short}\\)", "\\b{short} \\([^)]+\\)"]


def conditional(folder: Path, scope: str = "", **options: Any) -> CustomRule:
    options = {name.strip("_").replace("_", "-"): value for name, value in options.items()}
    keys: dict[str, Any] = {"scope": [scope]} if scope else {}
    return CustomRule(folder, "conditional", {"when": WHEN, "needs": NEEDS, **options}, **keys)


def test_what_lacks_its_need_is_told_at_its_first_place(tmp_path: Path) -> None:
    text = "Badan Pangan (BPN) menolak.\n\nMenurut BPN, KPK setuju.\n\nKPK dan BIN (Badan Intelijen) hadir."
    rule = conditional(tmp_path)
    assert [(one.excerpt, one.start.offset) for one in rule.findings(text)] == [("KPK", 42)]


def test_what_was_found_is_taken_as_it_stands(tmp_path: Path) -> None:
    rule = conditional(tmp_path, when=["\\b(?P<sign>\\w\\.\\w)\\b"], needs=["Nomor {sign}"])
    assert rule.excerpts("Nomor a.b, lalu a.b dan axb.") == []
    assert rule.excerpts("Nomor axb, lalu a.b.") == ["a.b"]


@every(
    ("place", "text", "excerpts"),
    [
        ("before", "Badan Pangan (BPN) dan BPN.", []),
        ("before", "Kata BPN, Badan Pangan (BPN).", ["BPN"]),
        ("after", "Kata BPN, Badan Pangan (BPN).", []),
        ("after", "Badan Pangan (BPN) dan BPN.", ["BPN"]),
        ("anywhere", "Kata BPN, Badan Pangan (BPN).", []),
    ],
)
def test_where_the_need_must_stand(tmp_path: Path, place: str, text: str, excerpts: list[str]) -> None:
    assert conditional(tmp_path, place=place).excerpts(text) == excerpts


def test_the_place_is_told_over_several_paragraphs(tmp_path: Path) -> None:
    rule = conditional(tmp_path, place="before")
    text = "Kata BPN dan KPK.\n\nKomisi Antikorupsi (KPK).\n\nKPK dan BIN, Badan Intelijen (BIN)."
    assert rule.excerpts(text) == ["BPN", "KPK", "BIN"]


@every(("scope", "excerpts"), [("document", []), ("block", ["KPK"]), ("sentence", ["BPN", "KPK"])])
def test_in_what_the_need_must_stand(tmp_path: Path, scope: str, excerpts: list[str]) -> None:
    text = "Badan Pangan (BPN). Kata BPN benar.\n\nKata KPK benar sekali.\n\nKomisi itu (KPK) ada di sini."
    assert conditional(tmp_path, scope=scope).excerpts(text) == excerpts


def test_a_need_without_names_is_the_same_for_all(tmp_path: Path) -> None:
    rule = conditional(tmp_path, when=["survei"], needs=["responden"], ignore_case=True)
    assert rule.excerpts("Survei itu baru. Hasil survei lain.") == ["Survei"]
    assert rule.excerpts("Survei itu baru. Ada 1.200 Responden.") == []


def test_case_counts_unless_told_otherwise(tmp_path: Path) -> None:
    options: Any = {"when": ["\\b(?P<name>[A-Z]\\w+) Putra\\b"], "needs": ["Pak {name}"]}
    assert conditional(tmp_path, **options).excerpts("Budi Putra. Pak budi.") == ["Budi Putra"]
    assert conditional(tmp_path, **options, ignore_case=True).excerpts("Budi Putra. Pak budi.") == []


def test_known_ones_are_left_alone(tmp_path: Path) -> None:
    rule = conditional(tmp_path, except_words=["WIB", "RI"], except_=["Rp ?\\w+"])
    assert rule.excerpts("Pukul 10.00 WIB, Presiden RI, RpAB, KPK.") == ["KPK"]


def test_quotations_are_left_alone_where_asked_for_and_may_hold_the_need(tmp_path: Path) -> None:
    rule = conditional(tmp_path, outside_quotes=True)
    assert rule.excerpts("“KPK salah,” katanya. Kata BPN, “Badan (BPN) benar.”") == []


def test_many_of_them_are_looked_for_at_once(tmp_path: Path) -> None:
    rule = conditional(tmp_path)
    names = [f"{one}{two}{three}" for one in "ABCDEFGHIJ" for two in "ABCDEFGHIJ" for three in "ABCDEFGHIJ"]
    text = " ".join(names) + ". Lagi: " + " ".join(f"({name})" for name in names[::2])
    assert rule.excerpts(text) == names[1::2]


@every(
    ("options", "message"),
    [
        ({"when": []}, "the option 'when' is missing"),
        ({"needs": []}, "the option 'needs' is missing"),
        ({"needs": ["\\({shor}\\)"]}, "names {shor}, which is no group of /\\b(?P<short>[A-Z]{2,5})\\b/"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError) as caught:
        conditional(tmp_path, **options)
    assert message in str(caught.value)


def test_quantifiers_and_properties_in_braces_are_no_names(tmp_path: Path) -> None:
    rule = conditional(tmp_path, needs=["\\({short}\\)\\s{1,2}\\p{upper}"])
    assert rule.excerpts("Komisi (KPK) Kota. Badan (BPN) kota.") == ["BPN"]
