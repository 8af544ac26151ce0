"""Formatter ``text``: what a person sees, at any width."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.contracts import Run
from newslint.finding import Failure
from newslint.formatters import concise, text
from newslint.terminal import columns, width
from tests.made_once import LINTER

LEAD = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."


def report(article: str, **about: object) -> list[str]:
    result = LINTER.lint_text(article)
    return "".join(text.format([result], Run("0", **about))).split("\n")  # type: ignore[arg-type]


def test_the_span_is_underlined_below_wide_and_combining_characters() -> None:
    lines = report("Harga 日本 cafe\u0301 naik.[butuh rujukan] Harga turun.")
    assert width(lines[1][: lines[1].index("[")]) == lines[2].index("^")
    assert lines[2].count("^") == len("[butuh rujukan]")


@given(
    before=st.text(st.sampled_from("abc d日e\u0301.,"), max_size=300),
    after=st.text(st.sampled_from("abc d日."), max_size=300),
    columns=st.integers(min_value=20, max_value=160),
)
def test_the_marked_part_starts_with_the_finding_and_lines_fit(before: str, after: str, columns: int) -> None:
    lines = report(f"{before} [butuh rujukan] {after}", width=columns, quiet=True)
    shown, underline = next(
        (lines[index], lines[index + 1]) for index in range(len(lines) - 1) if set(lines[index + 1].strip()) == {"^"}
    )
    assert width(shown) <= columns
    column = underline.index("^")
    cut = next(index for index in range(len(shown) + 1) if width(shown[:index]) >= column)
    assert shown[cut:].lstrip("\u0301").startswith("[butuh")


def test_the_underline_gives_way_to_the_line_where_a_span_ends() -> None:
    pair = f"{LEAD}\n\nWarga menunggu operasi pasar yang dijanjikan pemerintah daerah.\n\n"
    assert report(pair * 2, width=100, quiet=True)[2] == f"    {'^' * len(LEAD)} (sampai baris 7)"
    assert report(pair * 2, width=40, quiet=True)[2] == f"    {'^' * 19} (sampai baris 7)"
    assert report(pair * 2, width=20, quiet=True)[2:4] == [f"    {'^' * 14}", "    (sampai baris 7)"]


def test_the_signs_of_a_path_that_are_not_printable_are_shown_escaped() -> None:
    result = LINTER.lint_text("Ad image\n", "a\nb\x1b\udcff 日.txt")
    shown = "a\\nb\\x1b\\udcff 日.txt:1:1: "
    assert "".join(text.format([result], Run("0"))).startswith(shown)
    assert "".join(concise.format([result], Run("0"))).startswith(shown)


def test_what_was_fixed_is_told_of_each_file_and_in_all() -> None:
    results = [
        LINTER.lint_text(LEAD, name)._replace(fixed=number) for number, name in enumerate(("a.txt", "b.txt", "c.txt"))
    ]
    told = "".join(text.format(results, Run("0", language="en", fixes=True)))
    assert (
        told
        == "b.txt: Fixes applied: 1.\nc.txt: Fixes applied: 2.\nNo findings; files checked: 3.\nFixes applied: 3.\n"
    )
    assert "".join(text.format(results, Run("0", quiet=True))) == ""


def test_many_findings_of_a_rule_are_cut_and_counted_and_a_baseline_is_proposed() -> None:
    result = LINTER.lint_text("\n\n".join([LEAD, *["Ad image"] * 250]), "a.txt")
    lines = "".join(text.format([result], Run("0", max_per_rule=3))).splitlines()
    assert sum(line.startswith("a.txt:") for line in lines) == 3
    assert "247 temuan cruft/ad-slot lainnya tidak ditampilkan (semua: --max-per-rule 0)." in lines
    assert "Agar mulai sekarang hanya temuan baru yang dilaporkan: newslint baseline" in lines
    whole = "".join(text.format([result], Run("0"))).splitlines()
    assert sum(line.startswith("a.txt:") for line in whole) == 250


def test_after_a_fix_that_was_refused_the_file_counts_and_no_fix_is_promised() -> None:
    result = LINTER.lint_text(f"{LEAD}\n\nAd image\n", "a.txt")
    refused = result._replace(failures=(Failure("a.txt", "cannot be written"),))
    told = "".join(text.format([result], Run("0", paths=("a.md", "dua kata.md", "c.md", "d.md"))))
    assert (
        "1 temuan dapat diperbaiki tanpa ditinjau. Perbaiki: newslint check --fix a.md 'dua kata.md' c.md ...\n" in told
    )
    told = "".join(text.format([refused], Run("0", fixes=True)))
    assert "1 temuan dalam 1 berkas: 1 kesalahan." in told
    assert "--fix" not in told


@pytest.mark.parametrize(
    ("given", "used"), [("20", 20), ("40", 40), ("5", 20), ("1000", 160), ("0", 100), ("", 100), ("lebar", 100)]
)
def test_columns_are_those_given_within_reason(monkeypatch: pytest.MonkeyPatch, given: str, used: int) -> None:
    monkeypatch.setenv("COLUMNS", given)
    assert columns(StringIO()) == used
