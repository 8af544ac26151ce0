"""What an article says again on purpose, which no rule of the family ``duplicates`` reports, and its look-alikes."""

from __future__ import annotations

from newslint import Source
from newslint.readers.markdown.reader import MarkdownReader
from tests.analyses.repetition_texts import BRIDGE, RICE, ROAD, SCHOOL, engine, lines, places
from tests.every import every

CLAIM = "“semua perahu karet milik warga akan disita pemerintah pekan depan”"
SPEECH = '"Kami sudah meminta pemerintah pusat mengirim perahu karet tambahan ke wilayah kami,"'


def in_markdown(text: str) -> list[tuple[str, int]]:
    (document,) = MarkdownReader().read(Source("naskah.md", text))
    found = [
        (finding.rule.partition("/")[2], finding.start.position.line) for finding in engine().run(document).findings
    ]
    return [place for place in found if place[0] != "mostly-repetition"]


@every(
    ("one", "other"),
    [
        (f"Beredar unggahan dengan narasi {CLAIM}.", f"Unggahan berisi klaim {CLAIM} merupakan konten palsu."),
        (f"Video berjudul {CLAIM} ramai dibagikan.", f"Pencarian dengan kata kunci {CLAIM} tidak berbuah hasil."),
        (f"Akun itu menulis {CLAIM}.", f"Kata kunci {CLAIM}, yang dipakai pencari, tidak dikenal."),
    ],
)
def test_a_claim_may_be_named_again(one: str, other: str) -> None:
    assert places(lines(one, ROAD, SCHOOL, other)) == []


@every(
    "said",
    [
        "{} kata Bupati di hadapan warga.",
        "{} demikian ujarnya.",
        "Bupati mengatakan kepada warga, {}",
        "Kata Bupati, {}",
        '"Air naik," kata Bupati. {}',
    ],
)
@every("turned", [False, True])
def test_speech_may_not_be_quoted_again(said: str, turned: bool) -> None:
    one, other = said.format(SPEECH), f"Dalam rapat itu tercatat pula kalimat {SPEECH} yang lalu disalin."
    first, second = (other, one) if turned else (one, other)
    assert places(lines(f"{RICE} {first}", ROAD, f"{SCHOOL} {second}")) == [("repeated-quotation", 3, 3)]


@every("heading", ["Kesimpulan", "KESIMPULAN", "Kesimpulan:", "Ringkasan", "Penutup", "Hasil Cek Fakta"])
@every("tail", ["", f" {BRIDGE}"])
def test_a_recap_may_say_the_lead_again(heading: str, tail: str) -> None:
    assert places(lines(RICE, ROAD, SCHOOL, heading, RICE + tail)) == []


def test_a_recap_ends_at_the_next_heading_and_two_pasted_paragraphs_are_none() -> None:
    assert places(lines(RICE, ROAD, "Kesimpulan", BRIDGE, "Berita Lain", RICE)) == [("repeated-paragraph", 6, 6)]
    assert places(lines(RICE, ROAD, SCHOOL, "Kesimpulan", RICE, ROAD)) == [("repeated-paragraph", 5, 6)]


STEP = "Buka keran air di belakang rumah sampai ember besar terisi penuh."
REST = [
    "Tutup keran air itu lalu angkat ember ke dalam kamar mandi.",
    "Biarkan ember itu selama dua jam sebelum airnya dipakai.",
]


@every("mark", ["-", "1."])
def test_a_step_that_two_instructions_share_is_no_copy(mark: str) -> None:
    text = f"## Mandi\n\n{mark} {STEP}\n{mark} {REST[0]}\n\n## Cuci\n\n{mark} {STEP}\n{mark} {REST[1]}\n"
    assert in_markdown(text) == []


def test_a_whole_list_that_comes_again_and_an_item_told_twice_in_a_row_are_copies() -> None:
    items = "".join(f"- {item}\n" for item in (STEP, *REST))
    assert in_markdown(f"## Mandi\n\n{items}\n## Cuci\n\nCaranya sama saja.\n\n{items}") == [("repeated-paragraph", 11)]
    assert in_markdown(f"- {STEP}\n- {STEP}\n- {REST[0]}\n") == [("repeated-paragraph", 2)]


@every("opening", ["Langkah 1:", "Langkah pertama,", "Pertama,"])
def test_a_step_outside_of_a_list(opening: str) -> None:
    step = f"{opening} {STEP[0].lower()}{STEP[1:]}"
    assert places(lines("Cara mandi.", step, RICE, "Cara cuci.", step, ROAD)) == []
    assert places(lines(RICE, f"Kedua {ROAD.lower()}", SCHOOL, f"Kedua {ROAD.lower()}")) == [
        ("repeated-paragraph", 4, 4)
    ]


def test_a_paragraph_that_leads_to_another_list_is_no_copy_but_with_the_same_list_it_is() -> None:
    lead = "Siapkan semua barang berikut ini sebelum perahu karet berangkat dari dermaga."
    other = f"Hari satu.\n\n{lead}\n\n- Tali.\n- Dayung.\n\nHari dua.\n\n{lead}\n\n- Tali.\n- Pelampung.\n"
    assert in_markdown(other) == []
    assert in_markdown(other.replace("Pelampung", "Dayung")) == [("repeated-paragraph", 10)]


@every(
    "terms",
    [
        "Permission is hereby granted, free of charge, to any person obtaining a copy of this text and its pictures.",
        "Naskah ini dilisensikan di bawah syarat yang sama untuk semua gambar dan boleh disalin asal menyebut nama.",
    ],
)
def test_terms_of_a_licence_stand_at_every_work(terms: str) -> None:
    assert places(lines(terms, RICE, terms, ROAD)) == []


@every(
    "line",
    [
        "3 3 4 5 | 5 4 3 2 | Perahu karet datang dari hulu sungai.",
        "1 . 3 . 5 . 5 . Mari bersama mendayung perahu ke seberang.",
        "C G Am F Bila air surut kita pulang ke rumah lagi.",
    ],
)
def test_notes_and_chords_come_again(line: str) -> None:
    assert places(lines("Belajar bernyanyi.", line, "1 1 5 5 6 6 5 Hujan turun", line, "2 2 3 3 4 Air surut")) == []


def test_a_song_and_a_forecast_are_sheets_and_a_run_of_paragraphs_is_still_a_copy() -> None:
    line = "Perahu karet mengalir pelan di sungai belakang rumahku dulu."
    assert places(lines("Lirik Lagu Perahu Karet Kami", line, "Ibu memanggil.", line, RICE)) == []
    assert places(lines("Perahu Karet Datang Lagi Hari Ini", line, "Ibu memanggil.", line, RICE)) == [
        ("repeated-paragraph", 4, 4)
    ]
    assert places(lines("Lirik Lagu Perahu Karet Kami", RICE, ROAD, SCHOOL, RICE, ROAD)) == [
        ("repeated-paragraph", 5, 6)
    ]


FORECAST = "pagi hari berkabut, siang hari cerah, dan malam hari turun hujan ringan disertai angin dari arah barat."


@every(
    ("one", "other"),
    [
        ("Di Kecamatan Bukit,", "Begitu pula di Kecamatan Muara,"),
        ("Untuk wilayah hulu,", "Hal serupa berlaku untuk wilayah hilir,"),
        ("Sementara di Pulau Karang,", "Adapun di Pulau Nyiur,"),
    ],
)
def test_rows_of_a_formula_are_no_copies(one: str, other: str) -> None:
    assert places(lines(RICE, f"{one} {FORECAST}", f"{other} {FORECAST}")) == []


def test_a_name_spelt_in_two_ways_is_no_other_name() -> None:
    text = f"Menurut Wardana, {FORECAST}"
    assert places(lines(RICE, text, ROAD, f"Adapun menurut Wardhana, {FORECAST}")) == [("near-paragraph", 4, 4)]


TITLE = "Warga Mendayung Perahu Karet ke Sekolah"


@every("copy", [TITLE, TITLE.upper(), TITLE.lower(), f"**{TITLE}**"])
def test_a_line_that_says_the_title_of_the_front_matter_is_a_copy(copy: str) -> None:
    text = f"---\ntanggal: 1\ntitle: {TITLE}\n---\n\n{RICE}\n\n{copy}\n\n{ROAD}\n"
    (document,) = MarkdownReader().read(Source("naskah.md", text))
    (found,) = engine("repeated-headline").run(document).findings
    assert (found.start.position.line, found.severity, found.fix) == (8, "warning", None)
    assert [other.start.position.line for other in found.related] == [3]


def test_the_title_of_the_front_matter_over_the_text_is_no_copy() -> None:
    assert in_markdown(f"---\ntitle: {TITLE}\n---\n\n{TITLE}\n\n{RICE}\n\n{ROAD}\n") == []
    assert in_markdown(f"---\ntitle: {TITLE}\n---\n\n# {TITLE}\n\n{RICE}\n\n{ROAD}\n") == []


def test_a_heading_with_markup_may_be_called_as_the_article_is() -> None:
    assert in_markdown(f"---\ntitle: {TITLE}\n---\n\n{RICE}\n\n## {TITLE}\n\n{ROAD}\n") == []


def test_a_summary_at_the_top_is_a_list_alone() -> None:
    assert places(lines("RINGKASAN BERITA:", f"- {RICE}", f"{RICE} {BRIDGE}", ROAD)) == []
    assert places(lines("RINGKASAN BERITA:", f"- {BRIDGE}", RICE, ROAD, RICE)) == [("repeated-paragraph", 5, 5)]


def test_a_recap_ends_at_a_question() -> None:
    text = lines(RICE, ROAD, "Kesimpulan", BRIDGE, "Mengapa harus ada beras?", RICE)
    assert places(text) == [("repeated-paragraph", 6, 6)]


@every("opening", ["Kesimpulannya,", "Jadi, kesimpulannya,", "Dapat disimpulkan bahwa"])
def test_a_paragraph_that_says_it_recaps(opening: str) -> None:
    assert places(lines(RICE, ROAD, SCHOOL, f"{opening} {RICE[0].lower()}{RICE[1:]}")) == []


def test_paragraphs_that_name_a_claim_are_no_leads_repeated() -> None:
    first = f"Beredar tangkapan layar bertuliskan: {CLAIM}."
    assert (
        places(lines(first, ROAD, SCHOOL, f"Dengan demikian, tangkapan layar bertuliskan {CLAIM} adalah hoaks.")) == []
    )


def test_orders_come_again_with_other_things_to_do() -> None:
    order = "Perhatikan gambar perahu berikut ini lalu hitung jumlah penumpangnya!"
    assert places(lines("Soal 1", order, "A. Dua", "Soal 2", order, "A. Tiga")) == []


@every(
    ("first", "found"),
    [
        ("Ini lirik lagu perahu karet kami yang dinyanyikan warga setiap pagi di tepi sungai.", []),
        ("Warga setiap pagi di tepi sungai menyanyikan bersama lirik lagu perahu karet kami.", [4]),
    ],
)
def test_a_first_line_names_a_sheet_at_its_beginning_alone(first: str, found: list[int]) -> None:
    line = "Perahu karet kami melaju di atas air yang tenang sampai ke seberang sungai."
    assert [start for _, start, _ in places(lines(first, line, "Ibu memanggil.", line, RICE))] == found
