"""Capitals of words: what a replacement takes over from the word it replaces, and which words are names."""

from __future__ import annotations

from bisect import bisect_right

from newslint.text.document import Piece

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
