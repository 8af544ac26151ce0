"""The gate: finds literals, with and without the native library, and never changes a finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter, Literal
from newslint.expressions.literals import lower
from newslint.linting.prefilter import Gate

Hit = tuple[int, int]


def hits(wanted: list[list[Literal]], text: str, *, native: bool) -> list[Hit]:
    """Return (offset, rule) of all hits, each once, in order."""
    gate = Gate(wanted, native=native, automaton_from=0)
    return sorted({(offset, rule) for offset, rule, _ in gate.hits(text, lower(text))})


@pytest.mark.parametrize("native", [True, False])
class TestHits:
    def test_every_place_and_every_rule_that_asks(self, native: bool) -> None:
        wanted = [[Literal("juga")], [Literal("baca"), Literal("juga")], []]
        assert hits(wanted, "Baca juga, JUGA.", native=native) == [(0, 1), (5, 0), (5, 1), (11, 0), (11, 1)]

    def test_literals_that_overlap(self, native: bool) -> None:
        wanted = [[Literal("aba")], [Literal("ab")], [Literal("bab")]]
        assert hits(wanted, "ababa", native=native) == [(0, 0), (0, 1), (1, 2), (2, 0), (2, 1)]

    def test_a_capital_is_asked_of_the_text_itself(self, native: bool) -> None:
        wanted = [[Literal("yang", capital=True)], [Literal("yang")]]
        assert hits(wanted, "Yang yang YANG", native=native) == [(0, 0), (0, 1), (5, 1), (10, 0), (10, 1)]

    def test_what_is_no_letter_has_no_capital(self, native: bool) -> None:
        assert hits([[Literal("“yang", capital=True)]], "“yang", native=native) == [(0, 0)]

    def test_what_begins_or_ends_a_word_is_no_part_of_a_longer_one(self, native: bool) -> None:
        text = "ad adalah pada e-ad\nad 9ad"
        found = [
            [offset for offset, _ in hits([[Literal("ad", begins_word=left, ends_word=right)]], text, native=native)]
            for left, right in ((False, False), (True, False), (False, True), (True, True))
        ]
        assert found == [[0, 3, 11, 17, 20, 24], [0, 3, 17, 20], [0, 17, 20, 24], [0, 17, 20]]

    def test_what_opens_follows_no_letter_and_a_single_space(self, native: bool) -> None:
        text = "ikuti kami ikuti. Ikuti  ikuti\nikuti 3 ikuti (ikuti"
        wanted = [[Literal("ikuti", begins_word=True, opens=True)]]
        assert [offset for offset, _ in hits(wanted, text, native=native)] == [0, 18, 25, 31, 39, 46]

    def test_what_stands_before_and_behind(self, native: bool) -> None:
        text = "kabar  juga juga ini jugalah. Juga\nini, juga! Baca juga ini"
        for (before, after), expected in {
            ((), (" ini",)): [12, 30, 51],
            ((), ("lah",)): [21],
            ((), (" ",)): [7, 12, 30, 40, 51],
            ((), ("\n",)): [30, 40],
            ((" baca", " kabar"), ()): [7, 51],
            (("\n",), ()): [7, 30, 40],
            ((" ini", "x"), (" juga", "lah")): [21],
        }.items():
            wanted = [[Literal("juga", before=before, after=after)]]
            assert [offset for offset, _ in hits(wanted, text, native=native)] == expected

    def test_a_number_before_it_may_number_the_line(self, native: bool) -> None:
        wanted = [[Literal("ini", before=("\n",))]]
        assert [offset for offset, _ in hits(wanted, "3 ini dan ini\nini", native=native)] == [2, 14]

    @pytest.mark.parametrize("text", ["\u0130ni", "KI\u017fah", "\u212aisah", "in\u0131"])
    def test_letters_that_patterns_take_for_ascii_ones(self, native: bool, text: str) -> None:
        assert len(lower(text)) == len(text)
        wanted = [[Literal("ini"), Literal("kisah")]]
        assert [offset for offset, _ in hits(wanted, text, native=native)] == [0]

    def test_a_line_end_in_front_belongs_to_the_line_before(self, native: bool) -> None:
        assert hits([[Literal("\n(")], [Literal("a\n")]], "\na\n(b)\n", native=native) == [(1, 1), (3, 0)]

    def test_offsets_are_code_points(self, native: bool) -> None:
        assert hits([[Literal("juga")]], "😀é juga", native=native) == [(3, 0)]

    def test_nothing_wanted_nothing_found(self, native: bool) -> None:
        assert hits([], "Baca juga", native=native) == []


beside = st.lists(st.sampled_from(("\n", " ", " a", "b", " “", "Ks")), max_size=2).map(tuple)
some_literals = st.builds(
    Literal,
    st.text("abik“s", min_size=1, max_size=3),
    *(st.booleans() for _ in range(4)),
    beside,
    beside,
)


@given(st.lists(st.lists(some_literals, max_size=3), max_size=4), st.text("abiIkKsS“\u0130\u017f\u212a ", max_size=30))
def test_native_and_plain_search_find_the_same(wanted: list[list[Literal]], text: str) -> None:
    assert hits(wanted, text, native=True) == hits(wanted, text, native=False)


@pytest.fixture(scope="module")
def linters() -> tuple[Linter, Linter]:
    """Every built-in rule, through the gate and without it."""
    return Linter(), Linter(gate=False)


def pieces_of_examples(linter: Linter) -> list[str]:
    """Return the examples of all rules: the texts in which rules find most."""
    return [example.text for rule in linter.rules() for example in (*rule.spec.bad, *rule.spec.good)]


@pytest.mark.slow
def test_the_gate_changes_no_finding_in_the_seeds(linters: tuple[Linter, Linter], seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        gated, plain = (linter.lint_bytes(path.read_bytes(), path.name) for linter in linters)
        assert gated == plain


def test_the_gate_changes_no_finding_in_the_examples(linters: tuple[Linter, Linter]) -> None:
    for text in pieces_of_examples(linters[0]):
        gated, plain = (linter.lint_text(text) for linter in linters)
        assert gated == plain


def test_the_gate_changes_no_finding_in_generated_texts(linters: tuple[Linter, Linter]) -> None:
    lines = [line for text in pieces_of_examples(linters[0]) for line in text.split("\n")]

    @given(st.lists(st.sampled_from(lines), max_size=8), st.sampled_from([str, str.upper, str.lower, str.title]))
    def check(parts: list[str], change: type[str]) -> None:
        gated, plain = (linter.lint_text(change("\n".join(parts))) for linter in linters)
        assert gated == plain

    check()
