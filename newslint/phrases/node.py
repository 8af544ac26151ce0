"""What a phrase is made of: a tree that is never changed, and where each of its parts can end in a text.

A part tells all ends at once: given an offset at which it begins, it returns those at which it can end, and the part
behind it is asked once for each. So a phrase with many ways through it costs no more than the places it reaches, and
its time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Collection

from newslint.phrases.view import View

Offsets = Collection[int]
NOWHERE: Offsets = ()


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
