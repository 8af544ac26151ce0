"""Which files a run looks at: folders, git's view of them, and paths that are not there."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.files.discovery import FoundFile, discover

SUFFIXES = (".txt", ".md")


def nothing(_: str) -> bool:
    return False


def below(folder: Path, is_excluded: Callable[[str], bool] = nothing) -> list[str]:
    """Return the files found in a folder, relative to it; problems and notes are shown in brackets."""
    return [
        f"[{one.problem or one.note}]" if one.problem or one.note else Path(one.path).relative_to(folder).as_posix()
        for one in discover([str(folder)], SUFFIXES, is_excluded)
    ]


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("a", encoding="utf-8")


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repositori"
    folder.mkdir()
    git(folder, "init")
    return folder


class TestPaths:
    def test_files_named_come_in_the_order_given_each_once(self, tmp_path: Path) -> None:
        touch(tmp_path, "b.txt", "a.txt")
        names = [str(tmp_path / "b.txt"), str(tmp_path / "a.txt"), str(tmp_path / "." / "b.txt"), f"{tmp_path}/./a.txt"]
        assert list(discover(names, SUFFIXES, nothing)) == [FoundFile(names[0]), FoundFile(names[1])]

    def test_a_file_named_and_its_folder_give_it_once(self, tmp_path: Path) -> None:
        touch(tmp_path, "a.txt", "b.txt")
        found = list(discover([str(tmp_path / "b.txt"), str(tmp_path)], SUFFIXES, nothing))
        assert found == [FoundFile(str(tmp_path / "b.txt")), FoundFile(str(tmp_path / "a.txt"))]

    def test_a_file_named_needs_no_known_ending(self, tmp_path: Path) -> None:
        touch(tmp_path, "naskah")
        assert list(discover([str(tmp_path / "naskah")], SUFFIXES, nothing)) == [FoundFile(str(tmp_path / "naskah"))]

    def test_a_path_that_is_not_there_is_a_problem(self, tmp_path: Path) -> None:
        (tmp_path / "buntu.txt").symlink_to("hilang.txt")
        names = [str(tmp_path / "hilang.txt"), str(tmp_path / "buntu.txt")]
        assert list(discover(names, SUFFIXES, nothing)) == [
            FoundFile(name, "there is no such file or folder") for name in names
        ]

    def test_a_folder_without_articles_is_told(self, tmp_path: Path) -> None:
        touch(tmp_path, "a.py")
        assert list(discover([str(tmp_path)], SUFFIXES, nothing)) == [FoundFile(str(tmp_path), note="no-files")]

    def test_what_is_excluded_is_left_out_without_a_problem(self, tmp_path: Path) -> None:
        touch(tmp_path, "a.txt", "b.txt")
        names = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
        assert below(tmp_path, lambda path: path.endswith("a.txt")) == ["b.txt"]
        assert list(discover(names, SUFFIXES, lambda path: path.endswith("a.txt"))) == [FoundFile(names[1])]

    def test_a_run_whose_files_are_all_excluded_is_told(self, tmp_path: Path) -> None:
        touch(tmp_path, "a.txt", "b.txt")
        names = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
        assert below(tmp_path, lambda _: True) == ["[all-excluded]"]
        assert list(discover(names, SUFFIXES, lambda _: True)) == [FoundFile(names[0], note="excluded")]

    def test_a_folder_whose_files_were_named_before_is_not_told(self, tmp_path: Path) -> None:
        touch(tmp_path, "a.txt")
        names = [str(tmp_path / "a.txt"), str(tmp_path)]
        assert list(discover(names, SUFFIXES, nothing)) == [FoundFile(names[0])]

    def test_a_folder_that_cannot_be_listed_is_a_problem(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        touch(tmp_path, "a.txt", "tutup/b.txt")
        scan = os.scandir

        def refuse(path: str) -> object:
            if str(path).endswith("tutup"):
                raise PermissionError(13, "Permission denied", path)
            return scan(path)

        monkeypatch.setattr(os, "scandir", refuse)
        assert below(tmp_path) == ["a.txt", "[cannot be read: Permission denied]"]


class TestOutsideGit:
    def test_files_that_readers_know_in_the_order_of_their_names(self, tmp_path: Path) -> None:
        touch(tmp_path, "b.txt", "a.MD", "c.py", "sub/a.txt", ".tersembunyi/a.txt", "tanpa")
        assert below(tmp_path) == ["a.MD", "b.txt", ".tersembunyi/a.txt", "sub/a.txt"]

    def test_folders_of_tools_are_skipped(self, tmp_path: Path) -> None:
        touch(tmp_path, "a.txt", "node_modules/b.txt", "sub/.venv/c.txt", "__pycache__/d.txt")
        assert below(tmp_path) == ["a.txt"]

    def test_links_to_files_are_followed_links_to_folders_are_not(self, tmp_path: Path) -> None:
        touch(tmp_path, "luar/a.txt", "dalam/b.txt")
        (tmp_path / "dalam" / "c.txt").symlink_to(tmp_path / "dalam" / "b.txt")
        (tmp_path / "dalam" / "luar").symlink_to(tmp_path / "luar")
        (tmp_path / "dalam" / "putar").symlink_to(tmp_path / "dalam")
        assert below(tmp_path / "dalam") == ["b.txt", "c.txt"]


class TestInsideGit:
    def test_ignored_files_are_left_out_unless_tracked(self, repository: Path) -> None:
        touch(repository, "a.txt", "b.txt", "arsip/c.txt", "arsip/d.txt")
        (repository / ".gitignore").write_text("b.txt\narsip/\n", encoding="utf-8")
        git(repository, "add", "--force", "arsip/c.txt")
        assert below(repository) == ["a.txt", "arsip/c.txt"]

    def test_an_ignored_file_that_is_named_is_looked_at(self, repository: Path) -> None:
        touch(repository, "a.txt")
        (repository / ".gitignore").write_text("*.txt\n", encoding="utf-8")
        name = str(repository / "a.txt")
        assert list(discover([name], SUFFIXES, nothing)) == [FoundFile(name)]

    def test_a_folder_of_ignored_files_is_told(self, repository: Path) -> None:
        touch(repository, "arsip/a.txt")
        (repository / ".gitignore").write_text("arsip/\n", encoding="utf-8")
        assert below(repository / "arsip") == ["[no-files]"]

    def test_deleted_files_are_left_out(self, repository: Path) -> None:
        touch(repository, "a.txt", "b.txt")
        git(repository, "add", ".")
        (repository / "a.txt").unlink()
        assert below(repository) == ["b.txt"]

    def test_names_with_odd_characters(self, repository: Path) -> None:
        touch(repository, "Ma’ruf\nAmin.txt", 'ku"tip.txt')
        assert below(repository) == ["Ma’ruf\nAmin.txt", 'ku"tip.txt']

    def test_a_folder_below_the_root(self, repository: Path) -> None:
        touch(repository, "a.txt", "sub/b.txt", "sub/dalam/c.txt")
        git(repository, "add", ".")
        assert below(repository / "sub") == ["b.txt", "dalam/c.txt"]

    @pytest.mark.parametrize("tracked", [True, False])
    def test_a_repository_inside_another_counts_with_its_own_ignores(self, repository: Path, tracked: bool) -> None:
        inner = repository / "dalam"
        touch(inner, "a.txt", "b.txt")
        (inner / ".gitignore").write_text("b.txt\n", encoding="utf-8")
        git(inner, "init")
        if tracked:
            git(inner, "add", ".")
            git(inner, "commit", "--message", "a")
            git(repository, "add", ".")
        touch(repository, "c.txt")
        assert below(repository) == ["c.txt", "dalam/a.txt"]

    def test_links_to_files_are_followed_links_to_folders_are_not(self, repository: Path, tmp_path: Path) -> None:
        touch(repository, "asli/a.txt")
        touch(tmp_path, "luar/a.txt")
        (repository / "b.txt").symlink_to("asli/a.txt")
        (repository / "luar").symlink_to(tmp_path / "luar")
        (repository / "buntu.txt").symlink_to("hilang.txt")
        assert below(repository) == ["asli/a.txt", "b.txt"]

    def test_git_hooks_variables_do_not_lead_astray(self, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        touch(repository, "a.txt", "b.txt")
        (repository / ".gitignore").write_text("b.txt\n", encoding="utf-8")
        monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
        monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
        assert below(repository) == ["a.txt"]

    def test_without_a_git_program_all_files_are_taken(self, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        touch(repository, "a.txt", "b.txt")
        (repository / ".gitignore").write_text("b.txt\n", encoding="utf-8")
        monkeypatch.setenv("PATH", "")
        assert below(repository) == ["a.txt", "b.txt", "[git-refused]"]

    def test_a_git_that_refuses_is_told_once(self, repository: Path) -> None:
        touch(repository, "a.txt", "sub/b.txt")
        (repository / ".git" / "config").write_text("[core", encoding="utf-8")
        found = list(discover([str(repository), str(repository / "sub")], SUFFIXES, nothing))
        assert [Path(one.path).name for one in found if not one.note] == ["a.txt", "b.txt"]
        assert [(one.path, one.note, one.reason.partition(" ")[0]) for one in found if one.note] == [
            (str(repository), "git-refused", "bad")
        ]
