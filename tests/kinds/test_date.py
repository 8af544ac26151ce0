"""Kind ``date``: weekdays that do not fit their date, and dates that do not exist."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat|Jum'at", "Sabtu", "Minggu|Ahad")
MONTHS = ("Januari|Jan", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober")
OPTIONS = {
    "weekdays": [*DAYS],
    "months": [*MONTHS, "November", "Desember"],
    "between": ["malam"],
    "joining": ["dan", "-"],
}
KEYS = {
    "message": "{weekday} {date}: {actual} {nearest} {year}",
    "variants": {"impossible": {"message": "{date}"}},
    "fix": {"action": "replace-weekday", "safety": "unsafe", "title": "a"},
}


@pytest.fixture(scope="module")
def rule(tmp_path_factory: pytest.TempPathFactory) -> CustomRule:
    return CustomRule(tmp_path_factory.mktemp("date"), "date", OPTIONS, **KEYS)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("Pada Ahad malam (20/10/2025) hujan.", ["Ahad 20/10/2025: Senin 19/10/2025 2024"]),
        ("Pada Rabu, 30 April 2024 hujan.", ["Rabu 30 April 2024: Selasa 1 Mei 2024 2025"]),
        ("Pada Selasa 3 Jan. 2022 hujan.", ["Selasa 3 Jan. 2022: Senin 4 Januari 2022 2023"]),
        ("Pada Sabtu, 29 Februari 2024 hujan.", ["Sabtu 29 Februari 2024: Kamis 2 Maret 2024 2020"]),
        ("Pada Senin (10/21/2025) hujan.", ["10/21/2025"]),
        ("Rapat 31 April dan 30 Februari batal.", ["31 April", "30 Februari"]),
        ("Rapat 29 Februari dan 29 Februari 1900 batal.", ["29 Februari 1900"]),
        ("Pada Senin (20/10/2025) dan Jum'at (24/10/25) hujan.", []),
        ("Pada Sabtu dan Minggu, 18 Oktober 2025 hujan.", []),
        ("Pada Sabtu-Minggu (18/10/2025) hujan.", []),
        ("Pada Senin (21/10) dan Kamis (18-19/10/2025) hujan.", []),
        ("Berkas 5/31/2/2025 dan 12.31/2/2025, nomor 31/2/2025.", []),
        ("Setiap minggu 31 Mei 2024 dan Senin 1 Mei 1820 dibahas.", []),
        ("“Senin, 21 Oktober 2025,” katanya.", []),
    ],
)
def test_what_is_told(rule: CustomRule, text: str, messages: list[str]) -> None:
    assert [one.message for one in rule.findings(text)] == messages


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 6), st.booleans())
def test_a_date_is_told_where_its_weekday_is_another_one(
    rule: CustomRule, day: date, shift: int, in_words: bool
) -> None:
    name = DAYS[(day + timedelta(shift)).weekday()].partition("|")[0]
    months = [month.partition("|")[0] for month in OPTIONS["months"]]
    written = f", {day.day} {months[day.month - 1]} {day.year}" if in_words else f" ({day.day}/{day.month}/{day.year})"
    found = rule.findings(f"Warga bertemu pada {name}{written} di balai.")
    assert [(one.start.offset, one.excerpt) for one in found] == ([(19, f"{name}{written}")] if shift else [])


@every("options", [{"weekdays": ["Senin"]}, {"months": ["Mei"]}])
def test_names_that_are_missing_are_refused(tmp_path: Path, options: dict[str, list[str]]) -> None:
    with pytest.raises(PackError, match="has 1 entries"):
        CustomRule(tmp_path, "date", OPTIONS | options, **KEYS).findings("Senin")
