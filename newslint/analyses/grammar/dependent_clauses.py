"""Dependent clauses that stand alone: "Di mana ...", "Meskipun ...", "Bahwa ...", "Sehingga ...".

Each decision takes a tagged sentence and the lexicon, and returns None for a complete sentence, else the name of a
variant ("" for the plain case).
"""

from __future__ import annotations

from newslint.analyses.grammar.lexicon import FOCUS, POSSESSIVE, Lexicon
from newslint.analyses.grammar.main_clauses import (
    has_main_clause_marker,
    is_anaphoric,
    is_main_clause,
)
from newslint.analyses.grammar.predicates import predicates
from newslint.analyses.grammar.tagging import TaggedSentence, segments
from newslint.analyses.grammar.word_classes import (
    ADJECTIVE,
    ADVERSATIVE,
    AFFIXED_VERBS,
    AUXILIARY,
    COORDINATOR,
    DEGREE,
    DEMONSTRATIVE,
    EXISTENTIAL,
    NAME,
    NOUN,
    NOUNS,
    PREDICATES,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVIZER,
    SUBORDINATOR,
)

ATTRIBUTION_WORDS = 4
CAUSE_WORDS = 2
"""How many words before "ini" or "itu" a noun phrase behind "karena" has at most."""
FEWEST_LISTED = 2
"""How many members, the last one included, make a list of subjects behind a dependent clause."""
FRONTED_PARTS = 2
"""How many segments a cause has that begins with an adverbial: that one, and its clause."""
TAKEN_UP = 2
"""Among how many first words "itu" takes up a clause: "Bahwa harga naik, hal itu wajar"."""
MOST_PREDICATES = 2
"""More predicates than this in a clause are a clause of their own and the comma before it is missing."""
_NOUN_AND_SUBJECT = NOUN + ADJECTIVE + NOUN
_KNOWN = frozenset({NAME, PRONOUN})
_OPENS_EXISTENTIAL = frozenset({ADJECTIVE, EXISTENTIAL})
"""Before "yang" such a word is a subject with a predicate: "banyak yang", "ada yang"."""
_JOINS_EXISTENTIAL = frozenset({COORDINATOR, DEGREE, AUXILIARY})
"""Behind these it is part of what stands before."""


def where(sentence: TaggedSentence, lexicon: Lexicon) -> str | None:
    """Decide on "Di mana ...", "Yang mana ...": never an opener of a statement, but "Di mana ada X, di situ Y" is."""
    if not lexicon.words("subject-particle").isdisjoint(sentence.words[1:3]):
        return None
    answers = lexicon.words("place-answer")
    pairs = zip(sentence.tags, sentence.words[1:], strict=False)
    return None if any(tag == PREPOSITION and word in answers for tag, word in pairs) else ""


def result(sentence: TaggedSentence, lexicon: Lexicon) -> str | None:
    """Decide on "Sehingga ...": it never opens a sentence."""
    return ""


def subordinate(sentence: TaggedSentence, lexicon: Lexicon) -> str | None:
    """Decide on "Meskipun ...", "Karena ...", "Agar ...": a dependent clause unless a main clause follows."""
    words, tags = sentence
    parts = _own_parts(sentence, lexicon)
    if not parts or QUOTATION in tags or is_anaphoric(sentence, lexicon):
        return None
    if words[0] in lexicon.words("content-clause"):
        return _content(sentence, lexicon, parts)
    if _has_main_word(sentence, lexicon, parts):
        return None
    if words[0] in lexicon.words("accompanying") and tags[1] not in PREDICATES:
        return None
    first, later = parts[0], parts[1:]
    if later and _is_fronted(sentence, lexicon, *first):
        first, later = later[0], later[1:]
    if any(is_main_clause(sentence, lexicon, *part) for part in later) or _lists_subjects(sentence, first, later):
        return None
    if words[0] in lexicon.words("cause") and _is_fronted_cause(sentence, *first):
        return None
    found = predicates(sentence, *first)
    count = len(found) + _may_be_whole_cause(tags, *first)
    if count > MOST_PREDICATES or (count and _has_existential_subject(tags, *first)):
        return None
    if len(found) == MOST_PREDICATES and found[0] == first[0] and _ends_known_subject(sentence, found[1]):
        return None
    if count == MOST_PREDICATES:
        return "two-predicates"
    return "reason" if words[0] in lexicon.words("reason") else ""


def _content(sentence: TaggedSentence, lexicon: Lexicon, parts: list[tuple[int, int]]) -> str | None:
    """Decide on "Bahwa ...": a dependent clause unless something is said of it, or "itu" takes it up."""
    if not (lexicon.words("acknowledged") | lexicon.words("pointing")).isdisjoint(sentence.words[2:]):
        return None
    taken_up = (start for start, _ in parts[1:] if sentence.words[start] not in lexicon.words("either"))
    if any(DEMONSTRATIVE in sentence.tags[start : start + TAKEN_UP] for start in taken_up):
        return None
    is_plain = len(parts) == 1 and len(predicates(sentence, *parts[0])) < MOST_PREDICATES
    return "" if is_plain else "content"


def _has_main_word(sentence: TaggedSentence, lexicon: Lexicon, parts: list[tuple[int, int]]) -> bool:
    """Return whether a word says that there is a main clause: "maka", "inilah", "disarankan", "kata Budi"."""
    words = sentence.words
    is_cause = words[0] in lexicon.words("cause")
    if has_main_clause_marker(sentence, lexicon, 2) and not (is_cause and _stays_in_cause(sentence, lexicon, parts)):
        return True
    if not (lexicon.words("pointing") | {FOCUS}).isdisjoint(words[2:]):
        return True
    if words[parts[-1][0]] in lexicon.words("reporting"):
        return True
    return words[0] in lexicon.words("purposive") and not lexicon.words("recommending").isdisjoint(words[2:])


def _stays_in_cause(sentence: TaggedSentence, lexicon: Lexicon, parts: list[tuple[int, int]]) -> bool:
    """Return whether markers belong to the cause: "Karena hujan justru turun", "Karena jika kering, maka layu"."""
    if len(parts) == 1:
        return ADVERSATIVE not in sentence.tags and lexicon.words("consequence").isdisjoint(sentence.words)
    return len(parts) == FRONTED_PARTS and _is_fronted(sentence, lexicon, *parts[0])


def _is_fronted(sentence: TaggedSentence, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether an adverbial stands before the subject of the dependent clause: "Karena pada saat itu, ..."."""
    length = 2 if sentence.tags[start] == PREPOSITION else 1
    words, opening = sentence.words, sentence.words[start : start + length]
    fronted, is_cause = lexicon.words("fronted"), words[0] in lexicon.words("cause")
    if is_cause:
        fronted |= lexicon.words("fronted-cause")
    if fronted.isdisjoint(opening):
        return False
    if is_cause and words[start] in lexicon.words("condition"):
        return True
    return not predicates(sentence, start, end, doubtful=not is_cause)


def _may_be_whole_cause(tags: str, start: int, end: int) -> bool:
    """Return whether a noun with its adjective may be all of the cause: "Karena kabut tebal kapal memutar arah"."""
    return tags.startswith(_NOUN_AND_SUBJECT, start, end) and tags[start + 3 : end][:1] in AFFIXED_VERBS


def _ends_known_subject(sentence: TaggedSentence, index: int) -> bool:
    """Return whether what stands before a second predicate is its subject: "Agar aman saya membuat salinan"."""
    tag = sentence.tags[index - 1]
    return tag in _KNOWN or (tag == NOUN and sentence.words[index - 1].endswith(POSSESSIVE))


def _lists_subjects(sentence: TaggedSentence, first: tuple[int, int], later: list[tuple[int, int]]) -> bool:
    """Return whether nouns behind a cause are listed up to a predicate: "Karena hujan, padi, dan jagung jadi basah"."""
    if len(later) < FEWEST_LISTED or sentence.tags[later[-1][0]] != COORDINATOR or sentence.tags[1] == PREPOSITION:
        return False
    start, end = later[-1]
    if any(predicates(sentence, *part) for part in (first, *later[:-1])):
        return False
    return bool(predicates(sentence, start + 1, end, doubtful=True))


def _is_fronted_cause(sentence: TaggedSentence, start: int, end: int) -> bool:
    """Return whether a clause follows a cause without a comma: "Karena hujan ini warga mencoba mengungsi"."""
    pointer = next((index for index in range(start + 1, end) if sentence.tags[index] == DEMONSTRATIVE), end)
    is_noun_phrase = pointer <= start + CAUSE_WORDS and NOUNS.issuperset(sentence.tags[start:pointer])
    return is_noun_phrase and bool(predicates(sentence, pointer + 1, end)) and sentence.following_tag(pointer) in NOUNS


def _has_existential_subject(tags: str, start: int, end: int) -> bool:
    """Return whether "banyak yang", "ada yang" stand in the segment behind its beginning: a clause of their own."""
    return any(
        tags[index] in _OPENS_EXISTENTIAL
        and tags[index + 1] == RELATIVIZER
        and tags[index - 1] not in _JOINS_EXISTENTIAL
        for index in range(start + 2, end - 1)
        if SUBORDINATOR not in tags[start:index]
    )


def _own_parts(sentence: TaggedSentence, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the segments behind the opener without "kata dia" and its like between commas."""
    attribution = lexicon.words("attribution")
    return [
        (start, end)
        for start, end in segments(sentence.tags, 1, len(sentence.tags))
        if sentence.words[start] not in attribution or end - start > ATTRIBUTION_WORDS
    ]
