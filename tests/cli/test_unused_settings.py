"""Settings that nothing comes of are told: configurations that do not apply, globs and excerpts that match nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command
from tests.made_once import LINTER

BODY = "Nelayan di teluk itu melaut lagi setelah ombak reda.\n"
ADVERT = f"Ad image\n\n{BODY}"


@pytest.fixture(autouse=True)
def newsroom(tmp_path: Path) -> Path:
    """Three articles in two folders, which is the working folder."""
    write(tmp_path, "a.md", BODY)
    write(tmp_path, "opini/b.md", ADVERT)
    write(tmp_path, "opini/lama/c.md", BODY)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


class TestOtherConfigurations:
    USED = "; run newslint in that folder, or put its settings below paths\n"

    @pytest.mark.parametrize("paths", [["."], ["opini"], ["opini/b.md"], ["a.md", "opini/lama/c.md"]])
    def test_one_below_is_told_with_the_one_that_applies(
        self, command: Command, tmp_path: Path, paths: list[str]
    ) -> None:
        write(tmp_path, ".newslint.yaml", "language: en\n")
        write(tmp_path, "opini/.newslint.yaml", "ignore: [cruft]\n")
        told = f"newslint: opini/.newslint.yaml: not used: the one for all files is .newslint.yaml{self.USED}"
        assert command("check", *paths).err == told

    def test_so_is_one_where_none_applies(self, command: Command, tmp_path: Path) -> None:
        write(tmp_path, "opini/.newslint.yaml", "ignore: [cruft]\n")
        where = ".newslint.yaml is looked for in the working folder and above it"
        told = f"newslint: opini/.newslint.yaml: not used: {where}{self.USED}"
        assert command("check", "opini/lama/c.md", "--lang", "en").err == told

    def test_many_are_told_in_one_sentence(self, command: Command, tmp_path: Path) -> None:
        for folder in ("opini", "opini/lama"):
            write(tmp_path, f"{folder}/.newslint.yaml", "")
        assert command("check", "--lang", "en").err.startswith(
            "newslint: opini/.newslint.yaml: not used, nor are others (1): "
        )

    @pytest.mark.parametrize("options", [["--isolated"], ["--quiet"]], ids=" ".join)
    def test_none_is_told_where_somebody_decided(self, command: Command, tmp_path: Path, options: list[str]) -> None:
        write(tmp_path, "opini/.newslint.yaml", "ignore: [cruft]\n")
        assert command("check", *options).err == ""

    def test_the_one_that_applies_is_not_told(
        self, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(tmp_path, ".newslint.yaml", "")
        write(tmp_path, "opini/.newslint.yaml", "ignore: [cruft]\n")
        monkeypatch.chdir(tmp_path / "opini")
        assert command("check", ".", "../a.md")[::2] == (0, "")
        monkeypatch.chdir(tmp_path)
        assert command("check", "--config", "opini/.newslint.yaml", "opini", "a.md")[::2] == (0, "")

    def test_nor_is_one_where_nothing_is_checked(self, command: Command, tmp_path: Path) -> None:
        write(tmp_path, "gambar/.newslint.yaml", "")
        assert command("check").err == ""

    def test_doctor_tells_it_too(self, command: Command, tmp_path: Path) -> None:
        write(tmp_path, "opini/.newslint.yaml", "")
        for path in ("opini/b.md", "opini", "."):
            assert "Not used:       opini/.newslint.yaml\n" in command("doctor", path, "--lang", "en").out
        assert "Not used" not in command("doctor", "a.md", "--lang", "en").out


class TestGlobs:
    CONFIG = "language: en\n"

    @pytest.mark.parametrize(
        ("setting", "told"),
        [
            ("exclude: [opni]", "exclude: no file matches opni"),
            ("exclude: [opini, opni/**, '*.htm']", "exclude: no file matches opni/**, *.htm"),
            ("exclude: [opini, opini/lama]", ""),
            ("exclude: [opini/baru]", "exclude: no file matches opini/baru"),
            ("paths: [{match: ['*.md', esai/**], ignore: [style]}]", "paths: no file matches esai/**"),
            ("exclude: ['**/node_modules/**', .venv]", ""),
        ],
    )
    @pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.slow)])
    def test_that_match_no_file_are_told(
        self, command: Command, tmp_path: Path, setting: str, told: str, jobs: str
    ) -> None:
        for number in range(16):
            write(tmp_path, f"berita/{number}.md", BODY)
        write(tmp_path, ".newslint.yaml", f"language: en\n{setting}\n")
        expected = f"newslint: {tmp_path}/.newslint.yaml: {told}\n" if told else ""
        assert command("check", "--jobs", jobs).err == expected

    def test_many_are_told_in_part(self, command: Command, tmp_path: Path) -> None:
        write(
            tmp_path, ".newslint.yaml", f"language: en\nallow: [{', '.join(f'kata{number}' for number in range(40))}]\n"
        )
        assert command("check").err.endswith("'kata6', 'kata7' and others (32)\n")

    def test_not_where_a_part_is_checked(self, command: Command, tmp_path: Path) -> None:
        write(tmp_path, ".newslint.yaml", "exclude: [opni]\nallow: [Iklan]\n")
        assert command("check", "a.md").err == command("check", "opini", "--quiet").err == ""
        assert command("check", "opini").err == ""

    def test_not_where_the_folder_is_there_and_git_ignores_it(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "keluaran").mkdir()
        write(tmp_path, ".newslint.yaml", "exclude: [keluaran/**]\n")
        assert command("check").err == ""


class TestExcerpts:
    @pytest.mark.parametrize(
        ("entries", "told"),
        [
            ("[Ad image]", ""),
            ("[Ad image, Ad imge]", "'Ad imge'"),
            ("[Iklan]", "'Iklan'"),
        ],
    )
    @pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.slow)])
    def test_that_allow_nothing_are_told(
        self, command: Command, tmp_path: Path, entries: str, told: str, jobs: str
    ) -> None:
        for number in range(16):
            write(tmp_path, f"berita/{number}.md", BODY)
        write(tmp_path, ".newslint.yaml", f"language: en\nallow: {entries}\n")
        expected = f"newslint: {tmp_path}/.newslint.yaml: allow: no finding has these words: {told}\n" if told else ""
        assert command("check", "--jobs", jobs).err == expected

    def test_not_where_rules_are_chosen_or_something_failed(self, command: Command, tmp_path: Path) -> None:
        write(tmp_path, ".newslint.yaml", "allow: [Iklan]\n")
        assert command("check", "--ignore", "style").err == ""
        (tmp_path / "d.md").write_bytes(b"\xff")
        assert command("check").err.count("\n") == 1


FAMILIES = ", ".join(LINTER.family_summaries())


class TestWithoutRules:
    WHERE = "no rule runs here because of paths.0"

    @pytest.mark.parametrize("setting", ["select: []", f"ignore: [{FAMILIES}]"], ids=["select", "ignore"])
    @pytest.mark.parametrize("glob", ["'**'", "'*'", "'**/*'", "[opini, '*']"])
    def test_on_any_file_is_an_error(self, command: Command, tmp_path: Path, glob: str, setting: str) -> None:
        write(tmp_path, ".newslint.yaml", f"language: en\npaths:\n- match: {glob}\n  {setting}\n")
        told = f"newslint: {tmp_path}/.newslint.yaml:3: paths.0: no rule is left to run, so that nothing"
        assert command("check", "a.md").err.startswith(told)
        assert command("check", "a.md").code == 2

    @pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.slow)])
    def test_on_some_files_is_told_and_they_do_not_count(self, command: Command, tmp_path: Path, jobs: str) -> None:
        for number in range(16):
            write(tmp_path, f"berita/{number}.md", BODY)
        write(tmp_path, ".newslint.yaml", "language: en\npaths: [{match: opini, select: []}]\n")
        done = command("check", "--jobs", jobs)
        told = f"newslint: opini/b.md: {self.WHERE}, nor in other files (2 in all); nothing was checked\n"
        assert done == (0, "No findings; files checked: 17.\n", told)

    @pytest.mark.parametrize("options", [["opini/b.md"], ["--fix", "opini/b.md"], ["--diff", "opini/b.md"]])
    def test_on_a_file_that_is_named(self, command: Command, tmp_path: Path, options: list[str]) -> None:
        write(tmp_path, ".newslint.yaml", "language: en\npaths: [{match: opini, select: []}]\n")
        assert command("check", *options)[::2] == (0, f"newslint: opini/b.md: {self.WHERE}; nothing was checked\n")

    def test_on_standard_input(self, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(tmp_path, ".newslint.yaml", "language: en\npaths: [{match: opini, select: []}]\n")
        done = command("check", "-", "--stdin-filename", "opini/x.md")
        assert done[::2] == (0, f"newslint: opini/x.md: {self.WHERE}; nothing was checked\n")
