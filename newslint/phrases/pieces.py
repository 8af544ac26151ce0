"""Pieces of a long line: what pages without line ends glue together, told apart again by the signs between them.

A piece ends where a sentence ends, before a gap of two spaces, before a signature such as (abc/def), before a sign that
parts entries of pages, and before a label such as "Baca juga:", "Editor:" or "[Video:". The next begins behind that.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.phrases.places import sentence_start
from newslint.text.endings import CLOSERS, TERMINATORS
from newslint.text.sentences import is_abbreviation
from newslint.text.vocabulary import Vocabulary

LONGEST = 400
"""Code points of the longest piece: more is running text."""
SIGNATURE = r"\((?![\d/-]+\))(?:[A-Za-z0-9]{1,12}[/-]){1,3}[A-Za-z0-9]{1,12}\)|\([a-z]{2,4}\d{0,3}\)|\(\*+\)"
"""The source of an expression for what closes an article: (abc/def), (abc), (*). No date is: (17/10)."""
_PARTING = "|│┃¦•●▪▶►»"
_SPACE = "[ \\t\u00a0]"


def labels(vocabulary: Vocabulary) -> str:
    """Return the source of an expression for labels that begin furniture in any text: "Baca juga:", "Editor: ...".

    It is for texts whose case is ignored.
    """
    credits = "|".join(sorted(vocabulary["credit-labels"]))
    return rf"\w{{3,12}} (?:juga|pula) ?[:：]|(?:{credits})\b ?[:：©]"


def _boundary(vocabulary: Vocabulary) -> re.Pattern[str]:
    stop = rf"(?P<stop>[{TERMINATORS}]++[{re.escape(CLOSERS)}]*+)(?=\s|$|(?-i:[^\W\d_a-z])|[\"“(\[#])"
    sign = rf"{_SPACE}?(?:(?-i:{SIGNATURE})|[{_PARTING}]|\[\w{{3,12}} ?:)"
    before = rf"{_SPACE}{{2}}|[\r\n]|{sign}|{_SPACE}(?:{labels(vocabulary)})"
    return re.compile(rf"{stop}|{before}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?:{SIGNATURE}|{_SPACE}{{2}}|[\r\n]|[{_PARTING}]){_SPACE}*$")


def piece_start(text: str, at: int, done: int) -> int:
    """Return where the piece begins whose first word stands at an offset, -1 where none does.

    ``done`` is where a piece that is known already ends, 0 where there is none.
    """
    if done and not text[done:at].strip():
        return at
    first = sentence_start(text, at)
    if first >= 0:
        return first
    floor = max(0, at - 48)
    return at if _behind().search(text[floor:at]) else -1


def is_piece_end(text: str, at: int, vocabulary: Vocabulary) -> bool:
    """Return whether a gap, a signature, a label or a sign that parts pieces stands at an offset, so that one ends."""
    found = vocabulary.derived(_boundary).match(text, at)
    return found is not None and found["stop"] is None


def piece_end(text: str, at: int, end: int, vocabulary: Vocabulary) -> int:
    """Return where the piece ends that holds an offset, -1 where it is too long; the text ends at ``end``."""
    limit = min(end, at + LONGEST)
    for found in vocabulary.derived(_boundary).finditer(text, at + 1, limit):
        if found["stop"] is None:
            return found.start()
        if not _is_inside_sentence(text, at, found, vocabulary):
            return found.end()
    return end if limit == end else -1


def _is_inside_sentence(text: str, at: int, stop: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Return whether a sentence goes on behind a mark that might end it: an abbreviation, or a small letter follows."""
    following = text[stop.end() : stop.end() + 2].lstrip()[:1]
    if stop["stop"] != ".":
        return following.islower() and stop["stop"][0] not in "!?" and len(stop["stop"]) < 2
    words = text[at : stop.start()].split()
    return following.islower() or bool(words and is_abbreviation(words[-1] + ".", vocabulary))
