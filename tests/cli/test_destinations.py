"""A report is never written over an article, and never checked itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command

FAULTY = "Ad image\n\nHarga cabai turun dua persen sejak awal pekan ini di Pasar Legi.\n"
CLEAN = "Warga menunggu operasi pasar yang dijanjikan pemerintah kabupaten.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Path:
    (tmp_path / "naskah").mkdir()
    (tmp_path / "naskah" / "a.md").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "naskah" / "b.md").write_text(CLEAN, encoding="utf-8")
    return tmp_path


class TestArticlesAreNotWrittenOver:
    @pytest.mark.parametrize(
        "line",
        [
            "--output naskah/a.md naskah/a.md",
            "--output naskah/a.md naskah/b.md",
            "--output naskah/a.md naskah",
            "--output naskah/a.md",
            "--output ./naskah/../naskah/a.md naskah/b.md",
            "--output {folder}/naskah/a.md naskah/b.md",
            "--output tautan naskah/b.md",
            "--output nama-lain.json naskah/b.md",
            "--output-format html=naskah/a.md naskah/b.md",
            "--output ringkas.txt --output-format sarif=naskah/a.md naskah/b.md",
            "--fix --output naskah/a.md naskah",
            "--output naskah/a.md - --stdin-filename x.md",
            "--output naskah/a.md --plugin-path tidak-dipakai.py naskah",
        ],
    )
    def test_whatever_name_leads_to_one(self, command: Command, folder: Path, line: str) -> None:
        (folder / "tidak-dipakai.py").write_text(
            "import newslint\n\n@newslint.hookimpl\ndef newslint_packs(): return []\n"
        )
        os.symlink("naskah/a.md", folder / "tautan")
        os.link(folder / "naskah" / "a.md", folder / "nama-lain.json")
        done = command("check", "--lang", "en", "--format", "concise", *line.format(folder=folder).split())
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert ": cannot be written: this " in done.err
        assert (folder / "naskah" / "a.md").read_text(encoding="utf-8") == FAULTY
        assert not (folder / "ringkas.txt").exists()

    @pytest.mark.parametrize("text", [FAULTY, ""])
    @pytest.mark.parametrize("name", ["c.md", "catatan"])
    def test_nor_is_a_file_that_is_named_whatever_it_holds(
        self, command: Command, folder: Path, name: str, text: str
    ) -> None:
        (folder / name).write_text(text, encoding="utf-8")
        done = command("check", "--lang", "en", name, "--output", name)
        told = f"newslint: {name}: cannot be written: this is a file that is to be checked\n"
        assert (done.code, done.err, (folder / name).read_text(encoding="utf-8")) == (2, told, text)

    @pytest.mark.parametrize(("name", "what"), [("atur.yaml", "configuration"), ("lama.json", "baseline")])
    def test_nor_is_what_the_check_relies_on(self, command: Command, folder: Path, name: str, what: str) -> None:
        (folder / "atur.yaml").write_text("fail-on: error\n", encoding="utf-8")
        command("baseline", "--baseline", "lama.json", "naskah")
        before = (folder / name).read_bytes()
        options = ["--config", "atur.yaml", "--baseline", "lama.json", "--output", name]
        done = command("check", "--lang", "en", "naskah", *options)
        assert (done.code, done.err) == (2, f"newslint: {name}: cannot be written: this is the {what}\n")
        assert (folder / name).read_bytes() == before

    def test_nor_is_an_article_of_a_plugins_own_form(self, command: Command, folder: Path) -> None:
        (folder / "catat.py").write_text(
            "import newslint\n\nclass Catatan:\n    name, suffixes = 'catatan', ('.catatan',)\n"
            "    def read(self, source):\n        return ()\n\n"
            "@newslint.hookimpl\ndef newslint_readers():\n    return [Catatan()]\n",
            encoding="utf-8",
        )
        (folder / "x.catatan").write_text(FAULTY, encoding="utf-8")
        assert command("check", "naskah", "--output", "x.catatan", "--plugin-path", "catat.py").code == 2
        assert command("check", "naskah", "--output", "x.catatan").code == 1


class TestLinks:
    @pytest.mark.parametrize(
        ("link", "target", "path"),
        [
            ("laporan.xml", "../luar.xml", "laporan.xml"),
            ("laporan.xml", "../tidak-ada.xml", "laporan.xml"),
            ("keluar", "../luar", "keluar/laporan.xml"),
        ],
    )
    def test_a_report_does_not_leave_the_tree_by_a_link_that_lies_in_it(
        self, command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch, link: str, target: str, path: str
    ) -> None:
        (folder / "luar").mkdir()
        (folder / "luar.xml").write_text("penting\n", encoding="utf-8")
        monkeypatch.chdir(folder / "naskah")
        os.symlink(target, link)
        before = sorted(folder.rglob("*"))
        done = command("check", "--lang", "en", "--format", "junit", "--output", path)
        told = f"newslint: {path}: cannot be written: a link that leads out of the tree that is checked\n"
        assert (done.code, done.err, sorted(folder.rglob("*"))) == (2, told, before)
        assert (folder / "luar.xml").read_text(encoding="utf-8") == "penting\n"

    def test_one_that_stays_inside_is_followed(self, command: Command, folder: Path) -> None:
        os.symlink("sungguhan.xml", folder / "laporan.xml")
        assert command("check", "--format", "junit", "--output", "laporan.xml").code == 1
        assert (folder / "sungguhan.xml").read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.slow
class TestReportsAreReplaced:
    @pytest.mark.parametrize("file", ["temuan.txt", "temuan.md", "temuan.jsonl", "temuan"])
    def test_by_those_of_the_same_format_or_another(self, command: Command, file: str) -> None:
        for name in ("text", "text", "sarif", "html", "jsonl", "markdown", "markdown"):
            assert command("check", "naskah", "--format", name, "--output", file).code == 1

    def test_and_so_are_files_that_are_no_articles(self, command: Command, folder: Path) -> None:
        (folder / "temuan.log").write_text("lain\n", encoding="utf-8")
        (folder / "kosong.md").touch()
        for name in ("temuan.log", "kosong.md"):
            assert command("check", "naskah", "--format", "concise", "--output", name).code == 1
            assert (folder / name).read_text(encoding="utf-8").startswith("naskah/a.md:1:1: error cruft/ad-slot ")


@pytest.mark.slow
class TestReportsAreNotChecked:
    @pytest.mark.parametrize(
        ("name", "file"),
        [
            ("text", "temuan.txt"),
            ("concise", "temuan.text"),
            ("jsonl", "temuan.jsonl"),
            ("jsonl", "temuan.ndjson"),
            ("json", "temuan.jsonl"),
            ("markdown", "ringkasan.md"),
            ("markdown", "ringkasan.mdx"),
            ("html", "laporan.html"),
            ("sarif", "laporan.txt"),
        ],
    )
    @pytest.mark.parametrize("how", [["--quiet"], ["--fix"]], ids=" ".join)
    def test_the_next_run_passes_it_over_and_says_so(
        self, command: Command, folder: Path, name: str, file: str, how: list[str]
    ) -> None:
        path = f"naskah/{file}"
        command("check", "naskah", "--format", name, "--output", path)
        report = (folder / path).read_bytes()
        done = command("check", ".", *how, "--format", "concise", "--lang", "en")
        assert done.err.splitlines()[0] == f"newslint: {path}: this is a report of newslint, no article; not checked"
        assert [line.partition(":")[0] for line in done.out.splitlines()] == ([] if "--fix" in how else ["naskah/a.md"])
        assert (folder / path).read_bytes() == report

    def test_nor_does_any_other_command_take_it_for_an_article(self, command: Command, folder: Path) -> None:
        command("check", "naskah", "--output", "naskah/temuan.txt")
        told = "naskah/temuan.txt: ini laporan newslint, bukan naskah; tidak diperiksa"
        assert told in command("check", "naskah/temuan.txt", "--quiet").err
        assert told in command("check", "--diff").err
        assert told in command("baseline").err
        assert "temuan.txt" not in (folder / ".newslint-baseline.json").read_text(encoding="utf-8")

    @pytest.mark.parametrize("options", [[], ["--jobs", "2"], ["--fix"]], ids=" ".join)
    def test_what_the_shell_sends_it_to_is_passed_over_while_it_is_written(
        self, folder: Path, options: list[str]
    ) -> None:
        for number in range(30):
            (folder / "naskah" / f"z{number}.md").write_text(FAULTY, encoding="utf-8")
        for _ in range(2):
            with open(folder / "naskah" / "laporan.md", "w", encoding="utf-8") as output:
                command = [sys.executable, "-m", "newslint", "check", *options]
                done = subprocess.run(
                    command, cwd=folder, stdout=output, stderr=subprocess.PIPE, text=True, check=False
                )
            told = "newslint: naskah/laporan.md: ini laporan newslint, bukan naskah; tidak diperiksa\n"
            assert done.stderr.startswith(told)
            assert "32 berkas" in (folder / "naskah" / "laporan.md").read_text(encoding="utf-8")
