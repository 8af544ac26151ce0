"""``newslint check``: exit codes, streams, and one clear sentence for all that can go wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

ADVERT = "Ad image\n\nHarga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
NOTHING = "tidak ada yang diperiksa"
CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    (tmp_path / "iklan.txt").write_text(ADVERT, encoding="utf-8")
    (tmp_path / "bersih.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def test_findings_end_with_one_and_go_to_standard_output(newslint: Run, articles: Path) -> None:
    done = newslint("check", "iklan.txt")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("iklan.txt:1:1: kesalahan: ")
    assert "[cruft/ad-slot]" in done.stdout
    assert "\n    Ad image\n    ^^^^^^^^\n" in done.stdout
    assert "newslint explain cruft/ad-slot" in done.stdout


def test_a_clean_article_ends_with_zero_and_says_so(newslint: Run, articles: Path) -> None:
    done = newslint("check", "bersih.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Tidak ada temuan dalam 1 berkas.\n", "")


def test_the_working_folder_is_the_default(newslint: Run, articles: Path) -> None:
    done = newslint("check", "--format", "concise")
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["iklan.txt"]


def test_messages_come_in_english_when_asked_for(newslint: Run, articles: Path) -> None:
    assert "error: Leftover ad slot" in newslint("check", "iklan.txt", "--lang", "en").stdout


def test_json_has_the_documented_form(newslint: Run, articles: Path) -> None:
    report = json.loads(newslint("check", "iklan.txt", "--format", "json").stdout)
    finding = report["findings"][0]
    assert sorted(report) == ["failures", "findings", "newslint", "schema", "summary", "suppressed"]
    assert finding["start"] == {"line": 1, "column": 1, "offset": 0}
    assert finding["end"] == {"line": 1, "column": 9, "offset": 8}
    assert finding["excerpt"] == "Ad image"
    assert finding["fix"]["edits"] == [{"start": 0, "end": 10, "text": ""}]
    assert report["summary"] == {
        "files": 1,
        "findings": 1,
        "by_rule": {"cruft/ad-slot": 1},
        "by_severity": {"error": 1},
        "suppressed": 0,
        "baselined": 0,
        "untouched": 0,
        "fixed": 0,
    }


def test_jsonl_has_the_same_findings_one_a_line(newslint: Run, articles: Path) -> None:
    report = json.loads(newslint("check", "iklan.txt", "--format", "json").stdout)
    lines = newslint("check", "iklan.txt", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == report["findings"]


def test_output_goes_to_a_file(newslint: Run, articles: Path) -> None:
    done = newslint("check", "iklan.txt", "--format", "json", "--output", "laporan.json")
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads((articles / "laporan.json").read_text(encoding="utf-8"))["summary"]["findings"] == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--fail-on", "never"], 0),
        (["--fail-on", "info"], 1),
        (["--exit-zero"], 0),
        (["--ignore", "cruft"], 0),
        (["--select", "duplicates,fragments"], 0),
        (["--select", "cruft/ad-slot"], 1),
        (["--select", "duplicates", "--extend-select", "cruft/ad-slot"], 1),
    ],
)
def test_exit_code_follows_the_options(newslint: Run, articles: Path, arguments: list[str], code: int) -> None:
    assert newslint("check", "iklan.txt", *arguments).returncode == code


def test_a_preset_takes_the_place_of_what_the_file_selects(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ad image\n\nHarga dan dan mutu beras naik .\n", encoding="utf-8")
    paths = "paths: [{match: '*.txt', select: [fragments]}]\n"
    for settings, given, told in (
        ("", [], ["cruft/ad-slot", "typography/doubled-word"]),
        ("preset: minimal\n", [], ["cruft/ad-slot"]),
        ("preset: ketat\nignore: [cruft]\n", [], ["typography/doubled-word", "typography/space-before-mark"]),
        ("preset: ketat\n", ["--select", "cruft"], ["cruft/ad-slot"]),
        (f"select: [fragments]\n{paths}", ["--preset", "minimal"], ["cruft/ad-slot"]),
        (
            "extend-select: [typography/space-before-mark]\n",
            ["--preset", "minimal"],
            ["cruft/ad-slot", "typography/space-before-mark"],
        ),
    ):
        (tmp_path / ".newslint.yaml").write_text(settings, encoding="utf-8")
        done = newslint("check", "a.txt", "--format", "json", *given)
        assert [one["rule"] for one in json.loads(done.stdout)["findings"]] == told


def test_a_preset_that_is_none_or_beside_select_ends_with_two(newslint: Run, articles: Path) -> None:
    for given, told in (
        (["--preset", "ketta"], "--preset: unknown value 'ketta'; did you mean 'ketat'?"),
        (["--preset", "ketat", "--select", "cruft"], "--preset and --select both say which rules run"),
    ):
        done = newslint("check", "iklan.txt", "--lang", "en", *given)
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr


def test_quiet_leaves_the_summary_out(newslint: Run, articles: Path) -> None:
    assert newslint("check", "bersih.txt", "--quiet").stdout == ""


def test_standard_input_goes_by_the_name_given(newslint: Run) -> None:
    done = newslint("check", "-", "--stdin-filename", "naskah/a.txt", "--format", "concise", stdin=ADVERT.encode())
    assert done.returncode == 1
    assert done.stdout.startswith("naskah/a.txt:1:1: error cruft/ad-slot ")


def test_colours_are_used_only_when_wanted(newslint: Run, articles: Path) -> None:
    assert "\x1b[" not in newslint("check", "iklan.txt").stdout
    assert "\x1b[" in newslint("check", "iklan.txt", "--color", "always").stdout


def test_article_text_cannot_drive_the_terminal(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harga naik.\x1b[31m[butuh rujukan] Harga turun lagi.\n", encoding="utf-8")
    done = newslint("check", "a.txt")
    assert done.returncode == 1
    assert "\x1b" not in done.stdout


def test_a_long_line_is_cut_around_the_span(newslint: Run, tmp_path: Path) -> None:
    text = "Harga beras naik lima persen. " * 40 + "Harga turun.[butuh rujukan] " + "Harga gula tetap sama. " * 40
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = newslint("check", "a.txt", "--select", "citations", COLUMNS="80")
    shown, underline = done.stdout.splitlines()[1:3]
    start = underline.index("^")
    assert len(shown) <= 80
    assert shown[start : start + len("[butuh rujukan]")] == "[butuh rujukan]"


BAD_INPUT = {
    "tidak-ada.txt": (None, "tidak-ada.txt: there is no such file or folder"),
    "latin.txt": ("Harga caf\u00e9 naik.".encode("latin-1"), "byte 0xe9 at byte 9"),
    "utf16.txt": ("Harga naik.".encode("utf-16"), "this is UTF-16 text"),
    "nul.txt": (b"Harga\0naik.", "NUL byte at byte 5"),
    "data.xyz": (b"Harga naik.", "no reader for files that end in '.xyz'"),
}


@pytest.mark.parametrize("name", BAD_INPUT)
def test_what_cannot_be_read_is_told_in_one_sentence(newslint: Run, tmp_path: Path, name: str) -> None:
    content, sentence = BAD_INPUT[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = newslint("check", "--lang", "en", name)
    assert done.returncode == 2
    assert done.stderr.startswith(f"newslint: {name}: ")
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_command_that_converts_latin_1_works(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_bytes("Harga café naik.".encode("latin-1"))
    told = newslint("check", "--lang", "en", "a b.txt").stderr
    command = told.partition("convert it with: ")[2].strip()
    assert os.system(f"cd '{tmp_path}' && {command}") == 0
    assert (tmp_path / "a b.txt.utf8").read_text(encoding="utf-8") == "Harga café naik."


def test_an_unreadable_file_is_a_failure(newslint: Run, tmp_path: Path, bound_by_modes: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    done = newslint("check", "--lang", "en", "a.txt", before=bound_by_modes)
    assert (done.returncode, done.stderr) == (2, "newslint: a.txt: cannot be read: Permission denied\n")


def test_an_empty_file_is_told_and_passes(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "kosong.txt").write_bytes(b"")
    done = newslint("check", "kosong.txt")
    assert (done.returncode, done.stderr) == (0, f"newslint: kosong.txt: berkas ini kosong; {NOTHING}\n")


def test_a_folder_without_articles_is_told_and_passes(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    done = newslint("check", "kosong")
    assert (done.returncode, done.stdout) == (0, "Tidak ada temuan dalam 0 berkas.\n")
    assert done.stderr.startswith("newslint: kosong: tidak ada berkas yang dibaca newslint di sini (")
    assert done.stderr.endswith(f"; {NOTHING}\n")


def test_good_files_are_checked_though_another_cannot_be(newslint: Run, articles: Path) -> None:
    done = newslint("check", "tidak-ada.txt", "iklan.txt", "--format", "concise")
    assert done.returncode == 2
    assert done.stdout.startswith("iklan.txt:1:1:")


@pytest.mark.slow
def test_a_huge_line_is_checked(newslint: Run, tmp_path: Path) -> None:
    sentence = "Warga “desa [3] itu” menunggu bantuan, yang datang kemarin. "
    (tmp_path / "a.txt").write_text(sentence * (10_000_000 // len(sentence)), encoding="utf-8")
    done = newslint("check", "a.txt", "--format", "json", "--select", "fragments,cruft", "--exit-zero")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--lang", "en", "chekc"], "did you mean 'check'?"),
        (["check", "--lang", "en", "--slect", "cruft"], "unrecognised argument '--slect'; did you mean '--select'?"),
        (["check", "--lang", "en", "--select", "cruf"], "unknown rule or family 'cruf'; did you mean 'cruft'?"),
        (["check", "--lang", "en", "--ignore", "cruft/ad-slots"], "'cruft/ad-slots'; did you mean 'cruft/ad-slot'?"),
        (["check", "--lang", "en", "--format", "jsn"], "--format: unknown format 'jsn'; did you mean 'json'?"),
        (["--lang", "en", "check", "--lang", "jv"], "--lang: nilai 'jv' tidak dikenal; yang dikenal: id, en"),
        (["check", "--lang", "en", "--fail-on", "eror"], "--fail-on: unknown value 'eror'; did you mean 'error'?"),
        (
            ["check", "--lang", "en", "--config", "tidak-ada.yaml"],
            "tidak-ada.yaml: cannot be read: No such file or directory",
        ),
        (
            ["check", "--lang", "en", "-", "a.txt", "--format", "json"],
            "standard input (-) cannot be checked together with files",
        ),
        (["check", "--lang", "en", "--diff", "--format", "json"], "--format and --output do not go with it"),
        (["check", "--lang", "en", "--stdin-filename", "a.txt"], "--stdin-filename goes with standard input (-)"),
        (["check", "--lang", "en", "--select", "cruft,,style"], "an empty name stands among the rules"),
        (["check", "--lang", "en", "--output", "tidak-ada/laporan.txt"], "tidak-ada/laporan.txt: cannot be written"),
        (["explain", "--lang", "en", "cruft/ad-slt"], "did you mean 'cruft/ad-slot'?"),
    ],
)
def test_wrong_usage_is_one_sentence_and_two(
    newslint: Run, articles: Path, arguments: list[str], sentence: str
) -> None:
    done = newslint(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_wrong_key_in_the_configuration_is_named_with_its_line(newslint: Run, articles: Path) -> None:
    (articles / ".newslint.yaml").write_text("fail-on: error\nignor: [cruft]\n", encoding="utf-8")
    done = newslint("check", "--lang", "en")
    assert done.returncode == 2
    assert ".newslint.yaml:2: ignor: unknown key 'ignor'; did you mean 'ignore'?" in done.stderr


def test_isolated_looks_at_no_configuration(newslint: Run, articles: Path) -> None:
    (articles / ".newslint.yaml").write_text("ignore: [cruft]\n", encoding="utf-8")
    assert newslint("check").returncode == 0
    assert newslint("check", "--isolated").returncode == 1


def test_a_broken_plugin_is_named(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "rusak.py").write_text("raise RuntimeError('rusak')\n", encoding="utf-8")
    done = newslint("check", "--lang", "en", "--plugin-path", "rusak.py")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "newslint: the plugin rusak.py cannot be loaded: RuntimeError: rusak\n"


def test_a_reader_that_goes_away_is_no_error(root: Path) -> None:
    command = f"'{sys.executable}' -m newslint check '{root}/seeds' | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""
