"""The HTML reader: blocks, kinds, positions, which part of a page is the article, and hostile input."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.linting.deletion import deleted
from newslint.readers.characters import PLACEHOLDER
from newslint.readers.html.reader import HtmlReader
from newslint.text.document import Document
from newslint.text.source import Source
from newslint.text.spans import Span
from tests.every import every

SENTENCE = "Pemerintah daerah menata ulang pasar itu supaya pedagang kecil memperoleh tempat yang layak dan aman. "
PARAGRAPH = f"<p>{SENTENCE * 2}</p>"


def read(text: str) -> Document:
    (document,) = HtmlReader().read(Source("page.html", text))
    return document


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text).blocks]


def texts(text: str) -> list[str]:
    return [block.text for block in read(text).blocks]


def excerpts(text: str) -> list[str]:
    spans = [block.map.to_source(0, len(block.text)) for block in read(text).blocks]
    return [text[start:end] for start, end in spans]


# Kinds of blocks


@every(
    ("html", "expected"),
    [
        ("<h1>Satu</h1><h2>Dua</h2><h6>Enam</h6>", [("title", "Satu"), ("heading", "Dua"), ("heading", "Enam")]),
        ("<p>A</p><div>B</div><section>C</section>D", [("paragraph", letter) for letter in "ABCD"]),
        ("<ul><li>A<li>B</ul><dl><dt>C<dd>D</dl>", [("list-item", letter) for letter in "ABCD"]),
        ("<blockquote><p>A</p><p>B</p></blockquote><p>C", [("quote", "A"), ("quote", "B"), ("paragraph", "C")]),
        ("<figure><img alt=x><figcaption>A</figcaption></figure>", [("caption", "A")]),
        (
            "<table><caption>A</caption><tr><th>B<td>C<tr><td>D</table>E",
            [("caption", "A"), ("cell", "B"), ("cell", "C"), ("cell", "D"), ("paragraph", "E")],
        ),
        ("<p>A</p><pre>x = 1\n  y</pre><p>B</p>", [("paragraph", "A"), ("code", "x = 1\n  y"), ("paragraph", "B")]),
        ("<p><strong>Latar Belakang</strong></p><p>A", [("heading", "Latar Belakang"), ("paragraph", "A")]),
        ("<p><strong>Harga naik.</strong></p>", [("paragraph", "Harga naik.")]),
        ("<p><b>(abc/def)</b></p>", [("paragraph", "(abc/def)")]),
        ("<li><h3>A</h3><p>B</p></li>", [("heading", "A"), ("list-item", "B")]),
        ("<h2>A<p>B</p>", [("heading", "A"), ("paragraph", "B")]),
        (f"<table><tr><td>{PARAGRAPH}<p>B</p></table>", [("paragraph", (SENTENCE * 2).strip()), ("paragraph", "B")]),
    ],
)
def test_elements_give_blocks_their_kind(html: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(html) == expected


@every(
    "element",
    [
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "textarea",
        "select",
        "button",
        "iframe",
        "object",
        "nav",
        "form",
    ],
)
def test_code_and_controls_are_no_prose(element: str) -> None:
    assert texts(f"<p>A</p><{element} class=x>Tidak <div>dibaca</div></{element}><p>B</p>") == ["A", "B"]


def test_comments_declarations_and_attributes_are_no_prose() -> None:
    html = '<!DOCTYPE html><!-- a > <p>b</p> --><p title="c > d">A<![CDATA[ e > f ]]><?g h?> B<img alt="i">'
    assert texts(html) == ["A B"]


def test_inline_code_leaves_a_mark_and_markup_of_a_line_leaves_none() -> None:
    html = "<p>Ketik <code>ls -l</code>, lalu <a href=x>te<b>kan</b></a> <q>Enter</q>.</p>"
    assert texts(html) == [f"Ketik {PLACEHOLDER}, lalu tekan “Enter”."]


def test_code_that_never_ends_is_text() -> None:
    assert texts("<p>Ketik <code>ls lalu tekan <code>Enter</code>.") == [f"Ketik ls lalu tekan {PLACEHOLDER}."]


# Words: white space, references, invisible characters, line breaks


@every(
    ("html", "expected"),
    [
        ("<p>\n  A \t<b> B</b>\r\n C </p>", "A B C"),
        ("<p>A&nbsp;B\u00a0&nbsp; C&nbsp;</p>", "A B C"),
        ("&ldquo;A&#8221; &amp; B &#x41;&#128;", "“A” & B A€"),
        ("&lt;p&gt; a < b & c &foo; &#; &;", "<p> a < b & c &foo; &#; &;"),
        ("&copy2024 &ampx", "©2024 &x"),
        ("Y\ufeffang me\u00adnang&shy;kan &#8203;itu", "Yang menangkan itu"),
        ("&#" + "9" * 5000 + ";x", "\ufffdx"),
        ("😀 e\u0301 <b>中</b>", "😀 e\u0301 中"),
    ],
)
def test_words_are_those_a_browser_shows(html: str, expected: str) -> None:
    assert texts(html) == [expected]


@every(
    ("html", "expected"),
    [
        ("<p>Satu.<br><br>Dua.<br /> <br/>Tiga.", ["Satu.", "Dua.", "Tiga."]),
        ("<p>Satu.<br>Dua.", ["Satu.", "Dua."]),
        ("<p>Baca juga: <a>Judul</a><br>Isi.", ["Baca juga: Judul", "Isi."]),
        ("<p>Kalimat yang<br>panjang.", ["Kalimat yang panjang."]),
        ("<p>Satu,<br>Dua.", ["Satu, Dua."]),
        ("<p>Satu.<br>detik dua.", ["Satu.", "detik dua."]),
        ("<h1>Judul<br>Panjang</h1>", ["Judul Panjang"]),
        ("<p><br>Satu<br></p>", ["Satu"]),
    ],
)
def test_line_breaks_end_a_block_unless_the_sentence_goes_on(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


# Which part of a page is read

MENU = "<ul><li><a href=a>Beranda</a><li><a href=b>Olahraga</a></ul>"


def page(body: str, title: str = "Pasar Lama Ditata - Koran Kita") -> str:
    return f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"


def test_only_the_article_of_a_page_is_read_with_what_the_site_put_into_it() -> None:
    html = page(
        f"<header>Koran Kita</header>{MENU}<nav>Menu</nav><article><header><h1>Pasar Lama Ditata</h1></header>"
        f"{PARAGRAPH * 2}<aside>Baca juga: Harga Beras</aside>{PARAGRAPH}<nav>1 2 3</nav>"
        f"<article><h3>Komentar</h3>Bagus.</article></article><p>Hak cipta dilindungi.</p><footer>Kontak</footer>"
    )
    paragraph = ("paragraph", (SENTENCE * 2).strip())
    aside = ("paragraph", "Baca juga: Harga Beras")
    assert blocks(html) == [("title", "Pasar Lama Ditata"), paragraph, paragraph, aside, paragraph]


@every("opening", ["main", "div itemprop='articleBody'", "div class='isi'"])
def test_the_element_with_the_text_is_the_article(opening: str) -> None:
    name = opening.partition(" ")[0]
    html = page(
        f"{MENU}<div><h1>Pasar Lama Ditata</h1></div><div><{opening}>{PARAGRAPH * 3}</{name}></div>"
        f"<div>{MENU}<p>Ikuti kami</p></div>"
    )
    assert blocks(html) == [("title", "Pasar Lama Ditata"), *[("paragraph", (SENTENCE * 2).strip())] * 3]


def test_cards_of_other_stories_are_not_taken_for_the_article() -> None:
    cards = "<article><h3><a>Judul lain</a></h3><p>Cuplikan pendek.</p></article>" * 8
    html = page(f"<div>{cards}</div><h1>Pasar Lama Ditata</h1><div>{PARAGRAPH * 3}</div>")
    assert blocks(html) == [("title", "Pasar Lama Ditata"), *[("paragraph", (SENTENCE * 2).strip())] * 3]


def test_all_posts_of_a_page_are_read() -> None:
    html = page(f"{MENU}<article><h2>Satu</h2>{PARAGRAPH * 2}</article><article><h2>Dua</h2>{PARAGRAPH * 2}</article>")
    assert [text for kind, text in blocks(html) if kind == "heading"] == ["Satu", "Dua"]


def test_a_form_round_the_whole_page_hides_nothing() -> None:
    assert len(blocks(page(f"<form><div>{PARAGRAPH * 3}</div></form>"))) == 4


def test_a_page_without_running_text_is_read_but_for_menus() -> None:
    assert texts(page(f"<nav>Menu</nav>{MENU}<p>Segera hadir.</p>")) == [
        "Pasar Lama Ditata - Koran Kita",
        "Segera hadir.",
    ]


def test_a_piece_of_a_page_is_read_whole() -> None:
    html = f"<p>Pengantar.</p><header>Kepala</header><article>{PARAGRAPH}</article><aside>Samping</aside>"
    assert texts(html) == ["Pengantar.", "Kepala", (SENTENCE * 2).strip(), "Samping"]


# The headline


@every(
    ("body", "title"),
    [
        ("<h1>Pasar Lama Ditata</h1><article>{}</article>", "Pasar Lama Ditata"),
        ("<h1><a>Koran Kita</a></h1><h1>Pasar Lama Ditata</h1><div>{}</div>", "Pasar Lama Ditata"),
        ("<h1>Nasional</h1><h2>Pasar Lama Ditata</h2><div>{}</div>", "Pasar Lama Ditata"),
        ("<h1>Nasional</h1><div>{}</div>", "Pasar Lama Ditata - Koran Kita"),
        ("<article><h1>Wajah Baru Pusat Kota</h1>{}</article>", "Wajah Baru Pusat Kota"),
        ("<div>Pasar Lama Ditata</div><div>{}</div>", "Pasar Lama Ditata"),
        ("<div>Koran Kita</div><div>{}</div>", "Pasar Lama Ditata - Koran Kita"),
        ("<div>{}</div>", "Pasar Lama Ditata - Koran Kita"),
    ],
)
def test_the_headline_is_the_heading_that_the_page_is_called_after(body: str, title: str) -> None:
    document = read(page(body.format(PARAGRAPH * 3)))
    assert document.title is not None
    assert (document.title.text, document.meta) == (title, {"title": "Pasar Lama Ditata - Koran Kita"})
    assert [block.kind for block in document.blocks].count("title") == 1


def test_front_matter_is_kept_out_of_the_text_and_gives_the_title() -> None:
    document = read("---\ntitle: Judul\n---\n<p>Isi.</p>\n")
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("front-matter", "title: Judul\n"),
        ("paragraph", "Isi."),
    ]
    assert document.meta["title"] == "Judul"


# Positions


def test_blocks_lie_where_they_stand_in_the_file() -> None:
    html = "\r\n<p>😀 A&amp;B\r<p>\te\u0301<b>x</b> y\r\n<br>\r\n&ldquo;C&rdquo;"
    assert excerpts(html) == ["😀 A&amp;B", "e\u0301<b>x</b> y", "&ldquo;C&rdquo;"]


@every(
    ("html", "expected"),
    [
        ("<p>A <b>b</b></p>\n<p class=x><a>C</a></p>", ["<p>A <b>b</b></p>", "<p class=x><a>C</a></p>"]),
        ("<div>A.<br><br> <b>B.</b><br>C.</div>", ["A.<br><br>", "<b>B.</b><br>", "C."]),
        ("<div>A. <b>a<br><br>B</b></div>", ["", ""]),
        ("<p>A <img src=x> B</p><td>C</td>", ["", "C"]),
        ("<ul><li>A<li>B</ul>", ["<li>A", "<li>B"]),
        ("<p>A\n<p>B\n<div>C</div>", ["<p>A", "B", "<div>C</div>"]),
    ],
)
def test_the_extent_of_a_block_can_go_without_breaking_markup(html: str, expected: list[str]) -> None:
    extents = [block.extent for block in read(html).blocks]
    assert [html[extent.start : extent.end] for extent in extents if extent] == expected


def test_blocks_go_together_with_the_elements_that_hold_nothing_else() -> None:
    first, second, third = read("<p>Baca juga</p>\n<p>A</p><ul><li>B</li></ul>").blocks
    assert deleted(first.piece.to(second.piece)) == (Span(0, 25), True)
    assert deleted(second.piece.to(third.piece)) == (Span(17, 44), True)


@every(
    "page",
    [
        "<p>A</p><ul><li>B</li><li>C</li></ul>",
        '<p>A</p><img src="a.jpg"><p>B</p>',
        "<div><p>A</p></div><p>B</p>",
        "<p>A</p><!-- x --><p>B</p>",
    ],
)
def test_blocks_do_not_go_together_where_more_than_text_stands_between_them(page: str) -> None:
    first, second = read(page).blocks[:2]
    assert deleted(first.piece.to(second.piece))[1] is False


WORD = st.sampled_from(["harga", "naik", "“pasar”", "e\u0301", "😀", "1.000", "a<1"])
WRAPPED = st.sampled_from(["{}", "<b>{}</b>", "<a href='x>y'>{}</a>", "<i><u>{}</u></i>", "<!-- c -->{}", "{}<wbr>"])
GAP = st.sampled_from([" ", "\n", "\r\n\t", "&nbsp;", " <i> </i>", "&#32; ", "\u00a0"])
PIECES = st.lists(st.tuples(WORD, WRAPPED, GAP), min_size=1, max_size=6)


@given(st.lists(PIECES, max_size=5), st.sampled_from(["<p>{}</p>\n", "<p>{}\n", "<div> {} </div>", "{}<br><br>"]))
def test_well_formed_paragraphs_come_out_as_they_read(
    paragraphs: list[list[tuple[str, str, str]]], layout: str
) -> None:
    html = "".join(layout.format("".join(wrap.format(word) + gap for word, wrap, gap in one)) for one in paragraphs)
    assert texts(html) == [" ".join(word for word, _, _ in one) for one in paragraphs]


# Hostile input: each of these takes quadratic time, or raises, where a reader is careless


@every(
    "unit",
    [
        *("<", "<a", '<a b="', "<!", "<!--", "<![x[", "<![CDATA[", "&#", "</", "<?", "<div>", "<div> a ", "</div>"),
        *("<br>A", "<ul><li>", "<li><div>", "<td>", "<table><td>", "<svg>", "<code>", "<title>", "<b>", "<q>"),
    ],
)
def test_hostile_input_is_read_in_one_pass(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    assert all(block.text for block in read(text).blocks)
    assert texts(f"<p>Sebelum</p>{text}")[0].startswith("Sebelum")


def test_deep_nesting_is_read_without_recursion() -> None:
    assert texts("<div>" * 30_000 + "A" + "</div></section></li></h1>" * 10_000 + "B") == ["A", "B"]
