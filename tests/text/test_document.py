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
