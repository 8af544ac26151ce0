"""The headline of plain text: which of its first lines it is, by a label, by its place or by its shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newslint.readers.titles import TITLE_WITHIN, ends_open, looks_like_title
from newslint.readers.wrapping import list_marker
from newslint.text.endings import PAUSES, TERMINATORS, end_marks, ends_sentence

RUNNING_TEXT = 150
"""From how many code points on a block is running text, behind which no headline comes any more."""
SENTENCE_WORDS = 8
"""From how many words on a block that ends with a mark is running text."""
SENTENCE_CASE_WORDS = range(4, 17)
"""How many words a headline in sentence case has; first paragraphs without a full stop have more, mostly."""
LABELLED_WORDS = 30
"""Up to how many words the headline behind a label has."""
PARAGRAPH_LENGTH = 60
"""From how many code points on a line right below another one is a paragraph, and no second line of verse."""
PARAGRAPH_WORDS = 4
"""Fewest words of a paragraph that a blank line parts from what stands above."""
BETWEEN_WORDS = 10
"""Up to how many words a line between a headline and its text has: a writer's name, a date, a dash."""
LABELS = ("judul", "judul berita", "judul artikel", "title", "headline")
BYLINES = (
    "laporan",
    "laporan wartawan",
    "laporan reporter",
    "oleh",
    "baca juga",
    "simak juga",
    "lihat juga",
    "scroll to continue",
    "baca:",
    "penulis:",
    "reporter:",
    "wartawan:",
    "kontributor:",
    "editor:",
    "penyunting:",
    "redaktur:",
    "foto:",
    "teks foto:",
    "sumber:",
    "ilustrasi:",
    "dok:",
)
"""What opens a line at the top that is no headline: before a colon where one stands here, else before a capital too."""


class HeadLine(NamedTuple):
    """One of the first blocks of a text; ``is_parted`` says that a blank line or more stands above it."""

    text: str
    is_parted: bool


class HeadlineWords(NamedTuple):
    """What tells that a line is a headline (``labels``, before a colon), or that it is none (``bylines``)."""

    labels: tuple[str, ...] = LABELS
    bylines: tuple[str, ...] = BYLINES


@lru_cache(maxsize=8)
def _label(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s*:\s*", re.IGNORECASE)


@lru_cache(maxsize=8)
def _byline(words: tuple[str, ...]) -> re.Pattern[str]:
    openers = [
        rf"{re.escape(word[:-1])}\s*:" if word.endswith(":") else rf"{re.escape(word)}(?:\s*[:/|]|\s+(?-i:[A-Z]))"
        for word in words
    ]
    return re.compile(rf"(?:\A|[(\[])(?:{'|'.join(openers) or '(?!)'})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _dateline() -> re.Pattern[str]:
    """Return how a first paragraph opens: the name of a site, or a place in capitals, and a dash."""
    place = r"(?:[A-Z][A-Z.'’/]+[ ,]*){1,5}(?:\([^()\n]{2,30}\)\s?)?"
    site = r"(?:[\w.'’ ]{2,40}, ?)?[\w-]+\. ?(?:com|co\. ?id|id|net|org|co|tv)\b(?:, ?[\w.'’/ ]{2,40}?)?"
    return re.compile(rf"(?:{site}|(?-i:{place}))\s?[-–—]", re.IGNORECASE)


@lru_cache(maxsize=1)
def _small_place() -> re.Pattern[str]:
    """Return a place in small letters before a dash: in a line of its own words a dateline, in title case a name."""
    return re.compile(r"[A-Z][\w.'’]*(?:[ ,/]+[A-Z(][\w.'’()]*){0,4}\s+[-–—]+\s")


@lru_cache(maxsize=1)
def _date() -> re.Pattern[str]:
    """Return a line that is a date or a time and little else."""
    return re.compile(r"(?:\w+, ?)?\d{1,2}[ /.-]\w+[ /.-]\d{2,4}\b")


@lru_cache(maxsize=1)
def _inner_end() -> re.Pattern[str]:
    return re.compile(r"[a-z0-9)\]\"”’]{2}[.…][\"”’)]*\s+[\"“]?[A-Z]|[.!?]{1,3}[\"”]\s+\w")


def label_length(text: str, words: HeadlineWords) -> int:
    """Return how many code points the label takes that says of a line that it is the headline; 0 where it has none.

    What follows it is no longer than headlines are: a whole article in one line is none.
    """
    found = _label(words.labels).match(text)
    return found.end() if found and len(text[found.end() :].split(None, LABELLED_WORDS)) <= LABELLED_WORDS else 0


def headline_by_shape(lines: Sequence[HeadLine], words: HeadlineWords) -> int | None:
    """Return which of the first lines of a text looks like its headline, None where none does.

    A line in title case may stand below others; one in sentence case is known by its place alone: it is the first,
    ends with no mark, and a paragraph stands below.
    """
    for index, line in enumerate(lines[:TITLE_WITHIN]):
        if _is_running(line.text) or _dateline().match(line.text):
            return None
        if list_marker().match(line.text) or _is_other(line.text, words):
            continue
        if looks_like_title(line.text) or (index == 0 and _is_sentence_case(lines, words)):
            return index
        if len(line.text.split()) > BETWEEN_WORDS:
            return None
    return None


def _is_running(text: str) -> bool:
    if len(text) >= RUNNING_TEXT:
        return True
    return bool(end_marks(text, TERMINATORS + PAUSES)) and len(text.split()) >= SENTENCE_WORDS


def _is_other(text: str, words: HeadlineWords) -> bool:
    """Return whether a line names its writer, its source or another article, or is a date."""
    return bool(_byline(words.bylines).search(text) or _date().match(text))


def _is_sentence_case(lines: Sequence[HeadLine], words: HeadlineWords) -> bool:
    text = lines[0].text
    first = text.lstrip("\"“'‘[(")
    if len(text.split()) not in SENTENCE_CASE_WORDS or not ends_open(text) or first[:1].islower():
        return False
    if not any(map(str.isalpha, first)) or _inner_end().search(text) or _small_place().match(text):
        return False
    for line, after in pairwise((*lines[1:], None)):
        if line and _is_paragraph(line, after):
            return True
        if line and not _is_between(line.text, words):
            return False
    return False


def _is_between(text: str, words: HeadlineWords) -> bool:
    """Return whether a line may stand between a headline and its text: who wrote it, a date, a lone dash."""
    if len(text.split()) > BETWEEN_WORDS:
        return False
    return _is_other(text, words) or _date().search(text) is not None or not any(map(str.isalpha, text))


def _is_paragraph(line: HeadLine, after: HeadLine | None) -> bool:
    """Return whether a line is a paragraph of its own, and neither carries on the line above it nor begins a list."""
    text = line.text
    if list_marker().match(text):
        # Some sites leave the dash of a dateline before the first paragraph.
        is_list = text[0] not in "-–" or (after is not None and list_marker().match(after.text))
        text = "" if is_list else text[1:].lstrip()
    if text[:1] in ("", *"\"“'‘") or text[0].islower():
        return False
    if len(text) >= RUNNING_TEXT:
        return True
    if line.is_parted and ends_sentence(text):
        return len(text.split()) >= PARAGRAPH_WORDS
    return len(text) >= PARAGRAPH_LENGTH and ends_sentence(text)
