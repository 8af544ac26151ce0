"""Fixing files: what is kept, what is told, and which files are left alone."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from newslint import FileResult, Linter
from newslint.fixing.file_fixer import fix_file, fix_path
from newslint.fixing.fixer import ROUNDS
from tests.fixing.test_fixer import linting, replacing
from tests.made_once import LINTER, english_linter
from tests.not_run import needs

ENGLISH = english_linter()
BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
ADVERT = f"{BODY}\n\n- Advertisement -\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ADVERT, encoding="utf-8")
    return path


class MeddlingLinter:
    """A linter in whose hands the file changes while it is checked."""

    def __init__(self, path: Path, change: bytes | None) -> None:
        self.path, self.change = path, change

    def lint_text(self, text: str, path: str) -> FileResult:
        if self.change is None:
            self.path.unlink(missing_ok=True)
        else:
            self.path.write_bytes(self.change)
        return ENGLISH.lint_text(text, path)

    def __getattr__(self, name: str) -> object:
        return getattr(ENGLISH, name)


def test_the_result_counts_the_fixes_and_holds_what_is_left(article: Path) -> None:
    article.write_text(f"{ADVERT}\nSehingga warga harus menunggu sampai malam.\n", encoding="utf-8")
    result = fix_file(LINTER, str(article)).result
    assert (result.fixed, [one.rule for one in result.findings]) == (1, ["fragments/result-clause"])


def test_text_is_told_before_and_after_with_its_byte_order_mark(article: Path) -> None:
    article.write_text(f"\ufeff{ADVERT}", encoding="utf-8")
    fixed = fix_file(LINTER, str(article), write=False)
    assert (fixed.before, fixed.after) == (f"\ufeff{ADVERT}", f"\ufeff{BODY}\n")
    assert article.read_text(encoding="utf-8") == f"\ufeff{ADVERT}"


def test_a_file_with_nothing_to_fix_is_not_touched(article: Path) -> None:
    fix_file(LINTER, str(article))
    before = article.stat()
    assert fix_file(LINTER, str(article)).result.fixed == 0
    assert (article.stat().st_mtime_ns, article.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_another_name_of_the_file_keeps_the_text_and_is_told(article: Path) -> None:
    other = article.with_name("salinan.txt")
    os.link(article, other)
    result = fix_file(LINTER, str(article)).result
    assert (article.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == (f"{BODY}\n", ADVERT)
    assert result.notes == ("berkas ini punya nama lain (hard link); di sana teksnya tetap seperti semula",)


@needs("the superuser, who alone may give files away", is_there=os.geteuid() == 0)
def test_the_owner_stays_the_owner(article: Path) -> None:
    os.chown(article, 65534, 65534)
    fix_file(LINTER, str(article))
    assert (article.read_text(encoding="utf-8"), article.stat().st_uid) == (f"{BODY}\n", 65534)


@pytest.mark.parametrize("change", [b"Naskah baru dari redaktur lain.\n", None])
def test_a_file_that_changed_or_vanished_since_it_was_read_is_left_alone(article: Path, change: bytes | None) -> None:
    meddling: Linter = MeddlingLinter(article, change)  # type: ignore[assignment]  # stands in for a slow run
    fixed = fix_file(meddling, str(article))
    told = [failure.message for failure in fixed.result.failures]
    assert told == ["changed on disk while it was checked; left as it is"]
    assert (article.read_bytes() if article.exists() else None) == change
    assert (fixed.result.fixed, fixed.before, fixed.after) == (0, "", "")


def test_a_file_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    result = fix_file(ENGLISH, str(tmp_path / "a.txt")).result
    assert [failure.message for failure in result.failures] == ["cannot be read: No such file or directory"]


def test_text_in_another_encoding_is_left_alone(article: Path) -> None:
    article.write_bytes(ADVERT.replace("naik", "ná\u0131k").encode("cp1254"))
    before = article.read_bytes()
    result = fix_file(ENGLISH, str(article)).result
    assert [failure.message[:14] for failure in result.failures] == ["not UTF-8 text"]
    assert article.read_bytes() == before


def test_fixes_that_would_change_the_markup_round_them_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = f"- {BODY}\n\nADVERTISEMENT\n\n    harga = 12000\n"
    path.write_text(text, encoding="utf-8")
    result = fix_file(LINTER, str(path)).result
    assert path.read_text(encoding="utf-8") == text
    assert result.notes == ("perbaikan yang tidak dilakukan, karena akan mengubah markah di sekitarnya: 1",)


class RestlessLinter:
    """A linter whose fixes undo each other."""

    def lint_text(self, text: str, path: str) -> FileResult:
        return linting(replacing("a", "b"), replacing("b", "a"))(text)

    def __getattr__(self, name: str) -> object:
        return getattr(ENGLISH, name)


def test_fixes_without_an_end_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    linter: Linter = RestlessLinter()  # type: ignore[assignment]
    result = fix_file(linter, str(tmp_path / "a.txt")).result
    assert result.notes == (f"after {ROUNDS} rounds the fixes still change the text; run newslint again",)


def test_a_path_is_fixed_where_it_is_one_text_and_else_checked_and_told(article: Path, tmp_path: Path) -> None:
    (fixed,) = fix_path(ENGLISH, str(article))
    assert (article.read_text(encoding="utf-8"), fixed.findings, fixed.notes) == (f"{BODY}\n", (), ())
    records = tmp_path / "a.jsonl"
    records.write_text(f"{json.dumps({'text': ADVERT})}\n" * 2, encoding="utf-8")
    before = records.read_bytes()
    first, second = fix_path(ENGLISH, str(records))
    assert (records.read_bytes(), len(first.findings), len(second.findings)) == (before, 1, 1)
    assert (len(first.notes), second.notes) == (1, ())
