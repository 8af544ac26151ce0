"""The parts of a phrase that have parts: choices, repetitions, sequences; and what is asked of whole trees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.phrases.leaves import SPACE
from newslint.phrases.node import NOWHERE, Node, Offsets
from newslint.phrases.signs import skip_space
from newslint.phrases.view import View

FEW = 4
"""Fewer options are asked one by one."""
MOST_REPEATED = 30
"""How often a repeated part is looked for in a row."""


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

    def ends(self, view: View, start: int) -> Offsets:
        """Return where the part can end; see ``Node``.

        Lists are long: only those options are asked that can begin with the character at hand.
        """
        options: Iterable[Node] = self.options
        if len(self.options) >= FEW:
            by_initial = self._by_initial if self._by_initial is not None else self._dispatch()
            options = by_initial.get(_first_character(view, start), ())
            options = (*self._others, *options) if self._others else options
        found: Offsets = (start,) if self.optional else NOWHERE
        for option in options:
            if ends := option.ends(view, start):
                found = {*found, *ends} if found else ends
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

    def ends(self, view: View, start: int) -> Offsets:
        """Return where the part can end; see ``Node``."""
        found: set[int] = set()
        further = self.inner[0].ends(view, start)
        for _ in range(MOST_REPEATED):
            if not further:
                break
            found.update(further)
            further = {*self.inner[0].ends_from(view, SPACE.ends_from(view, further))} - found
        return found


class Sequence(Node):
    """Parts one after another."""

    def __init__(self, parts: tuple[Node, ...]) -> None:
        self.parts = self.inner = parts
        self.may_be_empty = all(part.may_be_empty for part in parts)
        self.size = sum(part.size for part in parts)
        self.counted = sum(part.counted for part in parts)
        self._steps: tuple[tuple[Node, frozenset[str] | None], ...] | None = None

    def __getstate__(self) -> dict[str, object]:
        """Return all but what is worked out when it is needed."""
        return {**self.__dict__, "_steps": None}

    def initials(self) -> frozenset[str] | None:
        """Return the first characters of the first part, and of those behind it where it may be missing."""
        return _initials_of(self.parts)

    def ends(self, view: View, start: int) -> Offsets:
        """Return where the part can end; see ``Node``.

        A part is asked only where the character at hand may begin what is left of the sequence.
        """
        found: Offsets = (start,)
        for part, initials in self._steps if self._steps is not None else self._make_steps():
            if initials is not None:
                found = [at for at in found if _first_character(view, at) in initials]
            if len(found) == 1:
                (at,) = found
                found = part.ends(view, at)
            else:
                found = part.ends_from(view, found)
            if not found:
                break
        return found

    def _make_steps(self) -> tuple[tuple[Node, frozenset[str] | None], ...]:
        self._steps = tuple((part, _initials_of(self.parts[index:])) for index, part in enumerate(self.parts))
        return self._steps


def _first_character(view: View, at: int) -> str:
    """Return the first character at an offset or behind the white space there, in lower case; nothing at the end."""
    first = skip_space(view.text, at, len(view.text))
    return view.lowered[first : first + 1]


def _initials_of(parts: tuple[Node, ...]) -> frozenset[str] | None:
    """Return the characters of which one stands where some parts in a row begin; None where any may."""
    found: frozenset[str] = frozenset()
    for part in parts:
        initials = part.optioned_initials() if isinstance(part, Choice) else part.initials()
        if initials is None:
            return None
        found |= initials
        if not part.may_be_empty:
            return found
    return None


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
