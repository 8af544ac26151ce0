"""A media group's pack, from new-pack to its second version, in two newsrooms: as a wheel, and out of a repository."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository import ROOT, Repository

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("shared-pack")]
ARTICLE = "Warga heboh melihat harga beras di pasar induk pada Senin pagi.\n"
SECOND = ("words: [heboh, bikin geger]", "words: [heboh, bikin geger, pasar induk]")


class Newsroom:
    """A newsroom's repository and the newslint that it has."""

    def __init__(self, folder: Path, python: Path | str, site: str = "") -> None:
        self.repository = Repository(folder)
        self._python = str(python)
        self._environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        self._environment["PYTHONPATH"] = site
        self.repository.write({"a.txt": ARTICLE})

    def configure(self, text: str) -> None:
        self.repository.write({".newslint.yaml": f"language: en\n{text}\n"})

    def newslint(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self._python, "-m", "newslint", *arguments],
            cwd=self.repository.folder,
            env=self._environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def found(self) -> list[str]:
        done = self.newslint("check", "--format", "json")
        assert done.returncode in (0, 1), done.stderr
        return [f"{one['rule']} {one['severity']} {one['excerpt']}" for one in json.loads(done.stdout)["findings"]]


@pytest.fixture
def group(tmp_path: Path) -> Repository:
    """The group's repository, as new-pack begins it."""
    command = [sys.executable, "-m", "newslint", "new-pack", "newslint-grup", "--into", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    return Repository(tmp_path / "newslint-grup")


def address(group: Repository, commit: str) -> str:
    return f"git+{group.folder.as_uri()}@{commit}#newslint_grup/rules"


def second_version(group: Repository) -> str:
    rule = group.folder / "newslint_grup" / "rules" / "grup" / "banned-word.yaml"
    assert SECOND[0] in rule.read_text(encoding="utf-8")
    rule.write_text(rule.read_text(encoding="utf-8").replace(*SECOND), encoding="utf-8")
    return group.commit()


def test_out_of_a_repository_two_newsrooms_take_its_versions_when_they_like(group: Repository, tmp_path: Path) -> None:
    first = group.commit()
    newsrooms = [Newsroom(tmp_path / name, sys.executable) for name in ("harian", "pekanan")]
    for newsroom in newsrooms:
        newsroom.configure(f"extends: {address(group, first)}")
        assert newsroom.newslint("sync").returncode == 0
        assert newsroom.found() == ["grup/banned-word error heboh"]
        newsroom.repository.commit()
    second = second_version(group)
    newsrooms[0].configure(f"extends: {address(group, second)}")
    assert newsrooms[0].newslint("sync").stdout == f"newslint-grup {second[:12]}: fetched\n"
    assert newsrooms[0].found() == ["grup/banned-word error heboh", "grup/banned-word error pasar induk"]
    assert newsrooms[1].found() == ["grup/banned-word error heboh"]
    # A clone has the lock file and not the packs.
    clone = Newsroom(tmp_path / "klon", sys.executable)
    for name in (".newslint.yaml", ".newslint.lock"):
        clone.repository.write({name: (newsrooms[1].repository.folder / name).read_text(encoding="utf-8")})
    assert clone.newslint("sync", "--locked").returncode == 0
    assert clone.found() == ["grup/banned-word error heboh"]
    (changed,) = (clone.repository.folder / ".newslint-packs").rglob("banned-word.yaml")
    changed.write_text("kind: existence\n", encoding="utf-8")
    refused = clone.newslint("check")
    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (2, "", 1)
    assert "the pack 'newslint-grup' is not what .newslint.lock records" in refused.stderr
    newsrooms[0].configure(f"extends: {address(group, second)}\nignore: ['pack:newslint-grup']")
    assert newsrooms[0].found() == []


def test_as_a_wheel_it_passes_its_tests_and_is_extended_by_its_name(group: Repository, tmp_path: Path) -> None:
    for project in (ROOT, group.folder):
        command = [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "--outdir",
            str(tmp_path / "dist"),
            str(project),
        ]
        subprocess.run(command, check=True, capture_output=True)
    wheels = [str(wheel) for wheel in (tmp_path / "dist").glob("*.whl")]
    site = str(tmp_path / "site")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", site, *wheels]
    subprocess.run(pip, check=True, capture_output=True)
    tested = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=group.folder,
        env=os.environ | {"PYTHONPATH": site},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert re.search(r"^2 passed", tested.stdout, re.MULTILINE), tested.stdout
    newsroom = Newsroom(tmp_path / "harian", sys.executable, site)
    newsroom.configure("plugins: [newslint-grup]")
    assert newsroom.found() == ["grup/banned-word warning heboh"]
    newsroom.configure("plugins: [newslint-grup]\nextends: newslint-grup")
    assert newsroom.found() == ["grup/banned-word error heboh"]
    newsroom.configure("extends: newslint-grup\nignore: ['pack:grup']")
    assert newsroom.found() == []
