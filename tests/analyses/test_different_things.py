"""Paragraphs of the same words that say different things: code, links, pictures, tables, template tags, signs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint import Source
from newslint.readers.html.reader import HtmlReader
from newslint.readers.markdown.reader import MarkdownReader
from tests.analyses.repetition_texts import BRIDGE, ROAD, engine, lines, places
from tests.every import every

STEP = "Salin berkas setelan ke folder rumah lebih dahulu, lalu buka kembali dengan penyunting teks."
NEXT = "Ganti nilai pada baris ketiga, simpan berkas itu, kemudian mulai ulang mesin sampai selesai."
COPY = ("repeated-paragraph", "error")
NEAR = ("near-paragraph", "warning")


def told(text: str, path: str = "a.md") -> list[tuple[str, str]]:
    """Return the rules that report something in a text, and how grave it is."""
    reader = HtmlReader() if path.endswith(".html") else MarkdownReader()
    (document,) = reader.read(Source(path, text))
    outcome = engine().run(document)
    assert outcome.failures == ()
    return [(found.rule.partition("/")[2], found.severity) for found in outcome.findings]


def paragraphs(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


@every(
    ("one", "other"),
    [
        ("`satu.conf`", "`dua.conf`"),
        ("<kbd>A</kbd>", "<kbd>B</kbd>"),
        ("$x_1$", "$x_2$"),
        ("C++", "C#"),
        ("-5", "5"),
        ("€100", "$100"),
    ],
)
def test_what_readers_see_differs(one: str, other: str) -> None:
    text = "Tulis {} pada kolom kedua di tabel itu, lalu tekan tombol Simpan di pojok kanan bawah layar utama."
    assert told(paragraphs(text.format(one), BRIDGE, text.format(other))) == []
    assert told(paragraphs(text.format(one), BRIDGE, text.format(one))) == [COPY]


@every(
    ("one", "other"),
    [
        ("[peta](a.html)", "[peta](b.html)"),
        ("[peta](a.html)", "peta"),
        ("<a href='a'>peta</a>", "<a href='b'>peta</a>"),
        ("peta ![](a.png)", "peta ![](b.png)"),
        ("peta <img src=a.png>", "peta"),
        ("peta {{< denah a >}}", "peta {{< denah b >}}"),
        ("peta {% include a.html %}", "peta"),
    ],
)
@every("behind", ["", " sampai akhir pekan ini"])
def test_what_the_words_lead_to_differs(one: str, other: str, behind: str) -> None:
    text = f"Lihat {{}} dan jadwal keberangkatan semua kapal dari pelabuhan utama kota itu{behind}."
    assert told(paragraphs(text.format(one), BRIDGE, text.format(other))) == [NEAR]
    assert told(paragraphs(text.format(one), BRIDGE, text.format(one))) == [COPY]


def test_three_that_each_lead_elsewhere_follow_a_pattern() -> None:
    text = "Unduh [formulir pendaftaran]({}.pdf) lalu serahkan kepada petugas di loket sebelum akhir bulan ini juga."
    assert told(paragraphs(*(text.format(name) for name in "ab"))) == [NEAR]
    assert told(paragraphs(*(text.format(name) for name in "abc"))) == []


@every(
    ("kind", "words"),
    [
        ("[peta]({}.html)", "only a link differs (b.html)."),
        ("peta ![]({}.png)", "only a picture or video differs (b.png)."),
        ("peta {{{{< denah {} >}}}}", "only a template tag differs ({{< denah b >}})."),
        (f"[peta](https://desa.example/{'x' * 80}/{{}})", f"only a link differs (https://desa.example/{'x' * 38}…)."),
    ],
)
def test_the_message_names_what_differs(kind: str, words: str) -> None:
    text = f"Lihat {kind} dan jadwal keberangkatan semua kapal dari pelabuhan utama kota itu."
    (document,) = MarkdownReader().read(Source("a.md", paragraphs(text.format("a"), BRIDGE, text.format("b"))))
    (found,) = engine().run(document).findings
    assert found.message == f"The words of this paragraph are those of the one on line 1; {words}"


DATA = [
    ("```\nsalin a\n```", "```\nsalin b\n```"),
    ("    salin a", "    salin b"),
    ("{% highlight sh %}\nsalin a\n{% endhighlight %}", "{% highlight sh %}\nsalin b\n{% endhighlight %}"),
    ("$$\na = b\n$$", "$$\na = c\n$$"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 3 |"),
    ("- gula\n- garam", "- gula\n- lada"),
    ("<pre>a</pre>", "<pre>b</pre>"),
]


@every(("one", "other"), DATA)
def test_what_stands_between_differs(one: str, other: str) -> None:
    assert told(paragraphs(STEP, one, NEXT, BRIDGE, STEP, other, NEXT)) == []
    assert told(paragraphs("## Satu", STEP, one, NEXT, "## Dua", STEP, other, NEXT)) == []
    assert told(paragraphs(STEP, one, NEXT, BRIDGE, STEP, one, NEXT)) == [COPY]
    assert told(paragraphs(STEP, one, NEXT, BRIDGE, STEP, NEXT)) == [COPY]


@every(
    ("one", "other"),
    [
        ("![](a.png)", "![](b.png)"),
        ("![Foto desa](a.png)", "![Foto kota](b.png)"),
        ("{{< youtube a >}}", "{{< youtube b >}}"),
        ("<iframe src=a></iframe>", "<iframe src=b></iframe>"),
    ],
)
def test_other_pictures_between_are_a_matter_of_doubt(one: str, other: str) -> None:
    assert told(paragraphs(STEP, one, NEXT, BRIDGE, STEP, other, NEXT)) == [NEAR, NEAR]
    assert told(paragraphs(STEP, one, NEXT, BRIDGE, STEP, one, NEXT)) == [COPY]
    assert told(paragraphs(STEP, one, NEXT, BRIDGE, STEP, NEXT)) == [COPY]


def test_headings_part_what_a_paragraph_speaks_of() -> None:
    assert told(paragraphs(STEP, "## Satu", DATA[0][0], ROAD, BRIDGE, STEP, "## Dua", DATA[0][1])) == [COPY]


def test_a_third_paragraph_is_compared_with_all_before_it() -> None:
    one, other = DATA[0]
    assert told(paragraphs(STEP, one, BRIDGE, STEP, other, ROAD, STEP, other)) == [COPY]


@every(
    ("one", "other", "expected"),
    [
        ("<code>a b</code>", "<code>a c</code>", []),
        ("<samp>a</samp>", "<samp>b</samp>", []),
        ("<a href='a'>b</a>", "<a href='c'>b</a>", [NEAR]),
        ("b <img src=a>", "b <img src=c>", [NEAR]),
        ("<b>b</b>", "<i>b</i>", [COPY]),
    ],
)
def test_html(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    html = "<p>Tulis {} pada kolom kedua, lalu tekan tombol Simpan di pojok kanan bawah layar utama itu.</p>"
    assert told(f"{html.format(one)}<p>{BRIDGE}</p>{html.format(other)}", "a.html") == expected


def test_html_between() -> None:
    html = f"<p>{STEP}</p>{{}}<p>{NEXT}</p>"
    between = f"<p>{BRIDGE}</p>"
    assert told(html.format("<pre>a</pre>") + between + html.format("<pre>b</pre>"), "a.html") == []
    assert told(html.format("<pre>a</pre>") + between + html.format("<pre>a</pre>"), "a.html") == [COPY]
    table = "<table><tr><td>{}</td></tr></table>"
    assert told(html.format(table.format("5")) + between + html.format(table.format("6")), "a.html") == []


def test_plain_text() -> None:
    text = "Nilai tukar naik menjadi {}100 pada pekan pertama bulan ini menurut catatan badan statistik kota."
    assert places(lines(text.format("$"), BRIDGE, text.format("€"))) == []
    assert places(lines(text.format("$"), BRIDGE, text.format("$"))) == [("repeated-paragraph", 3, 3)]


PARTS = st.sampled_from([STEP, NEXT, BRIDGE, "## Bagian", "![](a.png)", "{{< b >}}", *DATA[0], *DATA[4], *DATA[5]])


@given(st.lists(PARTS, max_size=14))
def test_an_error_never_stands_beside_other_data(parts: list[str]) -> None:
    (document,) = MarkdownReader().read(Source("a.md", paragraphs(*parts)))
    for found in engine("repeated-paragraph").run(document).findings:
        copy = document.source.text[found.start.offset : found.end.offset]
        assert copy.startswith(("Salin", "Ganti", "Jembatan"))
        assert found.related[0].start.offset < found.start.offset
