"""Expressions run under a limit that what grows no faster than the text never meets, on whatever machine."""

from __future__ import annotations

from time import process_time

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint import Linter
from newslint.errors import PatternTimeout
from newslint.expressions import time_limits
from newslint.expressions.patterns import Pattern

CRUEL = Pattern("(?:a|aa)+$")
TRAP = "a" * 60 + "b"


@pytest.fixture
def no_mercy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is granted beyond what is fair: whatever is counted fails."""
    monkeypatch.setattr(time_limits, "EXTRA_SECONDS", 1e-9)


OVER_AND_OVER = [
    "Iklan\n" * 1500,
    "Iklan\n\n" * 1500,
    "Iklan " * 1500,
    "Baca juga: Harga beras naik\n" * 500,
    "(" * 9000,
    "1. [1] " * 1500,
    "Yang mahal. " * 900,
    "“Tetapi, ” " * 900,
]


@pytest.mark.slow
@pytest.mark.usefixtures("no_mercy")
def test_the_same_over_and_over_takes_no_more_than_is_fair() -> None:
    linter = Linter()
    failures = {text[:30]: linter.lint_text(text).failures for text in OVER_AND_OVER}
    assert failures == dict.fromkeys(failures, ())


@pytest.mark.usefixtures("no_mercy")
def test_what_grows_faster_than_the_text_is_refused() -> None:
    with pytest.raises(PatternTimeout, match=r"'\(\?:a\|aa\)\+\$' did not finish within 0.0 s"):
        CRUEL.search(TRAP)
    with pytest.raises(PatternTimeout):
        list(Pattern(r"\w+\w+\w+!").finditer("a" * 2000 + " !"))


@pytest.mark.usefixtures("no_mercy")
def test_the_time_of_whoever_asks_is_not_the_expressions() -> None:
    found = Pattern("beras").finditer("harga beras " * 20)
    begun, count = process_time(), 0
    for _ in found:
        count += 1
        while process_time() - begun < count * 0.01:
            pass
    assert count == 20


PARTS = ["a", "b", ".", "a*", "(?:ab)?", "|", "^", "$", r"\b", "(?<=a)", "(?!b)", "a+?", "(?<!^a)", "b{0,2}"]
sources = st.lists(st.sampled_from(PARTS), max_size=6).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sources, st.text("ab \n", max_size=30), st.integers(0, 5), st.none() | st.integers(5, 25))
def test_a_search_that_is_looked_at_closely_finds_the_same(
    monkeypatch: pytest.MonkeyPatch, source: str, text: str, start: int, end: int | None
) -> None:
    expected = [match.span() for match in regex.compile(source, regex.V0 | regex.I).finditer(text, start, end)]
    monkeypatch.setattr(time_limits, "FAIR_SECONDS", 0.0)
    monkeypatch.setattr(time_limits, "FAIR_SECONDS_PER_CHARACTER", 0.0)
    pattern = Pattern(source, gated=False)
    first = pattern.search(text, start, end)
    assert [match.span() for match in pattern.finditer(text, start, end)] == expected
    assert ([first.span()] if first else []) == expected[:1]
