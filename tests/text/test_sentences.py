"""Where sentences begin and end."""

from __future__ import annotations

import pytest

from newslint.text.sentences import split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harga naik. Warga mengeluh.", ["Harga naik.", "Warga mengeluh."]),
        ("Harga naik!? Ya… Sudah.", ["Harga naik!?", "Ya…", "Sudah."]),
        ("Harga naik.[1] Warga mengeluh.[2], [3]", ["Harga naik.[1]", "Warga mengeluh.[2], [3]"]),
        ("Hal itu strategis.Meskipun begitu, ia ragu.", ["Hal itu strategis.", "Meskipun begitu, ia ragu."]),
        ('Naik 10%."Itu wajar," kata Budi.', ["Naik 10%.", '"Itu wajar," kata Budi.']),
        ('"Kami siap."Namun ia pergi.', ['"Kami siap."', "Namun ia pergi."]),
        (
            "Dr. Budi, S.H., M.H. tiba di Jl. Merdeka No. 5 Solo.",
            ["Dr. Budi, S.H., M.H. tiba di Jl. Merdeka No. 5 Solo."],
        ),
        ("A.H. Nasution lahir di Kotanopan.", ["A.H. Nasution lahir di Kotanopan."]),
        ("Ia tinggal di A.S. Meskipun begitu, ia pulang.", ["Ia tinggal di A.S.", "Meskipun begitu, ia pulang."]),
        ("Mereka ada di Grup F. Kondisi ini sulit.", ["Mereka ada di Grup F.", "Kondisi ini sulit."]),
        ("1. Mengabulkan permohonan.", ["1. Mengabulkan permohonan."]),
        ("Harganya Rp2.500 per kilogram. ", ["Harganya Rp2.500 per kilogram."]),
        ("tanpa titik", ["tanpa titik"]),
        ("", []),
    ],
)
def test_sentences_are_split_where_they_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
