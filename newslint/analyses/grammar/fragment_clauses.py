"""Dependent clauses that stand alone: "Yang ...", "Di mana ...", "Meskipun ...", "Sehingga ...".

Each decision takes the clause view of a sentence and the lexicon, and returns None for a complete sentence, else
the name of a variant ("" for the plain case).
"""

from __future__ import annotations

from newslint.analyses.grammar.clauses import Clause, segments
from newslint.analyses.grammar.lexicon import PREDICATES, Lexicon
from newslint.analyses.grammar.main_clause import is_anaphoric, is_main, marks_main
from newslint.analyses.grammar.predicates import predicates

DISCOURSE_COMMA = 6
"""A comma among the first tokens of "Yang menarik, ..." parts a comment from the sentence it is about."""
HEAD = 8
"""Among how many first tokens an adverb stands that makes a predicate of what follows."""
ADDRESS = 5
"""Among how many first tokens a word of respect stands: "Yang sama-sama kita hormati"."""
ATTRIBUTION_WORDS = 4


def relative(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Yang ...": a relative clause, unless it is the subject or a comment of a main clause."""
    words, tags = view
    if words[1] in lexicon.words("headless") or not lexicon.words("address").isdisjoint(words[1:ADDRESS]):
        return None
    if "Q" in tags or any(lexicon.is_focused(word) for word in words[2:]) or _is_turned(view, lexicon):
        return None
    parts = segments(tags, 1, len(tags))
    if _is_comment(view, parts) or len(predicates(view, *parts[0], doubtful=True, time=False)) > 1:
        return None
    return None if any(is_main(view, lexicon, *part, verbs=False) for part in parts[1:]) else ""


def _is_turned(view: Clause, lexicon: Lexicon) -> bool:
    """Return whether "hanya", "justru" or a particle turns what follows into the predicate."""
    turning = lexicon.words("nominal-predicate") | lexicon.words("subject-particle")
    return any(word in turning and view.tags[index - 1] != "R" for index, word in enumerate(view.words[2:HEAD], 2))


def _is_comment(view: Clause, parts: list[tuple[int, int]]) -> bool:
    """Return whether "Yang menarik," comments on the sentence behind its comma."""
    tags = view.tags
    if len(parts) < 2 or parts[0][1] > DISCOURSE_COMMA or tags[parts[0][1]] != ",":
        return False
    start, end = parts[1]
    if tags[1] in "VDW" and end - start <= 3 and set(tags[start:end]) <= {"N", "n", "#"}:
        return False  # "Yang lahir di Bandung, Jawa Barat"
    return tags[start] not in "YSLCTVDKk"


def where(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Di mana ...", "Yang mana ...": never an opener of a statement, but "Di mana ada X, di situ Y" is."""
    if not lexicon.words("subject-particle").isdisjoint(view.words[1:3]):
        return None
    pairs = zip(view.tags, view.words[1:], strict=False)
    return None if any(tag == "P" and word in lexicon.words("place-answer") for tag, word in pairs) else ""


def result(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Sehingga ...": it never opens a sentence."""
    return ""


def subordinate(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Meskipun ...", "Karena ...", "Agar ...": a dependent clause unless a main clause follows."""
    words, tags = view
    parts = _own_parts(view, lexicon)
    if not parts or "Q" in tags or is_anaphoric(view, lexicon) or _has_main_word(view, lexicon, parts):
        return None
    if words[0] in lexicon.words("accompanying") and tags[1] not in PREDICATES:
        return None
    first, later = parts[0], parts[1:]
    if later and _is_fronted(view, lexicon, *first):
        first, later = later[0], later[1:]
    if any(is_main(view, lexicon, *part) for part in later):
        return None
    count = len(predicates(view, *first))
    if count > 2 or (count and _has_existential_subject(view, *first)):
        return None
    return "two-predicates" if count == 2 else ""


def _has_main_word(view: Clause, lexicon: Lexicon, parts: list[tuple[int, int]]) -> bool:
    """Return whether a word says that there is a main clause: "maka", "inilah", "disarankan", "kata Budi"."""
    words = view.words
    if any(marks_main(view, lexicon, index) for index in range(2, len(words))):
        return True
    if not lexicon.words("pointing").isdisjoint(words[2:]) or words[parts[-1][0]] in lexicon.words("reporting"):
        return True
    return words[0] in lexicon.words("purposive") and not lexicon.words("recommending").isdisjoint(words[2:])


def _is_fronted(view: Clause, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether an adverbial stands before the subject of the dependent clause: "Karena pada saat itu, ..."."""
    opening = view.words[start : start + (2 if view.tags[start] == "P" and end > start + 1 else 1)]
    return not lexicon.words("fronted").isdisjoint(opening) and not predicates(view, start, end)


def _has_existential_subject(view: Clause, start: int, end: int) -> bool:
    """Return whether "banyak yang", "ada yang" stand in the segment behind its beginning: a clause of their own."""
    return any(
        view.tags[index] in "AE" and view.tags[index + 1] == "Y" and view.tags[index - 1] not in "GXCT"
        for index in range(start + 2, end - 1)
        if "S" not in view.tags[start:index]
    )


def _own_parts(view: Clause, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the segments behind the opener without "kata dia" and its like between commas."""
    names = lexicon.words("attribution")
    return [
        (start, end)
        for start, end in segments(view.tags, 1, len(view.tags))
        if view.words[start] not in names or end - start > ATTRIBUTION_WORDS
    ]
