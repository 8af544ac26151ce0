"""What a change touches is found in the contents before and after, and findings are told apart by it."""

from __future__ import annotations

import hashlib
import io
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.changes import Brought, TouchedLines, TouchedRecords
from newslint.changes.contents import blob_names, is_pointed_to, is_stored_elsewhere
from newslint.changes.lines import Lines, touched_lines
from newslint.changes.renames import former_names
from newslint.changes.touched import meets
from newslint.finding import Finding, Place, Related, Snippet
from newslint.text.spans import LineIndex
from tests.every import every
from tests.repository import Repository

TEXT = "satu\r\ndua\rtiga\nempat\n"


def place(offset: int) -> Place:
    return Place(LineIndex(TEXT).position(offset), offset)


def finding(excerpt: str, start: int = 0, end: int = 0, related: tuple[int, int] | None = None) -> Finding:
    others = (Related("a.txt", place(related[0]), "", place(related[1])),) if related else ()
    snippet = Snippet("", 0, cut_before=False, cut_after=False)
    return Finding("a.txt", "a/one", "error", "", place(start), place(end), excerpt, "", None, others, snippet)


def touched(old: str, new: str) -> Lines:
    return touched_lines(io.BytesIO(old.encode()), io.BytesIO(new.encode()))


class TestTouchedLinesOfTexts:
    @every(
        ("old", "new", "lines"),
        [
            ("", "", ()),
            ("", "a\nb", ((1, 2),)),
            ("a\nb\n", "a\nb\n", ()),
            ("a\nb\nc\n", "a\nc\n", ()),
            ("a\nb\nc\n", "a\nx\nc\n", ((2, 2),)),
            ("a\nb\n", "x\ny\na\nb\nz\n", ((1, 2), (5, 5))),
            ("a\n\nb\n\nc\n", "a\n\nx\n\nb\n\nc\n", ((3, 4),)),
            ("a\nb\nc\nd\ne\n", "b\nc\nd\ne\na\n", ((5, 5),)),
            ("a\na\na\n", "a\na\na\na\n", ((4, 4),)),
            ("\n\n\n", "\n\n", ()),
            ("x\ny\nx\ny\n", "y\nx\nz\ny\n", ((3, 3),)),
        ],
    )
    def test_are_those_that_were_not_there_in_that_order(self, old: str, new: str, lines: Lines) -> None:
        assert touched(old, new) == lines

    @every("new", ["a\nb", "a\r\nb\r\n", "a\rb\r", "a\rb\n"])
    def test_line_ends_touch_nothing(self, new: str) -> None:
        assert touched("a\nb\n", new) == ()

    def test_lines_of_any_length_are_told_apart(self) -> None:
        assert touched("a" * 2_500_000 + "\nb\n", "a" * 2_499_999 + "x\nb\n") == ((1, 1),)
        assert touched("a" * 2_500_000 + "\nb\n", "b\n" + "a" * 2_500_000) in (((1, 1),), ((2, 2),))

    @given(st.lists(st.sampled_from("abcde"), max_size=30), st.lists(st.sampled_from("abcde"), max_size=30))
    def test_what_is_left_stands_in_the_old_text_in_one_order(self, old: list[str], new: list[str]) -> None:
        found = touched("".join(f"{line}\n" for line in old), "".join(f"{line}\n" for line in new))
        written = {number for first, last in found for number in range(first, last + 1)}
        rest = iter(old)
        assert all(line in rest for number, line in enumerate(new, 1) if number not in written)
        assert all(later[0] > earlier[1] + 1 for earlier, later in itertools.pairwise(found))

    def test_many_lines_without_one_that_stands_once_take_no_time(self) -> None:
        old = "".join(f"{number % 50}\n{number % 7}\n" for number in range(20_000))
        new = "".join(f"{number % 7}\n{number % 50}\n" for number in range(20_000))
        assert touched(old, new) != ()

    def test_in_a_long_text_few_edits_are_found(self) -> None:
        lines = [f"baris {number}" for number in range(60_000)]
        edited = [*lines[:100], "baru", *lines[100:40_000], *lines[40_001:50_000], "lagi", *lines[50_001:]]
        assert touched("\n".join(lines), "\n".join(edited)) == ((101, 101), (50_001, 50_001))


POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 4\n"


class TestContents:
    @pytest.mark.parametrize("text", ["", "a\n", "a\r\nb\r\n", "a\rb\n", pytest.param("\r\n" * 700_000, id="long")])
    def test_have_the_names_that_git_gives_them(self, text: str, tmp_path: Path) -> None:
        repository = Repository(tmp_path)
        given = []
        for one in dict.fromkeys((text, text.replace("\r\n", "\n"))):
            repository.write({"a.txt": one})
            given.append(repository.git("hash-object", "--no-filters", "a.txt").strip())
        assert list(blob_names(io.BytesIO(text.encode()))) == given

    def test_may_be_stored_elsewhere(self) -> None:
        digest = hashlib.sha256(b"isi\n").hexdigest()
        pointer = io.BytesIO(POINTER.format(digest).encode())
        assert (is_stored_elsewhere(pointer), is_stored_elsewhere(io.BytesIO(b"isi\n"))) == (True, False)
        assert is_pointed_to(pointer, io.BytesIO(b"isi\n"))
        assert not is_pointed_to(pointer, io.BytesIO(b"lain\n"))


class TestRenames:
    def former(self, new: dict[str, str], gone: dict[str, str]) -> dict[str, str]:
        def opened(texts: dict[str, str]) -> Callable[[str], io.BytesIO]:
            return lambda path: io.BytesIO(texts[path].encode())

        names = {path: (text,) for path, text in new.items()}
        return former_names(names, gone, opened(new), opened(gone))

    def test_equal_texts_by_preference_under_the_same_name(self) -> None:
        gone = {"a/x.txt": "satu", "b/y.txt": "satu", "c.txt": "dua"}
        assert self.former({"y.txt": "satu", "z.txt": "satu"}, gone) == {"y.txt": "b/y.txt", "z.txt": "a/x.txt"}

    def test_texts_that_share_half_of_their_lines(self) -> None:
        gone = {"a.txt": "satu\ndua\ntiga\n", "b.txt": "lima\nenam\n"}
        new = {"c.txt": "satu\nnol\ntiga\n", "d.txt": "enam\ntujuh\ndelapan\nsembilan\n", "e.txt": "sepuluh\n"}
        assert self.former(new, gone) == {"c.txt": "a.txt"}

    def test_each_once_the_most_alike_first(self) -> None:
        gone = {"a.txt": "satu\ndua\ntiga\n"}
        assert self.former({"b.txt": "satu\ndua\nx\n", "c.txt": "satu\ndua\ntiga\nx\n"}, gone) == {"c.txt": "a.txt"}


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
    @every(
        ("start", "end", "lines", "is_touched"),
        [
            (0, 4, ((1, 1),), True),
            (0, 6, ((2, 2),), False),
            (6, 9, ((2, 2),), True),
            (10, 14, ((3, 3),), True),
            (15, 20, ((3, 3),), False),
            (0, 20, ((2, 2),), True),
            (0, 20, ((5, 9),), False),
            (15, 15, ((4, 4),), True),
            (15, 20, ((1, 1), (4, 4)), True),
        ],
    )
    def test_a_finding_stands_on_all_its_lines(self, start: int, end: int, lines: Lines, *, is_touched: bool) -> None:
        assert TouchedLines(lines)(finding("", start, end)) is is_touched

    def test_places_that_a_finding_names_count(self) -> None:
        touched = TouchedLines(((4, 4),))
        assert [touched(finding("", 0, 4, related)) for related in (None, (6, 9), (6, 20))] == [False, False, True]

    def test_a_record_is_its_line(self) -> None:
        touched = TouchedRecords(((4, 4),))
        assert [touched(finding("")._replace(record_line=line)) for line in (1, 4, None)] == [False, True, False]

    @every(("first", "last", "met"), [(1, 1, False), (1, 2, True), (4, 6, False), (3, 3, True)])
    def test_ranges_meet(self, first: int, last: int, *, met: bool) -> None:
        assert meets(((2, 3), (7, 7)), first, last) is met
