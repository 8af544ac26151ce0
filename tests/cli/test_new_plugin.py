"""Command new-plugin: a package that passes its own tests as soon as it is installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command
from tests.conftest import HANG


def run(*arguments: str, cwd: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder with a further folder on its import path."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(site), "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=HANG,
    )


@pytest.mark.slow
def test_the_package_installs_and_passes_its_own_tests(command: Command, tmp_path: Path) -> None:
    assert command("new-plugin", "newslint-meja").code == 0
    folder, site = tmp_path / "newslint-meja", tmp_path / "site"
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    installed = run(*install, "--target", str(site), str(folder), cwd=tmp_path, site=site)
    assert installed.returncode == 0, installed.stderr
    tested = run("-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=folder, site=site)
    assert tested.returncode == 0, tested.stdout
    assert "4 passed" in tested.stdout
    listed = run("-m", "newslint", "plugins", "--lang", "en", cwd=tmp_path, site=site)
    assert "meja (newslint-meja 0.1.0, newslint_meja)\n  rules:      meja/banned-word, meja/question-headline\n" in (
        listed.stdout
    )


def test_no_placeholder_of_the_skeleton_is_left(command: Command, tmp_path: Path) -> None:
    done = command("new-plugin", "meja-desa", "--into", "kode")
    files = sorted(file for file in (tmp_path / "kode" / "meja-desa").rglob("*") if file.is_file())
    assert [file.name for file in files if re.search("@[A-Z]+@", file.read_text(encoding="utf-8"))] == []
    assert [str(file.relative_to(tmp_path)) for file in files] == sorted(
        line for line in done.out.splitlines() if line.startswith("kode/")
    )
    assert "kode/meja-desa/meja_desa/rules/meja-desa/family.yaml" in done.out


def test_a_folder_that_is_there_is_kept(command: Command, tmp_path: Path) -> None:
    (tmp_path / "newslint-meja").mkdir()
    done = command("new-plugin", "--lang", "en", "newslint-meja")
    assert (done.code, done.err) == (2, "newslint: newslint-meja is there already; nothing was written\n")
    assert list((tmp_path / "newslint-meja").iterdir()) == []


@pytest.mark.parametrize("name", ["Meja", "newslint", "../meja", "meja_desa", "9meja", "json", "class"])
def test_a_name_that_no_package_can_have(command: Command, tmp_path: Path, name: str) -> None:
    done = command("new-plugin", "--lang", "en", name)
    assert done.code == 2
    assert done.err.startswith(f"newslint: {name!r} is ")
    assert list(tmp_path.iterdir()) == []
