"""Kind ``repetition``: words said twice in a row, or again too soon."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from newslint.readers.markdown.reader import MarkdownReader
from tests.every import every
from tests.kinds.custom_rule import CustomRule
from tests.kinds.fixing import fixed, safeties

DELETE = {"action": "delete-second", "safety": "safe", "title": "Delete"}
HYPHENATE = {"action": "hyphenate", "safety": "safe", "title": "Hyphenate"}


def repetition(folder: Path, fix: dict[str, str] = DELETE, scope: str = "", **options: Any) -> CustomRule:
    options = {name.strip("_").replace("_", "-"): value for name, value in options.items()}
    keys: dict[str, Any] = {"scope": [scope]} if scope else {}
    return CustomRule(folder, "repetition", options, fix=fix, message="{word} {count}", **keys)


def test_a_row_of_equal_words_is_told_once(tmp_path: Path) -> None:
    rule = repetition(tmp_path)
    found = [(one.excerpt, one.message) for one in rule.findings("Disita dari dari toko. Dan dan\u00a0dan lagi.")]
    assert found == [("dari dari", "dari 2"), ("Dan dan\u00a0dan", "Dan 3")]


@every(
    "text",
    [
        "Anak-anak bermain kura-kura.",
        "Ia pergi ke rumah. Rumah itu besar.",
        "Ya, ya, begitulah.",
        "Butar Butar memimpin sidang.",
        "Nomor 21 21 dan a a.",
        "Rata-rata rata harga.",
        "Kata “dan” dan kata lain.",
    ],
)
def test_what_is_no_repetition(tmp_path: Path, text: str) -> None:
    assert repetition(tmp_path).excerpts(text) == []


def test_names_count_where_asked_for(tmp_path: Path) -> None:
    assert repetition(tmp_path, names=False).excerpts("Butar Butar memimpin.") == ["Butar Butar"]


def test_only_listed_words_count(tmp_path: Path) -> None:
    rule = repetition(tmp_path, words=["dan", "di"])
    assert rule.excerpts("Kata dan dan kata kata di di rumah.") == ["dan dan", "di di"]


def test_some_words_may_be_repeated(tmp_path: Path) -> None:
    rule = repetition(tmp_path, except_words=["ha"], except_=["lari lari kecil"])
    assert rule.excerpts("Ha ha ha. Lari lari kecil, lari lari besar.") == ["lari lari"]


def test_case_counts_where_asked_for(tmp_path: Path) -> None:
    assert repetition(tmp_path, ignore_case=False).excerpts("Dan dan itu itu.") == ["itu itu"]


def test_the_second_word_is_deleted_with_the_white_space_before_it(tmp_path: Path) -> None:
    assert fixed(repetition(tmp_path), "Disita dari  dari dari toko toko.") == "Disita dari toko."


def test_two_words_get_a_hyphen(tmp_path: Path) -> None:
    rule = repetition(tmp_path, HYPHENATE)
    assert fixed(rule, "Harga rata rata naik, ha ha ha.") == "Harga rata-rata naik, ha ha ha."
    assert safeties(rule, "Harga rata rata naik, ha ha ha.") == ["safe", None]


def test_a_word_that_comes_again_within_a_few_words(tmp_path: Path) -> None:
    rule = repetition(tmp_path, within=2, words=["telah", "akan"])
    text = "Ia telah pergi dan telah tiba. Telah satu hari lewat, hari yang telah lama. Ia akan akan pergi."
    found = rule.findings(text)
    assert [(one.start.offset, one.related[0].start.offset) for one in found] == [(19, 3), (84, 79)]
    assert fixed(rule, text).startswith("Ia telah pergi dan tiba. Telah")


def test_quotations_are_left_alone_where_asked_for(tmp_path: Path) -> None:
    rule = repetition(tmp_path, outside_quotes=True)
    assert rule.excerpts("“Ya sudah sudah,” katanya sambil pulang pulang.") == ["pulang pulang"]


def test_a_repetition_across_lines_and_markup_is_found_and_not_fixed_unseen(tmp_path: Path) -> None:
    rule = repetition(tmp_path)
    found = rule.findings("Disita dari\ndari toko *milik* milik Ani dan *dan* Adi.\n", MarkdownReader())
    assert [(one.excerpt, one.fix and one.fix.safety) for one in found] == [
        ("dari\ndari", "display"),
        ("milik* milik", "safe"),
        ("dan *dan", "display"),
    ]


@every(
    ("options", "message"),
    [
        ({"within": -1}, "the option 'within' is less than 0"),
        ({"words": ["kerja sama"]}, "'kerja sama' is more than one word"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError) as caught:
        repetition(tmp_path, **options)
    assert message in str(caught.value)
