"""What repetition is told by in two texts: what stands beside them, names, speech, likeness and runs of copies."""

from __future__ import annotations

from itertools import pairwise

from newslint.analyses.repetition.alignment import hunks, shared_words
from newslint.analyses.repetition.beside import Beside, Side, beside, differing
from newslint.analyses.repetition.exact import Repetition, repetition
from newslint.analyses.repetition.paragraphs import Paragraph
from newslint.analyses.repetition.shingles import Similarity, candidates, holds_repeats, likeness, shingles
from newslint.analyses.repetition.similarity import (
    NearMatch,
    best_matches,
    differ_in_names,
    differ_in_slots,
    is_quoted,
    overlap,
    share_names,
)
from newslint.analyses.repetition.speech import is_reported, names_claim
from newslint.text.resources import Resource
from newslint.text.spans import Span
from tests.analyses.repetition_documents import AIR, LIMITS, document, text_of
from tests.analyses.repetition_texts import BRIDGE, RICE, ROAD, SCHOOL
from tests.every import every

LINK, PICTURE = Resource("link", "a", 0, 4), Resource("media", "a", 5, 9)


@every(
    ("ones", "others", "expected"),
    [
        ([], [], None),
        ([LINK], [LINK._replace(start=7, end=9)], None),
        ([LINK], [PICTURE], LINK),
        ([LINK], [LINK._replace(target="b")], LINK),
        ([LINK, PICTURE], [LINK], PICTURE),
        ([LINK], [LINK, PICTURE], PICTURE),
        ([], [LINK], LINK),
    ],
)
def test_resources_that_differ(ones: list[Resource], others: list[Resource], expected: Resource | None) -> None:
    assert differing(ones, others) == expected


def test_what_stands_beside_differs_where_both_have_something() -> None:
    empty, one, other = Side(), Side(("a",), (LINK,)), Side(("b",), (PICTURE,))
    assert [Beside(empty, one).differs_in_data(its) for its in (Beside(one, other), Beside(other, empty))] == [
        True,
        False,
    ]
    assert Beside(one, empty).differing(Beside(other, one)) == ((LINK,), (PICTURE,))
    assert Beside(one, empty).differing(Beside(one, other)) == ((), ())
    assert Beside(empty, one).differing(Beside(empty, other)) == ((LINK,), (PICTURE,))


def test_headings_part_what_stands_above_from_what_stands_below() -> None:
    codes = [("code", name) for name in "abc"]
    made = document(ROAD, codes[0], ("heading", "Satu"), codes[1], ("title", "Dua"), codes[2], RICE, codes[0], AIR)
    made.resources = (
        PICTURE,
        *(
            PICTURE._replace(target=block.text, start=block.map.to_source(0, 1).start)
            for block in (made.blocks[1], made.blocks[3], made.blocks[5])
        ),
    )
    found = beside(made, [made.blocks[0], made.blocks[6], made.blocks[8]])
    assert [(one.above.data, one.below.data) for one in found] == [((), ("a",)), (("c",), ("a",)), (("a",), ())]
    pictures = [[[one.target for one in side.resources] for side in (one.above, one.below)] for one in found]
    assert pictures == [[[], ["a", "a"]], [["c"], []], [[], []]]


def test_names_and_data_of_a_text() -> None:
    text = text_of("Menurut Sari, 12 warga Solo pulang. Dewi tinggal.")
    assert text.names == {"menurut", "sari", "solo", "dewi"}
    assert text.inner_names == {"sari", "solo"}
    assert text.data == {"12"}
    assert (text.is_legal, text.is_row) == (False, False)
    assert text.shingles is text.shingles
    assert text_of("1. Pasal ini berlaku.").is_legal
    assert text_of("1. Air surut.").is_row


SLOTS = "Di Kecamatan {}, hujan turun sejak pagi sampai petang."


@every(
    ("one", "other", "names", "slots"),
    [
        (SLOTS.format("Hulu"), f"Juga {SLOTS.format('Hilir')[0].lower()}{SLOTS.format('Hilir')[1:]}", True, True),
        (SLOTS.format("Hulu"), SLOTS.format("Hulu"), False, False),
        (SLOTS.format("Wardana"), SLOTS.format("Wardhana"), True, False),
        (SLOTS.format("Hulu"), SLOTS.format("itu"), False, False),
        (SLOTS.format("Hulu"), SLOTS.format("Hilir") + " air" * 80, True, False),
    ],
)
def test_texts_of_different_names(one: str, other: str, names: bool, slots: bool) -> None:
    first, second = text_of(one), text_of(other)
    assert (differ_in_names(first, second), differ_in_names(second, first)) == (names, names)
    assert (differ_in_slots(first, second), differ_in_slots(second, first)) == (slots, slots)
    quoted = text_of(one, is_quotation=True), text_of(other, is_quotation=True)
    assert not differ_in_names(*quoted)
    assert not differ_in_slots(*quoted)


@every(
    ("other", "expected"),
    [("Kabupaten Kudus 2024 air", True), ("Kabupaten Kudus air surut", True), ("Kudus air surut lagi", False)],
)
def test_whether_names_are_what_two_texts_share(other: str, expected: bool) -> None:
    assert share_names(text_of("kabupaten kudus 2024 air surut lagi"), text_of(other)) is expected


def test_the_best_match_of_each_text() -> None:
    texts = [text_of(one) for one in (RICE, f"{RICE} {ROAD}", BRIDGE, f"{RICE} Air surut.", ROAD)]
    found = best_matches(texts, lambda earlier, later, alike: alike.containment > 0.5)
    assert [(texts.index(one.later[0]), texts.index(one.earlier[0])) for one in found] == [(1, 0), (3, 0), (4, 1)]
    assert [one.words for one in found] == [26, 14, 14]
    assert found[2].share == 1
    assert not found[0].is_quotation
    assert best_matches(texts, lambda earlier, later, alike: False) == []
    quotation = text_of(RICE, is_quotation=True)
    pairs = ((quotation, quotation), (quotation, texts[0]), (texts[0], quotation))
    assert [NearMatch((one,), (other,), Similarity(1, 1)).is_quotation for one, other in pairs] == [True, False, False]


def test_how_much_of_a_range_spans_cover() -> None:
    spans = [Span(0, 2), Span(4, 8), Span(10, 12)]
    assert [
        overlap(*asked) for asked in ((1, 11, spans, 0), (4, 8, spans, 1), (5, 6, spans, 1), (8, 10, spans, 2))
    ] == [
        6,
        4,
        1,
        0,
    ]
    assert overlap(0, 20, spans, 2) == 2


@every(("text", "expected"), [("Kata “air sudah surut”.", True), ("Kata warga itu “air”.", False)])
def test_direct_speech(text: str, expected: bool) -> None:
    assert is_quoted(document(text).blocks[0].piece) is expected
    block = document(f"{RICE} {text}").blocks[0]
    assert is_quoted(block.slice(len(RICE) + 1, len(block.text))) is expected


SAID = "“air sudah surut sejak pagi”"


@every(
    ("text", "reported"),
    [
        *((f"{SAID} kata Sari.", True), (f"{SAID}, demikian ujar Sari.", True), (f"{SAID} mengatakan itu.", True)),
        *(
            (f"Sari mengatakan kepada warga, {SAID}.", True),
            (f"Kata Sari, {SAID}.", True),
            (f"Kata Sari: {SAID}.", True),
        ),
        *((f"Kata kunci Sari, {SAID}.", False), (f"Tulisan {SAID}.", False), (f"{SAID} kata kunci itu.", False)),
        *((f"Kata Sari {SAID}.", False), (f"{SAID} tulis empat orang warga, kata Sari.", False)),
        *((f"“Naik,” kata Sari. {SAID}.", True), (f"“Naik,” tulis Sari. {SAID}.", False)),
        (f"“Naik,” kata Sari. {'Warga pulang. ' * 8}{SAID}.", False),
    ],
)
def test_who_says_a_quotation(text: str, reported: bool) -> None:
    block = document(text).blocks[0]
    start = text.index(SAID)
    assert is_reported(block.slice(start, start + len(SAID)), LIMITS) is reported


def test_what_names_a_claim() -> None:
    texts = (f"Unggahan {SAID}.", f"{SAID} kata Sari.", f"Unggahan {SAID}. {ROAD}", "Air surut.")
    assert [names_claim(document(text).blocks[0].piece, LIMITS) for text in texts] == [True, False, False, False]


def test_runs_of_words() -> None:
    one, other = RICE.split(), ROAD.split()
    assert holds_repeats([one, other]) == [False, False]
    assert holds_repeats([one, other, one[3:9]]) == [True, False, True]
    assert holds_repeats([one, one[:5]]) == [False, False]
    assert holds_repeats([other, [*one[:6], *one[:6]]]) == [False, True]
    assert list(candidates([one, other, [*other, *one], one[:7]])) == [(0, 2), (1, 2), (0, 3), (2, 3)]
    assert list(candidates([one, [*other[:7], *one[:6], *BRIDGE.split()]])) == []
    assert list(candidates([one] * 10)) == [pair for pair in _pairs(10) if pair[0] < 8]


def _pairs(count: int) -> list[tuple[int, int]]:
    return [(earlier, later) for later in range(count) for earlier in range(later)]


def test_how_alike_texts_are() -> None:
    words = "satu dua tiga empat lima enam".split()
    whole, part = shingles(words), shingles(words[:4])
    assert (len(whole), len(part)) == (4, 2)
    assert likeness(whole, part) == (0.5, 1.0)
    assert likeness(part, shingles(["satu"])) == (0, 0)


@every(
    ("one", "other", "shared", "differing"),
    [
        ("air surut pagi ini", "air surut pagi ini", 4, []),
        ("air surut pagi ini", "air naik pagi ini", 3, [("surut", "naik")]),
        ("air surut", "air sungai surut lagi", 2, [("", "lagi"), ("", "sungai")]),
        ("kemarin air surut lagi", "air surut", 2, [("lagi", ""), ("kemarin", "")]),
        ("air", "warga", 0, [("air", "warga")]),
        ("air surut", "", 0, [("air surut", "")]),
        ("", "air", 0, [("", "air")]),
        ("a b a c", "a c a b", 2, None),
    ],
)
def test_what_two_texts_share_in_order(
    one: str, other: str, shared: int, differing: list[tuple[str, str]] | None
) -> None:
    words, others = one.split(), other.split()
    assert (shared_words(words, others), shared_words(others, words)) == (shared, shared)
    if differing is not None:
        assert [(" ".join(left), " ".join(right)) for left, right in hunks(words, others)] == differing


def found_in(*parts: str | tuple[str, str]) -> Repetition:
    return repetition(document(*parts), LIMITS)


@every(
    ("text", "expected"),
    [
        *((RICE, True), (RICE[:-1], False), (f"{RICE[:-1]}?", False), (f"{RICE[:-1]}!", False), (f"1. {RICE}", False)),
        *((f"Foto: {RICE}", False), (f"Foto warga {RICE}", True), (f"{RICE[:-1]} dan boleh disalin.", False)),
        *((f"1. {RICE} {ROAD}", True), (f"1. Pasal {RICE} {ROAD}", False), (f"Pasal {RICE} {ROAD}", True)),
        *((f"{RICE} {ROAD[:-1]}", True), (f"{RICE[:-1]} {ROAD[:-1]}", False), (f"{RICE[:-1]} {ROAD[:-1]}?", True)),
        ("Air sungai itu surut pagi ini.", False),
    ],
)
def test_paragraphs_that_are_a_fault_by_themselves_where_they_come_again(text: str, expected: bool) -> None:
    made = document(text)
    paragraph = Paragraph(made.blocks[0], 0, shares=True, is_short=False)
    assert repetition(made, LIMITS).is_prose(paragraph) is expected


def test_a_formula_is_shared_by_three_short_texts() -> None:
    begin = "warga membeli beras murah di pasar"
    ends = ["lama sore ini", "baru pagi tadi", "induk malam nanti"]
    texts = [f"{begin} {end}.".capitalize() for end in ends]
    asked = tuple(f"{begin} desa kami".split())
    assert [found_in(*texts[:count]).is_formula(asked) for count in (2, 3)] == [False, True]
    assert not found_in(*texts).is_formula((*asked, *["air"] * 12))
    assert found_in(*texts).is_formula((*asked, *["air"] * 11))
    assert not found_in(*texts).is_formula(asked[1:])
    behind = [f"{end} {begin}.".capitalize() for end in ends]
    assert found_in(*behind).is_formula(("kami", *asked[:6]))


def test_the_lead_is_the_first_paragraph_that_is_long_enough() -> None:
    lead = found_in(AIR, RICE[:-1], RICE, ROAD).lead
    assert lead is not None
    assert lead.block.index == 2
    assert found_in(AIR).lead is None


def test_runs_of_copies() -> None:
    runs = found_in(RICE, ROAD, SCHOOL, RICE, ROAD, BRIDGE, SCHOOL).runs
    assert [[one.position for one in run.copies] for run in runs] == [[3, 4], [6]]
    assert [[one.position for one in run.originals] for run in runs] == [[0, 1], [2]]
    assert [run.words for run in runs] == [26, 12]
    assert [one.position for one in found_in(RICE, ROAD, RICE).firsts()] == [0, 1]
    assert all(one.position + 1 == other.position for one, other in pairwise(found_in(RICE, AIR, ROAD).paragraphs))
