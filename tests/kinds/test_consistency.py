"""Kind ``consistency``: which of several forms is kept, and which places are told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule
from tests.kinds.fixing import fixed, safeties

REPLACE = {"action": "replace", "safety": "safe", "title": "Replace"}
GROUPS = [["persen", "%"], ["detail", "detil", "rincian"], ["COVID-19", "Covid-19"], ["Tiongkok", "China"]]


def consistency(folder: Path, groups: Any = GROUPS, **options: Any) -> CustomRule:
    options = {"groups": groups, **{name.strip("_").replace("_", "-"): value for name, value in options.items()}}
    keys = {"message": "{match}>{preferred} {count}:{preferred-count}", "variants": {"tie": {"message": "{match}?"}}}
    return CustomRule(folder, "consistency", options, fix=REPLACE, **keys)


def messages(rule: CustomRule, text: str) -> list[str]:
    return [one.message for one in rule.findings(text)]


def test_every_place_of_the_rarer_form_is_told_with_the_first_of_the_other(tmp_path: Path) -> None:
    text = "Detil itu penting.\n\nDetail baru, detail lama.\n\nDetail lain, detil lain."
    found = consistency(tmp_path).findings(text)
    assert [(one.start.offset, one.message) for one in found] == [(0, "Detil>detail 2:3"), (60, "detil>detail 2:3")]
    assert [one.related[0].start.offset for one in found] == [20, 20]


def test_one_form_alone_is_consistent(tmp_path: Path) -> None:
    assert messages(consistency(tmp_path), "Naik 5 persen, Detil, detil, China, covid-19 dan COVID-19.") == []


def test_forms_that_differ_in_case_alone_are_told_apart(tmp_path: Path) -> None:
    text = "COVID-19 mereda. Wabah Covid-19 dan COVID-19, covid-19."
    assert messages(consistency(tmp_path), text) == ["Covid-19>COVID-19 1:2"]


def test_three_forms(tmp_path: Path) -> None:
    text = "Detail, detail, detil, rincian."
    assert messages(consistency(tmp_path), text) == ["detil>detail 1:2", "rincian>detail 1:2"]


def test_of_forms_that_stand_equally_often_the_later_one_is_told_without_a_fix(tmp_path: Path) -> None:
    rule = consistency(tmp_path)
    assert messages(rule, "China dan Tiongkok.") == ["Tiongkok?"]
    assert safeties(rule, "China dan Tiongkok.") == [None]


@every(
    ("prefer", "expected"),
    [
        (["first-used"], ["Tiongkok>China 2:1", "Tiongkok>China 2:1"]),
        (["Tiongkok"], ["China>Tiongkok 1:2"]),
        (["China", "detail"], ["Tiongkok>China 2:1", "Tiongkok>China 2:1"]),
        ("majority", ["China>Tiongkok 1:2"]),
    ],
)
def test_the_form_that_is_preferred(tmp_path: Path, prefer: Any, expected: list[str]) -> None:
    assert messages(consistency(tmp_path, prefer=prefer), "China, Tiongkok, Tiongkok.") == expected


def test_a_preferred_form_that_is_not_used_leaves_the_choice_to_the_majority(tmp_path: Path) -> None:
    rule = consistency(tmp_path, prefer=["rincian"])
    assert messages(rule, "Detail, detil, detail.") == ["detil>detail 1:2"]


def test_only_the_first_place_of_a_form_is_told_where_asked_for(tmp_path: Path) -> None:
    rule = consistency(tmp_path, once=True)
    assert messages(rule, "Detil, detil, detail, detail, detail.") == ["Detil>detail 2:3"]


def test_words_are_replaced_with_their_case_and_clitics_and_signs_are_not(tmp_path: Path) -> None:
    rule = consistency(tmp_path, clitics=True)
    text = "Detilnya ada, DETIL, detail, detail, detail. Naik 5%, 5 persen, 6 persen."
    assert fixed(rule, text) == "Detailnya ada, DETAIL, detail, detail, detail. Naik 5%, 5 persen, 6 persen."


def test_expressions_are_forms_too(tmp_path: Path) -> None:
    rule = consistency(tmp_path, [["/Rp\\d/", "/Rp \\d/"], ["kerja sama", "kerjasama"]])
    assert messages(rule, "Harga Rp5.000, Rp6.000, Rp 7.000.") == ["Rp 7>Rp5 1:2"]


def test_quotations_and_exceptions_do_not_count(tmp_path: Path) -> None:
    rule = consistency(tmp_path, except_words=["Bank of China"])
    assert messages(rule, "“China itu besar,” katanya. Tiongkok dan Bank of China.") == []


def test_the_title_counts_only_where_it_is_in_the_scope(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "consistency", {"groups": GROUPS}, scope=["paragraph"])
    assert rule.excerpts("China Membuka Pasar Beras Baru di Selatan\nTiongkok membuka pasar beras.") == []


def test_groups_come_from_a_file_of_the_pack_too(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "bentuk.tsv").write_text("salat\tshalat\tsholat\n", encoding="utf-8")
    rule = consistency(tmp_path, "bentuk.tsv")
    assert messages(rule, "Salat, salat, sholat, shalat.") == ["sholat>salat 1:2", "shalat>salat 1:2"]


@every(
    ("options", "message"),
    [
        ({"groups": []}, "the option 'groups' is missing"),
        ({"prefer": ["Tiongkoq"]}, "names 'Tiongkoq', which is no form of a group; did you mean 'Tiongkok'?"),
        ({"prefer": ["Tiongkok", "China"]}, "names two forms of one group: 'China' is the second"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError) as caught:
        consistency(tmp_path, **options)
    assert message in str(caught.value)
