"""Fixes of a text: which go in together, how many rounds, and what is left out."""

from __future__ import annotations

from collections.abc import Callable

from newslint.finding import Edit, Failure, FileResult, Finding, Fix, Place, Snippet
from newslint.fixing.fixer import ROUNDS, apply, choose, fix_text, together
from newslint.fixing.structure import PageBlock
from newslint.text.spans import Position
from tests.every import every


def finding(*edits: Edit, safety: str = "safe", record: int | None = None) -> Finding:
    place = Place(Position(1, edits[0].start + 1), edits[0].start)
    fix = Fix("ganti", edits, safety)
    return Finding(
        "a.txt", "uji/ganti", "error", "a", place, place, "", "", fix, (), Snippet("", 0, False, False), record
    )


def replacing(old: str, new: str, safety: str = "safe") -> Callable[[str], list[Finding]]:
    """Return a rule that wants one string in the place of another, everywhere."""

    def find(text: str) -> list[Finding]:
        starts = [start for start in range(len(text)) if text.startswith(old, start)]
        return [finding(Edit(start, start + len(old), new), safety=safety) for start in starts]

    return find


def linting(*rules: Callable[[str], list[Finding]]) -> Callable[[str], FileResult]:
    def lint(text: str) -> FileResult:
        found = sorted((one for rule in rules for one in rule(text)), key=lambda one: one.start.offset)
        return FileResult("a.txt", tuple(found))

    return lint


def test_of_two_fixes_that_touch_the_same_text_the_first_wins() -> None:
    first, second, third = finding(Edit(0, 4, "a")), finding(Edit(3, 6, "b")), finding(Edit(4, 6, "c"))
    assert [first.fix, third.fix] == choose([first, second, third], ("safe",))


@every("edits", [(Edit(0, 4, "a"), Edit(4, 6, "b")), (Edit(4, 6, "b"), Edit(0, 4, "a"))])
def test_fixes_that_meet_are_made_together_whichever_comes_first(edits: tuple[Edit, Edit]) -> None:
    found = [finding(edit) for edit in edits]
    assert [one.fix for one in found] == choose(found, ("safe",))


def test_a_fix_goes_in_as_a_whole_or_not_at_all() -> None:
    first = finding(Edit(5, 6, "x"))
    both = finding(Edit(0, 1, "y"), Edit(5, 7, "z"))
    assert [first.fix] == choose([first, both], ("safe",))


def test_two_insertions_at_one_place_are_not_made_together() -> None:
    first, second = finding(Edit(3, 3, "a")), finding(Edit(3, 3, "b"))
    assert [first.fix] == choose([first, second], ("safe",))


@every(("safeties", "text"), [((), "aba"), (("safe",), "xbx"), (("safe", "unsafe"), "xyx"), (("unsafe",), "aya")])
def test_only_fixes_of_the_safeties_asked_for_are_made(safeties: tuple[str, ...], text: str) -> None:
    lint = linting(replacing("a", "x"), replacing("b", "y", "unsafe"), replacing("x", "q", "display"))
    assert text == fix_text("aba", lint, safeties).text


def test_what_a_fix_brings_up_is_fixed_in_the_next_round() -> None:
    fixed = fix_text("aab", linting(replacing("ab", "b")), ("safe",))
    assert (fixed.text, fixed.applied, fixed.stable) == ("b", 2, True)


def test_two_rules_that_undo_each_other_end_after_ten_rounds() -> None:
    fixed = fix_text("a", linting(replacing("a", "b"), replacing("b", "a")), ("safe",))
    assert (fixed.text, fixed.applied, fixed.stable) == ("a", ROUNDS, False)


def test_a_text_that_is_right_after_the_last_round_is_stable() -> None:
    fixed = fix_text("a" * (ROUNDS + 1), linting(replacing("aa", "a")), ("safe",))
    assert fixed.stable
    fixed = fix_text("a" * ROUNDS + "b", linting(lambda text: replacing("ab", "b")(text)[:1]), ("safe",))
    assert (fixed.text, fixed.applied, fixed.stable) == ("b", ROUNDS, True)


def test_a_failure_leaves_the_text_alone() -> None:
    failure = Failure("a.txt", "rusak")
    lint = linting(replacing("a", "b"))
    fixed = fix_text("a", lambda text: lint(text)._replace(failures=(failure,)), ("safe",))
    assert ("a", 0, (failure,)) == (fixed.text, fixed.applied, fixed.result.failures)


def test_a_failure_in_a_later_round_takes_back_the_first_one() -> None:
    failure = Failure("a.txt", "rusak")
    lint = linting(replacing("a", "b"))
    fixed = fix_text("a", lambda text: lint(text)._replace(failures=(failure,) * (text == "b")), ("safe",))
    assert ("a", 0, (failure,)) == (fixed.text, fixed.applied, fixed.result.failures)
    assert [Edit(0, 1, "b")] == [edit for one in fixed.result.findings if one.fix for edit in one.fix.edits]


def test_edits_in_a_record_of_a_file_are_not_made_in_the_file() -> None:
    assert choose([finding(Edit(0, 1, ""), record=3)], ("safe",)) == []


def test_all_outside_the_edits_stays() -> None:
    assert apply("satu dua\r\ntiga", [Edit(8, 8, ","), Edit(0, 4, "SATU")]) == "SATU dua,\r\ntiga"


def letters(text: str) -> list[PageBlock]:
    """Read every letter as a part; a row of asterisks makes code of what follows."""
    kind = "code" if text.startswith("*") else "paragraph"
    return [PageBlock(place, place + 1, kind, letter) for place, letter in enumerate(text) if letter.isalpha()]


def test_a_fix_that_changes_the_markup_round_it_is_withheld_and_said() -> None:
    lint = linting(replacing("ab", ""), replacing("d", ""))
    fixed = fix_text("ab*cd", lint, ("safe",), letters)
    assert (fixed.text, fixed.applied, fixed.withheld) == ("ab*c", 1, 1)
    assert [one.fix.safety for one in fixed.result.findings if one.fix] == ["display"]


def test_other_fixes_stay_what_they_are_where_one_is_withheld() -> None:
    lint = linting(replacing("ab", ""), replacing("d", "", "unsafe"))
    fixed = fix_text("ab*cd", lint, ("safe",), letters)
    assert [one.fix.safety for one in fixed.result.findings if one.fix] == ["display", "unsafe"]


@every("blank", ["", " ", "\t", " \t"])
@every("newline", ["\n", "\r\n", "\r"])
def test_deletions_that_touch_leave_one_blank_line_whatever_ends_the_lines(newline: str, blank: str) -> None:
    text = f"satu\n{blank}\nx\ny\n\ndua\n".replace("\n", newline)
    lines = [f"{letter}{newline}" for letter in "xy"]
    fixes = [Fix("hapus", (Edit(text.index(line), text.index(line) + len(line), ""),), "safe") for line in lines]
    assert apply(text, together(text, fixes)) == f"satu\n{blank}\ndua\n".replace("\n", newline)


def test_fixes_that_fit_one_by_one_are_made_though_all_together_do_not() -> None:
    def read(text: str) -> list[PageBlock]:
        return letters(text if text.count("*") else f"*{text}")

    fixed = fix_text("*a*b", linting(replacing("*", "")), ("safe",), read)
    assert (fixed.text, fixed.applied) == ("*ab", 1)


def test_one_fix_of_many_that_does_not_fit_costs_few_readings_of_the_text() -> None:
    readings = []

    def read(text: str) -> list[PageBlock]:
        readings.append(text)
        return letters(text)

    text = "c" + "ad" * 300
    fixed = fix_text(text, linting(replacing("c", "*"), replacing("d", "")), ("safe",), read)
    assert (fixed.text, fixed.withheld) == ("c" + "a" * 300, 1)
    assert len(readings) < 40
