"""Subjects and predicates that a full stop parts, and those that are whole sentences.

The sentences stand in ``severed_sentences.txt``: predicates behind ``SUBJECT``, and subjects before ``PREDICATE``.
"""

from __future__ import annotations

from newslint.analyses.grammar.severed_predicates import leaves_remark_open, may_hold_severed_predicate, severed_subject
from newslint.text.document import Sentence
from tests.analyses.grammar_texts import LEAD, blocks, lexicon, sentences
from tests.every import every

SUBJECT, PREDICATE = "Warga desa yang menunggu.", "Membeli beras."


def pair(subject: str, predicate: str) -> Sentence:
    """Return the second of two sentences behind ``LEAD``."""
    return blocks(f"{LEAD} {subject} {predicate}")[0].sentences[-1]


@every(("text", "expected"), list(sentences("severed_sentences.txt")))
def test_severed_sentences(text: str, expected: str) -> None:
    part, _, verdict = expected.partition(" ")
    sentence = pair(SUBJECT, text) if part == "predicate" else pair(text, PREDICATE)
    assert severed_subject(sentence, lexicon()) is (sentence.previous if verdict == "severed" else None)


@every(
    ("words", "severed"),
    [(" ".join(["Warga", *["desa"] * count]), severed) for count, severed in ((11, True), (12, False))],
)
def test_how_long_a_subject_may_be(words: str, severed: bool) -> None:
    assert (severed_subject(pair(f"{words} yang menunggu.", PREDICATE), lexicon()) is not None) is severed


@every(
    ("subject", "predicate", "open_"),
    [
        *(("Warga, yang menunggu.", text, True) for text in ("Membeli beras.", "Akan membeli beras.", "Adalah guru.")),
        *(
            ("Warga, yang menunggu.", text, False)
            for text in ("Pulang ke rumah.", "Akan pulang besok.", "Mahal di sana.")
        ),
        *((text, "Membeli beras.", False) for text in ("Warga yang menunggu.", "Meski hujan, yang menunggu.")),
    ],
)
def test_remarks_that_a_comma_leaves_open(subject: str, predicate: str, open_: bool) -> None:
    later = pair(subject, predicate)
    assert later.previous is not None
    assert leaves_remark_open(later.previous, later, lexicon()) is open_


@every(
    ("text", "may"),
    [
        *(("Warga. Membeli beras", True), ("Warga. (membeli beras)", True), ("Warga. 12 beras", True)),
        *(("Warga. “Membeli, beras", True), ("Warga. membeli beras", False), ("Warga. Beras", False), ("", False)),
    ],
)
def test_texts_that_may_hold_a_severed_predicate(text: str, may: bool) -> None:
    assert may_hold_severed_predicate(text, lexicon()) is may
