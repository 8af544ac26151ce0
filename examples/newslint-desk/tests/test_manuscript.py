"""The reader of manuscripts: what becomes which block, and where it stands in the file."""

from __future__ import annotations

from newslint import Block, Document, Linter, Source

from newslint_desk.manuscript import ManuscriptReader

TEXT = """\
Judul: Harga Beras Naik
Penulis: Rini

Bogor – Harga beras naik
sejak awal bulan.

== Pasokan ==

> Kami menunggu kiriman, kata Sari. (rsp)
"""


def blocks(text: str) -> list[Block]:
    (document,) = ManuscriptReader().read(Source("a.naskah", text))
    assert isinstance(document, Document)
    return list(document.blocks)


def test_title_paragraphs_headings_and_quotations() -> None:
    assert [(block.kind, block.text) for block in blocks(TEXT)] == [
        ("title", "Harga Beras Naik"),
        ("paragraph", "Bogor – Harga beras naik sejak awal bulan."),
        ("heading", "Pasokan"),
        ("quote", "Kami menunggu kiriman, kata Sari. (rsp)"),
    ]


def test_each_word_knows_where_it_stands() -> None:
    for block in blocks(TEXT):
        for word in block.text.split():
            start = block.text.index(word)
            span = block.slice(start, start + len(word)).span
            assert TEXT[span.start : span.end] == word


def test_a_file_without_a_head_is_refused() -> None:
    result = Linter().lint_text("Harga beras naik.\n", "a.naskah")
    assert [failure.message for failure in result.failures] == [
        "a manuscript begins with its head, and there is no line 'Judul: ...' in it"
    ]


def test_a_manuscript_is_linted() -> None:
    wrong = TEXT.replace("awal bulan", "Selasa (5/1/2026)")
    found = Linter().lint_text(wrong, "a.naskah").findings
    assert [(finding.rule, finding.excerpt) for finding in found] == [("desk/weekday", "Selasa (5/1/2026)")]
