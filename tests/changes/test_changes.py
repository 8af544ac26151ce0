"""What git says about a change is read to the letter, and findings are told apart by it."""

from __future__ import annotations

import os

import pytest

from newslint.changes import Brought, TouchedLines, TouchedRecords
from newslint.changes.diff import Lines, RawEntry, read_patch, read_raw
from newslint.changes.touched import meets
from newslint.errors import ChangeError
from newslint.finding import Finding, Place, Related, Snippet
from newslint.text.spans import Position

OLD, NEW, NONE = "a" * 40, "b" * 40, "0" * 40


def place(offset: int) -> Place:
    return Place(Position(1, 1), offset)


def finding(excerpt: str, start: int = 0, end: int = 0, related: tuple[int, int] | None = None) -> Finding:
    others = (Related("a.txt", place(related[0]), "", place(related[1])),) if related else ()
    snippet = Snippet("", 0, cut_before=False, cut_after=False)
    return Finding("a.txt", "a/one", "error", "", place(start), place(end), excerpt, "", None, others, snippet)


class TestRawDiff:
    def test_files_are_told_with_modes_blobs_and_both_names(self) -> None:
        output = f":100644 100755 {OLD} {NEW} R097\0lama\n.txt\0baru x.txt\0:000000 100644 {NONE} {NEW} A\0c.txt\0"
        assert list(read_raw(output.encode())) == [
            RawEntry("R", "100644", "100755", OLD, NEW, "lama\n.txt", "baru x.txt"),
            RawEntry("A", "000000", "100644", "", NEW, "c.txt", "c.txt"),
        ]

    @pytest.mark.parametrize("output", [b"a.txt\0", b":100644 100644 a b\0a.txt\0"])
    def test_anything_else_is_refused(self, output: bytes) -> None:
        with pytest.raises(ChangeError, match="does not understand"):
            list(read_raw(output))


HEADER = "diff --git a/x b/x\nindex aaa..bbb 100644\n--- a/x\n+++ "


class TestPatch:
    @pytest.mark.parametrize(
        ("name", "path"),
        [
            ("b/a.txt", "a.txt"),
            ("b/dengan spasi.txt\t", "dengan spasi.txt"),
            ('"b/a\\tb\\"c\\\\\\n.txt"', 'a\tb"c\\\n.txt'),
            ('"b/caf\\303\\251.txt"', "café.txt"),
            ('"b/\\377.txt"', os.fsdecode(b"\xff.txt")),
        ],
    )
    def test_names_are_read_as_git_quotes_them(self, name: str, path: str) -> None:
        assert read_patch(f"{HEADER}{name}\n@@ -1 +1 @@\n-a\n+b\n".encode()) == {path: ((1, 1),)}

    def test_hunks_give_the_new_lines(self) -> None:
        hunks = "@@ -3,2 +2,0 @@ x\n-a\n-b\n@@ -0,0 +7,3 @@\n+a\n+b\n+c\n@@ -9 +11,2 @@\n-a\n\\ No newline\n+b\n+c\n"
        assert read_patch(f"{HEADER}b/a.txt\n{hunks}".encode()) == {"a.txt": ((7, 9), (11, 12))}

    def test_lines_that_look_like_headers_are_text(self) -> None:
        hunk = "@@ -1,2 +1,3 @@\n--- a/y\n-@@ -1 +1 @@\n+++ b/y\n+diff --git a/y b/y\n++@@ -5 +5 @@\n"
        assert read_patch(f"{HEADER}b/a.txt\n{hunk}".encode()) == {"a.txt": ((1, 3),)}

    def test_a_last_line_that_only_gets_its_line_end_is_not_edited(self) -> None:
        hunk = "@@ -4 +4,3 @@\n-a\n\\ No newline at end of file\n+a\n+\n+b\n"
        assert read_patch(f"{HEADER}b/a.txt\n{hunk}".encode()) == {"a.txt": ((5, 6),)}

    def test_a_file_that_is_gone_has_no_lines(self) -> None:
        assert read_patch(f"{HEADER}/dev/null\n@@ -1 +0,0 @@\n-a\n".encode()) == {}

    @pytest.mark.parametrize("hunk", ["@@ tidak @@\n", "@@ -1 +1 @@\n a\n", "@@ -1,5 +1,5 @@\n-a\n+b\n"])
    def test_anything_else_is_refused(self, hunk: str) -> None:
        with pytest.raises(ChangeError, match="does not understand"):
            read_patch(f"{HEADER}b/a.txt\n{hunk}".encode())


class TestBrought:
    def flags(self, now: list[str], touched: str, before: list[str]) -> list[bool]:
        """Return which findings are brought; a ``+`` in ``touched`` marks those on touched lines."""
        findings = [finding(excerpt, at) for at, excerpt in enumerate(now)]
        is_brought = Brought(lambda one: touched[one.start.offset] == "+", lambda: map(finding, before))
        return list(map(is_brought, findings))

    def test_findings_on_touched_lines_are_brought_though_they_were_there_before(self) -> None:
        assert self.flags(["a", "b"], "+-", ["a", "b"]) == [True, False]

    def test_findings_that_were_not_there_before_are_brought(self) -> None:
        assert self.flags(["a", "b"], "--", ["b"]) == [True, False]

    def test_of_equal_findings_those_on_touched_lines_are_the_new_ones(self) -> None:
        assert self.flags(["a", "a", "a"], "+--", ["a", "a"]) == [True, False, False]

    def test_where_those_are_too_few_the_last_are_the_new_ones(self) -> None:
        assert self.flags(["a", "a", "a", "a"], "+---", ["a", "a"]) == [True, False, False, True]

    def test_the_old_text_is_not_asked_for_without_need(self) -> None:
        def never() -> list[Finding]:
            raise AssertionError

        assert Brought(lambda one: True, never)(finding("a")) is True


class TestTouched:
    TEXT = "satu\r\ndua\rtiga\nempat\n"

    @pytest.mark.parametrize(
        ("start", "end", "lines", "is_touched"),
        [
            (0, 4, ((1, 1),), True),
            (0, 6, ((2, 2),), False),
            (6, 9, ((2, 2),), True),
            (10, 14, ((2, 2),), True),
            (15, 20, ((2, 2),), False),
            (0, 20, ((2, 2),), True),
            (0, 20, ((4, 9),), False),
            (15, 15, ((3, 3),), True),
            (15, 20, ((1, 1), (3, 3)), True),
        ],
    )
    def test_lines_end_where_git_ends_them(self, start: int, end: int, lines: Lines, *, is_touched: bool) -> None:
        assert TouchedLines(self.TEXT, lines)(finding("", start, end)) is is_touched

    def test_places_that_a_finding_names_count(self) -> None:
        touched = TouchedLines(self.TEXT, ((3, 3),))
        assert [touched(finding("", 0, 4, related)) for related in (None, (6, 9), (6, 20))] == [False, False, True]

    def test_a_record_is_its_line(self) -> None:
        touched = TouchedRecords(((4, 4),))
        assert [touched(finding("")._replace(record_line=line)) for line in (1, 4, None)] == [False, True, False]

    @pytest.mark.parametrize(("first", "last", "met"), [(1, 1, False), (1, 2, True), (4, 6, False), (3, 3, True)])
    def test_ranges_meet(self, first: int, last: int, *, met: bool) -> None:
        assert meets(((2, 3), (7, 7)), first, last) is met
