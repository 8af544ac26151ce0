"""What holds for any phrase: texts made from its tree are found, each holds a literal, and time is linear."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newslint.expressions.literals import lower
from newslint.linting.prefilter import Gate
from newslint.phrases.matcher import PhraseSet
from newslint.phrases.parsing import LONGEST
from newslint.phrases.places import PLACES
from newslint.phrases.slots import MOST_WORDS
from newslint.rule import literals_for
from tests.every import every
from tests.phrases.searching import phrases

WORDS = ("intip", "juga", "di", "kabar", "Desa", "PT", "Ads", "rata-rata", "ke", "Ångström", "10.30", "video")
Pair = tuple[str, str]
"""A phrase, and a text that it stands for."""


def _case(draw: st.DrawFn, word: str) -> str:
    """Return a word in one of the cases that its notation takes."""
    return "".join(c if c.isupper() else draw(st.sampled_from((c, c.upper()))) for c in word)


@st.composite
def pairs(draw: st.DrawFn, depth: int = 2) -> Pair:
    """Draw a sequence of parts, of which the first is a word, and one of the texts it stands for."""
    parts = [draw(words()), *(draw(_part(depth)) for _ in range(draw(st.integers(0, 3))))]
    notation = " ".join(part for part, _ in parts)
    assume(len(notation) <= LONGEST and notation.count("{words") * 3 <= MOST_WORDS)
    text = " ".join(text for _, text in parts if text)
    return notation, text


@st.composite
def words(draw: st.DrawFn) -> Pair:
    word = draw(st.sampled_from(WORDS))
    return word, _case(draw, word)


@st.composite
def _part(draw: st.DrawFn, depth: int) -> Pair:
    sort = draw(st.sampled_from(("word", "choice", "optional", "repeated", "slot") if depth else ("word",)))
    if sort == "word":
        return draw(words())
    if sort == "slot":
        return draw(st.sampled_from((("{number}", "1.250"), ("{date}", "3 Mei 2024"), ("{words:1-3}", "angin barat"))))
    options = draw(st.lists(pairs(depth=depth - 1), min_size=1, max_size=3))
    notation = "|".join(part for part, _ in options)
    chosen = draw(st.sampled_from(options))[1]
    if sort == "repeated":
        return f"({notation})+", f"{chosen} {draw(st.sampled_from(options))[1]}"
    return (f"({notation})", chosen) if sort == "choice" else (f"[{notation}]", draw(st.sampled_from((chosen, ""))))


@given(pairs(), st.sampled_from(sorted(PLACES)))
def test_a_text_made_from_a_phrase_is_found_and_holds_a_literal(pair: Pair, at: str) -> None:
    notation, text = pair
    made = phrases(notation, at=at)
    spans = [match.span() for match in made.finditer(text)]
    assert spans[0] == (0, len(text))
    literals = literals_for([made])
    if literals is not None:
        assert list(Gate([literals], native=False).hits(text, lower(text)))


@given(st.lists(pairs(), min_size=1, max_size=4), st.data())
def test_literals_change_nothing(drawn: list[Pair], data: st.DataObject) -> None:
    made = phrases(*(notation for notation, _ in drawn))
    pieces = st.one_of(st.sampled_from([text for _, text in drawn]), st.sampled_from(WORDS), st.text(max_size=5))
    text = " ".join(data.draw(st.lists(pieces, max_size=8)))
    ungated = _Ungated(made.phrases)
    assert [match.span() for match in made.finditer(text)] == [match.span() for match in ungated.finditer(text)]


class _Ungated(PhraseSet):
    """Phrases that are looked for everywhere."""

    @property
    def literals(self) -> None:
        return None


@pytest.mark.parametrize(
    ("notation", "piece"),
    [
        ("intip juga", "intip "),
        ("intip juga", "intip" + " " * 50),
        ("intip [juga] [juga] [juga] [juga] [juga] [juga] kabar", "intip juga juga juga juga juga juga "),
        ("(intip|intip juga) (juga|juga kabar) (kabar|kabar desa) kota", "intip juga kabar desa "),
        ("intip: {headline} di sini", "Intip: Sungai Meluap Tiga Desa "),
        ("intip {headline} kabar", "Intip Sungai "),
        ("intip {words:1-6} {words:1-6} kabar", "intip "),
        ("{name} {name} kabar", "Sari "),
        ("kunjungi {url} kabar", "kunjungi www." + "a" * 400 + " "),
        ("kunjungi {url} kabar", "a."),
        ("{number} kabar", "1.2,"),
        ("{date} kabar", "3 mei 3 "),
        ("- - - kabar", "-"),
        ("(intip|juga|intip juga)+ kabar", "intip juga "),
        ("((intip|juga) [ ])+ {words:1-6} kabar", "intip juga "),
        ("intip {quoted} kabar", "intip “a” "),
        ("intip {unquoted} {unquoted} kabar", "intip juga, "),
        ("kabar", "kabar-"),
        ("kabar", "."),
        ("kabar", "a"),
    ],
)
@pytest.mark.parametrize("at", ["anywhere", *(pytest.param(at, marks=pytest.mark.slow) for at in ("line", "sentence"))])
def test_time_is_linear_in_the_text(notation: str, piece: str, at: str) -> None:
    made = _Ungated(phrases(notation).phrases, at)
    assert _is_linear(made, piece * (1 + 500 // len(piece)), piece * 8 * (1 + 500 // len(piece)))


@every("at", PLACES)
def test_time_is_linear_where_signs_surround_many_matches(at: str) -> None:
    made = PhraseSet(phrases("kabar [desa]").phrases, at)
    short, long = (f"{'-' * size}{' Kabar.' * (size // 7)}{'!' * size}" for size in (1_000, 8_000))
    assert _is_linear(made, short, long)


def _is_linear(made: PhraseSet, short: str, long: str) -> bool:
    """Return whether a text eight times as long takes about eight times as long to search, or next to nothing."""
    return _seconds(made, long) < 0.05 or _seconds(made, long) < 8 * 4 * min(_seconds(made, short) for _ in "ab") + 0.05


def _seconds(made: PhraseSet, text: str) -> float:
    begun = process_time()
    list(made.finditer(text))
    return process_time() - begun
