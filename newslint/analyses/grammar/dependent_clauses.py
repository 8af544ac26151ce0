"""Dependent clauses that stand alone: "Yang ...", "Di mana ...", "Meskipun ...", "Sehingga ...".

Each decision takes a tagged sentence and the lexicon, and returns None for a complete sentence, else the name of a
variant ("" for the plain case).
"""

from __future__ import annotations

from newslint.analyses.grammar.lexicon import FOCUS, POSSESSIVE, Lexicon
from newslint.analyses.grammar.main_clauses import (
    NEVER_OPENS_MAIN_CLAUSE,
    has_main_clause_marker,
    is_anaphoric,
    is_main_clause,
)
from newslint.analyses.grammar.predicates import predicates
from newslint.analyses.grammar.tagging import TaggedSentence, segments
from newslint.analyses.grammar.word_classes import (
    ACTIVE_VERB,
    ADJECTIVE,
    ADVERSATIVE,
    AFFIXED_VERBS,
    AUXILIARY,
    BARE_VERB,
    COMMA,
    COORDINATOR,
    DEGREE,
    DEMONSTRATIVE,
    EXISTENTIAL,
    NAME,
    NOUN,
    NOUNS,
    NUMBER,
    PASSIVE_VERB,
    PASSIVE_VERBS,
    PREDICATES,
    PREPOSITION,
    PRONOUN,
    PURPOSE_NOUN,
    QUOTATION,
    RELATIVIZER,
    SERIAL_VERB,
    SUBORDINATOR,
    VERBS,
)

COMMENT_COMMA = 6
"""A comma among the first words of "Yang menarik, ..." parts a comment from the sentence it is about."""
TURNING_WORD = 8
"""Among how many first words one stands that makes a predicate of what follows."""
ADDRESS = 6
"""Among how many first words a word of respect stands: "Yang sama-sama kita hormati"."""
ATTRIBUTION_WORDS = 4
CAUSE_WORDS = 2
"""How many words before "ini" or "itu" a noun phrase behind "karena" has at most."""
PLACE_WORDS = 3
"""How many words a place behind "Yang lahir di Bandung," has at most."""
FEWEST_LISTED = 2
"""How many members, the last one included, make a list of subjects behind a dependent clause."""
FRONTED_PARTS = 2
"""How many segments a cause has that begins with an adverbial: that one, and its clause."""
TAKEN_UP = 2
"""Among how many first words "itu" takes up a clause: "Bahwa harga naik, hal itu wajar"."""
MOST_PREDICATES = 2
"""More predicates than this in a clause are a clause of their own and the comma before it is missing."""
_OPENS_COMMENT = frozenset({ACTIVE_VERB, PASSIVE_VERB, BARE_VERB})
_IN_PLACE = frozenset({NAME, NUMBER})
_TELLS_WHO = frozenset({BARE_VERB, ACTIVE_VERB})
_HEADS = NOUNS | {PURPOSE_NOUN}
_NOUN_AND_SUBJECT = NOUN + ADJECTIVE + NOUN
_KNOWN = frozenset({NAME, PRONOUN})
_NOT_COMMENTED = NEVER_OPENS_MAIN_CLAUSE | AFFIXED_VERBS
"""A sentence that is commented on begins with none of these."""
_OPENS_EXISTENTIAL = frozenset({ADJECTIVE, EXISTENTIAL})
"""Before "yang" such a word is a subject with a predicate: "banyak yang", "ada yang"."""
_JOINS_EXISTENTIAL = frozenset({COORDINATOR, DEGREE, AUXILIARY})
"""Behind these it is part of what stands before."""


def relative(sentence: TaggedSentence, lexicon: Lexicon) -> str | None:
    """Decide on "Yang ...": a relative clause, unless it is the subject or a comment of a main clause."""
    words, tags = sentence
    if words[1] in lexicon.words("headless") or not lexicon.words("address").isdisjoint(words[1:ADDRESS]):
        return None
    if QUOTATION in tags or any(lexicon.is_focused(word) for word in words[2:]) or _is_turned(sentence, lexicon):
        return None
    subjects = (_is_likened, _is_named_subject, _is_described_subject, _is_one_of_pair)
    if any(is_subject(sentence, lexicon) for is_subject in subjects):
        return None
    parts = segments(tags, 1, len(tags))
    if _is_comment(tags, parts) or len(predicates(sentence, *parts[0], doubtful=True, time=False)) > 1:
        return None
    return None if any(is_main_clause(sentence, lexicon, *part, verbs=False) for part in parts[1:]) else ""


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
