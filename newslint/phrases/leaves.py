"""The smallest parts of a phrase: letters, signs, white space, slots."""

from __future__ import annotations

from newslint.expressions.literals import lower
from newslint.phrases.node import NOWHERE, Node, Offsets
from newslint.phrases.signs import is_inside_word, kin, skip_space
from newslint.phrases.slots import SLOTS
from newslint.phrases.view import View


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


class WhiteSpace(Node):
    """White space of any length, which may be missing."""

    may_be_empty = True
    size = 0

    def initials(self) -> frozenset[str] | None:
        """Return nothing: it is white space alone."""
        return frozenset()


class Space(WhiteSpace):
    """White space, or none beside what is no letter or digit: two words never run into one another."""

    def ends(self, view: View, start: int) -> Offsets:
        """Return where the part can end; see ``Node``."""
        end = skip_space(view.text, start, view.end)
        return NOWHERE if end == start and is_inside_word(view.text, end, view.end) else (end,)


SPACE = Space()


class Gap(WhiteSpace):
    """White space that may be missing, also between two words: ``[ ]``."""

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
