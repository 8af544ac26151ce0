"""Plain text: the three layouts, kinds of blocks, and offsets that are never lost."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from newslint import Document, Source
from newslint.readers.characters import INVISIBLE
from newslint.readers.plain import PlainReader
from tests.every import every

PARAGRAPHS = [
    (
        "Pemerintah kabupaten menyalurkan bantuan beras kepada ribuan keluarga yang rumahnya terendam banjir sejak "
        "awal pekan, sementara petugas masih mendata warga yang mengungsi ke balai desa."
    ),
    (
        "Kepala dinas menjelaskan bahwa penyaluran dilakukan bertahap karena sebagian jalan menuju desa belum dapat "
        "dilewati kendaraan besar, sehingga beras diangkut dengan perahu karet milik relawan."
    ),
    (
        "Warga berharap air segera surut agar anak-anak dapat kembali bersekolah, sebab ruang kelas kini dipakai "
        "sebagai tempat mengungsi bagi keluarga dengan bayi dan orang lanjut usia."
    ),
]
HEADLINES = [
    "Gubernur Resmikan Jembatan Baru di Kota Lama",
    "5 Fakta Gempa yang Mengguncang Pesisir Selatan Jawa",
    "Harga Cabai Naik Dua Kali Lipat Menjelang Lebaran",
    "10 Tempat Wisata yang Ramai pada Libur Panjang Akhir Pekan",
    "7 Cara Menyimpan Sayur agar Tetap Segar",
    "Polisi Tangkap Tiga Pelaku Pencurian Sepeda Motor",
    "3 Pemain Muda Dipanggil ke Tim Nasional",
]


def read(text: str) -> Document:
    (document,) = PlainReader().read(Source("a.txt", text))
    return document


def texts(text: str) -> list[str]:
    return [block.text for block in read(text).blocks]


def kinds(text: str) -> list[str]:
    return [block.kind for block in read(text).blocks]


@every("newline", ["\n", "\r\n", "\r"])
@every("between", [1, 2, 3])
def test_each_long_line_is_a_paragraph(newline: str, between: int) -> None:
    assert texts((newline * between).join(PARAGRAPHS) + newline) == PARAGRAPHS


@every("newline", ["\n", "\r\n", "\r"])
@every("width", [50, 72, 80])
def test_hard_wrapped_text_is_joined(newline: str, width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert texts(wrapped.replace("\n", newline)) == PARAGRAPHS


def test_hard_wrapped_paragraphs_without_blank_lines_end_at_short_lines() -> None:
    wrapped = "\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    assert texts(wrapped) == PARAGRAPHS


def test_a_headline_over_hard_wrapped_text_stands_alone() -> None:
    wrapped = "\n".join(["Bantuan Beras bagi Korban Banjir", *(textwrap.fill(one, 72) for one in PARAGRAPHS)])
    assert texts(wrapped) == ["Bantuan Beras bagi Korban Banjir", *PARAGRAPHS]
    assert kinds(wrapped) == ["title", "paragraph", "paragraph", "paragraph"]


def test_list_items_in_hard_wrapped_text_are_blocks_of_their_own() -> None:
    items = ["1. " + PARAGRAPHS[0], "2. " + PARAGRAPHS[1]]
    wrapped = textwrap.fill(PARAGRAPHS[2], 72) + "\n\n" + "\n".join(textwrap.fill(item, 72) for item in items)
    assert texts(wrapped) == [PARAGRAPHS[2], *items]
    assert kinds(wrapped) == ["paragraph", "list-item", "list-item"]


def test_indentation_and_trailing_blanks_of_wrapped_lines_become_one_space() -> None:
    lines = textwrap.wrap(PARAGRAPHS[0], 60)
    assert texts("\n".join(f"  {line}   " for line in lines)) == [PARAGRAPHS[0]]


def test_a_word_broken_at_its_hyphen_is_joined_without_a_space() -> None:
    text = (
        "Warga berharap air segera surut agar semua anak-\nanak dapat kembali bersekolah di gedung yang lama,\n"
        "sebab ruang kelas kini dipakai sebagai tempat\nmengungsi bagi keluarga."
    )
    (joined,) = texts(text)
    assert "anak-anak dapat" in joined


def test_headlines_one_a_line_are_not_taken_for_hard_wrapped_text() -> None:
    assert texts("\n".join(HEADLINES)) == HEADLINES
    assert kinds("\n".join(HEADLINES)) == ["title"] + ["heading"] * 6


def test_verse_is_not_taken_for_hard_wrapped_text() -> None:
    verse = [
        "di tepi sungai kami menunggu perahu pulang",
        "membawa kabar dari hilir yang jauh dan sunyi sekali",
        "angin menyebut nama ibu berkali-kali,",
        "sampai lampu-lampu kampung padam satu per satu malam itu",
    ]
    assert texts("\n".join(verse)) == verse


@every(
    ("line", "kind"),
    [
        ("Latar Belakang Pertemuan", "heading"),
        ("Ia tiba di Jakarta pada Rabu pagi.", "paragraph"),
        ("- Beras sepuluh ton", "list-item"),
        ("• Beras sepuluh ton", "list-item"),
        ("2. Mengabulkan permohonan", "list-item"),
        ("(3) Menolak permohonan", "list-item"),
        ("a. Beras sepuluh ton", "list-item"),
        ("Apa saja syaratnya?", "paragraph"),
        ("loading...", "paragraph"),
    ],
)
def test_kind_of_a_line(line: str, kind: str) -> None:
    assert kinds(f"{PARAGRAPHS[0]}\n{line}\n{PARAGRAPHS[1]}")[1] == kind


def test_the_first_headline_is_the_title_and_stands_above_running_text() -> None:
    headline = "Bantuan Beras bagi Korban Banjir"
    assert kinds(f"Beranda\n{headline}\n{PARAGRAPHS[0]}") == ["heading", "title", "paragraph"]
    assert kinds(f"{PARAGRAPHS[0]}\n{headline}\n{PARAGRAPHS[1]}") == ["paragraph", "heading", "paragraph"]


def test_invisible_characters_are_taken_out_and_odd_spaces_are_spaces() -> None:
    text = "\ufeff\u200b Harga\u00a0be\u00adras naik\u202f5\u200b persen. \u00a0\u200b\n"
    block = read(text).blocks[0]
    assert block.text == "Harga beras naik 5 persen."
    assert {piece: block.map.to_source(*piece) for piece in [(0, 5), (5, 6), (6, 11), (17, 18), (18, 25)]} == {
        (0, 5): (3, 8),
        (5, 6): (8, 9),
        (6, 11): (9, 15),
        (17, 18): (21, 22),
        (18, 25): (23, 30),
    }
    assert block.piece.span == (3, 31)


def test_lines_of_nothing_are_no_blocks() -> None:
    assert texts(" \t\n\u200b\n\u00a0\u3000\n\r\n\f") == []


UNUSUAL_LINE_ENDS = ["\u2028", "\u2029", "\f", "\v", "\x85"]


@every("mark", UNUSUAL_LINE_ENDS)
def test_separators_and_form_feeds_end_a_line(mark: str) -> None:
    assert texts(mark.join(PARAGRAPHS)) == PARAGRAPHS
    assert texts(mark.join(["Bantuan Beras bagi Korban Banjir", *PARAGRAPHS]))[1:] == PARAGRAPHS


@every("mark", UNUSUAL_LINE_ENDS)
def test_a_separator_amid_a_sentence_ends_no_line(mark: str) -> None:
    assert texts(f"Air sungai meluap{mark}sejak Senin malam.") == ["Air sungai meluap sejak Senin malam."]


def test_a_new_page_amid_a_wrapped_paragraph_is_no_empty_line() -> None:
    lines = textwrap.wrap(PARAGRAPHS[0], 50)
    assert texts("\n".join(lines[:2]) + "\n\f" + "\n".join(lines[2:])) == [PARAGRAPHS[0]]


def test_half_a_wrongly_decoded_letter_ends_no_line() -> None:
    assert texts("Kata Ù\x85Ù\x8eØ§ dikutip di sini.") == ["Kata Ù\x85Ù\x8eØ§ dikutip di sini."]


written = st.text(alphabet=st.sampled_from("aB.,- \t\n\r\v\f\x85\u00a0\u200b\u00ad\u2028\u2029“1)"), max_size=200)


@st.composite
def prose(draw: st.DrawFn) -> str:
    """Return paragraphs, headlines and list items, wrapped and joined in one of the usual ways."""
    parts = draw(st.lists(st.sampled_from([*PARAGRAPHS, *HEADLINES, "- satu", "", "\u200b"]), max_size=6))
    width = draw(st.sampled_from([40, 60, 90, 10_000]))
    text = draw(st.sampled_from(["\n", "\n\n"])).join(textwrap.fill(part, width) for part in parts)
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))


@given(st.one_of(st.text(max_size=100), written, prose()))
def test_whatever_the_text_its_blocks_lie_where_their_maps_say(text: str) -> None:
    document = read(text)
    end = 0
    for block in document.blocks:
        span = block.piece.span
        assert end <= span.start < span.end <= len(text)
        end = span.end
        assert block.text == block.text.strip(" \t\r\n")
        for index, character in enumerate(block.text):
            start, stop = block.map.to_source(index, index + 1)
            stands = text[start:stop]
            assert stands == character or (character == " " and not stands.strip())
    lost = set(text) - {character for block in document.blocks for character in block.text}
    assert all(character.isspace() or character in INVISIBLE for character in lost)
