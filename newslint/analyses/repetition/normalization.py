"""The normal form of a text: its words without what copies may differ in, and what its beginning and end tell.

Copies may differ in letter case, punctuation, white space, bullet, dateline and citation markers. Signs that say
something belong to the word they stand at (``-5``, ``$100``, ``c++``), and code and formulas, which rules see as
placeholders, count as words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.readers.characters import PLACEHOLDER
from newslint.text.document import Piece
from newslint.text.endings import ends_sentence
from newslint.text.markers import marker

SIGNS = (
    "#&+<=>@^~§¬±×÷"
    "$¢£¤¥฿₠-⃏"  # currencies
    "\u2190-\u22ff"  # arrows and mathematics
    "☆★☐-☒✓-✘\U0001f000-\U0001faff"
)
"""Signs in which texts differ that say different things, as ranges of characters; bullets and marks are none."""
_MINUS = "-\u2212\u2013"
_PER_CENT = "%‰°"
_SAME_MINUS = str.maketrans(_MINUS, "-" * len(_MINUS))


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    """Return a word with its signs: those before it, and those glued to its end."""
    minus = rf"(?<!\w)[{_MINUS}](?=[{SIGNS}]?(?:[A-Za-z]{{1,3}}\s?)?\d)"
    return re.compile(
        rf"{PLACEHOLDER}|(?:{minus})?+(?:[{SIGNS}]\s?)*+(?:(?<=\d)/(?=\d))?+(?:{minus})?+\w++"
        rf"(?:[{SIGNS}]+(?!\w)|\s?[{_PER_CENT}])*+"
    )


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    # A bullet, or a dateline: up to five capitalised words or a bracketed agency, then a dash with a space beside it,
    # which is no minus.
    return re.compile(
        r"\s*(?:[-*•–▪·]\s+)?(?:(?:[A-Z][\w.'’/]*+,?\s*+|\([^()]{2,30}\),?\s*+){1,5}(?:(?<=\s)[-–—]++(?!\d)\s*|[-–—]+\s+))?"
    )


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    return re.compile(r"\s*(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|[-*•–▪·])\s+\S")


@lru_cache(maxsize=1)
def _inner_end() -> re.Pattern[str]:
    # Narrower than where sentences are split: chords over a song and other letters with full stops are no prose.
    return re.compile(r"[a-z)]{2}[.!?][\"”’)]*\s+[\"“(]?[A-Z]")


def words_of(piece: Piece) -> tuple[str, ...]:
    """Return the normal form of a piece of a document.

    Code and formulas are words that begin with a placeholder and go on as they stand in the source.
    """
    words = normal_words(piece.text)
    if PLACEHOLDER not in piece.text:
        return words
    source = piece.block.document.source.text
    places = (piece.start + index for index, character in enumerate(piece.text) if character == PLACEHOLDER)
    spans = [piece.block.map.to_source(place, place + 1) for place in places]
    code = iter([PLACEHOLDER + " ".join(source[start:end].split()) for start, end in spans])
    return tuple(next(code, word) if word == PLACEHOLDER else word for word in words)


def normal_words(text: str) -> tuple[str, ...]:
    """Return the normal form of a text.

    Digits stay, those of a list number too: they tell legal clauses and scores apart.
    """
    if not text.isascii():
        import unicodedata

        text = unicodedata.normalize("NFKC", text)
    if "[" in text:
        text = marker().sub(" ", text)
    opening = _opening().match(text)
    words = _word().findall(text.lower(), opening.end() if opening else 0)
    return tuple("".join(word.split()).translate(_SAME_MINUS) if not word.isalnum() else word for word in words)


def is_datum(word: str) -> bool:
    """Return whether a word of a normal form is a number, code, or a word with a sign."""
    return word[0].isdigit() or not word.isalnum()


def is_numbered(text: str) -> bool:
    """Return whether a text opens with a list number, a letter or a bullet."""
    return _numbered().match(text) is not None


def holds_sentence(text: str) -> bool:
    """Return whether a text ends as a sentence does, or a sentence ends inside it and another begins."""
    return ends_sentence(text) or _inner_end().search(text) is not None


def is_other_script(text: str) -> bool:
    """Return whether most of the letters at the start of a text are none that Indonesian is written in."""
    if text.isascii():
        return False
    letters = [letter for letter in text[:200] if letter.isalpha()]
    return 2 * sum(not letter.isascii() for letter in letters) > len(letters)
