"""Running git: contents out of its store, and what a folder's own repository is asked without a hook's variables."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import ChangeError
from newslint.files.git import Blobs, attempt, git
from tests.repository import Repository

TEXT = "Harga beras naik.\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(tmp_path)
    made = Repository(tmp_path)
    made.write({"a.txt": TEXT, "b.txt": "", "c.txt": TEXT * 3})
    made.commit()
    return made


@pytest.mark.parametrize("most", [1, 1_000_000])
def test_contents_are_read_whole_in_memory_or_not(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("newslint.files.git.LARGEST_TEXT", most)
    monkeypatch.setattr("newslint.files.git._PIECE", 7)
    names = [repository.git("rev-parse", f"HEAD:{name}.txt").strip() for name in "abc"]
    with Blobs() as blobs:
        read = []
        for name in names:
            with blobs.open(name) as content:
                read.append(content.read().decode())
    assert read == [TEXT, "", TEXT * 3]


def test_a_content_that_the_store_does_not_have_is_told(repository: Repository) -> None:
    with Blobs() as blobs, pytest.raises(ChangeError, match="git's store has no content"):
        blobs.open("1" * 40)


def test_a_failure_is_told_in_the_words_of_git(repository: Repository) -> None:
    with pytest.raises(ChangeError, match="git rev-parse failed: Needed a single revision"):
        git("rev-parse", "--verify", "tiada")


def test_a_folder_is_asked_for_its_own_repository(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "tiada"))
    assert attempt("rev-parse", "--show-prefix", folder=str(tmp_path)) == (0, b"\n", "")
    assert attempt("rev-parse", "--show-prefix")[0] != 0


def test_a_bare_repository_among_the_files_is_not_taken_for_one(tmp_path: Path) -> None:
    Repository(tmp_path).git("init", "--bare", "isi")
    code, _, complaint = attempt("rev-parse", "--git-dir", folder=str(tmp_path / "isi"))
    assert (code, complaint.startswith("cannot use bare repository")) == (128, True)
