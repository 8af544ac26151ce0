"""The baseline's file: small changes, easy merges, and a sentence for every mistake in it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from newslint.baseline import BaselineEntry, read_baseline, write_baseline
from newslint.errors import ConfigError


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def entry(path: str, excerpt: str = "Iklan", times: int = 1) -> BaselineEntry:
    return BaselineEntry(path, "cruft/ad-slot", f"{len(excerpt):016x}", times, excerpt)


def test_what_is_written_is_read_back() -> None:
    entries = [entry("b.txt", "Iklan\n“dua” \ud800\x1b[31m"), entry(os.fsdecode(b"a\xff\n.txt"), "x" * 500, 12)]
    write_baseline("dasar.json", entries)
    assert read_baseline("dasar.json") == tuple(sorted(entries))


def test_it_is_json_with_one_sorted_entry_a_line() -> None:
    write_baseline("dasar.json", [entry("b.txt", "Iklan"), entry("a.txt", "Iklan")])
    lines = Path("dasar.json").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line.rstrip(","))["path"] for line in lines[1:-1]] == ["a.txt", "b.txt"]
    assert json.loads("".join(lines))["schema"] == 1


def test_of_entries_given_twice_the_larger_counts() -> None:
    write_baseline("dasar.json", [entry("a.txt", "Iklan", count) for count in (2, 5, 3)])
    assert [one.times for one in read_baseline("dasar.json")] == [5]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"times": 1', '"times": 0', ":3: times: expected at least 1, found 0"),
        ('"times": 1', '"times": true', ":3: times: expected a number, found true"),
        ('"times": 1', '"time": 1', ":3: unknown key 'time'; did you mean 'times'?"),
        ('"times": 1, ', "", ":3: the key 'times' is missing"),
        ('"a.txt"', "null", ":3: path: expected text, found null"),
        ('"schema": 1', '"schema": 2', ":1: schema 2 is not known; this newslint reads schema 1"),
        ('{"path": "a.txt"', '["path": "a.txt"', ":3: not JSON: "),
        ("null]}", "5]}", ": an entry is an object with the keys path, rule, content, times, excerpt"),
        ("null]}", "=======\n>>>>>>> cabang\nnull]}", ":5: a merge conflict is not resolved"),
        ('"findings"', '"temuan"', ":1: not a baseline; 'newslint baseline' writes one"),
    ],
)
def test_mistakes_are_told_with_file_and_line(old: str, new: str, message: str) -> None:
    write_baseline("dasar.json", [entry("a.tx", "Iklan", 2), entry("a.txt", "Iklan")])
    text = Path("dasar.json").read_text(encoding="utf-8")
    assert old in text
    Path("dasar.json").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_baseline("dasar.json")
    assert str(caught.value).startswith(f"dasar.json{message}")


@pytest.mark.parametrize("data", [b"\xff", b"", b"[" * 100_000, b'{"schema": ' + b"9" * 5000 + b"}", b"[]"])
def test_what_is_no_baseline_at_all_is_told(data: bytes) -> None:
    Path("dasar.json").write_bytes(data)
    with pytest.raises(ConfigError, match=r"^dasar\.json:"):
        read_baseline("dasar.json")


def git(*arguments: str) -> int:
    command = [
        "git",
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.org",
        "-c",
        "init.defaultBranch=utama",
        *arguments,
    ]
    return subprocess.run(command, check=False, capture_output=True).returncode


def commit(*entries: BaselineEntry) -> None:
    write_baseline("dasar.json", entries)
    assert git("add", ".") == 0
    assert git("commit", "-m", "Perubahan") == 0


@pytest.fixture
def old() -> list[BaselineEntry]:
    """Entries on the main branch of a repository in the working folder."""
    entries = [entry(f"{letter}.txt") for letter in "bdfhjl"]
    assert git("init") == 0
    commit(*entries)
    assert git("branch", "lain") == 0
    return entries


def test_changes_of_two_people_merge(old: list[BaselineEntry]) -> None:
    ours, theirs = [entry("a.txt"), entry("m.txt")], [entry("e.txt"), entry("i.txt")]
    commit(*old, *ours)
    git("checkout", "lain")
    commit(*old[:-3], *old[-2:], *theirs)
    assert git("merge", "utama") == 0
    assert read_baseline("dasar.json") == tuple(sorted([*old[:-3], *old[-2:], *ours, *theirs]))


def test_entries_at_the_same_place_conflict_in_a_small_hunk_and_both_sides_are_the_answer(
    old: list[BaselineEntry],
) -> None:
    commit(*old, entry("m.txt"), entry("n.txt", times=2))
    git("checkout", "lain")
    commit(*old, entry("n.txt", times=3), entry("o.txt"))
    assert git("merge", "utama") == 1
    with pytest.raises(ConfigError, match=r"^dasar\.json:8: a merge conflict is not resolved"):
        read_baseline("dasar.json")
    lines = Path("dasar.json").read_text(encoding="utf-8").split("\n")
    marks = [number for number, line in enumerate(lines) if line[:1] in "<=>" and line]
    assert (len(marks), marks[2] - marks[0]) == (3, 6)
    Path("dasar.json").write_text("\n".join(line for line in lines if line[:1] not in "<=>"), encoding="utf-8")
    assert read_baseline("dasar.json") == (*old, entry("m.txt"), entry("n.txt", times=3), entry("o.txt"))


def test_the_union_driver_of_git_merges_without_conflict(old: list[BaselineEntry]) -> None:
    Path(".git/info/attributes").write_text("dasar.json merge=union\n", encoding="utf-8")
    commit(*old, entry("m.txt"))
    git("checkout", "lain")
    commit(*old, entry("n.txt"))
    assert git("merge", "utama") == 0
    assert read_baseline("dasar.json") == (*old, entry("m.txt"), entry("n.txt"))
