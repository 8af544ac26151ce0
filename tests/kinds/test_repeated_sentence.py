"""Kind ``repeated-sentence``: sentences and quotations that come back inside other paragraphs."""

from __future__ import annotations

from tests.analyses.repetition_texts import BRIDGE, RICE, ROAD, SCHOOL, findings, lines, places
from tests.every import every

QUOTE = '"Kami sudah meminta pemerintah pusat mengirim perahu karet tambahan ke wilayah kami,"'


def test_sentence_inside_other_paragraphs() -> None:
    text = lines(f"{BRIDGE} {RICE}", SCHOOL, f"{ROAD} {RICE} Warga menunggu di balai desa.")
    (found,) = findings(text)
    assert (found.rule, found.excerpt) == ("duplicates/repeated-sentence", RICE)
    assert [other.start.offset for other in found.related] == [text.index(RICE)]


def test_sentence_inside_one_long_line() -> None:
    (found,) = findings(f"{RICE} {BRIDGE} {RICE} {ROAD}")
    assert (found.excerpt, found.start.offset) == (RICE, len(RICE) + len(BRIDGE) + 2)


def test_sentences_in_a_row_are_one_finding() -> None:
    copied = f"{RICE} Air mulai surut. {ROAD}"
    (found,) = findings(f"{copied} {BRIDGE} {copied} {SCHOOL}")
    assert found.excerpt == copied
    assert found.message == "These 2 sentences already stand on line 1 (26 words)."


def test_quotation_with_other_words_around_it() -> None:
    text = lines(f"{QUOTE} kata Bupati, Senin. {RICE}", ROAD, f"{SCHOOL} {QUOTE} ujarnya.")
    (found,) = findings(text)
    assert (found.rule, found.excerpt) == ("duplicates/repeated-quotation", QUOTE)


def test_part_of_a_quotation() -> None:
    text = lines(f'"Air terus naik. {QUOTE[1:]} kata Bupati. {RICE}', ROAD, f"{SCHOOL} {QUOTE} ujarnya.")
    assert places(text) == [("repeated-quotation", 3, 3)]


@every(
    ("one", "other"),
    [
        (
            "Warga diminta tetap waspada terhadap banjir susulan.",
            "Warga diminta tetap waspada terhadap banjir susulan.",
        ),
        (RICE.replace("seratus", "100"), RICE.replace("seratus", "150")),
        (f"{QUOTE} kata Bupati.", "Bupati meminta pemerintah pusat mengirim perahu karet tambahan."),
        ('Programnya bernama "Satu Desa Satu Perahu Karet".', 'Anggaran "Satu Desa Satu Perahu Karet" naik.'),
    ],
)
def test_left_alone(one: str, other: str) -> None:
    assert places(lines(f"{BRIDGE} {one}", SCHOOL, f"{ROAD} {other}")) == []


def test_nearly_equal_paragraphs_are_not_told_by_their_sentences() -> None:
    text = lines(f"{RICE} {ROAD}", SCHOOL, f"{RICE} {ROAD} Begitulah.")
    assert places(text) == [("near-paragraph", 3, 3)]


def test_a_quotation_behind_a_repeated_sentence_is_told_by_itself() -> None:
    one = f"{BRIDGE} Bupati mengatakan kepada wartawan, {QUOTE} saat ditemui pagi tadi."
    other = f"{BRIDGE} Pengeras suara di pasar lalu mengulang kalimat bupati itu, {QUOTE} sampai petang."
    assert places(lines(one, ROAD, SCHOOL, other)) == [("repeated-sentence", 4, 4), ("repeated-quotation", 4, 4)]


def test_sentences_from_two_paragraphs_are_told_one_by_one() -> None:
    originals = f"{RICE} Air surut kemarin.", f"Petugas berjaga. {BRIDGE}"
    copy = f"Kini {RICE} {BRIDGE} Warga lalu pulang membawa tikar dan bantal."
    assert places(lines(*originals, SCHOOL, copy)) == [("repeated-sentence", 4, 4)] * 2


@every(("between", "copied"), [("Air. Naik.", [1]), ("Air. Naik. Lagi.", [1, 1]), ("", [1])])
def test_how_far_apart_sentences_of_one_finding_stand(between: str, copied: list[int]) -> None:
    text = f"{RICE} {between} {ROAD}"
    found = findings(lines(f"{BRIDGE} {text}", f"Petugas berjaga. {text} Warga menunggu di balai desa."))
    assert [len(one.related) for one in found] == copied


def test_sentences_that_stand_otherwise_apart_are_told_one_by_one() -> None:
    text = lines(f"{BRIDGE} {RICE} Air surut. {ROAD}", f"Petugas berjaga. {RICE} {ROAD} Warga menunggu di balai desa.")
    assert places(text) == [("repeated-sentence", 2, 2)] * 2
