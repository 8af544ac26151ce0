"""The normal form of texts: what copies may differ in, and what tells two texts apart."""

from __future__ import annotations

from newslint import Source
from newslint.analyses.repetition.normalization import normal_words, words_of
from newslint.readers.characters import PLACEHOLDER
from newslint.readers.html.reader import HtmlReader
from newslint.readers.markdown.reader import MarkdownReader
from newslint.text.document import Document
from tests.every import every


@every(
    ("one", "other"),
    [
        ("Harga beras naik, kata dia.", "harga  beras naik kata dia"),
        ("“Harga naik” – kata dia…", '"Harga naik" - kata dia...'),
        ("- Harga beras naik", "Harga beras naik"),
        ("KUPANG - Harga beras naik", "Harga beras naik"),
        ("Harga beras naik.[1]", "Harga beras naik.[2][3]"),
        ("Suhu −5 derajat", "Suhu -5 derajat"),
        ("Suhu –5 derajat", "Suhu -5 derajat"),
        ("Naik 5 % dan $ 100", "Naik 5% dan $100"),
        ("Antara 10-15 orang", "Antara 10–15 orang"),
        ("Luas 10 m²", "Luas 10 m2"),
    ],
)
def test_copies_may_differ_in_this(one: str, other: str) -> None:
    assert normal_words(one) == normal_words(other)


@every(
    ("one", "other"),
    [
        ("naik menjadi $100", "naik menjadi €100"),
        ("naik menjadi $100", "naik menjadi 100"),
        ("naik menjadi $100", "naik menjadi -$100"),
        ("rugi -Rp5 miliar", "rugi Rp5 miliar"),
        ("suhu 5 derajat", "suhu -5 derajat"),
        ("suhu −5 derajat", "suhu 5 derajat"),
        ("bahasa C++ dan C", "bahasa C# dan C"),
        ("bahasa C++ dan C", "bahasa C dan C"),
        ("nilai x > 5 saja", "nilai x < 5 saja"),
        ("nilai x = y saja", "nilai x ≠ y saja"),
        ("naik 5% saja", "naik 5‰ saja"),
        ("naik 5% saja", "naik 5 saja"),
        ("naik 5° saja", "naik 5% saja"),
        ("sebanyak 2/3 warga", "sebanyak 2-3 warga"),
        ("lulus ✓ ujian", "lulus ✗ ujian"),
        ("utara → selatan", "utara ← selatan"),
        ("nilai ±5 saja", "nilai 5 saja"),
    ],
)
def test_signs_tell_texts_apart(one: str, other: str) -> None:
    assert normal_words(one) != normal_words(other)
    assert len(normal_words(one)) == len(normal_words(other))


def read(text: str, path: str) -> Document:
    (document,) = (HtmlReader() if path.endswith("html") else MarkdownReader()).read(Source(path, text))
    return document


@every(
    ("path", "text", "code"),
    [
        (
            "a.md",
            "Ketik `apt  update` lalu $x_1$ dan <kbd>Enter</kbd>.",
            ("`apt update`", "$x_1$", "<kbd>Enter</kbd>"),
        ),
        (
            "a.html",
            "<p>Ketik <code>apt  update</code> lalu $x_1$ dan <kbd>Enter</kbd>.</p>",
            ("apt update", "$x_1$", "Enter"),
        ),
    ],
)
def test_code_and_formulas_stand_for_themselves(path: str, text: str, code: tuple[str, str, str]) -> None:
    (block,) = read(text, path).blocks
    first, second, third = (PLACEHOLDER + one for one in code)
    words = words_of(block.piece)
    assert words == ("ketik", first, "lalu", second, "dan", third)
    start = block.text.index("lalu")
    assert words_of(block.slice(start, len(block.text))) == words[2:]
