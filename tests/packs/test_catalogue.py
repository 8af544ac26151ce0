"""The catalogue: folders of families, and what may stand in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from newslint import Linter, Pattern
from newslint.configuration.config import Config
from newslint.errors import PackError
from newslint.phrases.matcher import PhraseSet
from tests.packs.small_pack import FAMILY, RULE, Write, build, catalogue, problem


class TestFamilies:
    def test_options_of_the_family_apply_where_the_kind_has_them(self, pack: Path, write: Write) -> None:
        (pack / "rumah" / "family.yaml").write_text(FAMILY + "options: {share: 0.9, whole: 7}\n", encoding="utf-8")
        write(options={"whole": 8})
        (pack / "rumah" / "kecil.yaml").write_text(RULE.replace("words", "small"), encoding="utf-8")
        assert {key: build(pack).settings[key] for key in ("share", "whole")} == {"share": 0.9, "whole": 8}
        assert build(pack, "rumah/kecil").settings == {"share": 0.9}

    def test_what_the_family_says(self, pack: Path) -> None:
        (pack / "rumah" / "family.yaml").write_text('summary: Kata\nversion: "2"\nlanguage: id\n', encoding="utf-8")
        family = catalogue(pack).family("rumah")
        assert family is not None
        assert (family.name, family.summary, family.version) == ("rumah", {"id": "Kata", "en": "Kata"}, "2")
        assert catalogue(pack).family("lain") is None

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("{}\n", ":1: the key 'summary' is missing"),
            ("summary: a\nsumary: b\n", ":2: sumary: unknown key 'sumary'; did you mean 'summary'?"),
            ("summary: a\nversion: 1.0\n", ":2: version: expected text, found the number 1.0; put it in quotes"),
            ("summary: a\noptions: {sher: 1}\n", ":2: options.sher: unknown key 'sher'; did you mean 'share'?"),
            (
                "summary: a\noptions: {share: x}\n",
                ":2: options.share: expected a number, found the text 'x'",
            ),
            (
                "summary: a\noptions: {one: (}\n",
                ":2: options.one: not a pattern: a ( is not closed with ), at character 2 (where ▸ stands): (▸",
            ),
        ],
    )
    def test_mistakes_are_told_in_the_familys_file(self, pack: Path, text: str, message: str) -> None:
        file = pack / "rumah" / "family.yaml"
        file.write_text(text, encoding="utf-8")
        assert problem(pack) == f"{file}{message}"

    def test_two_packs_may_share_a_family_each_with_its_own_options(self, pack: Path, tmp_path: Path) -> None:
        other = tmp_path / "lain" / "rumah"
        other.mkdir(parents=True)
        (other / "family.yaml").write_text(FAMILY + "options: {share: 0.9}\n", encoding="utf-8")
        (other / "kedua.yaml").write_text(RULE, encoding="utf-8")
        made = catalogue(pack, tmp_path / "lain")
        assert made.ids == ("rumah/kata", "rumah/kedua")
        assert [made.build(rule_id).settings["share"] for rule_id in made.ids] == [0.5, 0.9]


class TestFolders:
    def test_a_rule_defined_twice(self, pack: Path, tmp_path: Path) -> None:
        other = tmp_path / "lain"
        shutil.copytree(pack, other)
        first, second = pack / "rumah" / "kata.yaml", other / "rumah" / "kata.yaml"
        with pytest.raises(PackError) as caught:
            catalogue(pack, other)
        assert str(caught.value) == f"{second}: the rule 'rumah/kata' is defined already in {first}"

    @pytest.mark.parametrize("name", ["Kata.yaml", "kata_dua.yaml", "kata.dua.yaml", "2kata.yml", "kata-.yaml"])
    def test_names_of_rules_are_kebab_case(self, pack: Path, name: str) -> None:
        (pack / "rumah" / name).write_text(RULE, encoding="utf-8")
        with pytest.raises(PackError, match="a rule's name is in kebab-case"):
            catalogue(pack)

    def test_names_of_families_are_kebab_case(self, pack: Path) -> None:
        (pack / "rumah").rename(pack / "Rumah Kita")
        with pytest.raises(PackError, match="a family's name is in kebab-case"):
            catalogue(pack)

    def test_hidden_files_and_other_files_are_left_alone(self, pack: Path) -> None:
        for name in (".kata.yaml", "._kata.yaml", "README.md", "kata.yaml~"):
            (pack / "rumah" / name).write_text("bukan aturan", encoding="utf-8")
        assert catalogue(pack).ids == ("rumah/kata",)

    def test_endings_are_yaml_or_yml_in_any_case(self, pack: Path) -> None:
        (pack / "rumah" / "dua.yml").write_text(RULE, encoding="utf-8")
        (pack / "rumah" / "tiga.YAML").write_text(RULE, encoding="utf-8")
        assert catalogue(pack).ids == ("rumah/dua", "rumah/kata", "rumah/tiga")

    @pytest.mark.parametrize("name", ["tiga.yaml", "lain/tiga.yaml"])
    def test_a_rule_outside_a_family_would_never_run(self, pack: Path, name: str) -> None:
        file = pack / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(RULE, encoding="utf-8")
        with pytest.raises(PackError) as caught:
            catalogue(pack)
        assert str(caught.value) == f"{file}: a rule outside a family; its folder must hold a family.yaml"

    def test_a_folder_without_families_is_no_pack(self, tmp_path: Path) -> None:
        with pytest.raises(PackError, match="no rule pack here"):
            catalogue(tmp_path)

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(PackError, match="No such file or directory"):
            catalogue(tmp_path / "hilang")

    def test_only_rules_that_are_asked_for_are_read(self, pack: Path) -> None:
        (pack / "rumah" / "rusak.yaml").write_text("[", encoding="utf-8")
        assert build(pack).spec.id == "rumah/kata"


def test_built_in_patterns_are_well_formed() -> None:
    for rule in Linter(Config()).rules():
        for value in rule.settings.values():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, Pattern) and not isinstance(pattern, PhraseSet):
                    assert pattern.compiled
