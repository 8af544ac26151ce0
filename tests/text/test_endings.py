"""Where a sentence or a line ends, and what may follow its last mark."""

from __future__ import annotations

import time

import pytest

from newslint.text.endings import bare_end, end_marks, ends_sentence, ends_with_full_stop, is_order, is_question
from tests.every import every


@every(
    "behind",
    [
        *("", '"', "”", "“", "»", ")", '" ', " ”", "”)"),
        *("[1]", " [2, 3]", " [4–6]", "[^catatan]", "[1][2]", "¹", "²³", "*", "†", "(1)", "[a]", "^3^", "4"),
        *("<sup>5</sup>", '<sup id="c6">[6]</sup>', "**", "_", "”¹", "¹”"),
        *(" 🎉", "🎉", " ❤️", " 👍🏽👍🏽", " :)", " :tada:", " 🎉 🎉", "¹ 🎉"),
        *(" (sar/dwi)", "(sar)", " (*)", " [sar]", " (Humas Desa)", "\xa0", "…"),
    ],
)
def test_what_follows_the_last_mark_does_not_hide_it(behind: str) -> None:
    assert ends_sentence(f"Warga menanam bakau di pesisir.{behind}")


@every(
    "text",
    [
        "",
        "Warga menanam bakau",
        "Warga menanam bakau [1]",
        "Bakau 🎉",
        "Harga Rp12.500",
        "Pasar (lama)",
        "Bakau,",
        "H₂O",
    ],
)
def test_a_text_without_a_last_mark_ends_no_sentence(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    ("text", "marks"),
    [("Ya.", "."), ("Masa?!", "?!"), ("Lalu ...", "..."), ("Lalu…”", "…"), ("Siapa?[1]", "?"), ("Daftar:", "")],
)
def test_the_last_marks_are_given_together(text: str, marks: str) -> None:
    assert end_marks(text) == marks


def test_other_marks_count_where_they_are_asked_for() -> None:
    assert end_marks("Daftar:", ".:") == ":"
    assert end_marks("Beras, (Antara)", ",") == ","


def test_statements_and_questions_are_told_apart() -> None:
    assert ends_with_full_stop("Ia pulang.”")
    assert not ends_with_full_stop("Ia pulang ...")
    assert is_question("Ia pulang!?")
    assert not is_question("Ia pulang!")
    assert [is_order(f"Pulang{marks}") for marks in ("!", "!!", "?!", "!?", ".", "")] == [True, True, *[False] * 4]


@every(
    ("text", "bare"),
    [
        ("Ia pulang.", "Ia pulang."),
        ("Ia pulang.[1]", "Ia pulang."),
        ('"Ia pulang."[1] 🎉', '"Ia pulang."'),
        ("Ia pulang.¹", "Ia pulang."),
        ("Ia pulang.7", "Ia pulang."),
        ("Ia pulang.x", "Ia pulang."),
        ("Ia pulang, 🎉", "Ia pulang, 🎉"),
        ("Ia pulang.”)¹", "Ia pulang.”)"),
        ("Ia pulang", "Ia pulang"),
        ("Ia pulang!”²", "Ia pulang!”"),
        ("Ia pulang… *", "Ia pulang…"),
        ("Ia pulang ¹", "Ia pulang ¹"),
        ("Ia pulang.) (3)", "Ia pulang.)"),
    ],
)
def test_a_sentence_is_bare_without_notes_and_emoji(text: str, bare: str) -> None:
    assert text[: bare_end(text, 0, len(text))] == bare


@pytest.mark.parametrize("unit", ["[1]", ".", "🎉 ", "* ", "(1) ", ".<sup", ":", ")"])
def test_long_runs_take_no_longer_than_short_ones(unit: str) -> None:
    text = unit * 100_000
    start = time.process_time()
    end_marks(text)
    bare_end(text, 0, len(text))
    assert time.process_time() - start < 10


def test_a_sentence_is_bare_inside_a_longer_text() -> None:
    text = "Ia tiba.[1] Ia pulang.[2] Ia tidur"
    assert (bare_end(text, 0, 11), bare_end(text, 12, 25), bare_end(text, 26, 34)) == (8, 22, 34)


def test_only_the_end_of_a_text_is_looked_at() -> None:
    assert ends_sentence("Ia pulang." + "[1]" * 30)
    assert not ends_sentence("Ia pulang." + "[1]" * 40)
    text = "Ia pulang." + "[1]" * 40
    assert bare_end(text, 0, len(text)) == len(text)
