"""The lexicon: which class a word of Indonesian belongs to, by word lists and by the shapes that verbs have.

Which words belong to a class is data: ``rules/lists/clause.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from newslint.analyses.grammar.word_classes import (
    ACTIVE_VERB,
    ADJECTIVE,
    ADVERB,
    ADVERSATIVE,
    AUXILIARY,
    BARE_VERB,
    CLAUSE_VERB,
    COMMA,
    COORDINATOR,
    COPULA,
    DEGREE,
    DEMONSTRATIVE,
    EXISTENTIAL,
    INDEFINITE,
    INTERROGATIVE,
    LISTING,
    MAIN_CLAUSE_MARKER,
    NOUN,
    NUMBER,
    PASSIVE_CLAUSE_VERB,
    PASSIVE_VERB,
    PREPOSITION,
    PRONOUN,
    PURPOSE_NOUN,
    RELATIVIZER,
    SERIAL_VERB,
    SUBORDINATOR,
    TIME_OR_CAUSE,
)
from newslint.errors import PackError

POSSESSIVE, FOCUS = "nya", "lah"
KEPT = 8
"""How many lexicons are kept for the word lists of different packs."""
REMEMBERED = 50_000
"""How many words a lexicon remembers the class of."""
FEWEST_LETTERS_WITH_ENCLITIC = 7
"""A shorter word that ends like an enclitic mostly has none: "telah", "kalah", "hanya"."""
FEWEST_LETTERS_WITH_FOCUS = 6

# Classes in the order in which a word is looked up in their lists.
_CLASSES = (
    ("relativizer", RELATIVIZER),
    ("pronoun", PRONOUN),
    ("demonstrative", DEMONSTRATIVE),
    ("copula", COPULA),
    ("main-clause-marker", MAIN_CLAUSE_MARKER),
    ("listing", LISTING),
    ("adversative", ADVERSATIVE),
    ("coordinator", COORDINATOR),
    ("auxiliary", AUXILIARY),
    ("existential", EXISTENTIAL),
    ("degree", DEGREE),
    ("clause-verb", CLAUSE_VERB),
    ("subordinator", SUBORDINATOR),
    ("time-or-cause", TIME_OR_CAUSE),
    ("purpose-noun", PURPOSE_NOUN),
    ("preposition", PREPOSITION),
    ("adverb", ADVERB),
    ("serial-verb", SERIAL_VERB),
    ("bare-verb", BARE_VERB),
    ("imperative", BARE_VERB),
    ("adjective", ADJECTIVE),
    ("interrogative", INTERROGATIVE),
    ("indefinite", INDEFINITE),
)
_COMMAS = ",;:"
_ENCLITICS = (FOCUS, "kah", "pun", POSSESSIVE)
_NOMINALISED = frozenset({ADJECTIVE, BARE_VERB, AUXILIARY, PURPOSE_NOUN})
"""Classes whose words are nouns with -nya: "mahalnya", "tibanya", and say nothing of a purpose: "dananya"."""
_lexicons: dict[int, Lexicon] = {}


class Lexicon:
    """Word classes of Indonesian, from word lists: see ``rules/lists/clause.yaml`` for the names of the lists."""

    def __init__(self, lists: Mapping[str, frozenset[str]]) -> None:
        self.lists = lists
        self._tags: dict[str, str] = {}
        for name, tag in reversed(_CLASSES):
            self._tags.update(dict.fromkeys(lists.get(name, ()), tag))
        passive = [word for word, tag in self._tags.items() if tag == CLAUSE_VERB and word.startswith("di")]
        self._tags.update(dict.fromkeys(passive, PASSIVE_CLAUSE_VERB))
        self._tags.update(dict.fromkeys(_COMMAS, COMMA))
        self._attributive = self.words("attributive")
        self._not_verbs = self.words("not-verb") | self._attributive
        self._seen: dict[str, str] = {}
        prefix = "opener-"
        self._forms = {
            word: name.removeprefix(prefix)
            for name, words in lists.items()
            if name.startswith(prefix) and name != f"{prefix}style"
            for word in words
        }

    @classmethod
    def of(cls, lists: Mapping[str, frozenset[str]]) -> Lexicon:
        """Return the lexicon of the given lists, one and the same object for one and the same lists."""
        found = _lexicons.get(id(lists))
        if found is None or found.lists is not lists:
            if len(_lexicons) >= KEPT:
                _lexicons.clear()
            found = _lexicons[id(lists)] = cls(lists)
        return found

    def opened_by(self, words: Iterable[str], form: str) -> Lexicon:
        """Return this lexicon with ``words`` as the openers of one form, whatever form they open here.

        Raises ``PackError`` for a phrase: a clause is looked for behind one word.
        """
        refuse_phrases(words)
        name = f"opener-{form}"
        # Last, because of several forms that have a word the last one counts.
        lists = {other: listed for other, listed in self.lists.items() if other != name}
        return Lexicon({**lists, name: frozenset(word.lower() for word in words)})

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
            if len(self._seen) < REMEMBERED:
                self._seen[word] = tag
        return tag

    def is_attributive(self, word: str) -> bool:
        """Return whether a word has the shape of a verb, but mostly goes with a noun: "bernama", "terbuka"."""
        return word in self._attributive

    def is_focused(self, word: str) -> bool:
        """Return whether a word carries the particle -lah, which marks what a sentence is about as its predicate."""
        if len(word) < FEWEST_LETTERS_WITH_FOCUS or not word.endswith(FOCUS):
            return False
        return word.rpartition("-")[2] not in self.words("focus-not")

    def _tag(self, word: str) -> str:
        if word in self._tags:
            return self._tags[word]
        if word[0].isdigit():
            return NUMBER
        if word in self._not_verbs:
            return NOUN
        stem = _without_enclitic(word)
        listed = self._tags.get(stem)
        if listed is not None and not (word.endswith(POSSESSIVE) and listed in _NOMINALISED):
            return listed
        if stem in self._not_verbs or ("-" in stem and stem.split("-")[0] in self._not_verbs):
            return NOUN
        if word.endswith(POSSESSIVE) and stem.startswith(("ter", "ber")):
            return NOUN  # "tersedianya", "berakhirnya": nominalised
        shape = _verb_shape().match(stem)
        return NOUN if shape is None else (PASSIVE_VERB if shape.lastgroup == "passive" else ACTIVE_VERB)


def refuse_phrases(openers: Iterable[str]) -> None:
    """Raise ``PackError`` for an opener of more than one word, which would never be found."""
    phrase = next((opener for opener in openers if len(opener.split()) != 1), None)
    if phrase is not None:
        raise PackError("an opener is one word here, and {phrase!r} is more than one", phrase=phrase)


def _without_enclitic(word: str) -> str:
    """Return a word without -lah, -kah, -pun or -nya at its end."""
    if len(word) < FEWEST_LETTERS_WITH_ENCLITIC:
        return word
    enclitic = next(filter(word.endswith, _ENCLITICS), "")
    return word.removesuffix(enclitic)


@lru_cache(maxsize=1)
def _verb_shape() -> re.Pattern[str]:
    return re.compile(
        r"(?P<passive>di[a-z]{3,}|ter[a-z]{3,})"
        r"|(?P<active>me(?:m[bfpm]?|n[cdjtygszk]?|ng|ny|[lrwy])[a-z]{3,}|ber[a-z]{3,}|bekerja|belajar)"
    )
