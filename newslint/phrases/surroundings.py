"""What can stand on either side of a string in the matches of phrases, so that the gate opens for no other text.

Of ``(berita|artikel) terkait`` on a line of its own, "terkait" follows one of two words, and the line ends behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.phrases.compounds import Choice, Repeated, Sequence
from newslint.phrases.leaves import Gap, Letters, Sign, SlotNode, Space
from newslint.phrases.node import Node
from newslint.phrases.slots import SLOTS

EDGE = "\n"
"""Stands for an edge of what is searched, with signs before it or not: no word stands there."""
APART = " "
"""Stands for anything but a letter or a digit that touches; before a string, for white space or none between."""
MOST = 150
"""More strings than these tell too little to be looked for."""
Strings = frozenset[str] | None
"""Of which one stands at a place, in lower case; None where anything may."""
NOTHING: frozenset[str] = frozenset()
_APART: Strings = frozenset((APART,))
_EDGE: Strings = frozenset((EDGE,))
_ANCHORS = {"line": (_EDGE, _EDGE), "lines": (_EDGE, _EDGE), "start": (_EDGE, _APART), "end": (_APART, _EDGE)}
"""What stands before and behind the phrases of a place; other words where it is not listed."""


class Surroundings(NamedTuple):
    """What stands before a string, and behind it."""

    before: Strings
    after: Strings

    def or_else(self, other: Surroundings) -> Surroundings:
        """Return what stands in one of two places."""
        return Surroundings(_either(self.before, other.before), _either(self.after, other.after))

    @property
    def asked(self) -> tuple[bool, bool, tuple[str, ...], tuple[str, ...]]:
        """Whether nothing touches on the left, and on the right, and the strings that tell more than that."""
        left = self.before is not None and not any(_touches(string, -1) for string in self.before)
        right = self.after is not None and not any(_touches(string, 0) for string in self.after)
        return left, right, _telling(self.before, free=left), _telling(self.after, free=right)


ANY = Surroundings(None, None)


class LiteralSurroundings:
    """Tells of strings that matches of some phrases hold what stands next to them there.

    ``at`` is the place that the phrases stand in, one of ``PLACES``.
    """

    def __init__(self, trees: Iterable[Node], at: str = "anywhere") -> None:
        self._around: dict[str, Surroundings] = {}
        self._seams: dict[str, set[tuple[str, str]]] = {}
        self._slots: set[str] = set()
        self._edges: dict[tuple[int, bool], Strings] = {}
        for letters, around in self._walk(trees, Surroundings(*_ANCHORS.get(at, (_APART, _APART)))):
            known = self._around.get(letters.lowered, around)
            self._around[letters.lowered] = known.or_else(around)

    def of_beginning(self, word: str) -> Surroundings:
        """Return what stands next to all letters that a phrase begins with."""
        return ANY if word in self._slots or not word.isalnum() else self._around.get(word, ANY)

    def of(self, string: str) -> Surroundings:
        """Return what stands next to a string of one word, a part of it, or several words with spaces between."""
        words = string.split()
        if not words or not all(map(str.isalnum, words)):
            return ANY
        if len(words) == 1 and string == words[0]:
            return self._around_part(string)
        # White space stands between them, so that the first one ends a part of the phrase, and the last begins one.
        before = ANY if string[0].isspace() else self._around_part(words[0], is_last=True)
        after = ANY if string[-1].isspace() else self._around_part(words[-1], is_first=True)
        return Surroundings(before.before, after.after)

    def _around_part(self, string: str, *, is_first: bool = False, is_last: bool = False) -> Surroundings:
        """Return what stands next to a string, which may be told to begin or to end the letters that it stands in."""
        near = (self._seams.get(string[seam - 1 : seam + 1], ()) for seam in range(1, len(string)))
        if any(_is_over(string, left, right) for pairs in near for left, right in pairs):
            return ANY
        found: Surroundings | None = None
        for word, around in self._around.items():
            at = word.find(string)
            while at >= 0:
                end = at + len(string)
                if not (is_first and at) and not (is_last and end < len(word)):
                    before = frozenset((word[:at],)) if at else around.before
                    here = Surroundings(before, frozenset((word[end:],)) if end < len(word) else around.after)
                    found = found.or_else(here) if found else here
                at = word.find(string, at + 1)
        return found or ANY

    def _walk(self, trees: Iterable[Node], around: Surroundings) -> Iterator[tuple[Letters, Surroundings]]:
        """Yield the letters of some trees with what stands round them; lists are looked at once a use."""
        seen: set[tuple[int, Surroundings]] = set()
        waiting = [(tree, around) for tree in trees]
        while waiting:
            node, here = waiting.pop()
            if (id(node), here) in seen:
                continue
            seen.add((id(node), here))
            if isinstance(node, Letters):
                yield node, here
            elif isinstance(node, SlotNode):
                self._slots.update(SLOTS[node.name].first)
            elif isinstance(node, Sequence):
                waiting.extend(self._parts(node, here))
            elif isinstance(node, Repeated):
                part = node.inner[0]
                again = Surroundings(*(_apart(self._edge(part, first=first)) for first in (False, True)))
                waiting.append((part, here.or_else(again)))
            else:
                waiting.extend((inner, here) for inner in node.inner)

    def _parts(self, sequence: Sequence, outer: Surroundings) -> Iterator[tuple[Node, Surroundings]]:
        befores = self._beyond(sequence.parts, outer.before, first=False)[:-1]
        afters = self._beyond(sequence.parts[::-1], outer.after, first=True)[-2::-1]
        for part, before, after in zip(sequence.parts, befores, afters, strict=True):
            if not isinstance(part, (Space, Sign, Gap)):
                self._note_seams(self._edge(part, first=False), after)
            yield part, Surroundings(before, after)

    def _beyond(self, parts: tuple[Node, ...], outer: Strings, *, first: bool) -> list[Strings]:
        """Return what stands before each part, and behind the last one, in the order of ``parts``.

        ``outer`` stands before the first one.
        """
        found = [outer]
        for part in parts:
            if isinstance(part, Space):
                outer = _apart(outer)
            elif isinstance(part, Gap):
                outer = _either(outer, _apart(outer))
            else:
                edge = self._edge(part, first=first)
                outer = _either(edge, outer) if part.may_be_empty else edge
            found.append(outer)
        return found

    def _note_seams(self, left: Strings, right: Strings) -> None:
        """Note which letters may touch which others, so that a word has its parts in both."""
        lefts, rights = ([one for one in side or () if one.isalnum()] for side in (left, right))
        for one in lefts:
            for other in rights:
                self._seams.setdefault(one[-1] + other[0], set()).add((one, other))

    def _edge(self, node: Node, *, first: bool) -> Strings:
        """Return what a part begins with (``first``) or ends with, where it is not missing."""
        key = (id(node), first)
        if key not in self._edges:
            self._edges[key] = self._find_edge(node, first=first)
        return self._edges[key]

    def _find_edge(self, node: Node, *, first: bool) -> Strings:
        if isinstance(node, Letters):
            return frozenset((node.lowered,))
        if isinstance(node, Sign):
            return _apart(node.kin) if first and not node.tight else node.kin
        if isinstance(node, (Space, Gap)):
            return NOTHING
        if isinstance(node, SlotNode):
            return (frozenset(SLOTS[node.name].first) or None) if first else None
        if isinstance(node, Choice):
            return _union(self._edge(option, first=first) for option in node.options)
        if isinstance(node, Repeated):
            return self._edge(node.inner[0], first=first)
        return self._beyond(node.inner[::-1] if first else node.inner, NOTHING, first=first)[-1]


def _apart(strings: Strings) -> Strings:
    """Return what stands at a place, white space between, or none beside what is no letter."""
    if strings is None:
        return _APART
    return frozenset(string if string[0] in (APART, EDGE) else APART + string for string in strings)


def _touches(string: str, edge: int) -> bool:
    return string[0] not in (APART, EDGE) and string[edge].isalnum()


def _telling(strings: Strings, *, free: bool) -> tuple[str, ...]:
    """Return what must be looked for, nothing where ``free`` says it all."""
    if strings is None or (free and APART in strings):
        return ()
    if APART in strings:
        strings = frozenset(string for string in strings if string == APART or string[0] not in (APART, EDGE))
    return tuple(sorted(strings))


def _is_over(string: str, left: str, right: str) -> bool:
    """Return whether a string can stand over the seam of two parts of a word."""
    for seam in range(1, len(string)):
        one, other = string[:seam], string[seam:]
        if (left.endswith(one) or one.endswith(left)) and (right.startswith(other) or other.startswith(right)):
            return True
    return False


def _either(one: Strings, other: Strings) -> Strings:
    if one is None or other is None:
        return None
    both = one | other
    if len(both) <= MOST:
        return both
    return _APART if all(string[0] in (APART, EDGE) for string in both) else None


def _union(several: Iterable[Strings]) -> Strings:
    found: Strings = NOTHING
    for strings in several:
        found = _either(found, strings)
    return found
