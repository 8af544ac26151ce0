"""What a phrase is made of: a tree that is never changed, and where each of its parts can end in a text.

A part is asked for all places at once: given the offsets at which it may begin, it returns those at which it can end.
So a phrase with many ways through it costs no more than the places it reaches, and its time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.expressions.literals import lower
from newslint.phrases.signs import is_inside_word, kin, skip_space
from newslint.phrases.slots import SLOTS
from newslint.phrases.view import View

Offsets = set[int]
FEW = 4
"""Fewer options are asked one by one."""
MOST_REPEATED = 30
"""How often a repeated part is looked for in a row."""


class Node:
    """A part of a phrase.

    ``size`` is how many words, signs and slots it has, those of its lists included; ``counted`` how many words its
    slots with a count can take.
    """

    size = 1
    counted = 0
    may_be_empty = False
    inner: tuple[Node, ...] = ()
    """The parts below this one."""

    def initials(self) -> frozenset[str] | None:
        """Return the characters of which one stands, in lower case, where the part begins; None where any may."""
        return None

    def ends(self, view: View, starts: Offsets) -> Offsets:
        """Return the offsets at which the part can end where it begins at one of ``starts``."""
        raise NotImplementedError


class Letters(Node):
    """Letters and digits without a break; a capital asks for a capital, a small letter for either."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lowered = lower(text)
        self._capitals = tuple(index for index, character in enumerate(text) if character.isupper())

    def initials(self) -> frozenset[str] | None:
        """Return the first letter."""
        return frozenset(self.lowered[0])

    def ends(self, view: View, starts: Offsets) -> Offsets:
        """Return where the part can end; see ``Node``."""
        found = set()
        for start in starts:
            end = start + len(self.text)
            fits = end <= view.end and view.lowered.startswith(self.lowered, start)
            if fits and all(view.text[start + index].isupper() for index in self._capitals):
                found.add(end)
        return found


class Sign(Node):
    """A sign or one of its kin, once or repeated, with white space before it or not.

    Inside a word ("anak-anak", "10.30") it is ``tight``: one sign, and no white space.
    """

    def __init__(self, sign: str, *, tight: bool = False) -> None:
        self.sign = sign
        self.tight = tight
        self.kin = kin(sign)

    def ends(self, view: View, starts: Offsets) -> Offsets:
        """Return where the part can end; see ``Node``."""
        return {end for start in starts if (end := self._end(view, start))}

    def _end(self, view: View, start: int) -> int:
        """Return where the sign ends, 0 where it does not stand; of repeated ones the first is where it begins."""
        text, end = view.text, view.end
        at = first = start if self.tight else skip_space(text, start, end)
        if self.tight:
            return first + 1 if first < end and text[first] in self.kin else 0
        if first and text[first - 1] in self.kin:
            return 0
        while at < end and text[at] in self.kin:
            at += 1
        return at if at > first else 0


class Space(Node):
    """White space, or none beside what is no letter or digit: two words never run into one another."""

    may_be_empty = True
    size = 0

    def ends(self, view: View, starts: Offsets) -> Offsets:
        """Return where the part can end; see ``Node``."""
        found = {skip_space(view.text, start, view.end) for start in starts}
        return {end for end in found if not is_inside_word(view.text, end, view.end)}


SPACE = Space()


class Gap(Node):
    """White space that may be missing, also between two words: ``[ ]``."""

    may_be_empty = True
    size = 0

    def ends(self, view: View, starts: Offsets) -> Offsets:
        """Return where the part can end; see ``Node``."""
        return starts | {skip_space(view.text, start, view.end) for start in starts}


class SlotNode(Node):
    """What code recognises: ``{headline}``, ``{words:1-5}``."""

    def __init__(self, name: str, fewest: int = 1, most: int = 1) -> None:
        self.name = name
        self.fewest = fewest
        self.most = most
        self.counted = most if SLOTS[name].counted else 0
        self._find = SLOTS[name].find

    def ends(self, view: View, starts: Offsets) -> Offsets:
        """Return where the part can end; see ``Node``."""
        free = (start for start in starts if not is_inside_word(view.text, start, view.end))
        return {end for start in free for end in self._find(view, start, self.fewest, self.most)}


class Choice(Node):
    """One of several; an ``optional`` one may be left out.

    ``texts`` are the options as people wrote them; ``name`` is the name of the list that it is, if it is one.
    """

    def __init__(
        self, options: tuple[Node, ...], *, optional: bool = False, texts: tuple[str, ...] = (), name: str = ""
    ) -> None:
        self.options = self.inner = options
        self.optional = optional
        self.texts = texts
        self.name = name
        self.may_be_empty = optional or any(option.may_be_empty for option in options)
        self.size = sum(option.size for option in options)
        self.counted = max((option.counted for option in options), default=0)
        self._by_initial: dict[str, list[Node]] | None = None
        self._others: list[Node] = []

    def __getstate__(self) -> dict[str, object]:
        """Return all but what is worked out when it is needed."""
        return {**self.__dict__, "_by_initial": None, "_others": []}

    def initials(self) -> frozenset[str] | None:
        """Return the first characters of all options."""
        return None if self.may_be_empty else self.optioned_initials()

    def optioned_initials(self) -> frozenset[str] | None:
        """Return the first characters of all options, where none of them is left out."""
        if any(option.may_be_empty for option in self.options):
            return None
        return _union(option.initials() for option in self.options)

    def ends(self, view: View, starts: Offsets) -> Offsets:
        """Return where the part can end; see ``Node``.

        Lists are long: only those options are asked that can begin with the character at hand.
        """
        if len(self.options) < FEW:
            found = set(starts) if self.optional else set()
            for option in self.options:
                found |= option.ends(view, starts)
            return found
        by_initial = self._by_initial if self._by_initial is not None else self._dispatch()
        found = set(starts) if self.optional else set()
        for option in self._others:
            found |= option.ends(view, starts)
        for start in starts:
            for option in by_initial.get(view.lowered[start : start + 1], ()):
                found |= option.ends(view, {start})
        return found

    def _dispatch(self) -> dict[str, list[Node]]:
        self._by_initial = {}
        for option in self.options:
            initials = option.initials()
            if initials is None:
                self._others.append(option)
            for initial in initials or ():
                self._by_initial.setdefault(initial, []).append(option)
        return self._by_initial


class Repeated(Node):
    """A part once or several times in a row, with white space between or not: ``<service>+``.

    It is looked for ``MOST_REPEATED`` times at most, so that a long row costs no more from each of its places.
    """

    def __init__(self, part: Node) -> None:
        self.inner = (part,)
        self.size = part.size
        self.counted = part.counted

    def initials(self) -> frozenset[str] | None:
        """Return the first characters of the part."""
        return self.inner[0].initials()

    def ends(self, view: View, starts: Offsets) -> Offsets:
        """Return where the part can end; see ``Node``."""
        found: Offsets = set()
        further = self.inner[0].ends(view, starts)
        for _ in range(MOST_REPEATED):
            if not further:
                break
            found |= further
            further = self.inner[0].ends(view, SPACE.ends(view, further)) - found
        return found


class Sequence(Node):
    """Parts one after another."""

    def __init__(self, parts: tuple[Node, ...]) -> None:
        self.parts = self.inner = parts
        self.may_be_empty = all(part.may_be_empty for part in parts)
        self.size = sum(part.size for part in parts)
        self.counted = sum(part.counted for part in parts)

    def initials(self) -> frozenset[str] | None:
        """Return the first characters of the first part, and of those behind it where it may be missing."""
        found: frozenset[str] = frozenset()
        for part in self.parts:
            initials = part.optioned_initials() if isinstance(part, Choice) else part.initials()
            if initials is None:
                return None
            found |= initials
            if not part.may_be_empty:
                return found
        return None

    def ends(self, view: View, starts: Offsets) -> Offsets:
        """Return where the part can end; see ``Node``."""
        found = starts
        for part in self.parts:
            if not found:
                break
            found = part.ends(view, found)
        return found


def _union(several: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for initials in several:
        if initials is None:
            return None
        found |= initials
    return found


def choices(node: Node) -> Iterator[Choice]:
    """Yield the choices in a tree, an outer one before those inside it."""
    if isinstance(node, Choice):
        yield node
    for inner in node.inner:
        yield from choices(inner)


def replaced(node: Node, old: Node, new: Node) -> Node:
    """Return a tree with another part wherever ``old`` stands in it."""
    if node is old:
        return new
    inner = tuple(replaced(part, old, new) for part in node.inner)
    if inner == node.inner:
        return node
    if isinstance(node, Choice):
        return Choice(inner, optional=node.optional, texts=node.texts, name=node.name)
    if isinstance(node, Repeated):
        return Repeated(*inner)
    return Sequence(inner)
