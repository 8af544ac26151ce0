"""Positions as editors count them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from newslint.lsp.positions import Positions
from tests.every import every

TEXT = "satu\r\ndua 😀 é\n\u2028tiga\rempat"


@every(("encoding", "behind"), [("utf-8", 11), ("utf-16", 8), ("utf-32", 7)])
def test_units_are_those_that_were_agreed_on(encoding: str, behind: int) -> None:
    offset = TEXT.index("é") + 1
    assert Positions(TEXT, encoding).position(offset) == Position(1, behind)


def test_lines_end_where_the_protocol_ends_them() -> None:
    positions = Positions(TEXT, "utf-16")
    assert [positions.position(TEXT.index(word)).line for word in ("satu", "dua", "tiga", "empat")] == [0, 1, 2, 3]


def test_a_position_behind_its_line_is_the_end_of_the_line() -> None:
    positions = Positions(TEXT, "utf-16")
    assert positions.offset(Position(0, 99)) == len("satu")
    assert positions.offset(Position(99, 0)) == len(TEXT)


@given(st.text(alphabet="a é😀\r\n\u2028", max_size=30), st.sampled_from(["utf-8", "utf-16", "utf-32"]), st.data())
def test_there_and_back(text: str, encoding: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    positions = Positions(text, encoding)
    inside_line_end = text[offset - 1 : offset + 1] == "\r\n" and offset
    assert positions.offset(positions.position(offset)) == (offset - 1 if inside_line_end else offset)
