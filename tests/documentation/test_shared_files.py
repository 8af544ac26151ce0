"""What the wheel puts below share/ is what the command line is: the manual's page, and completions for three shells."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from newslint.cli.arguments import build_parsers
from pages.shared import SHARE, shared_files


def test_the_files_are_up_to_date() -> None:
    found = {
        str(file.relative_to(SHARE)): file.read_text(encoding="utf-8") for file in SHARE.rglob("*.*") if file.is_file()
    }
    found |= {str(file.relative_to(SHARE)): file.read_text(encoding="utf-8") for file in SHARE.rglob("*newslint")}
    wanted = shared_files()
    stale = [name for name in wanted if found.get(name) != wanted[name]]
    assert (stale, sorted(found)) == ([], sorted(wanted)), "write them anew: python -m pages.shared"


def test_the_manual_tells_of_every_command_and_option() -> None:
    text = (SHARE / "man" / "man1" / "newslint.1").read_text(encoding="utf-8").replace("\\-", "-")
    _, commands = build_parsers()
    options = {
        option for command in commands.values() for action in command._actions for option in action.option_strings
    }
    assert [name for name in commands if not all(word in text for word in name.split())] == []
    assert [option for option in options - {"-h", "--help"} if option not in text] == []


@pytest.mark.slow
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_read_their_completions(shell: str) -> None:
    place = next(name for name in shared_files() if name.startswith(shell))
    program = shutil.which(shell)
    if program is None:
        assert shell != "bash"
        return
    assert subprocess.run([program, "-n", SHARE / place], check=False, capture_output=True).returncode == 0
