"""Kind ``mostly-repetition``: one finding where an article that was pasted twice begins again."""

from __future__ import annotations

from tests.analyses.repetition_texts import BRIDGE, RICE, ROAD, SCHOOL, findings, lines, places

RULE = "mostly-repetition"


def test_article_pasted_twice() -> None:
    text = lines(RICE, ROAD, SCHOOL, RICE, ROAD, SCHOOL)
    (found,) = findings(text, RULE)
    assert (found.start.offset, found.excerpt) == (text.rindex(RICE), RICE)
    assert [other.start.position.line for other in found.related] == [1]
    assert found.message == "50% of the article is repetition (3 paragraphs, from line 4 on)."


def test_two_copied_paragraphs_are_not_worth_a_second_finding() -> None:
    assert places(lines(RICE, ROAD, RICE, ROAD), RULE) == []


def test_small_part_of_a_long_article() -> None:
    rest = [f"{BRIDGE[:-1]} ke desa {name}." for name in "satu dua tiga empat lima enam tujuh delapan sembilan".split()]
    assert places(lines(RICE, ROAD, SCHOOL, *rest, RICE, ROAD, SCHOOL), RULE) == []
