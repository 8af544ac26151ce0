"""On which sides the letters of a phrase stand free: no other letter or digit may touch them there.

A phrase is made of whole words, but a word may be made of parts: of ``ad[s]`` and ``[di]bagikan`` one side is open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from newslint.phrases.tree import Choice, Gap, Letters, Node, Repeated, Sequence, Sign, SlotNode, Space

_WORD = re.compile(r"[^\W_]+")


class Sides(NamedTuple):
    """Whether a string stands free on its left, and on its right."""

    left: bool
    right: bool


class FreeSides:
    """Tells of strings that matches of some phrases hold on which sides they always stand free."""

    def __init__(self, trees: Iterable[Node]) -> None:
        self._left = _Beginnings()
        self._right = _Beginnings()
        for letters, sides in _letters(trees):
            self._left.add(letters.lowered, free=sides.left, glued=not sides.right)
            self._right.add(letters.lowered[::-1], free=sides.right, glued=not sides.left)

    def of(self, string: str) -> Sides:
        """Return the free sides of a string; a side that is no letter is free."""
        first, last = _WORD.match(string), _WORD.match(string[::-1])
        left = first is None or self._left.are_free(first.group())
        return Sides(left, last is None or self._right.are_free(last.group()))


class _Beginnings:
    """Where words can begin that stand in phrases, read from one side: free, or with a letter before them."""

    def __init__(self) -> None:
        self._parts: dict[str, bool] = {}
        self._ends: dict[str, bool] = {}

    def add(self, word: str, *, free: bool, glued: bool) -> None:
        """Note the letters of a phrase: ``free`` before them, and perhaps ``glued`` to others behind them."""
        for start in range(len(word)):
            is_free = free and start == 0
            for end in range(start + 1, len(word) + 1):
                part = word[start:end]
                self._parts[part] = is_free and self._parts.get(part, True)
            if glued:
                end_part = word[start:]
                self._ends[end_part] = is_free and self._ends.get(end_part, True)

    def are_free(self, word: str) -> bool:
        """Return whether a word, of one part or glued of several, begins only where nothing touches it."""
        glued = [self._ends[word[:end]] for end in range(1, len(word)) if word[:end] in self._ends]
        if word in self._parts:
            glued.append(self._parts[word])
        return bool(glued) and all(glued)


def _letters(trees: Iterable[Node]) -> Iterator[tuple[Letters, Sides]]:
    """Yield the letters of some trees, each with the sides on which it stands free; lists are looked at once a use."""
    seen: set[tuple[int, Sides]] = set()
    waiting = [(tree, Sides(left=True, right=True)) for tree in trees]
    while waiting:
        node, sides = waiting.pop()
        if (id(node), sides) in seen:
            continue
        seen.add((id(node), sides))
        if isinstance(node, Letters):
            yield node, sides
        elif isinstance(node, Sequence):
            waiting.extend(_parts(node, sides))
        else:
            waiting.extend((inner, sides) for inner in node.inner)


def _parts(sequence: Sequence, outer: Sides) -> Iterator[tuple[Node, Sides]]:
    lefts = _free_before(sequence.parts, outer.left, _can_end_with_letters)
    rights = _free_before(sequence.parts[::-1], outer.right, _can_begin_with_letters)[::-1]
    return zip(sequence.parts, map(Sides, lefts, rights), strict=True)


def _free_before(parts: tuple[Node, ...], free: bool, touches: Callable[[Node], bool]) -> list[bool]:
    """Return for each part whether it stands free of what comes before it, which ``touches`` tells of."""
    found = []
    for part in parts:
        found.append(free)
        if isinstance(part, (Space, Sign)):
            free = True
        elif not isinstance(part, Gap):
            free = not touches(part) and (free or not part.may_be_empty)
    return found


def is_glued(node: Node) -> bool:
    """Return whether letters may stand right behind those that a part of a phrase begins with."""
    if isinstance(node, Sequence) and node.parts:
        if is_glued(node.parts[0]):
            return True
        for part in node.parts[1:]:
            if isinstance(part, (Space, Sign)):
                return False
            if _can_begin_with_letters(part):
                return True
            if not (isinstance(part, Gap) or part.may_be_empty):
                return False
    # Of a slot only the first character is known.
    return isinstance(node, SlotNode) or (isinstance(node, (Choice, Repeated)) and any(map(is_glued, node.inner)))


def _can_begin_with_letters(node: Node) -> bool:
    return _has_letters_at_edge(node, step=1)


def _can_end_with_letters(node: Node) -> bool:
    return _has_letters_at_edge(node, step=-1)


def _has_letters_at_edge(node: Node, step: int) -> bool:
    """Return whether a part can begin (``step`` 1) or end (-1) with a letter or a digit."""
    if isinstance(node, Sequence):
        for part in node.parts[::step]:
            if _has_letters_at_edge(part, step):
                return True
            if isinstance(part, Space) or not part.may_be_empty:
                return False
        return False
    if isinstance(node, (Choice, Repeated)):
        return any(_has_letters_at_edge(part, step) for part in node.inner)
    return isinstance(node, (Letters, SlotNode))
