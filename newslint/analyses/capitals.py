"""Capitals: how the words of a title or sentence would be written in a style, as far as that can be told.

Title style as EYD V I.F.21 has it: every word begins with a capital, full reduplications in both parts
("Undang-Undang"), but function words only where they come first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from newslint.analyses.words import Token, tokens
from newslint.text.document import Block, Document, Piece

RUNNING_TEXT = frozenset({"paragraph", "list-item", "quote"})
_OPENING_MARKS = ":;.?!…–—-/|\"“”„«'‘([{"


class Word(NamedTuple):
    """A word of a title: whether it is the first, and whether it comes behind a mark that may ask for a capital."""

    token: Token
    first: bool
    behind_mark: bool


class ExemptWords(NamedTuple):
    """What is exempt: words written small in titles, words that are kept as they are, and names that the article tells.

    ``free`` words are written either way in titles.
    ``whole_reduplications`` asks for "Undang-Undang"; without it "Undang-undang" passes as well.
    """

    small: frozenset[str]
    free: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    whole_reduplications: bool = True


def words_of(piece: Piece, exempt: ExemptWords, *, outside_quotes: bool = False) -> Iterator[Word]:
    """Yield the words whose capitals can be judged: not those with digits or signs inside, nor those kept as is."""
    text = piece.block.text
    previous = piece.start
    for number, token in enumerate(tokens(*piece)):
        behind_mark = text[previous : token.start].rstrip()[-1:] in tuple(_OPENING_MARKS)
        previous = token.end
        plain = all(part.isalpha() for part in token.text.replace("'", "-").replace("’", "-").split("-"))
        if not plain or token.text in exempt.kept:
            continue
        if not (outside_quotes and piece.block.quotations.covers(token.start)):
            yield Word(token, number == 0, behind_mark)


def title(word: Word, exempt: ExemptWords) -> str | None:
    """Return how a word is written in a title, or None where nothing can be said of it."""
    text = word.token.text
    lowered = text.lower()
    if lowered in exempt.small and not word.first:
        is_abbreviation = text.isupper() and len(text) > 1
        return None if word.behind_mark or is_abbreviation else lowered
    if lowered in exempt.free and not word.first:
        return None
    left, hyphen, right = text.partition("-")
    if hyphen and left.lower() == right.lower() and not text.isupper() and exempt.whole_reduplications:
        return f"{_capitalised(left)}-{_capitalised(right)}"
    return _capitalised(text) if text == lowered else text


def sentence(word: Word, exempt: ExemptWords) -> str | None:
    """Return how a word is written in a sentence, or None where nothing can be said of it.

    Words that no running text of the article tells for a name count as words.
    """
    text = word.token.text
    lowered = text.lower()
    if word.first:
        return _capitalised(text) if text == lowered else text
    if word.behind_mark or (text == lowered and lowered in exempt.small):
        return None
    parts = text.split("-")
    if any(part[1:] != part[1:].lower() or len(part) == 1 for part in parts):
        return None  # an abbreviation, an initial, or a name such as iPhone
    is_name = text != lowered and exempt.names.issuperset(part for part in parts if part != part.lower())
    return None if is_name else lowered


def upper(word: Word, exempt: ExemptWords) -> str | None:
    """Return how a word is written in capitals."""
    return word.token.text.upper()


def lower(word: Word, exempt: ExemptWords) -> str | None:
    """Return how a word is written without capitals, or None for an abbreviation."""
    text = word.token.text
    return None if text.isupper() and len(text) > 1 else text.lower()


STYLES: Mapping[str, Callable[[Word, ExemptWords], str | None]] = {
    "title": title,
    "sentence": sentence,
    "upper": upper,
    "lower": lower,
}


def is_loud(words: list[Word], most: int = 4) -> bool:
    """Return whether more than ``most`` words stand there without a small letter."""
    return len(words) > most and all(word.token.text.isupper() for word in words)


def names_of(document: Document) -> frozenset[str]:
    """Return the words that running text of a document writes with a capital inside a sentence."""
    return document.fact(("capitals", "names"), lambda: frozenset(_names(document)))


def _names(document: Document) -> Iterator[str]:
    for block in document.prose(RUNNING_TEXT):
        starts = {sentence.start for sentence in block.sentences}
        for token in tokens(block):
            if token.text != token.text.lower() and not _opens(block, token, starts):
                yield from token.text.split("-")


def _opens(block: Block, token: Token, starts: set[int]) -> bool:
    """Return whether a word comes first in a sentence or a quotation, so that its capital tells nothing."""
    before = block.text[max(0, token.start - 3) : token.start].rstrip()
    if not before:
        return token.start < 3 or token.start in starts
    return token.start in starts or before[-1] in _OPENING_MARKS


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
