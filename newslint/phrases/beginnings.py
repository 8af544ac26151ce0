"""Where phrases may begin in a text: what their first words and signs are tells, so that most places need no look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.expressions.literals import lower
from newslint.phrases.compounds import Choice, Repeated, Sequence
from newslint.phrases.leaves import SPACE, Gap, Letters, Sign, SlotNode, Space
from newslint.phrases.node import Node
from newslint.phrases.places import line_starts
from newslint.phrases.requirements import required
from newslint.phrases.signs import is_word_character, starts, words_of
from newslint.phrases.slots import SLOTS
from newslint.phrases.view import View

FEW = 4
"""Fewer words are looked for one by one."""
UNKNOWN = ""
"""Stands for a beginning that no letters or signs tell."""
ByKey = dict[str, list[Node]]
Place = tuple[int, list[Node]]
"""An offset of a text, with the trees of the phrases that may begin there."""


class Beginnings:
    """The trees of some phrases by what they begin with, in lower case: each key has what of a tree can follow it."""

    def __init__(self, trees: Iterable[Node]) -> None:
        self._keyed: ByKey = {}
        for tree in trees:
            for key, parts in _split(tree).items():
                self._keyed.setdefault(key, []).extend(parts)
        # Of these any place may be the beginning, so that the whole text is asked for what they hold.
        self._keyless = [(tree, _held(tree)) for tree in self._keyed.pop(UNKNOWN, [])]
        # A key that is always a whole word is looked up among the words of a text; the others are looked for.
        self._words = {key for key, parts in self._keyed.items() if key.isalnum() and not any(map(_is_glued, parts))}
        self._others = {key: parts for key, parts in self._keyed.items() if key not in self._words}
        self._lengths = sorted(set(map(len, self._keyed)))
        self._initials = frozenset(key[0] for key in self._keyed)
        self._with_signs = bool(self._keyless) or not all(map(str.isalnum, self._initials))

    @property
    def keys(self) -> tuple[str, ...] | None:
        """What one of the phrases begins with, in lower case; None where that of one is not known."""
        return None if self._keyless else tuple(self._keyed)

    def in_line(self, view: View) -> Iterator[Place]:
        """Yield the places at which the words of a line may begin."""
        keyless = self._keyless_in(view)
        places: Iterable[int] = line_starts(view.text, view.end)
        if self._with_signs:
            lead = (found.start() for found in starts().finditer(view.text, 0, next(iter(places))))
            places = (*lead, *places)
        for at in places:
            trees: list[Node] = []
            if view.lowered[at : at + 1] in self._initials:
                ends = (at + length for length in self._lengths)
                trees = [tree for end in ends for tree in self._keyed.get(view.lowered[at:end], ())]
            if trees or keyless:
                yield at, [*keyless, *trees]

    def anywhere(self, view: View, start: int) -> Iterator[Place]:
        """Yield the places from ``start`` on, in order."""
        places: dict[int, list[Node]] = {}
        if keyless := self._keyless_in(view):
            places = {found.start(): [*keyless] for found in starts().finditer(view.text, start, view.end)}
        if len(self._words) >= FEW:
            words = words_of(view.lowered)
            for key in self._words & words.keys():
                for at in words[key]:
                    if start <= at < view.end and not is_word_character(view.text, at - 1):
                        places.setdefault(at, []).extend(self._keyed[key])
        for key, trees in (self._others if len(self._words) >= FEW else self._keyed).items():
            is_word = key[0].isalnum()
            at = view.lowered.find(key, start, view.end)
            while at >= 0:
                if not (is_word and is_word_character(view.text, at - 1)):
                    places.setdefault(at, []).extend(trees)
                at = view.lowered.find(key, at + 1, view.end)
        for at in sorted(places):
            yield at, places[at]

    def _keyless_in(self, view: View) -> list[Node]:
        """Return the trees of which no beginning is known that may match in a text."""
        return [tree for tree, held in self._keyless if held is None or any(string in view.lowered for string in held)]


def _held(tree: Node) -> tuple[str, ...] | None:
    """Return strings of which any match of a tree holds one, None where none are known."""
    strings = required([tree])
    return None if strings is None else tuple(map(lower, strings))


def _split(node: Node) -> ByKey:
    """Return a tree as several, by what they begin with; together they match what it does."""
    if isinstance(node, Letters):
        return {node.lowered: [node]}
    if isinstance(node, Sign):
        return {sign: [node] for sign in sorted(node.kin)}
    if isinstance(node, Choice):
        return _merged(_split(option) for option in node.options)
    if isinstance(node, Sequence) and node.parts:
        first, rest = node.parts[0], Sequence(node.parts[1:])
        with_first = {key: [_behind(parts, rest)] for key, parts in _split(first).items()}
        return _merged((with_first, _split(rest))) if first.may_be_empty else with_first
    if isinstance(node, Repeated):
        more = Choice((Sequence((SPACE, node)),), optional=True)
        return {key: [_behind(parts, Sequence((more,)))] for key, parts in _split(node.inner[0]).items()}
    if isinstance(node, SlotNode):
        return {key: [node] for key in SLOTS[node.name].first or (UNKNOWN,)}
    return {}


def _behind(parts: list[Node], rest: Sequence) -> Node:
    first = parts[0] if len(parts) == 1 else Choice(tuple(parts))
    return Sequence((first, *rest.parts))


def _merged(several: Iterable[ByKey]) -> ByKey:
    found: ByKey = {}
    for by_key in several:
        for key, parts in by_key.items():
            found.setdefault(key, []).extend(parts)
    return found


def _is_glued(node: Node) -> bool:
    """Return whether letters may stand right behind those that a part of a phrase begins with."""
    if isinstance(node, Sequence) and node.parts:
        if _is_glued(node.parts[0]):
            return True
        for part in node.parts[1:]:
            if isinstance(part, (Space, Sign)):
                return False
            if _begins_with_letters(part):
                return True
            if not (isinstance(part, Gap) or part.may_be_empty):
                return False
    # Of a slot only the first character is known.
    return isinstance(node, SlotNode) or (isinstance(node, (Choice, Repeated)) and any(map(_is_glued, node.inner)))


def _begins_with_letters(node: Node) -> bool:
    """Return whether a part can begin with a letter or a digit."""
    if isinstance(node, Sequence):
        for part in node.parts:
            if _begins_with_letters(part):
                return True
            if isinstance(part, Space) or not part.may_be_empty:
                return False
        return False
    if isinstance(node, (Choice, Repeated)):
        return any(map(_begins_with_letters, node.inner))
    return isinstance(node, (Letters, SlotNode))
