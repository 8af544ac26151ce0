"""What a phrase is made of: a tree that is never changed, and where each of its parts can end in a text.

A part tells all ends at once: given an offset at which it begins, it returns those at which it can end, and the part
behind it is asked once for each. So a phrase with many ways through it costs no more than the places it reaches, and its
time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from newslint.expressions.literals import lower
from newslint.phrases.signs import is_inside_word, kin, skip_space
from newslint.phrases.slots import SLOTS
from newslint.phrases.view import View

Offsets = Collection[int]
NOWHERE: Offsets = ()
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
        """Return the characters of which one stands, in lower case, where the part begins; None where any may.

        White space that the part begins with is none of them.
        """
        return None

    def ends(self, view: View, start: int) -> Offsets:
        """Return the offsets at which the part can end where it begins at ``start``."""
        raise NotImplementedError

    def ends_from(self, view: View, starts: Offsets) -> Offsets:
        """Return the offsets at which the part can end where it begins at one of ``starts``, each once."""
        if len(starts) == 1:
            (start,) = starts
            return self.ends(view, start)
        return {end for start in starts for end in self.ends(view, start)}


class Letters(Node):
    """Letters and digits without a break; a capital asks for a capital, a small letter for either."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lowered = lower(text)
        self._capitals = tuple(index for index, character in enumerate(text) if character.isupper())

    def initials(self) -> frozenset[str] | None:
        """Return the first letter."""
        return frozenset(self.lowered[0])

    def ends(self, view: View, start: int) -> Offsets:
        """Return where the part can end; see ``Node``."""
        end = start + len(self.text)
        if end > view.end or not view.lowered.startswith(self.lowered, start):
            return NOWHERE
        if self._capitals and not all(view.text[start + index].isupper() for index in self._capitals):
            return NOWHERE
        return (end,)


class Sign(Node):
    """A sign or one of its kin, once or repeated, with white space before it or not.

    Inside a word ("anak-anak", "10.30") it is ``tight``: one sign, and no white space.
    """

    def __init__(self, sign: str, *, tight: bool = False) -> None:
        self.sign = sign
        self.tight = tight
        self.kin = kin(sign)

    def initials(self) -> frozenset[str] | None:
        """Return the sign and its kin."""
        return self.kin

    def ends(self, view: View, start: int) -> Offsets:
        """Return where the part can end, which is behind the last of a repeated sign; see ``Node``."""
        text, end = view.text, view.end
        first = start if self.tight else skip_space(text, start, end)
        if first >= end or text[first] not in self.kin:
            return NOWHERE
        if self.tight:
            return (first + 1,)
        # Repeated signs are one, which begins with the first of them.
        if first and text[first - 1] in self.kin:
            return NOWHERE
        at = first + 1
        while at < end and text[at] in self.kin:
            at += 1
        return (at,)


class Space(Node):
    """White space, or none beside what is no letter or digit: two words never run into one another."""

    may_be_empty = True
    size = 0

    def initials(self) -> frozenset[str] | None:
        """Return nothing: it is white space alone."""
        return frozenset()

    def ends(self, view: View, start: int) -> Offsets:
        """Return where the part can end; see ``Node``."""
        end = skip_space(view.text, start, view.end)
        return NOWHERE if end == start and is_inside_word(view.text, end, view.end) else (end,)


SPACE = Space()


class Gap(Node):
    """White space that may be missing, also between two words: ``[ ]``."""

    may_be_empty = True
    size = 0

    def initials(self) -> frozenset[str] | None:
        """Return nothing: it is white space alone."""
        return frozenset()

    def ends(self, view: View, start: int) -> Offsets:
        """Return where the part can end; see ``Node``."""
        end = skip_space(view.text, start, view.end)
        return (start,) if end == start else (start, end)


class SlotNode(Node):
    """What code recognises: ``{headline}``, ``{words:1-5}``."""

    def __init__(self, name: str, fewest: int = 1, most: int = 1) -> None:
        self.name = name
        self.fewest = fewest
        self.most = most
        self.counted = most if SLOTS[name].counted else 0
        self._find = SLOTS[name].find

    def initials(self) -> frozenset[str] | None:
        """Return what may be the first character, where that is one of few."""
        return frozenset(SLOTS[self.name].first) or None

    def ends(self, view: View, start: int) -> Offsets:
        """Return where the part can end; see ``Node``."""
        if is_inside_word(view.text, start, view.end):
            return NOWHERE
        return {*self._find(view, start, self.fewest, self.most)}


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
