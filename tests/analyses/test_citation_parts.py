"""The parts of citations one by one: markers and how sure they are, labels and entries, web addresses."""

from __future__ import annotations

from newslint.analyses.citations.entries import Headings, is_sentence
from newslint.analyses.citations.index import Citations, Grammar, citations_of, shown, sort_of
from newslint.analyses.citations.labels import has_link, raised_number
from newslint.analyses.citations.links import identity, links_in, story
from newslint.analyses.citations.markers import FIRM, LOOSE, SILENT
from newslint.readers.markdown.reader import MarkdownReader
from newslint.readers.plain import PlainReader
from newslint.text.document import Document
from newslint.text.source import Source
from tests.every import every

GRAMMAR = Grammar(Headings(frozenset({"referensi"}), frozenset({"daftar pustaka"})), ())
SURE = {SILENT: "silent", LOOSE: "loose", FIRM: "firm"}


def citations(text: str, *, markdown: bool = False) -> Citations:
    reader = MarkdownReader() if markdown else PlainReader()
    (document,) = reader.read(Source("a.md", text))
    assert isinstance(document, Document)
    return citations_of(document, GRAMMAR)


def markers(text: str, *, markdown: bool = False) -> list[tuple[str, str]]:
    """Return each marker as it is written, and how sure it is."""
    return [(one.where.text, SURE[one.certainty]) for one in citations(text, markdown=markdown).markers]


def entries(text: str, *, markdown: bool = False) -> list[tuple[str, str]]:
    """Return the label and the text of each entry."""
    return [(one.label, one.text) for one in citations(text, markdown=markdown).entries]


@every(
    ("marker", "keys"),
    [
        ("[1]", ["1"]),
        ("[1, 3-5]", ["1", "3", "4", "5"]),
        ("[3;4]", ["3", "4"]),
        ("[2,2]", ["2"]),
        ("[^Catatan]", ["^catatan"]),
        ("[^a-b-c]", ["^a-b-c"]),
        ("[1-51]", [str(number) for number in range(1, 52)]),
        ("[1-52]", []),
        ("[5-3]", []),
        ("[1-2-3]", []),
        ("[^a-z]", []),
        ("[^0-9]", []),
    ],
)
def test_what_a_marker_names(marker: str, keys: list[str]) -> None:
    found = citations(f"Harga beras naik.{marker} Warga menunggu.")
    assert [key for one in found.markers for key in one.keys] == keys
    assert found.cited == frozenset(keys)


@every(
    "text",
    [
        *("muat()[1]", "nilai=[1]", "nilai= [1]", "kurung\\[1]", "$nama[1]", "daftar_nama[1]", "nilai[1] = 2"),
        *("nilai[1]= 2", "nilai[1].isi", "pola[^x]+", "pola[^x]*", "pola[^x]{2}"),
    ],
)
def test_indexes_and_expressions_are_no_markers(text: str) -> None:
    assert markers(f"Kode itu memuat {text} sejak kemarin.") == []


@every(
    ("text", "sure"),
    [
        # Behind a word or a closing mark, or before a mark, whatever the word.
        *(("Harga[1] beras naik.", "firm"), ("Harga beras[1] naik.", "firm"), ("Harga nama[1] naik.", "firm")),
        *((f"Harga naik{mark} [1] Beras langka.", "firm") for mark in '.!?…"”’)]'),
        *((f"Harga beras [1]{mark} Warga menunggu.", "firm") for mark in '.,;!?)"”'),
        *(("Harga beras [1] naik.", "loose"), ("Harga beras [1] – naik.", "loose")),
        *(("Harga naik.[1].Beras langka.", "firm"), ("Harga naik.[1]. beras langka.", "firm")),
        *(("Harga naik.[^x]** Beras langka.", "firm"), ("Harga [^x] naik.", "firm"), ("Harga[^x]{a naik.", "firm")),
        # Several numbers that stand alone may be an array.
        *(("Harga naik. [1, 2] Beras langka.", "loose"), ("Larik [1, 2] diurutkan.", "silent")),
        ("Harga naik.[1, 2] Beras langka.", "firm"),
        # The text of a link, chapter and verse, code, addresses.
        *(("Harga[1](a) naik.", "silent"), ("Surah[1]: 282 dibaca.", "silent"), ("Surah[1]:2 dibaca.", "silent")),
        *(("Harga[1]: naik.", "firm"), ("Harga[1] (naik) itu.", "firm")),
        *(("Rapat dimulai[1] 7:30 pagi.", "firm"), ("Surah[1] : 2 dibaca.", "silent")),
        ("Harga naik.[1]* Beras langka.", "firm"),
        *(("Kode `a[1]` dibaca.", "silent"), ("Laman [[1]] dibaca.", "silent")),
        *(("Lihat https://contoh.id/a[1] itu.", "silent"), ("Lihat www.contoh.id/a[1] itu.", "silent")),
        ("Lihat https://contoh.id/a [1], lalu pergi.", "firm"),
    ],
)
def test_how_sure_a_marker_is(text: str, sure: str) -> None:
    assert [certainty for _, certainty in markers(text)] == [sure]


def test_a_number_in_a_title_may_be_a_part_of_a_series() -> None:
    assert markers("# Ke Mana Rempah Pergi? [2]\n\nHarga naik.[1]\n", markdown=True) == [
        ("[2]", "loose"),
        ("[1]", "firm"),
    ]
    assert markers("# Jejak Rempah[2]\n\nHarga naik.[1]\n", markdown=True) == [("[2]", "firm"), ("[1]", "firm")]


@every(
    ("text", "expected"),
    [
        *((f"Penyebabnya{mark} [1] pupuk, [2] cuaca.", ["silent", "silent"]) for mark in (":", ",", ";", " —", " –")),
        ("Penyebabnya: [1] pupuk, [2] cuaca, [4] hama.", ["silent", "silent", "loose"]),
        ("Penyebabnya: [2] pupuk, [3] cuaca.", ["loose", "loose"]),
        ("Penyebabnya [1] pupuk, [2] cuaca.", ["loose", "loose"]),
        ("Penyebabnya: [1], pupuk, [2] cuaca.", ["firm", "loose"]),
        ("Penyebabnya:[1] pupuk, [2] cuaca.", ["firm", "loose"]),
        ("Penyebabnya: [^a] pupuk, [1] cuaca.", ["firm", "silent"]),
        ("Penyebabnya: [1] pupuk.[2] Warga menunggu.", ["silent", "firm"]),
    ],
)
def test_numbers_that_count_off_the_parts_of_a_sentence(text: str, expected: list[str]) -> None:
    assert [certainty for _, certainty in markers(text)] == expected


def test_raised_numbers_are_markers_where_entries_have_them() -> None:
    text = "Harga naik.¹ Beras²³ langka. Luas 10 m², 3 km³, 10m², 5km², 7 ft², 2 dm³, 4 cm².\n¹ BPS\n²³ Bulog"
    assert markers(text) == [("¹", "firm"), ("²³", "firm")]
    assert entries(text) == [("¹", "BPS"), ("²³", "Bulog")]
    assert markers("Harga naik.¹ Beras² langka.") == []
    assert markers("Harga naik.[1] Beras² langka.") == [("[1]", "firm")]
    assert markers("Harga naik.¹ Beras[1] langka.\n¹ BPS") == [("¹", "firm"), ("[1]", "firm")]


def test_a_marker_inside_an_entry_counts_as_a_use_only() -> None:
    text = "Harga naik.[1]\n[1] BPS, lihat juga.[2]\n[2] Bulog"
    assert markers(text) == [("[1]", "firm"), ("[2]", "silent")]
    assert citations(text).cited == {"1", "2"}


def test_a_line_that_opens_with_a_number_is_a_marker_where_others_are() -> None:
    assert markers("[1] harga beras naik di pasar sejak kemarin.\n[2] Warga menunggu bantuan di balai desa itu.") == []
    assert markers("Harga naik.[3]\n[7] Harga beras di pasar itu naik sejak kemarin.") == [
        ("[3]", "firm"),
        ("[7]", "loose"),
    ]


SENTENCE = "Warga desa di pantai utara mulai menanam kedelai."
LINK = "https://contoh.id/a"
A_LIST = [("[1]", "BPS"), ("[2]", "Bulog")]


@every(
    ("text", "expected"),
    [
        # Cited lines are entries, others at the end of the text, or where a link is.
        ("Harga naik.[1]\n[1] BPS\n[2] Bulog\nWarga menunggu.", A_LIST),
        ("Harga naik.\n[1] BPS\n[2] Bulog\nWarga menunggu.", []),
        ("Harga naik.\n[1] BPS\n[2] Bulog", A_LIST),
        (f"Harga naik.\n[1] {LINK}\nWarga menunggu.", [("[1]", LINK)]),
        ("Harga naik.\n[1] www.contoh.id\nWarga menunggu.", [("[1]", "www.contoh.id")]),
        # Sentences are entries only where they are cited and at the end.
        (f"Harga naik.[1]\n[1] {SENTENCE}", [("[1]", SENTENCE)]),
        (f"Harga naik.[2]\n[1] {SENTENCE}", []),
        (f"Harga naik.[1]\n[1] {SENTENCE}\nWarga menunggu.", []),
        (f"Harga naik.[1]\n[1] {SENTENCE}\n[2] BPS\nWarga menunggu.", [("[1]", SENTENCE), ("[2]", "BPS")]),
        # Footnotes are entries anywhere; lines with raised numbers where they are cited.
        (f"Harga naik.[^a]\n[^a]: {SENTENCE}\nWarga menunggu.", [("[^a]", SENTENCE)]),
        ("Harga naik.\n[^a]: BPS\nWarga menunggu.\n[^B]: Bulog", [("[^a]", "BPS"), ("[^B]", "Bulog")]),
        ("Harga naik.¹\n¹ BPS\nWarga menunggu.", [("¹", "BPS")]),
        ("Harga naik.\n¹ BPS", []),
        # A numbered list is one of sources where it ends the text and half of it are links.
        (f"Harga naik.[1]\n1. {LINK}\n2. Bulog", [("[1]", LINK), ("[2]", "Bulog")]),
        (f"Harga naik.[1]\n1. {LINK}\n2. Bulog\n3. BPS", []),
        (f"Harga naik.[1]\n1. {LINK}\n2. {LINK}\nWarga menunggu.", []),
        ("Harga naik.[1]\n1. BPS\n2. Bulog", []),
        # Bullets and emphasis may stand before a label, further entries may be joined to a line.
        ("Harga naik.[1]\n- [1] BPS\n* [2] Bulog", A_LIST),
        ("Harga naik.[1]\n[1] BPS [2] Bulog", A_LIST),
        ("Harga naik.[1]\n[1] BPS [3] Antara [2] Bulog", [("[1]", "BPS [3] Antara"), ("[2]", "Bulog")]),
        ("Harga naik.[^a]\n[^a]: BPS [^b]: Bulog [1] Antara", [("[^a]", "BPS"), ("[^b]", "Bulog [1] Antara")]),
        ("Harga naik.[1]\n[1] BPS [^b]: Bulog", [("[1]", "BPS [^b]: Bulog")]),
        ("Harga naik.[1]\n[1]", []),
        # Entries at the end of a line of prose have links.
        (f"Harga naik.[1] Gula.[2] [1] {LINK} [2]: www.contoh.id", [("[1]", f" {LINK}"), ("[2]", ": www.contoh.id")]),
        (f"Harga naik.[1] Gula. [1] {LINK} Warga menunggu.", []),
        ("Harga naik.[1] Gula.[2] [1] BPS [2] Bulog", []),
    ],
)
def test_lines_that_are_entries(text: str, expected: list[tuple[str, str]]) -> None:
    assert entries(text) == expected


@every(
    "heading", ["Referensi", "REFERENSI", "Referensi:", "Referensi.", "**Referensi**", "## Referensi", "_Referensi_ :"]
)
def test_a_heading_opens_a_list(heading: str) -> None:
    assert entries(f"Harga naik.\n{heading}\n1. BPS\n2. Bulog\nWarga menunggu.") == A_LIST
    assert entries(f"Harga naik.\n{heading} pangan\n1. BPS\n2. Bulog\nWarga menunggu.") == []


@every(
    ("text", "expected"),
    [
        # An entry may be glued to the heading; a link without number credits the article.
        ("Referensi[1] BPS\n[2] Bulog", A_LIST),
        ("Referensi: [1] BPS [2] Bulog", A_LIST),
        (f"Referensi: {LINK}\nBulog, 2024", []),
        (f"Referensi: [1] {LINK}\n[2] Bulog", [("[1]", LINK), ("[2]", "Bulog")]),
        ("Referensi: Bulog\n[1] BPS\nWarga menunggu.", []),
        # Lines without numbers count by their place, up to what is no source any more.
        ("Referensi\n1. BPS\n1. Bulog", A_LIST),
        ("Referensi\n1. BPS\nCatatan BPS pusat.\n1. Bulog", A_LIST),
        ("Referensi\n[1] BPS\n2. Bulog\nWarga menunggu.", A_LIST),
        ("Referensi\nBPS, 2024\nBulog, 2024", [("[1]", "BPS, 2024"), ("[2]", "Bulog, 2024")]),
        ("Referensi\nBPS pusat di Solo.\nBulog.", [("[1]", "BPS pusat di Solo."), ("[2]", "Bulog.")]),
        (f"Referensi\nBPS, 2024\n{SENTENCE}\nBulog, 2024", [("[1]", "BPS, 2024")]),
        (f"Referensi\nBPS, 2024\n{SENTENCE}\n[7] Antara\nWarga menunggu.", [("[1]", "BPS, 2024")]),
        (f"Referensi\nBPS, 2024\n{SENTENCE[:-1]} {LINK}.", [("[1]", "BPS, 2024"), ("[2]", f"{SENTENCE[:-1]} {LINK}.")]),
        ("Referensi\nBPS, 2024" + " dan" * 100, []),
        ("Referensi\n1. BPS\nCatatan BPS, 2024.\n2. Bulog", A_LIST),
        (f"Referensi\n1. BPS\n{SENTENCE}\n2. Bulog", A_LIST),
    ],
)
def test_lists_below_a_heading(text: str, expected: list[tuple[str, str]]) -> None:
    assert entries(f"Harga naik.\n{text}") == expected


def test_a_text_may_begin_with_its_list() -> None:
    assert entries("Referensi\n[1] BPS\n2. Bulog\nWarga menunggu.") == A_LIST


def test_a_heading_ends_a_list_unless_it_looks_like_a_source() -> None:
    start = "Harga naik.\n\n# Referensi\n\nBPS, 2024.\n\n"
    assert entries(f"{start}## Kabar Lain\n\nIsi.\n", markdown=True) == [("[1]", "BPS, 2024.")]
    for heading in ("Kabar 2024", "Kabar, Lain", "www.contoh.id"):
        assert entries(f"{start}## {heading}\n", markdown=True) == [("[1]", "BPS, 2024."), ("[2]", heading)]
    assert entries(f"{start}## Kabar, {'Lain ' * 90}\n", markdown=True) == [("[1]", "BPS, 2024.")]


def test_what_an_entry_tells_of_its_list() -> None:
    text = "Harga naik.[1]\nReferensi\n1. BPS\n2. Bulog\n\nDaftar Pustaka\nBPS, 2024\nBulog, 2024\n"
    both = citations(text)
    found = both.entries
    assert [(one.key, one.numbered, one.general, one.where.text) for one in found] == [
        ("1", True, False, "1. BPS"),
        ("2", True, False, "2. Bulog"),
        ("1", False, True, "BPS, 2024"),
        ("2", False, True, "Bulog, 2024"),
    ]
    assert len({one.group for one in found}) == 2
    assert both.first["1"] == found[0]


def test_a_footnote_marker_over_a_plain_list_names_its_number() -> None:
    plain, notes = citations("A.[^1]\nReferensi\n1. BPS"), citations("A.[^1] B.[1]\n[^2]: BPS\nReferensi\n1. Bulog")
    assert plain.resolve("^1") == plain.first["1"]
    assert (plain.resolve("^x"), plain.resolve("2"), notes.resolve("^1")) == (None, None, None)
    assert [sorted(one.listed) for one in (plain, notes)] == [[""], ["", "^"]]


def test_keys_and_how_they_show() -> None:
    assert [sort_of(key) for key in ("3", "^bps", "*12")] == ["", "^", "*"]
    assert [shown(key) for key in ("3", "^bps", "*12")] == ["[3]", "[^bps]", "¹²"]
    assert raised_number("¹⁰²") == "102"


@every(
    ("text", "expected"),
    [
        (SENTENCE, True),
        (SENTENCE[:-1], False),
        ("Warga desa itu menanam kedelai.", False),
        ("Warga desa itu mulai menanam kedelai.", True),
        ("Warga Desa Itu Mulai Menanam Kedelai.", False),
        ("Warga Desa itu mulai menanam.", False),
        ("12 12 12 12 warga menanam kedelai.", False),
    ],
)
def test_what_reads_as_a_sentence(text: str, expected: bool) -> None:
    assert is_sentence(text) is expected


@every(
    ("text", "expected"),
    [
        (f"Lihat {LINK}.", (LINK,)),
        (f"Lihat ({LINK}), lalu pergi.", (LINK,)),
        ("Lihat https://contoh.id/a_(desa)!", ("https://contoh.id/a_(desa)",)),
        ("Lihat [https://contoh.id/a[1]].", ("https://contoh.id/a[1]",)),
        (f"Lihat *{LINK}* dan HTTP://contoh.id/b, www.contoh.id.", (LINK, "HTTP://contoh.id/b", "www.contoh.id")),
        ("Lihat surat/www.contoh.id dan awww.contoh.id.", ()),
    ],
)
def test_web_addresses(text: str, expected: tuple[str, ...]) -> None:
    assert links_in(text) == expected


@every(
    ("link", "expected"),
    [
        ("https://www.contoh.id/a/", "contoh.id/a"),
        ("http://M.contoh.id/A", "contoh.id/A"),
        ("https://mobile.amp.contoh.id", "contoh.id"),
        ("https://m.id/a", "m.id/a"),
        ("https://contoh.id/a.amp", "contoh.id/a"),
        ("https://contoh.id/a/amp", "contoh.id/a"),
        ("https://contoh.id/amp/a", "contoh.id/a"),
        ("https://contoh.id/a?utm_source=x&id=2&amp&GCLID=3", "contoh.id/a?id=2"),
        ("https://contoh.id/a?fbclid=1&igshid=2&amp=1", "contoh.id/a"),
        ("https://contoh.id/a?id=2&hal=3#atas", "contoh.id/a?id=2&hal=3"),
        ("https://contoh.id/a#page=2", "contoh.id/a#page=2"),
        ("https://contoh.id/a#!b", "contoh.id/a#!b"),
    ],
)
def test_the_page_that_an_address_leads_to(link: str, expected: str) -> None:
    assert identity(link) == expected


@every(
    ("link", "expected"),
    [
        ("https://contoh.id/2024/Harga-beras-naik-di-pasar.html", "harga-beras-naik-di-pasar"),
        ("https://contoh.id/harga-beras-naik-di-pasar-123", "harga-beras-naik-di-pasar"),
        ("https://contoh.id/harga-beras-naik-lagi", ""),
        ("https://contoh.id/harga-beras-naik-di-pasar/baca", ""),
    ],
)
def test_the_story_that_an_address_tells(link: str, expected: str) -> None:
    assert story(link) == expected


def test_what_holds_a_web_address() -> None:
    texts = ("http://a.id", "https://a.id", "www.a.id", "surel a@a.id")
    assert [has_link(text) for text in texts] == [True, True, True, False]
