"""Required literals of a pattern: strings of which any match must contain at least one.

The engine looks for all rules' literals in one pass and runs a rule only where one was found, so the answer here
must be right whenever it is given: whatever is not understood counts as "anything may stand here".
"""

from __future__ import annotations

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


_ANYTHING = _Part(None, None)
_NOTHING = _Part(("",), None)


def required_literals(source: str) -> tuple[str, ...] | None:
    """Return lower-case strings, each at least three code points long, or None where no such set is known.

    ``source`` is a pattern in ``regex`` syntax. A match of it, lower-cased, contains one of the strings.
    """
    if "(?x" in source or "(?|" in source or "(?R" in source or "(?&" in source:
        return None
    parser = _Parser(source)
    part = parser.alternation()
    if parser.position < len(source):
        return None
    return _best(part)


def _usable(strings: tuple[str, ...] | None) -> bool:
    return bool(strings) and all(len(string) >= MINIMUM for string in strings or ())


def _best(part: _Part) -> tuple[str, ...] | None:
    candidates = [tuple(dict.fromkeys(strings)) for strings in part if strings is not None and _usable(strings)]
    return max(candidates, key=lambda strings: (min(map(len, strings)), -len(strings)), default=None)


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
    usable = [candidate for candidate in candidates if _usable(candidate)]
    required = max(usable, key=lambda strings: (min(map(len, strings)), -len(strings)), default=None)
    return _Part(run if whole else None, required)


class _Parser:
    """A reader of the common part of ``regex`` syntax; anything else is taken for a part that matches anything."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0

    def peek(self) -> str:
        return self.source[self.position : self.position + 1]

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
        character = self.peek()
        self.position += 1
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
        opening = self.source[self.position :]
        skipped = False
        if opening.startswith(("?=", "?!", "?<=", "?<!")):
            skipped = True
            self.position += 3 if opening.startswith("?<") else 2
        elif opening.startswith(("?:", "?>")):
            self.position += 2
        elif opening.startswith(("?P<", "?<")):
            self.position = self.source.index(">", self.position) + 1
        elif opening.startswith("?"):
            # Inline flags, comments, conditionals, recursion: step over the group, assume nothing.
            self.skip_group()
            return _ANYTHING
        part = self.alternation()
        self.position += 1
        return _NOTHING if skipped else part

    def skip_group(self) -> None:
        depth = 1
        while depth and self.position < len(self.source):
            character = self.source[self.position]
            self.position += 2 if character == "\\" else 1
            depth += {"(": 1, ")": -1}.get(character, 0)

    def character_class(self) -> _Part:
        start = self.position
        if self.peek() == "^":
            self.position += 1
        if self.peek() == "]":
            self.position += 1
        while self.peek() not in ("]", ""):
            self.position += 2 if self.peek() == "\\" else 1
        inside = self.source[start : self.position]
        self.position += 1
        if len(inside) <= 4 and inside.isalpha():
            return _Part(tuple(character.lower() for character in inside), None)
        return _ANYTHING

    def escape(self) -> _Part:
        character = self.peek()
        self.position += 1
        if character in "bBAZmM":
            return _NOTHING
        if character in "pPNLgxuU":
            rest = self.source[self.position :]
            if rest[:1] in "{<":
                closing = "}" if rest[0] == "{" else ">"
                self.position = self.source.index(closing, self.position) + 1
            elif character in "xuU":
                self.position += {"x": 2, "u": 4, "U": 8}[character]
            return _ANYTHING
        if character.isalnum():
            return _ANYTHING
        return _literal(character)

    def quantified(self, part: _Part) -> _Part:
        minimum = 1
        maximum: int | None = 1
        character = self.peek()
        if character in ("*", "+", "?"):
            minimum, maximum = {"*": (0, None), "+": (1, None), "?": (0, 1)}[character]
            self.position += 1
        elif character == "{" and (bounds := self.bounds()) is not None:
            minimum, maximum = bounds
        else:
            return part
        if self.peek() in ("?", "+"):
            self.position += 1
        if minimum == 0:
            optional = part.exact is not None and maximum == 1
            return _Part(("", *(part.exact or ())), None) if optional else _ANYTHING
        return _Part(None, _best(part)) if (minimum, maximum) != (1, 1) else part

    def bounds(self) -> tuple[int, int | None] | None:
        closing = self.source.find("}", self.position)
        low, comma, high = self.source[self.position + 1 : closing].partition(",")
        if closing < 0 or not (low + high).isdigit() or (low and not low.isdigit()):
            return None
        self.position = closing + 1
        maximum = (int(high) if high else None) if comma else int(low)
        return int(low or 0), maximum


def _literal(character: str) -> _Part:
    lowered = character.lower()
    # Case folding that changes length (U+0130) or maps two letters to one is left out of literals.
    return _Part((lowered,), None) if len(lowered) == 1 and (lowered.isascii() or not lowered.isalpha()) else _ANYTHING
