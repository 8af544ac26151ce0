"""Dates and times of day as Indonesian and English pages write them: the slots ``{date}`` and ``{time}``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.phrases.view import View
from newslint.text.vocabulary import Vocabulary


def _date(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the expression of a date in a text in lower case: with its weekday or without, in words or figures."""
    month = rf"(?:(?:{_any_of(vocabulary['month-names'])})\b|(?:{_any_of(vocabulary['months'])})\b\.?)"
    weekday = _any_of(vocabulary["weekdays"])
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    in_words = rf"{day}(?:st|nd|rd|th)?[ -]{month}(?:,?[ -](?:1[6-9]|20)\d\d)?"
    month_first = rf"{month} {day}(?:st|nd|rd|th)?,? (?:1[6-9]|20)\d\d"
    in_figures = rf"{day}([/.-])(?:0?[1-9]|1[0-2])\1(?:(?:1[6-9]|20)\d\d|\d\d)|(?:1[6-9]|20)\d\d([/-])\d\d\2\d\d"
    plain = rf"(?:{in_words}|{month_first}|{in_figures})"
    return re.compile(rf"(?:(?:{weekday}),? )?(?:{plain}|\({day}/\d{{1,2}}(?:/\d{{2,4}})?\))(?!\w)")


def _time(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the expression of a time of day in a text in lower case, with its zone or without."""
    zone = _any_of(vocabulary["time-zones"])
    return re.compile(rf"(?:[01]?\d|2[0-4])[.:][0-5]\d(?:[.:][0-5]\d)?(?!\w)(?P<zone> ?(?:{zone})(?!\w))?")


def find_date(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield where a date that begins at ``start`` ends."""
    found = view.vocabulary.derived(_date).match(view.lowered, start, view.end)
    if found:
        yield found.end()


def find_time(view: View, start: int, fewest: int, most: int) -> Iterator[int]:
    """Yield where a time of day that begins at ``start`` ends, with its zone and without."""
    found = view.vocabulary.derived(_time).match(view.lowered, start, view.end)
    if found:
        yield found.end()
        if found["zone"]:
            yield found.start("zone")


def _any_of(words: Iterable[str]) -> str:
    """Return the expression of any of some words in lower case, the longest tried first."""
    return "|".join(re.escape(word) for word in sorted(set(map(str.lower, words)), key=lambda word: (-len(word), word)))
