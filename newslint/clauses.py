"""The clause view of a sentence: its words with their classes, and the predicates that are its own.

A sentence becomes a string with one letter a word, so that the rules of a clause are rules on letters. Which words
belong to which class is data (word lists); here are only the shapes that Indonesian verbs have.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from newslint.document import Sentence

RELATIVE, SUBORDINATOR, PREPOSITION, COORDINATOR, ADVERSATIVE = "Y", "S", "P", "C", "T"
AUXILIARY, COPULA, ACTIVE, PASSIVE, EXISTENTIAL, ADJECTIVE, CLAUSE_VERB, BARE = "X", "B", "V", "D", "E", "A", "K", "W"
LISTING, PRONOUN, DEMONSTRATIVE, ADVERB, DEGREE, MAIN_MARKER = "L", "O", "I", "H", "G", "M"
TIME, PURPOSE, BECOMING = "J", "U", "R"
QUOTATION, NUMBER, NAME, NOUN, INTERROGATIVE, DUMMY = "Q", "#", "N", "n", "F", "u"
VERBS = frozenset("XBVDEKWR")
PREDICATES = VERBS | {ADJECTIVE}
PAUSES = frozenset(",;:-")
NOMINALS = frozenset("NnOI#QuU")

_QUOTED, _NAMED = "\ue000", "\ue001"
# Classes in the order in which a word is looked up in their lists.
_CLASSES = (
    ("relative", RELATIVE),
    ("pronoun", PRONOUN),
    ("demonstrative", DEMONSTRATIVE),
    ("copula", COPULA),
    ("main-marker", MAIN_MARKER),
    ("listing", LISTING),
    ("adversative", ADVERSATIVE),
    ("coordinator", COORDINATOR),
    ("auxiliary", AUXILIARY),
    ("existential", EXISTENTIAL),
    ("degree", DEGREE),
    ("clause-verb", CLAUSE_VERB),
    ("subordinator", SUBORDINATOR),
    ("time", TIME),
    ("purpose", PURPOSE),
    ("preposition", PREPOSITION),
    ("adverb", ADVERB),
    ("becoming", BECOMING),
    ("bare-verb", BARE),
    ("adjective", ADJECTIVE),
    ("interrogative", INTERROGATIVE),
    ("dummy", DUMMY),
)
STYLE_OPENERS = "opener-style"
_CONTEXT_LISTS = ("noun-pair", "adverb-pair", "bare-verb", "adverb-maker", "adverb-before-verb", "object-marker")
_SUFFIXES = ("lah", "kah", "pun", "nya")


class Clause(NamedTuple):
    """The words of a sentence in lower case and, letter by letter, their classes (pauses included)."""

    words: tuple[str, ...]
    tags: str

    def following(self, start: int, count: int = 1) -> tuple[str, ...]:
        """Return up to ``count`` words from ``start``."""
        return self.words[start : start + count]


class Lexicon:
    """Word classes of Indonesian, from word lists: see ``rules/lists/clause.yaml`` for the names of the lists."""

    def __init__(self, lists: Mapping[str, frozenset[str]]) -> None:
        self.lists = lists
        self._tags: dict[str, str] = {}
        for name, tag in reversed(_CLASSES):
            self._tags.update(dict.fromkeys(lists.get(name, ()), tag))
        self._tags.update(dict.fromkeys(",;:", ","))
        self._not_verbs = frozenset().union(*(lists.get(f"not-{shape}", ()) for shape in ("me", "di", "ber", "ter")))
        self._seen: dict[str, str] = {}
        prefix = "opener-"
        self._forms = {
            word: name.removeprefix(prefix)
            for name, words in lists.items()
            if name.startswith(prefix) and name != STYLE_OPENERS
            for word in words
        }

    @classmethod
    def of(cls, lists: Mapping[str, frozenset[str]]) -> Lexicon:
        """Return the lexicon of the given lists, one and the same object for one and the same lists."""
        found = _lexicons.get(id(lists))
        if found is None or found.lists is not lists:
            found = _lexicons[id(lists)] = cls(lists)
        return found

    def form(self, word: str) -> str:
        """Return the form of fragment that an opener in lower case may begin, or ""."""
        return self._forms.get(word, "")

    def openers(self, form: str) -> frozenset[str]:
        """Return the words that may open a fragment of one form."""
        return self.words(f"opener-{form}")

    def words(self, name: str) -> frozenset[str]:
        """Return the words of one list; empty where there is no such list."""
        return self.lists.get(name, frozenset())

    def tag(self, word: str) -> str:
        """Return the class of one word in lower case."""
        tag = self._seen.get(word)
        if tag is None:
            tag = self._tag(word)
            if len(self._seen) < 50_000:
                self._seen[word] = tag
        return tag

    def is_attributive(self, word: str) -> bool:
        """Return whether a word has the shape of a verb, but mostly goes with a noun: "bernama", "terbuka"."""
        return word in self._not_verbs and word.startswith(("ber", "ter", "mem", "men", "dimaksud"))

    def _tag(self, word: str) -> str:
        if word in self._tags:
            return self._tags[word]
        if word[0].isdigit():
            return NUMBER
        if word in self._not_verbs:
            return NOUN
        stem = word
        for suffix in _SUFFIXES:
            if len(word) > 6 and word.endswith(suffix):
                stem = word[: -len(suffix)]
        if stem in self._tags and not (word.endswith("nya") and self._tags[stem] in "AWX"):
            return self._tags[stem]
        if stem in self._not_verbs or "-" in stem and stem.split("-")[0] in self._not_verbs:
            return NOUN
        if word.endswith("nya") and stem.startswith(("ter", "ber")):
            return NOUN  # "tersedianya", "berakhirnya": nominalised
        shape = _verb_shape().match(stem)
        return NOUN if shape is None else (PASSIVE if shape.lastgroup == "passive" else ACTIVE)


_lexicons: dict[int, Lexicon] = {}


@lru_cache(maxsize=1)
def _verb_shape() -> re.Pattern[str]:
    return re.compile(
        r"(?P<passive>di[a-z]{4,}|ter[a-z]{3,})"
        r"|(?P<active>me(?:m[bfpm]?|n[cdjtygszk]?|ng|ny|[lrwy])[a-z]{3,}|ber[a-z]{3,}|bekerja|belajar)"
    )


@lru_cache(maxsize=1)
def _tokens() -> re.Pattern[str]:
    return re.compile(
        r"\d+(?:[.,:/]\d+)*%?|[^\W\d_]\w*(?:[-'’./]\w+)*|[,;:]|(?<=\s)[-–—]+(?=\s)|—|[\ue000\ue001]"
    )


@lru_cache(maxsize=1)
def _dropped() -> re.Pattern[str]:
    return re.compile(r"\([^()]{0,400}\)|\[(?:\d{1,3}(?:[ ,;–-]+\d{1,3})*|\^[^\]\s]{1,40})\]")


def clause(sentence: Sentence, lexicon: Lexicon) -> Clause:
    """Return the clause view of a sentence: without brackets and citation markers, each quotation one token."""
    words: list[str] = []
    tags: list[str] = []
    pairs, adverbs, bare, makers, early, objects = (lexicon.words(name) for name in _CONTEXT_LISTS)
    for token in _tokens().findall(_dropped().sub(" ", _without_quotations(sentence))):
        lowered = token.lower()
        first = token[0]
        if not first.isalpha():
            tag = QUOTATION if token == _QUOTED else NAME if token == _NAMED else "-" if first in "-–—" else ""
            tag = tag or lexicon.tag(lowered)
        elif first.isupper() and words:
            tag = NAME
        else:
            tag = lexicon.tag(lowered)
        if words and f"{words[-1]} {lowered}" in pairs:
            tag = tags[-1] = NOUN
        elif words and words[-1] in makers:
            tag = tags[-1] = ADVERB  # "secara resmi"
        elif words and f"{words[-1]} {lowered}" in adverbs:
            tag = tags[-1] = ADVERB
        elif tag == NOUN and _wants_predicate(tags) and lexicon.is_attributive(lowered):
            tag = ADJECTIVE  # "yang bernama", "tidak berbahaya"
        elif tag == NOUN and tags and tags[-1] == PRONOUN and RELATIVE in tags[-4:-1]:
            tag = BARE  # "yang mereka lewati", "yang akan dia lakukan"
        elif tag == TIME and lowered in bare and tags and tags[-1] in "XH":
            tag = BARE  # "sudah sampai"
        if words and tag in VERBS and words[-1] in early:
            tags[-1] = ADVERB  # "baru dilantik"
        elif words and tag in "nN" and words[-1] in objects and not VERBS.isdisjoint(tags[:-1]):
            tags[-1] = PREPOSITION  # "kebutuhan akan air"
        words.append(lowered)
        tags.append(tag)
    return Clause(tuple(words), "".join(tags))


def _wants_predicate(tags: list[str]) -> bool:
    """Return whether the words so far make the next one a predicate rather than part of a noun phrase."""
    return bool(tags) and (tags[-1] in "YXG" or tags[-1] == ADVERB and RELATIVE in tags[-3:])


def _without_quotations(sentence: Sentence) -> str:
    """Return the text of a sentence with each quotation in it as one character."""
    text, start, end = sentence.block.text, sentence.start, sentence.end
    spans = sentence.block.quotations.between(start, end)
    if not spans:
        return text[start:end]
    parts: list[str] = []
    for span in spans:
        parts.append(text[start : max(start, span.start)])
        inner = text[max(start, span.start) : min(end, span.end)].strip("\"“”„«»'‘’ ")
        speech = inner[-1:] in ",.!?" or inner.count(" ") > 5
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


def predicates(
    view: Clause, start: int, end: int, *, doubtful: bool = False, loose: bool = False, time: bool = True
) -> list[int]:
    """Return where the main predicates of ``view`` begin, from ``start`` up to ``end``.

    A verb right behind a preposition is no predicate. One behind a conjunction, a relative pronoun or a verb that
    takes a clause belongs to a dependent clause, which runs to the next pause. ``doubtful`` counts verbs too that
    may stand in the main clause: a second one in a relative clause, one behind a word of time or cause (these only
    where ``time`` says so). ``loose`` counts adjectives that may go with the noun before them.
    """
    return _Scan(view.tags, start, end, doubtful, loose, time).found


class _Scan:
    """One pass from left to right over the classes of a clause."""

    def __init__(self, tags: str, start: int, end: int, doubtful: bool, loose: bool, time: bool) -> None:
        self.tags, self.start, self.end = tags, start, end
        self.doubtful, self.loose, self.time = doubtful, loose, doubtful and time
        self.found: list[int] = []
        self.dependent = ""  # the class of the word that opened the dependent clause we are in
        self.inner = 0  # groups of verbs met in it
        self.last = -9  # the last word of the last group of verbs
        for index in range(start, end):
            self._step(index, tags[index])

    def _step(self, index: int, tag: str) -> None:
        if tag in PAUSES:
            self.dependent, self.inner, self.last = "", 0, -9
        elif tag in "YS" or tag == TIME and not self.time:
            if self.dependent not in ("S", "K", TIME):
                self.dependent, self.inner = tag, 0
        elif tag in "CT":
            self._coordinate(index)
        elif tag in PREDICATES:
            if _same_group(self.tags, self.last, index):
                self.last = index
            elif not self._behind_preposition(index, tag) and (tag != ADJECTIVE or self._is_predicative(index)):
                self._meet(index, tag)
                self.last = index
            else:
                self.last = index if tag != ADJECTIVE else self.last

    def _coordinate(self, index: int) -> None:
        """Take what "dan" joins: a verb goes with the one before, a clause behind a clause is not counted."""
        behind = index + 1
        while behind < self.end and self.tags[behind] in "HG":
            behind += 1
        if behind < self.end and self.tags[behind] in PREDICATES and self.last >= 0:
            self.last = behind
        elif self.found and not self.dependent:
            self.dependent, self.inner = "C", 0

    def _meet(self, index: int, tag: str) -> None:
        before = self.tags[index - 1] if index > self.start else ""
        if not self.dependent or self.dependent == "K" and tag == COPULA:
            self.found.append(index)
        elif self.dependent == RELATIVE and self.inner and (
            self.doubtful or before == DEMONSTRATIVE or tag in (AUXILIARY, COPULA)
        ):
            self.found.append(index)
            self.dependent = ""
        else:
            self.inner += 1
        if tag == CLAUSE_VERB and self.dependent in ("", RELATIVE):
            self.dependent, self.inner = "K", 1

    def _behind_preposition(self, index: int, tag: str) -> bool:
        behind = index - 1
        while behind >= self.start and self.tags[behind] in "HGX":
            behind -= 1
        if behind < self.start:
            return False
        return self.tags[behind] in "PL" or self.tags[behind] == PURPOSE and tag in "VDK"

    def _is_predicative(self, index: int) -> bool:
        """Return whether an adjective says something about its subject, rather than going with a noun."""
        before = self.tags[index - 1] if index > self.start else ""
        if before == DEGREE and self.last >= 0 and self.tags[self.last] in "VK":
            return False  # "menuntut kajian lebih luas": goes with the object
        if before in ("", *"GXHIOY"):
            return True
        return self.loose and (index + 1 == self.end or self.tags[index + 1] in "PSJL,;:-")


def _same_group(tags: str, last: int, index: int) -> bool:
    """Return whether the verb at ``index`` goes on the group of verbs that ends at ``last``."""
    if last == index:
        return True
    if last < 0 or tags[index] in "XB" and tags[last] in "VDKWAE":
        return False
    if tags[index] == BECOMING:
        return True
    between = tags[last + 1 : index]
    if tags[last] == AUXILIARY and tags[index] != AUXILIARY:
        # "sudah dua kali diperbaiki": an auxiliary waits for its verb.
        return len(between) <= 3 and not set(between) & {*PAUSES, NAME, PRONOUN, DEMONSTRATIVE, RELATIVE}
    return len(between) <= 1 and between in ("", ADVERB, DEGREE)
