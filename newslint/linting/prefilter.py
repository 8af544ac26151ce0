"""The gate: one pass over a lower-cased text that tells which rules can match, and in which block.

The pass is Aho-Corasick where ``ahocorasick_rs`` is installed (the ``fast`` extra) and there is text enough for it to
pay, else one ``str.find`` loop a literal. Both give the same hits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from newslint.expressions.literals import lower
from newslint.phrases.signs import is_word_character
from newslint.rule import Literal

LITTLE_TEXT = 10_000
"""Code points that are searched one literal after the other: making an automaton takes as long as that."""


_SPACES = " \t\u00a0"
_GAPS = (" ", "\n")


class Gate:
    """Finds literals of many rules in one text.

    ``wanted[i]`` are the literals of which rule ``i`` needs one; rules without literals do not take part. No
    literal may be empty. Capitals in a literal count as small letters. Unless ``native`` is false an automaton is made
    once more than ``automaton_from`` code points were to be searched.
    """

    def __init__(
        self, wanted: Sequence[Sequence[Literal]], *, native: bool = True, automaton_from: int = LITTLE_TEXT
    ) -> None:
        owners: dict[str, dict[Literal, list[int]]] = {}
        for rule, literals in enumerate(wanted):
            for literal in literals:
                # What is no letter has no capital: such a literal counts wherever it stands.
                text = lower(literal.text)
                key = Literal(text, literal.capital and literal.text[:1].isalpha(), *literal[2:])
                rules = owners.setdefault(text, {}).setdefault(key, [])
                if rules[-1:] != [rule]:
                    rules.append(rule)
        self._texts = list(owners)
        self._wanted = [
            [(key, _Neighbours(key), tuple(rules)) for key, rules in forms.items()] for forms in owners.values()
        ]
        self._automaton: Any = None
        self._until_automaton = automaton_from if native else None

    def hits(self, text: str, lowered: str) -> Iterator[tuple[int, tuple[int, ...], str]]:
        """Yield ``(offset, rules, literal)`` for every one found; offsets are code points and come in no order."""
        for index, offset in self._occurrences(lowered):
            for literal, neighbours, owners in self._wanted[index]:
                if literal.capital and not text[offset].isupper():
                    continue
                if _stands_free(literal, text, offset) and neighbours.stand(lowered, offset):
                    # A line end in front of a literal is that of the block before.
                    yield offset + literal.text.startswith("\n"), owners, literal.text

    def _occurrences(self, lowered: str) -> Iterator[tuple[int, int]]:
        if self._has_automaton(len(lowered)):
            with suppress(UnicodeEncodeError):  # a lone surrogate, which no file holds: the loop below takes it
                for index, start, _ in self._automaton.find_matches_as_indexes(lowered, overlapping=True):
                    yield index, start
                return
        for index, text in enumerate(self._texts):
            if text in lowered:
                found = lowered.find(text)
                while found >= 0:
                    yield index, found
                    found = lowered.find(text, found + 1)

    def _has_automaton(self, length: int) -> bool:
        """Return whether there is an automaton; makes it where there is text enough."""
        if self._until_automaton is None:
            return False
        if self._automaton is None:
            self._until_automaton -= length
            if self._until_automaton < 0:
                self._automaton = _automaton(self._texts)
                if self._automaton is None:
                    self._until_automaton = None
        return self._automaton is not None


def _stands_free(literal: Literal, text: str, start: int) -> bool:
    """Return whether nothing touches a literal's letters on the sides where nothing may, and whether it opens.

    What is searched begins with a line end.
    """
    if literal.begins_word and text[start].isalnum() and is_word_character(text, start - 1):
        return False
    if literal.opens and start > 1 and text[start - 1] in _SPACES and text[start - 2].isalpha():
        return False
    end = start + len(literal.text)
    return not (literal.ends_word and text[end - 1].isalnum() and is_word_character(text, end))


class _Neighbours:
    """What must stand before a literal and behind it, told apart as it is looked for."""

    __slots__ = ("_after", "_before", "_length")

    def __init__(self, literal: Literal) -> None:
        self._length = len(literal.text)
        self._before = _told_apart(literal.before)
        self._after = _told_apart(literal.after)

    def stand(self, lowered: str, start: int) -> bool:
        """Return whether they do, in a text in lower case, which has plain spaces and line ends only."""
        if self._after:
            touching, apart, may_be_any, may_be_edge = self._after
            end = at = start + self._length
            while lowered[at : at + 1] in _GAPS:
                at += 1
            if not lowered.startswith(apart, at) and not lowered.startswith(touching, end):
                is_any = may_be_any and not is_word_character(lowered, end)
                if not is_any and not (may_be_edge and _is_edge(lowered[end:at], lowered[at : at + 1])):
                    return False
        if self._before:
            touching, apart, may_be_any, may_be_edge = self._before
            at = start
            while at and lowered[at - 1] in _GAPS:
                at -= 1
            if not lowered.endswith(apart, 0, at) and not lowered.endswith(touching, 0, start):
                is_any = may_be_any and not is_word_character(lowered, start - 1)
                # A digit may number the line.
                last = lowered[at - 1 : at]
                return is_any or (may_be_edge and (last.isdigit() or _is_edge(lowered[at:start], last)))
        return True


def _told_apart(strings: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...], bool, bool] | None:
    """Return those that touch, those that may stand apart, and whether anything may, or an edge."""
    if not strings:
        return None
    touching = tuple(string for string in strings if string[0] not in _GAPS)
    apart = tuple(string[1:] for string in strings if string[0] == " " and len(string) > 1)
    return touching, apart, " " in strings, "\n" in strings


def _is_edge(gap: str, beyond: str) -> bool:
    """Return whether an edge of what is searched may lie where a gap is, before a character or behind it."""
    return gap not in ("", " ") or not is_word_character(beyond, 0)


def _automaton(texts: list[str]) -> Any:
    """Return an Aho-Corasick automaton, or None where the library is not installed."""
    if not texts:
        return None
    try:
        from ahocorasick_rs import AhoCorasick, Implementation
    except ImportError:
        return None
    return AhoCorasick(texts, implementation=Implementation.DFA)
