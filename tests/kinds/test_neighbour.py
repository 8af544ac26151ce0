"""Kind ``neighbour``: blocks beside others, between them, or without them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule

HEADINGS = ["heading"]
ARTICLE = """\
Pasar Lama Dibuka Kembali Pekan Ini

Pasar itu ditutup sejak dua tahun lalu karena kebakaran besar.

Harga Kios

Keluhan Pedagang

Pedagang meminta harga sewa kios diturunkan mulai bulan depan.

Rencana Kota

Wali kota menjanjikan potongan harga bagi pedagang lama di sana.

Jadwal diumumkan pekan depan melalui kantor kelurahan setempat.

Penutup Acara
"""


def neighbour(folder: Path, scope: list[str], **options: Any) -> CustomRule:
    named = {name.replace("_", "-"): value for name, value in options.items()}
    return CustomRule(folder, "neighbour", named, scope=scope, message="{match} | {previous} | {next}")


def test_a_heading_right_before_another_is_reported(tmp_path: Path) -> None:
    assert neighbour(tmp_path, HEADINGS, next=["heading"]).excerpts(ARTICLE) == ["Harga Kios"]


def test_a_heading_at_the_end_is_reported(tmp_path: Path) -> None:
    assert neighbour(tmp_path, HEADINGS, next="edge").excerpts(ARTICLE) == ["Penutup Acara"]


def test_a_block_between_two_others_is_reported(tmp_path: Path) -> None:
    rule = neighbour(tmp_path, ["paragraph"], previous=["heading"], next=["heading"])
    assert rule.excerpts(ARTICLE) == ["Pedagang meminta harga sewa kios diturunkan mulai bulan depan."]


def test_a_heading_with_fewer_than_two_paragraphs_is_reported(tmp_path: Path) -> None:
    rule = neighbour(tmp_path, HEADINGS, next=["paragraph"], next_count=2, missing=True)
    assert rule.excerpts(ARTICLE) == ["Harga Kios", "Keluhan Pedagang", "Penutup Acara"]


def test_neighbours_are_told_by_their_words(tmp_path: Path) -> None:
    rule = neighbour(tmp_path, ["paragraph"], match=["^Wali"], next_match=["jadwal"])
    (found,) = rule.findings(ARTICLE)
    assert found.message == (
        "Wali kota menjanjikan potongan harga bagi pedagang lama di… | "
        "Rencana Kota | Jadwal diumumkan pekan depan melalui kantor …"
    )
    assert [other.start.position.line for other in found.related] == [15]


def test_exceptions_are_left_alone(tmp_path: Path) -> None:
    rule = neighbour(tmp_path, HEADINGS, next=["edge", "heading"], **{"except": ["^Penutup"]})
    assert rule.excerpts(ARTICLE) == ["Harga Kios"]


@every(
    ("options", "message"),
    [
        ({}, "none of 'previous', 'previous-match', 'next' and 'next-match' is given"),
        ({"next": ["headin"]}, "one.yaml:1: options.next.0: 'headin' is not one of .*did you mean 'heading'"),
        ({"next": 3}, "options.next: expected a list of texts, found the number 3"),
        ({"next": ["edge"], "next-count": 0}, "'next-count' must be 1 or more"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        CustomRule(tmp_path, "neighbour", options)
