"""Fragments: which sentences have no main clause of their own, told by how they open and what follows.

Indonesian needs no verb in a sentence, so a missing verb proves nothing by itself. What proves a fragment is an
opener that makes a clause or phrase dependent, and nothing behind it that can be a main clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from newslint.analyses.grammar import fragment_clauses as clauses
from newslint.analyses.grammar import fragment_phrases as phrases
from newslint.analyses.grammar.clauses import Clause, clause
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.running_text import is_running_text
from newslint.analyses.grammar.severed import severed_from
from newslint.text.document import Sentence

MINIMUM_WORDS = 3
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
    text = sentence.block.text[sentence.start : min(sentence.end, sentence.start + 40)]
    match = _opener().match(text) if text[0].isupper() else None
    return " ".join(match.group().lower().split()) if match is not None else ""


@lru_cache(maxsize=1)
def _opener() -> re.Pattern[str]:
    return re.compile(r"(?:di|yang)\s+mana\b|[^\W\d_]+", re.IGNORECASE)


def _classify(sentence: Sentence, lexicon: Lexicon) -> Verdict | None:
    word = opening_word(sentence)
    form = lexicon.form(word)
    if not form or sentence.end - sentence.start > MAXIMUM_LENGTH or not is_running_text(sentence):
        return None
    view = clause(sentence, lexicon)
    if len(view.words) < MINIMUM_WORDS or _is_foreign(view, lexicon):
        return None
    if _sounds_spoken(sentence, lexicon):
        return None
    if form == "missing-subject" and severed_from(sentence, lexicon) is not None:
        return None
    variant = _DECISIONS[form](view, lexicon)
    return None if variant is None else Verdict(form, len(word), variant)


def _is_foreign(view: Clause, lexicon: Lexicon) -> bool:
    """Return whether a sentence is Malay or English, for all that it opens with an Indonesian word."""
    if not lexicon.words("malay").isdisjoint(view.words):
        return True
    english = sum(word in lexicon.words("english") for word in view.words)
    return english > FOREIGN_SHARE * len(view.words)


def _sounds_spoken(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Return whether a block with a lost quotation mark has the first person in or right beside the sentence."""
    block = sentence.block
    if block.quotations.balanced:
        return False
    near = block.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    spoken = lexicon.words("spoken")
    return any(not spoken.isdisjoint(other.text.lower().split()) for other in near)


_DECISIONS: Mapping[str, Callable[[Clause, Lexicon], str | None]] = {
    "where": clauses.where,
    "relative": clauses.relative,
    "conjunct": phrases.conjunct,
    "subordinate": clauses.subordinate,
    "result": clauses.result,
    "listing": phrases.listing,
    "missing-subject": phrases.missing_subject,
}

FORMS = tuple(_DECISIONS)
