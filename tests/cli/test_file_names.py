"""Files whose names look like options: a name that a hook or a shell hands over never steers newslint."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from tests.cli.in_process import Command
from tests.cli.in_process import command as command

__all__ = ["command"]

FAULTY = "Ad image\n\nHarga cabai turun dua persen di Pasar Legi.\n"
CLEAN = "Harga cabai turun dua persen di Pasar Legi.\n"
HOOKS = yaml.safe_load((Path(__file__).resolve().parent.parent.parent / ".pre-commit-hooks.yaml").read_text("utf-8"))
HOOK_LINES = [[*hook["entry"].split()[1:], *hook.get("args", [])] for hook in HOOKS]


def write(*names: str, text: str = CLEAN) -> None:
    for name in names:
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


class TestOptions:
    @pytest.mark.parametrize("line", [*HOOK_LINES, ["check"], ["doctor"], ["baseline"], ["test-rules"]], ids=" ".join)
    @pytest.mark.parametrize("name", ["--plugin-path=sisipan.md", "--plugin=sisipan.md"])
    def test_a_file_that_is_called_so_loads_no_python(self, command: Command, line: list[str], name: str) -> None:
        write("sisipan.md/__init__.py", text="open('dijalankan', 'w')\n")
        write(name, "a.md")
        done = command(*line, "--lang", "en", name, "a.md")
        assert (done.code, os.path.exists("dijalankan")) == (2, False)
        assert done.err.startswith(
            f"newslint: {name!r} is an option, and the name of a file here as well; write ./{name}"
        )

    @pytest.mark.parametrize(
        "name",
        [
            "--config=aturan.md",
            "--conf=aturan.md",
            "--baseline=aturan.md",
            "--select=x.md",
            "--exit-zero",
            "--exit=.md",
            "--fail-on=never",
            "--help",
            "-h",
        ],
    )
    @pytest.mark.parametrize("first", [True, False])
    def test_nor_does_it_set_anything(self, command: Command, name: str, *, first: bool) -> None:
        write("aturan.md", text="fail-on: never\nexclude: ['**']\n")
        write(name, "a.md", text=FAULTY)
        done = command("check", "--quiet", *((name, "a.md") if first else ("a.md", name)))
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)

    @pytest.mark.parametrize("name", ["--output=a.md", "--output-format=html=a.md"])
    def test_nor_writes_anything(self, command: Command, name: str) -> None:
        write("a.md", name, text=FAULTY)
        assert command("check", "--fix", name, "a.md").code == 2
        assert Path("a.md").read_text("utf-8") == FAULTY

    def test_whatever_other_options_and_marks_stand_before_it(self, command: Command) -> None:
        write("--", "--exit-zero", "a.md", text=FAULTY)
        for before in (["--lang", "en"], ["--fail-on=warning"], ["a.md"]):
            assert command("check", *before, "--exit-zero", "--", "a.md").code == 2

    def test_in_a_folder_that_is_called_so(self, command: Command) -> None:
        write("--config=arsip/aturan.md", text="fail-on: never\n")
        write("a.md", text=FAULTY)
        assert command("check", "--config=arsip/aturan.md", "a.md").code == 2

    def test_a_link_that_leads_nowhere_counts_as_well(self, command: Command) -> None:
        os.symlink("tidak-ada", "--exit-zero")
        write("a.md", text=FAULTY)
        assert command("check", "--exit-zero", "a.md").code == 2


class TestPaths:
    @pytest.mark.parametrize(
        "name", ["-harga.md", "--harga naik.md", "--quiet.md", "-h.md", "--=x.md", "-1.md", "-.md"]
    )
    def test_a_name_that_is_no_option_is_checked(self, command: Command, name: str) -> None:
        write(name, text=FAULTY)
        done = command("check", "--format", "concise", name)
        assert (done.code, done.err) == (1, "")
        assert done.out.startswith(f"./{name}:1:1: error cruft/ad-slot ") or done.out.startswith(f"{name}:1:1: ")

    def test_an_option_in_a_folder_without_such_a_file_stays_one(self, command: Command) -> None:
        write("a.md", text=FAULTY)
        assert command("check", "--exit-zero", "a.md").code == 0

    def test_behind_the_mark_everything_is_a_name(self, command: Command) -> None:
        write("--exit-zero.md", "--exit-zero", "-", text=FAULTY)
        done = command("check", "--lang=en", "--exit-zero", "--", "--exit-zero.md")
        assert (done.code, done.out.partition(":")[0]) == (0, "--exit-zero.md")

    def test_a_file_that_is_called_like_standard_input(self, command: Command) -> None:
        write("-", text=FAULTY)
        told = "newslint: '-' is standard input, and the name of a file here as well; write ./- for the file"
        assert command("check", "--lang", "en", "-").err.startswith(told)
        assert command("check", "--", "-").err.startswith("newslint: ./-: ")

    def test_commands_without_files_know_nothing_of_it(self, command: Command) -> None:
        write("--version")
        assert command("rules", "--format=json").code == 0
