"""newslint's own reports are told from articles: all of them, whatever is in them, and none that begins like one."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter
from newslint.contracts import Run
from newslint.files.own_reports import is_report, is_report_stream
from newslint.formatters import concise, github, jsonl, text
from newslint.formatters.json_text import json_text
from newslint.formatters.markdown import formatter as markdown
from tests.cli.in_process import Command
from tests.cli.in_process import command as command
from tests.every import every
from tests.formatters.articles import TEXT_FORMATS
from tests.made_once import LINTER

BODY = "Harga cabai turun dua persen sejak awal pekan ini di Pasar Legi."
OTHER = "Warga menunggu operasi pasar yang dijanjikan pemerintah kabupaten."
ARTICLES = {
    "iklan.txt": f"Ad image\n\n{BODY}\n",
    "kabar: satu.md": f"# Harga\n\n{BODY}\n\nBaca juga: Harga [satu](x) `dua`: 3:4:5: error cruft/x\n\n{OTHER}\n",
    "kutip.html": f"<p>{BODY} Kata warga [3].</p><p>Ad image</p>",
    "arsip.jsonl": '{"text": "Ad image\\n\\n' + BODY + '"}\n{"tanpa": 1}\n',
    "mati.md": f"<!-- newslint-disable cruft -->\n\nAd image\n\n{BODY}\n",
    "kosong.txt": "",
}
SLOW = pytest.mark.slow
LANGUAGES = ["--statistics", *(pytest.param(one, marks=SLOW) for one in ("", "--lang en", "--statistics --lang en"))]
RUNS = [
    *("", "--quiet"),
    *(
        pytest.param(one, marks=SLOW)
        for one in ("--lang en", "--statistics", "--statistics --lang en", "--fix", "--fix --lang en")
    ),
]
Reports = Callable[..., dict[str, str]]


@pytest.fixture
def reports(command: Command, tmp_path: Path) -> Reports:
    """Write the reports of one check in all formats and return them by name."""

    def make(*arguments: str, name: str = "text") -> dict[str, str]:
        others = [f"--output-format={one}={tmp_path / one}" for one in TEXT_FORMATS if one != name]
        told = {name: command("check", "--format", name, *arguments, *others).out}
        return told | {one: (tmp_path / one).read_bytes().decode() for one in TEXT_FORMATS if one != name}

    return make


def recognised(text: str) -> set[bool]:
    """Return whether a report is told by its text, and by its bytes, whatever its line ends."""
    texts = (text, text.replace("\n", "\r\n"))
    return {told for one in texts for told in (is_report(one), is_report_stream(io.BytesIO(one.encode())))}


class TestReports:
    @pytest.mark.parametrize("options", RUNS)
    def test_of_every_format_and_sort(self, reports: Reports, tmp_path: Path, options: str) -> None:
        for file, article in ARTICLES.items():
            (tmp_path / file).write_text(article, encoding="utf-8")
        for name, report in reports(*options.split()).items():
            assert (name, len(report) > 40, recognised(report)) == (name, True, {True})

    @pytest.mark.parametrize("options", LANGUAGES)
    @pytest.mark.parametrize("files", ["bersih.txt", "rusak.txt", "bersih.txt rusak.txt"])
    def test_without_findings(self, reports: Reports, tmp_path: Path, files: str, options: str) -> None:
        (tmp_path / "bersih.txt").write_text(f"{BODY}\n", encoding="utf-8")
        (tmp_path / "rusak.txt").write_bytes(b"\xff")
        for name, report in reports(*files.split(), *options.split()).items():
            assert (name, recognised(report)) == (name, {bool(report)})

    @pytest.mark.slow
    def test_too_long_for_its_format(self, reports: Reports, tmp_path: Path) -> None:
        for number in range(30):
            (tmp_path / f"{number}.txt").write_text(f"{ARTICLES['iklan.txt']}\n" * 40, encoding="utf-8")
        for name, report in reports("--select", "cruft/ad-slot").items():
            assert (name, recognised(report)) == (name, {True})

    @given(st.text(max_size=80), st.text(alphabet="abc:[]{<#/ \n", max_size=20))
    def test_whatever_stands_in_the_article(self, words: str, name: str) -> None:
        results = [LINTER.lint_text(f"Ad image\n\nBaca juga: {words} harga cabai\n", f"{name}a.txt")]
        for one in (concise, github, jsonl, markdown, text):
            assert recognised("".join(one.format(results, Run("1.0")))) == {True}


class TestArticles:
    @pytest.mark.parametrize("line", ["Ad image", "Baca juga: Harga Cabai Turun", "Pasar dibuka Senin.", "{}", "<p>"])
    def test_one_line_of_an_article_makes_an_article(self, reports: Reports, tmp_path: Path, line: str) -> None:
        (tmp_path / "iklan.txt").write_text(ARTICLES["iklan.txt"], encoding="utf-8")
        for name, report in reports("iklan.txt").items():
            for whole in (f"{line}\n{report}", f"{report}{line}\n"):
                assert (name, recognised(whole)) == (name, {False})

    @every(
        "whole",
        [
            "## newslint: alat baru redaksi\n\nRedaksi memakai newslint sejak Senin.\n",
            "Tidak ada temuan dalam 3 berkas.\n\nKata penyidik, map itu kosong.\n",
            "a.txt:1:1: kesalahan: Begitu bunyi laporan itu [kata/redaksi]\nWarga membacanya dua kali.\n",
            '{"path": "a", "rule": "b"}\n',
            '{"text": "Ad image"}\n',
            "[]\nselesai\n",
            "",
        ],
    )
    def test_a_text_that_begins_like_a_report(self, whole: str) -> None:
        assert recognised(whole) == {False}

    @given(st.text())
    def test_no_other_text(self, whole: str) -> None:
        assert is_report(whole) is (whole.replace("\r\n", "\n") == "[]\n")

    def test_articles_among_findings(self) -> None:
        finding = Linter(plan=True).lint_text(ARTICLES["iklan.txt"], "a.txt").findings[0]
        lines = f"{json_text(finding.to_json())}\n" * 3_000
        stream = io.BytesIO((lines + '{"text": "Ad image"}\n').encode())
        assert (is_report_stream(stream), stream.tell()) == (False, 0)
        assert is_report_stream(io.BytesIO(lines.encode())) is True
