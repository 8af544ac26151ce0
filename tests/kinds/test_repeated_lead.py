"""Kind ``repeated-lead``: a lead taken up further down, and a lead that is the headline again."""

from __future__ import annotations

from tests.analyses.repetition_texts import BRIDGE, RICE, ROAD, SCHOOL, findings, lines, places

RULE = "repeated-lead"


def test_lead_inside_a_longer_paragraph_is_told_once() -> None:
    text = lines(f"SERANG - {RICE}", ROAD, f"Budi Santoso {RICE} {SCHOOL}")
    assert places(text) == [(RULE, 3, 3)]
    assert [found.related[0].start.position.line for found in findings(text)] == [1]


def test_exact_copy_of_the_lead_is_a_repeated_paragraph_only() -> None:
    assert places(lines(RICE, ROAD, RICE)) == [("repeated-paragraph", 3, 3)]


def test_lead_that_is_the_headline() -> None:
    headline = "Bupati Lepas Bantuan Beras untuk Korban Banjir di Serang"
    assert places(lines(headline, f"{headline.capitalize()}.", RICE)) == [(RULE, 2, 2)]


def test_other_paragraphs_are_no_leads() -> None:
    assert places(lines(BRIDGE, RICE, ROAD, f"Budi Santoso {RICE} {SCHOOL}"), RULE) == []
