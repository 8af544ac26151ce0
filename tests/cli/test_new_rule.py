"""Command new-rule: a skeleton of every kind passes its own tests; nothing is overwritten."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from newslint.authoring.schema import rule_schema
from newslint.authoring.skeletons.rule import family_skeleton, rule_skeleton
from newslint.builtin import KINDS
from newslint.plugins.registry import build_registry
from newslint.testing import cases
from tests.cli.in_process import Command
from tests.cli.in_process import command as command

CATALOGUE = build_registry(installed=()).catalogue


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_skeleton_of_every_kind_passes_its_own_tests(kind: str, language: str, tmp_path: Path) -> None:
    folder = tmp_path / "aturan" / "gaya"
    folder.mkdir(parents=True)
    text = rule_skeleton("gaya/baru", CATALOGUE.kinds[kind], "aturan", language)
    (folder / "family.yaml").write_text(family_skeleton("gaya", language), encoding="utf-8")
    (folder / "baru.yaml").write_text(text, encoding="utf-8")
    checked = cases(tmp_path / "aturan")
    for case in checked:
        case.check()
    assert {case.sort for case in checked} == {"bad", "good"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_names_every_option_and_explains_every_key(kind: str) -> None:
    text = rule_skeleton("gaya/baru", CATALOGUE.kinds[kind], "aturan", "id")
    lines = text.splitlines()
    keys = [number for number, line in enumerate(lines) if line[:1].isalpha()]
    assert [lines[number] for number in keys if not lines[number - 1].lstrip().startswith("#")] == []
    assert [option.name for option in CATALOGUE.kinds[kind].options if f"{option.name}:" not in text] == []
    assert jsonschema.Draft7Validator(rule_schema({kind: CATALOGUE.kinds[kind]})).is_valid(yaml.safe_load(text))


def test_a_rule_its_family_and_what_to_do_next(command: Command, tmp_path: Path) -> None:
    done = command("new-rule", "gaya/kata", "--lang", "en")
    assert done.code == 0
    assert done.out.splitlines() == [
        "aturan/gaya/family.yaml written.",
        "aturan/gaya/kata.yaml written.",
        "Test it: newslint test-rules aturan",
        "Use it: add to .newslint.yaml the line  packs: [aturan]",
        "Help in editors: newslint schema --into .newslint, before you write the next rule",
    ]
    assert command("test-rules", "aturan").code == 0


def test_a_pack_of_the_configuration_is_taken(command: Command, tmp_path: Path) -> None:
    (tmp_path / "rumah" / "gaya").mkdir(parents=True)
    (tmp_path / "rumah" / "gaya" / "family.yaml").write_text("summary: Gaya\n", encoding="utf-8")
    (tmp_path / ".newslint.yaml").write_text("packs: [rumah]\n", encoding="utf-8")
    done = command("new-rule", "gaya/kata", "--kind", "pattern")
    assert (done.code, done.out.splitlines()[:2]) == (
        0,
        ["rumah/gaya/kata.yaml ditulis.", "Uji: newslint test-rules rumah"],
    )
    assert (tmp_path / "rumah" / "gaya" / "family.yaml").read_text(encoding="utf-8") == "summary: Gaya\n"
    assert "packs:" not in done.out


def test_editors_are_shown_the_schema_where_there_is_one(command: Command, tmp_path: Path) -> None:
    command("schema", "--into", ".newslint")
    done = command("new-rule", "gaya/kata")
    first = (tmp_path / "aturan" / "gaya" / "kata.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../.newslint/rule.schema.json"
    assert ".newslint," not in done.out


def test_a_file_that_is_there_is_kept(command: Command, tmp_path: Path) -> None:
    command("new-rule", "gaya/kata")
    file = tmp_path / "aturan" / "gaya" / "kata.yaml"
    file.write_text("milik saya\n", encoding="utf-8")
    done = command("new-rule", "gaya/kata")
    assert (done.code, done.err) == (2, "newslint: aturan/gaya/kata.yaml is there already; nothing was written\n")
    assert file.read_text(encoding="utf-8") == "milik saya\n"


FORM = "a family and a name in small letters, digits and hyphens, such as gaya/kata-terlarang"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gaya"], f"'gaya' is not the id of a rule: {FORM}"),
        (["Gaya/Kata"], f"'Gaya/Kata' is not the id of a rule: {FORM}"),
        (["gaya/kata/lagi"], f"'gaya/kata/lagi' is not the id of a rule: {FORM}"),
        (["../kata"], f"'../kata' is not the id of a rule: {FORM}"),
        (["gaya/kata", "--kind", "existense"], "--kind: there is no kind 'existense'; did you mean 'existence'?"),
        (["cruft/ad-slot"], "there is a rule 'cruft/ad-slot' already; take another name"),
    ],
)
def test_what_cannot_be_is_told(command: Command, tmp_path: Path, arguments: list[str], message: str) -> None:
    done = command("new-rule", *arguments)
    assert (done.code, done.err) == (2, f"newslint: {message}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(command: Command, tmp_path: Path) -> None:
    (tmp_path / "aturan").write_text("bukan folder", encoding="utf-8")
    done = command("new-rule", "gaya/kata")
    assert done.code == 2
    assert done.err.startswith("newslint: aturan")
    assert "cannot be written" in done.err
