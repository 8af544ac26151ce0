"""Predicates: which verbs and adjectives of a clause view belong to the main clause, found in one pass."""

from __future__ import annotations

from newslint.analyses.grammar.clauses import Clause
from newslint.analyses.grammar.lexicon import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    BECOMING,
    CLAUSE_PASSIVE,
    CLAUSE_VERB,
    COPULA,
    DEGREE,
    DEMONSTRATIVE,
    NAME,
    PAUSES,
    PREDICATES,
    PRONOUN,
    PURPOSE,
    RELATIVE,
    TIME,
)


def predicates(
    view: Clause, start: int, end: int, *, doubtful: bool = False, loose: bool = False, time: bool = True
) -> list[int]:
    """Return where the main predicates of ``view`` begin, from ``start`` up to ``end``.

    A verb right behind a preposition is no predicate. One behind a conjunction, a relative pronoun or a verb that
    takes a clause belongs to a dependent clause, which runs to the next pause. ``doubtful`` counts verbs too that
    may stand in the main clause: a second one in a relative clause, one behind a word of time or cause (these only
    where ``time`` says so). ``loose`` counts adjectives that may go with the noun before them.
    """
    return _Scan(view.tags, start, end, doubtful, loose, time).found


class _Scan:
    """One pass from left to right over the classes of a clause."""

    def __init__(self, tags: str, start: int, end: int, doubtful: bool, loose: bool, time: bool) -> None:
        self.tags, self.start, self.end = tags, start, end
        self.doubtful, self.loose, self.time = doubtful, loose, doubtful and time
        self.found: list[int] = []
        self.dependent = ""  # the class of the word that opened the dependent clause we are in
        self.inner = 0  # groups of verbs met in it
        self.last = -9  # the last word of the last group of verbs
        for index in range(start, end):
            self._step(index, tags[index])

    def _step(self, index: int, tag: str) -> None:
        if tag in PAUSES:
            self.dependent, self.inner, self.last = "", 0, -9
        elif tag in "YS" or (tag == TIME and not self.time):
            if self.dependent not in ("S", "K", TIME):
                self.dependent, self.inner = tag, 0
        elif tag in "CT":
            self._coordinate(index)
        elif tag in PREDICATES:
            if _same_group(self.tags, self.last, index):
                self.last = index
            elif not self._behind_preposition(index, tag) and (tag != ADJECTIVE or self._is_predicative(index)):
                self._meet(index, tag)
                self.last = index
            else:
                self.last = index if tag != ADJECTIVE else self.last

    def _coordinate(self, index: int) -> None:
        """Take what "dan" joins: a verb goes with the one before, a clause behind a clause is not counted."""
        behind = index + 1
        while behind < self.end and self.tags[behind] in "HG":
            behind += 1
        if behind < self.end and self.tags[behind] in PREDICATES and self.last >= 0:
            self.last = behind
        elif self.found and not self.dependent:
            self.dependent, self.inner = "C", 0

    def _meet(self, index: int, tag: str) -> None:
        before = self.tags[index - 1] if index > self.start else ""
        if not self.dependent or (self.dependent == "K" and tag == COPULA):
            self.found.append(index)
        elif (
            self.dependent == RELATIVE
            and self.inner
            and (self.doubtful or before == DEMONSTRATIVE or tag in (AUXILIARY, COPULA))
        ):
            self.found.append(index)
            self.dependent = ""
        else:
            self.inner += 1
        if (tag == CLAUSE_VERB and self.dependent in ("", RELATIVE)) or (tag == CLAUSE_PASSIVE and not self.dependent):
            self.dependent, self.inner = "K", 1

    def _behind_preposition(self, index: int, tag: str) -> bool:
        behind = index - 1
        while behind >= self.start and self.tags[behind] in "HGX":
            behind -= 1
        if behind < self.start or tag == COPULA:
            return False
        return self.tags[behind] in "PL" or (self.tags[behind] == PURPOSE and tag in "VDKk")

    def _is_predicative(self, index: int) -> bool:
        """Return whether an adjective says something about its subject, rather than going with a noun."""
        before = self.tags[index - 1] if index > self.start else ""
        if before == DEGREE and self.last >= 0 and self.tags[self.last] in "VK":
            return False  # "menuntut kajian lebih luas": goes with the object
        if before in ("", *"GXHIOY"):
            return True
        return self.loose and (index + 1 == self.end or self.tags[index + 1] in "PSJL,;:-")


def _same_group(tags: str, last: int, index: int) -> bool:
    """Return whether the verb at ``index`` goes on the group of verbs that ends at ``last``."""
    if last == index:
        return True
    if last < 0 or (tags[index] in "XB" and tags[last] in "VDKWAEk"):
        return False
    if tags[index] == BECOMING:
        return True
    between = tags[last + 1 : index]
    if tags[last] == AUXILIARY and tags[index] != AUXILIARY:
        # "sudah dua kali diperbaiki": an auxiliary waits for its verb.
        return len(between) <= 3 and not set(between) & {*PAUSES, NAME, PRONOUN, DEMONSTRATIVE, RELATIVE}
    return len(between) <= 1 and between in ("", ADVERB, DEGREE)
