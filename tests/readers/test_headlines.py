"""The headline of plain text: by its label, by its place, by its shape; and what at the top of a text is none."""

from __future__ import annotations

import pytest

from newslint import Document, Source
from newslint.readers.headlines import BYLINES, LABELS
from newslint.readers.plain import PlainReader
from tests.every import every

LEAD = "Puluhan petani mengantre pupuk di gudang koperasi sejak subuh. Sebagian pulang dengan tangan kosong."
SHORT_LEAD = "Petani mengantre sejak subuh."


def read(text: str, reader: PlainReader | None = None) -> Document:
    documents = list((reader or PlainReader()).read(Source("naskah.txt", text)))
    return documents[0]


def headline(text: str, reader: PlainReader | None = None) -> str | None:
    title = read(text, reader).title
    return title.text if title else None


def reader(**settings: object) -> PlainReader:
    return PlainReader().with_settings({"title": "shape", "title-labels": LABELS, "bylines": BYLINES} | settings)


SENTENCE_CASE = [
    "Petani tebu antre pupuk sejak subuh",
    "Harga pupuk naik dua kali lipat di tiga kabupaten",
    "12 desa di lereng gunung kehabisan air bersih",
    '"Kami hanya butuh air," keluh petani lereng selatan',
    "Cek fakta: pupuk palsu beredar di pasar induk",
    "Laporan keuangan koperasi tebu menuai kritik anggota",
    "Wartawan kampus meliput antrean pupuk sejak subuh",
    "Foto antrean pupuk beredar luas di media sosial",
    "Sumber air mengering di tiga desa penghasil tebu",
    "Baca puisi sampai pagi, cara petani tebu menunggu panen",
]


@every("line", SENTENCE_CASE)
@every("below", [f"\n\n{LEAD}", f"\n{LEAD}", f"\n\n{SHORT_LEAD}", f"\n-\n{LEAD}", f"\n- {LEAD}\n{LEAD}"])
def test_the_first_line_in_sentence_case_over_a_paragraph_is_the_headline(line: str, below: str) -> None:
    assert headline(line + below) == line


@every("between", ["Oleh Rina Wati", "Penulis: Rina Wati", "Senin, 3 Maret 2025 10.15 WIB"])
def test_a_byline_or_a_date_may_stand_between(between: str) -> None:
    assert headline(f"{SENTENCE_CASE[0]}\n{between}\n\n{LEAD}") == SENTENCE_CASE[0]


@every(
    "text",
    [
        f"SEMARANG - Petani tebu antre pupuk sejak subuh di koperasi\n\n{LEAD}",
        f"Semarang - Petani tebu antre pupuk sejak subuh di koperasi\n\n{LEAD}",
        f"SEMARANG, WARTADESA.COM - Petani Tebu Antre Pupuk Sejak Subuh\n\n{LEAD}",
        f"Wartadesa.com, Semarang - Petani tebu antre pupuk sejak subuh\n\n{LEAD}",
        f"Laporan Rina Wati | Lereng Selatan\n\n{LEAD}",
        f"Laporan Wartawan Wartadesa, Rina Wati\n\n{LEAD}",
        f"Foto: antrean pupuk di gudang koperasi\n\n{LEAD}",
        f"Antrean pupuk di gudang koperasi (Foto: Rina)\n\n{LEAD}",
        f"Senin, 3 Maret 2025 pukul 10.15 WIB\n\n{LEAD}",
        f"Baca juga: Petani Tebu Antre Pupuk Sejak Subuh\n\n{LEAD}",
        f"- petani tebu antre pupuk sejak subuh\n\n{LEAD}",
        f"Petani tebu antre pupuk sejak subuh.\n\n{LEAD}",
        f"petani tebu antre pupuk sejak subuh\n\n{LEAD}",
        f"Petani antre sejak subuh. Gudang dibuka siang\n\n{LEAD}",
        f"Antrean pupuk\n\n{LEAD}",
        f"{' '.join(['Petani antre pupuk'] * 6)}\n\n{LEAD}",
    ],
)
def test_a_dateline_a_byline_a_label_an_item_and_a_sentence_are_no_headline(text: str) -> None:
    assert headline(text) is None


@every(
    "below",
    [
        "\ndi tiga kabupaten penghasil tebu sejak awal musim tanam tahun ini, kata dinas pertanian setempat.",
        f"\n\n“{LEAD}”",
        "\n- Pupuk urea.\n- Pupuk organik.",
        "\nMalam pun turun di pematang\nKatak bernyanyi tanpa henti",
        "\nMalam pun turun.",
        "",
    ],
)
def test_a_first_line_over_no_paragraph_of_its_own_is_no_headline(below: str) -> None:
    assert headline("Petani tebu antre pupuk sejak subuh" + below) is None


def test_a_headline_in_title_case_may_stand_lower_but_not_below_a_sentence() -> None:
    line = "Petani Tebu Antre Pupuk Sejak Subuh"
    assert headline(f"Beranda\n{line}\n{LEAD}") == line
    assert headline(f"Akun itu menulis pesan panjang dengan narasi sebagai berikut:\n{line}\n{LEAD}") is None
    assert headline(f"SEMARANG - Petani tebu mengantre pupuk\n{line}\n{LEAD}") is None
    assert (
        headline(f"Sejak Senin beredar foto dari sebuah akun yang belum lama dibuat berisi klaim\n{line}\n{LEAD}")
        is None
    )


@every("label", ["Judul: ", "JUDUL : ", "judul:\n", "Judul berita: ", "Title: "])
def test_a_label_tells_the_headline_and_is_no_part_of_it(label: str) -> None:
    text = f"Penulis: Rina Wati\n{label}Apa kabar pupuk?\n\n{LEAD}"
    title = read(text).title
    assert title is not None
    assert title.text == "Apa kabar pupuk?"
    start, end = title.piece.span
    assert text[start:end] == "Apa kabar pupuk?"


def test_a_whole_article_behind_a_label_is_no_headline() -> None:
    assert headline(f"Judul: {' '.join([LEAD] * 3)}\n{LEAD}") is None


def test_settings_say_what_the_headline_is() -> None:
    text = f"Apa kabar pupuk?\n\n{LEAD}"
    assert headline(text) is None
    assert headline(text, reader(title="first-line")) == "Apa kabar pupuk?"
    assert headline(f"Petani Tebu Antre Pupuk\n\n{LEAD}", reader(title="label")) is None
    assert (
        headline(f"Kepala: Apa kabar pupuk?\n\n{LEAD}", reader(**{"title-labels": ("kepala",)})) == "Apa kabar pupuk?"
    )
    assert headline(f"Lensa Petani tebu dan pupuk\n\n{LEAD}", reader(bylines=("lensa",))) is None


def test_an_empty_word_is_refused() -> None:
    with pytest.raises(ValueError, match="not empty"):
        reader(bylines=("",))
