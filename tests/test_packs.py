"""Rule packs: folders of YAML families, and one clear error for whatever is wrong with them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint import Linter, Option, Pattern, Rule
from newslint.config import Config, read_config
from newslint.errors import NewslintError, PackError
from newslint.packs import Catalogue
from newslint.packs.examples import mark, unmark
from newslint.rule import FixSpec, Variant

RULE = """\
kind: words
severity: warning
summary: Kata
why: Sebab
message: "Ada {match}."
bad: ["⟦kucing⟧ tidur"]
good: ["anjing tidur"]
"""
FAMILY = "summary: Keluarga\n"


class WordsRule(Rule):
    """A kind with an option of every type."""

    kind = "words"
    options = (
        Option("match", "patterns", None, "expressions"),
        Option("one", "pattern", "kucing", "an expression"),
        Option("texts", "texts", ("satu",), "texts"),
        Option("text", "text", "teks", "a text"),
        Option("whole", "integer", 3, "a whole number"),
        Option("share", "number", 0.5, "a number"),
        Option("flag", "boolean", False, "yes or no"),
        Option("lists", "word-lists", None, "word lists"),
        Option("way", "choice", "kiri", "a choice", ("kiri", "kanan")),
        Option("ignore-case", "boolean", True, "whether case counts"),
    )
    placeholders = {"match": "the text", "jumlah": "a number"}
    variants = {"keras": "loud", "pelan": "quiet"}
    actions = {"replace": "puts another word"}


class SmallRule(Rule):
    """A kind with one option of its own."""

    kind = "small"
    options = (Option("share", "number", 0.1, "a number"),)


KINDS: dict[str, type[Rule]] = {"words": WordsRule, "small": SmallRule}
Write = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of one family with one rule."""
    folder = tmp_path / "pack" / "rumah"
    folder.mkdir(parents=True)
    (folder / "family.yaml").write_text(FAMILY, encoding="utf-8")
    (folder / "kata.yaml").write_text(RULE, encoding="utf-8")
    return tmp_path / "pack"


@pytest.fixture
def write(pack: Path) -> Write:
    """Write the rule anew: keys as YAML, ``None`` to leave one out, or the whole text; return its path."""

    def write(text: str | None = None, **changes: Any) -> Path:
        file = pack / "rumah" / "kata.yaml"
        if text is None:
            data = {**yaml.safe_load(RULE), **{key.replace("_", "-"): value for key, value in changes.items()}}
            kept = {key: value for key, value in data.items() if value is not None}
            text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)
        file.write_text(text, encoding="utf-8")
        return file

    return write


def catalogue(*packs: Path) -> Catalogue:
    made = Catalogue(KINDS)
    for pack in packs:
        made.add_pack(pack)
    return made


def build(pack: Path, rule_id: str = "rumah/kata") -> Rule:
    return catalogue(pack).build(rule_id)


def problem(pack: Path) -> str:
    with pytest.raises(PackError) as caught:
        build(pack)
    message = str(caught.value)
    assert "\n" not in message
    return message


class TestRuleFiles:
    def test_a_rule_is_what_its_file_says(self, pack: Path) -> None:
        spec = build(pack).spec
        assert (spec.id, spec.family, spec.kind, spec.severity, spec.status) == (
            "rumah/kata",
            "rumah",
            "words",
            "warning",
            "stable",
        )
        assert spec.message == {"id": "Ada {match}.", "en": "Ada {match}."}
        assert [(example.text, example.spans) for example in spec.bad] == [("kucing tidur", ((0, 6),))]
        assert spec.scope == WordsRule.default_scope

    def test_words_in_both_languages(self, pack: Path, write: Write) -> None:
        write(message={"id": "Ada {jumlah}.\n", "en": "There are {jumlah}."})
        assert build(pack).spec.message == {"id": "Ada {jumlah}.", "en": "There are {jumlah}."}

    def test_scope_fix_variants_and_the_rest(self, pack: Path, write: Write) -> None:
        write(
            scope=["title", "heading"],
            fix={"action": "replace", "safety": "unsafe", "title": "Ganti"},
            variants={"keras": {"severity": "error"}, "pelan": {"message": "Pelan {match}"}},
            status="preview",
            furniture=True,
            aliases=["rumah/lama"],
            source="KBBI",
        )
        spec = build(pack).spec
        assert spec.scope == {"title", "heading"}
        assert spec.fix == FixSpec("replace", "unsafe", {"id": "Ganti", "en": "Ganti"})
        assert spec.variants["keras"] == Variant("error", spec.message)
        assert spec.variants["pelan"] == Variant("warning", {"id": "Pelan {match}", "en": "Pelan {match}"})
        assert (spec.status, spec.furniture, spec.aliases, spec.source) == ("preview", True, ("rumah/lama",), "KBBI")

    @pytest.mark.parametrize(
        ("text", "place", "message"),
        [
            (RULE + "sverity: error\n", ":8", "unknown key 'sverity'; did you mean 'severity'?"),
            (RULE + "xyz: 1\n", ":8", "unknown key 'xyz'; known are kind, status, severity"),
            (RULE.replace("kind: words\n", ""), ":1", "the key 'kind' is missing"),
            (RULE.replace("severity: warning\n", ""), ":1", "the key 'severity' is missing"),
            (RULE.replace("message: ", "# "), ":1", "the key 'message' is missing"),
            (RULE.replace("why: Sebab", "why:"), ":1", "the key 'why' is missing"),
            (RULE.replace("why: Sebab", "why: ''"), ":4: why", "there are no words here"),
            (RULE.replace("why: Sebab", "why: {id: Sebab}"), ":4: why", "the key 'en' is missing"),
            (RULE.replace("why: Sebab", "why: {id: A, en: B, fr: C}"), ":4: why.fr", "unknown key 'fr'"),
            (
                RULE.replace("why: Sebab", "why: 3"),
                ":4: why",
                "expected a mapping of keys to values, found the number 3",
            ),
            (RULE.replace("words", "wrds"), ":1: kind", "'wrds' is not one of words, small; did you mean 'words'?"),
            (RULE.replace("warning", "warnin"), ":2: severity", "did you mean 'warning'?"),
            (RULE.replace("warning", "yes"), ":2: severity", "found the yes/no value true; put it in quotes"),
            (RULE + "status: final\n", ":8: status", "'final' is not one of stable, preview"),
            (RULE + "scope: [paragraf]\n", ":8: scope.0", "unknown scope 'paragraf'; did you mean 'paragraph'?"),
            (RULE + "scope: []\n", ":8: scope", "an empty scope"),
            (RULE + "furniture: ya\n", ":8: furniture", "expected true or false, found the text 'ya'"),
            (RULE + "options: [1]\n", ":8: options", "expected a mapping of keys to values, found a list"),
            (RULE.replace("{match}", "{mach}"), ":5: message", "unknown placeholder {mach}; did you mean 'match'?"),
            (RULE.replace("{match}", "{0}"), ":5: message", "unknown placeholder {0}; known are match, jumlah"),
            (RULE + "fix: {action: remove}\n", ":8: fix.action", "is not one of delete-block, replace"),
            (RULE + "fix: {action: replace, safety: sure}\n", ":8: fix.safety", "is not one of safe, unsafe, display"),
            (RULE + "fix: {action: replace, safety: safe}\n", ":8: fix", "the key 'title' is missing"),
            (RULE + "variants: {kers: {}}\n", ":8: variants.kers", "did you mean 'keras'?"),
            (RULE + "variants: {keras: {severity: loud}}\n", ":8: variants.keras.severity", "'loud' is not one of"),
            (RULE.replace("⟦kucing⟧", "⟦kucing"), ":6: bad.0", "a ⟦ has no ⟧ behind it"),
            (RULE.replace("⟦kucing⟧", "kucing⟧"), ":6: bad.0", "a ⟧ has no ⟦ before it"),
            (RULE.replace("⟦kucing⟧", "kucing"), ":6: bad.0", "a bad example must mark what is reported"),
            (RULE.replace('"anjing', '"⟦anjing⟧'), ":7: good.0", "a good example marks nothing"),
            (RULE.replace('["anjing tidur"]', "anjing"), ":7: good", "expected a list of examples, found the text"),
            (RULE.replace('["anjing tidur"]', "[3]"), ":7: good.0", "expected an example text, found the number 3"),
            (RULE.replace('["anjing tidur"]', "[{txt: a}]"), ":7: good.0.txt", "did you mean 'text'?"),
            (RULE.replace('["anjing tidur"]', "[]"), ":1", "at least 1 example under 'good' wanted, found 0"),
        ],
    )
    def test_mistakes_are_told_with_file_line_and_key(
        self, pack: Path, write: Write, text: str, place: str, message: str
    ) -> None:
        file = write(text)
        told = problem(pack)
        assert told.startswith(f"{file}{place}")
        assert message in told

    def test_built_in_rules_need_both_languages_and_three_examples(self, pack: Path, write: Write) -> None:
        made = Catalogue(KINDS)
        made.add_pack(pack, builtin=True)
        with pytest.raises(PackError, match="expected a mapping of keys to values"):
            made.spec("rumah/kata")
        write(**{key: {"id": "x", "en": "y"} for key in ("summary", "why", "message")})
        with pytest.raises(PackError, match="at least 3 examples under 'bad' wanted, found 1"):
            made.spec("rumah/kata")


class TestYaml:
    @pytest.mark.parametrize(
        ("text", "line", "message"),
        [
            (RULE + "why: lagi\n", 8, "the key 'why' is given twice"),
            (RULE + "fix: {action: a, action: b}\n", 8, "the key 'action' is given twice"),
            (RULE + "why: [\n", 9, "did not find expected node content"),
            (RULE + "\twhy: a\n", 8, "cannot start any token"),
            (RULE + "source: !!python/object/apply:os.system [ls]\n", 8, "could not determine a constructor"),
            (RULE + "source: !!python/name:os.system\n", 8, "could not determine a constructor"),
            (RULE + "source: *nama\n", 8, "undefined alias"),
            (RULE + "bad2: &nama [a]\nsource: *nama\n", 9, "aliases (*nama) are not taken"),
            (RULE + "options: {a: &a {x: 1}, b: {<<: *a}}\n", 8, "aliases (*a) are not taken"),
            (RULE + "source: " + "[" * 5000 + "]" * 5000, 8, "nested more than 100 deep"),
            (RULE + "source:\n  " + "- " * 5000 + "a", 9, "nested more than 100 deep"),
            (RULE + "source: " + "[" * 200_000, 8, "nested more than 100 deep"),
        ],
    )
    def test_what_is_not_plain_yaml_is_told_with_its_line(
        self, pack: Path, write: Write, text: str, line: int, message: str
    ) -> None:
        file = write(text)
        told = problem(pack)
        assert told.startswith(f"{file}:{line}: ")
        assert message in told

    def test_aliases_cannot_swell(self, pack: Path, write: Write) -> None:
        levels = "".join(f"x{n + 1}: &x{n + 1} {{<<: [{', '.join([f'*x{n}'] * 10)}]}}\n" for n in range(9))
        write(RULE + "x0: &x0 {a: 1}\n" + levels)
        assert "aliases (*x0) are not taken" in problem(pack)

    @pytest.mark.parametrize("value", ["2024-13-45", '!!int ""', "!!float x", "1" * 5000])
    def test_scalars_that_are_not_what_they_look_like(self, pack: Path, write: Write, value: str) -> None:
        file = write(RULE + f"source: {value}\n")
        assert problem(pack).startswith(f"{file}")

    @pytest.mark.parametrize("text", ["", "- a\n", "kata\n", "3\n"])
    def test_a_file_that_is_no_mapping(self, pack: Path, write: Write, text: str) -> None:
        file = write(text)
        assert problem(pack).startswith(f"{file}:1: expected a mapping of keys to values, found ")

    def test_a_key_that_is_no_text(self, pack: Path, write: Write) -> None:
        file = write(RULE + "no: 1\n")
        assert problem(pack) == f"{file}:1: expected text for a key, found the yes/no value false; put it in quotes"

    def test_a_file_that_is_not_utf_8(self, pack: Path, write: Write) -> None:
        file = write()
        file.write_bytes(b"kind: \xe9\n")
        assert problem(pack) == f"{file}: not UTF-8 text (byte 6)"

    def test_a_control_character(self, pack: Path, write: Write) -> None:
        file = write(RULE + "source: \x07\n")
        assert problem(pack).startswith(str(file))

    def test_stars_and_ampersands_in_expressions_are_no_aliases(self, pack: Path, write: Write) -> None:
        write(RULE + "options: {match: ['a & *b', '-*x', \"[ *&]\"]}\n")
        assert [pattern.source for pattern in build(pack).settings["match"]] == ["a & *b", "-*x", "[ *&]"]


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
            ("whole: 1.5", "whole", "expected a value of type integer, found the number 1.5"),
            ("whole: true", "whole", "expected a value of type integer, found the yes/no value true"),
            ("whole: '3'", "whole", "expected a value of type integer, found the text '3'"),
            ("share: .nan", "share", "expected a number, found nan"),
            ("share: .inf", "share", "expected a number, found inf"),
            ("share:", "share", "expected a value of type number, found nothing"),
            ("flag: 1", "flag", "expected a value of type boolean, found the number 1"),
            ("text: [a]", "text", "expected a value of type text, found a list"),
            ("texts: {a: b}", "texts", "expected a list of texts, found a mapping"),
            ("texts: [a, no]", "texts.1", "expected text, found the yes/no value false; put it in quotes"),
            ("way: kana", "way", "'kana' is not one of kiri, kanan; did you mean 'kanan'?"),
            ("match: [a, 3]", "match.1", "expected text, found the number 3; put it in quotes"),
            ("match: ['a', '(b']", "match.1", "not a pattern: missing ) at position 2"),
            ("match: '[a'", "match", "not a pattern: "),
            ("one: '*'", "one", "not a pattern: nothing to repeat at position"),
            ("lists: kata.yaml", "lists", "the word lists 'kata.yaml' are not in the pack"),
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
                ":2: options.share: expected a value of type number, found the text 'x'",
            ),
            ("summary: a\noptions: {one: (}\n", ":2: options.one: not a pattern: missing ) at position 1"),
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
            ("{options: {match: '(a'}}", "4: rules.rumah/kata.options.match: not a pattern: missing ) at position 2"),
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
        assert str(caught.value) == f"{file}:9: options.match.1: not a pattern: unbalanced parenthesis at position 1"


class TestExamples:
    @pytest.mark.parametrize(
        ("marked", "text", "spans"),
        [
            ("", "", ()),
            ("⟦a⟧", "a", ((0, 1),)),
            ("a ⟦b⟧⟦c⟧", "a bc", ((2, 3), (3, 4))),
            ("⟦a⟦b⟧⟧", "ab", ((0, 2), (1, 2))),
            ("a⟦⟧b", "ab", ((1, 1),)),
        ],
    )
    def test_marks_come_off_and_go_on_again(self, marked: str, text: str, spans: tuple[tuple[int, int], ...]) -> None:
        assert unmark(marked) == (text, spans)
        assert mark(text, spans) == marked


def test_built_in_patterns_are_well_formed() -> None:
    for rule in Linter(Config()).rules():
        for value in rule.settings.values():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, Pattern):
                    assert pattern.compiled
