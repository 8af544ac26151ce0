"""What rules see: blocks, sentences, pieces, and facts about a document."""

from __future__ import annotations

from newslint import Block, Document, OffsetMap, Source


def document_of(*parts: tuple[str, str]) -> Document:
    """Return a document of blocks given as (kind, text), one a line of the source."""
    source = Source("a.txt", "\n".join(text for _, text in parts))
    blocks, start = [], 0
    for kind, text in parts:
        blocks.append(Block(kind, text, OffsetMap.identity(start, len(text))))
        start += len(text) + 1
    return Document(source, blocks)


def test_blocks_know_their_place_and_their_neighbours() -> None:
    document = document_of(("title", "Judul"), ("paragraph", "Satu."), ("paragraph", "Dua."))
    first, second, third = document.blocks
    assert [block.index for block in document.blocks] == [0, 1, 2]
    assert (first.previous, first.next, third.previous, third.next) == (None, second, second, None)
    assert (second.previous, second.next) == (first, third)
    assert second.document is document
    assert document.title is first


def test_prose_leaves_out_code_and_markup() -> None:
    document = document_of(("front-matter", "a: b"), ("paragraph", "Satu."), ("code", "x = 1"), ("caption", "Foto."))
    assert [block.text for block in document.prose()] == ["Satu.", "Foto."]
    assert [block.text for block in document.prose(frozenset({"code"}))] == ["x = 1"]
    assert document.title is None


def test_sentences_are_pieces_of_their_block() -> None:
    block = document_of(("heading", "Judul"), ("paragraph", "Ia tiba. Ia pergi.")).blocks[1]
    first, second = block.sentences
    assert (first.text, second.text) == ("Ia tiba.", "Ia pergi.")
    assert (first.previous, second.previous) == (None, first)
    assert second.piece.span == (15, 24)
    assert second.piece.text == second.text


def test_a_quoted_sentence_is_somebody_elses() -> None:
    block = document_of(("paragraph", "Ia berkata, “Saya lelah. Saya pulang.” Ia pergi.")).blocks[0]
    assert [sentence.is_quoted for sentence in block.sentences] == [False, True, False]


def test_slices_and_stretches_have_source_ranges() -> None:
    document = document_of(("paragraph", "Satu dua."), ("paragraph", "Tiga empat."))
    first, second = document.blocks
    assert first.slice(5, 8).text == "dua"
    assert second.slice(0, 4).span == (10, 14)
    stretch = first.slice(5, 8).to(second.piece)
    assert stretch.span == (5, 21)
    assert stretch.block is first


def test_a_fact_is_worked_out_once_for_a_document() -> None:
    document = document_of(("paragraph", "Satu."))
    asked: list[str] = []

    def compute() -> int:
        asked.append("asked")
        return 7

    assert (document.fact("key", compute), document.fact("key", compute)) == (7, 7)
    assert asked == ["asked"]


def test_a_stretch_has_the_text_of_all_its_blocks() -> None:
    document = document_of(("paragraph", "Satu dua."), ("paragraph", "Tiga."), ("paragraph", "Empat lima."))
    first, second, third = document.blocks
    assert first.slice(5, 9).to(third.slice(0, 5)).text == "dua.\nTiga.\nEmpat"
    assert first.slice(5, 9).to(second.piece).text == "dua.\nTiga."
    assert first.slice(0, 4).to(first.slice(5, 8)).text == "Satu dua"
    assert first.piece.to(third.piece).span == (0, 27)


def test_a_place_in_the_source_that_no_block_holds() -> None:
    document = document_of(("paragraph", "Satu dua."), ("paragraph", "Tiga."))
    place = document.place(5, 12)
    assert (place.text, place.span) == ("dua.\nTi", (5, 12))
    assert place.block.kind == "html"


def test_words_are_counted_in_prose_alone() -> None:
    document = document_of(("title", "Judul berita"), ("paragraph", "Satu dua."), ("code", "x = 1"))
    assert document.word_count() == 4


def test_what_a_source_and_a_block_are_like_if_nothing_else_is_said() -> None:
    source = Source("a.txt", "a\nb")
    assert (source.encoding, source.newline, source.bom) == ("utf-8", "\n", False)
    assert source.lines is source.lines
    assert source.lines.position(2) == (2, 1)
    block = Block("heading", "Judul", OffsetMap.identity(0, 5))
    assert (block.level, block.is_link, block.extent) == (0, False, None)
    assert block.piece == (block, 0, 5)


def test_a_document_keeps_what_its_reader_knows() -> None:
    document = Document(Source("a.txt", ""), [], {"title": "Judul"})
    assert (document.meta, document.blocks, document.furniture) == ({"title": "Judul"}, (), frozenset())


def test_which_kinds_of_blocks_are_prose() -> None:
    kinds = ("title", "heading", "paragraph", "list-item", "quote", "caption", "cell", "footnote")
    document = document_of(*((kind, "Satu.") for kind in (*kinds, "code", "html", "front-matter")))
    assert tuple(block.kind for block in document.prose()) == kinds


def test_the_headline_is_the_title_or_what_the_reader_knows_of_it() -> None:
    document = document_of(("title", "Judul"), ("paragraph", "Satu."))
    document.meta["title"] = "Judul lain"
    assert document.headline == "Judul"
    for told, headline in (("Judul lain", "Judul lain"), (7, ""), (None, "")):
        without = document_of(("paragraph", "Satu."))
        without.meta["title"] = told
        assert without.headline == headline
    assert document_of(("paragraph", "Satu.")).headline == ""


def test_a_fact_may_be_nothing() -> None:
    document, asked = document_of(("paragraph", "Satu.")), []
    for _ in range(2):
        assert document.fact("key", lambda: asked.append("asked")) is None
    assert asked == ["asked"]


def test_what_a_block_and_a_document_are_like_before_anybody_has_looked() -> None:
    document = document_of(("paragraph", "Satu."))
    (block,) = document.blocks
    assert (block.is_alternative, block.resources, Block("code", "", OffsetMap.identity(0, 0)).index) == (False, (), -1)
    assert (document.skipped, document.anchors, document.resources, document.suppressions) == (
        None,
        frozenset(),
        (),
        (),
    )
    assert (document.directive_faults, document.furniture_parts) == ((), frozenset())
