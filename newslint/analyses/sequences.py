"""Sequences: where words of given sorts follow one another, with at most so many words between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.expressions.literals import lower
from newslint.expressions.patterns import Pattern

REMEMBERED = 20_000
"""Of how many words a step remembers whether they fit it."""


class Step(NamedTuple):
    """One word of a sequence: which words it may be, and how many other words may stand before it.

    A word fits if it is one of ``words``, or of the lists that ``classes`` name, or if one of ``match`` matches the
    whole of it, unless it is one of ``excluded``. Where ``reported`` steps are marked, only they and what is between
    them is reported.
    """

    words: frozenset[str] = frozenset()
    match: tuple[Pattern, ...] = ()
    excluded: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    gap: int = 0
    reported: bool = False


class Sequencer:
    """Finds a sequence of steps among the words of a text, in time linear in their number."""

    def __init__(self, steps: Sequence[Step], *, ignore_case: bool = True) -> None:
        self.steps = tuple(steps)
        self._ignore_case = ignore_case
        self._words = [self._folded(step.words) for step in steps]
        self._excluded = [self._folded(step.excluded) for step in steps]
        self._known: list[dict[str, bool]] = [{} for _ in steps]

    def runs(self, words: Sequence[str], breaks: Sequence[bool]) -> Iterator[tuple[int, ...]]:
        """Yield the number of the word that each step took, for each place where the sequence stands.

        Places come leftmost first and do not overlap; each step takes the nearest word from which the rest can
        follow. ``breaks`` says for each word that no sequence may go on to it from the word before.
        """
        ways = self._ways(words, breaks)
        at = 0
        while ways and (at := ways[0][at]) < len(words):
            taken = [at]
            for way in ways[1:]:
                taken.append(way[taken[-1] + 1])
            yield tuple(taken)
            at = taken[-1] + 1

    def _ways(self, words: Sequence[str], breaks: Sequence[bool]) -> list[list[int]]:
        """Return, for each step, the nearest word at or after each place that begins the rest of the sequence.

        Worked out from the last step to the first. The number of words stands for "none".
        """
        # Steps that list their words are quick to look for, and most texts lack one.
        listed = (number for number, step in enumerate(self.steps) if not step.match)
        if not all(any(self._fits(number, words)) for number in listed):
            return []
        count = len(words)
        barrier = _nearest([*breaks, True])
        ways: list[list[int]] = []
        for number in range(len(self.steps) - 1, -1, -1):
            fits = self._fits(number, words)
            if ways:
                following, gap = ways[0], self.steps[number + 1].gap
                for place in range(count):
                    then = following[place + 1]
                    reach = min(place + 1 + gap, barrier[place + 1] - 1)
                    fits[place] = fits[place] and then <= reach
            if not any(fits):
                return []
            ways.insert(0, _nearest([*fits, True]))
        return ways

    def _fits(self, number: int, words: Sequence[str]) -> list[bool]:
        known, fits = self._known[number], []
        if len(known) > REMEMBERED:
            known.clear()
        for word in words:
            folded = lower(word) if self._ignore_case else word
            if folded not in known:
                known[folded] = self._fits_one(number, folded)
            fits.append(known[folded])
        return fits

    def _fits_one(self, number: int, word: str) -> bool:
        if word in self._excluded[number]:
            return False
        if word in self._words[number]:
            return True
        for pattern in self.steps[number].match:
            found = pattern.search(word)
            if found is not None and found.span() == (0, len(word)):
                return True
        return False

    def _folded(self, words: frozenset[str]) -> frozenset[str]:
        return frozenset(map(lower, words)) if self._ignore_case else words


def _nearest(marks: Sequence[bool]) -> list[int]:
    """Return, for each place, the nearest mark at or after it; the last place is always marked."""
    nearest = [len(marks) - 1] * (len(marks) + 1)
    for place in range(len(marks) - 1, -1, -1):
        nearest[place] = place if marks[place] else nearest[place + 1]
    return nearest
