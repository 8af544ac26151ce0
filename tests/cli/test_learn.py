"""Command learn: the pack it writes, what an editor does with it, and what is told where something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.cli.in_process import Command
from tests.cli.in_process import command as command
from tests.learning.archives import articles, write_jsonl

WRITERS = ("Sari Wulan", "Bagas Putra", "Rini Astuti", "Tono Wijaya", "Maya Lestari")
RULE = Path("aturan-situs/situs/lembah-raya-id.yaml")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    texts = articles(
        12,
        head=lambda number: ["Tanjung Sari, LEMBAH-RAYA.ID"],
        amid=lambda number: ["Latar Belakang"],
        tail=lambda number: [f"Kontributor: {WRITERS[number % 5]}"],
    )
    return write_jsonl(tmp_path / "arsip.jsonl", texts)


def test_each_line_is_written_with_what_speaks_for_it(command: Command, archive: Path) -> None:
    done = command("learn", archive.name, "--lang", "en")
    assert (done.code, done.err) == (0, "")
    assert "aturan-situs/situs/lembah-raya-id.yaml: phrases proposed: 1." in done.out
    lines = [line.strip() for line in RULE.read_text(encoding="utf-8").splitlines()]
    start = lines.index("# byline: 12/12, lembah-raya.id, tail")
    assert lines[start - 3 : start + 5] == [
        "- at: line",
        "place: tail",
        "phrases: |",
        "# byline: 12/12, lembah-raya.id, tail",
        "#   “Kontributor: Sari Wulan” (arsip.jsonl#0)",
        "#   “Kontributor: Bagas Putra” (arsip.jsonl#1)",
        "#   “Kontributor: Rini Astuti” (arsip.jsonl#2)",
        "kontributor: {rest}",
    ]


def test_what_is_not_proposed_is_told_apart_and_is_no_rule(command: Command, archive: Path) -> None:
    command("learn", archive.name, "--lang", "en")
    text = Path("aturan-situs/not-proposed.txt").read_text(encoding="utf-8")
    doubtful, datelines = text.split("Datelines:")
    assert ("latar belakang  (at: line, place: body)" in doubtful, "lembah-raya.id" in datelines) == (True, True)
    assert sorted(Path("aturan-situs/situs").iterdir()) == [RULE.with_name("family.yaml"), RULE]


def test_nothing_runs_until_an_editor_takes_the_status_away(command: Command, archive: Path) -> None:
    command("learn", archive.name)
    Path(".newslint.yaml").write_text("packs: [aturan-situs]\nselect: [situs, cruft]\n", encoding="utf-8")
    assert "situs/" not in command("check", archive.name).out
    assert "12" in command("check", archive.name, "--select", "situs/lembah-raya-id", "--statistics").out
    RULE.write_text(RULE.read_text(encoding="utf-8").replace("status: preview\n", ""), encoding="utf-8")
    found = command("check", archive.name, "--format", "concise").out
    assert found.count("situs/lembah-raya-id") == 12
    again = command("learn", archive.name, "--pack", "lagi", "--lang", "en")
    assert "phrases proposed" not in again.out


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_pack_passes_its_own_tests(command: Command, archive: Path, language: str) -> None:
    command("learn", archive.name, "--lang", language)
    done = command("test-rules", "aturan-situs", "--isolated")
    assert (done.code, yaml.safe_load(RULE.read_text(encoding="utf-8"))["status"]) == (0, "preview")


def test_lines_that_yaml_or_a_terminal_would_obey_are_written_harmlessly(command: Command, tmp_path: Path) -> None:
    tail = ["Kontributor # & * {kabar} [x] “Sari” | \\n 'a' <b>", "Editor \u202e\x1b[31m Sari"]
    archive = write_jsonl(tmp_path / "a.jsonl", articles(12, tail=lambda number: tail), site="x: [y]\x1b#")
    assert command("learn", archive.name).code == 0
    text = Path("aturan-situs/situs/x-y.yaml").read_text(encoding="utf-8")
    assert all(character == "\n" or character.isprintable() for character in text)
    assert command("test-rules", "aturan-situs", "--isolated").code == 0


def test_an_archive_in_which_nothing_recurs_writes_nothing(command: Command, tmp_path: Path) -> None:
    archive = write_jsonl(tmp_path / "arsip.jsonl", articles(12))
    done = command("learn", archive.name, "--lang", "en")
    assert (done.code, Path("aturan-situs").exists()) == (0, False)
    assert done.out.splitlines()[1].startswith("No line recurs")


def test_nothing_is_overwritten(command: Command, archive: Path) -> None:
    command("learn", archive.name)
    RULE.write_text("diubah redaksi\n", encoding="utf-8")
    done = command("learn", archive.name, "--lang", "en")
    assert (done.code, RULE.read_text(encoding="utf-8")) == (2, "diubah redaksi\n")
    assert done.err == f"newslint: {RULE} is there already; nothing was written. Move it, or name another --pack\n"


def test_a_record_that_cannot_be_read_is_told_and_the_rest_is_learned(command: Command, archive: Path) -> None:
    with archive.open("a", encoding="utf-8") as file:
        file.write('{"text": \n')
    done = command("learn", archive.name, "--lang", "en")
    assert (done.code, RULE.exists()) == (2, True)
    assert done.err.startswith("newslint: arsip.jsonl: line 13: ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["tidak-ada.jsonl"], "newslint: tidak-ada.jsonl: there is no such file or folder\n"),
        (["arsip.jsonl", "--fewest", "1"], "expected a number from 2 on, found '1'"),
        (["arsip.jsonl", "--fewst", "3"], "did you mean '--fewest'?"),
        ([], "the following arguments are required"),
        (["gambar.png"], "no reader for files that end in '.png'"),
    ],
    ids=["missing", "number", "option", "none", "reader"],
)
def test_mistakes_end_with_one_sentence(command: Command, archive: Path, arguments: list[str], told: str) -> None:
    Path("gambar.png").write_bytes(b"\x89PNG")
    done = command("learn", "--lang", "en", *arguments)
    assert (done.code, told in done.err, done.err.count("\n")) == (2, True, 1)


def test_a_pack_that_cannot_be_made_is_told(command: Command, archive: Path) -> None:
    Path("berkas").write_text("", encoding="utf-8")
    done = command("learn", archive.name, "--pack", "berkas/paket")
    assert (done.code, done.err.count("\n"), "berkas" in done.err) == (2, 1, True)
