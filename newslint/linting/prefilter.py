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


class Gate:
    """Finds literals of many rules in one text.

    ``wanted[i]`` are the literals of which rule ``i`` needs one; rules without literals do not take part. No
    literal may be empty. Capitals in a literal count as small letters. Unless ``native`` is false an automaton is made
    once more than ``automaton_from`` code points were to be searched.
    """

    def __init__(
        self, wanted: Sequence[Sequence[Literal]], *, native: bool = True, automaton_from: int = LITTLE_TEXT
    ) -> None:
        owners: dict[Literal, list[int]] = {}
        for rule, literals in enumerate(wanted):
            for literal in literals:
                # What is no letter has no capital: such a literal counts wherever it stands.
                key = Literal(lower(literal.text), literal.capital and literal.text[:1].isalpha(), *literal[2:])
                rules = owners.setdefault(key, [])
                if rules[-1:] != [rule]:
                    rules.append(rule)
        self._literals = tuple(owners)
        self._owners = tuple(tuple(rules) for rules in owners.values())
        self._texts = [literal.text for literal in self._literals]
        self._sought = frozenset(self._texts)
        self._automaton: Any = None
        self._until_automaton = automaton_from if native else None

    @property
    def sought(self) -> frozenset[str]:
        """The texts of all literals, in lower case."""
        return self._sought

    def hits(self, text: str, lowered: str) -> Iterator[tuple[int, tuple[int, ...], str]]:
        """Yield ``(offset, rules, literal)`` for every one found; offsets are code points and come in no order."""
        literals, owners = self._literals, self._owners
        for index, offset in self._occurrences(lowered):
            literal = literals[index]
            if literal.capital and not text[offset].isupper():
                continue
            if _stands_free(literal, text, offset):
                # A line end in front of a literal is that of the block before.
                yield offset + literal.text.startswith("\n"), owners[index], literal.text

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


def _automaton(texts: list[str]) -> Any:
    """Return an Aho-Corasick automaton, or None where the library is not installed."""
    if not texts:
        return None
    try:
        from ahocorasick_rs import AhoCorasick, Implementation
    except ImportError:
        return None
    return AhoCorasick(texts, implementation=Implementation.DFA)
