"""Tagging: the words of a sentence with their classes, and the segments between its pauses.

The classes of a sentence are one string, a tag for each word and pause (``word_classes``).
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from newslint.analyses.grammar.lexicon import POSSESSIVE, Lexicon
from newslint.analyses.grammar.word_classes import (
    ACTIVE_VERB,
    ADJECTIVE,
    ADVERB,
    AFFIXED_VERBS,
    AUXILIARY,
    BARE_VERB,
    DASH,
    DEGREE,
    DEMONSTRATIVE,
    INDEFINITE,
    NAME,
    NOUN,
    NOUNS,
    NUMBER,
    PASSIVE_VERBS,
    PAUSES,
    POINTERS,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVIZER,
    TIME_OR_CAUSE,
    VERBS,
)
from newslint.text.document import Sentence
from newslint.text.endings import bare_end
from newslint.text.markers import MARKER

SPEECH_WORDS = 6
"""A quotation of that many words, or one that ends with a pause, is speech; a shorter one is a name."""
RELATIVE_SUBJECT = 3
"""How many words before a bare verb "yang" stands where the last one is the verb's subject."""
RELATIVE_ADVERB = 3
"""Among how many last words "yang" stands where the next word is its predicate for all that the last is an adverb."""
STATIVE, ACTIVE = "ber", "me"
"""What verbs that tell a state, and active verbs, begin with."""
CAUSING = ("kan", "menarik")
"""Endings of adjectives that are verbs before an object: "memuaskan", "menarik"."""
NOTHING: frozenset[str] = frozenset()
_BEHIND_EARLY = AFFIXED_VERBS | {BARE_VERB}
_OBJECTS = frozenset({NOUN, NUMBER, INDEFINITE, PRONOUN})
_STAND_INS = {"\ue000": QUOTATION, "\ue001": NAME}
_QUOTED, _NAMED = _STAND_INS
_DASHES = "-–—"
_QUOTATION_MARKS = "\"“”„«»'‘’ "
_CONTEXT_LISTS = (
    "noun-pair",
    "adverb-pair",
    "adverb-maker",
    "arrival",
    "adverb-before-verb",
    "object-marker",
    "origin",
    "negation",
)


class TaggedSentence(NamedTuple):
    """The words of a sentence in lower case, pauses included, and the string of their tags."""

    words: tuple[str, ...]
    tags: str

    def following(self, index: int) -> tuple[str, ...]:
        """Return the word behind the one at ``index``, or nothing at the end."""
        return self.words[index + 1 : index + 2]

    def following_tag(self, index: int) -> str:
        """Return the tag of the word behind the one at ``index``, or ""."""
        return self.tags[index + 1 : index + 2]

    def skip(self, start: int, *, tags: Container[str] = NOTHING, words: Container[str] = NOTHING) -> int:
        """Return the index behind all words from ``start`` on that are, or whose tag is, among the given ones."""
        while start < len(self.tags) and (self.tags[start] in tags or self.words[start] in words):
            start += 1
        return start


def tag_sentence(sentence: Sentence, lexicon: Lexicon) -> TaggedSentence:
    """Return a sentence's words and tags: without brackets and citation markers, each quotation one word."""
    tagger = _Tagger(lexicon)
    for token in _tokens().findall(_dropped().sub(" ", _without_quotations(sentence))):
        tagger.add(token)
    return TaggedSentence(tuple(tagger.words), "".join(tagger.tags))


def segments(tags: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the ranges between pauses in ``tags[start:end]``, empty ones left out."""
    found: list[tuple[int, int]] = []
    for index in range(start, end + 1):
        if index == end or tags[index] in PAUSES:
            if index > start:
                found.append((start, index))
            start = index + 1
    return found


@lru_cache(maxsize=1)
def _tokens() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,:/]\d+)*%?|[^\W\d_]\w*(?:[-'’./]\w+)*|[,;:]|(?<=\s)[-–—]+(?=\s)|—|[\ue000\ue001]")


@lru_cache(maxsize=1)
def _dropped() -> re.Pattern[str]:
    return re.compile(rf"\([^()]{{0,400}}\)|{MARKER}")


class _Tagger:
    """Gives each word its class, and changes that of the word before where the two go together."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.words: list[str] = []
        self.tags: list[str] = []
        self.lists = [lexicon.words(name) for name in _CONTEXT_LISTS]

    def add(self, token: str) -> None:
        """Take the next word of the sentence."""
        word = token.lower()
        first = token[0]
        if token in _STAND_INS:
            tag = _STAND_INS[token]
        elif first in _DASHES:
            tag = DASH
        elif first.isupper() and self.words:
            tag = NAME
        else:
            tag = self.lexicon.tag(word)
        self.tags.append(self._in_context(word, tag) if self.words else tag)
        self.words.append(word)

    def _in_context(self, word: str, tag: str) -> str:
        """Return the class of a word behind the words so far."""
        tags, before = self.tags, self.words[-1]
        pairs, adverbs, makers, arrivals, early, objects, origins, negations = self.lists
        if f"{before} {word}" in pairs:
            tags[-1] = NOUN
            return NOUN
        if before in makers or f"{before} {word}" in adverbs:
            tags[-1] = ADVERB  # "secara resmi", "saat ini"
            return ADVERB
        if tag == NOUN and tags[-1] == DEGREE and before in self.lexicon.words("intensifier"):
            return ADJECTIVE  # "sangat signifikan"
        if tag == NOUN and before in negations and word not in self.lexicon.words("quantifier"):
            return ADJECTIVE  # "tidak macet"
        if tag in _OBJECTS and tags[-1] == ADJECTIVE and before.startswith(ACTIVE) and before.endswith(CAUSING):
            tags[-1] = ACTIVE_VERB  # "menjanjikan hasil", "menarik wisatawan"
        if tag == NOUN and self._wants_predicate() and self.lexicon.is_attributive(word):
            return ADJECTIVE  # "yang bernama", "tidak berbahaya"
        if tag == NOUN and self._ends_subject() and word.startswith(STATIVE) and self.lexicon.is_attributive(word):
            return BARE_VERB  # "beras itu bersifat sementara", "lambungnya berwarna biru"
        if tag in (NUMBER, NOUN) and self._ends_measured_noun():
            tags[-1] = BARE_VERB  # "jumlah perahu sebanyak dua belas"
        if tag == NOUN and tags[-1] == PRONOUN and RELATIVIZER in tags[-RELATIVE_SUBJECT - 1 : -1]:
            return BARE_VERB  # "yang mereka lewati", "yang akan dia lakukan"
        if tag in PASSIVE_VERBS and tags[-1] == PREPOSITION and before in self.lexicon.words("locative-noun"):
            tags[-1] = NOUN  # "lantai atas diperbaiki"
        if tag == TIME_OR_CAUSE and tags[-1] in (AUXILIARY, ADVERB) and word in arrivals:
            return BARE_VERB  # "sudah sampai"
        if tag == NAME and before in origins:
            tags[-1] = PREPOSITION  # "jemaah asal Jepara"
        elif before in early and (tag in _BEHIND_EARLY or (tag == AUXILIARY and tags[-2:-1] == [RELATIVIZER])):
            tags[-1] = ADVERB  # "baru dilantik"
        elif tag in NOUNS and before in objects and not VERBS.isdisjoint(tags[:-1]):
            tags[-1] = PREPOSITION  # "didorong kebutuhan akan air"
        return tag

    def _ends_subject(self) -> bool:
        """Return whether the words so far end a noun phrase about something known, as a subject is."""
        return self.tags[-1] == DEMONSTRATIVE or (self.tags[-1] == NOUN and self.words[-1].endswith(POSSESSIVE))

    def _ends_measured_noun(self) -> bool:
        """Return whether "sebanyak" and its like stand behind a noun phrase, as its predicate."""
        is_measure = self.words[-1] in self.lexicon.words("quantity")
        return is_measure and self.tags[-2:-1] != [] and self.tags[-2] in NOUNS | POINTERS

    def _wants_predicate(self) -> bool:
        """Return whether the words so far make the next one a predicate rather than part of a noun phrase."""
        last = self.tags[-1]
        if last == ADVERB:
            return RELATIVIZER in self.tags[-RELATIVE_ADVERB:]
        return last in (RELATIVIZER, AUXILIARY, DEGREE)


def _without_quotations(sentence: Sentence) -> str:
    """Return the text of a sentence with each quotation in it as one character."""
    text, start = sentence.block.text, sentence.start
    end = bare_end(text, start, sentence.end)
    spans = sentence.block.quotations.between(start, end)
    if not spans:
        return text[start:end]
    parts: list[str] = []
    for span in spans:
        parts.append(text[start : max(start, span.start)])
        inner = text[max(start, span.start) : min(end, span.end)].strip(_QUOTATION_MARKS)
        is_speech = inner[-1:] in ",.!?" or inner.count(" ") >= SPEECH_WORDS - 1
        parts.append(f" {_QUOTED if is_speech else _NAMED} ")
        start = min(end, span.end)
    parts.append(text[start:end])
    return "".join(parts)
