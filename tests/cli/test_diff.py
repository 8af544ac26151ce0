"""``check --diff``: a unified diff that git and patch take, and nothing written."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.conftest import Run

BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
LAST = "Warga menunggu operasi pasar yang dijanjikan pemerintah daerah."
ADVERT = f"{BODY}\n\n- Advertisement -\n\n{LAST}\n"
TOOLS = {"git": ["git", "apply", "-p1"], "patch": ["patch", "-p1", "--binary", "--posix"]}


def apply(tool: str, diff: str, folder: Path) -> None:
    subprocess.run(TOOLS[tool], input=diff.encode(), cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize(
    "text",
    [
        ADVERT,
        ADVERT.removesuffix("\n"),
        f"{BODY}\n- Advertisement -",
        ADVERT.replace("\n", "\r\n"),
        ADVERT.replace("\n", "\r\n").removesuffix("\r\n"),
        f"\ufeff- Advertisement -\n{BODY}\n",
        f"{BODY}\x0c\u2028a\n- Advertisement -\r\n{LAST}\rb\n",
        ADVERT * 2 + "".join(f"{BODY[:-1]} nomor {number}.\n" for number in range(9)) + "ADVERTISEMENT\n",
    ],
)
def test_tools_make_of_a_diff_what_fixing_makes(newslint: Run, tmp_path: Path, text: str, tool: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    done = newslint("check", "--diff")
    assert (done.returncode, done.stderr, path.read_bytes()) == (1, "", text.encode())
    (tmp_path / "perbaikan").mkdir()
    (tmp_path / "perbaikan" / "a.txt").write_bytes(text.encode())
    newslint("check", "--fix", "perbaikan")
    apply(tool, done.stdout, tmp_path)
    assert path.read_bytes() == (tmp_path / "perbaikan" / "a.txt").read_bytes()


@pytest.mark.parametrize("name", ["a b.txt", "naskah/a.txt", "naskah/çñ.txt", 'kata "kutip".txt', "tab\tulasi.txt"])
def test_git_finds_files_of_any_name(newslint: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(ADVERT, encoding="utf-8")
    apply("git", newslint("check", "--diff").stdout, tmp_path)
    assert path.read_text(encoding="utf-8") == f"{BODY}\n\n{LAST}\n"


def test_a_file_named_in_full_has_its_path_from_the_working_folder(newslint: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ADVERT, encoding="utf-8")
    done = newslint("check", "--diff", path)
    assert done.stdout.startswith("--- a/a.txt\n+++ b/a.txt\n")


def test_nothing_to_change_is_nothing_to_show(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{BODY}\n", encoding="utf-8")
    done = newslint("check", "--diff")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_unsafe_fixes_are_shown_when_asked_for(newslint: Run, tmp_path: Path) -> None:
    text = "Pemkab membangun tiga embung baru. Yang kelak mengairi sawah di lima desa.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert newslint("check", "--diff").stdout == ""
    assert "+Pemkab membangun tiga embung baru, yang kelak" in newslint("check", "--diff", "--unsafe-fixes").stdout


def test_a_file_that_cannot_be_read_ends_with_exit_code_2(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ADVERT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff\xfea\0")
    done = newslint("check", "--diff")
    assert done.returncode == 2
    assert "--- a/a.txt" in done.stdout
    assert "newslint: b.txt: this is UTF-16 text" in done.stderr
    assert newslint("check", "--diff", "--exit-zero", "a.txt").returncode == 0
