"""Options of a kind: from the rule, its family and the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint import Linter
from newslint.configuration.config_file import read_config
from newslint.errors import NewslintError, PackError
from newslint.rule import Variant
from tests.packs.small_pack import RULE, WordsRule, Write, build, catalogue, problem


class TestOptions:
    def test_defaults(self, pack: Path) -> None:
        settings = dict(build(pack).settings)
        assert settings.pop("one").source == "kucing"
        assert settings == {
            "match": (),
            "texts": ("satu",),
            "text": "teks",
            "whole": 3,
            "share": 0.5,
            "flag": False,
            "lists": {},
            "way": "kiri",
            "ignore-case": True,
        }

    def test_values(self, pack: Path, write: Write) -> None:
        plain = {"text": "x", "whole": 4, "share": 1, "flag": True, "way": "kanan"}
        write(options={**plain, "texts": "dua", "match": "a"})
        settings = build(pack).settings
        assert {key: settings[key] for key in plain} == plain
        assert settings["texts"] == ("dua",)
        assert [pattern.source for pattern in settings["match"]] == ["a"]

    @pytest.mark.parametrize(
        ("option", "key", "message"),
        [
            ("sher: 1", "sher", "unknown key 'sher'; did you mean 'share'?"),
            ("whole: 1.5", "whole", "expected a whole number, found the number 1.5"),
            ("whole: true", "whole", "expected a whole number, found the yes/no value true"),
            ("whole: '3'", "whole", "expected a whole number, found the text '3'"),
            ("share: .nan", "share", "expected a number, found nan"),
            ("share: .inf", "share", "expected a number, found inf"),
            ("share:", "share", "expected a number, found nothing"),
            ("flag: 1", "flag", "expected true or false, found the number 1"),
            ("text: [a]", "text", "expected text, found a list"),
            ("texts: {a: b}", "texts", "expected a list of texts, found a mapping"),
            ("texts: [a, no]", "texts.1", "expected text, found the yes/no value false; put it in quotes"),
            ("way: kana", "way", "'kana' is not one of kiri, kanan; did you mean 'kanan'?"),
            ("match: [a, 3]", "match.1", "expected text, found the number 3; put it in quotes"),
            ("match: ['a', '(b']", "match.1", "not a pattern: a ( is not closed with ), at character 3 (where "),
            ("match: '[a'", "match", "not a pattern: "),
            ("one: '*'", "one", "not a pattern: nothing stands before this sign that it could repeat, at character 1"),
            ("lists: kata.yaml", "lists", "the file 'kata.yaml' is not in the pack"),
            ("lists: ../kata.yaml", "lists", "is not the name of a file inside the pack"),
            ("lists: /etc/passwd", "lists", "is not the name of a file inside the pack"),
        ],
    )
    def test_mistakes_are_told_with_file_line_and_key(
        self, pack: Path, write: Write, option: str, key: str, message: str
    ) -> None:
        file = write(f"{RULE}options:\n  {option}\n")
        told = problem(pack)
        assert told.startswith(f"{file}:9: options.{key}: ")
        assert message in told

    def test_word_lists(self, pack: Path, write: Write) -> None:
        (pack / "daftar").mkdir()
        (pack / "daftar" / "kata.yaml").write_text("satu: a b  c\ndua: [d, e f]\n", encoding="utf-8")
        write(options={"lists": "daftar/kata.yaml"})
        assert build(pack).settings["lists"] == {"satu": {"a", "b", "c"}, "dua": {"d", "e f"}}

    def test_word_lists_with_a_mistake(self, pack: Path, write: Write) -> None:
        file = pack / "kata.yaml"
        file.write_text("satu: a\ndua: [ya, no]\n", encoding="utf-8")
        write(options={"lists": "kata.yaml"})
        assert problem(pack) == f"{file}:2: dua.1: expected text, found the yes/no value false; put it in quotes"

    def test_a_kind_that_refuses_its_options(self, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: Any) -> None:
            raise KeyError("x")

        monkeypatch.setattr(WordsRule, "__init__", refuse)
        assert "the rule 'rumah/kata' cannot be made: KeyError('x')" in problem(pack)


class TestOverrides:
    """What a configuration changes about a rule, with the real kinds."""

    rule = """\
kind: pattern
severity: warning
summary: Kata
why: Sebab
message: "Ada {match}."
options: {match: [kucing], ignore-case: false}
bad: ["⟦kucing⟧"]
good: ["anjing"]
"""

    def linter(self, pack: Path, write: Write, setting: str, rule: str = "") -> Linter:
        write(rule or self.rule)
        file = pack.parent / ".newslint.yaml"
        file.write_text(f"select: [rumah]\npacks: [pack]\nrules:\n  rumah/kata: {setting}\n", encoding="utf-8")
        return Linter(read_config(str(file)))

    def excerpts(self, linter: Linter) -> list[str]:
        return [finding.excerpt for finding in linter.lint_text("kucing KUCING anjing ANJING").findings]

    @pytest.mark.parametrize(
        ("setting", "excerpts"),
        [
            ("{}", ["kucing"]),
            ("{options: {match: anjing}}", ["anjing"]),
            ("{options: {ignore-case: true}}", ["kucing", "KUCING"]),
            ("{options: {match: anjing, ignore-case: true}}", ["anjing", "ANJING"]),
        ],
    )
    def test_options_are_put_over_those_of_the_rule(
        self, pack: Path, write: Write, setting: str, excerpts: list[str]
    ) -> None:
        assert self.excerpts(self.linter(pack, write, setting)) == excerpts

    def test_severity_of_the_rule_and_its_variants(self, pack: Path) -> None:
        (pack / "rumah" / "kata.yaml").write_text(
            RULE + "variants: {keras: {severity: error, message: Keras}}\n", encoding="utf-8"
        )
        spec = catalogue(pack).build("rumah/kata", severity="info").spec
        assert spec.severity == "info"
        assert spec.variants == {"keras": Variant("info", {"id": "Keras", "en": "Keras"})}

    @pytest.mark.parametrize(
        ("setting", "message"),
        [
            ("{options: {mach: a}}", "4: rules.rumah/kata.options.mach: unknown key 'mach'; did you mean 'match'?"),
            (
                "{options: {match: '(a'}}",
                (
                    "4: rules.rumah/kata.options.match: not a pattern: a ( is not closed with ),"
                    " at character 3 (where ▸ stands): (a▸"
                ),
            ),
        ],
    )
    def test_mistakes_are_told_in_the_configuration(self, pack: Path, write: Write, setting: str, message: str) -> None:
        with pytest.raises(NewslintError) as caught:
            self.linter(pack, write, setting)
        assert str(caught.value) == f"{pack.parent / '.newslint.yaml'}:{message}"

    def test_a_malformed_pattern_in_a_pack_names_file_line_and_position(self, pack: Path, write: Write) -> None:
        rule = self.rule.replace(
            "options: {match: [kucing], ignore-case: false}", "options:\n  match:\n    - a\n    - b)"
        )
        with pytest.raises(PackError) as caught:
            self.linter(pack, write, "{}", rule)
        file = pack / "rumah" / "kata.yaml"
        what = "not a pattern: a ) has no ( before it, at character 2 (where ▸ stands): b▸)"
        assert str(caught.value) == f"{file}:9: options.match.1: {what}"
