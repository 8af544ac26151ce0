"""Required literals of a pattern: strings of which any match must contain at least one.

The engine looks for all rules' literals in one pass and runs a rule only where one was found, so the answer here
must be right whenever it is given: what may match anything counts as that, and of a pattern with syntax that is not
understood nothing is said at all.
"""

from __future__ import annotations

from newslint.expressions.literal_parts import ANYTHING, NOTHING, Part, best, either, joined, literal, without_longer


class _NotUnderstoodError(Exception):
    """The pattern uses syntax that this module does not read."""


# Letters that a pattern which ignores case takes for an ASCII letter, though ``str.lower`` does not make them one.
_FOLDED = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})
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
    literals = best(part) if parser.position == len(source) else None
    return None if literals is None else without_longer(literals)


def lower(text: str) -> str:
    """Return ``text`` in lower case with every offset kept, as literals are looked for in it."""
    if "\u0130" in text or "\u0131" in text or "\u017f" in text:
        text = text.translate(_FOLDED)
    return text.lower()


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

    def alternation(self) -> Part:
        parts = [self.sequence()]
        while self.peek() == "|":
            self.position += 1
            parts.append(self.sequence())
        return either(parts)

    def sequence(self) -> Part:
        parts: list[Part] = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.quantified(self.atom()))
        return joined(parts)

    def atom(self) -> Part:
        character = self.take()
        if character == "(":
            return self.group()
        if character == "[":
            return self.character_class()
        if character == "\\":
            return self.escape()
        if character in "^$":
            return NOTHING
        if character == ".":
            return ANYTHING
        return literal(character)

    def group(self) -> Part:
        if self.peek() == "*":
            raise _NotUnderstoodError  # (*SKIP) and other verbs
        is_lookaround = False
        if self.peek() == "?":
            self.position += 1
            rest = self.source[self.position : self.position + 3]
            if rest.startswith("#"):
                self.skip_past(")")
                return NOTHING
            if rest.startswith((":", ">", "|")):
                self.position += 1
            elif rest.startswith(("=", "!", "<=", "<!")):
                is_lookaround = True
                self.position += 2 if rest.startswith("<") else 1
            elif rest.startswith(("P<", "<")):
                self.skip_past(">")
            elif rest.startswith("P="):
                self.skip_past(")")
                return ANYTHING
            elif self.flags() == ")":
                return NOTHING
        part = self.alternation()
        if self.take() != ")":
            raise _NotUnderstoodError
        return NOTHING if is_lookaround else part

    def flags(self) -> str:
        """Step over inline flags and return what closes them: ``)``, or ``:`` where a group follows."""
        while (character := self.take()) not in (":", ")"):
            if character not in _HARMLESS_FLAGS:
                raise _NotUnderstoodError  # (?x), (?V1), conditionals, recursion
        return character

    def character_class(self) -> Part:
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
            return Part(tuple(inside.lower()), None)
        return ANYTHING

    def escape(self) -> Part:
        character = self.take()
        if character in "bBAZmM":
            return NOTHING
        if character.isdigit():
            while self.peek().isdigit():
                self.position += 1
            return ANYTHING
        if character in "pPNLg" and self.peek() in ("{", "<"):
            self.skip_past("}" if self.take() == "{" else ">")
        elif character in "pP":
            self.take()
        elif character in "xuU":
            for _ in range({"x": 2, "u": 4, "U": 8}[character]):
                self.take()
        elif not character.isalnum():
            return literal(character)
        return ANYTHING

    def quantified(self, part: Part) -> Part:
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
            return Part(("", *(part.exact or ())), None) if is_optional else ANYTHING
        return part if (minimum, maximum) == (1, 1) else Part(None, best(part))

    def bounds(self) -> tuple[int, int | None]:
        self.position += 1
        low, comma, high = self.skip_past("}").partition(",")
        if not (low + high).isdecimal():
            raise _NotUnderstoodError  # a literal brace, or fuzzy matching: {e<=1}
        maximum = int(high) if high else None
        return int(low or 0), maximum if comma else int(low)
