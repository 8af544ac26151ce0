"""What README shows for those who begin: from a copy of this checkout, with venv, uv and pipx."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documentation.test_readme import commands
from tests.every import every
from tests.repository import ROOT, Repository, copy_of_this_checkout

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("first-commands")]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return copy_of_this_checkout(tmp_path_factory.mktemp("klon") / "newslint")


def shown(name: str) -> list[str]:
    """Return the commands of a README that lint the seeds, but for those of Windows."""
    text = (ROOT / name).read_text(encoding="utf-8")
    table = [line for line in re.findall(r"^\| .* \| `([^`]+)` \|$", text, re.MULTILINE) if " check seeds" in line]
    return [commands(ROOT / name)[0], *(line for line in table if not line.startswith("py "))]


@pytest.mark.parametrize("command", shown("README.md"))
def test_it_lints_the_seeds(clone: Repository, command: str) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "VIRTUAL_ENV"))}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=clone.folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, "[duplicates/repeated-paragraph]" in done.stdout) == (1, True), done.stderr


def test_both_languages_show_the_same() -> None:
    assert shown("README.id.md") == shown("README.md")
    assert len(shown("README.md")) == 3


@every("name", ["README.md", "README.id.md"])
def test_the_form_for_windows_is_that_of_the_first_command(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    (windows,) = re.findall(r"`(py -m venv [^`]+)`", text)
    for old, new in (("py -m", "python3 -m"), (".venv\\Scripts\\", ".venv/bin/"), ("; ", " && ")):
        windows = windows.replace(old, new)
    assert windows == commands(ROOT / name)[0]
