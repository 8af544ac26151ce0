"""``check --diff``: a unified diff that git and patch take, and nothing written."""

from __future__ import annotations

import re
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


@pytest.mark.parametrize("tool", ["git", pytest.param("patch", marks=pytest.mark.slow)])
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


class TestLogs:
    """Servers that run jobs obey what stands in a log: no line of a diff may be taken for their command."""

    COMMANDS = (
        "::stop-commands::x",
        "  ::add-mask::Harga",
        "Warga ##[add-mask]menunggu.",
        "##vso[task.x]",
        "##teamcity[x]",
    )
    SPELLING = (
        "kind: substitution\nseverity: error\nsummary: a\nwhy: b\nmessage: c\noptions: {swaps: {detil: detail}}\n"
        "fix: {action: replace, safety: safe, title: a}\nbad: [⟦detil⟧]\ngood: [detail]\n"
    )
    OBEYED = re.compile(r"^\s*::[^\s:]|##\w*\[|\r\s*::", re.MULTILINE)

    @pytest.mark.parametrize("tool", ["git", pytest.param("patch", marks=pytest.mark.slow)])
    @pytest.mark.parametrize(
        "text",
        [
            f"{BODY}\n\n- Advertisement -\n\n{COMMANDS[0]}\n{COMMANDS[1]}\n\n{LAST}\n\n{BODY[::-1]}\n",
            f"{COMMANDS[0]}\n\n- Advertisement -\n\n{COMMANDS[1]}",
            f"{COMMANDS[0]}\n\n{COMMANDS[1]}\n\n{BODY}\n\n- Advertisement -\n\n{LAST}\n\n{BODY[::-1]}\n{COMMANDS[0]}\n",
            f"{COMMANDS[2]}\n\n{BODY}\n\n- Advertisement -\n\n{LAST}\n\n{COMMANDS[3]}\n\n{COMMANDS[4]}\n",
        ],
    )
    def test_lines_that_stay_are_kept_from_being_commands(
        self, newslint: Run, tmp_path: Path, text: str, tool: str
    ) -> None:
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        done = newslint("check", "--diff")
        assert (done.returncode, done.stderr, self.OBEYED.findall(done.stdout)) == (1, "", [])
        assert "\n-- Advertisement -\n" in done.stdout
        apply(tool, done.stdout, tmp_path)
        newslint("check", "--fix", "b.txt")
        (tmp_path / "b.txt").write_text(text, encoding="utf-8")
        newslint("check", "--fix", "b.txt")
        assert (tmp_path / "a.txt").read_bytes() == (tmp_path / "b.txt").read_bytes()

    @pytest.mark.slow
    @pytest.mark.parametrize(
        "line",
        [
            "Warga meminta ##[add-mask] dan detil harga cabai.",
            f"{BODY}\n##[group]\n\n- Advertisement -\n\n##[endgroup]\n{LAST}",
            f"{BODY}\n\n- Advertisement -\n{LAST}\r::stop-commands::x",
        ],
    )
    def test_where_that_cannot_be_the_file_is_named_instead(self, newslint: Run, tmp_path: Path, line: str) -> None:
        (tmp_path / "a.txt").write_bytes(f"Pasar dibuka kembali pekan depan.\n\n{line}\n".encode())
        (tmp_path / "b.txt").write_text(ADVERT, encoding="utf-8")
        family = tmp_path / "aturan" / "meja"
        family.mkdir(parents=True)
        (family / "family.yaml").write_text("summary: Meja\n", encoding="utf-8")
        (family / "ejaan.yaml").write_text(self.SPELLING, encoding="utf-8")
        (tmp_path / ".newslint.yaml").write_text("packs: [aturan]\n", encoding="utf-8")
        done = newslint("check", "--diff", "--quiet", "--lang", "en")
        assert (done.returncode, self.OBEYED.findall(done.stdout)) == (1, [])
        assert done.stdout.startswith("--- a/b.txt\n")
        assert done.stderr.startswith("newslint: a.txt: the diff of this file is not shown: it holds ")
        assert self.OBEYED.findall(done.stderr) == []

    def test_names_of_files(self, newslint: Run, tmp_path: Path) -> None:
        name = "##[add-mask]#a.txt"
        (tmp_path / name).write_text(ADVERT, encoding="utf-8")
        done = newslint("check", "--diff")
        assert self.OBEYED.findall(done.stdout) == []
        apply("git", done.stdout, tmp_path)
        assert (tmp_path / name).read_text(encoding="utf-8") == f"{BODY}\n\n{LAST}\n"


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
    done = newslint("check", "--diff", "--lang", "en")
    assert done.returncode == 2
    assert "--- a/a.txt" in done.stdout
    assert "newslint: b.txt: this is UTF-16 text" in done.stderr
    assert newslint("check", "--diff", "--exit-zero", "a.txt").returncode == 0
