"""Phrases and predicates that stand alone: "Termasuk ...", "Tetapi juga ...", "Merupakan ...".

Each decision takes a tagged sentence and the lexicon, and returns None for a complete sentence, else the name of a
variant ("" for the plain case).
"""

from __future__ import annotations

from itertools import takewhile

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
    AFFIXED_VERBS,
    AUXILIARY,
    BARE_VERB,
    COORDINATOR,
    DEFINITES,
    DEGREE,
    EXISTENTIAL,
    INTERROGATIVE,
    NOMINALS,
    NOUN,
    NUMBER,
    OPENS_DEPENDENT,
    PASSIVE_VERB,
    PASSIVE_VERBS,
    PAUSES,
    POINTERS,
    PREPOSITION,
    QUOTATION,
    RELATIVIZER,
    SERIAL_VERB,
    SUBORDINATORS,
    VERBS,
)

_INVERTED = VERBS | OPENS_DEPENDENT | {ADJECTIVE}
"""Classes of words of which an inverted sentence has one behind its copula."""
_BETWEEN_COMPARISON_AND_PASSIVE = frozenset({RELATIVIZER, AUXILIARY, ADVERB})
"""What stands before the verb of "Seperti yang sudah dijelaskan"."""
_OPENS_CLAUSE = POINTERS | {NUMBER, ADVERB, INTERROGATIVE}
"""Behind "Dan" these may begin a clause whose predicate is no verb."""
_WANTS_SUBJECT = ACTIVE_VERBS | {PASSIVE_VERB, BARE_VERB}
COMMANDS = tuple(f"{letter}kan" for letter in "bdghlmnprst")
"""Endings of commands made of a noun or an adjective: "jalankan", "tambahkan"; "gerakan", "tindakan" are nouns."""
SHORTEST_COMMAND = 7
LONG_NOMINAL = 4
"""A noun phrase of that many words behind a topic may hold a predicate that no list knows."""
UNCERTAIN = "uncertain"
"""The variant of what may be a sentence of everyday speech, which leaves out what is known."""
_BEHIND_PASSIVE = ADVERBS | {PREPOSITION}
"""Behind these follows no subject of a passive."""
_HINTS_AT_PREDICATE = ADVERBS | {AUXILIARY}
_BEFORE_EXISTENTIAL = ADVERBS | {AUXILIARY}
_OPENS_ADJECTIVAL = frozenset({DEGREE, ADJECTIVE})
_CONTINUES_ADJECTIVAL = frozenset({ADJECTIVE, AUXILIARY, ADVERB, PREPOSITION})


def listing(sentence: TaggedSentence, lexicon: Lexicon) -> str | None:
    """Decide on "Termasuk ...", "Yakni ...": a listing phrase unless a clause stands behind it."""
    words, tags = sentence
    parts = segments(tags, 1, len(tags))
    if not parts or QUOTATION in tags or has_copula(sentence, parts):
        return None
    if words[0] in lexicon.words("listing-from") and words[1] != "dari":
        return None
    if words[0] in lexicon.words("addition") and len(parts) > 1:
        return None
    if is_anaphoric(sentence, lexicon) or _is_comparison_comment(sentence, lexicon):
        return None
    if has_main_clause_marker(sentence, lexicon, 2) or any(map(lexicon.is_focused, words[2:])):
        return None
    later = [part for part in parts[1:] if words[part[0]] not in lexicon.words("range-end")]
    if any(is_main_clause(sentence, lexicon, *part, last=True) for part in later):
        return None
    variant = "phrase" if words[0] in lexicon.words("phrase") else ""
    return variant if _is_phrase(sentence, lexicon, *parts[0]) else None


def _is_phrase(sentence: TaggedSentence, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether the first segment of a listing is a phrase without a predicate of its own."""
    words, tags = sentence
    if tags[start] in SUBORDINATORS and words[0] not in lexicon.words("phrase"):
        return True  # "Terutama saat hujan turun": its verb is that of the adverbial clause
    found = predicates(sentence, start, end, doubtful=True)
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
    index = sentence.skip(1, tags=_BETWEEN_COMPARISON_AND_PASSIVE)
    return sentence.words[1] in lexicon.words("usual") or sentence.tags[index : index + 1] in PASSIVE_VERBS


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
    found = predicates(sentence, *parts[0], doubtful=not correction)
    if any(is_main_clause(sentence, lexicon, *part, verbs=not found, last=True) for part in parts[1:]):
        return None
    if correction:
        return None if found and tags[start] in DEFINITES else ""
    if not found:
        return UNCERTAIN if _is_bare_phrase(sentence, lexicon, start, contrast) else None
    is_alone = len(found) == 1 or (words[0] in lexicon.words("joining") and tags[start] in AFFIXED_VERBS)
    if not is_alone or found[0] - start > 1 or not _is_bare_predicate(sentence, lexicon, start):
        return None
    return "" if len(found) == 1 and not contrast and _is_surely_cut_off(sentence, start) else UNCERTAIN


def _is_surely_cut_off(sentence: TaggedSentence, start: int) -> bool:
    """Return whether the predicate at ``start`` cannot have its subject behind it: "Serta ditutup oleh camat"."""
    tags = sentence.tags
    if SERIAL_VERB in tags[start:]:
        return False  # "Dan menulis surat menjadi kebiasaannya"
    may_be_inverted = tags[start] in PASSIVE_VERBS and tags[start + 1 : start + 2] not in _BEHIND_PASSIVE
    return tags[start] in AFFIXED_VERBS and not may_be_inverted


def _is_instruction(sentence: TaggedSentence, lexicon: Lexicon, start: int) -> bool:
    """Return whether a sentence tells its reader what to do: "Dan jalankan ini", "Dan jika ..., jangan lupa"."""
    word = sentence.words[start]
    is_command = word in lexicon.words("imperative") or (
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
    if words[0] not in lexicon.words("joining") and _hints_at_predicate(sentence.tags[start:], contrast):
        return False
    if words[start] in lexicon.words("condition") or (sentence.tags[1] in PAUSES and tag == NOUN):
        return False  # "Dan jika hujan acara batal", "Atau, atur waktunya"
    if contrast:
        return tag == PREPOSITION and sentence.words[start] not in lexicon.words("attribution")
    return tag not in _OPENS_CLAUSE


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
        return following in ACTIVE_VERBS
    return tag in _OPENS_ADJECTIVAL and following in _CONTINUES_ADJECTIVAL


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
    return None if any(is_main_clause(sentence, lexicon, *part) for part in parts[1:]) else ""


def _is_verbal_noun(tags: str, start: int, end: int) -> bool:
    """Return whether the opening verb and its object are the subject: "Mencoba lampu surya bisa membantu warga"."""
    return any(
        tags[index] == AUXILIARY and tags[index + 1] in VERBS and tags[index - 1] != RELATIVIZER
        for index in range(start + 1, end - 1)
    )
