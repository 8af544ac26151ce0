"""Titles that an archive knows: where one ends that begins in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.text.known_titles import KnownTitles
from tests.every import every

TITLES = (
    "Harga Cabai di Pasar Baru\nHarga Cabai di Pasar Baru Turun Lagi\nPanen “Besar” – Petani Lega\nPasar Baru Ramai\n"
)


def title(text: str, titles: str = TITLES, start: int = 0) -> str:
    return text[start : KnownTitles(lambda: titles).end(text, start, len(text))]


@every(
    ("text", "expected"),
    [
        ("Harga Cabai di Pasar Baru Petani senang.", "Harga Cabai di Pasar Baru"),
        ("Harga Cabai di Pasar Baru Turun Lagi Petani senang.", "Harga Cabai di Pasar Baru Turun Lagi"),
        ("Harga Cabai di Pasar Baru Turun lagi hari ini.", "Harga Cabai di Pasar Baru"),
        ('Panen "Besar" - Petani\u00a0Lega', 'Panen "Besar" - Petani\u00a0Lega'),
        ("Harga Cabai di Pasar Barunya", ""),
        ("Harga Cabai di Pasar", ""),
        ("Pasar Baru Ramai Sekali", ""),
        ("", ""),
    ],
    ids=["followed", "the longest", "other letters", "kin of signs", "inside a word", "cut", "too short", "empty"],
)
def test_where_a_title_ends(text: str, expected: str) -> None:
    assert title(text) == expected


def test_titles_are_read_when_one_is_looked_up_and_once() -> None:
    reads: list[str] = []

    def read() -> str:
        reads.append("read")
        return TITLES

    known = KnownTitles(read)
    assert reads == []
    for _ in range(2):
        assert known.end("Harga Cabai di Pasar Baru", 0, 25) == 25
    assert reads == ["read"]


LINES = st.lists(st.lists(st.sampled_from("ab aa ba b a".split()), min_size=3, max_size=8).map(" ".join), max_size=30)


@given(LINES, LINES.map(" ".join), st.integers(0, 12))
def test_the_longest_title_is_found_that_begins_at_an_offset(titles: list[str], text: str, start: int) -> None:
    fitting = [one for one in titles if len(one.split()) >= 4 and f"{text} ".startswith(f"{one} ", start)]
    assert title(text, "\n".join(titles), start) == max(fitting, key=len, default="")
