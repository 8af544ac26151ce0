"""Kind ``repeated-headline``: which lines are copies of the headline, how grave they are, and which may go."""

from __future__ import annotations

from newslint import Document, Finding, Source
from newslint.readers.plain import PlainReader
from tests.analyses.repetition_texts import RICE, ROAD, engine, findings, lines, places
from tests.every import every

RULE = "repeated-headline"
HEADLINE = "Bupati Lepas Bantuan Beras untuk Korban Banjir"


def outline(found: Finding) -> tuple[int, str, str]:
    assert found.fix is not None
    return found.start.position.line, found.severity, found.fix.safety


@every(
    ("blocks", "expected"),
    [
        ((HEADLINE, HEADLINE, RICE), [(2, "error", "safe")]),
        ((HEADLINE, RICE, HEADLINE), [(3, "warning", "unsafe")]),
        ((HEADLINE, "3 menit baca", HEADLINE, HEADLINE, RICE), [(3, "error", "unsafe"), (4, "error", "safe")]),
        ((HEADLINE, HEADLINE.upper(), RICE), [(2, "error", "unsafe")]),
    ],
)
def test_severity_and_fix(blocks: tuple[str, ...], expected: list[tuple[int, str, str]]) -> None:
    assert [outline(found) for found in findings(lines(*blocks), RULE)] == expected


@every(
    "blocks",
    [
        ("Kesimpulan", RICE, "Kesimpulan", ROAD),
        (HEADLINE, f"{HEADLINE}.", RICE),
        (HEADLINE, f"{HEADLINE}: Foto dan Video", RICE),
        (RICE, ROAD, RICE),
    ],
)
def test_what_is_no_copy_of_a_headline(blocks: tuple[str, ...]) -> None:
    assert places(lines(*blocks), RULE) == []


def test_title_outside_of_the_text_and_one_heading_are_one_headline() -> None:
    (read,) = PlainReader().read(Source("text.txt", lines(HEADLINE, RICE)))
    document = Document(read.source, read.blocks, {"title": HEADLINE})
    assert engine(RULE).run(document).findings == ()


def test_headline_copies_are_not_told_as_paragraphs_too() -> None:
    assert places(lines(HEADLINE, HEADLINE, RICE)) == [(RULE, 2, 2)]
