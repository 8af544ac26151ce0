"""Lines of verse: short lines on both sides that end no sentence."""

from __future__ import annotations

from newslint import Block, Source
from newslint.analyses.repetition.parts import is_verse
from newslint.readers.markdown.reader import MarkdownReader
from newslint.readers.plain import PlainReader
from tests.analyses.repetition_texts import RICE, ROAD
from tests.every import every

VERSE = "Di tepi sungai kami menanti"
HEAD = [ROAD, RICE, ROAD, RICE, ROAD]


def blocks(*lines: str) -> tuple[Block, ...]:
    """Return the blocks of an article in which these lines stand last."""
    (document,) = PlainReader().read(Source("a.txt", "\n\n".join((*HEAD, *lines))))
    return document.blocks


@every(
    ("before", "after", "expected"),
    [(VERSE, VERSE, True), (ROAD, VERSE, False), (VERSE, ROAD, False), (f"{VERSE}.", VERSE, False)],
)
def test_short_lines_on_both_sides_make_verse(before: str, after: str, expected: bool) -> None:
    assert is_verse(blocks(before, "Air pun datang perlahan", after)[-2]) is expected


@every(("second", "expected"), [(VERSE, True), (ROAD, False)])
def test_the_last_line_is_judged_by_the_two_above_it(second: str, expected: bool) -> None:
    assert is_verse(blocks(second, VERSE, "Air pun datang perlahan")[-1]) is expected


def test_a_heading_may_be_a_line_of_verse() -> None:
    text = "\n\n".join((*HEAD, f"## {VERSE}", "Air pun datang perlahan", VERSE))
    (document,) = MarkdownReader().read(Source("a.md", text))
    assert (document.blocks[-3].kind, is_verse(document.blocks[-2])) == ("heading", True)
