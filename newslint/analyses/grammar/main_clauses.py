"""Main clauses: whether a segment behind a fragment's opener can be the clause that makes the sentence complete.

Every doubt counts for a main clause, because a complete sentence that is reported is worse than a fragment missed.
"""

from __future__ import annotations

from newslint.analyses.grammar.lexicon import POSSESSIVE, Lexicon
from newslint.analyses.grammar.predicates import predicates
from newslint.analyses.grammar.tagging import TaggedSentence
from newslint.analyses.grammar.word_classes import (
    ACTIVE_VERBS,
    ADJECTIVE,
    ADVERB,
    ADVERBS,
    ADVERSATIVE,
    AFFIXED_VERBS,
    AUXILIARY,
    COORDINATOR,
    COORDINATORS,
    COPULA,
    DEGREE,
    DEMONSTRATIVE,
    INTERROGATIVE,
    LISTING,
    MAIN_CLAUSE_MARKER,
    NOMINALS,
    NOUN,
    NOUNS,
    OPENS_DEPENDENT,
    POINTERS,
    PREDICATES,
    PREPOSITION,
    PURPOSE_NOUN,
    RELATIVIZER,
    SERIAL_VERB,
    SUBORDINATOR,
    SUBORDINATORS,
    TIME_OR_CAUSE,
)

FEWEST_NOMINAL_CLAUSE_WORDS = 3
SHORT_RELATIVE = 2
"""How far a copula stands behind a "yang" that has one word to itself."""
NEVER_OPENS_MAIN_CLAUSE = OPENS_DEPENDENT | COORDINATORS | {LISTING}
_NEEDS_NO_MARKER = OPENS_DEPENDENT | {TIME_OR_CAUSE}
"""Behind these "maka" and its like belong to the dependent clause."""
_OPENS_VERBLESS_CLAUSE = POINTERS | {MAIN_CLAUSE_MARKER}
_FORBIDS_NOMINAL_CLAUSE = frozenset({COORDINATOR, RELATIVIZER})
_BEHIND_ADJECTIVE = AFFIXED_VERBS | {SERIAL_VERB}
_OPENS_SECOND_PREDICATE = frozenset({AUXILIARY, DEGREE, ADJECTIVE})
_OPENS_PHRASE = frozenset({PREPOSITION, LISTING})
_BEFORE_OWN_PREDICATE = ADVERBS | {AUXILIARY}
"""What may stand before the predicate of a relative clause."""


def marks_main_clause(sentence: TaggedSentence, lexicon: Lexicon, index: int) -> bool:
    """Return whether a word such as "maka" or "namun" says that the main clause begins."""
    tag, following = sentence.tags[index], sentence.following(index)
    if tag == MAIN_CLAUSE_MARKER:
        return sentence.tags[index - 1] not in _NEEDS_NO_MARKER
    if tag == SUBORDINATOR:
        return not lexicon.words("anaphor").isdisjoint(following)  # "meski begitu"
    return tag == ADVERSATIVE and lexicon.words("second-half").isdisjoint(following)


def has_main_clause_marker(sentence: TaggedSentence, lexicon: Lexicon, start: int) -> bool:
    """Return whether a word from ``start`` on says that a main clause begins."""
    return any(marks_main_clause(sentence, lexicon, index) for index in range(start, len(sentence.tags)))


def is_main_clause(
    sentence: TaggedSentence, lexicon: Lexicon, start: int, end: int, *, verbs: bool = True, last: bool = False
) -> bool:
    """Return whether the segment from ``start`` to ``end`` can be a main clause.

    ``verbs`` lets it begin with a verb. ``last`` lets it begin with the last noun of a list: "X, Y, dan Z tiba".
    """
    tag = sentence.tags[start]
    if tag == RELATIVIZER and _is_headless(sentence, lexicon, start):
        return bool(predicates(sentence, start + 2, end, doubtful=True, loose=True))  # "yang lain hanya dianggap alat"
    if tag == PREPOSITION and sentence.following_tag(start) == INTERROGATIVE:
        return False  # "..., di mana warga menunggu"
    if sentence.words[start] in lexicon.words("moment"):
        return len(predicates(sentence, start + 1, end, doubtful=True)) > 1  # "..., ketika hujan turun"
    if sentence.words[start] in lexicon.words("adding") and sentence.following_tag(start) in PREDICATES:
        return False  # "..., bahkan cenderung merugikan": goes on the clause before
    if sentence.words[start] in lexicon.words("opinion") and sentence.following_tag(start) in POINTERS:
        start += 2  # "menurut saya ini jalan yang paling aman"
        if start >= end:
            return False
        tag = sentence.tags[start]
    if last and tag == COORDINATOR and sentence.following_tag(start) in NOUNS:
        return bool(predicates(sentence, start, end, doubtful=True))
    if sentence.words[start] in lexicon.words("command") or _acts(sentence.tags, start):
        return True
    if tag in NEVER_OPENS_MAIN_CLAUSE or (not verbs and tag in AFFIXED_VERBS):
        return False
    if _continues_clause(sentence, lexicon, start, verbs):
        return False
    found = predicates(sentence, start, end, doubtful=True, loose=True)
    only_serial = len(found) == 1 and sentence.tags[found[0]] == SERIAL_VERB
    if found and not (tag == PREPOSITION and only_serial):
        return True
    return _is_verbless_clause(sentence, lexicon, start, end)


def _acts(tags: str, start: int) -> bool:
    """Return whether a noun that a verb may follow to say what for is its subject here: "aksi menarik perhatian"."""
    return tags[start] == PURPOSE_NOUN and tags[start + 1 : start + 2] in ACTIVE_VERBS


def _is_headless(sentence: TaggedSentence, lexicon: Lexicon, start: int) -> bool:
    """Return whether "yang" begins a noun phrase of its own: "yang lain", "yang disebut pasar pagi"."""
    following = sentence.following(start)
    if not lexicon.words("naming").isdisjoint(following):
        return sentence.following_tag(start + 1) in NOUNS
    return not lexicon.words("headless").isdisjoint(following)


def _continues_clause(sentence: TaggedSentence, lexicon: Lexicon, start: int, verbs: bool) -> bool:
    """Return whether a segment goes on the clause before: "tak hanya ...", "mulai dari ...", "karena ..."."""
    tag, following = sentence.tags[start], sentence.following_tag(start)
    if tag == AUXILIARY:
        restricted = not lexicon.words("restriction").isdisjoint(sentence.following(start))
        return restricted or following in _OPENS_PHRASE or (not verbs and sentence.tags[1] == AUXILIARY)
    return tag == TIME_OR_CAUSE and sentence.words[start] in lexicon.words("cause") and following != DEMONSTRATIVE


def _is_verbless_clause(sentence: TaggedSentence, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether a segment without a verb can be a clause: by its adverbs, its subject, or its length."""
    words, tags = sentence
    tag, segment = NOUN if tags[start] == PURPOSE_NOUN else tags[start], tags[start:end]
    if tag in NOMINALS:
        before_relative_clause = segment.partition(RELATIVIZER)[0]
        if not ADVERBS.isdisjoint(before_relative_clause) or _is_nominal_clause(tags, start, end):
            return True
    if tag == ADVERB and RELATIVIZER in segment:
        return True
    if tag in NOMINALS and _goes_on_behind_relative_clause(tags, start, end):
        return True
    if not lexicon.words("subject-particle").isdisjoint(words[start:end]):
        return True
    return tag in _OPENS_VERBLESS_CLAUSE or (tag == NOUN and words[start].endswith(POSSESSIVE))


def _goes_on_behind_relative_clause(tags: str, start: int, end: int) -> bool:
    """Return whether adverbs or an auxiliary open a predicate behind a relative clause with one of its own.

    "pipa yang menua juga bisa berperan", "keuntungan yang diperoleh jauh lebih tinggi".
    """
    relativizer = tags.find(RELATIVIZER, start, end)
    if relativizer < 0:
        return False
    own = relativizer + 1
    while own < end and tags[own] in _BEFORE_OWN_PREDICATE:
        own += 1  # "yang tidak terlalu mahal": its own predicate
    return any(
        tags[index] in _OPENS_SECOND_PREDICATE and tags[index + 1] in PREDICATES for index in range(own + 1, end - 1)
    )


def _is_nominal_clause(tags: str, start: int, end: int) -> bool:
    """Return whether the last segment behind a conjunction may be a clause whose predicate is a noun, and no list."""
    is_long = end == len(tags) and end - start >= FEWEST_NOMINAL_CLAUSE_WORDS
    return is_long and tags[0] in SUBORDINATORS and _FORBIDS_NOMINAL_CLAUSE.isdisjoint(tags[start:end])


def has_copula(sentence: TaggedSentence, parts: list[tuple[int, int]]) -> bool:
    """Return whether a copula stands in one of the segments outside its relative clauses."""
    return any(
        sentence.tags[index] == COPULA and _is_outside_relative_clause(sentence.tags, start, index)
        for start, end in parts
        for index in range(start + 1, end)
    )


def _is_outside_relative_clause(tags: str, start: int, index: int) -> bool:
    """Return whether no "yang" stands before a copula, or one with a single word: "salah satu yang terbaru adalah"."""
    if SUBORDINATOR in tags[start:index]:
        return False  # "..., hingga anggapan bahwa lahan itu adalah milik desa"
    relativizer = tags.rfind(RELATIVIZER, start, index)
    return relativizer < 0 or (index - relativizer == SHORT_RELATIVE and tags[relativizer + 1] not in AFFIXED_VERBS)


def may_hide_predicate(tags: str, start: int) -> bool:
    """Return whether an adjective and a verb stand side by side, of which one may be the main predicate."""
    pairs = zip(tags[start:], tags[start + 1 :], strict=False)
    return any(tag == ADJECTIVE and following in _BEHIND_ADJECTIVE for tag, following in pairs)


def is_anaphoric(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether the opener and the word behind it point back: "Meski begitu", "Karena hal itu"."""
    word, second = sentence.words[:2]
    return second in lexicon.words("anaphor") or (
        word in lexicon.words("cause") and second in lexicon.words("anaphor-cause")
    )
