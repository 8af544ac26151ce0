"""The family ``duplicates`` on texts made at random: findings keep the promises that all of them make."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import Source
from newslint.readers.plain import PlainReader
from tests.analyses.repetition_texts import BRIDGE, LINK, NAMES, RICE, ROAD, SCHOOL, engine, findings

SENTENCES = st.sampled_from(
    [
        RICE,
        ROAD,
        SCHOOL,
        BRIDGE,
        LINK,
        RICE.replace("seratus", "dua ratus"),
        f'"{ROAD[:-1]}," kata dia.',
        f'"{SCHOOL}',
        "1. Kartu keluarga.",
        "Air surut.",
        "Bupati Lepas Bantuan Beras untuk Korban Banjir",
        "رَبَّنَا آتِنَا فِي الدُّنْيَا",
        "[1]",
    ]
)
ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), max_size=12).map("\n".join)


@given(ARTICLES)
def test_findings_lie_in_the_text_behind_what_they_repeat(text: str) -> None:
    for found in findings(text):
        assert 0 <= found.start.offset < found.end.offset <= len(text)
        assert found.excerpt == text[found.start.offset : found.end.offset]
        if found.rule != "duplicates/mostly-repetition":
            assert all(other.start.offset < found.start.offset for other in found.related)


@given(ARTICLES)
def test_each_rule_alone_finds_what_it_finds_among_the_others(text: str) -> None:
    (document,) = PlainReader().read(Source("text.txt", text))
    together = {(found.rule, found.start.offset, found.end.offset) for found in engine().run(document).findings}
    alone = {(found.rule, found.start.offset, found.end.offset) for name in NAMES for found in findings(text, name)}
    assert together <= alone
    repeated = [(start, end) for rule, start, end in together if rule == "duplicates/repeated-paragraph"]
    for rule, start, end in alone - together:
        assert any(first <= start and end <= last for first, last in repeated), rule


@given(st.text(alphabet=st.sampled_from(list(' \n."“[]()1-aBé\u00a0\u0130؟ا?:…')), max_size=120))
def test_any_text_can_be_looked_at(text: str) -> None:
    findings(text)


@settings(max_examples=30)
@given(st.lists(st.sampled_from([RICE, ROAD, SCHOOL, BRIDGE]), min_size=2, max_size=10))
def test_every_paragraph_that_stands_there_already_is_covered(paragraphs: list[str]) -> None:
    covered = {
        line
        for found in findings("\n".join(paragraphs), "repeated-paragraph")
        for line in range(found.start.position.line, found.end.position.line + 1)
    }
    assert covered == {number for number, text in enumerate(paragraphs, 1) if text in paragraphs[: number - 1]}
