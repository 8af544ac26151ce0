"""What repetition is told by in one text: sections, sheets, music, verse, headlines, lists and data."""

from __future__ import annotations

from newslint import Document
from newslint.analyses.repetition.exact import repetition
from newslint.analyses.repetition.headline import find_headline
from newslint.analyses.repetition.lists import is_item, is_within_list, lead_to_other_lists
from newslint.analyses.repetition.normalization import holds_sentence, is_datum, is_numbered, is_other_script
from newslint.analyses.repetition.paragraphs import line_of
from newslint.analyses.repetition.parts import holder, is_notation, is_sheet, is_verse, opener, recap, step
from tests.analyses.repetition_documents import AIR, LIMITS, document
from tests.analyses.repetition_texts import BRIDGE, RICE, ROAD, SCHOOL
from tests.every import every


@every(
    ("text", "opens"),
    [
        *(("Kesimpulan", True), ("KESIMPULAN: air surut", True), ("2. Kesimpulan", True), ("- Ringkasan", True)),
        *(("Dapat  disimpulkan bahwa air surut", True), ("“12) Ringkasan”", True)),
        *(("Kesimpulannya", False), ("Kesimpulan-kesimpulan", False), ("Jadi kesimpulan", False), ("", False)),
    ],
)
def test_what_a_text_opens_with(text: str, opens: bool) -> None:
    assert (opener(LIMITS.recap_words).match(text) is not None) is opens
    assert opener(()).match(text) is None


@every(
    ("text", "is_step"),
    [
        *(("Langkah 2: buka keran", True), ("Langkah ke-2, buka", True), ("Langkah pertama. Buka", True)),
        *(("Pertama, buka keran", True), ("- Pertama) buka", True), ("LANGKAH 3 : buka", True)),
        *(("Langkah kaki warga", False), ("Pertama kali buka", False), ("Langkahnya, buka", False)),
    ],
)
def test_how_steps_open(text: str, is_step: bool) -> None:
    assert (step(LIMITS.step_words).match(text) is not None) is is_step


def test_phrases_are_found_as_whole_words() -> None:
    holds = holder(LIMITS.licence_phrases)
    assert [bool(holds.search(text)) for text in ("Ini boleh  disalin.", "BOLEH DISALIN", "tak-boleh disalin")] == [
        True,
        True,
        False,
    ]
    assert holder(()).search("boleh disalin") is None


@every(
    ("parts", "expected"),
    [
        ((AIR, ("heading", "Kesimpulan"), RICE, ROAD), {2, 3}),
        ((AIR, ("heading", "Kesimpulan"), RICE, ("heading", "Berita lain"), ROAD), {2}),
        ((AIR, "Kesimpulan", RICE, "Mengapa begitu?", ROAD), {2}),
        ((AIR, "Mengapa kesimpulan?", ROAD), set()),
        ((AIR, "Kesimpulan mengapa air surut?", ROAD), {2}),
        # A title is no section, and above the text only a list is one.
        ((("title", "Kesimpulan"), AIR, RICE), set()),
        (("Kesimpulan", RICE, ROAD), set()),
        (("Ringkasan", ("list-item", RICE), ("list-item", ROAD), BRIDGE, SCHOOL), {1, 2}),
        # A heading by its words alone has few of them and no full stop.
        ((AIR, "Kesimpulan dari rapat warga di balai desa itu:", RICE), {2}),
        ((AIR, "Kesimpulan dari rapat warga di balai desa kemarin malam:", RICE), set()),
        ((AIR, "Kesimpulan rapat. ", RICE), set()),
        # A paragraph that says it recaps: a phrase, or one word and a mark.
        ((AIR, f"Dapat disimpulkan bahwa {RICE}", ROAD), {1}),
        ((AIR, f"Kesimpulan: {RICE}", ROAD), {1}),
        ((AIR, f"**Ringkasan** – {RICE}", ROAD), {1}),
        ((AIR, f"Kesimpulan rapat itu dibacakan kemarin. {RICE}", ROAD), set()),
    ],
)
def test_sections_that_recap(parts: tuple[str | tuple[str, str], ...], expected: set[int]) -> None:
    assert recap(document(*parts), LIMITS) == expected


@every(
    ("made", "expected"),
    [
        (document(AIR, title="Lirik Lagu Air"), True),
        (document(AIR, title="Air Surut"), False),
        (document(AIR, title=7), False),
        (document(("title", "Jadwal Kapal"), AIR), True),
        (document(AIR, AIR, AIR, AIR, AIR, AIR, ("heading", "Lirik"), AIR), True),
        (document("Berikut ini lirik lagu air."), True),
        (document("Warga desa itu setiap pagi di sungai menyanyikan lirik lagu."), False),
        (document("Warga desa itu setiap pagi di menyanyikan lirik lagu."), True),
        (document(("quote", "Lirik lagu air.")), False),
        (document(*[AIR] * 3, "Lirik lagu air."), True),
        (document(*[AIR] * 4, "Lirik lagu air."), False),
        (document("Liriknya bagus."), False),
    ],
)
def test_sheets(made: Document, expected: bool) -> None:
    assert is_sheet(made, LIMITS) is expected
    assert repetition(made, LIMITS).is_sheet is expected


@every(
    ("line", "expected"),
    [
        *(("1 2 3 4", True), ("1 2 3", False), ("C G Am F", True), ("C#m7 G/B (Am) F air", True)),
        *((f"5 5 .6 5'{' air' * 9}", True), (f"5 5 .6 5'{' air' * 10}", False), (f"5 5 .6 5' 1{' air' * 10}", True)),
        *(("8 9 8 9", False), ("Air turun lagi", False), ("", False)),
    ],
)
def test_music(line: str, expected: bool) -> None:
    assert is_notation(line) is expected


LINE = "Di tepi sungai kami menanti"


@every(
    ("line", "expected"),
    [
        *((LINE, True), ("Air pun surut", True), ("Air surut", False), (" ".join(["air"] * 12), True)),
        *((" ".join(["air"] * 13), False), (f"{LINE}.", False), (f"{LINE}:", False), (f"{LINE},", True)),
    ],
)
def test_lines_of_verse(line: str, expected: bool) -> None:
    made = document(*[ROAD] * 5, line, "Air", LINE)
    assert is_verse(made.blocks[6]) is expected
    assert is_verse(document(*[ROAD] * 5, LINE, "Air", line).blocks[6]) is expected
    assert is_verse(document(*[ROAD] * 5, line, LINE, "Air").blocks[7]) is expected


def test_verse_stands_below_the_top_and_is_no_furniture() -> None:
    assert [is_verse(block) for block in document(*[LINE] * 8).blocks] == [False] * 4 + [True] * 4
    assert not is_verse(document(*[ROAD] * 5, LINE, "Air", LINE, furniture=(5,)).blocks[6])
    assert not is_verse(document(*[ROAD] * 5, ("quote", LINE), "Air", LINE).blocks[6])


HEAD = "Warga Mendayung Perahu ke Sekolah"


@every(
    ("parts", "found"),
    [
        ((HEAD, AIR), (0, [])),
        ((("title", HEAD), AIR, HEAD), (0, [2])),
        ((AIR, HEAD, ROAD), (1, [])),
        ((AIR, ("heading", HEAD), ROAD, HEAD.upper(), f"“{HEAD}”"), (1, [3, 4])),
        ((HEAD, f"{HEAD}.", ("code", HEAD)), (0, [])),
        ((HEAD, f"{HEAD}!", f"{HEAD}…"), (0, [1, 2])),
        # What no headline looks like.
        (("Warga Mendayung Perahu Pulang", AIR), None),
        ((" ".join(["Air"] * 25), AIR), (0, [])),
        ((" ".join(["Air"] * 26), AIR), None),
        ((" ".join(["Airnyaberlimpah"] * 25), AIR), None),
        ((f"{HEAD}:", f"{HEAD};", f"{HEAD},", f"{HEAD}."), None),
        ((("quote", HEAD), AIR), None),
        (("Mari Kita Mendayung Perahu Lagi!", AIR), (0, [])),
        ((AIR, "Mari Kita Mendayung Perahu Lagi!"), None),
        ((*[AIR] * 3, HEAD), (3, [])),
        ((*[AIR] * 4, HEAD), None),
    ],
)
def test_headlines(parts: tuple[str | tuple[str, str], ...], found: tuple[int, list[int]] | None) -> None:
    headline = find_headline(document(*parts))
    told = headline and headline.block and (headline.block.index, [block.index for block in headline.copies])
    assert told == found


def test_headlines_are_no_furniture_and_their_words_may_stand_in_front_matter() -> None:
    assert find_headline(document(HEAD, AIR, furniture=(0,))) is None
    made = document(("front-matter", f"judul: x\ntitle: {HEAD}"), AIR, HEAD, ROAD, HEAD, title=HEAD)
    headline = find_headline(made)
    assert headline is not None
    assert (headline.block, headline.piece.text, headline.piece.start) == (None, HEAD, 16)
    assert [block.index for block in headline.copies] == [2, 4]
    above = find_headline(document(("front-matter", f"title: {HEAD}"), HEAD, AIR, title=HEAD))
    assert above is not None
    assert (above.block and above.block.index, above.copies) == (1, ())


@every(
    ("text", "expected"),
    [("1. Air", True), ("(2) Air", True), ("a) Air", True), ("- Air", True), ("• Air", True), ("2024. Air", False)],
)
def test_numbers_and_bullets(text: str, expected: bool) -> None:
    assert is_numbered(text) is expected
    made = document(text, ("list-item", "Air"), ("cell", "Air"))
    assert [is_item(block) for block in made.blocks] == [expected, True, False]
    assert is_within_list(None, made.blocks[0]) is expected
    assert is_within_list(made.blocks[0], None) is expected
    assert not is_within_list(None, made.blocks[2])


def test_what_stands_below_leads_to_other_lists() -> None:
    items = ("list-item", "Tali"), ("list-item", "Dayung"), ("list-item", "Ember")
    made = document(AIR, items[0], items[1], RICE, AIR, items[0], items[2], AIR, items[0], items[1], AIR)
    blocks = made.blocks
    assert [lead_to_other_lists(blocks[0], blocks[other]) for other in (4, 7, 10)] == [True, False, False]


@every(
    ("text", "expected"),
    [
        *((AIR, True), ("Air surut. Warga", True), ("Air surut.” Warga", True), ("Air surut", False)),
        *(("C. G. Am", False), ("Air surut. warga", False), ("Air (surut). Warga", True)),
    ],
)
def test_whether_a_sentence_ends_in_a_text(text: str, expected: bool) -> None:
    assert holds_sentence(text) is expected


def test_scripts_and_data() -> None:
    scripts = ("رَبَّنَا", "ربنا air", "ربنا air surut di", "Air – surut", "Air", "–", "desa " * 60 + "ربنا" * 90)
    assert [is_other_script(text) for text in scripts] == [True, True, False, False, False, False, False]
    assert [word for word in ("12", "5kg", "air", "c++", "m2", "$5") if is_datum(word)] == ["12", "5kg", "c++", "$5"]


def test_the_line_that_a_block_starts_on() -> None:
    assert [line_of(block) for block in document(AIR, "a\nb", AIR).blocks] == [1, 2, 4]
