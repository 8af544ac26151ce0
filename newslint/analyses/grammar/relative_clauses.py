"""Relative clauses that stand alone, "Yang ...": neither the subject nor a comment of a main clause."""

from __future__ import annotations

from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.main_clauses import NEVER_OPENS_MAIN_CLAUSE, is_main_clause
from newslint.analyses.grammar.predicates import predicates
from newslint.analyses.grammar.tagging import TaggedSentence, segments
from newslint.analyses.grammar.word_classes import (
    ACTIVE_VERB,
    ADJECTIVE,
    AFFIXED_VERBS,
    AUXILIARY,
    BARE_VERB,
    COMMA,
    COORDINATORS,
    EXISTENTIAL,
    NAME,
    NOUNS,
    NUMBER,
    PASSIVE_VERB,
    PASSIVE_VERBS,
    PREPOSITION,
    PURPOSE_NOUN,
    QUOTATION,
    RELATIVIZER,
    SERIAL_VERB,
    VERBS,
)

COMMENT_COMMA = 6
"""A comma among the first words of "Yang menarik, ..." parts a comment from the sentence it is about."""
TURNING_WORD = 8
"""Among how many first words one stands that makes a predicate of what follows."""
ADDRESS = 6
"""Among how many first words a word of respect stands: "Yang sama-sama kita hormati"."""
PLACE_WORDS = 3
"""How many words a place behind "Yang lahir di Bandung," has at most."""
_OPENS_COMMENT = frozenset({ACTIVE_VERB, PASSIVE_VERB, BARE_VERB})
_IN_PLACE = frozenset({NAME, NUMBER})
_TELLS_WHO = frozenset({BARE_VERB, ACTIVE_VERB})
_HEADS = NOUNS | {PURPOSE_NOUN}
_NOT_COMMENTED = NEVER_OPENS_MAIN_CLAUSE | AFFIXED_VERBS
"""A sentence that is commented on begins with none of these."""


def relative(sentence: TaggedSentence, lexicon: Lexicon) -> str | None:
    """Decide on "Yang ...": return None for a complete sentence, "" for a relative clause that stands alone."""
    words, tags = sentence
    if words[1] in lexicon.words("headless") or not lexicon.words("address").isdisjoint(words[1:ADDRESS]):
        return None
    if QUOTATION in tags or any(lexicon.is_focused(word) for word in words[2:]) or _is_turned(sentence, lexicon):
        return None
    if _is_subject_of_later_verb(tags, *segments(tags, 1, len(tags))):
        return None
    subjects = (_is_likened, _is_named_subject, _is_described_subject, _is_one_of_pair)
    if any(is_subject(sentence, lexicon) for is_subject in subjects):
        return None
    parts = segments(tags, 1, len(tags))
    if _is_comment(tags, parts) or len(predicates(sentence, *parts[0], doubtful=True, time=False)) > 1:
        return None
    return None if any(is_main_clause(sentence, lexicon, *part, verbs=False) for part in parts[1:]) else ""


def _is_subject_of_later_verb(tags: str, first: tuple[int, int], *others: tuple[int, int]) -> bool:
    """Return whether a verb that other words hide may be the predicate, so that the sentence is complete.

    That is "menjadi" behind a noun ("Yang dilakukan warga menjadi contoh"), a verb behind what exists ("Yang tidak ada
    di daftar ditolak"), and one behind a pause where a second clause went before ("Yang ..., atau yang ..., tidak").
    """
    start, end = first
    becomes = tags.find(SERIAL_VERB, start, end)
    if becomes > start and tags[becomes - 1] in NOUNS and not AFFIXED_VERBS.isdisjoint(tags[start:becomes]):
        return True
    exists = tags.find(EXISTENTIAL, start, start + 3)
    if exists >= 0 and not AFFIXED_VERBS.isdisjoint(tags[exists + 2 : end]):
        return True
    paired = any(tags[begin] in COORDINATORS and tags[begin + 1 : begin + 2] == RELATIVIZER for begin, _ in others)
    return paired and any(tags[begin] == AUXILIARY for begin, _ in others)


def _is_likened(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether a likeness is the predicate: "Yang membuat warga betah mirip dengan alasan di kota lain"."""
    words, likenesses, links = sentence.words, lexicon.words("likeness"), {"dengan", *lexicon.words("comparison")}
    return any(word in likenesses and words[index + 1] in links for index, word in enumerate(words[3:-1], 3))


def _is_named_subject(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether a verb follows what "yang disebut" names: "Yang disebut rumah singgah dikelola warga"."""
    words, tags = sentence
    if words[1] not in lexicon.words("naming") or tags[2] in VERBS:
        return False
    end = tags.find(RELATIVIZER, 2)
    return any(
        tags[index] in VERBS and tags[index - 1] != PREPOSITION and not _HEADS.isdisjoint(tags[2:index])
        for index in range(3, len(tags) if end < 0 else end)
    )


def _is_described_subject(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether a verb follows what tells who is meant: "Yang sakit dirawat", "Yang menang mendapat hadiah"."""
    word, tags = sentence.words[1], sentence.tags
    if tags[1] == ADJECTIVE:
        return tags[2] in VERBS and word not in lexicon.words("manner-adjective")
    if tags[1] not in _TELLS_WHO or word in lexicon.words("verb-before-verb"):
        return False
    return tags[2] in (AFFIXED_VERBS if tags[1] == BARE_VERB else PASSIVE_VERBS | {ACTIVE_VERB})


def _is_one_of_pair(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether two are set against each other: "Yang lama dibongkar, yang baru dipasang", "... yang satu ..."."""
    words, tags = sentence
    opens = words[1] in lexicon.words("pair-member") or tags[1] == ADJECTIVE
    opens = opens and tags[2] in VERBS
    for index in range(3, len(tags) - 2):
        if words[index] != words[0] or tags[index + 2] not in VERBS:
            continue
        member = words[index + 1]
        if member in lexicon.words("pair-one"):
            return True
        if opens and (member in lexicon.words("pair-member") or tags[index + 1] == ADJECTIVE):
            return True
    return False


def _is_turned(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether "hanya", "justru" or a particle turns what follows into the predicate."""
    turning = lexicon.words("nominal-predicate") | lexicon.words("subject-particle")
    return any(
        word in turning and sentence.tags[index - 1] != SERIAL_VERB
        for index, word in enumerate(sentence.words[2:TURNING_WORD], 2)
    )


def _is_comment(tags: str, parts: list[tuple[int, int]]) -> bool:
    """Return whether "Yang menarik," comments on the sentence behind its comma."""
    if len(parts) < 2 or parts[0][1] > COMMENT_COMMA or tags[parts[0][1]] != COMMA:
        return False
    start, end = parts[1]
    if tags[1] in _OPENS_COMMENT and end - start <= PLACE_WORDS and _IN_PLACE.issuperset(tags[start:end]):
        return False  # "Yang lahir di Bandung, Jawa Barat"
    return tags[start] not in _NOT_COMMENTED
