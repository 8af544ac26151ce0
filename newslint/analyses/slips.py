"""Words that are one slip of a finger apart: a letter too many, too few or wrong, or two letters swapped."""

from __future__ import annotations

from collections.abc import Iterable


class Slips:
    """Finds the words of a list that a mistyped form may stand for; its index is made when it is first asked."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self._near: dict[str, list[str]] = {}

    def meant(self, form: str) -> set[str]:
        """Return the words that are one slip away from a form."""
        if not self._near:
            for word in self._words:
                for key in _shortened(word):
                    self._near.setdefault(key, []).append(word)
        return {word for key in _shortened(form) for word in self._near.get(key, ()) if _is_one_slip(form, word)}


def _shortened(word: str) -> set[str]:
    """Return a word and what it is without each of its letters: words one slip apart have one of these in common."""
    return {word, *(word[:index] + word[index + 1 :] for index in range(len(word)))}


def _is_one_slip(word: str, other: str) -> bool:
    """Return whether two words that share one of their ``_shortened`` forms differ by one letter or by two swapped."""
    if len(word) != len(other):
        return True
    different = [index for index, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    if len(different) == 2:
        first, second = different
        return second == first + 1 and word[first] == other[second] and word[second] == other[first]
    return len(different) == 1
