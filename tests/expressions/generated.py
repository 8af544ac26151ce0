"""Texts that an expression matches, made from the expression: read by Python's own parser, not by newslint's."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

_PROPERTIES = {"Lu": "A-Z", "Ll": "a-z", "L": "A-Za-z"}
_PROPERTY = re.compile(r"\\p\{(\w+)\}|\\.|\[|\]", re.DOTALL)
_ANY = "a  Z 9.,- “é—/|\u00a0"
_CATEGORIES = {
    "DIGIT": "0379٣",
    "SPACE": " \u00a0\n\t",
    "WORD": "aKz9é_",
    "NOT_DIGIT": "aé -“",
    "NOT_SPACE": "aZ9é-“",
    "NOT_WORD": " -“”|\n",
}
_FOLDED = {"s": "\u017f", "k": "\u212a", "i": "\u0130"}
_MANY = 3
"""How often more than its least a part is repeated at the most."""


def generated(source: str, number: int, seed: int = 0, *, ignore_case: bool = True) -> Iterator[str]:
    """Yield ``number`` texts that a pattern in ``regex`` syntax is likely to match, case being ignored or not.

    What look-arounds ask for stands where they stand; what they refuse is not heeded, so that some do not match.
    """
    tree = _parser.parse(_without_properties(source))
    maker = _Maker(random.Random(f"{source}{seed}"))
    for _ in range(number):
        yield maker.text(tree, ignore_case=ignore_case)


def _without_properties(source: str) -> str:
    """Return a pattern in which classes stand for properties of letters, which Python does not know."""
    in_class = False

    def plain(part: re.Match[str]) -> str:
        nonlocal in_class
        if part[1]:
            letters = _PROPERTIES[part[1]]
            return letters if in_class else f"[{letters}]"
        if not part[0].startswith("\\"):
            in_class = part[0] == "["
        return part[0]

    return _PROPERTY.sub(plain, source)


class _Maker:
    """Makes texts by chance; each sort of node of Python's parser has a method of its name."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.groups: dict[int, str] = {}

    def text(self, tree: Any, *, ignore_case: bool) -> str:
        return "".join(getattr(self, str(kind).lower())(value, ignore_case) for kind, value in tree)

    def literal(self, code: int, ignore_case: bool) -> str:
        character = chr(code)
        if not ignore_case:
            return character
        ways = (character.lower(), character.lower(), character.upper(), _FOLDED.get(character.lower(), character))
        return self.chance.choices(ways, (6, 6, 3, 1))[0]

    def not_literal(self, code: int, ignore_case: bool) -> str:
        return self.chance.choice(_ANY.replace(chr(code), ""))

    def any(self, _: None, ignore_case: bool) -> str:
        return self.chance.choice(_ANY)

    def in_(self, members: Any, ignore_case: bool) -> str:
        inside = [chr(code) for kind, value in members for code in _codes(kind, value)]
        if members[0][0] is _constants.NEGATE:
            return self.chance.choice([character for character in _ANY if character not in inside] or ["q"])
        return self.literal(ord(self.chance.choice(inside)), ignore_case)

    def branch(self, value: Any, ignore_case: bool) -> str:
        return self.text(self.chance.choice(value[1]), ignore_case=ignore_case)

    def subpattern(self, value: Any, ignore_case: bool) -> str:
        group, added, removed, tree = value
        ignore_case = (ignore_case or bool(added & re.IGNORECASE)) and not removed & re.IGNORECASE
        self.groups[group] = self.text(tree, ignore_case=ignore_case)
        return self.groups[group]

    def groupref(self, group: int, _: bool) -> str:
        return self.groups.get(group, "")

    def atomic_group(self, tree: Any, ignore_case: bool) -> str:
        return self.text(tree, ignore_case=ignore_case)

    def max_repeat(self, value: Any, ignore_case: bool) -> str:
        least, most, tree = value
        times = self.chance.randint(least, min(int(most), least + _MANY))
        return "".join(self.text(tree, ignore_case=ignore_case) for _ in range(times))

    min_repeat = possessive_repeat = max_repeat

    def at(self, _: Any, ignore_case: bool) -> str:
        return ""

    def assert_(self, value: Any, ignore_case: bool) -> str:
        return self.text(value[1], ignore_case=ignore_case)

    def assert_not(self, _: Any, ignore_case: bool) -> str:
        return ""


setattr(_Maker, "in", _Maker.in_)
setattr(_Maker, "assert", _Maker.assert_)


def _codes(kind: Any, value: Any) -> Iterator[int]:
    if kind is _constants.LITERAL:
        yield value
    elif kind is _constants.RANGE:
        yield from {value[0], sum(value) // 2, value[1]}
    elif kind is _constants.CATEGORY:
        yield from map(ord, _CATEGORIES[str(value).removeprefix("CATEGORY_")])
