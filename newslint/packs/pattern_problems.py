"""What is wrong with an expression: in words, with the place in it."""

from __future__ import annotations

from newslint.errors import one_line
from newslint.expressions.patterns import Pattern

LONGEST = 20_000
"""Characters of the longest expression: compiling it takes time. Many words stand in lists, not in expressions."""
AROUND = 20
"""How many characters are shown on either side of the place."""
HERE = "▸"
_SAYINGS = {
    "missing )": "a ( is not closed with )",
    "unbalanced parenthesis": "a ) has no ( before it",
    "unterminated character set": "a [ is not closed with ]",
    "nothing to repeat": "nothing stands before this sign that it could repeat",
    "multiple repeat": "two signs of repetition follow one another",
    "min repeat greater than max repeat": "in {a,b} a is not more than b",
    "bad character range": "a range such as a-z runs upward",
    "bad escape (end of pattern)": "it ends with a single backslash",
    "unknown property": "there is no such property of characters",
    "unknown group": "there is no group of this name or number",
    "invalid group reference": "there is no group of this name or number",
    "unknown extension": "(? is followed by something unknown",
}


def pattern_problem(pattern: Pattern) -> str:
    """Return what is wrong with an expression, with the place in it, or nothing where it is well formed."""
    import regex

    source = pattern.source
    if len(source) > LONGEST:
        return f"it is longer than {LONGEST:,} characters"
    if "\b" in source:
        return _placed("\\b in double quotes is a backspace; put the expression between single quotes", source, "\b")
    try:
        pattern.compiled  # noqa: B018 - compiling is what is wanted
    except regex.error as problem:
        # The stubs of the module do not know what its errors carry.
        what, at = getattr(problem, "msg", ""), getattr(problem, "pos", None)
        told = _SAYINGS.get(what, what or one_line(problem))
        if at is None:
            return told
        return f"{told}, at character {at + 1} (where {HERE} stands): {_shown(source, at)}"
    except (RecursionError, ValueError, OverflowError) as problem:
        return one_line(problem)
    return ""


def _placed(told: str, source: str, sign: str) -> str:
    at = source.index(sign)
    return f"{told}, at character {at + 1} (where {HERE} stands): {_shown(source.replace(sign, ''), at)}"


def _shown(source: str, at: int) -> str:
    """Return the expression round a place, with the mark there."""
    before = source[max(0, at - AROUND) : at]
    after = source[at : at + AROUND]
    first, last = "…" * (at > AROUND), "…" * (at + AROUND < len(source))
    return f"{first}{before}{HERE}{after}{last}"
