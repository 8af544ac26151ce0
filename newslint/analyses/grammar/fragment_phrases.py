"""Phrases and predicates that stand alone: "Termasuk ...", "Tetapi juga ...", "Merupakan ...".

Each decision takes the clause view of a sentence and the lexicon, and returns None for a complete sentence, else
the name of a variant ("" for the plain case).
"""

from __future__ import annotations

from newslint.analyses.grammar.clauses import Clause, segments
from newslint.analyses.grammar.lexicon import ADJECTIVE, PAUSES, RELATIVE, SUBORDINATOR, VERBS, Lexicon
from newslint.analyses.grammar.main_clause import (
    behind,
    has_copula,
    is_anaphoric,
    is_main,
    marks_main,
    may_hide_predicate,
)
from newslint.analyses.grammar.predicates import predicates

_INVERTED = VERBS | {RELATIVE, SUBORDINATOR, ADJECTIVE}
"""Classes of words of which an inverted sentence has one behind its copula."""


def listing(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Termasuk ...", "Yakni ...": a listing phrase unless a clause stands behind it."""
    words, tags = view
    parts = segments(tags, 1, len(tags))
    if not parts or "Q" in tags or has_copula(view, parts):
        return None
    if is_anaphoric(view, lexicon) or _is_comparison_comment(view, lexicon):
        return None
    if any(marks_main(view, lexicon, index) or lexicon.is_focused(words[index]) for index in range(2, len(tags))):
        return None
    if any(is_main(view, lexicon, *part, last=True) for part in parts[1:]):
        return None
    variant = "phrase" if words[0] in lexicon.words("phrase") else ""
    return variant if _is_phrase(view, lexicon, *parts[0]) else None


def _is_phrase(view: Clause, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether the first segment of a listing is a phrase without a predicate of its own."""
    words, tags = view
    if tags[start] in "JS" and words[0] not in lexicon.words("phrase"):
        return not predicates(view, start, end)  # "Terutama saat hujan turun"
    found = predicates(view, start, end, doubtful=True)
    if words[0] in lexicon.words("apposition"):
        return not found or tags[start] not in "OIN"
    if not found:
        return not may_hide_predicate(tags, 1)
    return found == [start] and tags[start] in "VK"  # "Termasuk mengajukan banding"


def _is_comparison_comment(view: Clause, lexicon: Lexicon) -> bool:
    """Return whether "Seperti diketahui", "Seperti yang sudah dijelaskan" comments on what follows, comma or not."""
    if view.words[0] not in lexicon.words("comparison"):
        return False
    index = behind(view, 1, tags="YXH")
    return view.words[1] in lexicon.words("usual") or view.tags[index : index + 1] in ("D", "k")


def conjunct(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Tetapi juga ...", "Melainkan ...", "Serta ...": the second half of a sentence cut in two."""
    words, tags = view
    start = behind(view, 1, tags=PAUSES)
    contrast, correction = (words[0] in lexicon.words(name) for name in ("contrast", "correction"))
    if contrast and not lexicon.words("second-half").isdisjoint(words[start : start + 1]):
        return ""
    start = behind(view, start, words=lexicon.words("conjunct-link"))
    parts = segments(tags, start, len(tags))
    if not parts or "Q" in tags or lexicon.is_focused(words[start]) or has_copula(view, parts):
        return None
    if any(marks_main(view, lexicon, index) for index in range(start, len(words))):
        return None
    found = predicates(view, *parts[0], doubtful=not correction)
    if any(is_main(view, lexicon, *part, verbs=not found, last=True) for part in parts[1:]):
        return None
    if correction:
        return None if found and tags[start] in "OIN" else ""
    if found:
        alone = len(found) == 1 and found[0] - start <= 1
        return "" if alone and _is_bare_predicate(view, lexicon, start) else None
    return "" if _is_bare_phrase(view, lexicon, start, contrast) else None


def _is_bare_phrase(view: Clause, lexicon: Lexicon, start: int, contrast: bool) -> bool:
    """Return whether a phrase without any predicate begins at ``start``: "Dan para pedagang", "Tapi dengan syarat"."""
    tag = view.tags[start]
    if tag != "Y" and may_hide_predicate(view.tags, start):
        return False
    if contrast:
        return tag == "P" and view.words[start] not in lexicon.words("attribution")
    return tag not in "OI#HMFXE"


def _is_bare_predicate(view: Clause, lexicon: Lexicon, start: int) -> bool:
    """Return whether a predicate without a subject begins at ``start``, and one that wants a subject."""
    tag, word = view.tags[start], view.words[start]
    if word in lexicon.words("impersonal"):
        return False
    if tag in "Dk" and not lexicon.words("content").isdisjoint(view.words[start + 1 : start + 2]):
        return False  # "Ditemukan adanya ..."
    if view.words[0] in lexicon.words("contrast"):
        return tag in "VK"
    if tag in "VKDW" or word in lexicon.openers("missing-subject"):
        return True
    following = view.tags[start + 1 : start + 2]
    return (tag == "X" and following in ("V", "K")) or (tag in "GA" and following in ("A", "X", "H", "P"))


def missing_subject(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Merupakan ...", "Bertujuan ...": a predicate that wants a subject before it."""
    parts = segments(view.tags, 1, len(view.tags))
    # "Adalah Sari yang melapor", "Adalah tugas kita menjaga alam": behind the copula the subject may follow.
    if view.words[0] in lexicon.words("inverting") and not _INVERTED.isdisjoint(view.tags[1:]):
        return None
    if "Q" in view.tags or any(is_main(view, lexicon, *part) for part in parts[1:]):
        return None
    return ""
