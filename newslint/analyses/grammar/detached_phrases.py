"""Phrases and predicates that stand alone: "Termasuk ...", "Tetapi juga ...", "Merupakan ...".

Each decision takes a tagged sentence and the lexicon, and returns None for a complete sentence, else the name of a
variant ("" for the plain case).
"""

from __future__ import annotations

from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.main_clauses import (
    has_copula,
    has_main_clause_marker,
    is_anaphoric,
    is_main_clause,
    may_hide_predicate,
)
from newslint.analyses.grammar.predicates import predicates
from newslint.analyses.grammar.tagging import TaggedSentence, segments
from newslint.analyses.grammar.word_classes import (
    ACTIVE_VERBS,
    ADJECTIVE,
    ADVERB,
    ADVERBS,
    AUXILIARY,
    COORDINATOR,
    DEFINITES,
    DEGREE,
    MAIN_CLAUSE_MARKER,
    NOMINALS,
    NOUNS,
    OPENS_DEPENDENT,
    PASSIVE_VERBS,
    POINTERS,
    PREDICATES,
    PREPOSITION,
    QUOTATION,
    RELATIVIZER,
    SUBORDINATOR,
    SUBORDINATORS,
    VERBS,
)

_INVERTED = VERBS | OPENS_DEPENDENT | {ADJECTIVE}
"""Classes of words of which an inverted sentence has one behind its copula."""
_BETWEEN_COMPARISON_AND_PASSIVE = frozenset({RELATIVIZER, AUXILIARY, ADVERB})
"""What stands before the verb of "Seperti yang sudah dijelaskan"."""
LISTING_VARIANTS = ("phrase", "afterthought")
"""Lists of openers that give the phrase they open its variant."""
FEWEST_WITH_CLAUSE = 2
"""More segments than this behind "Seperti dijelaskan Sari" hold a clause of which the verb may not be known."""
_OPENS_EXAMPLE = ACTIVE_VERBS | {PREPOSITION}
_OPENS_MAIN_PREDICATE = PREDICATES | {DEGREE}
_BEFORE_PREDICATE = ADVERBS | {MAIN_CLAUSE_MARKER}
_ENDS_OBJECT = NOUNS | POINTERS | {ADJECTIVE, ADVERB}
_AGENTS = NOMINALS | POINTERS | {PREPOSITION}
"""What a passive's agent begins with."""


def listing(sentence: TaggedSentence, lexicon: Lexicon) -> str | None:
    """Decide on "Termasuk ...", "Yakni ...": a listing phrase unless a clause stands behind it."""
    words, tags = sentence
    parts = segments(tags, 1, len(tags))
    if not parts or QUOTATION in tags:
        return None
    opens_clause = tags[parts[0][0]] in SUBORDINATORS or words[parts[0][0]] in lexicon.words("reason")
    if has_copula(sentence, parts[1:] if opens_clause else parts):
        return None
    if words[0] in lexicon.words("listing-from") and words[1] != "dari":
        return None
    if words[0] in lexicon.words("addition") and len(parts) > 1 and not _is_bare_list(sentence, parts):
        return None
    if words[0] in lexicon.words("afterthought") and not _is_afterthought(sentence, lexicon, *parts[0]):
        return None
    if is_anaphoric(sentence, lexicon) or _is_comparison_comment(sentence, lexicon):
        return None
    if has_main_clause_marker(sentence, lexicon, 2) or any(map(lexicon.is_focused, words[2:])):
        return None
    first, later = parts[0], _behind_range(sentence, lexicon, parts)
    if later is None or any(is_main_clause(sentence, lexicon, *part, last=True) for part in later):
        return None
    variant = next((name for name in LISTING_VARIANTS if words[0] in lexicon.words(name)), "")
    return variant if _is_phrase(sentence, lexicon, *first) else None


def _is_bare_list(sentence: TaggedSentence, parts: list[tuple[int, int]]) -> bool:
    """Return whether segments are the members of a list and nothing else: "Selain jagung, kedelai, dan padi"."""
    tags = sentence.tags
    return (
        tags[parts[-1][0]] == COORDINATOR
        and ADVERBS.isdisjoint(tags)
        and not any(predicates(sentence, *part, doubtful=True, loose=True) for part in parts)
    )


def _is_afterthought(sentence: TaggedSentence, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether a phrase or a dependent clause begins at ``start``: "Apalagi saat musim hujan"."""
    start = sentence.skip(start, words=lexicon.words("adding"))
    if start >= end or sentence.words[start] in lexicon.words("attribution"):
        return False
    if sentence.words[0] not in lexicon.words("example") and sentence.tags[start] in SUBORDINATORS:
        return len(predicates(sentence, start + 1, end, doubtful=True)) <= 1
    return sentence.tags[start] in _OPENS_EXAMPLE


def _behind_range(
    sentence: TaggedSentence, lexicon: Lexicon, parts: list[tuple[int, int]]
) -> list[tuple[int, int]] | None:
    """Return the segments that may be the main clause: behind a range "mulai dari A, B, hingga C" only those after C.

    None where the last member itself goes on as a clause: "..., hingga konser bakal digelar".
    """
    ends = [index for index, part in enumerate(parts) if sentence.words[part[0]] in lexicon.words("range-end")]
    if not ends or sentence.words[0] in lexicon.words("afterthought"):
        return parts[1:]
    start, end = parts[ends[-1]]
    if any(_begins_main_predicate(sentence.tags, start, index) for index in predicates(sentence, start + 1, end)):
        return None
    is_range = sentence.words[0] in lexicon.words("listing-from")
    return parts[ends[-1] + 1 :] if is_range else [part for part in parts[1:] if part != (start, end)]


def _begins_main_predicate(tags: str, start: int, index: int) -> bool:
    """Return whether a predicate in the last member of a range has all of the range as its subject."""
    return tags[index] in PASSIVE_VERBS | {AUXILIARY} and RELATIVIZER not in tags[start:index]


def _is_phrase(sentence: TaggedSentence, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether the first segment of a listing is a phrase without a predicate of its own."""
    words, tags = sentence
    is_reason = words[start] in lexicon.words("reason")
    if (tags[start] in SUBORDINATORS or is_reason) and words[0] not in lexicon.words("phrase"):
        return True  # "Terutama saat hujan turun": its verb is that of the adverbial clause
    start = sentence.skip(start, tags=ADVERBS)
    found = predicates(sentence, start, end, doubtful=True)
    if words[0] in lexicon.words("listing-from"):  # "Mulai dari menyapu halaman hingga mengecat pagar"
        found = [index for index in found if words[index - 1] not in lexicon.words("range-end")]
    if words[0] in lexicon.words("apposition"):
        return not found or tags[start] not in DEFINITES
    if not found:
        return not may_hide_predicate(tags, start)
    if found != [start]:
        return False
    # "Termasuk mengajukan banding", "Terutama dapat menaikkan pendapatan"
    return tags[start] in ACTIVE_VERBS or (tags[start] == AUXILIARY and sentence.following_tag(start) in ACTIVE_VERBS)


def _is_comparison_comment(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether "Seperti diketahui", "Seperti yang sudah dijelaskan" comments on what follows, comma or not."""
    if sentence.words[0] not in lexicon.words("comparison"):
        return False
    if sentence.words[1] in lexicon.words("usual"):
        return True
    index = sentence.skip(1, tags=_BETWEEN_COMPARISON_AND_PASSIVE)
    if sentence.tags[index : index + 1] not in PASSIVE_VERBS:
        return False
    return not _is_only_comparison(sentence, lexicon, index)


def _is_only_comparison(sentence: TaggedSentence, lexicon: Lexicon, passive: int) -> bool:
    """Return whether nothing but who said it follows: "Seperti yang diungkapkan Sari, petani dari Solo"."""
    words, tags = sentence
    parts = segments(tags, passive + 1, len(tags))
    is_relative = RELATIVIZER in tags[:passive]
    if not parts or parts[0][0] != passive + 1 or any(tags[start] == SUBORDINATOR for start, _ in parts):
        return False  # "Seperti dijelaskan di atas, bahwa ..."
    if not is_relative and (words[passive] in lexicon.words("impersonal") or len(parts) > FEWEST_WITH_CLAUSE):
        return False
    is_agent = tags[passive + 1] in _AGENTS
    return is_agent and not predicates(sentence, *parts[0], doubtful=True, loose=not is_relative)


def missing_subject(sentence: TaggedSentence, lexicon: Lexicon) -> str | None:
    """Decide on "Merupakan ...", "Bertujuan ...": a predicate that wants a subject before it."""
    words, tags = sentence
    # "Adalah Sari yang melapor", "Adalah tugas kita menjaga alam": behind the copula the subject may follow.
    if words[0] in lexicon.words("inverting") and not _INVERTED.isdisjoint(tags[1:]):
        return None
    if QUOTATION in tags:
        return None
    parts = segments(tags, 1, len(tags))
    if tags[0] in ACTIVE_VERBS and _is_verbal_noun(tags, *parts[0]):
        return None
    if has_copula(sentence, parts) or (
        words[0] in lexicon.words("inverted-passive") and predicates(sentence, *parts[0], doubtful=True)
    ):
        return None  # "Disusul kemudian rombongan kedua tiba"
    return None if any(is_main_clause(sentence, lexicon, *part) for part in parts[1:]) else ""


def _is_verbal_noun(tags: str, start: int, end: int) -> bool:
    """Return whether the opening verb and its object are the subject: "Mencoba lampu surya bisa membantu warga"."""
    return any(
        tags[index + 1] in _OPENS_MAIN_PREDICATE and _begins_behind_object(tags, start, index)
        for index in range(start + 1, end - 1)
    )


def _begins_behind_object(tags: str, start: int, index: int) -> bool:
    """Return whether an auxiliary, or an adverb right behind the object, may open a predicate of its own."""
    if tags[index] == AUXILIARY:
        return tags[index - 1] != RELATIVIZER
    is_behind_object = tags[index - 1] in _ENDS_OBJECT and RELATIVIZER not in tags[start:index]
    return tags[index] in _BEFORE_PREDICATE and is_behind_object
