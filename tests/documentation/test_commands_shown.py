"""Commands that the documentation shows are ones that newslint understands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from newslint.cli.arguments import build_parsers, parse
from tests.every import every

ROOT = Path(__file__).resolve().parent.parent.parent
BLOCK = re.compile(r"^```(?:console|sh|bash|shell)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(newslint [a-z][^`]*)`")
FENCED = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
ENDS = ("|", "<", ">", "&&", "||", ";")


def shown() -> dict[str, str]:
    """Return every command by what a test is called: the page and the command."""
    commands = {}
    for page in (*ROOT.glob("*.md"), *sorted((ROOT / "docs").glob("*.md"))):
        text = page.read_text(encoding="utf-8")
        lines = [line for block in BLOCK.findall(text) for line in block.replace("\\\n", " ").splitlines()]
        lines += INLINE.findall(FENCED.sub("", text))
        for line in lines:
            if (
                line.startswith("newslint ")
                and "…" not in line
                and not re.search(r"\b[A-Z]{3,}\b", line.partition("#")[0])
            ):
                commands[f"{page.name}: {line}"] = line
    return commands


@every("command", shown().values(), ids=shown())
def test_the_command_is_understood(command: str) -> None:
    words = shlex.split(command.replace("\\|", "|"), comments=True)[1:]
    cut = next((number for number, word in enumerate(words) if word in ENDS), len(words))
    if " ".join(words) in build_parsers()[1]:  # the command's name alone, not a call
        with pytest.raises(SystemExit) as ended:
            parse([*words, "--help"])
        assert ended.value.code == 0
    else:
        assert parse(words[:cut]).module
