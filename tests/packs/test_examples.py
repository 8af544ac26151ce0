"""Marks in examples come off and go on again."""

from __future__ import annotations

import pytest

from newslint.packs.examples import mark, unmark


class TestExamples:
    @pytest.mark.parametrize(
        ("marked", "text", "spans"),
        [
            ("", "", ()),
            ("⟦a⟧", "a", ((0, 1),)),
            ("a ⟦b⟧⟦c⟧", "a bc", ((2, 3), (3, 4))),
            ("⟦a⟦b⟧⟧", "ab", ((0, 2), (1, 2))),
            ("a⟦⟧b", "ab", ((1, 1),)),
        ],
    )
    def test_marks_come_off_and_go_on_again(self, marked: str, text: str, spans: tuple[tuple[int, int], ...]) -> None:
        assert unmark(marked) == (text, spans)
        assert mark(text, spans) == marked
