"""Pieces of a long line: where phrases fill one."""

from __future__ import annotations

from tests.every import every
from tests.phrases.searching import found


@every(
    ("text", "notation", "expected"),
    [
        ("Truk membawa beras. loading... Panitia menambah truk.", "loading ...", ["loading..."]),
        ("Truk membawa beras.Loading...Panitia menambah truk.", "loading ...", ["Loading..."]),
        ("Kata Rini. (a/b)Video terpopuler hari ini:", "video terpopuler [hari ini]", ["Video terpopuler hari ini:"]),
        ("“Kami siap,” kata Rini (abc) video terpopuler", "video terpopuler", ["video terpopuler"]),
        ("Harga naik.  Klik di sini  Pedagang mengeluh.", "klik di sini", ["Klik di sini"]),
        ("Harga naik. Klik di sini (abc/def)", "klik di sini", ["Klik di sini"]),
        ("Harga naik. Klik di sini Editor: Rini", "klik di sini", ["Klik di sini"]),
        ("Harga naik. Copyright © WARTA Dilarang kutip.", "copyright © {rest}", ["Copyright © WARTA Dilarang kutip."]),
        ("Klik di sini", "klik di sini", ["Klik di sini"]),
        ("Ia menonton video terpopuler hari ini.", "video terpopuler hari ini", []),
        ("Klik di sini untuk mendaftar. Loket tutup.", "klik di sini", []),
    ],
)  # fmt: skip
def test_a_piece_is_filled(text: str, notation: str, expected: list[str]) -> None:
    assert found(text, notation, at="piece") == expected


def test_a_piece_begins_where_another_one_ends() -> None:
    text = "Harga naik. Iklan Iklan Iklan"
    assert found(text, "iklan [iklan] [iklan]", at="piece") == ["Iklan Iklan Iklan"]
