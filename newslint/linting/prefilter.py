"""The gate: one pass over a lower-cased text that tells which rules can match, and in which block.

The pass is Aho-Corasick where ``ahocorasick_rs`` is installed (the ``fast`` extra) and there is text enough for it to
pay, else one ``str.find`` loop a literal. Both give the same hits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from newslint.phrases.signs import is_word_character
from newslint.rule import Literal

LITTLE_TEXT = 10_000
"""Code points that are searched one literal after the other: making an automaton takes as long as that."""


_SPACES = " \t\u00a0"
_GAPS = (" ", "\n")
_Beside = tuple[tuple[str, ...], tuple[str, ...], bool, bool]
"""Of what may stand beside a literal: what touches it, what may stand apart, whether anything may, or an edge."""
_NOTHING: _Beside = ((), (), False, False)


class Gate:
    """Finds literals of many rules in one text.

    ``wanted[i]`` are the literals of which rule ``i`` needs one, in lower case; rules without literals do not take
    part. No literal may be empty. Unless ``native`` is false an automaton is made once more than ``automaton_from``
    code points were to be searched.
    """

    def __init__(
        self, wanted: Sequence[Sequence[Literal]], *, native: bool = True, automaton_from: int = LITTLE_TEXT
    ) -> None:
        asking: dict[str, list[tuple[Literal, int]]] = {}
        for rule, literals in enumerate(wanted):
            for literal in literals:
                asking.setdefault(literal[0], []).append((literal, rule))
        self._texts = list(asking)
        self._asking = list(asking.values())
        self._conditions: dict[int, list[tuple[_Conditions, int]]] = {}
        self._automaton: Any = None
        self._until_automaton = automaton_from if native else None

    def hits(self, text: str, lowered: str) -> Iterator[tuple[int, int, str]]:
        """Yield ``(offset, rule, literal)`` for every one found; offsets are code points and come in no order."""
        for index, offset in self._occurrences(lowered):
            for conditions, rule in self._conditions.get(index) or self._conditions_of(index):
                if conditions.hold(text, lowered, offset):
                    literal = self._texts[index]
                    # A line end in front of a literal is that of the block before.
                    yield offset + literal.startswith("\n"), rule, literal

    def _conditions_of(self, index: int) -> list[tuple[_Conditions, int]]:
        """Return what is asked of a literal's place, made when it is first found: most are never."""
        made = [(_Conditions(literal), rule) for literal, rule in self._asking[index]]
        self._conditions[index] = made
        return made

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


class _Conditions:
    """What is asked of the place at which a literal stands. What is searched begins with a line end."""

    __slots__ = ("_after", "_before", "_begins_word", "_capital", "_ends_word", "_length", "_opens")

    def __init__(self, literal: Literal) -> None:
        text = literal.text
        self._length = len(text)
        # What is no letter has no capital, and nothing touches it.
        self._capital = literal.capital and text[0].isalpha()
        self._begins_word = literal.begins_word and text[0].isalnum()
        self._ends_word = literal.ends_word and text[-1].isalnum()
        self._opens = literal.opens
        self._before = _told_apart(literal.before)
        self._after = _told_apart(literal.after)

    def hold(self, text: str, lowered: str, start: int) -> bool:
        """Return whether they hold, in a text and the same in lower case, of which white space is plain."""
        if self._capital and not text[start].isupper():
            return False
        if self._begins_word and is_word_character(text, start - 1):
            return False
        end = start + self._length
        if self._ends_word and is_word_character(text, end):
            return False
        if self._opens and start > 1 and text[start - 1] in _SPACES and text[start - 2].isalpha():
            return False
        return (not self._after or self._holds_after(lowered, end)) and (
            not self._before or self._holds_before(lowered, start)
        )

    def _holds_after(self, lowered: str, end: int) -> bool:
        touching, apart, may_be_any, may_be_edge = self._after or _NOTHING
        at = end
        while lowered[at : at + 1] in _GAPS:
            at += 1
        if lowered.startswith(apart, at) or lowered.startswith(touching, end):
            return True
        if may_be_any and not is_word_character(lowered, end):
            return True
        return may_be_edge and _is_edge(lowered[end:at], lowered[at : at + 1])

    def _holds_before(self, lowered: str, start: int) -> bool:
        touching, apart, may_be_any, may_be_edge = self._before or _NOTHING
        at = start
        while at and lowered[at - 1] in _GAPS:
            at -= 1
        if lowered.endswith(apart, 0, at) or lowered.endswith(touching, 0, start):
            return True
        if may_be_any and not is_word_character(lowered, start - 1):
            return True
        last = lowered[at - 1 : at]
        # A digit may number the line.
        return may_be_edge and (last.isdigit() or _is_edge(lowered[at:start], last))


def _told_apart(strings: tuple[str, ...]) -> _Beside | None:
    """Return the strings beside a literal as they are looked for, None where there are none."""
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
