"""Plugins that are loaded by their path: under their own name, never in another's place, without a trace later."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.authoring.skeletons.plugin import plugin_skeleton
from newslint.errors import PluginError
from newslint.plugins.entry_points import InstalledPlugin
from newslint.plugins.registry import Registry, build_registry
from tests.cli.in_process import Command
from tests.cli.in_process import command as command

EXAMPLE = Path(__file__).resolve().parent.parent.parent / "examples" / "newslint-desk"
PARTS = """
from newslint import Report, Rule, RuleSpec

WORDS = {"id": "NAMA", "en": "NAMA"}

class Semua(Rule):
    spec = RuleSpec("meja/NAMA", "", "stable", "warning", frozenset({"paragraph"}), WORDS, WORDS, WORDS, {})
    def check_block(self, block):
        yield Report(block.piece)
"""
HOOKS = """
from newslint import hookimpl

@hookimpl
def newslint_rules():
    from meja.bagian import Semua  # when it is asked for, not when it is loaded
    return [Semua]
"""


def package(folder: Path, rule: str, name: str = "meja", start: str = "from meja.bagian import WORDS\n") -> Path:
    """Write a package that brings one rule, and return its folder."""
    (folder / name).mkdir(parents=True)
    (folder / name / "__init__.py").write_text(start + HOOKS, encoding="utf-8")
    (folder / name / "bagian.py").write_text(PARTS.replace("NAMA", rule), encoding="utf-8")
    return folder / name


def project(folder: Path, points: str, source: str = "") -> Path:
    """Write a project with the package in one of its folders, and return its own."""
    package(folder / source, "satu")
    (folder / "pyproject.toml").write_text(
        f"[project]\nname = 'x'\n[project.entry-points.newslint]\n{points}\n", "utf-8"
    )
    return folder


def registry(*paths: Path) -> Registry:
    return build_registry(plugin_paths=[str(path) for path in paths], installed=())


def told(*paths: Path, installed: tuple[InstalledPlugin, ...] = ()) -> str:
    with pytest.raises(PluginError) as caught:
        build_registry(plugin_paths=[str(path) for path in paths], installed=installed)
    return str(caught.value)


def rules(made: Registry) -> list[str]:
    return [rule for rule in made.catalogue.ids if rule.startswith("meja/")]


@pytest.fixture(autouse=True)
def modules() -> Iterator[None]:
    """Have every test begin without the modules of another one's plugins."""
    yield
    for name in list(sys.modules):
        if name.partition(".")[0] in ("meja", "newslint_meja", "newslint_desk"):
            del sys.modules[name]


@pytest.mark.slow
class TestWhatIsShipped:
    @pytest.mark.parametrize("place", ["", "src/newslint_desk", "src/newslint_desk/__init__.py"])
    def test_the_example(self, command: Command, tmp_path: Path, place: str) -> None:
        (tmp_path / "a.md").write_text("Pasar dibuka Senin (7/1/2026).\n", encoding="utf-8")
        path = EXAMPLE / place
        done = command("check", "a.md", "--plugin-path", path, "--select", "desk/weekday", "--format", "concise")
        assert (done.code, done.out.partition(" ")[0], done.err) == (1, "a.md:1:14:", "")
        assert command("test-rules", "--plugin-path", path, "--select", "desk").code == 0

    @pytest.mark.parametrize("place", ["", "newslint_meja"])
    def test_what_new_plugin_writes(self, command: Command, tmp_path: Path, place: str) -> None:
        for name, text in plugin_skeleton("newslint-meja").items():
            file = tmp_path / "newslint-meja" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        (tmp_path / "a.md").write_text("# Benarkah Harga Turun?\n\nHarga cabai turun.\n", encoding="utf-8")
        options = ("--plugin-path", Path("newslint-meja", place), "--select", "meja", "--fail-on", "warning")
        done = command("check", "a.md", *options, "--format", "concise")
        assert (done.code, done.out.split()[2], done.err) == (1, "meja/question-headline", "")
        assert command("test-rules", *options[:4]).code == 0

    def test_in_several_processes(self, tmp_path: Path) -> None:
        package(tmp_path, "satu")
        for number in range(20):
            (tmp_path / f"{number}.txt").write_text("Satu.\n", encoding="utf-8")
        line = ["check", "--jobs", "2", "--plugin-path", "meja", "--select", "meja", "--format", "concise"]
        command = [sys.executable, "-m", "newslint", *line]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (done.stdout.count("meja/satu"), done.stderr) == (20, "")


class TestRuns:
    def test_a_package_of_the_same_name_elsewhere_is_another_one(self, tmp_path: Path) -> None:
        for name in ("satu", "dua", "satu"):
            folder = tmp_path / name / "meja"
            assert rules(registry(folder if folder.is_dir() else package(tmp_path / name, name))) == [f"meja/{name}"]

    def test_what_was_written_anew_is_loaded_anew(self, tmp_path: Path) -> None:
        folder = package(tmp_path, "satu")
        assert rules(registry(folder)) == ["meja/satu"]
        (folder / "bagian.py").write_text(PARTS.replace("NAMA", "lain-sekali"), encoding="utf-8")
        assert rules(registry(folder)) == ["meja/lain-sekali"]

    def test_a_package_that_fails_leaves_nothing_behind(self, tmp_path: Path) -> None:
        folder = package(tmp_path, "satu", start="from meja import bagian\n1 / 0\n")
        before, searched = set(sys.modules), list(sys.path)
        assert told(folder) == f"the plugin {folder} cannot be loaded: ZeroDivisionError: division by zero"
        assert ({name for name in set(sys.modules) - before if "meja" in name}, sys.path) == (set(), searched)

    def test_the_folder_beside_it_is_not_searched(self, tmp_path: Path) -> None:
        (tmp_path / "tetangga.py").write_text("open('dijalankan', 'w')\n", encoding="utf-8")
        folder = package(tmp_path, "satu", start="import tetangga\n")
        assert told(folder).endswith("cannot be loaded: ModuleNotFoundError: No module named 'tetangga'")

    def test_the_same_path_twice_is_one_plugin(self, tmp_path: Path) -> None:
        folder = package(tmp_path, "satu")
        assert rules(registry(folder, folder)) == ["meja/satu"]


class TestNames:
    @pytest.mark.parametrize(
        ("name", "whose"),
        [("json", "one of Python's own"), ("yaml", "one that is installed"), ("newslint", "one that is")],
    )
    def test_another_module_keeps_its_name(self, tmp_path: Path, name: str, whose: str) -> None:
        before = sys.modules.get(name)
        folder = package(tmp_path, "satu", name, start="")
        assert told(folder).startswith(f"the plugin {folder}: its module is called {name!r} like {whose}")
        assert sys.modules.get(name) is before

    def test_a_module_that_somebody_made_by_hand(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        made = type(sys)("meja")
        monkeypatch.setitem(sys.modules, "meja", made)
        assert "its module is called 'meja' like one that is installed" in told(package(tmp_path, "satu"))
        assert sys.modules["meja"] is made

    def test_two_of_one_name(self, tmp_path: Path) -> None:
        one, other = package(tmp_path / "a", "satu"), package(tmp_path / "b", "dua")
        assert (
            told(one, other) == f"the plugin {other}: its module 'meja' is that of {one} already; leave one of them out"
        )

    def test_one_that_is_installed_as_well(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = package(tmp_path, "satu")
        monkeypatch.syspath_prepend(tmp_path)
        message = told(folder, installed=(InstalledPlugin("m", "meja", "newslint-meja", "1"),))
        assert message.endswith("its module 'meja' is that of the installed plugin 'm' already; leave one of them out")

    def test_a_single_file_may_be_called_anything(self, tmp_path: Path) -> None:
        (tmp_path / "json.py").write_text(
            "import newslint\n\n@newslint.hookimpl\ndef newslint_rules(): return []\n", "utf-8"
        )
        before = sys.modules["json"]
        registry(tmp_path / "json.py")
        assert sys.modules["json"] is before

    def test_a_folder_whose_name_no_module_can_have(self, tmp_path: Path) -> None:
        folder = package(tmp_path, "satu", "aturan-meja v1.2", start="from .bagian import Semua\n")
        (folder / "__init__.py").write_text(
            "from newslint import hookimpl\n\n@hookimpl\ndef newslint_rules():\n    from .bagian import Semua\n"
            "    return [Semua]\n",
            encoding="utf-8",
        )
        assert rules(registry(folder)) == ["meja/satu"]


class TestProjects:
    @pytest.mark.parametrize("source", ["", "src"])
    @pytest.mark.parametrize("value", ["meja", "meja.kait:Kait", "meja.kait : Kait"])
    def test_what_its_entry_points_announce(self, tmp_path: Path, source: str, value: str) -> None:
        folder = project(tmp_path, f"meja = {value!r}", source)
        body = HOOKS.replace("\n@hookimpl", "\nclass Kait:\n @staticmethod\n @hookimpl").replace("\ndef ", "\n def ")
        (folder / source / "meja" / "kait.py").write_text(body.replace("\n    ", "\n     "), encoding="utf-8")
        assert rules(registry(folder)) == ["meja/satu"]

    def test_several_of_one_package(self, tmp_path: Path) -> None:
        folder = project(tmp_path, "a = 'meja.a'\nb = 'meja.b'")
        for name in "ab":
            (folder / "meja" / f"{name}.py").write_text(
                "import newslint, meja.bagian as bagian\n\nBAGIAN = bagian\n\n@newslint.hookimpl\n"
                f"def newslint_formatters():\n    return {{'{name}': lambda results, run: iter(())}}\n",
                encoding="utf-8",
            )
        assert {"a", "b"} <= set(registry(folder).formatters)
        assert sys.modules["meja.a"].BAGIAN is sys.modules["meja.b"].BAGIAN

    def test_a_module_that_is_not_there(self, tmp_path: Path) -> None:
        folder = project(tmp_path, "x = 'lain'")
        what = "the module 'lain', which its pyproject.toml announces, is not in"
        assert told(folder) == f"{folder}: {what} {folder}/ or {folder}/src"

    @pytest.mark.parametrize("text", ["[project", "project = 3", "[project.entry-points]\nnewslint = 3"])
    def test_a_file_of_another_form(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
        assert told(tmp_path) == f"{tmp_path}/pyproject.toml: cannot be read, or has no such form"

    def test_a_project_without_a_plugin(self, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
        assert told(tmp_path).startswith(f"{tmp_path}: no Python plugin here (--plugin-path takes a .py file, ")
