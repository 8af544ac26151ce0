"""Where phrases may stand: a line with the signs round it, the end of its words, the start of a sentence."""

from __future__ import annotations

import re

from newslint.phrases.signs import AROUND, is_word_character
from newslint.text.endings import TERMINATORS

PLACES = {
    "anywhere": "wherever they stand as words of their own",
    "line": "where they fill the line; bullets, emoji, numbering, quotation marks and brackets around them aside",
    "lines": "where they fill one line or several, from the first on",
    "start": "where the line begins with them, with or without such signs before them",
    "end": "where the line ends with them, with or without such signs behind them",
    "sentence": "where a sentence begins with them, also one that is glued to the one before",
    "piece": "where they fill a line, or a piece of a long one: between ends of sentences, gaps and signatures",
}
"""Where a phrase may stand: the values of ``at``, each with what it means."""
ANCHORED = ("line", "lines", "start")
"""The places of which the line tells where a phrase begins."""
MOST_BETWEEN = 24
"""How many signs and white space may stand between two sentences, at most."""
_CLOSING = frozenset(")]”’»")
_SPACE_ENTITY = "&nbsp;"
"""White space that a conversion left as it stood."""
_BETWEEN = re.compile(rf"(?:\s|{_SPACE_ENTITY})*")
_FIRST_WORD = re.compile(f"{AROUND}*")
# Numbering of a line: 1. (3) #4 5/7, and digits with a combining keycap. Letters ("A. Iklan") number what is written.
_NUMBERING = re.compile(rf"{AROUND}*(?:\d{{1,3}}(?:[.)]|/\d{{1,3}}\b|\ufe0f?\u20e3)){AROUND}*")


def line_starts(text: str, end: int) -> tuple[int, ...]:
    """Return where the words of a line may begin: behind bullets, emoji and the like, and behind its numbering."""
    if text[:1].isalpha():
        return (0,)
    found = _FIRST_WORD.match(text, 0, end)
    first = found.end() if found else 0
    numbering = _NUMBERING.match(text, 0, end)
    return (first, numbering.end()) if numbering and numbering.end() < end else (first,)


def words_end(text: str, end: int) -> int:
    """Return where the last word of a line that ends at ``end`` ends: behind it stand signs only."""
    while end and not is_word_character(text, end - 1):
        end -= 1
    return end


def line_end(text: str, at: int, end: int) -> int:
    """Return where the line ends on which an offset lies, -1 where a word stands between it and the line's end."""
    while at < end and text[at] != "\n":
        if is_word_character(text, at):
            return -1
        at += 1
    return at


def sentence_start(text: str, at: int) -> int:
    """Return where the sentence begins whose first word stands at an offset, -1 where none ends before it.

    It begins with the opening signs before the word. Behind a bracket or a quotation mark the word has a capital, else
    it might go on with the sentence.
    """
    before, lowest = at - 1, max(0, at - MOST_BETWEEN)
    while before >= lowest:
        sign = text[before]
        if sign == ";" and text.endswith(_SPACE_ENTITY, 0, before + 1):
            before -= len(_SPACE_ENTITY)
            continue
        if is_word_character(text, before):
            return -1
        is_closing = sign in _CLOSING or (sign == '"' and not text[before - 1].isspace())
        if sign in TERMINATORS or (is_closing and not text[at].islower()):
            space = _BETWEEN.match(text, before + 1, at)
            return space.end() if space else at
        before -= 1
    return -1
