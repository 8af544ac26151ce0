"""The page of commands tells all commands and options there are, in their order and words."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.cli import arguments, language

PAGE = (Path(__file__).resolve().parent.parent.parent / "docs" / "commands.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## `newslint ([a-z -]+)`\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
COMMANDS = arguments.build_parsers()[1]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Have help in the language of the page."""
    before = language.chosen()
    language.choose("en")
    yield
    language.choose(before)


def options(command: argparse.ArgumentParser) -> list[tuple[str, str]]:
    """Return the options of a command as the page shows them, each with its help; all have --help."""
    shown, formatter = [], command._get_formatter()
    for action in command._actions:
        if action.option_strings and action.dest != "help":
            value = f" {'|'.join(map(str, action.choices)) if action.choices else action.metavar or ''}".rstrip()
            shown.append((f"{action.option_strings[0]}{value}", formatter._expand_help(action)))
    return shown


def test_every_command_is_in_the_table_in_its_own_words() -> None:
    row = r"^\| \[`([a-z -]+)`\]\(#newslint-([a-z-]+)\) \| (.*) \|$"
    told = re.findall(row, PAGE, re.MULTILINE)
    summaries = {name: (command.description or "").rstrip(".") for name, command in COMMANDS.items()}
    assert told == [
        (name, name.replace(" ", "-"), summaries[name][0].lower() + summaries[name][1:]) for name in COMMANDS
    ]


def test_every_command_has_a_section() -> None:
    assert list(SECTIONS) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_options_are_those_of_the_command(name: str) -> None:
    told = re.findall(r"^\| `(--[^`]+)` \| (.*) \|$", SECTIONS[name], re.MULTILINE)
    assert told == [(option.replace("|", "\\|"), help) for option, help in options(COMMANDS[name])]
