"""Words one slip apart: every slip is traced to its word, and nothing that is farther away."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.slips import Slips

WORDS = ("menunggu", "pembangunan", "bantuan")
SLIPS = Slips(WORDS)
LETTERS = st.text("abmn", min_size=2, max_size=6)


def one_apart(form: str, word: str) -> bool:
    """Return whether two different words are one slip apart, found by trying all slips."""
    letters = sorted({*form, *word})
    found = {form[:index] + form[index + 1 :] for index in range(len(form))}
    for index in range(len(form) + 1):
        before, after = form[:index], form[index:]
        found |= {before + letter + rest for letter in letters for rest in (after, after[1:])}
        found.add(before + after[1:2] + after[:1] + after[2:])
    return word in found and word != form


@given(st.sampled_from(WORDS), st.integers(0, 10), st.sampled_from("xqz"))
def test_every_slip_is_traced_to_its_word(word: str, index: int, letter: str) -> None:
    index %= len(word) - 1
    before, after = word[:index], word[index:]
    swapped = before + after[1] + after[0] + after[2:]
    for slip in (before + letter + after, before + letter + after[1:], before + after[1:], swapped):
        assert SLIPS.meant(slip) == ({word} if slip != word else set())


@given(LETTERS, st.lists(LETTERS, max_size=8))
def test_what_is_found_is_what_trying_all_slips_finds(form: str, words: list[str]) -> None:
    assert Slips(words).meant(form) == {word for word in words if one_apart(form, word)}
