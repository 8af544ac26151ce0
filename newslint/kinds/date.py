"""Kind ``date``: reports dates of which the weekday is another one, and dates that no calendar has."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.errors import PackError
from newslint.kinds.bases.unit_rule import OUTSIDE_QUOTES, Unit, UnitRule, is_left_to_speaker
from newslint.rule import Literal, Option, Replacement, Report, Rule, RuleSpec
from newslint.text.document import Block

CENTURIES = ("19", "20")
"""Years outside these are left alone: an older date may be one of another calendar."""
LEAP_YEAR = 2000
YEARS_APART = 6
"""So far from a year there is always another one in which a day falls on a given weekday, but for 29 February."""


class DateRule(UnitRule):
    """Reports dates, in words or in figures, that do not fit the weekday before them or that do not exist."""

    kind = "date"
    options = (
        Option("weekdays", "texts", None, "the seven weekdays from Monday on, each with other forms behind a |"),
        Option("months", "texts", None, "the twelve months, each with other forms behind a |"),
        Option("between", "words", None, "words that may stand between a weekday and its date"),
        Option("joining", "words", None, "words before a weekday that make it the end of several days"),
        OUTSIDE_QUOTES,
    )
    placeholders = {
        **Rule.placeholders,
        "date": "the date as it stands there",
        "weekday": "the weekday as it stands there",
        "actual": "the weekday that the date is",
        "nearest": "the nearest date that is the weekday which stands there",
        "year": "the nearest year in which the date is that weekday",
    }
    variants = {"impossible": "no calendar has the date; only `match` and `date` are known then"}
    actions = {"replace-weekday": "puts the weekday there that the date is; it may be the date that is wrong"}

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._weekdays = _numbered(options["weekdays"], "weekdays", 7)
        self._months = _numbered(options["months"], "months", 12)
        self._names = [forms.split("|")[0].strip() for forms in options["weekdays"]]
        self._month_names = [forms.split("|")[0].strip() for forms in options["months"]]
        self._joining = tuple(f"{word.lower()} " for word in options["joining"])
        self._compiled: re.Pattern[str] | None = None

    def literals(self) -> tuple[Literal, ...]:
        """Return the names of days and months, and how the years of dates in figures begin."""
        names = {form.rstrip(".") for form in (*self._weekdays, *self._months)}
        return (
            *(Literal(name, begins_word=True, ends_word=True) for name in sorted(names)),
            *(Literal(f"/{century}") for century in CENTURIES),
        )

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield the dates of one unit that are wrong."""
        for block, start, end in unit.pieces:
            for found in self._expression.finditer(block.text, start, end):
                if not is_left_to_speaker(self.settings, block, found.start()):
                    yield from self._told(block, found)

    @property
    def _expression(self) -> re.Pattern[str]:
        """The expression of a date with its weekday, or of one in words or in brackets without."""
        if self._compiled is None:
            weekday, month = _any_of(self._weekdays), _any_of(self._months)
            between = _any_of(self.settings["between"])
            century = "|".join(CENTURIES)
            self._compiled = re.compile(
                rf"(?<![\w/-])(?:(?P<weekday>(?=[A-Z])(?i:{weekday}))(?:\s(?:{between})\b){{0,3}}(?:,\s?|\s?\(|\s))?"
                rf"(?<![\d/.,:–-])(?P<date>(?P<day>\d{{1,2}})(?:"
                rf"\s(?P<month>(?=[A-Z])(?i:{month}))\b(?:\.(?=\s\d))?(?:\s(?P<year>(?:{century})\d\d))?"
                rf"|/(?P<number>\d{{1,2}})/(?P<full>(?:{century})?\d\d)))(?![\w/]|[.,–-]\d)"
            )
        return self._compiled

    def _told(self, block: Block, found: re.Match[str]) -> Iterator[Report]:
        weekday = found["weekday"]
        if weekday and block.text[: found.start()].lower().endswith(self._joining):
            weekday = None
        if found["number"] and not weekday and not _in_brackets(found):
            return
        year, month, day = self._numbers(found)
        date = _date(year or LEAP_YEAR, month, day)
        where = block.slice(found.start() if weekday else found.start("date"), _end(found))
        if date is None:
            yield Report(where, {"date": found["date"]}, variant="impossible", fixable=False)
        elif weekday and year and date.weekday() != self._weekdays[weekday.lower()]:
            yield self._misplaced(block, found, date)

    def _misplaced(self, block: Block, found: re.Match[str], date: datetime.date) -> Report:
        """Return the report on a date that is another weekday, with all ways in which both would fit."""
        weekday = self._weekdays[found["weekday"].lower()]
        actual = self._names[date.weekday()]
        shift = (weekday - date.weekday() + 3) % 7 - 3
        values = {
            "date": found["date"],
            "weekday": found["weekday"],
            "actual": actual,
            "nearest": self._written(date + datetime.timedelta(shift), in_words=bool(found["month"])),
            "year": str(_year(date, weekday)),
        }
        place = block.slice(*found.span("weekday"))
        return Report(
            block.slice(found.start(), _end(found)), values, replacements=(Replacement(place, actual),), safety="unsafe"
        )

    def _numbers(self, found: re.Match[str]) -> tuple[int, int, int]:
        """Return year (0 where there is none), month and day of a date that was found."""
        year = int(found["year"] or found["full"] or 0)
        month = self._months[found["month"].lower()] + 1 if found["month"] else int(found["number"])
        return (year if year > 99 or not year else 2000 + year), month, int(found["day"])

    def _written(self, date: datetime.date, *, in_words: bool) -> str:
        if in_words:
            return f"{date.day} {self._month_names[date.month - 1]} {date.year}"
        return f"{date.day}/{date.month}/{date.year}"


def _numbered(entries: Sequence[str], name: str, count: int) -> dict[str, int]:
    """Return all forms of names in lower case with the number of each name, from 0 on."""
    if len(entries) != count:
        raise PackError(
            "the option {name!r} has {count} entries, not {wanted}", name=name, count=len(entries), wanted=count
        )
    return {form.strip().lower(): number for number, forms in enumerate(entries) for form in forms.split("|")}


def _any_of(words: Iterable[str]) -> str:
    """Return the expression of any of some words, the longest tried first; without words, one that never matches."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)"


def _in_brackets(found: re.Match[str]) -> bool:
    """Return whether a date in figures stands in brackets, as news does: elsewhere it may be a file's number."""
    text, (start, end) = found.string, found.span("date")
    return len(found["full"]) == len("2000") and text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def _end(found: re.Match[str]) -> int:
    """Return where what is reported ends: behind the bracket that it opens."""
    return found.end() + ("(" in found.group() and found.string[found.end() : found.end() + 1] == ")")


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _year(date: datetime.date, weekday: int) -> int:
    """Return the nearest year in which a date's day and month fall on a weekday, the earlier of two."""
    for apart in range(1, 2 * YEARS_APART + 1):
        for year in (date.year - apart, date.year + apart):
            other = _date(year, date.month, date.day)
            if other and other.weekday() == weekday:
                return year
    return date.year
