"""Rule ``desk/weekday``: a weekday with a date behind it, as in “Senin (5/1/2026)”, is the weekday of that date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from newslint import Block, Example, FixSpec, Literal, Replacement, Report, Rule, RuleSpec

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""In the order of ``date.weekday``."""
_DATED_DAY = re.compile(rf"\b({'|'.join(DAYS)}),? \((\d{{1,2}})/(\d{{1,2}})/(\d{{4}})\)")


class WeekdayRule(Rule):
    """Reports a weekday that is not that of the date in the brackets behind it, and a date that no calendar has."""

    placeholders = {"match": "the weekday and its date", "problem": "the right weekday, or that there is no such date"}
    spec = RuleSpec(
        id="desk/weekday",
        kind="",
        status="stable",
        severity="error",
        scope=frozenset({"paragraph", "list-item", "caption"}),
        summary={"id": "Nama hari tidak cocok dengan tanggalnya", "en": "Weekday and date do not go together"},
        why={
            "id": "Pembaca yang melihat hari yang salah tidak lagi percaya pada tanggal mana pun di berita itu.",
            "en": "A reader who sees a wrong weekday trusts no date of the article any more.",
        },
        message={"id": "“{match}”: {problem}.", "en": "“{match}”: {problem}."},
        options={},
        fix=FixSpec("right-day", "unsafe", {"id": "Ganti nama hari", "en": "Put the right weekday"}),
        bad=(
            Example("Ia tiba pada Selasa (5/1/2026).", ((13, 30),), fixed="Ia tiba pada Senin (5/1/2026)."),
            Example("Rapat itu batal, Rabu (30/2/2026).", ((17, 33),)),
        ),
        good=(
            Example("Ia tiba pada Senin (5/1/2026).", ()),
            Example("Ia tiba pada Selasa (5/1).", ()),
        ),
    )

    def literals(self) -> tuple[Literal, ...]:
        """Return the weekdays: newslint shows the rule only paragraphs that hold one."""
        return tuple(Literal(day.lower()) for day in DAYS)

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield the weekdays of one paragraph that are wrong."""
        for found in _DATED_DAY.finditer(block.text):
            where = block.slice(*found.span())
            day, month, year = (int(found[group]) for group in (2, 3, 4))
            try:
                right = DAYS[date(year, month, day).weekday()]
            except ValueError:
                yield Report(where, {"problem": "tanggal ini tidak ada"}, fixable=False)
                continue
            if right != found[1]:
                edit = Replacement(block.slice(*found.span(1)), right)
                yield Report(where, {"problem": f"tanggal itu hari {right}"}, replacements=(edit,))
