"""Required literals: what every match of a pattern must contain."""

from __future__ import annotations

import contextlib
import re

import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.expressions.literal_parts import MAXIMUM_ALTERNATIVES
from newslint.expressions.literals import lower, required_beginnings, required_literals
from newslint.expressions.patterns import Pattern
from newslint.rule import Literal, literals_for
from tests.every import every


@every(
    ("pattern", "literals"),
    [
        (r"baca juga", {"baca juga"}),
        (r"\bBaca\b", {"baca"}),
        (r"^\W*(?:baca|simak|lihat)\s+juga\b", {"juga"}),
        (r"(?:baca|simak)", {"baca", "simak"}),
        (r"(?:baca|simak) juga", {"baca juga", "simak juga"}),
        (r"(baca|di) juga", {"baca juga", "di juga"}),
        (r"bac[ao] juga", {"baca juga", "baco juga"}),
        (r"abc?def", {"abdef", "abcdef"}),
        (r"abc*def", {"def"}),
        (r"(?:abc)+", {"abc"}),
        (r"(?:abc){2,3}?x", {"abcabcx"}),
        (r"(?:abc){,3}xyz", {"xyz"}),
        (r"abc{2}def", {"abccdef"}),
        (r"(?=abc)def", {"def"}),
        (r"(?<!abc)def", {"def"}),
        (r"(?P<satu>abc)(?<dua>def)(?>ghi)", {"abcdefghi"}),
        (r"(?P<satu>abc).(?P=satu)", {"abc"}),
        (r"(abc)\10ef", {"abc"}),
        (r"(?i:abc)(?s)def", {"abcdef"}),
        (r"(?#catatan (abc)def", {"def"}),
        (r"abc\.def\-ghi", {"abc.def-ghi"}),
        (r"\x41bc\u0041def", {"abcadef"}),
        (r"\pLabc\p{Lu}defg", {"defg"}),
        (r"[^]abc]def", {"def"}),
        (r"[\]abc]def", {"]def", "adef", "bdef", "cdef"}),
        (r"éabc", {"éabc"}),
        (r"ςabc", {"abc"}),
        (r"(?-i:Abc|ABCD)e", {"Abce", "Abcde"}),
        (r"(?-i:Ab)|(?i:AbC)|Abd", {"Ab", "abc", "abd"}),
        (r"(?:abc [-–]{1,3} )+def", {"abc -", "abc –"}),
        (r"x[0-2]", {"x0", "x1", "x2"}),
        (r"[\u201c\u201d]iklan", {"“iklan", "”iklan"}),
        (r"harga.*\t\n[?]", {"harga"}),
        (r"(?<=[.!]”?)\(", {".(", "!(", ".”(", "!”("}),
        (r"\W(?<=abc)def", {"def"}),
        (r"(?:(?<=[ab])bc){2}", None),
        (r"©|【|q", {"©", "【", "q"}),
        (r"\(a/|fb", {"(a/", "fb"}),
        (r"“abc”", {"“abc”"}),
    ],
)
def test_literals_of_a_pattern(pattern: str, literals: set[str] | None) -> None:
    found = required_literals(pattern)
    assert (found and set(found)) == literals


@every(
    ("pattern", "literals"),
    [
        (r"^[-–]$", {"\n-\n", "\n–\n"}),
        (r"^(?:a|(?:b$)|c$)$", {"\na\n", "\nb\n", "\nc\n"}),
        (r"(?:ab$|cd)?", None),
        (r"(?:fa$|d)\w", None),
        (r"^\((?:\w+/)+$", {"\n("}),
        (r"(?:^-){2}ab", None),
        (r"(?:-$){2}", None),
        (r"(?w)^-$", None),
        (r"a^-", None),
        (r"(?m)-$\nab", {"-\nab"}),
        (r"x$|(?:(?-i:ab)$)", {"x\n", "ab\n"}),
        (r"^ab(?=$)", {"\nab"}),
    ],
)
def test_literals_of_a_pattern_for_blocks_have_their_line_ends(pattern: str, literals: set[str] | None) -> None:
    found = required_literals(pattern, line_ends=True)
    assert (found and set(found)) == literals


@every(
    ("pattern", "beginnings"),
    [
        (r"(?m)^(?:harga|beras)\n\d+$", {"harga\n", "beras\n"}),
        (r"(?:\[x|x\[)?beras", {"[xberas", "x[beras", "beras"}),
        (r"\d harga", None),
        (r"(?<=harga) beras", {" beras"}),
        (r"(?-i:Ab)c*\w", {"Ab"}),
    ],
)
def test_what_matches_begin_with(pattern: str, beginnings: set[str] | None) -> None:
    found = required_beginnings(pattern)
    assert (found and set(found)) == beginnings


def test_letters_that_count_as_one_are_looked_for_as_one() -> None:
    known = "".join(letter for letter in map(chr, range(0x400)) if required_literals(letter * 3))
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000))))
    found = regex.findall(f"[{re.escape(known)}]", every, regex.IGNORECASE)
    assert set(known) < set(found)
    assert set(map(lower, found)) <= set(map(lower, known))


@every(
    "pattern",
    [
        r"",
        r"ab",
        r"a?b?c?d?",
        r".*",
        r"abc|",
        r"abc|d",
        r"(?:abc)?",
        r"(?:abc)*",
        r"(?:abc){0,2}",
        r"[abc][deg]",
        r"(?=abc)",
        r"(?x) a b c d",
        r"(?ix) a b c d",
        r"(?x: a b c d)",
        r"(?V1)[[a-z]--[aeiou]]abc",
        r"(?f)strasse",
        r"(?:abcdef){e<=1}",
        r"abc{satu}",
        r"[[:alpha:]]abc",
        r"(*SKIP)abc",
        r"(a)?(?(1)bcd|efg)",
        r"(?(DEFINE)(?P<x>abc))def",
        r"ςςς",
        r"(abc",
        r"abc)",
        r"[abc",
        r"abc\p{L",
        r"abc\x4",
        "abc\\",
        "(" * 5000,
    ],
)
def test_nothing_is_said_where_nothing_is_sure(pattern: str) -> None:
    assert required_literals(pattern) is None


def test_many_alternatives_are_kept_within_bounds() -> None:
    many = "|".join(f"kata{number}" for number in range(500))
    assert len(required_literals(many) or ()) == 500
    assert required_literals(f"(?:{many})(?:{many})") is not None
    assert set(required_literals("kata1|kata12|baru") or ()) == {"kata1", "baru"}
    assert len(required_literals("[ab]" * 40 + "xyz") or ()) <= MAXIMUM_ALTERNATIVES


def test_literals_of_several_patterns_are_those_of_any() -> None:
    assert literals_for([Pattern("abc"), Pattern("d+efg"), Pattern("abc")]) == (Literal("abc"), Literal("defg"))
    assert literals_for([Pattern("abc"), Pattern(".*")]) is None
    assert literals_for([]) == ()


@st.composite
def _leaf(draw: st.DrawFn) -> tuple[str, str]:
    """Return a pattern without parts and a string it matches."""
    character = draw(st.sampled_from("abKsiz .-é“5µΣ"))
    return draw(
        st.sampled_from(
            [
                (re.escape(character), character),
                (re.escape(character), character.swapcase()),
                (f"[{re.escape(character)}x]", character),
                (f"[^{re.escape(character)}]", "q"),
                (".", character),
                (r"\w", "q"),
                (r"\s+", "  "),
                (r"\b", ""),
                ("^", ""),
                ("(?#abc)", ""),
                ("(?=)", ""),
                ("(?!xyz)", ""),
                ("(?i)", ""),
                ("S", "\u017f"),
                ("k", "\u212a"),
                ("i", "\u0130"),
                ("abc", "aBc"),
                (r"\x61", "a"),
                (r"\p{L}", "q"),
            ]
        )
    )


@st.composite
def _quantified(draw: st.DrawFn, inner: st.SearchStrategy[tuple[str, str]]) -> tuple[str, str]:
    pattern, witness = draw(inner)
    low, high = draw(st.integers(0, 2)), draw(st.integers(2, 3))
    quantifier, least, most = draw(
        st.sampled_from(
            [("?", 0, 1), ("*", 0, 3), ("+", 1, 3), ("*?", 0, 2), ("{2}", 2, 2), (f"{{{low},{high}}}", low, high)]
        )
    )
    return f"(?:{pattern}){quantifier}", witness * draw(st.integers(least, most))


@st.composite
def _either(draw: st.DrawFn, inner: st.SearchStrategy[tuple[str, str]]) -> tuple[str, str]:
    parts = draw(st.lists(inner, min_size=1, max_size=4))
    opening = draw(st.sampled_from(["(", "(?:", "(?i:", "(?s-m:"]))
    return opening + "|".join(pattern for pattern, _ in parts) + ")", draw(st.sampled_from(parts))[1]


@st.composite
def _joined(draw: st.DrawFn, inner: st.SearchStrategy[tuple[str, str]]) -> tuple[str, str]:
    parts = draw(st.lists(inner, min_size=1, max_size=5))
    return "".join(pattern for pattern, _ in parts), "".join(witness for _, witness in parts)


patterns = st.recursive(
    _leaf(), lambda inner: st.one_of(_quantified(inner), _either(inner), _joined(inner)), max_leaves=12
)


@given(patterns, patterns)
def test_a_match_holds_one_of_the_literals(first: tuple[str, str], second: tuple[str, str]) -> None:
    pattern, witness = f"(?:{first[0]})juga(?:{second[0]})", f"{first[1]}JuGa{second[1]}"
    literals = required_literals(pattern)
    assert literals is not None
    assert all(literal == literal.lower() for literal in literals)
    text = f"{witness} {witness.upper()}"
    with contextlib.suppress(TimeoutError):  # some of these patterns take for ever
        for match in regex.compile(pattern, regex.IGNORECASE).finditer(text, timeout=0.05):
            assert any(literal in lower(match.group()) for literal in literals)
