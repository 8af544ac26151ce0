"""Command new-rule: a skeleton of every kind passes its own tests; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml

from newslint.authoring.schema.rule import rule_schema
from newslint.authoring.skeletons.rule import (
    builtin_family_skeleton,
    builtin_skeleton,
    family_skeleton,
    rule_skeleton,
)
from newslint.builtin import KINDS
from newslint.errors import PackError
from newslint.own_pack import own_pack
from newslint.packs.rule_file import read_rule
from newslint.packs.yaml_text import Fields
from newslint.plugins.registry import build_registry
from newslint.rule import Rule
from newslint.testing import Case, cases
from tests.cli.in_process import Command
from tests.cli.in_process import command as command
from tests.every import every

CATALOGUE = build_registry(installed=()).catalogue


FORMS: dict[str, Callable[[type[Rule]], str]] = {
    "id": lambda kind: rule_skeleton(f"gaya/{kind.kind}", kind, "aturan", "id"),
    "en": lambda kind: rule_skeleton(f"gaya/{kind.kind}", kind, "aturan", "en"),
    "builtin": builtin_skeleton,
}


@pytest.fixture(
    scope="module", params=["id", *(pytest.param(form, marks=pytest.mark.slow) for form in ("en", "builtin"))]
)
def skeletons(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Case]]:
    """The examples of the skeletons of all kinds in one form, by kind."""
    pack = tmp_path_factory.mktemp("aturan")
    (pack / "gaya").mkdir()
    family = builtin_family_skeleton("gaya") if request.param == "builtin" else family_skeleton("gaya", request.param)
    (pack / "gaya" / "family.yaml").write_text(family, encoding="utf-8")
    for kind in KINDS:
        text = FORMS[request.param](CATALOGUE.kinds[kind])
        # The rule about comments runs with all rules that are stable: here with newslint's own alone.
        text += "" if "status:" in text else "status: preview\n"
        (pack / "gaya" / f"{kind}.yaml").write_text(text, encoding="utf-8")
    by_kind: dict[str, list[Case]] = {kind: [] for kind in KINDS}
    for case in cases(pack):
        by_kind[case.rule.kind].append(case)
    return by_kind


@every("kind", KINDS)
def test_a_skeleton_of_every_kind_passes_its_own_tests(kind: str, skeletons: dict[str, list[Case]]) -> None:
    for case in skeletons[kind]:
        case.check()
    assert [case.sort for case in skeletons[kind]].count("bad") >= 3
    assert [case.sort for case in skeletons[kind]].count("good") >= 3


@every("kind", KINDS)
def test_a_skeleton_names_every_option_and_explains_every_key(kind: str) -> None:
    text = rule_skeleton("gaya/baru", CATALOGUE.kinds[kind], "aturan", "id")
    lines = text.splitlines()
    keys = [number for number, line in enumerate(lines) if line[:1].isalpha()]
    assert [lines[number] for number in keys if not lines[number - 1].lstrip().startswith("#")] == []
    assert [option.name for option in CATALOGUE.kinds[kind].options if f"{option.name}:" not in text] == []
    assert jsonschema.Draft7Validator(rule_schema({kind: CATALOGUE.kinds[kind]})).is_valid(yaml.safe_load(text))


@every("kind", KINDS)
def test_the_built_in_form_is_what_is_asked_of_newslints_own_rules(kind: str) -> None:
    text = builtin_skeleton(CATALOGUE.kinds[kind])
    fields = Fields(yaml.safe_load(text), text, "satu.yaml", PackError)
    spec = read_rule("baru/satu", fields, CATALOGUE.kinds, builtin=True)
    words = [spec.summary, spec.why, spec.message, *(variant.message for variant in spec.variants.values())]
    words += [spec.fix.title] if spec.fix else []
    assert [one for one in words if one["id"] == one["en"]] == []
    changes_text = spec.fix is not None and spec.fix.safety != "display"
    assert changes_text == any(example.fixed is not None for example in spec.bad)
    assert (spec.status, "#" in text) == ("preview", False)


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
    command("new-rule", "--lang", "en", "gaya/kata")
    file = tmp_path / "aturan" / "gaya" / "kata.yaml"
    file.write_text("milik saya\n", encoding="utf-8")
    done = command("new-rule", "--lang", "en", "gaya/kata")
    assert (done.code, done.err) == (2, "newslint: aturan/gaya/kata.yaml is there already; nothing was written\n")
    assert file.read_text(encoding="utf-8") == "milik saya\n"


@pytest.mark.parametrize(
    ("language", "summary"), [("id", "Kata yang tidak dipakai redaksi"), ("en", "Word that the newsroom does not use")]
)
def test_words_are_in_the_language_that_is_asked_for(
    command: Command, tmp_path: Path, language: str, summary: str
) -> None:
    command("new-rule", "gaya/kata", "--lang", language)
    rule = yaml.safe_load((tmp_path / "aturan" / "gaya" / "kata.yaml").read_text(encoding="utf-8"))
    assert rule["summary"] == summary


KIND_OF_A_PLUGIN = """
from newslint import Option, Report, Rule, hookimpl

class Short(Rule):
    kind = "short"
    options = (Option("least", "integer", 2, "how many words a paragraph has at least"),)
    placeholders = {"count": "how many words it has"}

    def check_block(self, block):
        count = len(block.text.split())
        if count < self.settings["least"]:
            yield Report(block.piece, {"count": str(count)})

@hookimpl
def newslint_kinds():
    return {"short": Short}
"""


def test_a_rule_of_a_plugins_kind_is_there_to_be_filled_in(command: Command, tmp_path: Path) -> None:
    (tmp_path / "meja.py").write_text(KIND_OF_A_PLUGIN, encoding="utf-8")
    done = command("new-rule", "gaya/pendek", "--kind", "short", "--plugin-path", "meja.py", "--lang", "en")
    text = (tmp_path / "aturan" / "gaya" / "pendek.yaml").read_text(encoding="utf-8")
    assert "There is no ready example for the kind short: fill in its options, message and examples." in done.out
    assert "#   least: 2  # how many words a paragraph has at least" in text
    assert "“{count}”" in text
    (tmp_path / ".newslint.yaml").write_text("packs: [aturan]\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Pasar buka.\n", encoding="utf-8")
    assert command("check", "a.txt", "--plugin-path", "meja.py").code == 0
    assert command("test-rules", "aturan", "--plugin-path", "meja.py").code == 1


def test_a_draft_stands_apart_whatever_state_it_is_in(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.cli.new_rule.checkout", lambda: tmp_path)
    done = command("new-rule", "fragments/baru", "--kind", "opener", "--builtin", "--lang", "en")
    draft = tmp_path / "drafts" / "fragments" / "baru.yaml"
    assert done.out.splitlines()[:3] == [
        "drafts/fragments/family.yaml written.",
        "drafts/fragments/baru.yaml written.",
        "Test it: newslint test-rules drafts --builtin",
    ]
    assert done.out.splitlines()[3].startswith("When it is ready, move drafts/fragments/baru.yaml to ")
    assert (draft.parent / "family.yaml").read_text(encoding="utf-8") == (
        own_pack() / "fragments" / "family.yaml"
    ).read_text(encoding="utf-8")
    assert command("test-rules", "drafts").code == 0
    draft.write_text("kind: [\n", encoding="utf-8")
    assert [command(name).code for name in ("check", "rules")] == [0, 0]
    assert command("test-rules", "drafts").err.startswith("newslint: drafts/fragments/baru.yaml:")


def test_a_draft_needs_a_checkout(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "catalogue").mkdir()
    monkeypatch.setattr("newslint.own_pack._PACKAGE", str(tmp_path))
    done = command("new-rule", "--lang", "en", "gaya/kata", "--builtin")
    assert (done.code, done.err.startswith("newslint: newslint runs from the installed package")) == (2, True)


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
    done = command("new-rule", "--lang", "en", *arguments)
    assert (done.code, done.err) == (2, f"newslint: {message}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(command: Command, tmp_path: Path) -> None:
    (tmp_path / "aturan").write_text("bukan folder", encoding="utf-8")
    done = command("new-rule", "gaya/kata", "--lang", "en")
    assert done.code == 2
    assert done.err.startswith("newslint: aturan")
    assert "cannot be written" in done.err
