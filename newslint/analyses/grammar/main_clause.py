"""Main clauses: whether a stretch behind a fragment's opener can be the clause that makes the sentence complete.

Every doubt counts for a main clause, because a complete sentence that is reported is worse than a fragment missed.
"""

from __future__ import annotations

from collections.abc import Collection

from newslint.analyses.grammar.clauses import Clause
from newslint.analyses.grammar.lexicon import FULL_VERBS, POSSESSIVE, Lexicon
from newslint.analyses.grammar.predicates import predicates

NOMINAL_CLAUSE_WORDS = 3
EMPTY: frozenset[str] = frozenset()


def marks_main(view: Clause, lexicon: Lexicon, index: int) -> bool:
    """Return whether a word such as "maka" or "namun" says that the main clause begins."""
    tag, following = view.tags[index], view.words[index + 1 : index + 2]
    if tag == "M":
        return view.tags[index - 1] not in "YSJ"
    if tag == "S":
        return not lexicon.words("anaphor").isdisjoint(following)  # "meski begitu"
    return tag == "T" and lexicon.words("second-half").isdisjoint(following)


def is_main(view: Clause, lexicon: Lexicon, start: int, end: int, *, verbs: bool = True, last: bool = False) -> bool:
    """Return whether the segment from ``start`` to ``end`` can be a main clause.

    ``verbs`` lets it begin with a verb. ``last`` lets it begin with the last noun of a list: "X, Y, dan Z tiba".
    """
    tags, words = view.tags, view.words
    tag, following = tags[start], tags[start + 1 : start + 2]
    if tag == "Y" and not lexicon.words("headless").isdisjoint(words[start + 1 : start + 2]):
        return bool(predicates(view, start + 2, end, doubtful=True, loose=True))  # "yang lain hanya dianggap alat"
    if last and tag == "C" and following in ("n", "N"):
        return bool(predicates(view, start + 1, end, doubtful=True))
    if tag in "YLCTS" or (not verbs and tag in FULL_VERBS) or _goes_on(view, lexicon, start, verbs):
        return False
    found = predicates(view, start, end, doubtful=True, loose=True)
    if found and not (tag == "P" and "".join(tags[index] for index in found) == "R"):
        return True
    return _is_verbless_clause(view, lexicon, start, end)


def _goes_on(view: Clause, lexicon: Lexicon, start: int, verbs: bool) -> bool:
    """Return whether a segment goes on the clause before: "tak hanya ...", "mulai dari ...", "karena ..."."""
    tags, following = view.tags, view.tags[start + 1 : start + 2]
    if tags[start] == "X":
        restricted = not lexicon.words("restriction").isdisjoint(view.words[start + 1 : start + 2])
        return restricted or following == "P" or (not verbs and tags[1] == "X")
    return tags[start] == "J" and view.words[start] in lexicon.words("cause") and following != "I"


def _is_verbless_clause(view: Clause, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether a segment without a verb can be a clause: by its adverbs, its subject, or its length."""
    tags, words = view.tags, view.words
    tag = tags[start]
    if tag in "nNu#":
        behind = tags[start + 1 : end].partition("Y")[0]
        if "H" in behind or "G" in behind or _is_nominal_clause(tags, start, end):
            return True
    if (tag == "H" and "Y" in tags[start:end]) or not lexicon.words("subject-particle").isdisjoint(words[start:end]):
        return True
    return tag in "OIM" or (tag == "n" and words[start].endswith(POSSESSIVE))


def _is_nominal_clause(tags: str, start: int, end: int) -> bool:
    """Return whether the last segment behind a conjunction may be a clause whose predicate is a noun, and no list."""
    long = end == len(tags) and end - start >= NOMINAL_CLAUSE_WORDS
    return long and tags[0] in "SJ" and {"C", "Y"}.isdisjoint(tags[start:end])


def has_copula(view: Clause, parts: list[tuple[int, int]]) -> bool:
    """Return whether a copula stands in one of the segments outside its relative clauses."""
    return any("B" in view.tags[start:end].partition("Y")[0][1:] for start, end in parts)


def may_hide_predicate(tags: str, start: int) -> bool:
    """Return whether an adjective and a verb stand side by side, of which one may be the main predicate."""
    return any(tags[index] == "A" and tags[index + 1] in "VDKRk" for index in range(start, len(tags) - 1))


def is_anaphoric(view: Clause, lexicon: Lexicon) -> bool:
    """Return whether the opener and the word behind it point back: "Meski begitu", "Karena hal itu"."""
    word, second = view.words[:2]
    return second in lexicon.words("anaphor") or (
        word in lexicon.words("cause") and second in lexicon.words("anaphor-cause")
    )


def behind(view: Clause, start: int, *, tags: Collection[str] = EMPTY, words: Collection[str] = EMPTY) -> int:
    """Return the index behind all tokens from ``start`` on whose class or word is among the given ones."""
    while start < len(view.tags) and (view.tags[start] in tags or view.words[start] in words):
        start += 1
    return start
