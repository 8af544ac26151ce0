"""The rule that looks paragraphs up in an archive: what it tells, and what has to be named for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command

pytest.importorskip("rensa", reason="SKIPPED LOUDLY: rensa is missing; install newslint[dev]")
pytestmark = pytest.mark.xdist_group("corpus")
RULE = "duplicates/across-articles"
FIRST = "Pengelola terminal memindahkan loket bus malam ke gedung timur agar antrean tidak lagi menutup jalan masuk."
SECOND = "Penumpang yang memesan lewat telepon mengambil karcis di meja depan sampai pukul sembilan malam setiap hari."
OWN = "Pedagang di sekitar terminal berharap jalan masuk yang lapang membawa lebih banyak pembeli pada musim libur."


@pytest.fixture
def index(command: Command) -> str:
    rows = [
        {"id": "lama", "text": f"{FIRST}\n\n{SECOND}", "date": "2024-02-05T08:00:00", "site": "kabar.example"},
        {"id": "baru", "text": FIRST, "date": "2024-02-07", "site": "kabar.example"},
    ]
    Path("arsip.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    Path(".newslint.yaml").write_text(f"language: en\nselect: [{RULE}]\ncorpus-index: arsip.newslint\n", "utf-8")
    assert command("corpus", "index", "arsip.jsonl", "--index", "arsip.newslint", "--isolated").code == 0
    return "arsip.newslint"


def messages(command: Command, path: str) -> list[str]:
    found = json.loads(command("check", path, "--format", "json").out)["findings"]
    return [finding["message"] for finding in found]


def test_a_finding_names_the_first_publication_and_how_much_is_the_same(command: Command, index: str) -> None:
    Path("naskah.txt").write_text(f"{OWN}\n\n{FIRST.replace('antrean', 'barisan')}\n", encoding="utf-8")
    told = ["93% of this paragraph was published in lama (2024-02-05, kabar.example) already."]
    assert messages(command, "naskah.txt") == told


def test_paragraphs_of_one_article_are_told_together(command: Command, index: str) -> None:
    Path("naskah.txt").write_text(f"{FIRST}\n\n{SECOND}\n\n{OWN}\n", encoding="utf-8")
    told = messages(command, "naskah.txt")[0].partition("; ")
    assert told[0] == "These 2 paragraphs were published in lama (2024-02-05, kabar.example) already"
    assert told[2] == "100% of their words are the same."


@pytest.mark.slow
def test_an_article_of_the_archive_is_compared_with_earlier_ones_alone(command: Command, index: str) -> None:
    found = json.loads(command("check", "arsip.jsonl", "--format", "json").out)["findings"]
    told = [(finding["record"], finding["message"].partition(" in ")[2]) for finding in found]
    assert told == [(1, "lama (2024-02-05, kabar.example) already.")]


def test_without_an_index_the_rule_is_refused(command: Command) -> None:
    Path("naskah.txt").write_text(f"{OWN}\n", encoding="utf-8")
    done = command("check", "naskah.txt", "--isolated", "--lang", "en", "--select", RULE)
    assert (done.code, "corpus-index: arsip.newslint" in done.err, done.err.count("\n")) == (2, True, 1)


def test_an_index_that_is_missing_is_told_with_its_line(command: Command, index: str) -> None:
    Path(index).unlink()
    Path("naskah.txt").write_text(f"{OWN}\n", encoding="utf-8")
    done = command("check", "naskah.txt")
    assert (done.code, ".newslint.yaml:3: corpus-index" in done.err, "arsip.newslint" in done.err) == (2, True, True)


@pytest.mark.slow
def test_kept_results_are_those_of_the_index_as_it_is(command: Command, index: str) -> None:
    Path("naskah.txt").write_text(f"{SECOND}\n", encoding="utf-8")
    before = messages(command, "naskah.txt")
    Path("arsip.jsonl").write_text('{"id": "lain", "text": "Kosong."}\n', encoding="utf-8")
    command("corpus", "index", "arsip.jsonl", "--index", index, "--isolated")
    assert (len(before), messages(command, "naskah.txt")) == (1, [])
