"""Severed predicates: a full stop between a subject with its apposition and the predicate that belongs to it.

"Putin, yang telah tiba kemarin. Ingin menunjukkan ...": the first sentence is a noun phrase, the second begins with
a predicate. Neither half proves anything alone; the pair does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.analyses.grammar.lexicon import POSSESSIVE, Lexicon
from newslint.analyses.grammar.predicates import predicates
from newslint.analyses.grammar.running_text import bare_text, is_running_text
from newslint.analyses.grammar.tagging import TaggedSentence, segments, tag_sentence
from newslint.analyses.grammar.word_classes import (
    ACTIVE_VERB,
    ADJECTIVE,
    ADVERB,
    ADVERSATIVE,
    AFFIXED_VERBS,
    AUXILIARY,
    BARE_VERB,
    COMMA,
    COPULA,
    DASH,
    DEMONSTRATIVE,
    EXISTENTIAL,
    INDEFINITE,
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
    PRONOUN,
    PURPOSE_NOUN,
    QUOTATION,
    RELATIVIZER,
    SERIAL_VERB,
    SUBORDINATOR,
    TIME_OR_CAUSE,
    VERBS,
)
from newslint.text.document import Sentence

SUBJECT_WORDS = 12
"""How many words the noun phrase before its relative clause may have."""
APPOSITION_WORDS = 5
ADVERBIAL_WORDS = 7
"""Among how many first words and pauses the comma of an adverbial at the front stands."""
MAXIMUM_LENGTH = 6000
"""Two stretches longer than this, in code points, are no sentences; they are left alone."""
LONGEST_WORD = 30
NUMBER_LENGTH = 4
"""Among how many first code points the full stop of a list's number stands."""
_AFTER_AUXILIARY = AFFIXED_VERBS | {SERIAL_VERB, BARE_VERB, NOUN}
"""What makes one predicate with an auxiliary; a word of which nothing is known may be a verb."""
_BARE_PREDICATES = frozenset({BARE_VERB, ADJECTIVE})
_SUBJECTS = NOMINALS | POINTERS
_HEADS = NOMINALS | {PURPOSE_NOUN}
_APPOSITION_HEADS = NOUNS | {INDEFINITE}
_NOT_IN_NOUN_PHRASE = (
    VERBS | OPENS_DEPENDENT | {TIME_OR_CAUSE, LISTING, MAIN_CLAUSE_MARKER, INTERROGATIVE, PRONOUN, DASH}
)
_BEFORE_VERB = AFFIXED_VERBS | {ADJECTIVE}
_AFTER_VERB = AFFIXED_VERBS | {BARE_VERB, SERIAL_VERB}
_OPENS_CLAUSE = frozenset({SUBORDINATOR, TIME_OR_CAUSE})
_FULL_VERBS = AFFIXED_VERBS | {SERIAL_VERB, COPULA}
_OPENS_ADVERBIAL = frozenset({PREPOSITION, SUBORDINATOR, ADVERB})


def may_hold_severed_predicate(text: str, lexicon: Lexicon) -> bool:
    """Return whether a word with a capital that can be a predicate stands behind a full stop of a text.

    Most texts have none, and need not be taken apart into sentences.
    """
    for found in _behind_stop().finditer(text):
        if found["word"] is None or lexicon.tag(_bare(found["word"])) in PREDICATES:
            return True
    return False


@lru_cache(maxsize=1)
def _behind_stop() -> re.Pattern[str]:
    """Return an expression for a full stop and the word with a capital behind it, or a bracket that parts them."""
    return re.compile(rf"\.[^\w(\[]*+(?:(?P<word>[^\W\d_a-z]\S{{0,{LONGEST_WORD - 1}}})|[(\[\d])")


def _bare(word: str) -> str:
    return word.strip(".,;:!?").lower()


def severed_subject(sentence: Sentence, lexicon: Lexicon) -> Sentence | None:
    """Return the sentence before, if it is the subject of which ``sentence`` is the predicate."""
    return sentence.block.document.fact(
        ("severed", id(lexicon), sentence.block.index, sentence.index), lambda: _severed_subject(sentence, lexicon)
    )


def leaves_remark_open(subject: Sentence, predicate: Sentence, lexicon: Lexicon) -> bool:
    """Return whether a comma opens a remark that the full stop closes, and a full verb goes on: beyond doubt a slip.

    "Putin, yang tiba kemarin. Ingin menunjukkan ..."; without the comma the first sentence may be a headline.
    """
    left, right = tag_sentence(subject, lexicon).tags, tag_sentence(predicate, lexicon).tags
    is_open = any(COMMA + tag in left for tag in OPENS_DEPENDENT) and left[0] not in _OPENS_CLAUSE
    return is_open and (right[1] if right[0] == AUXILIARY else right[0]) in _FULL_VERBS


def _is_labelled_item(sentence: Sentence) -> bool:
    """Return whether an item of a list begins with a label, as in the telegram style of lists: "Ponsel Biru: ..."."""
    return sentence.block.kind == "list-item" and ":" in sentence.text and not sentence.index


def _severed_subject(sentence: Sentence, lexicon: Lexicon) -> Sentence | None:
    previous = sentence.previous
    if previous is None or sentence.end - previous.start > MAXIMUM_LENGTH:
        return None
    if not _may_be_predicate(sentence, lexicon):
        return None
    if (
        _is_labelled_item(previous)
        or not bare_text(previous).endswith(".")
        or _is_numbered(previous)
        or not is_running_text(previous)
        or not is_running_text(sentence)
    ):
        return None
    predicate, subject = tag_sentence(sentence, lexicon), tag_sentence(previous, lexicon)
    if not _is_lone_predicate(predicate, lexicon) or not is_lone_subject(subject, lexicon):
        return None
    if predicate.words[0] in lexicon.words("impersonal") and not _is_surely_severed(predicate.tags, subject.tags):
        return None
    return previous


def _is_surely_severed(predicate: str, subject: str) -> bool:
    """Return whether the tags show a predicate although its verb opens complete sentences: "Melihat hal itu, ...".

    That is so behind an open parenthesis of commas, or where nothing follows that could be the main clause.
    """
    is_alone = predicate[0] == EXISTENTIAL or (COMMA not in predicate and predicate[0] == ACTIVE_VERB)
    return is_alone or COMMA + RELATIVIZER in subject


def _is_lone_predicate(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether a sentence begins with a predicate that wants a subject, and has no other."""
    words, tags = sentence
    if len(words) < 2 or QUOTATION in tags[:2] or not _opens_with_predicate(sentence, lexicon):
        return False
    parts = segments(tags, 0, len(tags))
    found = predicates(sentence, *parts[0], doubtful=True, time=False)
    if found[:1] != [0]:
        return False
    return tags[0] == COPULA or (
        len(found) == 1
        and not any(
            tags[start] in _SUBJECTS and predicates(sentence, start, end, doubtful=True) for start, end in parts[1:]
        )
    )


def _opens_with_predicate(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether the first two words begin a predicate, and one that does not stand for a clause by itself."""
    word, tag, following = sentence.words[0], sentence.tags[0], sentence.tags[1]
    if tag != COPULA and (word.endswith(POSSESSIVE) or lexicon.is_focused(word)):
        return False
    if word in lexicon.words("self-sufficient"):
        return False
    if tag == AUXILIARY:
        return word in lexicon.words("severed-auxiliary") and following in _AFTER_AUXILIARY
    return tag not in _BARE_PREDICATES or word.startswith("me") or following == PREPOSITION


def _is_numbered(sentence: Sentence) -> bool:
    """Return whether a sentence begins with a number of a list: "1. Game itu ..."."""
    return sentence.block.text[sentence.start : sentence.start + NUMBER_LENGTH].split(".", 1)[0].isdigit()


def _may_be_predicate(sentence: Sentence, lexicon: Lexicon) -> bool:
    text = sentence.block.text
    first = text[sentence.start : min(sentence.end, sentence.start + LONGEST_WORD)].split(None, 1)[0]
    return first[:1].isupper() and lexicon.tag(_bare(first)) in PREDICATES


def is_lone_subject(sentence: TaggedSentence, lexicon: Lexicon) -> bool:
    """Return whether a sentence is a noun phrase with a dependent clause behind it and nothing else."""
    words, tags = sentence
    if QUOTATION in tags or ADVERSATIVE in tags or not lexicon.words("measure").isdisjoint(words):
        return False
    start = _behind_adverbial(tags)
    tail = next((index for index in range(start + 1, len(tags)) if _begins_tail(tags, index)), -1)
    if tail < 0 or tail - start > SUBJECT_WORDS:
        return False
    if not _is_noun_phrase(sentence, lexicon, start, tail) or _has_verb_chain(tags, tail):
        return False
    # "Sari, yang diduga sakit telah pulang. ...": what an open comma begins is not closed before the full stop.
    if tags[tail - 1] == COMMA and tags[tail] == RELATIVIZER and COMMA not in tags[tail:]:
        return True
    return not predicates(sentence, tail, len(tags), doubtful=True, time=False)


def _is_noun_phrase(sentence: TaggedSentence, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether a stretch is one noun phrase, with appositions or without, and no clause."""
    words, tags = sentence
    phrase = tags[start:end].rstrip(COMMA)
    if words[start] in lexicon.words("quantifier"):
        start, phrase = start + 1, phrase[1:]
    head, *appositions = phrase.split(COMMA)
    if head[:1] not in _HEADS or not _NOT_IN_NOUN_PHRASE.isdisjoint(phrase) or ADJECTIVE in head:
        return False
    if words[start].endswith(POSSESSIVE) and PREPOSITION in phrase:
        return False
    if DEMONSTRATIVE in phrase[:-1] and COMMA + DEMONSTRATIVE not in phrase[:-1]:
        return False
    if any(map(lexicon.is_attributive, words[start:end])):
        return False
    return all(part[:1] in _APPOSITION_HEADS and len(part) <= APPOSITION_WORDS for part in appositions)


def _has_verb_chain(tags: str, start: int) -> bool:
    """Return whether two full verbs stand side by side, so that the second may be the main predicate."""
    pairs = zip(tags[start:], tags[start + 1 :], strict=False)
    return any(tag in _BEFORE_VERB and following in _AFTER_VERB for tag, following in pairs)


def _begins_tail(tags: str, index: int) -> bool:
    """Return whether the relative or concessive clause of the subject begins at ``index``."""
    return tags[index] == RELATIVIZER or (tags[index] == SUBORDINATOR and tags[index - 1] == COMMA)


def _behind_adverbial(tags: str) -> int:
    """Return where the sentence starts when an adverbial and its comma at the front are left out."""
    comma = tags.find(COMMA, 0, ADVERBIAL_WORDS)
    return comma + 1 if comma > 0 and tags[0] in _OPENS_ADVERBIAL else 0
