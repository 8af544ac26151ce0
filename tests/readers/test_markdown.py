"""The Markdown reader: which blocks a text has, and where each of their characters stands in the source."""

from __future__ import annotations

from newslint.readers.characters import PLACEHOLDER
from newslint.readers.markdown.reader import MarkdownReader
from newslint.text.document import Document
from newslint.text.source import Source
from tests.every import every

LONG = "Warga desa yang tinggal di tepi sungai itu menolak rencana tambang yang diajukan perusahaan sejak tahun lalu"


def read(text: str, path: str = "artikel.md") -> Document:
    (document,) = MarkdownReader().read(Source(path, text))
    return document


def blocks(text: str, path: str = "artikel.md") -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text, path).blocks]


def source_of(text: str, block: int, words: str) -> str:
    """Return the source that ``words`` of a block stand for."""
    found = read(text).blocks[block]
    start = found.text.index(words)
    span = found.map.to_source(start, start + len(words))
    return text[span.start : span.end]


@every(
    ("text", "expected"),
    [
        (
            "# Judul\n\nIsi naskah.\n\n## Latar\n",
            [("title", "Judul"), ("paragraph", "Isi naskah."), ("heading", "Latar")],
        ),
        ("Judul\n===\n\nIsi naskah.", [("title", "Judul"), ("paragraph", "Isi naskah.")]),
        ("- satu\n- dua\n  - tiga\n", [("list-item", "satu"), ("list-item", "dua"), ("list-item", "tiga")]),
        ("- satu\n\n  dua\n", [("list-item", "satu"), ("list-item", "dua")]),
        ("1. a\n1. b\n1. c\n", [("list-item", "1. a"), ("list-item", "2. b"), ("list-item", "3. c")]),
        ("7) a\n8) b\n", [("list-item", "7) a"), ("list-item", "8) b")]),
        ("- [ ] tugas\n", [("list-item", "tugas")]),
        ("> Kutipan\n> panjang.\n", [("quote", "Kutipan panjang.")]),
        ("> [!NOTE]\n> Isi.\n", [("quote", "Isi.")]),
        ("| a | b |\n|---|---|\n| c \\| d |  |\n", [("cell", "a"), ("cell", "b"), ("cell", "c | d")]),
        ("```py\nkode\n```\n\n    kode dua\n", [("code", "kode"), ("code", "kode dua")]),
        ("<div>\n<hr>\n</div>\n", [("html", "<div>\n<hr>\n</div>")]),
        (
            "Baris satu\nbaris dua  \nbaris tiga\\\nbaris empat.",
            [("paragraph", "Baris satu baris dua baris tiga baris empat.")],
        ),
        ("a<br>b <br/> c.", [("paragraph", "a b c.")]),
        ("kata <b>tebal</b> <!-- x --> akhir.", [("paragraph", "kata tebal akhir.")]),
        ("Lihat `a b`, lalu `c`.", [("paragraph", f"Lihat {PLACEHOLDER}, lalu {PLACEHOLDER}.")]),
        ("a &amp; b &#8220;c&#8221; d&nbsp;e", [("paragraph", "a & b “c” d e")]),
        ('[tautan](https://a.id "judul") dan <https://b.id>.', [("paragraph", "tautan dan https://b.id.")]),
        ("&nbsp;\n\n\\\n\nisi.", [("paragraph", "isi.")]),
        ("Akhir.\\\n\nlagi.", [("paragraph", "Akhir."), ("paragraph", "lagi.")]),
        ("Y\ufeffang ka\u00adta.", [("paragraph", "Yang kata.")]),
        ("", []),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


def test_a_paragraph_over_a_rule_is_no_heading_where_it_is_long() -> None:
    assert blocks(f"{LONG}, {LONG}.\n---\n") == [("paragraph", f"{LONG}, {LONG}.")]


def test_a_line_wholly_in_bold_is_a_heading_unless_it_ends_a_sentence() -> None:
    assert blocks("Isi.\n\n**latar belakang rapat**\n\n**Ia setuju.**") == [
        ("paragraph", "Isi."),
        ("heading", "latar belakang rapat"),
        ("paragraph", "Ia setuju."),
    ]


class TestFrontMatter:
    def test_yaml_gives_the_title_and_metadata(self) -> None:
        document = read("\n---\ntitle: 'Judul: satu'\ntags: [a, b]\n---\n# Lain\n")
        assert document.meta == {"title": "Judul: satu", "front-matter": {"title": "Judul: satu", "tags": ["a", "b"]}}
        assert [block.kind for block in document.blocks] == ["front-matter", "heading"]

    def test_toml(self) -> None:
        assert read('+++\r\ntitle = "Judul"\r\n+++\r\nIsi.').meta["title"] == "Judul"

    @every(
        "words",
        [
            "title: a: b",
            "date: 2024-99-99",
            "a: " + "[" * 20_000,
            "a: " + "- " * 20_000,
            "a: &x [1]\nb: [*x, *x]",
            "? [a]\n: b",
            "x: " + "1" * 5_000,
            "title: [\x07",
        ],
    )
    def test_broken_front_matter_has_no_metadata_and_is_no_prose(self, words: str) -> None:
        document = read(f"---\n{words}\n---\nIsi.")
        assert document.meta.get("title") is None
        assert [block.text for block in document.prose()][-1] == "Isi."

    @every("end", ["\n", "\r\n", "\r"])
    @every(
        "matter",
        [
            '{\n  "title": "Judul: satu",\n  "x": {"y": ["{", "}"]}\n}\n',
            '\ufeff{ "title": "Judul: satu" }  \n',
            '"title": "Judul: satu",\n"x": {"y": 1}\n;;;\n',
            ';;;\n"title": "Judul: satu"\n;;;\n',
            ';;;\n{"title": "Judul: satu"}\n;;;\n',
            '---json\n{"title": "Judul: satu"}\n---\n',
            "---toml\ntitle = 'Judul: satu'\n---\n",
            "---yaml\ntitle: 'Judul: satu'\n---\n",
        ],
    )
    def test_other_languages_and_forms(self, matter: str, end: str) -> None:
        document = read(f"{matter}\nIsi tulisan itu.\n".replace("\n", end))
        assert document.meta["title"] == "Judul: satu"
        assert [(block.kind, block.text) for block in document.prose()] == [("paragraph", "Isi tulisan itu.")]

    @every(
        "words",
        ['{\n"title": "a",\n}\n', '{ "a": 1, "b" }\n', '{"a": ' + '{"a": ' * 20_000 + "1" + "}" * 20_001 + "\n"],
    )
    def test_broken_json_has_no_metadata_and_is_no_prose(self, words: str) -> None:
        document = read(f"{words}\nIsi.")
        assert document.meta.get("title") is None
        assert [block.text for block in document.prose()] == ["Isi."]

    @every(
        "text",
        [
            "{cn} Isi tulisan itu.",
            '{"judul": "a"} ditulis begitu.',
            '{"judul": "a"',
            '{"judul": "' + '\\"' * 40_000,
            '"Kami siap": begitu katanya.',
            "{ “judul”: a }",
        ],
    )
    def test_what_only_begins_like_json_is_prose(self, text: str) -> None:
        assert "".join(text for _, text in blocks(text)).startswith(text[:9].replace('\\"', '"'))

    def test_prose_between_rules_is_prose(self) -> None:
        assert blocks("---\nSatu paragraf biasa.\n\n---\nDua.") == [
            ("paragraph", "Satu paragraf biasa."),
            ("paragraph", "Dua."),
        ]

    def test_front_matter_that_is_not_closed_is_prose(self) -> None:
        assert [text for _, text in blocks("---\n\ntitle: a")] == ["title: a"]


class TestCitations:
    def test_footnotes_keep_their_source_form(self) -> None:
        assert blocks("Naik.[^1] Turun.[^x]\n\n[^1]: Ya\n    lanjut\n[^kosong]:\n") == [
            ("paragraph", "Naik.[^1] Turun.[^x]"),
            ("footnote", "[^1]: Ya lanjut"),
            ("footnote", "[^kosong]:"),
        ]

    @every("marker", ["[3]", "[^x]", "[butuh rujukan]", "[?]", "[a][b]", "{{cn}}"])
    def test_what_is_not_defined_stays_literal(self, marker: str) -> None:
        text = f"Harga *naik*.{marker} Lalu turun."
        assert blocks(text) == [("paragraph", f"Harga naik.{marker} Lalu turun.")]
        assert source_of(text, 0, marker) == marker

    def test_escaped_brackets(self) -> None:
        text = "Harga naik.\\[4\\] Lalu turun."
        assert blocks(text) == [("paragraph", "Harga naik.[4] Lalu turun.")]
        assert source_of(text, 0, "[4]") == "[4\\]"

    def test_numbered_definitions_are_entries_where_the_text_cites_them(self) -> None:
        assert blocks("Naik.[1]\n\n[1]: https://a.id\n[2]: https://b.id\n") == [
            ("paragraph", "Naik.[1]"),
            ("footnote", "[1]: https://a.id"),
            ("footnote", "[2]: https://b.id"),
        ]

    def test_numbered_definitions_that_serve_links_are_no_entries(self) -> None:
        assert blocks("Menurut [laporan][1] itu.\n\n[1]: https://a.id\n") == [("paragraph", "Menurut laporan itu.")]

    def test_a_marker_that_links_to_its_source_is_left_out(self) -> None:
        text = (
            "Naik.[[1]](https://a.id) Turun[2](https://b.id), lalu [\\[3\\]](#r3) stabil. Ada [7](https://c.id) orang."
        )
        assert blocks(text) == [("paragraph", "Naik. Turun, lalu [3] stabil. Ada 7 orang.")]

    def test_lines_that_begin_with_numbers_in_brackets_are_entries(self) -> None:
        assert blocks("Sumber:\n[1] https://a.id\n[2] https://b.id") == [
            ("paragraph", "Sumber:"),
            ("paragraph", "[1] https://a.id"),
            ("paragraph", "[2] https://b.id"),
        ]


class TestPictures:
    def test_alternative_text_is_a_caption_and_a_title_is_not(self) -> None:
        assert blocks('![Warga antre.](a.jpg "Warga antre.")\n*Foto: Ani.*\n\nIsi.') == [
            ("caption", "Warga antre."),
            ("paragraph", "Foto: Ani."),
            ("paragraph", "Isi."),
        ]

    def test_alternative_text_that_says_what_stands_elsewhere_is_left_out(self) -> None:
        assert blocks("# Judul Kita\n\n![Judul Kita](a.jpg)\n\n![x y](b)\n\n![X y.](c)") == [
            ("title", "Judul Kita"),
            ("caption", "x y"),
        ]

    @every("text", ["Satu ![alt teks](a) dua.", "Satu dua.\n\n![IMG_1.JPG](a)", "Satu dua.\n\n![](a)"])
    def test_pictures_amid_a_sentence_and_file_names_say_nothing(self, text: str) -> None:
        assert blocks(text) == [("paragraph", "Satu dua.")]


class TestTemplates:
    def test_templates_are_hidden(self) -> None:
        text = (
            '{{< figure src="a.jpg" >}}\nSatu {{% b %}}dua [tiga]({{ site.url }}/x){: .c}.\n{% include x.html %}\n'
            "## Empat {#empat}\n\n:::info\nLima.\n:::\n\n<!--StartFragment-->Enam.\n"
        )
        assert blocks(text) == [
            ("paragraph", "Satu dua tiga."),
            ("heading", "Empat"),
            ("paragraph", "Lima."),
            ("paragraph", "Enam."),
        ]
        assert source_of(text, 0, "dua tiga") == "dua [tiga"

    def test_expressions_are_hidden_and_notes_are_not(self) -> None:
        text = "Satu {{ judul | upper }}{{ gambar(12) }}{{ page.url }}dua {{cn}} {{cn|date=Mei 2024}}."
        assert blocks(text) == [("paragraph", "Satu dua {{cn}} {{cn|date=Mei 2024}}.")]

    def test_components_are_hidden_in_mdx_alone(self) -> None:
        text = "import A from 'b'\nexport const x = 1\n\n<Card a={b}>\nHalo {/* c */} dunia.\n</Card>\n"
        assert blocks(text, "a.mdx") == [("paragraph", "Halo dunia.")]
        assert blocks("import adalah kata.", "a.md") == [("paragraph", "import adalah kata.")]


class TestLines:
    def test_one_paragraph_a_line_without_blank_lines(self) -> None:
        text = (
            f"{LONG}. Ia pergi.\nADVERTISEMENT\n{LONG}.\nBaca juga: [Harga Cabai](https://a.id)\n"
            f"{LONG} “begitu”.[1]\nSelesai."
        )
        assert [words for _, words in blocks(text)] == [
            f"{LONG}. Ia pergi.",
            "ADVERTISEMENT",
            f"{LONG}.",
            "Baca juga: Harga Cabai",
            f"{LONG} “begitu”.[1]",
            "Selesai.",
        ]

    @every(
        "lines",
        [
            ["Warga desa menolak rencana itu.", "Mereka datang ke balai desa.", "Kepala desa tidak hadir."],
            [LONG, "dan akan dibahas lagi bulan depan.", "Ia setuju."],
            [f"{LONG} hingga", "Jakarta menjadi ibu kota lagi."],
        ],
    )
    def test_wrapped_lines_and_short_sentences_are_one_paragraph(self, lines: list[str]) -> None:
        assert blocks("\n".join(lines)) == [("paragraph", " ".join(lines))]

    def test_lines_that_are_no_sentences_stay_apart(self) -> None:
        assert blocks("Isi.\n\nReporter: Ani\n4 menit baca\nBagikan\n\nPuisi ini\ndan itu\nberakhir") == [
            ("paragraph", "Isi."),
            ("heading", "Reporter: Ani"),
            ("paragraph", "4 menit baca"),
            ("heading", "Bagikan"),
            ("paragraph", "Puisi ini dan itu berakhir"),
        ]

    def test_two_hard_breaks_look_like_an_empty_line(self) -> None:
        assert blocks("satu.<br><br>dua.\\\n\\\ntiga.") == [
            ("paragraph", "satu."),
            ("paragraph", "dua."),
            ("paragraph", "tiga."),
        ]

    def test_lines_that_markup_spans_stay_together(self) -> None:
        assert blocks(f"**{LONG}.\n{LONG}.** Ya.") == [("paragraph", f"{LONG}. {LONG}. Ya.")]


def test_extents_hold_the_markup_that_goes_with_a_block() -> None:
    text = "# Judul {#a}\n\n**Baca [x](y)**\n\n- satu\n- dua\n\n  tiga\n\n[![alt teks](a)](b)\n"
    extents = [text[block.extent.start : block.extent.end] for block in read(text).blocks if block.extent]
    assert extents == ["# Judul {#a}", "**Baca [x](y)**", "- satu", "dua", "tiga", "[![alt teks](a)](b)"]


@every("end", ["\n", "\r\n", "\r"])
def test_positions_with_wide_characters_and_any_line_end(end: str) -> None:
    text = f"# Ju\u0301dul 😀{end}{end}“Ya,” *kata* Ani{end}“tidak”.{end}{end}> 😀 akhir{end}"
    assert blocks(text) == [
        ("title", "Ju\u0301dul 😀"),
        ("paragraph", "“Ya,” kata Ani “tidak”."),
        ("quote", "😀 akhir"),
    ]
    assert source_of(text, 1, "kata* Ani".replace("*", "")) == "kata* Ani"
    assert source_of(text, 1, " “tidak”") == f"{end}“tidak”"
    assert source_of(text, 2, "akhir") == "akhir"
