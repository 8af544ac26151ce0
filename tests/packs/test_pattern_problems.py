"""What is wrong with an expression is told in newslint's own words, with the place; the library's are not shown."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.expressions.patterns import Pattern
from newslint.packs.pattern_problems import HERE, NOT_COMPILED, NOT_WELL_FORMED, pattern_problem
from tests.every import every

PROPERTY = "there is no such property of characters"
GROUP = "there is no group of this name or number"
NAME = "the name of a group is letters, digits and _, no digit first, and ends with >"
TWICE = "two signs of repetition follow one another"
NOTHING = "nothing stands before this sign that it could repeat"
LETTER = "a backslash with this letter means nothing; before a sign it makes the sign stand for itself"


@every(
    ("shown", "told"),
    [
        ("(harga▸", "a ( is not closed with )"),
        ("(a(b)▸", "a ( is not closed with )"),
        ("(?<=harga▸", "a ( is not closed with )"),
        (r"[\])(▸", "a [ is not closed with ]"),
        ("[]▸", "a [ is not closed with ]"),
        (r"\(harga▸)", "a ) has no ( before it"),
        ("(a)[)]▸)", "a ) has no ( before it"),
        ("[z-a▸]", "a range such as a-z runs upward"),
        ("harga\\▸", "it ends with a single backslash"),
        ("[harga\\▸", "it ends with a single backslash"),
        ("▸*", NOTHING),
        ("(a|▸+b)", NOTHING),
        ("a*▸*", TWICE),
        ("a{2}▸{3}", TWICE),
        ("a{▸3,2}", "in {a,b} a is not more than b"),
        (r"\p{Huruf}▸", PROPERTY),
        ("[[:huruf:]▸]", PROPERTY),
        (r"\N{HURUF}▸", "there is no character of this name"),
        (r"(a)\2▸", GROUP),
        ("(?P▸=b)", GROUP),
        ("(?(▸b)a)", GROUP),
        ("(?▸1)", GROUP),
        ("(?<1▸b>a)", NAME.replace("1", "")),
        ("(?▸k)", "(? is followed by something unknown"),
        (r"\\\j▸", LETTER),
        (r"[\y▸]", LETTER),
        ("(?P<a b▸)", NOT_WELL_FORMED),
    ],
)
def test_the_place_and_a_sentence_of_our_own(shown: str, told: str) -> None:
    at = shown.index(HERE)
    problem = pattern_problem(Pattern(shown.replace(HERE, "")))
    assert problem.startswith(f"{told}, at character ")
    # How far into a name the library reads before it gives up is its own affair.
    assert problem.endswith(f"at character {at + 1} (where {HERE} stands): {shown}") or told == NAME


def test_flags_that_exclude_each_other() -> None:
    assert pattern_problem(Pattern("(?u)(?a)harga")) == NOT_COMPILED


@given(st.lists(st.sampled_from([*"ab()[]{}*+?|\\^$,1<>=!:-", "(?", "(?P<", "{2,1}", r"\p{"]), max_size=12))
def test_whatever_is_not_well_formed_is_told_in_one_sentence(parts: list[str]) -> None:
    source = "".join(parts)
    try:
        regex.compile(source, regex.VERSION0 | regex.IGNORECASE)
        is_well_formed = True
    except Exception:
        is_well_formed = False
    assert (pattern_problem(Pattern(source)) == "") == is_well_formed
