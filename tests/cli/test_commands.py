"""The smaller commands: rules, explain, test-rules, init, --version, --help."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newslint as package
from tests.conftest import Run


def test_version_is_told(newslint: Run) -> None:
    done = newslint("--version")
    assert (done.returncode, done.stdout) == (0, f"newslint {package.__version__}\n")


def test_help_names_every_command(newslint: Run) -> None:
    done = newslint("--help")
    assert done.returncode == 0
    for command in ("check", "rules", "explain", "test-rules", "init"):
        assert f"    {command}" in done.stdout


def test_rules_are_listed_in_three_forms(newslint: Run) -> None:
    listed = json.loads(newslint("rules", "--format", "json").stdout)["rules"]
    ids = [rule["id"] for rule in listed]
    text = newslint("rules").stdout
    markdown = newslint("rules", "--format", "markdown").stdout
    assert "cruft/ad-slot" in ids
    assert all(rule_id in text and f"`{rule_id}`" in markdown for rule_id in ids)


def test_explain_shows_why_examples_and_how_to_switch_off(newslint: Run) -> None:
    page = newslint("explain", "cruft/ad-slot", "--lang", "en").stdout
    for part in ("# cruft/ad-slot (error)", "## Why", "## Reported", "⟦", "## Left alone", "--ignore cruft/ad-slot"):
        assert part in page
    assert "## Mengapa" in newslint("explain", "cruft/ad-slot").stdout


@pytest.mark.slow
def test_built_in_rules_pass_their_own_examples(newslint: Run) -> None:
    done = newslint("test-rules", "--lang", "en")
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1].endswith(" 0 failed")


RULE = """\
kind: pattern
severity: warning
summary: Kata terlarang
why: Tidak dipakai redaksi.
message: 'Jangan tulis "{match}".'
options: {match: ['\\bheboh\\b']}
bad: ["Warga ⟦heboh⟧ kemarin."]
good: ["Warga ramai kemarin."]
"""


def write_pack(folder: Path, rule: str = RULE) -> Path:
    family = folder / "aturan" / "redaksi"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text("summary: Aturan redaksi\n", encoding="utf-8")
    (family / "kata-terlarang.yaml").write_text(rule, encoding="utf-8")
    return folder / "aturan"


def test_examples_of_a_pack_are_run(newslint: Run, tmp_path: Path) -> None:
    done = newslint("test-rules", "--lang", "en", write_pack(tmp_path))
    assert (done.returncode, done.stdout) == (0, "1 rule, 2 examples, 0 failed\n")


def test_an_example_that_does_not_hold_is_shown(newslint: Run, tmp_path: Path) -> None:
    done = newslint("test-rules", "--lang", "en", write_pack(tmp_path, RULE.replace("Warga ⟦heboh⟧", "⟦Warga⟧ heboh")))
    assert done.returncode == 1
    assert "redaksi/kata-terlarang: bad example 1 does not hold" in done.stdout
    assert "  expected: ⟦Warga⟧ heboh kemarin.\n  found:    Warga ⟦heboh⟧ kemarin.\n" in done.stdout


def test_a_pack_of_the_configuration_is_used(newslint: Run, tmp_path: Path) -> None:
    write_pack(tmp_path)
    (tmp_path / ".newslint.yaml").write_text("packs: [./aturan]\nfail-on: warning\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Warga heboh melihat harga beras kemarin pagi.\n", encoding="utf-8")
    done = newslint("check", "--format", "concise")
    assert done.returncode == 1
    assert done.stdout == 'a.txt:1:7: warning redaksi/kata-terlarang Jangan tulis "heboh".\n'


def test_init_writes_a_configuration_that_works_and_keeps_one_that_is_there(newslint: Run, tmp_path: Path) -> None:
    for language in ("id", "en"):
        assert newslint("init", "--lang", language, "--force").returncode == 0
        (tmp_path / "a.txt").write_text("Harga beras naik lima persen.\n", encoding="utf-8")
        assert newslint("check", "--lang", "en").returncode == 0
    again = newslint("init", "--lang", "en")
    assert (again.returncode, again.stderr) == (2, "newslint: .newslint.yaml is there already; --force overwrites it\n")


def test_every_key_that_init_shows_is_one_the_configuration_knows(newslint: Run, tmp_path: Path) -> None:
    newslint("init")
    path = tmp_path / ".newslint.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    known = (
        "select",
        "extend-select",
        "packs",
        "plugins",
        "exclude",
        "allow",
        "skip-",
        "rules",
        "  duplic",
        "paths",
        "  - ",
        "    ",
    )
    shown = [line[2:] if line.startswith("# ") and line[2:].startswith(known) else line for line in lines]
    path.write_text("\n".join(shown).replace("packs: [./aturan]", "packs: []"), encoding="utf-8")
    (tmp_path / "a.txt").write_text("Harga beras naik lima persen.\n", encoding="utf-8")
    done = newslint("check", "a.txt")
    assert (done.returncode, done.stderr) == (0, "")


def test_pages_are_told_whatever_the_locale_says(newslint: Run) -> None:
    done = newslint("explain", "cruft/ad-slot", PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "⟦" in done.stdout
