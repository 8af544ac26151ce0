"""Kind ``page-line``: lines of a page beside site furniture, and short lines among it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection

BODY = (
    "Warga berkumpul di balai desa sejak pagi untuk rapat yang membahas jembatan gantung, jalan kampung,"
    " dan pasar lama di tepi sungai."
)
Check = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def check() -> Check:
    linter = Linter(Config(selection=Selection(("cruft/page-line",))))

    def excerpts(text: str) -> list[str]:
        return [text[found.start.offset : found.end.offset] for found in linter.lint_text(text).findings]

    return excerpts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BODY}\nEditor: Sari\nBagikan:\nFacebook\nTwitter", ["Editor: Sari"]),
        (f"Penulis: Budi\nEditor: Sari\nShare This Article\n{BODY}", ["Penulis: Budi", "Editor: Sari"]),
        (f"Penulis: Budi\nEditor: Sari\n{BODY}", []),
        (f"{BODY}\nPenulis: Budi\nEditor: Sari", []),
        (f"Jembatan Dibuka\nWarga Lega\nShare This Article\n{BODY}", []),
        (f"{BODY}\n(Foto: Sari/Kabar Lembah)\nTags: jembatan, desa", ["(Foto: Sari/Kabar Lembah)"]),
    ],
)
def test_lines_of_a_page_count_beside_furniture_alone(check: Check, text: str, expected: list[str]) -> None:
    assert check(text) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (["Kabar Lembah"], ["Kabar Lembah"]),
        (["Kabar Lembah", "Pojok Warga"], ["Kabar Lembah", "Pojok Warga"]),
        (["Satu", "Dua", "Tiga", "Empat"], []),
        (["Warga menolak pajak"], []),
        (["Rapat ditutup."], []),
    ],
)
def test_short_lines_among_furniture_in_the_tail_are_furniture(
    check: Check, between: list[str], expected: list[str]
) -> None:
    known = "Tags: jembatan, desa\nBaca juga: Pasar Lama Kembali Dibuka\nIkuti kami di Google News"
    lines = "\n".join(between)
    assert check(f"{BODY}\n{known}\n{lines}\nShare This Article\nADVERTISEMENT") == expected
    assert check(f"{known}\n{lines}\nShare This Article\nADVERTISEMENT\n{BODY}") == []


def test_lines_of_a_list_that_furniture_interrupts_are_text(check: Check) -> None:
    goods = [f"Ikan nomor {number}" for number in range(1, 10)]
    goods[2:2] = ["Baca juga: Pasar Lama Kembali Dibuka"]
    goods[5:5] = ["Baca juga: Jembatan Gantung Ditutup"]
    assert check("\n".join([BODY, *goods, "Tags: jembatan, desa"])) == []
