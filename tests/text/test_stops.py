"""Full stops and exclamation marks: which of them end a sentence; each pair of texts differs in what decides."""

from __future__ import annotations

import pytest

from newslint.text.sentences import is_abbreviation, split
from newslint.text.vocabulary import INDONESIAN, Vocabulary
from tests.every import every


def sentences(text: str, vocabulary: Vocabulary = INDONESIAN) -> list[str]:
    return [text[start:end] for start, end in split(text, vocabulary)]


ONE = [
    # The number or letter of an item in a list begins it.
    "1. Mengabulkan permohonan.",
    "100. Mengabulkan permohonan.",
    "b. Perkara kedua ditutup.",
    "Ada dua perkara: a. Pencurian di pasar; b. Penipuan di terminal.",
    # Words before numbers, whatever the number looks like.
    "Pasal itu ada di hlm. 5, hlm. XII, dan hlm. A-12.",
    "Pasal itu ada di hlm.12 Undang-Undang Desa.",
    "Ia lahir 12 Jan. 2024 di Solo.",
    # A number with a space in it.
    "Ada 2.904. 678 warga di sana.",
    "Ada 12.904. 678 warga di sana.",
    "Aplikasi v9. 1 dirilis.",
    # Initials, titles, degrees, ranks, companies.
    "Buku A. Nasution terbit.",
    "Buku A.H. Nasution terbit.",
    "Rumah nomor 12 H. Nasution dijual.",
    "Rumah nomor 10445 H. Nasution dijual.",
    "Naskah dari 1445 A. Nasution simpan.",
    "Ia menemui (dr. Sari) dan “dr. Budi” kemarin.",
    "Dra. Sari, M.Sc. Budi, dan Tb. Hasan hadir.",
    "Kol. Inf. Bagas menemui dr. Sari",
    "Letkol Inf. Bagas dan Kolonel Inf. Budi hadir.",
    "Maju Pte. Ltd. (Maju) berkantor di Solo.",
    "Menurut Maju Tbk. (MJU), harga naik.",
    "TB. HASAN HADIR.",
    "PT. INI JAYA MENANG.",
    "Bukti itu (SSK. II) hilang.",
    "Perkara itu, b. Pencurian, ditutup.",
    # The title of a work.
    "Ia menonton film Oh! Mama di Solo.",
    "Ia menonton film Surat dari Oh! Mama di Solo.",
    "Ia menonton Oh! Mama di Solo.",
    "Ia menonton film Lari! Kakak Kita, kata Sari.",
    "Ia menonton film Kota Lama Lari! Kakak Kita, kata Sari.",
    "Kata Budi H. Nasution, harga naik.",
]
TWO = [
    "2024.| Mengabulkan permohonan.",
    "α.| Perkara kedua ditutup.",
    "Nilainya x.| Warga menunggu.",
    "Hanya itu isi hlm.| Warga menunggu.",
    "Ia lahir pada 12 Jan.| Warga menunggu.",
    "Ada 2.904.| 67 warga menunggu.",
    "Ada 2.904.| 678.000 warga menunggu.",
    "Ada 2904.| 678 warga menunggu.",
    "Ada 2.904.| Warga menunggu.",
    "Aplikasi 9.| 1 warga menunggu.",
    "Ia lahir pada 1999.| 12 warga menunggu.",
    # Letters that are names by themselves, and eras.
    "Ia minum vitamin C.| Warga menunggu.",
    "Masjid itu dibangun pada 1445 H.| Warga menunggu.",
    "Masjid itu dibangun pada 656 H.| Warga menunggu.",
    "Gereja itu dibangun pada 1445 M.| Warga menunggu.",
    # Starters, in small letters but for the first.
    "Ia tinggal di A.S.| Meskipun begitu, ia pulang.",
    "Ia menemui dr.| Mereka menunggu.",
    # Words that are abbreviations only in another place or form.
    "Bagas Inf.| Warga menunggu.",
    "Menurut kabar Inf.| Warga menunggu.",
    "Menurut Maju Tbk.| Warga menunggu.",
    "Ia sakit TB.| Warga menunggu.",
    "Bukti itu (SSK.| Warga menunggu.",
    "Bukti itu (SSK.| Warga menunggu hujan reda di tepi sungai",
    "Bukti itu (SSK.| Sari pulang.) hilang.",
    "Bukti itu hilang (SSK.)| Warga menunggu (di desa).",
    "(Ia membaca SSK.| Warga pulang) kemarin.",
    "Ia membuka kabar.com.| Warga menunggu.",
    "Ia membuka x.com.| Warga menunggu.",
    "Ia lulusan S1/dr.| Warga menunggu.",
    # Other marks end a sentence behind any word.
    "Ia tinggal di Jl...| Warga menunggu.",
    "Apa kata dr?| Warga menunggu.",
    "Apa kata dr!?| Warga menunggu.",
    # What is no title.
    "Awas!| Mama menunggu.",
    "Warga berlari!| Mama menunggu.",
    "Warga menonton film Oh!| Mereka pulang.",
    "Warga menonton film Oh!| 12 orang pulang.",
    "Ia menonton film Lari!| Kakak Kita pulang.",
    "Ia membaca Lari!| Kakak Kita, kata Sari, pulang.",
    "Ia menonton Kota Oh!| Mama pulang.",
    # A glued full stop, and quotation marks that open or close.
    'Warga pulang."| Sari menunggu.',
    'Kata "siap" terbit.|"Warga menunggu," kata Sari.',
    "Hal itu penting.|Warga menunggu.",
    'Harga naik 10%.|"Itu wajar," kata Sari.',
    'Kata Sari, "Harga naik."|Warga menunggu.',
    "Kata Sari.|“Harga naik,” katanya.",
    "Kata Sari, “Harga naik.”|Warga menunggu.",
]


@pytest.mark.parametrize("text", ONE)
def test_marks_that_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_a_vocabulary_that_is_new_tells_the_same() -> None:
    vocabulary = INDONESIAN.extended(list)
    assert [text for text in ONE if sentences(text, vocabulary) != [text]] == []
    assert all(is_abbreviation(word, vocabulary) for word in ("dr.", "hlm.", "Inf."))


@pytest.mark.parametrize("text", TWO)
def test_marks_that_end_a_sentence(text: str) -> None:
    assert sentences(text.replace("|", "")) == [part.strip() for part in text.split("|")]


def test_white_space_is_no_part_of_a_sentence() -> None:
    text = " \n Harga naik. \n\t Warga menunggu \n"
    assert split(text) == [(3, 14), (18, 32)]
    assert sentences(text) == ["Harga naik.", "Warga menunggu"]


@every(
    ("word", "expected"),
    [
        *((word, True) for word in ("A.", "A.H.", "S.H.", "dr.", "Dr", "hlm.", "Jan.", "Inf.", "Jl.")),
        *((word, False) for word in ("warga.", "A.Hm.", "desa", "Solo.")),
    ],
)
def test_abbreviations_by_themselves(word: str, expected: bool) -> None:
    assert is_abbreviation(word) is expected
