"""Severed conjuncts: the second half of a sentence cut in two, "Tetapi juga ...", "Melainkan ...", "Serta ...".

The decision takes a tagged sentence and the lexicon, and returns None for a complete sentence, else the name of a
variant ("" for the plain case).
"""

from __future__ import annotations

from itertools import takewhile

from newslint.analyses.grammar.lexicon import POSSESSIVE, Lexicon
from newslint.analyses.grammar.main_clauses import (
    has_copula,
    has_main_clause_marker,
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
    AFFIXED_VERBS,
    AUXILIARY,
    BARE_VERB,
    COORDINATOR,
    DEFINITES,
    DEGREE,
    DEMONSTRATIVE,
    EXISTENTIAL,
    INTERROGATIVE,
    NOMINALS,
    NOUN,
    NOUNS,
    NUMBER,
    OPENS_DEPENDENT,
    PASSIVE_VERB,
    PASSIVE_VERBS,
    PAUSES,
    POINTERS,
    PREPOSITION,
    PURPOSE_NOUN,
    QUOTATION,
    RELATIVIZER,
    SERIAL_VERB,
    SUBORDINATORS,
    TIME_OR_CAUSE,
)

_OPENS_CLAUSE = POINTERS | {NUMBER, ADVERB, INTERROGATIVE}
"""Behind "Dan" these may begin a clause whose predicate is no verb."""
_WANTS_SUBJECT = ACTIVE_VERBS | {PASSIVE_VERB, BARE_VERB, SERIAL_VERB}
COMMANDS = tuple(f"{letter}kan" for letter in "bdghlmnprst")
"""Endings of commands made of a noun or an adjective: "jalankan", "tambahkan"; "gerakan", "tindakan" are nouns."""
SHORTEST_COMMAND = 7
LONG_NOMINAL = 4
"""A noun phrase of that many words behind a topic may hold a predicate that no list knows."""
UNCERTAIN = "uncertain"
"""The variant of what may be a sentence of everyday speech, which leaves out what is known."""
_BEHIND_PASSIVE = ADVERBS | {PREPOSITION}
"""Behind these follows no subject of a passive."""
_NOMINAL = NOMINALS | {ADJECTIVE, PREPOSITION, PURPOSE_NOUN}
_HINTS_AT_PREDICATE = ADVERBS | {AUXILIARY}
_BEFORE_EXISTENTIAL = ADVERBS | {AUXILIARY}
_OPENS_ADJECTIVAL = frozenset({DEGREE, ADJECTIVE})
_CONTINUES_ADJECTIVAL = frozenset({ADJECTIVE, AUXILIARY, ADVERB, PREPOSITION})


def conjunct(sentence: TaggedSentence, lexicon: Lexicon) -> str | None:
    """Decide on "Tetapi juga ...", "Melainkan ...", "Serta ...": the second half of a sentence cut in two."""
    words, tags = sentence
    start = sentence.skip(1, tags=PAUSES)
    contrast, correction = (words[0] in lexicon.words(name) for name in ("contrast", "correction"))
    if contrast and not lexicon.words("second-half").isdisjoint(words[start : start + 1]):
        return None if _is_instruction(sentence, lexicon, start + 1) else ""
    start = sentence.skip(start, words=lexicon.words("conjunct-link"))
    parts = segments(tags, start, len(tags))
    if not parts or QUOTATION in tags or lexicon.is_focused(words[start]) or has_copula(sentence, parts):
        return None
    if has_main_clause_marker(sentence, lexicon, start) or _is_instruction(sentence, lexicon, start):
        return None
    if _is_about_topic(tags, parts):
        return None
    found = predicates(sentence, *parts[0], doubtful=not correction, time=tags[start] == TIME_OR_CAUSE)
    if not found and not correction and predicates(sentence, *parts[0], doubtful=True):
        return None  # "Dan warga sejak pagi mengungsi"
    if any(is_main_clause(sentence, lexicon, *part, verbs=not found, last=True) for part in parts[1:]):
        return None
    if correction:
        return None if found and tags[start] in DEFINITES else ""
    if not found:
        return UNCERTAIN if _is_bare_phrase(sentence, lexicon, start, contrast) else None
    verb = sentence.skip(start, tags={ADVERB})
    is_alone = len(found) == 1 or (words[0] in lexicon.words("joining") and tags[verb] in AFFIXED_VERBS)
    if not is_alone or found[0] - verb > 1 or not _is_bare_predicate(sentence, lexicon, verb):
        return None
    if tags[verb] in ACTIVE_VERBS and _goes_on_as(tags, verb):
        return None  # "Dan menulis surat menjadi kebiasaannya"
    is_certain = len(found) == 1 and verb == start and not contrast and _is_surely_cut_off(tags[start:])
    return "" if is_certain else UNCERTAIN


def _goes_on_as(tags: str, verb: int) -> bool:
    """Return whether "menjadi" stands behind the object of a verb, so that both may be the subject of it."""
    return any(tags[index] == SERIAL_VERB and tags[index - 1] in NOUNS for index in range(verb + 1, len(tags)))


def _is_surely_cut_off(tags: str) -> bool:
    """Return whether the predicate that comes first cannot have its subject behind it: "Serta ditutup oleh camat"."""
    may_be_inverted = tags[0] in PASSIVE_VERBS and tags[1:2] not in _BEHIND_PASSIVE
    return tags[0] in AFFIXED_VERBS and not may_be_inverted


def _is_instruction(sentence: TaggedSentence, lexicon: Lexicon, start: int) -> bool:
    """Return whether a sentence tells its reader what to do: "Dan jalankan ini", "Dan jika ..., jangan lupa"."""
    word = sentence.words[start]
    is_command = word in lexicon.words("imperative") | lexicon.words("command") or (
        sentence.tags[start] == NOUN and len(word) >= SHORTEST_COMMAND and word.endswith(COMMANDS)
    )
    return is_command or not lexicon.words("instruction").isdisjoint(sentence.words[start:])


def _is_about_topic(tags: str, parts: list[tuple[int, int]]) -> bool:
    """Return whether behind a topic a long noun phrase stands that a predicate may end: "Dan soal harga, ..."."""
    if len(parts) != 2 or tags[parts[0][0]] != PREPOSITION:
        return False
    start, end = parts[1]
    return tags[start] in NOMINALS | {ADJECTIVE} and end - start >= LONG_NOMINAL and COORDINATOR not in tags[start:end]


def _is_bare_phrase(sentence: TaggedSentence, lexicon: Lexicon, start: int, contrast: bool) -> bool:
    """Return whether a phrase without any predicate begins at ``start``: "Dan para pedagang", "Tapi dengan syarat"."""
    words, tag = sentence.words, sentence.tags[start]
    if tag == RELATIVIZER and not lexicon.words("headless").isdisjoint(sentence.following(start)):
        return False  # "Dan yang keempat mengenai ..."
    if tag != RELATIVIZER and may_hide_predicate(sentence.tags, start):
        return False
    if words[0] not in lexicon.words("joining") and _may_be_nominal_clause(sentence, lexicon, start):
        return False
    if words[0] not in lexicon.words("joining") and _hints_at_predicate(sentence.tags[start:], contrast):
        return False
    if words[start] in lexicon.words("condition") or (sentence.tags[1] in PAUSES and tag == NOUN):
        return False  # "Dan jika hujan acara batal", "Atau, atur waktunya"
    if contrast:
        return tag == PREPOSITION and sentence.words[start] not in lexicon.words("attribution")
    return tag not in _OPENS_CLAUSE or (tag == NUMBER and words[0] in lexicon.words("joining"))


def _may_be_nominal_clause(sentence: TaggedSentence, lexicon: Lexicon, start: int) -> bool:
    """Return whether a known subject, or an adjective at the end, may make a clause: "Dan bahannya kayu jati"."""
    words, tags = sentence
    end = next((index for index in range(start, len(tags)) if tags[index] in OPENS_DEPENDENT), len(tags))
    pointer = tags.find(DEMONSTRATIVE, start, end)
    if 0 <= pointer < len(tags) - 1 or (words[start].endswith(POSSESSIVE) and tags[start + 1 : end][:1] in _NOMINAL):
        return True
    is_counted = words[start] in lexicon.words("quantifier")  # "Dan para pedagang di terminal lama"
    return start < end and bool(predicates(sentence, start, end, doubtful=True, loose=not is_counted))


def _hints_at_predicate(tags: str, contrast: bool) -> bool:
    """Return whether adverbs may stand before a predicate no list knows: "Dan dengan cara ini warga lebih hemat"."""
    if tags[0] in OPENS_DEPENDENT:
        return False
    if contrast:  # "Tapi dengan syarat bahwa ...": what follows is part of the phrase
        tags = "".join(takewhile(lambda tag: tag not in OPENS_DEPENDENT, tags))
    return not _HINTS_AT_PREDICATE.isdisjoint(tags)


def _is_bare_predicate(sentence: TaggedSentence, lexicon: Lexicon, start: int) -> bool:
    """Return whether a predicate without a subject begins at ``start``, and one that wants a subject."""
    tag, word = sentence.tags[start], sentence.words[start]
    first = sentence.skip(start, tags=_BEFORE_EXISTENTIAL)
    if word in lexicon.words("impersonal") or sentence.tags[first : first + 1] == EXISTENTIAL:
        return False  # "Dan diketahui ...", "Dan hampir tidak ada ..."
    if tag in PASSIVE_VERBS and not lexicon.words("content").isdisjoint(sentence.following(start)):
        return False  # "Ditemukan adanya ..."
    if sentence.words[0] in lexicon.words("contrast"):
        verb = sentence.following_tag(start) if word in lexicon.words("negation") else tag
        return verb in ACTIVE_VERBS
    if tag in _WANTS_SUBJECT or word in lexicon.openers("missing-subject"):
        return True
    following = sentence.following_tag(start)
    if tag == AUXILIARY:
        full = sentence.skip(start, tags={AUXILIARY})  # "tidak pernah melakukan", "terus dikembangkan sampai"
        if sentence.tags[full : full + 1] in PASSIVE_VERBS:
            return sentence.following_tag(full) in _BEHIND_PASSIVE | SUBORDINATORS
        return sentence.tags[full : full + 1] in ACTIVE_VERBS
    return tag in _OPENS_ADJECTIVAL and following in _CONTINUES_ADJECTIVAL
