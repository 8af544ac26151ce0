"""The file of titles that a configuration names: what it tells rules, and what may be wrong with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command

TITLE = "Harga Cabai di Pasar Baru Turun Lagi"
BEFORE = "Pedagang membuka kios sejak subuh pada hari Senin."
BEHIND = "Kepala Dinas Perdagangan meminta warga tidak memborong cabai."
WHERE = ("titles: judul.txt\n", "judul.txt")


def set_up(text: str, titles: bytes | None = f"{TITLE}\nHarga Cabai di Pasar Baru\n".encode()) -> None:
    Path(".newslint.yaml").write_text(WHERE[0], encoding="utf-8")
    Path("naskah.txt").write_text(text, encoding="utf-8")
    if titles is not None:
        Path(WHERE[1]).write_bytes(titles)


@pytest.mark.parametrize("label", ["Baca juga: ", "Baca Juga ", "BACA JUGA - ", "Simak juga video: “"])
def test_a_link_in_a_paragraph_goes_up_to_the_end_of_its_title(command: Command, label: str) -> None:
    closing = "”" if "“" in label else ""
    set_up(f"{BEFORE} {label}{TITLE}{closing} {BEHIND}\n")
    assert command("check", "naskah.txt", "--fix", "--select", "cruft").code == 0
    assert Path("naskah.txt").read_text(encoding="utf-8") == f"{BEFORE} {BEHIND}\n"


def test_a_paragraph_behind_a_title_stays(command: Command) -> None:
    set_up(f"{BEFORE}\n\nBaca juga: {TITLE} {BEHIND} {BEFORE}\n")
    assert command("check", "naskah.txt", "--fix", "--select", "cruft").code == 0
    assert Path("naskah.txt").read_text(encoding="utf-8") == f"{BEFORE}\n\n{BEHIND} {BEFORE}\n"


@pytest.mark.parametrize("behind", ["tahun ini, kata dinas itu.", ", Petani Lega karena hujan turun."])
def test_a_title_that_goes_on_is_another_title(command: Command, behind: str) -> None:
    text = f"{BEFORE} Baca juga: {TITLE}{'' if behind.startswith(',') else ' '}{behind}\n"
    set_up(text)
    command("check", "naskah.txt", "--fix", "--select", "cruft")
    assert Path("naskah.txt").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("titles", "message"),
    [
        (None, ".newslint.yaml:1: titles: judul.txt: cannot be read: "),
        (b"Harga \xff\n", "judul.txt: not UTF-8 text (byte 6)"),
    ],
    ids=["missing", "no UTF-8"],
)
def test_what_is_wrong_with_the_file_is_told(command: Command, titles: bytes | None, message: str) -> None:
    set_up(f"{BEFORE} Baca juga: {TITLE} {BEHIND}\n", titles)
    done = command("check", "naskah.txt", "--lang", "en")
    assert (done.code, message in done.out + done.err) == (2, True)


def test_a_file_outside_of_the_repository_is_refused(command: Command) -> None:
    Path(".newslint.yaml").write_text("titles: ../judul.txt\n", encoding="utf-8")
    done = command("check", ".", "--lang", "en")
    assert (done.code, "titles: '../judul.txt' is outside the repository" in done.err) == (2, True)


def test_learn_writes_the_titles_of_the_archive(command: Command) -> None:
    records = [{"title": f"  {TITLE} ", "text": f"{BEFORE}\n{BEHIND}"}, {"title": "Cuaca", "text": BEFORE}]
    Path("arsip.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    done = command("learn", "arsip.jsonl", "--lang", "en")
    assert (done.code, done.out.splitlines()[1]) == (
        0,
        "aturan-situs/titles.txt: titles of articles: 1; name it in .newslint.yaml: titles: aturan-situs/titles.txt",
    )
    assert Path("aturan-situs/titles.txt").read_text(encoding="utf-8") == f"{TITLE}\n"
