"""Excerpts that are allowed: as the reports show them, or as they stand in the article."""

from __future__ import annotations

import pytest

from newslint import Linter
from newslint.configuration.config import Config
from tests.every import every

LONG = "Baca juga: Pasar Sukamaju Buka Lagi Setelah Dua Pekan Tutup karena Banjir"
BODY = "Pedagang menata lapak sejak subuh."


def allowed(line: str, entry: str, name: str = "a.md") -> bool:
    """Return whether an entry switches off the one finding on a line, and counts as used."""
    result = Linter(Config(allow=(entry,)), ignore=["typography"], plan=True).lint_text(f"{line}\n\n{BODY}\n", name)
    assert len(result.findings) + len(result.suppressed) == 1
    assert result.allowed == ((entry,) if result.suppressed else ())
    return bool(result.suppressed)


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        (LONG, LONG),
        (LONG, f"  {LONG.replace(' ', '   ')} "),
        (LONG.replace("juga: ", "juga:  "), LONG),
        (LONG.replace("Sukamaju ", "Sukamaju\u00a0"), LONG),
        (LONG.replace("Sukamaju", "**Sukamaju**"), LONG),
        (LONG.replace("Sukamaju", "**Sukamaju**"), LONG.replace("Sukamaju", "**Sukamaju**")),
        (LONG.replace("Pasar Sukamaju", "[Pasar Sukamaju](/a)"), LONG),
        (f"“{LONG}”", LONG),
        (LONG, f"“{LONG}”"),
        (LONG.replace("Suka", "Suka\u200b"), LONG.replace("Suka", "Suka·")),
        (LONG, f"{LONG[:59]}…"),
        (LONG, f"{LONG[:30]}…"),
        (LONG, f"{LONG[:30]} …"),
    ],
)
def test_white_space_markup_quotation_marks_and_cuts_make_no_difference(line: str, entry: str) -> None:
    assert allowed(line, entry)


@every(
    "entry",
    [LONG.lower(), LONG[:-1], LONG[11:], "Baca juga: Pasar…", "…", f"…{LONG[20:]}", LONG.replace(" ", "")],
)
def test_other_words_do(entry: str) -> None:
    assert not allowed(LONG, entry)


def test_as_a_report_shows_them() -> None:
    finding = Linter(Config(language="en"), plan=True).lint_text(f"{LONG}\n\n{BODY}\n", "a.md").findings[0]
    shown = finding.message.partition("“")[2].partition("”")[0]
    assert shown.endswith("…")
    assert allowed(LONG, shown)
