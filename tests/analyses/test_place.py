"""Place: what no full paragraph stands before is the head, what none follows the tail, what is between the body."""

from __future__ import annotations

from newslint.analyses.place import place_of
from newslint.readers.plain import PlainReader
from newslint.text.document import Document
from newslint.text.source import Source
from tests.every import every

BODY = "Nelayan di pesisir utara kembali melaut pada Selasa pagi setelah badai yang menutup pelabuhan itu mereda."
SIGNED = "“Kami bersyukur karena ombak turun dan jaring kami tidak rusak sejak badai kemarin,” kata Rini. (abc/def)"


def document_of(text: str) -> Document:
    (document,) = PlainReader().read(Source("a.txt", text))
    assert isinstance(document, Document)
    return document


@every(
    ("lines", "expected"),
    [
        (["Badai Reda", BODY, BODY, "Berita lainnya"], ["head", "head", "tail", "tail"]),
        (["Badai Reda", BODY, "Ombak turun.", BODY], ["head", "head", "body", "tail"]),
        (["Badai Reda", BODY, SIGNED, BODY, "Berita lainnya"], ["head", "head", "body", "tail", "tail"]),
        (["Badai reda.", "Ombak turun."], ["head", "tail"]),
    ],
)
def test_each_line_has_its_place(lines: list[str], expected: list[str]) -> None:
    document = document_of("\n\n".join(lines))
    assert [place_of(block.piece) for block in document.blocks] == expected


def test_the_end_of_a_long_line_is_the_tail() -> None:
    block = document_of(f"{BODY} {SIGNED} Berita lainnya").blocks[0]
    at = block.text.index("Berita lainnya")
    assert place_of(block.slice(at, len(block.text))) == "tail"
    assert place_of(block.slice(len(BODY) + 1, len(BODY) + 20)) == "body"
