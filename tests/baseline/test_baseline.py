"""The baseline: what it holds back, what it lets through, when it is stale, and how it shrinks."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

import pytest

from newslint.baseline import Baseline, BaselineEntry
from newslint.finding import Failure, FileResult, Finding, Place, Snippet
from newslint.text.spans import Position


class AllRules:
    """Rules of which all that are known ran on every file; ``a/old`` is called ``a/new`` today."""

    known = frozenset({"a/one", "a/two", "a/new"})

    def __init__(self, ran: Collection[str] = known) -> None:
        self._ran = ran

    def ran(self, path: str) -> Collection[str]:
        return self._ran

    def present_name(self, rule: str) -> str:
        return "a/new" if rule == "a/old" else rule if rule in self.known else ""


def finding(excerpt: str, rule: str = "a/one", path: str = "a.txt", record: int | None = None) -> Finding:
    place = Place(Position(1, 1), 0)
    return Finding(path, rule, "error", "", place, place, excerpt, "", None, (), Snippet("", 0, False, False), record)


def result(path: str, *excerpts: str, rule: str = "a/one", continued: bool = False) -> FileResult:
    return FileResult(path, tuple(finding(excerpt, rule, path) for excerpt in excerpts), continued=continued)


def entry(path: str, excerpt: str, count: int = 1, rule: str = "a/one") -> BaselineEntry:
    recorded = Baseline((), "", AllRules((rule,)))
    recorded.hold_back(result(path, *[excerpt] * count, rule=rule))
    return recorded.updated()[0]


def left(baseline: Baseline, given: FileResult, *aside: str) -> tuple[list[str], int]:
    """Return the excerpts that are reported and the number of findings held back."""
    kept = baseline.hold_back(given, [finding(excerpt, path=given.path) for excerpt in aside])
    return [one.excerpt for one in kept.findings], kept.baselined


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class TestHoldingBack:
    def test_as_many_equal_findings_as_recorded_are_held_back(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan", 2)], "", AllRules())
        assert left(baseline, result("a.txt", "Iklan", "lain", "iklan ", "Iklan")) == (["lain", "Iklan"], 2)

    def test_entries_are_for_one_file_and_one_rule(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan")], "", AllRules())
        assert left(baseline, result("a.txt", "Iklan", rule="a/two")) == (["Iklan"], 0)
        Path("a.txt").touch()
        assert left(baseline, result("b.txt", "Iklan")) == (["Iklan"], 0)

    def test_paths_are_those_from_the_folder_of_the_baseline(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan")], "naskah", AllRules())
        assert left(baseline, result("naskah/a.txt", "Iklan")) == ([], 1)
        assert left(baseline, result(os.path.abspath("naskah/a.txt"), "Iklan")) == ([], 1)

    def test_parts_of_a_file_share_its_entries(self) -> None:
        baseline = Baseline([entry("a.jsonl", "Iklan", 2)], "", AllRules())
        assert left(baseline, result("a.jsonl", "Iklan")) == ([], 1)
        assert left(baseline, result("a.jsonl", "Iklan", "Iklan", continued=True)) == (["Iklan"], 1)

    def test_a_file_that_comes_again_starts_afresh(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan")], "", AllRules())
        assert [left(baseline, result("a.txt", "Iklan")) for _ in range(2)] == [([], 1), ([], 1)]

    def test_findings_set_aside_use_entries_up_first(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan", 2)], "", AllRules())
        assert left(baseline, result("a.txt", "Iklan"), "Iklan", "Iklan") == (["Iklan"], 0)

    def test_a_rule_may_be_recorded_under_its_former_name(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan", rule="a/old")], "", AllRules())
        assert left(baseline, result("a.txt", "Iklan", rule="a/new")) == ([], 1)


class TestRenamedFiles:
    def test_a_renamed_file_keeps_its_entries(self) -> None:
        baseline = Baseline([entry("lama.txt", "Iklan", 2), entry("lama.txt", "Simak")], "", AllRules())
        assert left(baseline, result("baru.txt", "Iklan", "Simak", "Iklan", "Iklan")) == (["Iklan"], 3)
        assert sorted((one.path, one.excerpt, one.times) for one in baseline.pruned(["."])) == [
            ("baru.txt", "Iklan", 2),
            ("baru.txt", "Simak", 1),
        ]

    def test_a_file_with_other_findings_is_another_file(self) -> None:
        baseline = Baseline([entry("lama.txt", "Iklan"), entry("lama.txt", "Simak")], "", AllRules())
        assert left(baseline, result("baru.txt", "Iklan", "Baca")) == (["Iklan", "Baca"], 0)

    def test_one_file_that_is_gone_stands_for_one_new_name(self) -> None:
        baseline = Baseline([entry("lama.txt", "Iklan", 2)], "", AllRules())
        assert left(baseline, result("baru.txt", "Iklan", "Iklan")) == ([], 2)
        assert left(baseline, result("salinan.txt", "Iklan", "Iklan")) == (["Iklan", "Iklan"], 0)

    def test_one_usual_finding_makes_no_renamed_file_but_under_the_same_name(self) -> None:
        baseline = Baseline([entry("lama/a.txt", "Iklan")], "", AllRules())
        assert left(baseline, result("baru/b.txt", "Iklan")) == (["Iklan"], 0)
        assert left(baseline, result("baru/a.txt", "Iklan")) == ([], 1)

    def test_of_several_the_one_that_shares_the_most_is_taken(self) -> None:
        entries = [entry(path, excerpt) for path in ("a.txt", "b.txt", "c.txt") for excerpt in ("Iklan", "Simak", path)]
        baseline = Baseline(entries, "", AllRules())
        assert left(baseline, result("baru.txt", "Iklan", "Simak", "b.txt", "Baca")) == (["Baca"], 3)

    def test_findings_of_rules_that_do_not_run_there_do_not_count(self) -> None:
        others = [entry("lama.txt", str(number), rule="a/two") for number in range(9)]
        baseline = Baseline([entry("lama.txt", "Iklan", 2), *others], "", AllRules(["a/one"]))
        assert left(baseline, result("baru.txt", "Iklan", "Iklan")) == ([], 2)


class TestStale:
    def stale(self, baseline: Baseline, folders: Collection[str] = ()) -> list[tuple[str, int]]:
        return [(one.entry.excerpt, one.missing) for one in baseline.stale(folders)]

    def test_entries_that_findings_do_not_use_up(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan", 3), entry("a.txt", "Simak")], "", AllRules())
        baseline.hold_back(result("a.txt", "Iklan", "Simak"))
        assert self.stale(baseline) == [("Iklan", 2)]

    def test_files_that_were_not_checked_are_left_out(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan"), entry("b.txt", "Iklan")], "", AllRules())
        Path("b.txt").touch()
        baseline.hold_back(result("a.txt", "Iklan"))
        assert self.stale(baseline, ["."]) == []

    def test_files_that_failed_are_left_out(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan")], "", AllRules())
        baseline.hold_back(FileResult("a.txt", failures=(Failure("a.txt", "rusak"),)))
        assert self.stale(baseline) == []

    def test_rules_that_did_not_run_are_left_out(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan"), entry("a.txt", "Simak", rule="a/two")], "", AllRules(["a/one"]))
        baseline.hold_back(result("a.txt"))
        assert self.stale(baseline) == [("Iklan", 1)]
        assert [one.excerpt for one in baseline.updated()] == ["Simak"]

    def test_rules_that_are_no_more_are_stale_anywhere(self) -> None:
        assert self.stale(Baseline([entry("a.txt", "Iklan", rule="b/lost")], "", AllRules())) == [("Iklan", 1)]

    def test_files_that_are_gone_count_where_their_folder_was_checked(self) -> None:
        baseline = Baseline([entry("naskah/a.txt", "Iklan")], "", AllRules())
        assert [self.stale(baseline, folders) for folders in ([], ["arsip"], ["naskah"], ["."])] == [
            [],
            [],
            [("Iklan", 1)],
            [("Iklan", 1)],
        ]


class TestNewBaselines:
    def test_pruning_takes_out_what_is_gone_and_adds_nothing(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan", 3), entry("a.txt", "Simak")], "", AllRules())
        baseline.hold_back(result("a.txt", "Iklan", "Baca"))
        assert baseline.pruned() == [entry("a.txt", "Iklan")]

    def test_updating_adds_what_is_new(self) -> None:
        baseline = Baseline([entry("a.txt", "Iklan"), entry("b.txt", "Simak")], "", AllRules())
        baseline.hold_back(result("a.txt", "Iklan", "Iklan", "Baca"))
        assert baseline.updated() == sorted(
            [entry("a.txt", "Baca"), entry("a.txt", "Iklan", 2), entry("b.txt", "Simak")]
        )
