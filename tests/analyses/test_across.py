"""Which paragraphs of two articles are copies, and how their words are aligned."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.repetition.across import PublishedPassage, copied_share
from newslint.analyses.repetition.alignment import hunks, shared_words
from tests.every import every

PARAGRAPH = (
    "Pemerintah kabupaten menutup jembatan gantung di hilir sungai selama dua pekan karena tali bajanya aus, "
    "sehingga warga tiga dusun harus memutar lewat jalan lama di kaki bukit."
)
EDITED = (
    "Pemkab menutup jembatan gantung di hilir sungai selama dua pekan karena tali bajanya telah aus, "
    "sehingga penduduk tiga dusun terpaksa memutar lewat jalan lama di kaki bukit itu."
)
WORDS = st.lists(st.sampled_from("air batu cabai daun elang".split()), max_size=9)


def share(one: str, other: str) -> float:
    return copied_share(PublishedPassage(one), PublishedPassage(other))


def test_the_same_words_are_a_copy_whatever_their_case_and_punctuation() -> None:
    assert share(PARAGRAPH, f"KOTA BARU - {PARAGRAPH.replace(',', '').upper()}") == 1.0


def test_a_paragraph_that_was_edited_is_a_copy() -> None:
    assert 0.72 <= share(PARAGRAPH, EDITED) < 1.0


def test_a_paragraph_inside_a_longer_one_is_a_copy() -> None:
    more = f"{PARAGRAPH} Perbaikan dikerjakan oleh dinas pekerjaan umum mulai Senin depan bersama warga."
    assert share(PARAGRAPH, more) == 1.0


GOLD = "Harga emas batangan ukuran {} gram di gerai resmi hari ini tercatat Rp{} dan dapat dibeli secara daring."
LINK = (
    "Dari hasil penelusuran, tautan dalam pesan itu tidak mengarah ke laman resmi milik {}, dan pembaca diminta tidak "
    "mengisi data."
)
CLAIM = (
    "Tim pemeriksa fakta memasukkan kata kunci “{}” ke mesin pencari dan tidak menemukan berita yang membenarkan "
    "klaim itu."
)


@every(
    ("one", "other"),
    [
        ("Polisi masih menyelidiki penyebab kejadian itu.", "Polisi masih menyelidiki penyebab kejadian itu."),
        (GOLD.format(5, "6.120.000"), GOLD.format(10, "12.180.000")),
        (LINK.format("Bank Sagara Raya"), LINK.format("Toko Lintang Timur")),
        (CLAIM.format("jembatan hilir ambruk malam tadi"), CLAIM.format("bupati membagikan sepeda gratis")),
        (PARAGRAPH, "Penutupan jembatan gantung di hilir itu membuat anak sekolah berangkat satu jam lebih pagi."),
    ],
    ids=["short", "numbers", "names", "quotations", "others"],
)
def test_what_many_say_and_what_fills_a_formula_is_no_copy(one: str, other: str) -> None:
    assert share(one, other) == 0.0


@given(WORDS, WORDS)
def test_common_words_and_the_places_that_differ_make_up_both_texts(one: list[str], other: list[str]) -> None:
    found = list(hunks(one, other))
    common = shared_words(one, other)
    assert (common + sum(len(words) for words, _ in found), common + sum(len(words) for _, words in found)) == (
        len(one),
        len(other),
    )
    assert all(words or others for words, others in found)


@given(WORDS, WORDS)
def test_as_many_words_as_can_be_are_common(one: list[str], other: list[str]) -> None:
    rows = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for at, theirs in enumerate(other, 1):
            above = rows[at]
            rows[at] = before + 1 if word == theirs else max(above, rows[at - 1])
            before = above
    assert shared_words(one, other) == rows[-1]
