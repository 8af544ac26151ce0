"""Slots: what code recognises in a phrase, each with one definition that all rules share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from newslint.phrases.calendar import find_date, find_time
from newslint.phrases.headline import find_headline, find_signature
from newslint.phrases.signs import is_word_character, starts
from newslint.phrases.view import View
from newslint.text.vocabulary import Vocabulary

Find = Callable[[View, int, int, int], Iterator[int]]
"""Yields where what begins at an offset of a text ends; the numbers are the fewest and the most words of it."""
MOST_WORDS = 30
"""The highest number that a slot with a count takes, and all slots of a phrase together."""
LONGEST_WORD = 60
LONGEST_REST = 400
"""Code points of the longest rest of a line: more is another text."""
LONGEST_UNQUOTED = 160
"""Code points of the longest stretch of a line without a quotation mark that counts as one."""
MOST_NAME_WORDS = 6
_CLOSING = "\"”“’')]»"
_OPENING = "\"“‘'([«"


class Slot(NamedTuple):
    """What a slot stands for, in one line of help, and where it is found.

    ``first`` are the characters that it may begin with, where these are few.
    ``counted`` asks for a number of words behind its name; ``vague`` says that it takes nearly any text, so that a
    phrase must hold something else.
    """

    find: Find
    help: str
    first: str = ""
    counted: bool = False
    vague: bool = False


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return re.compile(r"\d{1,15}(?:[.,]\d{1,15}){0,5}(?:k|rb|jt)?(?!\w)")


@lru_cache(maxsize=1)
def _year() -> re.Pattern[str]:
    return re.compile(r"(?:19|20)\d\d(?![\w.,]\d|\w)")


def _url(vocabulary: Vocabulary) -> re.Pattern[str]:
    endings = "|".join(sorted(set(map(str.lower, vocabulary["address-endings"]))))
    address = rf"(?:https?://|www\.)[^\s<>\"“”″]{{1,500}}|(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:{endings})\b(?:/[^\s<>\"“”″]{{0,500}})?"
    return re.compile(address)


@lru_cache(maxsize=1)
def _handle() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)@[a-z0-9_](?:[a-z0-9_.]{0,40}[a-z0-9_])?(?!\w)")


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    """Return the expression of a word with the signs inside it: "rata-rata", "24.00", "Jum'at"."""
    return re.compile(rf"[^\W_]{{1,{LONGEST_WORD}}}(?:[-‐‑’'./&+@:][^\W_]{{1,{LONGEST_WORD}}}){{0,8}}(?![^\W_])")


def _find_whole(
    expression: Callable[[], re.Pattern[str]], view: View, start: int, fewest: int, most: int
) -> Iterator[int]:
    """Yield the end of what one expression matches in a text in lower case."""
    found = expression().match(view.lowered, start, view.end)
    if found:
        yield found.end()


def _find_url(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    found = view.vocabulary.derived(_url).match(view.lowered, start, view.end)
    if found:
        yield start + len(found[0].rstrip(".,;:!?…)]'’\""))


def _find_rest(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield the end of the text, unless it is too far away to belong to what stands before."""
    if view.end - start <= LONGEST_REST:
        yield view.end


def _find_words(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield where ``fewest`` to ``most`` words end; a sentence ends between none of them."""
    text, end = view.text, view.end
    at = _skip(text, start, end, _OPENING)
    for number in range(1, most + 1):
        word = _word().match(text, at, end)
        if word is None:
            return
        closed = _skip(text, word.end(), end, _CLOSING)
        if number >= fewest:
            yield word.end()
            yield closed
        at = _next_word(text, word[0], closed, end)
        if at < 0:
            return


def _find_capital_words(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield where words end of which the first begins with a capital."""
    at = _skip(view.text, start, view.end, _OPENING)
    if view.text[at : at + 1].isupper():
        yield from _find_words(view, start, fewest, most)


def _find_quoted(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield where what stands in quotation marks ends, up to a sentence or two."""
    found = _quoted().match(view.text, start, view.end)
    if found:
        yield found.end()


@lru_cache(maxsize=1)
def _quoted() -> re.Pattern[str]:
    return re.compile(r"[\"“”„«][^\"“”„«»\n]{3,200}[\"”“»]|[‘'][^'‘’\"“”\n]{3,200}['’](?!\w)")


def _find_unquoted(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield where words and signs begin that stand before the next quotation mark of the line, and where they end."""
    limit = min(view.end, start + LONGEST_UNQUOTED)
    mark = _double_mark().search(view.text, start, limit)
    stop = mark.start() if mark else limit
    yield start
    for found in starts().finditer(view.text, start, stop):
        yield found.start()
    yield stop


@lru_cache(maxsize=1)
def _double_mark() -> re.Pattern[str]:
    return re.compile('["“”„«»\n]')


def _next_word(text: str, word: str, at: int, end: int) -> int:
    """Return where the word behind another one begins, -1 where a sentence ends between them or no word follows."""
    is_short = len(word) <= 3 and word[0].isupper()
    while at < end and text[at] in (",;:.&/–—-" if is_short else ",;:&/–—-"):
        at += 1
    spaced = at
    while spaced < end and text[spaced] in " \t\u00a0":
        spaced += 1
    if spaced == at:
        return -1
    if text[spaced : spaced + 1] in ("-", "–", "—", "&", "/") and text[spaced + 1 : spaced + 2] == " ":
        spaced += 2
    return _skip(text, spaced, end, _OPENING)


def _skip(text: str, at: int, end: int, signs: str, most: int = 3) -> int:
    limit = min(end, at + most)
    while at < limit and text[at] in signs:
        at += 1
    return at


def _find_name(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield where a name of one to six capitalised words ends; initials and titles keep their full stop."""
    text, end = view.text, view.end
    at = start
    for _ in range(MOST_NAME_WORDS):
        word = _word().match(text, at, end)
        if word is None or not (word[0][0].isupper() or (at > start and word[0] in view.vocabulary["name-particles"])):
            return
        if word[0][0].isupper():
            yield word.end()
        at = word.end()
        if text[at : at + 1] == "." and len(word[0]) <= 3:
            at += 1
            yield at
        if text[at : at + 1] == "," and re.match(r", ?[A-Z]\w{0,3}\.", text[at : at + 8]):
            at += 1
        if text[at : at + 1] == " ":
            at += 1
        elif not (text[at - 1] == "." and is_word_character(text, at)):
            return


def _find_title(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield where a title ends that the archive knows and behind which a sentence opens, or nothing follows.

    Titles open other titles: behind one there stands no small letter, and no sign that goes on with it.
    """
    text, stop, known = view.text, view.end, view.vocabulary.known_titles
    first = _skip(text, start, stop, _OPENING)
    at = known.end(text, first, stop) if known else first
    if at == first:
        return
    end = _skip(text, at, stop, ".!?…" + _CLOSING)
    following = text[end : end + LONGEST_WORD].lstrip(" \u00a0" + _OPENING)[:1]
    if not following or following.isupper() or following.isdigit() or following == "(":
        yield end


SLOTS = {
    "headline": Slot(find_headline, "a headline; on a line of its own the rest of the line", vague=True),
    "title": Slot(_find_title, "a title that the archive knows: one in the file under `titles` in the configuration"),
    "name": Slot(_find_name, "a name: one to six words with a capital, initials and titles among them"),
    "date": Slot(find_date, "a date in words or figures, with its weekday or without"),
    "time": Slot(find_time, "a time of day in figures, with its zone or without", "0123456789"),
    "number": Slot(partial(_find_whole, _number), "a number in figures", "0123456789"),
    "year": Slot(partial(_find_whole, _year), "a year from 1900 on", "12"),
    "url": Slot(_find_url, "a web address, with http:// or without"),
    "handle": Slot(partial(_find_whole, _handle), "an account: @name", "@"),
    "quoted": Slot(_find_quoted, "words in quotation marks", "\"“”„«‘'"),
    "unquoted": Slot(_find_unquoted, "what goes on without a quotation mark in the line, or nothing", vague=True),
    "signature": Slot(find_signature, "what closes an article in brackets: (abc/def), (abc), (*)", "("),
    "rest": Slot(_find_rest, "the rest of the line, whatever it holds, or nothing", vague=True),
    "words": Slot(_find_words, "any words, as many as it says, inside one sentence", counted=True, vague=True),
    "Words": Slot(_find_capital_words, "words of which the first has a capital", counted=True, vague=True),
}
"""All slots by name."""
