"""Predicates: which verbs and adjectives of a tagged sentence belong to its main clause, found in one pass."""

from __future__ import annotations

from newslint.analyses.grammar.tagging import TaggedSentence
from newslint.analyses.grammar.word_classes import (
    ACTIVE_VERBS,
    ADJECTIVE,
    ADVERBS,
    AFFIXED_VERBS,
    AUXILIARY,
    BARE_VERB,
    CLAUSE_VERB,
    COORDINATOR,
    COORDINATORS,
    COPULA,
    DEGREE,
    DEMONSTRATIVE,
    EXISTENTIAL,
    LISTING,
    NAME,
    NOUNS,
    OPENS_DEPENDENT,
    PASSIVE_CLAUSE_VERB,
    PAUSES,
    POINTERS,
    PREDICATES,
    PREPOSITION,
    PRONOUN,
    PURPOSE_NOUN,
    RELATIVIZER,
    SERIAL_VERB,
    SUBORDINATOR,
    SUBORDINATORS,
    TIME_OR_CAUSE,
)

MAIN = ""
"""The opener of a clause that nothing makes dependent."""
NOWHERE = -9
"""Before all words, and far enough to be part of no group."""
WAITING = 3
"""How many words may stand between an auxiliary and its verb: "sudah dua kali diperbaiki"."""
JOINED = 1
"""How many adverbs may stand between two verbs of one group: "mulai kembali bekerja"."""
_KEEPS_DEPENDENT = frozenset({SUBORDINATOR, TIME_OR_CAUSE, CLAUSE_VERB})
"""Openers of clauses that go on up to the pause, whatever dependent clauses they hold."""
_OPENS_PHRASE = frozenset({PREPOSITION, LISTING})
_BEFORE_VERB = ADVERBS | {AUXILIARY}
_BEFORE_PREDICATIVE = ADVERBS | POINTERS | {AUXILIARY, RELATIVIZER}
"""What an adjective stands behind that says something of its subject: "sangat mahal", "itu mahal"."""
_BEHIND_PREDICATIVE = PAUSES | SUBORDINATORS | _OPENS_PHRASE
"""What may come behind such an adjective at the end of its clause."""
_OPENS_GROUP = frozenset({AUXILIARY, COPULA})
_ENDS_GROUP = AFFIXED_VERBS | {BARE_VERB, ADJECTIVE, EXISTENTIAL}
"""Behind these an auxiliary or a copula begins a predicate of its own."""
_BREAKS_GROUP = PAUSES | {NAME, PRONOUN, DEMONSTRATIVE, RELATIVIZER}


def predicates(
    sentence: TaggedSentence, start: int, end: int, *, doubtful: bool = False, loose: bool = False, time: bool = True
) -> list[int]:
    """Return where the main predicates of ``sentence`` begin, from ``start`` up to ``end``.

    A verb right behind a preposition is no predicate. One behind a conjunction, a relativizer or a verb that takes a
    clause belongs to a dependent clause, which runs to the next pause. ``doubtful`` counts verbs too that may stand
    in the main clause: a second one in a relative clause, one behind a word of time or cause (these only where
    ``time`` says so). ``loose`` counts adjectives that may go with the noun before them.
    """
    return _Scan(sentence.tags, start, end, doubtful, loose, time).found


class _Scan:
    """One pass from left to right over the tags of a sentence."""

    def __init__(self, tags: str, start: int, end: int, doubtful: bool, loose: bool, time: bool) -> None:
        self.tags, self.start, self.end = tags, start, end
        self.doubtful, self.loose, self.time = doubtful, loose, doubtful and time
        self.found: list[int] = []
        self.opener = MAIN  # the class of the word that opened the dependent clause we are in
        self.inner = 0  # groups of verbs met in it
        self.last = NOWHERE  # the last word of the last group of verbs
        for index in range(start, end):
            self._step(index, tags[index])

    def _step(self, index: int, tag: str) -> None:
        if tag in PAUSES:
            self._open(MAIN)
            self.last = NOWHERE
        elif tag in OPENS_DEPENDENT or (tag == TIME_OR_CAUSE and not self.time):
            if self.opener not in _KEEPS_DEPENDENT:
                self._open(tag)
        elif tag in COORDINATORS:
            self._coordinate(index)
        elif tag in PREDICATES:
            self._take_predicate(index, tag)

    def _open(self, opener: str, inner: int = 0) -> None:
        """Note which clause begins, and how many groups of verbs it has by its opener alone."""
        self.opener, self.inner = opener, inner

    def _take_predicate(self, index: int, tag: str) -> None:
        if _same_group(self.tags, self.last, index):
            if tag == CLAUSE_VERB and self.opener == MAIN and self.tags[self.last] == AUXILIARY:
                self._open(CLAUSE_VERB, inner=1)  # "tidak membuat ..."
        else:
            behind_preposition = self._behind_preposition(index, tag)
            if tag == ADJECTIVE and (behind_preposition or not self._is_predicative(index)):
                return
            if not behind_preposition:
                self._meet(index, tag)
        self.last = index

    def _coordinate(self, index: int) -> None:
        """Take what "dan" joins: a verb goes with the one before, a clause behind a clause is not counted."""
        behind = index + 1
        while behind < self.end and self.tags[behind] in ADVERBS:
            behind += 1
        if behind < self.end and self.tags[behind] in PREDICATES and self.last >= 0:
            self.last = behind
        elif self.found and self.opener == MAIN:
            self._open(COORDINATOR)

    def _meet(self, index: int, tag: str) -> None:
        """Count a group of verbs for the main clause, or for the dependent clause we are in."""
        before = self.tags[index - 1] if index > self.start else ""
        if self.opener == MAIN or (self.opener == CLAUSE_VERB and tag == COPULA):
            self.found.append(index)
        elif (
            self.opener == RELATIVIZER
            and self.inner
            and (self.doubtful or before == DEMONSTRATIVE or tag in _OPENS_GROUP)
        ):
            self.found.append(index)
            self.opener = MAIN
        else:
            self.inner += 1
        if (tag == CLAUSE_VERB and self.opener in (MAIN, RELATIVIZER)) or (
            tag == PASSIVE_CLAUSE_VERB and self.opener == MAIN
        ):
            self._open(CLAUSE_VERB, inner=1)

    def _behind_preposition(self, index: int, tag: str) -> bool:
        behind = index - 1
        while behind >= self.start and self.tags[behind] in _BEFORE_VERB:
            behind -= 1
        if behind < self.start or tag == COPULA:
            return False
        if self.tags[behind] == PURPOSE_NOUN:
            # "upaya menekan inflasi"; not "pelaku usaha menuntut", "upaya dilakukan".
            return tag in ACTIVE_VERBS and (behind == self.start or self.tags[behind - 1] not in NOUNS)
        return self.tags[behind] in _OPENS_PHRASE

    def _is_predicative(self, index: int) -> bool:
        """Return whether an adjective says something about its subject, rather than going with a noun."""
        before = self.tags[index - 1] if index > self.start else ""
        if before == DEGREE and self.last >= 0 and self.tags[self.last] in ACTIVE_VERBS:
            return False  # "menuntut kajian lebih luas": goes with the object
        if not before or before in _BEFORE_PREDICATIVE:
            return True
        return self.loose and (index + 1 == self.end or self.tags[index + 1] in _BEHIND_PREDICATIVE)


def _same_group(tags: str, last: int, index: int) -> bool:
    """Return whether the verb at ``index`` goes on the group of verbs that ends at ``last``."""
    if last == index:
        return True
    if last < 0 or (tags[index] in _OPENS_GROUP and tags[last] in _ENDS_GROUP):
        return False
    if tags[index] == SERIAL_VERB:
        return True
    between = tags[last + 1 : index]
    if tags[last] == AUXILIARY and tags[index] != AUXILIARY:
        return len(between) <= WAITING and _BREAKS_GROUP.isdisjoint(between)
    return len(between) <= JOINED and ADVERBS.issuperset(between)
