"""``check --fix`` where a file cannot be written: one sentence, exit code 2, the file as it was, nothing left over."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import HANG
from tests.not_run import needs

BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
ADVERT = f"{BODY}\n- Advertisement -\n\n{BODY.replace('beras', 'gula')}"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "naskah" / "a.txt"
    path.parent.mkdir()
    path.write_text(ADVERT, encoding="utf-8")
    return path


def fix(
    *paths: Path, before: tuple[str, ...] = (), prepare: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [
        *before,
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--lang",
        "en",
        "--fix",
        "--select",
        "cruft",
        *map(str, paths),
    ]
    return subprocess.run(command, capture_output=True, text=True, preexec_fn=prepare, check=False, timeout=HANG)


def is_as_it_was(article: Path) -> bool:
    return article.read_text(encoding="utf-8") == ADVERT and os.listdir(article.parent) == ["a.txt"]


def test_a_folder_that_may_not_be_written(article: Path, bound_by_modes: tuple[str, ...]) -> None:
    article.parent.chmod(0o555)
    done = fix(article, before=bound_by_modes)
    article.parent.chmod(0o755)
    assert (done.returncode, done.stderr) == (2, f"newslint: {article}: cannot be written: Permission denied\n")
    assert is_as_it_was(article)


def test_a_file_that_may_not_be_written_is_not_replaced_either(article: Path) -> None:
    article.chmod(0o444)
    done = fix(article)
    assert done.returncode == 2
    assert done.stderr == f"newslint: {article}: cannot be written: the file is write-protected\n"
    assert is_as_it_was(article)


def test_a_file_that_may_not_be_read(article: Path, bound_by_modes: tuple[str, ...]) -> None:
    article.chmod(0o000)
    done = fix(article, before=bound_by_modes)
    article.chmod(0o644)
    assert (done.returncode, done.stderr) == (2, f"newslint: {article}: cannot be read: Permission denied\n")
    assert is_as_it_was(article)


def test_a_disk_that_takes_a_part_of_the_file(article: Path) -> None:
    def limit_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))

    done = fix(article, prepare=limit_files)
    assert (done.returncode, done.stderr) == (2, f"newslint: {article}: cannot be written: File too large\n")
    assert is_as_it_was(article)


def mount(folder: Path) -> bool:
    """Put a file system of 64 KiB at a folder; return whether that is possible."""
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    return os.geteuid() == 0 and subprocess.run(command, capture_output=True, check=False).returncode == 0


def can_mount() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        return mount(Path(folder)) and subprocess.run(["umount", folder], check=True).returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB."""
    folder = tmp_path / "cakram"
    folder.mkdir()
    assert mount(folder)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@needs("to mount a small file system", is_there=can_mount())
def test_a_full_disk(small_disk: Path) -> None:
    article = small_disk / "a.txt"
    others = "".join(BODY.replace("pasar induk", f"pasar nomor {number}") for number in range(600))
    article.write_text(ADVERT + others, encoding="utf-8")
    before = article.read_bytes()
    done = fix(article)
    assert (done.returncode, done.stderr) == (2, f"newslint: {article}: cannot be written: No space left on device\n")
    assert (article.read_bytes(), os.listdir(small_disk)) == (before, ["a.txt"])


def test_the_other_files_are_fixed_all_the_same(article: Path) -> None:
    other = article.with_name("b.txt")
    other.write_text(ADVERT, encoding="utf-8")
    article.chmod(0o444)
    done = fix(article, other)
    assert done.returncode == 2
    assert "Advertisement" not in other.read_text(encoding="utf-8")
    assert article.read_text(encoding="utf-8") == ADVERT
