"""Fragments: which sentences have no main clause of their own, told by how they open and what follows.

Indonesian needs no verb in a sentence, so a missing verb proves nothing by itself. What proves a fragment is an
opener that makes a clause or phrase dependent, and nothing behind it that can be a main clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from newslint.analyses.grammar import dependent_clauses, detached_phrases, relative_clauses, severed_conjuncts
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.running_text import is_running_text
from newslint.analyses.grammar.severed_predicates import severed_subject
from newslint.analyses.grammar.tagging import TaggedSentence, tag_sentence
from newslint.analyses.grammar.word_classes import PASSIVE_VERB
from newslint.text.document import Sentence

FEWEST_WORDS = 3
AGENT = "oleh"
"""What stands between a passive and who does it."""
LONGEST_OPENER = 40
"""Among how many first code points of a sentence its opener is looked for."""
FOREIGN_SHARE = 0.3
"""From what share of small English words on a sentence is English; names of films and songs have less."""
MAXIMUM_LENGTH = 3000
"""Longer stretches without a full stop, in code points, are no sentences; they are left alone."""


class Verdict(NamedTuple):
    """What a sentence is: the form of its fragment, how long its opener is, and a variant of the form.

    ``length`` counts code points from the start of the sentence.
    """

    form: str
    length: int
    variant: str = ""


def classify(sentence: Sentence, lexicon: Lexicon) -> Verdict | None:
    """Return what fragment a sentence is, or None. Worked out once for each sentence of a document."""
    key = ("fragment", id(lexicon), sentence.block.index, sentence.index)
    return sentence.block.document.fact(key, lambda: _classify(sentence, lexicon))


def opening_word(sentence: Sentence) -> str:
    """Return the word that opens a sentence with a capital, in lower case; "di mana" and "yang mana" are one word."""
    text = sentence.block.text[sentence.start : min(sentence.end, sentence.start + LONGEST_OPENER)]
    match = _opener().match(text) if text[0].isupper() else None
    return " ".join(match.group().lower().split()) if match is not None else ""


@lru_cache(maxsize=1)
def _opener() -> re.Pattern[str]:
    return re.compile(r"(?:di|yang)\s+mana\b(?!-)|[^\W\d_]+", re.IGNORECASE)


def _classify(sentence: Sentence, lexicon: Lexicon) -> Verdict | None:
    word = opening_word(sentence)
    form = lexicon.form(word) or _form_of_passive(sentence, word, lexicon)
    if not form or sentence.end - sentence.start > MAXIMUM_LENGTH or not is_running_text(sentence):
        return None
    tagged = tag_sentence(sentence, lexicon)
    if len(tagged.words) < FEWEST_WORDS or _is_foreign(tagged.words, lexicon):
        return None
    if _sounds_spoken(sentence, lexicon):
        return None
    if form == "missing-subject" and severed_subject(sentence, lexicon) is not None:
        return None
    variant = _DECISIONS[form](tagged, lexicon)
    return None if variant is None else Verdict(form, len(word), variant)


def _form_of_passive(sentence: Sentence, word: str, lexicon: Lexicon) -> str:
    """Return the form of a sentence that opens with a passive and its agent: "Diikuti oleh ratusan pelari"."""
    if not word.startswith("di") or not _agent().match(sentence.block.text, sentence.start + len(word)):
        return ""
    wants_subject = lexicon.tag(word) == PASSIVE_VERB and word not in lexicon.words("impersonal")
    return "missing-subject" if wants_subject else ""


@lru_cache(maxsize=1)
def _agent() -> re.Pattern[str]:
    return re.compile(rf"\s+{AGENT}\b")


def _is_foreign(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Return whether a sentence is Malay or English, for all that it opens with an Indonesian word."""
    if not lexicon.words("malay").isdisjoint(words):
        return True
    english = lexicon.words("english")
    return sum(word in english for word in words) > FOREIGN_SHARE * len(words)


def _sounds_spoken(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Return whether a block with a lost quotation mark has the first person in or right beside the sentence."""
    block = sentence.block
    if block.quotations.balanced:
        return False
    near = block.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    spoken = lexicon.words("spoken")
    return any(not spoken.isdisjoint(other.text.lower().split()) for other in near)


_DECISIONS: Mapping[str, Callable[[TaggedSentence, Lexicon], str | None]] = {
    "where": dependent_clauses.where,
    "relative": relative_clauses.relative,
    "conjunct": severed_conjuncts.conjunct,
    "subordinate": dependent_clauses.subordinate,
    "result": dependent_clauses.result,
    "listing": detached_phrases.listing,
    "missing-subject": detached_phrases.missing_subject,
}

FORMS = tuple(_DECISIONS)
