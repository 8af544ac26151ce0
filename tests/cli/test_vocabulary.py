"""A newsroom adds words of its own to the vocabulary, in a YAML file of its pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command

RANK = "Warga menunggu. Meskipun dihadiri Kanitlantas. Rudi Hartanto, rapat itu ditunda sampai pekan depan.\n"


@pytest.fixture(autouse=True)
def article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RANK, encoding="utf-8")
    (tmp_path / ".newslint.yaml").write_text("packs: [./redaksi]\n", encoding="utf-8")


def vocabulary(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "redaksi" / "lists" / "vocabulary.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return file


def check(command: Command, *arguments: str) -> str:
    done = command("check", "a.txt", "--format", "concise", "--lang", "en", "--exit-zero", *arguments)
    assert (done.code, done.err) == (0, "")
    return done.out


@pytest.mark.parametrize(
    "words", ["ranks: Kanitlantas.", "ranks: [kanitlantas]", "abbreviations: >-\n  wkl kanitlantas\n"]
)
def test_an_abbreviation_of_a_pack_ends_no_sentence(command: Command, tmp_path: Path, words: str) -> None:
    assert "fragments/subordinate-clause" in check(command, "--isolated")
    vocabulary(tmp_path, words)
    assert check(command) == ""


def test_newslints_own_words_stay(command: Command, tmp_path: Path) -> None:
    text = RANK.replace("Kanitlantas.", "Kombes. Pol.").replace("Rudi", "Letkol Inf. Rudi")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    vocabulary(tmp_path, "ranks: Kanitlantas.")
    assert check(command) == ""


def test_function_words_of_a_pack_are_small_in_titles(command: Command, tmp_path: Path) -> None:
    vocabulary(tmp_path, "function-words: menuju\n")
    family = tmp_path / "redaksi" / "gaya"
    family.mkdir()
    (family / "family.yaml").write_text('summary: "Gaya"\n', encoding="utf-8")
    rule = (
        'kind: capitalisation\nseverity: info\nsummary: "Kapital"\nwhy: "Judul."\nmessage: "Tulis: “{suggestion}”."\n'
        'bad: ["⟦Petani Kopi pulang menuju Desa Bakau⟧\\n\\nPetani pulang.\\n"]\n'
        'good: ["Petani Kopi Pulang menuju Desa Bakau\\n\\nPetani pulang.\\n"]\n'
    )
    (family / "kapital.yaml").write_text(rule, encoding="utf-8")
    done = command("test-rules", "redaksi", "--lang", "en")
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize(("ending", "count"), [("", 1), ("address-endings: desa\n", 0)])
def test_address_endings_of_a_pack_are_no_words(command: Command, tmp_path: Path, ending: str, count: int) -> None:
    vocabulary(tmp_path, f"particles: nah\n{ending}")
    family = tmp_path / "redaksi" / "gaya"
    family.mkdir()
    (family / "family.yaml").write_text('summary: "Gaya"\n', encoding="utf-8")
    rule = (
        'kind: existence\nseverity: info\nsummary: "Kata"\nwhy: "Tidak dipakai."\nmessage: "Hapus {match}."\n'
        'options: {words: [heboh]}\nbad: ["Warga ⟦heboh⟧."]\ngood: ["Warga tenang.", "Warga heboh-nah."]\n'
    )
    (family / "kata.yaml").write_text(rule, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Warga membaca bakau.desa/heboh pada malam hari.\n", encoding="utf-8")
    assert command("test-rules", "redaksi", "--lang", "en").code == 0
    assert check(command, "--select", "gaya").count("gaya/kata") == count


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("titles: Kanit.\nrank: Danton.\n", 2, "rank: unknown key 'rank'; did you mean 'ranks'?"),
        (
            "ranks: [Danton, Kombes Pol.]\n",
            1,
            "ranks: 'Kombes Pol.' is not one word; give each word an entry of its own",
        ),
        ("ranks: {Danton: ya}\n", 1, "ranks: expected a list of texts, found a mapping"),
        ("- Danton\n", 1, "expected a mapping of keys to values, found a list"),
    ],
)
def test_mistakes_end_the_run(command: Command, tmp_path: Path, text: str, line: int, told: str) -> None:
    file = vocabulary(tmp_path, text)
    done = command("check", "--lang", "en", "a.txt")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"newslint: {file}:{line}: ")
    assert told in done.err


def test_a_folder_without_rules_and_words_is_no_pack(command: Command, tmp_path: Path) -> None:
    (tmp_path / "redaksi").mkdir()
    done = command("check", "a.txt", "--lang", "en")
    assert done.code == 2
    assert "no rule pack here" in done.err
