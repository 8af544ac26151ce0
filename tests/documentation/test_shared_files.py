"""What the wheel puts below share/ is what the command line is: the manual's page, and completions for three shells."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from newslint.cli.arguments import build_parsers
from pages.shared import COMPLETIONS, SHARE, shared_files


def test_every_file_is_there_and_no_other() -> None:
    found = {file.relative_to(SHARE).as_posix() for file in SHARE.rglob("*") if file.is_file()}
    assert found == set(shared_files())


def test_completions_are_for_newslint() -> None:
    # How they do it is the library's own, and differs from one of its versions to the next.
    for place in COMPLETIONS.values():
        assert "newslint" in (SHARE / place).read_text(encoding="utf-8"), place


def test_the_manual_tells_of_every_command_and_option() -> None:
    text = (SHARE / "man" / "man1" / "newslint.1").read_text(encoding="utf-8").replace("\\-", "-")
    words = " ".join(text.replace("\\", "").split())
    _, commands = build_parsers()
    actions = [
        action for command in commands.values() for action in command._actions if "-h" not in action.option_strings
    ]
    options = {option for action in actions for option in action.option_strings}
    told = "write them anew: python -m pages.shared"
    assert [name for name in commands if not all(word in text for word in name.split())] == [], told
    assert [option for option in options if option not in text] == [], told
    helps = {" ".join(action.help.replace("%%", "%").replace("\\", "").split()) for action in actions if action.help}
    assert [help for help in helps if "%(" not in help and help not in words] == [], told


@pytest.mark.slow
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_read_their_completions(shell: str) -> None:
    place = next(name for name in shared_files() if name.startswith(shell))
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell}; .ci/run installs it")
    assert subprocess.run([program, "-n", SHARE / place], check=False, capture_output=True).returncode == 0
