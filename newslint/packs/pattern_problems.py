"""What is wrong with an expression: in words, with the place in it.

The sentences of the ``regex`` module differ from version to version, so that none is read or shown: what counts is the
place that it tells, and what stands there and before it.
"""

from __future__ import annotations

import re

from newslint.expressions.patterns import Pattern
from newslint.i18n import Message

LONGEST = 20_000
"""Characters of the longest expression: compiling it takes time. Many words stand in lists, not in expressions."""
AROUND = 20
"""How many characters are shown on either side of the place."""
HERE = "▸"
BACKSPACE = Message("\\b in double quotes is a backspace; put the expression between single quotes")
NOT_COMPILED = Message("its groups stand too deep inside each other, or its flags exclude one another")
NOT_WELL_FORMED = Message("it is not well formed")
UNCLOSED_GROUP = Message("a ( is not closed with )")
UNCLOSED_CLASS = Message("a [ is not closed with ]")
_AROUND_PLACE = (
    (r"\\[pP]\{[^{}]*\}|\[:[^:\]]*:\]", "", Message("there is no such property of characters")),
    (r"\\N\{[^{}]*\}", "", Message("there is no character of this name")),
    (r"\\[1-9]\d*|\\g<|\(\?\(", "", Message("there is no group of this name or number")),
    (r"\(\?P", "[=>]", Message("there is no group of this name or number")),
    (r"\(\?", r"[&\d]", Message("there is no group of this name or number")),
    (r"\(\?P?<\w*", "", Message("the name of a group is letters, digits and _, no digit first, and ends with >")),
    (r"\(\?P?", ".", Message("(? is followed by something unknown")),
    (r"[*+?]|\{[\d,]*\}", "[*+?{]", Message("two signs of repetition follow one another")),
    (r"\{", r"\d+,\d", Message("in {a,b} a is not more than b")),
    ("", "[*+?{]", Message("nothing stands before this sign that it could repeat")),
    (
        r"\\[A-Za-z]",
        "",
        Message("a backslash with this letter means nothing; before a sign it makes the sign stand for itself"),
    ),
)
"""What stands right before the place and right behind it, and what that means."""
_PART = re.compile(r"\\.|[()\[\]]", re.DOTALL)


def pattern_problem(pattern: Pattern) -> str:
    """Return what is wrong with an expression, with the place in it, or nothing where it is well formed."""
    import regex

    source = pattern.source
    if len(source) > LONGEST:
        return Message("it is longer than {most:,} characters", most=LONGEST)
    if "\b" in source:
        return _placed(BACKSPACE, source.replace("\b", ""), source.index("\b"))
    try:
        pattern.compiled  # noqa: B018 - compiling is what is wanted
    except regex.error as problem:
        # The stubs of the module do not know what its errors carry.
        at = getattr(problem, "pos", None)
        return NOT_WELL_FORMED if at is None else _placed(_told(source, at), source, at)
    except (RecursionError, ValueError, OverflowError):
        return NOT_COMPILED
    return ""


def _told(source: str, at: int) -> str:
    """Return what is wrong with an expression that cannot be read on at ``at``."""
    before, behind = source[:at], source[at:]
    if not behind and _is_escape(before, at - 1):
        return Message("it ends with a single backslash")
    for ending, beginning, told in _AROUND_PLACE:
        found = re.search(rf"(?:{ending})\Z", before)
        if found and not _is_escape(before, found.start() - 1) and re.match(beginning, behind):
            return told
    groups, in_class = _open(before)
    if in_class:
        return (
            Message("a range such as a-z runs upward")
            if before[-2:-1] == "-" and before[-1] < before[-3:-2]
            else UNCLOSED_CLASS
        )
    if behind.startswith(")") and not groups:
        return Message("a ) has no ( before it")
    return UNCLOSED_GROUP if groups and not behind else NOT_WELL_FORMED


def _is_escape(text: str, index: int) -> bool:
    """Return whether a backslash at ``index`` escapes what follows, and is not escaped itself."""
    upto = text[: max(0, index + 1)]
    return (len(upto) - len(upto.rstrip("\\"))) % 2 == 1


def _open(text: str) -> tuple[int, bool]:
    """Return how many groups are open at the end of an expression's beginning, and whether a class is."""
    groups, in_class, first = 0, False, -1
    for part in _PART.finditer(text):
        sign = part.group()
        if in_class:
            in_class = sign != "]" or part.start() == first
        elif sign == "[":
            in_class, first = True, part.end() + text.startswith("^", part.end())
        elif sign in "()":
            groups += 1 if sign == "(" else -1
    return groups, in_class


def _placed(told: str, source: str, at: int) -> str:
    """Return what is told with the place, and the expression round it with the mark there."""
    return Message(
        "{told}, at character {number} (where {mark} stands): {place}",
        told=told,
        number=at + 1,
        mark=HERE,
        place=shown_at(source, at),
    )


def shown_at(source: str, at: int) -> str:
    """Return an expression or a phrase round a place, with the mark ``HERE`` there."""
    before = source[max(0, at - AROUND) : at]
    after = source[at : at + AROUND]
    first, last = "…" * (at > AROUND), "…" * (at + AROUND < len(source))
    return f"{first}{before}{HERE}{after}{last}"
