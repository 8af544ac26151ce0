"""Words: where they stand in a text, and how the capitals of one carry over to another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.text.document import Block, Piece


class Token(NamedTuple):
    """A word and its range in the text of its block, in code points."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    # What marks inside a word join: "anak-anak", "Ma'ruf", "Rp5.000", "news.id", "a@b.id"; a dash or slash parts words.
    return re.compile(r"[^\W_]+(?:[-'’`.,@_&]++[^\W_]+)*+")


@lru_cache(maxsize=1)
def _glued() -> re.Pattern[str]:
    # A comma or a run of full stops that lacks its space: "beras,gula", "naik...turun".
    return re.compile(r"(?<=[^\W\d_])(?:,|\.{2,})(?=[^\W\d_])")


def tokens(block: Block, start: int = 0, end: int | None = None, *, outside_quotes: bool = False) -> Iterator[Token]:
    """Yield the words of a block's text from ``start`` to ``end``; with ``outside_quotes`` not those in quotations.

    A word holds at least one letter or digit; a reduplication ("anak-anak") is one word, and so is an amount or the
    name of a site.
    """
    text = block.text
    for match in _word().finditer(text, start, len(text) if end is None else end):
        word, (at, stop) = match.group(), match.span()
        if outside_quotes and block.quotations.covers(at):
            continue
        if word.isalnum():
            yield Token(word, at, stop)
            continue
        for part in _glued().split(word):
            found = text.index(part, at)
            at = found + len(part)
            yield Token(part, found, at)


def words(block: Block, start: int = 0, end: int | None = None) -> list[str]:
    """Return the words that ``tokens`` yields, without their places, which is quicker."""
    found: list[str] = _word().findall(block.text, start, len(block.text) if end is None else end)
    if all(map(str.isalnum, found)):
        return found
    return [part for word in found for part in (_glued().split(word) if not word.isalnum() else (word,))]


AROUND = 60
"""How many code points on both sides of a word tell whether all is written in capitals."""
_OPENING = "\"“„«'‘([–—- \t\n\u00a0"


def case_kept(found: str, listed: str, replacement: str) -> str:
    """Return a replacement with the capitals of what was found, as far as these differ from what was listed.

    Capitals of the replacement's own are kept: where "whatsapp" is listed for "WhatsApp", that is what comes out.
    """
    letters = [character for character in found if character.isalpha()]
    if len(letters) > 1 and found.isupper() and not listed.isupper():
        return replacement.upper()
    if found[0].isupper() and listed[0].islower():
        return replacement[0].upper() + replacement[1:]
    return replacement


def is_name(piece: Piece) -> bool:
    """Return whether words are taken for a name: a capital that neither a sentence's start nor its style asks for."""
    if not piece.text[0].isupper():
        return False
    block, start = piece.block, piece.start
    text, sentences = block.text, block.sentences
    first = sentences[max(0, bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1)].start
    before = start
    while before > first and text[before - 1] in _OPENING:
        before -= 1
    if before <= first or text[before - 1] == ":":
        return False
    if text[before - 1] == "," and any(mark in text[before:start] for mark in '"“„«'):
        return False
    # Where all is in capitals, a capital tells nothing.
    around = text[max(first, start - AROUND) : piece.end + AROUND]
    return not around.isupper()
