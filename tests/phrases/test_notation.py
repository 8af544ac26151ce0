"""The notation of phrases: what is not well formed is told with its place and what to write instead."""

from __future__ import annotations

import pytest

from newslint.phrases.compounds import Choice, Sequence
from newslint.phrases.leaves import Letters
from newslint.phrases.node import Node
from newslint.phrases.notation import NotationError
from newslint.phrases.parsing import LARGEST, LONGEST, parse
from tests.every import every
from tests.phrases.searching import find_list


@every(
    ("text", "at", "message"),
    [
        ("(intip juga", 0, "( is not closed with )"),
        ("kabar [kampung", 6, "[ is not closed with ]"),
        ("kabar (dari [desa|kota)", 22, "what [ opens is closed with ); write ]"),
        ("intip) juga", 5, r") has no ( before it; for the sign itself write \)"),
        ("intip juga}", 10, r"} has no { before it; for the sign itself write \}"),
        ("intip|cermati", 5, r"what is to be chosen from stands in ( ): (intip|cermati); for the sign itself write \|"),
        (
            "intip (juga|) kabar",
            12,
            "there are no words between these signs; what may be left out stands in [ ]: [juga]",
        ),
        (
            "intip (|juga|pula)",
            7,
            "there are no words between these signs; what may be left out stands in [ ]: [juga|pula]",
        ),
        ("intip ()", 7, "there are no words between these signs"),
        ("intip ([juga]|pula)", 7, "all of it may be left out already; take its [ ] away"),
        ("[intip] [juga]", 0, "all of it may be left out, so that it would match nothing; take one part out of [ ]"),
        ("{words:1-9}", 0, "it would match nearly any text; add a word that must stand there"),
        ("[intip] {headline}", 0, "it would match nearly any text; add a word that must stand there"),
        ("(intip|{words:2}) {headline}", 0, "it would match nearly any text; add a word that must stand there"),
        ("intip <kabar", 6, "< is not closed with >"),
        ("intip <kabar>", 6, "there is no list <kabar>"),
        ("<Kabar Desa>", 0, "'Kabar Desa' is not the name of a list: small letters, digits and hyphens"),
        ("intip {headlin}", 6, "there is no slot {headlin}; did you mean 'headline'?"),
        (
            "intip {judul}",
            6,
            "there is no slot {judul}; there are headline, title, name, date, time, number, year, url",
        ),
        ("intip {words}", 6, "{words} says how many: {words:1-5}"),
        ("intip {words:many}", 6, "{words:many} is not well formed; write {words:1-5}"),
        ("intip {words:5-2}", 6, "{words:5-2} does not go from 1 or more up to at most 30"),
        ("intip {words:0-2}", 6, "{words:0-2} does not go from 1 or more up to at most 30"),
        ("intip {words:1-900}", 6, "{words:1-900} does not go from 1 or more up to at most 30"),
        ("intip {date:2}", 6, "{date} takes no number: {date}"),
        (r"\bintip\b", 0, "expressions (regex) are no phrases"),
        ("(?:intip|cermati)", 1, "(? belongs to expressions (regex), which are no phrases"),
        ("intip [juga]+", 12, "what may be left out is not repeated: write [(baca|simak)+]; the sign itself is"),
        ("({words:1-3})+", 0, "it would match nearly any text; add a word that must stand there"),
        ("   ", 3, "there are no words here"),
        ("(" * 13 + "a" + ")" * 13, 13, "brackets in brackets, more than 12 deep; name the inner ones as a list"),
        ("a" * (LONGEST + 1), LONGEST, "a phrase of more than 1,000 characters"),
    ],
)
def test_what_is_not_well_formed_is_told(text: str, at: int, message: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse(text, find_list)
    assert (caught.value.at, message in str(caught.value), str(caught.value)) == (at, True, str(caught.value))


def test_a_phrase_is_too_large_with_its_lists() -> None:
    large = Choice(tuple(Letters(f"kabar{number}") for number in range(LARGEST // 2)))
    with pytest.raises(NotationError, match="with its lists it holds 5,001 words; a phrase may hold 5,000"):
        parse("<semua> <semua> lagi", lambda name: large)


def test_lists_that_hold_lists_are_counted_as_often_as_they_stand_there() -> None:
    tree: Node = Letters("kabar")
    for _ in range(40):
        tree = Sequence((tree, tree))
    with pytest.raises(NotationError, match="a phrase may hold 5,000"):
        parse("<dua>", lambda name: tree)


@every("text", ["intip >", "harga < lima", "(a|b) > c", "© intip", "intip/cermati", "#kabar", "50%"])
def test_a_sign_that_opens_nothing_is_a_sign(text: str) -> None:
    if "<" in text:
        with pytest.raises(NotationError, match="< is not closed"):
            parse(text, find_list)
    else:
        assert parse(text, find_list).size > 0
