"""How many of a line's words begin with a capital."""

from __future__ import annotations

import pytest

from newslint.text.title_case import capitalised_share, long_words
from tests.every import every


@every(
    ("text", "share"),
    [
        ("Petani Kopi Panen Raya di Lereng Utara", 1.0),
        ("Petani kopi panen raya di lereng utara", 1 / 6),
        ('"Petani" (Kopi), **Panen** raya!', 0.75),
        ("Pada 2024 dan 1945", 1.0),
        ("dan di ke", 0.0),
        ("", 0.0),
    ],
)
def test_words_of_four_letters_count_without_their_punctuation(text: str, share: float) -> None:
    assert capitalised_share(text) == pytest.approx(share)


def test_punctuation_makes_no_word_long() -> None:
    assert long_words("dan, “di”, (ke) Baik-baik.") == ["Baik-baik"]
