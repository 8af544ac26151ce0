"""What stands in Markdown, MDX and HTML and is none of its prose: code, comments and formulas of other languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Document, Source
from newslint.readers.characters import PLACEHOLDER
from newslint.readers.embedded.scanner import embedded
from newslint.readers.html.reader import HtmlReader
from newslint.readers.markdown.reader import MarkdownReader
from tests.every import every

BEFORE = "Air sungai meluap sejak Senin malam."
AFTER = "Warga mengungsi ke balai desa."


def read(text: str, path: str = "a.md") -> Document:
    reader = HtmlReader() if path.endswith(".html") else MarkdownReader()
    (document,) = reader.read(Source(path, text))
    return document


def prose(text: str, path: str = "a.md") -> list[str]:
    return [block.text for block in read(text, path).prose()]


CODE = [
    ("{% highlight text %}\n", "\n{% endhighlight %}"),
    ("{%- raw -%}", "{%- endraw -%}"),
    ("{% codeblock lang:js %}\n", "\n{% endcodeblock %}"),
    ('{{< highlight go "linenos=table" >}}\n', "\n{{< /highlight >}}"),
    ("{{< code >}}\n", "\n{{</ code >}}"),
    ("{{% mermaid %}}\n", "\n{{% /mermaid %}}"),
    ("{{<raw>}}\n", "\n{{</raw>}}"),
    ("\\begin{align*}\n", "\n\\end{align*}"),
    ("$$\n", "\n$$"),
]
COMMENTS = [
    ("{% comment %}\n", "\n{% endcomment %}"),
    ("{%- comment 'lama' -%}", "{%- endcomment -%}"),
    ("{{/* ", " */}}"),
    ("{{- /*\n", "\n*/ -}}"),
    ("{{!-- ", " --}}"),
    ("{# ", " #}"),
    ("{/* ", " */}"),
    ("%%\n", "\n%%"),
    ("{::comment}\n", "\n{:/comment}"),
]
HIDDEN = "ADVERTISEMENT\n\nBaca juga: [1] Harga beras naik\n# Judul\n```\n- satu"


@every("end", ["\n", "\r\n", "\r"])
@every(("opening", "closing"), CODE[:-1] + COMMENTS)
def test_code_and_comments_between_paragraphs_are_no_prose(opening: str, closing: str, end: str) -> None:
    text = f"{BEFORE}\n\n{opening}{HIDDEN}{closing}\n\n{AFTER}\n".replace("\n", end)
    document = read(text)
    assert [block.text for block in document.prose()] == [BEFORE, AFTER]
    code = [text[slice(*block.piece.span)] for block in document.blocks if block.kind == "code"]
    whole = f"{opening}{HIDDEN}{closing}".replace("\n", end)
    assert code == ([whole] if (opening, closing) in CODE else [])


@every(("opening", "closing"), CODE[:-1] + COMMENTS)
def test_what_never_ends_is_text(opening: str, closing: str) -> None:
    text = f"{BEFORE}\n\n{opening}{AFTER}\n\n{BEFORE}\n"
    assert AFTER in " ".join(prose(text))
    assert prose(text)[-1] == BEFORE
    twice = f"{BEFORE}\n\n{opening}{AFTER}\n\n{opening}Iklan{closing}\n\n{BEFORE}\n"
    assert opening.startswith("%%") or AFTER in " ".join(prose(twice))


@every(
    ("text", "expected"),
    [
        ("Harga {% comment %}cek *lagi*{% endcomment %} naik.", "Harga naik."),
        ("Harga {{/* cek */}}naik.", "Harga naik."),
        ("Harga %%cek lagi%% naik.", "Harga naik."),
        ("Harga {# cek\nlagi #} naik.", "Harga naik."),
        ("Rumus $x[1] + x[2]$ dan $n$ itu.", f"Rumus {PLACEHOLDER} dan {PLACEHOLDER} itu."),
        ("Rumus $$E = mc^2$$ itu.", f"Rumus {PLACEHOLDER} itu."),
        (r"Rumus \(a_1\) dan \[\frac{1}{2}\] itu.", f"Rumus {PLACEHOLDER} dan {PLACEHOLDER} itu."),
        ("Rumus $Laba = Hasil - Biaya$ itu.", f"Rumus {PLACEHOLDER} itu."),
        (r"Rumus $x = \text{jumlah rumah}$ itu.", f"Rumus {PLACEHOLDER} itu."),
        ("Isi <code>data[4] *x*</code> itu.", f"Isi {PLACEHOLDER} itu."),
        ("Tekan <kbd>Ctrl</kbd> lalu <samp>ok\nya</samp>.", f"Tekan {PLACEHOLDER} lalu {PLACEHOLDER}."),
        ("Tanda <math><mi>x</mi></math> dan <svg><text>Bagikan</text></svg> itu.", f"Tanda {PLACEHOLDER} dan itu."),
        ("{{< note >}} Isi **catatan** itu. {{< /note >}}", "Isi catatan itu."),
        ("{% callout %}\nIsi catatan itu.\n{% endcallout %}", "Isi catatan itu."),
        ("{{< html >}}\nIsi catatan itu.\n{{< /html >}}", "Isi catatan itu."),
    ],
)
def test_inside_a_line(text: str, expected: str) -> None:
    assert prose(text) == [expected]


@every(
    "text",
    [
        "Harga naik dari $100 menjadi $200, lalu US$5 dan A$7.",
        "Kurs $1 = Rp15.000 dan 2$ = Rp30.000.",
        "Saham $BBCA/$TLKM naik, $BBRI turun.",
        "Dapat $$ banyak dan $$ lagi.",
        "Harga naik 50%% tahun lalu dan 60%% tahun ini.",
        "Tulis &#123;% raw %} di sini.",
        "Isi <code>tanpa akhir.",
        "Baris { terbuka dan } tertutup.",
        "Baca !!! Penting sekali.",
    ],
)
def test_what_only_looks_like_it_is_prose(text: str) -> None:
    assert prose(text) == [text.replace("&#123;", "{").replace("<code>", "")]


def test_brackets_that_are_kept_from_markdown_are_no_formula() -> None:
    assert prose(r"Panen naik.\[1\] Kata \(a\_b\) dan \[foto: c\_d\].") == [
        "Panen naik.[1] Kata (a_b) dan [foto: c_d]."
    ]


def test_what_begins_amid_a_paragraph_ends_in_it() -> None:
    text = f"Tanda {{% raw %}} ditulis begini.\n\n{AFTER}\n\nAkhirnya {{% endraw %}} begini.\n"
    assert prose(text) == ["Tanda ditulis begini.", AFTER, "Akhirnya begini."]


def test_nothing_begins_in_code() -> None:
    text = (
        f"Tulis `{{% raw %}}`, lalu:\n\n```\n{{% comment %}}\n$x$\n%%\n```\n\n{AFTER}\n\n"
        f"~~~\n{{% endcomment %}}\n%%\n~~~\n\n> ```\n> {{/*\n\n{BEFORE} */}}}}\n"
    )
    assert prose(text) == [f"Tulis {PLACEHOLDER}, lalu:", AFTER, f"{BEFORE} */}}}}"]


def test_code_in_a_list_leaves_the_list_as_it_is() -> None:
    text = "- satu\n\n  {% highlight sh %}\n  Iklan\n  {% endhighlight %}\n\n- dua\n"
    assert [(block.kind, block.text[:12]) for block in read(text).blocks] == [
        ("list-item", "satu"),
        ("code", "{% highlight"),
        ("list-item", "dua"),
    ]
    assert read(text).blocks[0].extent == (0, 6)


@every("marker", ['!!! note "Catatan"', "??? tip", "???+ warning", '=== "Satu"'])
def test_indented_text_of_a_box_is_prose(marker: str) -> None:
    text = (
        f"{BEFORE}\n\n{marker}\n\n    {AFTER}\n    Ia pulang.\n\n    - satu\n    - dua\n\n    ```\n    Iklan\n\n"
        f"    Iklan\n    ```\n\n    !!! info\n        Dalam kotak.\n\nDi luar.\n"
    )
    assert [(block.kind, block.text) for block in read(text).prose()] == [
        ("paragraph", BEFORE),
        ("paragraph", f"{AFTER} Ia pulang."),
        ("list-item", "satu"),
        ("list-item", "dua"),
        ("paragraph", "Dalam kotak."),
        ("paragraph", "Di luar."),
    ]


def test_the_head_of_a_box_without_indented_text_is_prose() -> None:
    assert prose("!!! Penting sekali\nBaris berikut.\n") == ["!!! Penting sekali Baris berikut."]


@every(
    "marker", [":::note", ":::note Judul kotak", ":::tip[Judul]", "::: {.callout-note title='a'}", ":::{note} Judul"]
)
def test_containers_of_site_builders(marker: str) -> None:
    assert prose(f"{BEFORE}\n\n{marker}\n\n{AFTER}\n\n:::\n") == [BEFORE, AFTER]


@every("head", ["[!NOTE]", "[!note]", "[!warning]- Judul kotak", "[!tip]+", "[!info] **Judul** kotak"])
def test_text_of_a_callout_is_prose(head: str) -> None:
    text = f"{BEFORE}\n\n> {head}\n> {AFTER}\n>\n> Ia pulang.\n"
    assert [(block.kind, block.text) for block in read(text).blocks] == [
        ("paragraph", BEFORE),
        ("quote", AFTER),
        ("quote", "Ia pulang."),
    ]


def test_modules_expressions_and_tags_of_mdx() -> None:
    text = (
        "import A from './a'\nexport const meta = {\n  a: 1,\n\n  b: {c: '}'}\n}\n\n"
        "# Banjir Surut\n\nAir {props.tinggi} cm dan {'{'}surut{'}'} "
        '<Card onClick={() => {x}} a="b > c">di desa</Card>.\n\n'
        "{daftar.map((i) => (\n  <li>{i}</li>\n\n))}\n\n{/* cek\n\n lagi */}\n\n"
        "<b style={{color: 'red'}}>Warga</b> pulang { lagi.\n"
    )
    assert prose(text, "a.mdx") == ["Banjir Surut", "Air cm dan surut di desa.", "Warga pulang { lagi."]


def test_imports_of_site_builders_in_markdown() -> None:
    modules = "import Tabs from '@theme/Tabs';\nimport 'a.css'\nexport const a = {b: 1};\n"
    assert prose(f"{modules}\n{AFTER}\n\nimport beras naik.\n") == [AFTER, "import beras naik."]


def test_comments_of_a_block_editor_part_nothing_from_its_html() -> None:
    text = (
        f'<!-- wp:paragraph {{"a": "b"}} -->\n<p>{BEFORE}</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:code -->\n'
        f'<pre class="wp-block-code"><code>Iklan</code></pre>\n<!-- /wp:code -->\n\n<!-- wp:paragraph -->\n'
        f"<p>{AFTER}</p>\n"
    )
    assert prose(text) == [BEFORE, AFTER]


@every(
    ("html", "expected"),
    [
        ("<p>Satu {% comment %}<b>dua</b>{% endcomment %} tiga.</p>", ["Satu tiga."]),
        ("{% highlight html %}<p>Iklan</p>{% endhighlight %}<p>Satu.</p>", ["Satu."]),
        (r"<p>Rumus \(x^2\), $a_1$ dan $$b$$.</p>", [f"Rumus {PLACEHOLDER}, {PLACEHOLDER} dan {PLACEHOLDER}."]),
        ("<p>Isi <kbd>a</kbd> <samp>b[1]</samp> <tt>c</tt>.</p>", [f"Isi {PLACEHOLDER} {PLACEHOLDER} {PLACEHOLDER}."]),
        ("<p>Harga $5</p><script>$('p')</script><p>dan $6.</p>", ["Harga $5", "dan $6."]),
        ("<p>Satu {{/* dua */}}{# tiga #} empat.</p>", ["Satu empat."]),
    ],
)
def test_html(html: str, expected: list[str]) -> None:
    assert prose(html, "a.html") == expected


def test_a_placeholder_stands_where_its_code_stands() -> None:
    text = "Nilai <code>data[4]</code>, $x_1$ dan `kode` itu."
    (block,) = read(text).blocks
    places = [index for index, character in enumerate(block.text) if character == PLACEHOLDER]
    assert [text[slice(*block.map.to_source(index, index + 1))] for index in places] == [
        "<code>data[4]</code>",
        "$x_1$",
        "`kode`",
    ]


PARTS = (
    *(part for pair in CODE + COMMENTS for part in pair),
    *(
        "$",
        "$$",
        "$a$",
        "\\(",
        "\\)",
        "\\[",
        "\\]",
        "%%",
        "`",
        "```\n",
        "~~~\n",
        "<code>",
        "</code>",
        "<svg>",
        "</svg>",
    ),
    *("<!--", "-->", "<!-- newslint-disable -->", "{", "}", "{'{'}", "<A ", "<A b={", ">", "\n!!! a\n", "\n    ", "\n"),
    *(
        "\n\n",
        "\r",
        "> ",
        "- ",
        "1. ",
        "kata ",
        "Kata. ",
        "import a from 'b'\n",
        "\nexport {\n",
        ":::a\n",
        "/// a | b\n",
    ),
    *('\n=== "a"\n', "\\", "\\$", "{{cn}}", "{#id}", "{: .a}", "<pre>", "</pre>", "<script>", "é", "😀", "\x00"),
)


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join), st.sampled_from(["markdown", "mdx", "html"]))
def test_what_is_embedded_lies_in_the_text_in_order(text: str, form: str) -> None:
    end = 0
    for found in embedded(text, form):  # type: ignore[arg-type]
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(
    st.sampled_from(CODE + COMMENTS),
    st.text(alphabet="aé😀 \n[]1#-*>|", max_size=40),
    st.text(alphabet="bü\n.- ", max_size=20),
)
def test_no_character_of_code_or_comment_is_prose(pair: tuple[str, str], inside: str, between: str) -> None:
    opening, closing = pair
    if opening == "$$\n":
        inside = "\n".join(line for line in inside.split("\n") if line.strip())
    text = f"{between}\n\n{opening}{inside}x{closing}\n\n{between}"
    hidden = range(text.index(opening), text.index(opening) + len(f"{opening}{inside}x{closing}"))
    for block in read(text).prose():
        start, end = block.piece.span
        assert not hidden.start < end or not start < hidden.stop


def test_a_formula_with_an_empty_line_holds_no_words() -> None:
    # TeX allows no empty line in a formula: words between the marks are prose where there is one.
    assert prose(f"{BEFORE}\n\n$$\n\na = b\n$$\n\n{AFTER}\n") == [BEFORE, AFTER]
    assert prose(f"$$\n\n{BEFORE}\n\n$$\n\n{AFTER}\n") == ["$$", BEFORE, "$$", AFTER]
    assert prose(f"$$\n{BEFORE}\n$$\n\n{AFTER}\n") == [AFTER]


@pytest.mark.slow
@pytest.mark.parametrize("form", ["markdown", "mdx", "html"])
@pytest.mark.parametrize("part", PARTS)
def test_many_of_a_kind_take_linear_time(part: str, form: str) -> None:
    text = part * (40_000 // len(part))
    for found in embedded(text, form):  # type: ignore[arg-type]
        assert found.end > found.start
