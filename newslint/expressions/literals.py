"""Required literals of a pattern: strings of which any match must contain at least one.

The engine looks for all rules' literals in one pass and runs a rule only where one was found, so the answer here
must be right whenever it is given: what may match anything counts as that, and of a pattern with syntax that is not
understood nothing is said at all.
"""

from __future__ import annotations

import re

from newslint.expressions.literal_parts import (
    ANYTHING,
    NOTHING,
    Part,
    best,
    either,
    exactly,
    joined,
    literal,
    repeated,
    without_longer,
)


class _NotUnderstoodError(Exception):
    """The pattern uses syntax that this module does not read."""


# Letters that a pattern which ignores case takes for an ASCII letter, though ``str.lower`` does not make them one.
_FOLDED = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})
# Flags that leave alone which letters an expression asks for; others (verbose, full case folding, V1) do not.
_HARMLESS_FLAGS = frozenset("aimsuw-")


_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_PLAIN = re.compile("X{2,}+(?![*+?{])|X{2,}(?=X[*+?{])".replace("X", "[\\w ,:;/&\"'<>=!%@-]"), re.ASCII)
"""Characters that stand for themselves, and that nothing repeats."""
_HEXADECIMAL = {"x": 2, "u": 4, "U": 8}
_MOST_MEMBERS = 10
"""How many characters a class may have for each to be told by itself."""


def required_literals(source: str, *, ignore_case: bool = True, line_ends: bool = False) -> tuple[str, ...] | None:
    """Return strings of which each match of a pattern contains one, or None where no such set is known.

    ``source`` is a pattern in ``regex`` syntax. The strings are in lower case, to be looked for in a text in lower
    case; where one begins with a capital, the text itself has a capital there. A look-behind at the very start of the
    pattern counts as a part of the match. With ``line_ends`` so do the line ends before and behind a text that
    ``^`` and ``$`` stand for.
    """
    part = _Parser(source, ignore_case=ignore_case, line_ends=line_ends).part()
    literals = best(part) if part else None
    return None if literals is None else without_longer(literals)


def required_beginnings(source: str, *, ignore_case: bool = True) -> tuple[str, ...] | None:
    """Return strings with one of which each match of a pattern begins, or None where no such set is known.

    They are written as those of ``required_literals``.
    """
    part = _Parser(source, ignore_case=ignore_case, looks_behind=False).part()
    return best(exactly(*part.starts)) if part else None


def lower(text: str) -> str:
    """Return ``text`` in lower case with every offset kept, as literals are looked for in it.

    All white space but line ends is a plain space there.
    """
    if "\u0130" in text or "\u0131" in text or "\u017f" in text:
        text = text.translate(_FOLDED)
    if not text.isprintable():  # odd white space never is
        text = _ODD_SPACE.sub(" ", text)
    return text.lower()


_ODD_SPACE = re.compile("[\t\x0b-\x0d\x1c-\x1f\x85\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]")


class _Parser:
    """A reader of the common part of ``regex`` syntax."""

    def __init__(self, source: str, *, ignore_case: bool, line_ends: bool = False, looks_behind: bool = True) -> None:
        self.source = source
        self.position = 0
        self.depth = 0
        self.ignore_case = ignore_case
        self.line_ends = line_ends
        self.at_start = looks_behind
        self.looks_around = 0

    def part(self) -> Part | None:
        """Return what the whole pattern matches, or None where it is not understood."""
        try:
            part = self.alternation()
        except (_NotUnderstoodError, RecursionError):
            return None
        return part if self.position == len(self.source) else None

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
        at_start = self.at_start
        parts = [self.sequence()]
        while self.peek() == "|":
            self.position += 1
            self.at_start = at_start
            parts.append(self.sequence())
        return either(parts)

    def sequence(self) -> Part:
        parts: list[Part] = []
        while True:
            at_start = self.at_start
            if (words := _PLAIN.match(self.source, self.position)) and self.ignore_case:
                self.position = words.end()
                parts.append(exactly(words.group().lower()))
            elif self.peek() in ("", "|", ")"):
                break
            else:
                parts.append(self.quantified())
            self.at_start = at_start and parts[-1] == NOTHING
        return joined(parts)

    def quantified(self) -> Part:
        looks_around = self.looks_around
        part = self.atom()
        bounds = self.quantifier()
        if bounds is None:
            return part
        # What is looked for behind does not follow itself.
        return repeated(part, *bounds) if looks_around == self.looks_around else ANYTHING

    def atom(self) -> Part:
        character = self.take()
        if character == "(":
            return self.group()
        if character == "[":
            return self.character_class()
        if character == "\\":
            return self.escape()
        if character in "^$":
            return self.edge(character)
        if character == ".":
            return ANYTHING
        return literal(character, ignore_case=self.ignore_case)

    def edge(self, sign: str) -> Part:
        """Return the line end that a match has beside it, where nothing of the pattern stands between."""
        is_outermost = self.at_start if sign == "^" else self.is_at_end()
        if not (self.line_ends and is_outermost):
            return NOTHING
        self.looks_around += 1
        return exactly("\n")

    def is_at_end(self) -> bool:
        """Return whether nothing that matches anything can follow, and nothing repeats the groups that end here."""
        closed = 0
        while self.source.startswith(")", self.position + closed):
            closed += 1
        following = self.source[self.position + closed : self.position + closed + 1]
        return not following or (following == "|" and closed == self.depth)

    def group(self) -> Part:
        if self.peek() == "*":
            raise _NotUnderstoodError  # (*SKIP) and other verbs
        ignore_case, is_lookaround, is_behind = self.ignore_case, False, False
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
                is_behind = rest.startswith("<=") and self.at_start
                self.position += 2 if rest.startswith("<") else 1
            elif rest.startswith(("P<", "<")):
                self.skip_past(">")
            elif rest.startswith("P="):
                self.skip_past(")")
                return ANYTHING
            elif self.flags() == ")":
                return NOTHING
        self.depth += 1
        part = self.alternation()
        if self.take() != ")":
            raise _NotUnderstoodError
        self.depth -= 1
        self.ignore_case = ignore_case
        self.looks_around += is_behind
        return part if is_behind or not is_lookaround else NOTHING

    def flags(self) -> str:
        """Step over inline flags and return what closes them: ``)``, or ``:`` where a group follows."""
        ignore_case, switched_off = self.ignore_case, False
        while (character := self.take()) not in (":", ")"):
            if character not in _HARMLESS_FLAGS:
                raise _NotUnderstoodError  # (?x), (?V1), conditionals, recursion
            switched_off = switched_off or character == "-"
            self.line_ends = self.line_ends and character != "w"  # other line ends count then, too
            if character == "i":
                self.ignore_case = not switched_off
        if character == ")" and ignore_case != self.ignore_case:
            raise _NotUnderstoodError  # for how much of the pattern they count is not known here
        return character

    def character_class(self) -> Part:
        is_known = self.peek() != "^"
        self.position += not is_known
        members: list[str] = []
        while self.peek() != "]" or not members:
            if self.peek() == "[" and self.source.startswith("[:", self.position):
                raise _NotUnderstoodError  # [[:alpha:]]
            first = last = self.member()
            if self.peek() == "-" and not self.source.startswith("-]", self.position):
                self.position += 1
                last = self.member()
            is_known = is_known and bool(first and last) and ord(last) - ord(first) < _MOST_MEMBERS
            members.extend(map(chr, range(ord(first), ord(last) + 1)) if is_known else "?")
        self.position += 1
        if not is_known or len(members) > _MOST_MEMBERS:
            return ANYTHING
        return either([literal(character, ignore_case=self.ignore_case) for character in members])

    def member(self) -> str:
        """Step over a character of a class and return it; nothing where it stands for several."""
        character = self.take()
        return character if character != "\\" else self.escaped()

    def escaped(self) -> str:
        """Step over what a backslash begins and return the character it stands for; nothing where there is none."""
        character = self.take()
        if character in _HEXADECIMAL:
            digits = "".join(self.take() for _ in range(_HEXADECIMAL[character]))
            try:
                return chr(int(digits, 16))
            except (ValueError, OverflowError):
                raise _NotUnderstoodError from None
        if character in "pPNLg" and self.peek() in ("{", "<"):
            self.skip_past("}" if self.take() == "{" else ">")
        elif character in "pP":
            self.take()
        return _CONTROLS.get(character, "" if character.isalnum() else character)

    def escape(self) -> Part:
        character = self.peek()
        if character and character in "bBAZmM":
            self.position += 1
            return NOTHING
        if character.isdigit():
            while self.peek().isdigit():
                self.position += 1
            return ANYTHING
        character = self.escaped()
        return literal(character, ignore_case=self.ignore_case) if character else ANYTHING

    def quantifier(self) -> tuple[int, int | None] | None:
        """Step over a quantifier and return how often it asks for what is before it; None where there is none."""
        character = self.peek()
        if character == "{":
            bounds = self.bounds()
        elif character and character in "*+?":
            self.position += 1
            bounds = {"*": (0, None), "+": (1, None), "?": (0, 1)}[character]
        else:
            return None
        if self.peek() in ("?", "+"):
            self.position += 1
        return bounds

    def bounds(self) -> tuple[int, int | None]:
        self.position += 1
        low, comma, high = self.skip_past("}").partition(",")
        if not (low + high).isdecimal():
            raise _NotUnderstoodError  # a literal brace, or fuzzy matching: {e<=1}
        maximum = int(high) if high else None
        return int(low or 0), maximum if comma else int(low)
