"""Positions: lines and columns, and maps from plain text back to the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint import OffsetMap, Position, Span, TextBuilder
from newslint.text.spans import LineIndex, merged
from tests.every import every


@every(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\rb", 3, (3, 1)),
        ("a\n", 2, (2, 1)),
        ("a\u2028b\fc\x85d", 6, (1, 7)),
        ("😀b", 1, (1, 2)),
    ],
)
def test_position_counts_lines_as_editors_do(text: str, offset: int, position: tuple[int, int]) -> None:
    assert LineIndex(text).position(offset) == Position(*position)


def test_lines_are_ranges_without_their_line_ends() -> None:
    text = "satu\ndua\r\n\rtiga\n\nempat"
    lines = LineIndex(text)
    ranges = [lines.line(number) for number in range(1, len(lines) + 1)]
    assert [text[start:end] for start, end in ranges] == ["satu", "dua", "", "tiga", "", "empat"]


def test_a_text_that_ends_with_a_line_end_has_an_empty_last_line() -> None:
    lines = LineIndex("a\n")
    assert (len(lines), lines.line(2)) == (2, Span(2, 2))


@given(st.text(alphabet="ab\r\n", max_size=40))
def test_positions_and_lines_agree(text: str) -> None:
    lines = LineIndex(text)
    for offset in range(len(text) + 1):
        number, column = lines.position(offset)
        assert lines.line(number).start + column - 1 == offset
    joined = [text[slice(*lines.line(number))] for number in range(1, len(lines) + 1)]
    assert "".join(joined) == text.replace("\r", "").replace("\n", "")


# A block's text is copied runs, replacements, and gaps in between: ("copy" | "replace" | "drop", length in the source).
steps = st.lists(st.tuples(st.sampled_from(["copy", "replace", "drop"]), st.integers(0, 4)), max_size=12)


def built(plan: list[tuple[str, int]]) -> tuple[str, str, OffsetMap, list[int | None]]:
    """Return a source, the plain text and map made from it, and where each plain character was copied from."""
    source, origins = "", list[int | None]()
    builder = TextBuilder()
    for step, length in plan:
        start = len(source)
        source += "".join(chr(ord("a") + (start + index) % 26) for index in range(length))
        if step == "copy":
            builder.copy(source[start:], start)
            origins.extend(range(start, len(source)))
        elif step == "replace":
            builder.replace("#" * (length % 3), start, len(source))
            origins.extend([None] * (length % 3))
    assert len(builder) == len(origins)
    plain, offsets = builder.build()
    return source, plain, offsets, origins


@given(steps)
def test_copied_characters_lie_where_the_map_says(plan: list[tuple[str, int]]) -> None:
    source, plain, offsets, origins = built(plan)
    assert len(plain) == len(origins)
    for index, origin in enumerate(origins):
        span = offsets.to_source(index, index + 1)
        if origin is not None:
            assert span == (origin, origin + 1)
            assert source[origin] == plain[index]


@given(steps)
def test_the_map_is_monotone_and_stays_inside_the_source(plan: list[tuple[str, int]]) -> None:
    source, plain, offsets, _ = built(plan)
    starts = [offsets.to_source(index, index + 1).start for index in range(len(plain))]
    ends = [offsets.to_source(index, index + 1).end for index in range(len(plain))]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    for start in range(len(plain) + 1):
        for end in range(start, len(plain) + 1):
            span = offsets.to_source(start, end)
            assert 0 <= span.start <= span.end <= len(source)


@given(steps)
def test_an_exact_range_is_one_slice_of_the_source(plan: list[tuple[str, int]]) -> None:
    source, plain, offsets, _ = built(plan)
    for start in range(len(plain)):
        for end in range(start + 1, len(plain) + 1):
            if offsets.is_exact(start, end):
                assert source[slice(*offsets.to_source(start, end))] == plain[start:end]


def test_a_range_over_a_replacement_or_a_gap_is_not_exact() -> None:
    builder = TextBuilder()
    builder.copy("Tom ", 0)
    builder.replace("&", 4, 9)
    builder.copy(" Jerry", 9)
    builder.copy("!", 20)
    text, offsets = builder.build()
    assert text == "Tom & Jerry!"
    assert [offsets.is_exact(*piece) for piece in [(0, 4), (0, 5), (4, 5), (5, 11), (5, 12)]] == [
        True,
        False,
        False,
        True,
        False,
    ]
    assert offsets.to_source(4, 5) == (4, 9)
    assert offsets.to_source(0, 12) == (0, 21)


def test_an_empty_range_has_a_place_of_its_own() -> None:
    builder = TextBuilder()
    builder.copy("ab", 10)
    builder.replace("xyz", 12, 20)
    _, offsets = builder.build()
    assert offsets.to_source(1, 1) == (11, 11)
    assert offsets.to_source(2, 2) == (12, 12)
    assert offsets.to_source(4, 4) == (20, 20)
    assert offsets.to_source(5, 5) == (20, 20)


def test_nothing_built_is_an_empty_text() -> None:
    text, offsets = TextBuilder().build()
    assert (text, offsets.to_source(0, 0)) == ("", (0, 0))


@every(
    ("spans", "expected"),
    [
        ([], []),
        ([(4, 6), (0, 2)], [(0, 2), (4, 6)]),
        ([(0, 5), (3, 8), (7, 9)], [(0, 9)]),
        ([(0, 9), (2, 4), (8, 9)], [(0, 9)]),
        ([(0, 1), (3, 5), (4, 8)], [(0, 1), (3, 8)]),
        ([(0, 2), (2, 4)], [(0, 2), (2, 4)]),
    ],
)
def test_ranges_that_overlap_are_made_one(spans: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert merged(Span(*span) for span in spans) == expected


def test_an_empty_range_is_exact_where_text_was_copied() -> None:
    builder = TextBuilder()
    builder.copy("ab", 10)
    builder.replace("xyz", 12, 20)
    builder.copy("cd", 20)
    _, offsets = builder.build()
    assert [offsets.is_exact(offset, offset) for offset in (0, 1, 2, 3, 5, 6)] == [True, True, False, False, True, True]


def test_the_map_of_a_text_that_stands_further_on() -> None:
    builder = TextBuilder()
    builder.copy("ab", 10)
    builder.replace("x", 12, 20)
    _, offsets = builder.build()
    moved = offsets.moved(5)
    assert [moved.to_source(0, 2), moved.to_source(1, 3), moved.to_source(2, 3)] == [(15, 17), (16, 25), (17, 25)]
    assert offsets.to_source(0, 3) == (10, 20)
    assert (moved.is_exact(0, 2), moved.is_exact(1, 3)) == (True, False)


def test_a_range_inside_a_replacement_is_all_of_what_it_stands_for() -> None:
    builder = TextBuilder()
    builder.replace("xyz", 2, 9)
    builder.copy("a", 9)
    _, offsets = builder.build()
    assert [offsets.to_source(*piece) for piece in [(0, 1), (1, 2), (1, 4), (0, 0), (3, 3)]] == [
        (2, 9),
        (2, 9),
        (2, 10),
        (2, 2),
        (9, 9),
    ]


def test_copies_that_touch_are_one_and_nothing_adds_nothing() -> None:
    builder = TextBuilder()
    builder.copy("ab", 3)
    builder.copy("", 90)
    builder.replace("", 40, 50)
    builder.copy("cd", 5)
    builder.copy("e", 8)
    assert len(builder) == 5
    text, offsets = builder.build()
    assert text == "abcde"
    assert [offsets.is_exact(*piece) for piece in [(0, 4), (1, 3), (3, 5)]] == [True, True, False]
    assert offsets.to_source(0, 5) == (3, 9)
