"""Every block of commands in README and docs is run as it stands, or says here which test runs it, or why none does."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from tests.repository import ROOT, Repository

BLOCK = re.compile(r"^ *```(?:console|sh|bash|shell|lua)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
ELSEWHERE = {
    r"pip install -q -e \. && ": "tests/documentation/test_first_commands.py",
    r"-e '\.\[dev\]' && \.venv/bin/pytest$": ".ci/run",
    r"^newslint (lsp|serve)\b": "tests/lsp/test_editor.py, tests/server/test_attacks.py",
    r"^vim\.": "tests/lsp/test_neovim.py",
    r"^\.newslint-environment/bin/|^python3 -m venv \.newslint-environment": "tests/forges/test_documented_steps.py",
    r"^curl ": "tests/server/test_service.py",
    r"^newslint sync$": "tests/packs/test_fetched.py",
    r"^docker ": "tests/test_container.py",
    r"^git tag": "tests/forges/test_releases.py",
    r"^newslint corpus": "tests/corpus/test_checking.py",
}
"""Lines that a test of their own runs, or one that does the same, by an expression that they match."""
NOT_RUN = {
    "reviewdog": "reviewdog is no Python package; what it gets is held against its schema in tests/formatters",
    "git commit --message": "the commit itself says nothing about newslint",
}
"""What stands in lines that nothing runs as a whole, and why."""
PAGES_ELSEWHERE = {"docs/contributing-code.md": "tests/documentation/test_contributing_code.py"}
"""Pages that a test of their own follows from the first line to the last."""
ARTICLE = "Harga Beras Naik\n\nAd image\n\nHarga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
RULE = (
    'kind: existence\nseverity: warning\nsummary: Kata\nwhy: Pedoman.\nmessage: "Ganti “{match}”."\n'
    "options: {words: [heboh]}\nbad: ['Warga ⟦heboh⟧.']\ngood: ['Warga ramai.']\n"
)


def blocks() -> dict[str, str]:
    """Return every block of commands by its page and its number on it."""
    found = {}
    for page in (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))):
        name = str(page.relative_to(ROOT))
        for number, block in enumerate(BLOCK.findall(page.read_text(encoding="utf-8")), 1):
            found[f"{name}-{number}"] = dedent(block)
    return found


def lines_to_run(name: str, block: str) -> list[str]:
    """Return the commands of a block that are run here."""
    if name.rpartition("-")[0] in PAGES_ELSEWHERE or block.startswith("vim."):
        return []
    commands = re.sub(r"\\\n", " ", block).splitlines()
    elsewhere = re.compile("|".join(ELSEWHERE))
    return [
        line.partition(" | ")[0] if "reviewdog" in line else line
        for line in commands
        if line.strip() and not elsewhere.search(line.partition("   #")[0].strip()) and "git commit" not in line
    ]


RUN_HERE = {name: lines for name, block in blocks().items() if (lines := lines_to_run(name, block))}


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the commands that the blocks call."""
    folder = tmp_path_factory.mktemp("programs")
    (folder / "newslint").write_text(f'#!/bin/sh\nexec {sys.executable} -I -m newslint "$@"\n')
    (folder / "newslint").chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository with everything that the blocks name."""
    newsroom = Repository(tmp_path_factory.mktemp("redaksi") / "berita")
    articles = ("naskah/satu.md", "artikel/a.txt", "opini/b.txt", "arsip/c.txt", "naskah.txt", "catatan.md")
    newsroom.write(dict.fromkeys(articles, ARTICLE))
    records = "".join(
        json.dumps({"text": f"{ARTICLE}Paragraf {number} tentang panen.\n"}) + "\n" for number in range(30)
    )
    newsroom.write({"arsip.jsonl": records, "aturan/gaya/family.yaml": "summary: Gaya\n"})
    newsroom.write({"aturan/gaya/kata-terlarang.yaml": RULE, ".newslint.yaml": "packs: [aturan]\n"})
    newsroom.write({"aturan-redaksi/gaya/family.yaml": "summary: Gaya\n", "aturan-redaksi/gaya/kata.yaml": RULE})
    newsroom.commit()
    newsroom.git("update-ref", "refs/remotes/origin/main", "HEAD")
    newsroom.git("branch", "main")
    newsroom.write({"naskah/baru.txt": ARTICLE})
    newsroom.git("add", "--all")
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Ad image")
    document.save(newsroom.folder / "naskah.docx")
    for name in ("lama", "baru", "kemarin"):
        command = [sys.executable, "-m", "newslint", "check", "naskah", "--format", "json", "--output", f"{name}.json"]
        subprocess.run(command, cwd=newsroom.folder, check=False)
    return newsroom


@pytest.mark.slow
@pytest.mark.xdist_group("command-blocks")
@pytest.mark.parametrize("name", RUN_HERE)
def test_a_block_runs(newsroom: Repository, programs: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "berita"
    shutil.copytree(newsroom.folder, folder)
    if any("newslint init" in line for line in RUN_HERE[name]):
        (folder / ".newslint.yaml").unlink()
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment["PATH"] = f"{programs}{os.pathsep}{os.environ['PATH']}"
    troubles = []
    for line in RUN_HERE[name]:
        done = subprocess.run(
            ["bash", "-c", line], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode not in (0, 1) or "Traceback" in done.stderr:
            troubles.append((line, done.returncode, done.stderr))
    assert troubles == []


def test_what_runs_elsewhere_does_so_and_is_still_shown() -> None:
    shown = "\n".join(line.partition("   #")[0].strip() for block in blocks().values() for line in block.splitlines())
    for expression in ELSEWHERE:
        assert re.search(expression, shown, re.MULTILINE), expression
    assert [text for text in NOT_RUN if text not in shown] == []
    places = (place for names in (*ELSEWHERE.values(), *PAGES_ELSEWHERE.values()) for place in names.split(", "))
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_many_blocks_are_run_here() -> None:
    assert len(RUN_HERE) >= 20
