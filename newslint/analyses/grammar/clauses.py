"""The clause view of a sentence: its words with their classes, and the stretches between its pauses.

A sentence becomes a string with one letter a word, so that the rules of a clause are rules on letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newslint.analyses.grammar.lexicon import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    BARE,
    DEGREE,
    FULL_VERBS,
    NAME,
    NOUN,
    PAUSES,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    TIME,
    VERBS,
    Lexicon,
)
from newslint.text.document import Sentence
from newslint.text.endings import bare_end
from newslint.text.markers import MARKER

SPOKEN_WORDS = 6
"""A quotation of that many words, or one that ends with a pause, is speech; a shorter one is a name."""
_STAND_INS = {"\ue000": QUOTATION, "\ue001": NAME}
_QUOTED, _NAMED = _STAND_INS
_CONTEXT_LISTS = ("noun-pair", "adverb-pair", "adverb-maker", "arrival", "adverb-before-verb", "object-marker")


class Clause(NamedTuple):
    """The words of a sentence in lower case and, letter by letter, their classes (pauses included)."""

    words: tuple[str, ...]
    tags: str

    def following(self, start: int, count: int = 1) -> tuple[str, ...]:
        """Return up to ``count`` words from ``start``."""
        return self.words[start : start + count]


@lru_cache(maxsize=1)
def _tokens() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,:/]\d+)*%?|[^\W\d_]\w*(?:[-'’./]\w+)*|[,;:]|(?<=\s)[-–—]+(?=\s)|—|[\ue000\ue001]")


@lru_cache(maxsize=1)
def _dropped() -> re.Pattern[str]:
    return re.compile(rf"\([^()]{{0,400}}\)|{MARKER}")


def clause(sentence: Sentence, lexicon: Lexicon) -> Clause:
    """Return the clause view of a sentence: without brackets and citation markers, each quotation one token."""
    tagger = _Tagger(lexicon)
    for token in _tokens().findall(_dropped().sub(" ", _without_quotations(sentence))):
        tagger.add(token)
    return Clause(tuple(tagger.words), "".join(tagger.tags))


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
        elif first in "-–—":
            tag = "-"
        elif first.isupper() and self.words:
            tag = NAME
        else:
            tag = self.lexicon.tag(word)
        self.tags.append(self._in_context(word, tag) if self.words else tag)
        self.words.append(word)

    def _in_context(self, word: str, tag: str) -> str:
        """Return the class of a word behind the words so far."""
        tags, before = self.tags, self.words[-1]
        pairs, adverbs, makers, arrivals, early, objects = self.lists
        if f"{before} {word}" in pairs:
            tags[-1] = NOUN
            return NOUN
        if before in makers or f"{before} {word}" in adverbs:
            tags[-1] = ADVERB  # "secara resmi", "saat ini"
            return ADVERB
        if tag == NOUN and self._wants_predicate() and self.lexicon.is_attributive(word):
            return ADJECTIVE  # "yang bernama", "tidak berbahaya"
        if tag == NOUN and tags[-1] == PRONOUN and RELATIVE in tags[-4:-1]:
            return BARE  # "yang mereka lewati", "yang akan dia lakukan"
        if tag == TIME and tags[-1] in (AUXILIARY, ADVERB) and word in arrivals:
            return BARE  # "sudah sampai"
        if (tag in FULL_VERBS or tag == BARE) and before in early:
            tags[-1] = ADVERB  # "baru dilantik"
        elif tag in (NOUN, NAME) and before in objects and not VERBS.isdisjoint(tags[:-1]):
            tags[-1] = PREPOSITION  # "didorong kebutuhan akan air"
        return tag

    def _wants_predicate(self) -> bool:
        """Return whether the words so far make the next one a predicate rather than part of a noun phrase."""
        last = self.tags[-1]
        return last in (RELATIVE, AUXILIARY, DEGREE) or (last == ADVERB and RELATIVE in self.tags[-3:])


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
        inner = text[max(start, span.start) : min(end, span.end)].strip("\"“”„«»'‘’ ")
        speech = inner[-1:] in ",.!?" or inner.count(" ") >= SPOKEN_WORDS - 1
        parts.append(f" {_QUOTED if speech else _NAMED} ")
        start = min(end, span.end)
    parts.append(text[start:end])
    return "".join(parts)


def segments(tags: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between pauses in ``tags[start:end]``, empty ones left out."""
    found: list[tuple[int, int]] = []
    for index in range(start, end + 1):
        if index == end or tags[index] in PAUSES:
            if index > start:
                found.append((start, index))
            start = index + 1
    return found
