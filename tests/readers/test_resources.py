"""Links, pictures, videos and template tags beside the words of a text, and the places that links may lead to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.fuzz.fragments import HTML, MARKDOWN, SENTENCES
from newslint import Document, Source
from newslint.readers.html.reader import HtmlReader
from newslint.readers.markdown.reader import MarkdownReader
from tests.every import every


def read(text: str, path: str = "a.md") -> Document:
    reader = HtmlReader() if path.endswith(".html") else MarkdownReader()
    (document,) = reader.read(Source(path, text))
    return document


def resources(text: str, path: str = "a.md") -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the words of each block with what it refers to, then what stands outside of blocks."""
    document = read(text, path)
    found = [*((block.text, block.resources) for block in document.blocks), ("", document.resources)]
    return [(words, [(one.kind, one.target) for one in beside]) for words, beside in found]


@every(
    ("text", "expected"),
    [
        ("Lihat [peta *kota*](a.html) dan [jadwal][j].\n\n[j]: b.html", [("link", "a.html"), ("link", "b.html")]),
        ("Lihat <a href='a.html'>peta kota</a> dan jadwal.", [("link", "a.html")]),
        ("Lihat ![peta](a.png 'judul') dan <img src=b.png> jadwal.", [("media", "a.png"), ("media", "b.png")]),
        ("![](a.png) Lihat peta dan jadwal.", [("media", "a.png")]),
        ("Lihat peta {{< youtube q >}} dan jadwal.", [("template", "{{< youtube q >}}")]),
        ("Lihat peta <svg><path/></svg> dan jadwal.", [("media", "<svg><path/></svg>")]),
        ("Lihat <https://a.id> dan www.b.id saja.", []),
        ("Lihat peta.[1](a.html) [[2]](b.html)", []),
        ("Lihat peta {# rahasia #}{: .kecil } dan `kode`.", []),
    ],
)
def test_of_a_paragraph_in_markdown(text: str, expected: list[tuple[str, str]]) -> None:
    assert resources(text)[0][1] == expected


def test_outside_of_blocks_in_markdown() -> None:
    text = (
        "Satu.\n\n![](a.png)\n\n{{< figure src='b' >}}\n\n<iframe src=c></iframe>\n\n"
        "![Peta kota](d.png)\n\n<div><img src=e>Dua.</div>\n"
    )
    assert resources(text) == [
        ("Satu.", []),
        ("<iframe src=c></iframe>", []),
        ("Peta kota", [("media", "d.png")]),
        ("Dua.", [("media", "e")]),
        ("", [("media", "a.png"), ("template", "{{< figure src='b' >}}"), ("media", "c")]),
    ]


def test_html() -> None:
    html = (
        "<p>Satu <a href='a.html'>dua <b>tiga</b></a> <img src=b.png>.</p><img data-src=c.png src=d.gif>{{< iklan >}}"
        "<p>Empat {{ e.f }}<br><img src=g.png>Lima.</p><a href='h'><div>Enam.</div><div>Tujuh.</div></a>"
        "<video src=i><p>x</p></video>"
    )
    assert resources(html, "a.html") == [
        ("Satu dua tiga .", [("link", "a.html"), ("media", "b.png")]),
        ("Empat", [("template", "{{ e.f }}")]),
        ("Lima.", [("media", "g.png")]),
        ("Enam.", [("link", "h")]),
        ("Tujuh.", [("link", "h")]),
        ("", [("media", "c.png"), ("template", "{{< iklan >}}"), ("media", "i")]),
    ]


@every("text", ["<p>a <a href='x#b'>c</a></p><i id=b></i><a name='d'>e</a>", '<a HREF=#b id="d"></a>{#b}'])
def test_places_that_links_may_lead_to(text: str) -> None:
    assert read(text, "a.html").anchors == {"b", "d"}
    assert read("<i id=b></i><a href='c'>d</a>", "a.html").anchors == frozenset()


@pytest.mark.parametrize("path", ["a.md", "a.html"])
@given(st.lists(st.sampled_from((*SENTENCES, *MARKDOWN, *HTML)), max_size=25).map("".join))
def test_resources_stand_in_the_source_in_order(path: str, text: str) -> None:
    document = read(text, path)
    for found in (document.resources, *(block.resources for block in document.blocks)):
        starts = [one.start for one in found]
        assert starts == sorted(starts)
        for one in found:
            assert 0 <= one.start < one.end <= len(text)
            assert one.kind != "template" or one.target == text[one.start : one.end]
