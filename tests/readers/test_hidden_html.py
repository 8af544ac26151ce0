"""The HTML reader on what a page holds but does not show: hidden elements and template tags."""

from __future__ import annotations

from newslint.readers.html.reader import HtmlReader
from newslint.text.document import Document
from newslint.text.source import Source
from tests.every import every

SENTENCE = "Pemerintah daerah menata ulang pasar itu supaya pedagang kecil memperoleh tempat yang layak dan aman. "


def read(text: str) -> Document:
    (document,) = HtmlReader().read(Source("page.html", text))
    assert isinstance(document, Document)
    return document


def texts(text: str) -> list[str]:
    return [block.text for block in read(text).blocks]


@every(
    "element",
    [
        "div hidden",
        "div hidden=''",
        "DIV HIDDEN",
        "p hidden",
        "ul id=x style='color: red; display :none'",
        "section style=display:none!important",
        'div style="visibility: hidden"',
    ],
)
def test_hidden_blocks_are_not_read(element: str) -> None:
    name = element.split()[0]
    assert texts(f"<p>A</p><{element}>Tidak dibaca</{name}><p>B</p>") == ["A", "B"]


@every(
    ("html", "expected"),
    [
        ("<p>Satu <i style='display:none'>x-1</i>dua.</p>", ["Satu dua."]),
        ("<p>Satu <span hidden>a <span>b</span> c</span>dua.</p>", ["Satu dua."]),
        ("<p>Satu <span hidden>a<br>b <img src=c></span>dua.</p>", ["Satu dua."]),
        ("<p>Satu <span hidden>tak ditutup</p><p>Dua.</p>", ["Satu", "Dua."]),
        ("<td>Satu<b hidden>x<td>Dua", ["Satu", "Dua"]),
    ],
)
def test_hidden_words_of_a_line_are_left_out_of_it(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@every(
    "element",
    [
        "div class='hidden'",
        "div class='a hidden b'",
        "div title='style=display:none'",
        "div style='overflow: hidden'",
        "div style='--x: display:none'",
        "div data-hidden",
        "div aria-hidden='true'",
    ],
)
def test_what_only_looks_hidden_is_read(element: str) -> None:
    assert texts(f"<p>A</p><{element}>Dibaca</div>") == ["A", "Dibaca"]


def test_an_article_that_waits_for_a_script_to_show_it_is_read() -> None:
    assert texts(f"<div style='display:none'><p>{SENTENCE}</p><p>{SENTENCE}</p></div><p>Muat lagi</p>") == [
        SENTENCE.strip(),
        SENTENCE.strip(),
        "Muat lagi",
    ]


@every(
    ("html", "expected"),
    [
        ("{% include head.html %}\n<p>Satu {{ page.author }} dua.</p>", ["Satu dua."]),
        ("<p>{% if a > b %}Satu{% else %} dua{% endif %}.</p>", ["Satu dua."]),
        ('{{< figure src="<p>" >}}<p>Satu.</p>', ["Satu."]),
        ("<p class={% if a %}'b'{% endif %}>Satu.</p>", ["Satu."]),
        ("<p>Satu {{cn}} {dua} 100% }}.</p>", ["Satu {{cn}} {dua} 100% }}."]),
        ("<p>Satu {{ judul | upper }}{{ gambar(12) }} dua.</p>", ["Satu dua."]),
        ("<p>Satu {{cn|date=Mei 2024}}.</p>", ["Satu {{cn|date=Mei 2024}}."]),
    ],
)
def test_template_tags_are_not_read(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


def test_a_title_made_by_a_template_is_none() -> None:
    assert read("<title>{{ page.title }}</title><p>Isi.</p>").meta == {}


def test_a_block_round_a_template_tag_does_not_go_as_a_whole() -> None:
    (block,) = read("<p>{% if iklan %}Baca juga: Pasar{% endif %}</p>").blocks
    assert block.extent is not None
    assert block.extent.start == block.extent.end
