"""Standard input with --fix: the fixed text on standard output, the report beside it, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run

TEXT = "\ufeffWarga menanam padi di lereng utara.\r\n\r\nAdvertisement\r\n\r\nPanen dimulai bulan depan.\r\n"
FIXED = "\ufeffWarga menanam padi di lereng utara.\r\n\r\nPanen dimulai bulan depan.\r\n"


def test_the_fixed_text_goes_to_standard_output_and_the_report_to_standard_error(newslint: Run) -> None:
    done = newslint("check", "-", "--fix", "--stdin-filename", "a.md", "--isolated", stdin=TEXT.encode())
    assert (done.returncode, done.stdout) == (0, FIXED)
    assert "1 perbaikan diterapkan." in done.stderr


def test_what_is_left_fails_as_in_a_file(newslint: Run) -> None:
    text = "Warga menanam padi di lereng utara [butuh rujukan].\n"
    done = newslint("check", "-", "--fix", "--isolated", stdin=text.encode())
    assert (done.returncode, done.stdout) == (1, text)
    assert "[citations/placeholder]" in done.stderr


def test_what_cannot_be_read_comes_out_as_it_went_in(newslint: Run, tmp_path: Path) -> None:
    done = newslint("check", "-", "--fix", "--isolated", "--lang", "en", stdin=b"Kota.\n\0 rusak\n")
    assert (done.returncode, done.stdout) == (2, "Kota.\n\0 rusak\n")
    assert "stdin.txt: " in done.stderr


def test_a_file_that_the_configuration_excludes_comes_out_as_it_went_in(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / ".newslint.yaml").write_text("exclude: [arsip/**]\n")
    done = newslint("check", "-", "--fix", "--stdin-filename", "arsip/a.txt", stdin=TEXT.encode())
    assert (done.returncode, done.stdout) == (0, TEXT)


def test_a_report_for_programs_goes_to_a_file(newslint: Run, tmp_path: Path) -> None:
    arguments = ("check", "-", "--fix", "--isolated", "--format", "json")
    refused = newslint(*arguments, "--lang", "en", stdin=TEXT.encode())
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "name a file for the report with --output" in refused.stderr
    done = newslint(*arguments, "--output", "lapor.json", stdin=TEXT.encode())
    assert (done.returncode, done.stdout) == (0, FIXED)
    assert (tmp_path / "lapor.json").read_text().startswith("{")


@pytest.mark.parametrize("name", ["a.jsonl", "a.docx"])
def test_records_are_not_fixed(newslint: Run, name: str) -> None:
    done = newslint("check", "-", "--fix", "--stdin-filename", name, "--lang", "en", "--isolated", stdin=b"{}\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"newslint: {name}: records and Word files are checked, not fixed\n" == done.stderr
