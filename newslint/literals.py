"""Required literals of a pattern: strings of which any match must contain at least one.

The engine looks for all rules' literals in one pass and runs a rule only where one was found, so the answer here
must be right whenever it is given: what may match anything counts as that, and of a pattern with syntax that is not
understood nothing is said at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

MINIMUM = 3
MAXIMUM_ALTERNATIVES = 64


class _Part(NamedTuple):
    """What a piece of a pattern can match.

    ``exact`` lists all strings it can match where that is known (lower case), ``required`` a set of strings of
    which each match contains one, or None.
    """

    exact: tuple[str, ...] | None
    required: tuple[str, ...] | None


class _NotUnderstoodError(Exception):
    """The pattern uses syntax that this module does not read."""


_ANYTHING = _Part(None, None)
_NOTHING = _Part(("",), None)
# Flags that leave alone which letters an expression asks for; others (verbose, full case folding, V1) do not.
_HARMLESS_FLAGS = frozenset("aimsuw-")


def required_literals(source: str) -> tuple[str, ...] | None:
    """Return lower-case strings, each at least three code points long, or None where no such set is known.

    ``source`` is a pattern in ``regex`` syntax. A match of it, lower-cased, contains one of the strings.
    """
    parser = _Parser(source)
    try:
        part = parser.alternation()
    except (_NotUnderstoodError, RecursionError):
        return None
    return _best(part) if parser.position == len(source) else None


def _usable(strings: tuple[str, ...] | None) -> bool:
    return bool(strings) and all(len(string) >= MINIMUM for string in strings or ())


def _best(part: _Part) -> tuple[str, ...] | None:
    return _strongest(strings for strings in part if strings is not None)


def _strongest(candidates: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the usable set whose shortest string is longest, of equal ones the smallest set."""
    usable = [tuple(dict.fromkeys(strings)) for strings in candidates if _usable(strings)]
    return max(usable, key=lambda strings: (min(map(len, strings)), -len(strings)), default=None)


def _alternatives(parts: list[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    exact: list[str] = []
    required: list[str] = []
    known, bounded = True, True
    for part in parts:
        known = known and part.exact is not None
        exact.extend(part.exact or ())
        best = _best(part)
        bounded = bounded and best is not None
        required.extend(best or ())
    known = known and len(exact) <= MAXIMUM_ALTERNATIVES
    return _Part(tuple(exact) if known else None, tuple(required) if bounded else None)


def _sequence(parts: list[_Part]) -> _Part:
    """Join parts that follow each other: runs of exactly known parts multiply, the best run or part is required."""
    candidates: list[tuple[str, ...]] = []
    run: tuple[str, ...] = ("",)
    whole = True
    for part in parts:
        if part.exact is not None and len(run) * len(part.exact) <= MAXIMUM_ALTERNATIVES:
            run = tuple(head + tail for head in run for tail in part.exact)
            continue
        candidates.append(run)
        best = _best(part)
        if best is not None:
            candidates.append(best)
        whole = False
        run = part.exact if part.exact is not None and len(part.exact) <= MAXIMUM_ALTERNATIVES else ("",)
    candidates.append(run)
    return _Part(run if whole else None, _strongest(candidates))


class _Parser:
    """A reader of the common part of ``regex`` syntax."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0

    def peek(self) -> str:
        return self.source[self.position : self.position + 1]

    def take(self) -> str:
        character = self.peek()
        if not character:
            raise _NotUnderstoodError
        self.position += 1
        return character

    def skip_past(self, mark: str) -> str:
        """Return what stands before the next ``mark`` and step over both."""
        start = self.position
        end = self.source.find(mark, start)
        if end < 0:
            raise _NotUnderstoodError
        self.position = end + len(mark)
        return self.source[start:end]

    def alternation(self) -> _Part:
        parts = [self.sequence()]
        while self.peek() == "|":
            self.position += 1
            parts.append(self.sequence())
        return _alternatives(parts)

    def sequence(self) -> _Part:
        parts: list[_Part] = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.quantified(self.atom()))
        return _sequence(parts)

    def atom(self) -> _Part:
        character = self.take()
        if character == "(":
            return self.group()
        if character == "[":
            return self.character_class()
        if character == "\\":
            return self.escape()
        if character in "^$":
            return _NOTHING
        if character == ".":
            return _ANYTHING
        return _literal(character)

    def group(self) -> _Part:
        if self.peek() == "*":
            raise _NotUnderstoodError  # (*SKIP) and other verbs
        is_lookaround = False
        if self.peek() == "?":
            self.position += 1
            rest = self.source[self.position : self.position + 3]
            if rest.startswith("#"):
                self.skip_past(")")
                return _NOTHING
            if rest.startswith((":", ">", "|")):
                self.position += 1
            elif rest.startswith(("=", "!", "<=", "<!")):
                is_lookaround = True
                self.position += 2 if rest.startswith("<") else 1
            elif rest.startswith(("P<", "<")):
                self.skip_past(">")
            elif rest.startswith("P="):
                self.skip_past(")")
                return _ANYTHING
            elif self.flags() == ")":
                return _NOTHING
        part = self.alternation()
        if self.take() != ")":
            raise _NotUnderstoodError
        return _NOTHING if is_lookaround else part

    def flags(self) -> str:
        """Step over inline flags and return what closes them: ``)``, or ``:`` where a group follows."""
        while (character := self.take()) not in ("", ":", ")"):
            if character not in _HARMLESS_FLAGS:
                raise _NotUnderstoodError  # (?x), (?V1), conditionals, recursion
        return character

    def character_class(self) -> _Part:
        start = self.position
        if self.peek() == "^":
            self.position += 1
        if self.peek() == "]":
            self.position += 1
        while (character := self.take()) != "]":
            if character == "\\":
                self.take()
            elif character == "[" and self.peek() == ":":
                raise _NotUnderstoodError  # [[:alpha:]]
        inside = self.source[start : self.position - 1]
        if len(inside) <= 4 and inside.isascii() and inside.isalpha():
            return _Part(tuple(inside.lower()), None)
        return _ANYTHING

    def escape(self) -> _Part:
        character = self.take()
        if character in "bBAZmM":
            return _NOTHING
        if character.isdigit():
            while self.peek().isdigit():
                self.position += 1
            return _ANYTHING
        if character in "pPNLg" and self.peek() in ("{", "<"):
            self.skip_past("}" if self.take() == "{" else ">")
        elif character in "pP":
            self.take()
        elif character in "xuU":
            for _ in range({"x": 2, "u": 4, "U": 8}[character]):
                self.take()
        elif not character.isalnum():
            return _literal(character)
        return _ANYTHING

    def quantified(self, part: _Part) -> _Part:
        character = self.peek()
        if character == "{":
            minimum, maximum = self.bounds()
        elif character and character in "*+?":
            self.position += 1
            minimum, maximum = {"*": (0, None), "+": (1, None), "?": (0, 1)}[character]
        else:
            return part
        if self.peek() in ("?", "+"):
            self.position += 1
        if minimum == 0:
            is_optional = part.exact is not None and maximum == 1
            return _Part(("", *(part.exact or ())), None) if is_optional else _ANYTHING
        return part if (minimum, maximum) == (1, 1) else _Part(None, _best(part))

    def bounds(self) -> tuple[int, int | None]:
        self.position += 1
        low, comma, high = self.skip_past("}").partition(",")
        if not (low + high).isdecimal():
            raise _NotUnderstoodError  # a literal brace, or fuzzy matching: {e<=1}
        maximum = int(high) if high else None
        return int(low or 0), maximum if comma else int(low)


def _literal(character: str) -> _Part:
    # Of letters beyond ASCII it is not known here which others count as the same where case is ignored.
    is_plain = character.isascii() or character.lower() == character == character.upper()
    return _Part((character.lower(),), None) if is_plain else _ANYTHING
