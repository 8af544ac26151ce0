"""Headlines inside other text: the slot ``{headline}``, and where a headline ends that text follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.phrases.pieces import SIGNATURE
from newslint.phrases.view import View
from newslint.text.endings import end_marks, ends_with_full_stop
from newslint.text.sentences import is_abbreviation
from newslint.text.vocabulary import Vocabulary

LONGEST = 320
"""Code points of the longest headline."""
MOST_WORDS = 28
FEWEST_WORDS = 3
"""Fewer capitalised words inside a text may be a name."""
_OPENING = "\"“‘'([«#"
_CLOSING = "\"”“’')]»"


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    """Return the expression of a word with the signs at it, up to a sign of site furniture."""
    return re.compile(r"[^\s|│┃¦•●·▶►▸→»©]{1,60}")


@lru_cache(maxsize=1)
def _signature() -> re.Pattern[str]:
    return re.compile(SIGNATURE)


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    """Return the expression of what no headline goes on with: a signature, or the short form that a text explains."""
    return re.compile(rf"{SIGNATURE}|\([A-Z][A-Za-z]{{1,7}}\)")


def find_signature(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield where the initials in brackets end that begin at ``start`` and close an article."""
    found = _signature().match(view.text, start, view.end)
    if found:
        yield found.end()


def _furniture(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the expression of furniture that is no part of the headline before it: "Baca juga:", "Editor: ..."."""
    labels = "|".join(sorted(vocabulary["credit-labels"]))
    return re.compile(rf"\[\w{{3,12}}:|\w{{3,12}} (?:juga|pula) ?[:：]|(?:{labels})\b ?[:：©]", re.IGNORECASE)


def find_headline(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield the offsets at which a headline that begins at ``start`` may end.

    On a line of its own that is the end of each of its words, but a line with a full stop at its end is no headline.
    In other text its words begin with a capital or a digit, but for small words among them; it ends before site
    furniture, a gap, a signature, or a capitalised word that opens a sentence, and behind a sentence's mark.
    """
    if not _opens(view.text, start, view.end):
        return
    if view.is_line:
        yield from _to_line_end(view, start)
    else:
        yield from _inside_text(view, start)


def _opens(text: str, start: int, end: int) -> bool:
    token = _token().match(text, start, end)
    return token is not None and _is_large(token[0])


def _is_large(token: str) -> bool:
    first = token.lstrip(_OPENING)[:1]
    return first.isupper() or first.isdigit() or (token[0] in _OPENING and first.isalpha())


def _to_line_end(view: View, start: int) -> Iterator[int]:
    text, limit = view.text, min(view.end, start + LONGEST)
    if ends_with_full_stop(text[start : view.end]):
        return
    for at in range(start + 1, limit):
        if text[at].isspace() and not text[at - 1].isspace():
            yield at
    yield limit


def _inside_text(view: View, start: int) -> Iterator[int]:
    text, end, small = view.text, view.end, view.vocabulary.derived(_small_words)
    at = start
    for number in range(1, MOST_WORDS + 1):
        token = _token().match(text, at, end)
        if token is None:
            return
        word = token[0]
        if _is_large(word):
            if number >= FEWEST_WORDS and _ends_before(view, token):
                return
            if number >= FEWEST_WORDS:
                yield token.end()
        elif number == 1 or not _is_small(word, small):
            return
        at = token.end()
        is_over = _ends_sentence(word, view.vocabulary) and (number >= FEWEST_WORDS or word.endswith("."))
        if is_over or text[at : at + 1] not in (" ", "\u00a0"):
            return
        at += 1


def _small_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that stand in small letters between the capitalised words of a headline."""
    return vocabulary["function-words"] | vocabulary["free-words"] | vocabulary["headline-words"]


def _is_small(word: str, small: frozenset[str]) -> bool:
    return word.strip(_OPENING + _CLOSING + ",:;").lower() in small or not any(map(str.isalnum, word))


def is_titled(text: str) -> bool:
    """Return whether all words of a text have a capital or are figures."""
    return not any(word[0].islower() for word in text.split())


def sentence_opens(view: View, at: int) -> bool:
    """Return whether, behind the space at an offset, a capitalised word opens a sentence, or furniture begins."""
    token = _token().match(view.text, at + 1, view.end) if view.text[at : at + 1] in (" ", "\u00a0") else None
    return token is not None and token[0][0].isupper() and _ends_before(view, token)


def _ends_before(view: View, token: re.Match[str]) -> bool:
    """Return whether a capitalised word is no part of the headline before it: furniture, or a sentence's first word."""
    text, end = view.text, view.end
    if _bracketed().match(text, token.start(), end) or view.vocabulary.derived(_furniture).match(
        text, token.start(), end
    ):
        return True
    word = token[0].strip(_OPENING + _CLOSING)
    if word[:1].isdigit() or word[1:].isupper() or not word[-1:].isalpha():
        return False
    following = _token().match(text, token.end() + 1, end)
    if following is None or text[token.end() : token.end() + 1] not in (" ", "\u00a0"):
        return False
    return following[0][0].islower() and not _is_small(following[0], view.vocabulary.derived(_small_words))


def _ends_sentence(word: str, vocabulary: Vocabulary) -> bool:
    marks = end_marks(word)
    return bool(marks) and not (marks == "." and is_abbreviation(word.strip(_OPENING + _CLOSING), vocabulary))
