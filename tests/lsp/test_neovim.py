"""``newslint lsp`` in a real Neovim: the findings of a seed are shown, its safe fixes applied, the file saved."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.formatters.articles import SEEDS
from tests.made_once import LINTER
from tests.not_run import needs

pytestmark = [
    pytest.mark.slow,
    needs("Neovim", is_there=shutil.which("nvim")),
    pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem),
]
SESSION = Path(__file__).with_name("neovim.lua")


def test_neovim_shows_the_findings_and_saves_what_fix_makes(tmp_path: Path, seed: Path) -> None:
    article = tmp_path / "naskah.txt"
    shutil.copy(seed, article)
    command = ["nvim", "--headless", "--clean", "-c", f"luafile {SESSION}", article.name]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "NEWSLINT_PYTHON": sys.executable}
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120, env=environment)
    told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))
    text = seed.read_text(encoding="utf-8")
    found = LINTER.lint_text(text, "naskah.txt").findings
    assert sorted((one["code"], one["message"]) for one in told["before"]) == sorted(
        (one.rule, one.message) for one in found
    )
    assert {(one["lnum"] + 1) for one in told["before"]} == {one.start.line for one in found}
    assert article.read_text(encoding="utf-8") == LINTER.fix_text(text, "naskah.txt").text
    is_mended = any(one.fix and one.fix.safety == "safe" for one in found)
    assert told["offered"] == ("Terapkan semua perbaikan aman newslint" if is_mended else "")
