"""Titles of articles that an archive knows, so that it is certain where one ends that stands inside other text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

FEWEST_WORDS = 4
"""Fewer words may open the titles of other articles, or sentences."""
LONGEST = 320
"""Code points of the longest title."""
_ALIKE = str.maketrans("’‘ʼ`´“”„«»–—‐‑‒\u00a0\u202f", "'''''\"\"\"\"\"-----  ")
"""Signs that are written now one way, now the other: one code point for one."""


class KnownTitles:
    """Titles, asked for when one is looked up for the first time; ``read`` gives them, one a line, in any order."""

    def __init__(self, read: Callable[[], str]) -> None:
        self._read = read
        self._sorted: list[str] | None = None

    def end(self, text: str, start: int, end: int) -> int:
        """Return where the longest title ends that begins at ``start`` and ends at ``end`` or before; else ``start``.

        The kind of quotation marks, dashes and spaces makes no difference, that of letters does: "Warga Mengungsi" may
        belong to a title where "Warga mengungsi" opens a sentence. No title ends inside a word. Raises what ``read``
        does.
        """
        known = self._known()
        wanted = folded(text[start : min(end, start + LONGEST)])
        while before := bisect_right(known, wanted):
            title = known[before - 1]
            shared = _shared(title, wanted)
            if shared == len(title):
                at = start + shared
                if at >= end or not text[at].isalnum():
                    return at
                shared -= 1
            wanted = wanted[:shared]
        return start

    def _known(self) -> list[str]:
        if self._sorted is None:
            lines = set(folded(self._read()).splitlines())
            self._sorted = sorted(filter(is_telling, (" ".join(line.split()) for line in lines)))
        return self._sorted


def is_telling(title: str) -> bool:
    """Return whether a title has words enough, and no more letters than titles have."""
    return len(title.split(None, FEWEST_WORDS)) >= FEWEST_WORDS and len(title) <= LONGEST


def folded(text: str) -> str:
    """Return a text as titles are compared, with every offset kept."""
    return text.translate(_ALIKE)


def _shared(one: str, other: str) -> int:
    """Return how many code points two texts have in common from their start on."""
    most = min(len(one), len(other))
    return next((at for at in range(most) if one[at] != other[at]), most)
