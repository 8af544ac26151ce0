"""The Markdown reader on raw HTML between paragraphs: what it shows is read, with its place in the file."""

from __future__ import annotations

from newslint.readers.markdown.reader import MarkdownReader
from newslint.text.document import Document
from newslint.text.source import Source
from tests.every import every


def read(text: str) -> Document:
    (document,) = MarkdownReader().read(Source("artikel.md", text))
    assert isinstance(document, Document)
    return document


@every(
    ("text", "expected"),
    [
        ("<div>\nHarga <b>naik</b>.\n</div>\n", [("paragraph", "Harga naik.")]),
        ("<p class='a'>Harga naik.</p>\n\nIsi.", [("paragraph", "Harga naik."), ("paragraph", "Isi.")]),
        ('![](a.jpg)\n\n<p align="center">Warga antre.\n\nIsi.', [("caption", "Warga antre."), ("paragraph", "Isi.")]),
        ("<div style='text-align: center'>\nWarga antre.\n</div>", [("caption", "Warga antre.")]),
        (
            "<figure>\n<img src='a.jpg' alt='x'>\n<figcaption>Warga antre.</figcaption>\n</figure>\n",
            [("caption", "Warga antre.")],
        ),
        ("<p><img src='a.jpg'><br><em>Warga antre.</em></p>\n", [("caption", "Warga antre.")]),
        ("<ul>\n<li>Satu</li>\n<li>Dua</li>\n</ul>\n", [("list-item", "Satu"), ("list-item", "Dua")]),
        ("<table><tr><td>12</td><td>a</td></tr></table>\n", [("cell", "12"), ("cell", "a")]),
        (
            "<details>\n<summary>Rincian</summary>\n\nIsi.\n\n</details>\n",
            [("paragraph", "Rincian"), ("paragraph", "Isi."), ("html", "</details>")],
        ),
        ("- <div>\n  Harga naik.\n  </div>\n", [("paragraph", "Harga naik.")]),
    ],
)
def test_raw_html_is_read_as_in_an_html_file(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(block.kind, block.text) for block in read(text).blocks] == expected


@every(
    "text",
    [
        "<script>\nvar a = 'Harga naik';\n</script>",
        "<style>\np { color: red }\n</style>",
        "<div hidden>\nHarga naik.\n</div>",
        "<nav>\n<a href='x'>Beranda</a>\n</nav>",
        "<iframe src='x'>Harga naik</iframe>",
        "<figure>\n<img src='a.jpg' alt='Harga naik.'>\n</figure>",
    ],
)
def test_raw_html_that_shows_no_words_is_no_prose(text: str) -> None:
    assert [(block.kind, block.text) for block in read(f"{text}\n").blocks] == [("html", text)]


@every("end", ["\n", "\r\n", "\r"])
def test_words_and_what_goes_with_them_have_their_place(end: str) -> None:
    text = end.join(("😀", "", "<div>", "  Harga &amp; <i>upah</i>", "</div>", "", "Isi.", ""))
    block = read(text).blocks[1]
    start, stop = block.map.to_source(0, len(block.text))
    assert (block.text, text[start:stop]) == ("Harga & upah", "Harga &amp; <i>upah")
    assert block.extent is not None
    assert text[block.extent.start : block.extent.end] == end.join(("<div>", "  Harga &amp; <i>upah</i>", "</div>"))


def test_many_pieces_of_html_take_linear_time() -> None:
    text = "<div>\n" + ">" * 20_000 + "\n</div>\n\n" + "<div>\nkata\n</div>\n\n" * 2_000
    assert len(list(read(text).prose())) == 2_000
