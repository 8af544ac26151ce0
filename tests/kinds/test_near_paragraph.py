"""Kind ``near-paragraph``: which paragraphs are nearly the same, and which are alike by nature."""

from __future__ import annotations

from tests.analyses.repetition_texts import BRIDGE, RICE, ROAD, findings, lines, places
from tests.every import every

RULE = "near-paragraph"
LONG = (
    "Petugas gabungan menyalurkan air bersih ke dua belas desa yang mengalami kekeringan sejak awal Agustus "
    "dengan memakai lima mobil tangki."
)
NEAR = LONG.replace("memakai", "menggunakan")


@every(
    "copy",
    [
        LONG.replace("memakai", "menggunakan"),
        f"Selain itu, {LONG[0].lower()}{LONG[1:]}",
        LONG.replace(" dengan memakai lima mobil tangki", ""),
        f"SERANG - {LONG.replace('Petugas', 'Para petugas')}",
        # A row of a list, or words of a law, in one of the two alone.
        f"1. {NEAR}",
        f"Menurut pasal, {NEAR[0].lower()}{NEAR[1:]}",
    ],
)
def test_nearly_the_same(copy: str) -> None:
    assert places(lines(BRIDGE, LONG, RICE, copy)) == [(RULE, 4, 4)]
    assert places(lines(BRIDGE, copy, RICE, LONG)) == [(RULE, 4, 4)]


@every(
    "other",
    [
        LONG.replace("dua belas", "14") + " Warga antre sejak pagi, kata camat, karena sumur mereka kering kerontang.",
        LONG.replace("air bersih", "beras").replace("kekeringan", "banjir").replace("tangki", "bak terbuka"),
        RICE,
    ],
)
def test_not_the_same(other: str) -> None:
    assert places(lines(BRIDGE, LONG, ROAD, other), RULE) == []


@every(
    ("one", "other"),
    [
        (LONG.replace("dua belas", "12"), LONG.replace("dua belas", "15")),
        (f"1. {LONG}", f"2. {LONG.replace('memakai', 'menggunakan')}"),
        (f"Menurut Pasal 5, {LONG}", f"Menurut Pasal 5, {LONG.replace('memakai', 'menggunakan')}"),
        (f"1. Menurut Pasal 5, {LONG}", NEAR),
        (NEAR, f"1. Menurut Pasal 5, {LONG}"),
        (NEAR, LONG.replace("lima", "5")),
        (LONG, f"Foto: {NEAR}"),
        (LONG, f"Begitu pula, {NEAR[0].lower()}{NEAR[1:]}"),
        (f"{LONG[:-1]} dan dilisensikan di bawah syarat itu.", f"{NEAR[:-1]} dan dilisensikan di bawah syarat itu."),
        (LONG.replace("Petugas", "Kabupaten Lebak"), LONG.replace("Petugas", "Kabupaten Pandeglang")),
    ],
)
def test_alike_by_nature(one: str, other: str) -> None:
    assert places(lines(BRIDGE, one, ROAD, other)) == []


def test_message_tells_how_much_stands_there_already() -> None:
    (found,) = findings(lines(BRIDGE, LONG, RICE, LONG.replace(" dengan memakai lima mobil tangki", "")), RULE)
    assert found.message == "100% of this paragraph stands in the one on line 2 already."


def test_paragraph_before_a_run_of_copies_is_told_apart_from_it() -> None:
    text = lines(LONG, RICE, ROAD, BRIDGE, f"Kemudian {LONG}", RICE, ROAD)
    assert places(text) == [(RULE, 5, 5), ("repeated-paragraph", 6, 7)]


@every(("more", "rule"), [(" sejak pagi tadi", RULE), (" sejak pagi", "repeated-sentence")])
def test_short_paragraphs_are_compared_as_sentences(more: str, rule: str) -> None:
    assert places(lines(BRIDGE, f"{RICE[:-1]}{more}.", ROAD, f"{RICE[:-1]}{more} kemarin.")) == [(rule, 4, 4)]
