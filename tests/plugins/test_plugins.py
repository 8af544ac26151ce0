"""Plugins: what they bring is collected once; whatever is wrong with one is told in a sentence that names it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newslint import Linter
from newslint.configuration.config import Config
from newslint.errors import NewslintError, PackError, PluginError
from newslint.plugins.registry import Registry, build_registry
from tests.every import every

HEAD = """\
from pathlib import Path
from newslint import hookimpl, Report, Rule, RuleSpec
from newslint import Block, Document, OffsetMap, Option

OPTIONS = (Option("tanda", "text", "=", "a mark"),)
WORDS = {"id": "Kata", "en": "Word"}
SPEC = RuleSpec("meja/kata", "", "stable", "warning", frozenset({"paragraph"}), WORDS, WORDS, WORDS, {})

class Kata(Rule):
    kind = "meja"
    spec = SPEC
    def check_block(self, block):
        yield Report(block.piece)

class Pembaca:
    name = "adoc"
    suffixes = (".adoc",)
    def read(self, source):
        yield Document(source, [Block("paragraph", source.text, OffsetMap.identity(0, len(source.text)))])
"""


def plugin(folder: Path, body: str, name: str = "meja.py") -> str:
    """Write a plugin module and return its path."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD + body, encoding="utf-8")
    return str(file)


def hook(name: str, answer: str) -> str:
    return f"\n@hookimpl\ndef newslint_{name}():\n    return {answer}\n"


def registry(*paths: str) -> Registry:
    return build_registry(plugin_paths=paths)


def problem(*paths: str) -> str:
    with pytest.raises(PluginError) as caught:
        registry(*paths)
    message = str(caught.value)
    assert "\n" not in message
    return message


class TestFromAPath:
    def test_a_rule_written_in_python_runs_like_any_other(self, tmp_path: Path) -> None:
        made = registry(plugin(tmp_path, hook("rules", "[Kata]")))
        assert "meja/kata" in made.catalogue.ids
        assert made.catalogue.family("meja") is None
        linter = Linter(Config()._replace(selection=Config().selection._replace(select=("meja",))), made)
        result = linter.lint_text("Satu.")
        assert [(finding.rule, finding.message) for finding in result.findings] == [("meja/kata", "Kata")]

    def test_readers_formatters_kinds_and_packs(self, tmp_path: Path) -> None:
        family = tmp_path / "aturan" / "meja"
        family.mkdir(parents=True)
        (family / "family.yaml").write_text("summary: Meja\n", encoding="utf-8")
        (family / "semua.yaml").write_text(
            'kind: meja\nseverity: info\nsummary: a\nwhy: b\nmessage: c\nbad: ["⟦a⟧"]\ngood: [b]\n', encoding="utf-8"
        )
        body = (
            hook("kinds", '{"meja": Kata}')
            + hook("packs", '[Path(__file__).parent / "aturan"]')
            + hook("readers", "[Pembaca()]")
            + hook("formatters", '{"polos": lambda results, run: iter(())}')
        )
        made = registry(plugin(tmp_path, body))
        assert made.formatters["polos"] is not None
        assert made.readers[".adoc"].name == "adoc"
        linter = Linter(Config()._replace(selection=Config().selection._replace(select=("meja",))), made)
        assert [finding.rule for finding in linter.lint_text("Satu.", "a.ADOC").findings] == ["meja/semua"]

    def test_a_package_folder(self, tmp_path: Path) -> None:
        plugin(tmp_path, "\nfrom .bagian import NAMA\n" + hook("rules", "[Kata] * NAMA"), "meja_redaksi/__init__.py")
        (tmp_path / "meja_redaksi" / "bagian.py").write_text("NAMA = 1\n", encoding="utf-8")
        assert "meja/kata" in registry(str(tmp_path / "meja_redaksi")).catalogue.ids

    @every("name", ["hilang.py", "kosong", "catatan.txt"])
    def test_a_path_without_a_plugin(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "kosong").mkdir()
        (tmp_path / "catatan.txt").touch()
        path = str(tmp_path / name)
        assert problem(path).startswith(f"{path}: no Python plugin here (--plugin-path takes a .py file, ")


class TestBroken:
    @every(
        ("body", "message"),
        [
            ("\n1 / 0\n", "cannot be loaded: ZeroDivisionError: division by zero"),
            ("\ndef :\n", "cannot be loaded: SyntaxError: "),
            ("\nimport tidak_ada\n", "cannot be loaded: ModuleNotFoundError: No module named 'tidak_ada'"),
            ("\nraise SystemExit(0)\n", "cannot be loaded: SystemExit: 0"),
            ("\n@hookimpl\ndef newslint_rules(pytest): ...\n", "cannot be loaded: PluginValidationError"),
            ("", "implements none of newslint's hooks"),
            ("\ndef newslint_rules(): return []\n", "newslint_rules lacks the decorator @newslint.hookimpl"),
        ],
    )
    def test_a_plugin_that_cannot_be_used_is_named(self, tmp_path: Path, body: str, message: str) -> None:
        path = plugin(tmp_path, body)
        told = problem(path)
        assert told.startswith(f"the plugin {path}")
        assert message in told

    def test_a_misspelt_hook(self, tmp_path: Path) -> None:
        told = problem(plugin(tmp_path, hook("rules", "[]") + hook("rulez", "[]")))
        assert "unknown hook 'newslint_rulez'" in told

    @every("name", ["rules", "kinds", "packs", "readers", "formatters"])
    @every("answer", ["None", "1 / 0", "3", "(1 / 0 for _ in 'a')", "exit(0)"])
    def test_a_hook_that_fails_is_named(self, tmp_path: Path, name: str, answer: str) -> None:
        path = plugin(tmp_path, hook(name, answer))
        assert problem(path).startswith(f"the plugin {path!r} failed in newslint_{name}: ")

    @every(
        ("name", "answer", "message"),
        [
            ("kinds", '{"a": 3}', "brings 3 as a kind, which is no subclass of newslint.Rule"),
            ("kinds", '{"a": Pembaca}', "as a kind, which is no subclass of newslint.Rule"),
            ("formatters", '{"a": 3}', "brings 3 as a formatter, which cannot be called"),
            ("packs", '["aturan"]', "brings 'aturan' as a pack, which is no pathlib.Path or Traversable"),
            ("readers", "[Pembaca]", "brings the class Pembaca as a reader, not an instance"),
            ("readers", "[3]", "brings 3 as a reader, which lacks a name or read()"),
            (
                "readers",
                "[type('A', (Pembaca,), {'suffixes': '.adoc'})()]",
                "the reader 'adoc' needs suffixes, a tuple",
            ),
            ("readers", "[type('A', (Pembaca,), {'suffixes': ('adoc',)})()]", "the reader 'adoc' needs suffixes"),
            ("readers", "[type('A', (Pembaca,), {'suffixes': ('.ADOC',)})()]", "the reader 'adoc' needs suffixes"),
            (
                "readers",
                "[type('A', (Pembaca,), {'options': ('a',)})()]",
                "options of the reader 'adoc' are no newslint.Option",
            ),
            (
                "readers",
                "[type('A', (Pembaca,), {'options': OPTIONS})()]",
                "'adoc' has options, but no with_settings()",
            ),
            ("rules", "[3]", "brings 3 as a rule, which is no subclass of newslint.Rule"),
            ("rules", "[Kata(SPEC, {})]", "as a rule, which is no subclass of newslint.Rule"),
            ("rules", "[type('Tanpa', (Rule,), {})]", "the rule Tanpa has no 'spec' of the type newslint.RuleSpec"),
            (
                "rules",
                "[type('Salah', (Rule,), {'spec': 3})]",
                "the rule Salah has no 'spec' of the type newslint.RuleSpec",
            ),
        ],
    )
    def test_what_is_of_the_wrong_type_is_named(self, tmp_path: Path, name: str, answer: str, message: str) -> None:
        path = plugin(tmp_path, hook(name, answer))
        told = problem(path)
        assert told.startswith(f"the plugin {path!r}")
        assert message in told

    @every(
        ("changes", "message"),
        [
            ('id="kata"', "the id 'kata' is not of the form 'family/rule-name'"),
            ('id="Meja/kata"', "the id 'Meja/kata' is not of the form"),
            ("id=3", "the id 3 is not of the form"),
            ('severity="loud"', "the severity 'loud' is not one of info, warning, error"),
            ('status="final"', "the status 'final' is not one of stable, optional, preview"),
            ('scope=frozenset({"paragraf"})', "unknown scope 'paragraf'; did you mean 'paragraph'?"),
            ('scope="paragraph"', "the scope 'paragraph' is no set of kinds of blocks"),
            ('message="Kata"', "'message' needs words in each of id, en"),
            ('why={"id": "Sebab"}', "'why' needs words in each of id, en"),
            ("summary=None", "'summary' needs words in each of id, en"),
        ],
    )
    def test_a_spec_with_a_fault_is_named(self, tmp_path: Path, changes: str, message: str) -> None:
        body = f"\nKata.spec = SPEC._replace({changes})\n" + hook("rules", "[Kata]")
        path = plugin(tmp_path, body)
        assert problem(path).startswith(f"the plugin {path!r}: the rule Kata: {message}")

    def test_options_of_a_python_rule_are_checked(self, tmp_path: Path) -> None:
        body = "\nKata.spec = SPEC._replace(options={'jumlah': 3})\n" + hook("rules", "[Kata]")
        made = registry(plugin(tmp_path, body))
        with pytest.raises(PackError) as caught:
            made.catalogue.build("meja/kata")
        assert str(caught.value).startswith("the Python rule meja/kata:1: options.jumlah: unknown key 'jumlah'")

    def test_a_reader_that_raises_is_a_failure_of_the_file(self, tmp_path: Path) -> None:
        body = "\nPembaca.read = lambda self, source: 1 / 0\n" + hook("readers", "[Pembaca()]")
        result = Linter(Config(language="en"), registry(plugin(tmp_path, body))).lint_text("Satu.", "a.adoc")
        assert [failure.message for failure in result.failures] == [
            "the reader 'adoc' failed with ZeroDivisionError: division by zero"
        ]


class TestClashes:
    @every(
        ("name", "answer", "what"),
        [
            ("kinds", '{"meja": Kata}', "the kind 'meja'"),
            ("formatters", '{"polos": print}', "the format 'polos'"),
            ("readers", "[Pembaca()]", "the suffix '.adoc'"),
        ],
    )
    def test_two_plugins_that_bring_the_same_name(self, tmp_path: Path, name: str, answer: str, what: str) -> None:
        first, second = (plugin(tmp_path, hook(name, answer), file) for file in ("a.py", "b.py"))
        assert problem(first, second) == f"the plugin {second!r} brings {what}, which another brings already"
        assert problem(second, first) == problem(first, second)

    @every(
        ("name", "answer", "what"),
        [
            ("kinds", '{"pattern": Kata}', "the kind 'pattern'"),
            ("formatters", '{"json": print}', "the format 'json'"),
            ("readers", "[type('A', (Pembaca,), {'suffixes': ('.txt',)})()]", "the suffix '.txt'"),
            ("readers", "[type('A', (Pembaca,), {'name': 'jsonl'})()]", "the reader 'jsonl'"),
        ],
    )
    def test_a_plugin_that_takes_a_name_of_newslints_own(
        self, tmp_path: Path, name: str, answer: str, what: str
    ) -> None:
        assert what in problem(plugin(tmp_path, hook(name, answer)))

    def test_two_rules_of_one_id(self, tmp_path: Path) -> None:
        path = plugin(tmp_path, hook("rules", "[Kata, type('Lain', (Kata,), {})]"))
        with pytest.raises(NewslintError, match=r"the Python rule .*Lain: the rule 'meja/kata' is defined already"):
            registry(path)


class TestInstalled:
    @pytest.fixture
    def site(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A folder on the import path with the distribution newslint-meja, whose module is still to be written."""
        info = tmp_path / "newslint_meja-2.1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newslint-meja\nVersion: 2.1\n", encoding="utf-8")
        (info / "entry_points.txt").write_text("[newslint]\nmeja = meja_terpasang\n", encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.delitem(sys.modules, "meja_terpasang", raising=False)
        return tmp_path

    def test_an_installed_plugin_is_loaded(self, site: Path) -> None:
        plugin(site, hook("rules", "[Kata]"), "meja_terpasang.py")
        made = build_registry(["meja"])
        assert "meja/kata" in made.catalogue.ids
        assert ("meja", "newslint-meja", "2.1") in [(one.name, one.distribution, one.version) for one in made.plugins]

    def test_a_broken_one_is_named_with_its_version(self, site: Path) -> None:
        plugin(site, "\n1 / 0\n", "meja_terpasang.py")
        with pytest.raises(PluginError) as caught:
            build_registry()
        assert str(caught.value) == (
            "the plugin 'meja' (newslint-meja 2.1) cannot be loaded: ZeroDivisionError: division by zero"
        )

    @pytest.mark.parametrize("name", ["newslint-meja", "meja"])
    def test_a_plugin_that_is_required_and_there(self, site: Path, name: str) -> None:
        plugin(site, hook("rules", "[Kata]"), "meja_terpasang.py")
        assert build_registry([name]).plugins

    def test_a_plugin_that_is_required_and_missing(self, site: Path) -> None:
        plugin(site, hook("rules", "[Kata]"), "meja_terpasang.py")
        with pytest.raises(PluginError) as caught:
            build_registry(["newslint-mejja"])
        assert str(caught.value) == (
            "the plugin 'newslint-mejja' named under 'plugins' is not installed; did you mean 'newslint-meja'?"
        )

    def test_two_of_one_name_are_refused(self, site: Path) -> None:
        plugin(site, hook("rules", "[Kata]"), "meja_terpasang.py")
        info = site / "meja_lain-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: meja-lain\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text("[newslint]\nmeja = meja_terpasang_lain\n", encoding="utf-8")
        with pytest.raises(PluginError) as caught:
            build_registry()
        assert "(meja-lain 1.0): another plugin is called 'meja' too; uninstall one of them" in str(caught.value)

    def test_none_is_there(self) -> None:
        with pytest.raises(
            PluginError, match="the plugin 'xyz' named under 'plugins' is not installed; installed are "
        ):
            build_registry(["xyz"])
