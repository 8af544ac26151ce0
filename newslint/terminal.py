"""How article text looks on a terminal or in a log: nothing in it is obeyed; display width, colours."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TextIO

SEVERITY_COLORS = {"error": "31;1", "warning": "33;1", "info": "36;1"}
PLACEHOLDER = "·"
USUAL, NARROWEST = 100, 20
"""Columns where nobody says how many there are, and at least."""
# Servers that run jobs obey what a log says: GitHub and its like a line that begins ``::name``, blanks aside, and
# ``##[name]`` anywhere in a line; Azure Pipelines ``##vso[name]``, TeamCity ``##teamcity[name]``.
_LINE_COMMAND = re.compile(r"^([^\S\n]*):(?=:[^\s:])", re.MULTILINE)
_COMMAND = re.compile(r"(?<=#)#(?=\w*\[)")


# Terminals known to open links, by what they set in the environment.
_LINKING_PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "zed"})
_LINKING_TERMINALS = frozenset({"xterm-kitty", "alacritty", "xterm-ghostty", "foot"})
_LINKING_MARKS = frozenset({"WT_SESSION", "KONSOLE_VERSION", "DOMTERM"})
_LINKING_VTE = 5000


def printable(text: str) -> str:
    """Return ``text`` as it may go to a terminal or a log: what either would obey has a middle dot in it.

    Those are control, bidi and invisible characters, and commands of servers that run jobs. The result has as many code
    points as ``text``.
    """
    if not text.isprintable():
        text = "".join(
            character if character.isprintable() else " " if character.isspace() else PLACEHOLDER for character in text
        )
    return without_commands(text)


def without_commands(text: str, hash_sign: str = PLACEHOLDER, colon: str = PLACEHOLDER) -> str:
    """Return a text in which no server that runs jobs finds a command: other signs stand for a ``#`` or ``:`` of it."""
    if "##" in text:
        text = _COMMAND.sub(lambda _: hash_sign, text)
    return _LINE_COMMAND.sub(lambda match: match.group(1) + colon, text) if "::" in text else text


def printable_path(path: str) -> str:
    """Return a path as it may go to a terminal or a log, with escapes for what is not printable or would be obeyed."""
    if not path.isprintable():
        path = "".join(
            character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
            for character in path
        )
    return without_commands(path, r"\x23", r"\x3a")


def width(text: str) -> int:
    """Return how many columns ``text`` takes: East Asian wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(character) else 2 if east_asian_width(character) in ("W", "F") else 1 for character in text
    )


def paint(text: str, color: str, *, enabled: bool) -> str:
    """Return ``text`` in an ANSI colour such as ``31;1``, or as it is where colours are off."""
    return f"\x1b[{color}m{text}\x1b[0m" if enabled and text else text


def hyperlink(text: str, address: str) -> str:
    """Return ``text`` as a link that a terminal opens (OSC 8), or as it is where there is no address."""
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\" if address else text


def opens_hyperlinks(environment: Mapping[str, str]) -> bool:
    """Return whether the terminal that an environment tells of opens links; those that do not may show their code.

    ``FORCE_HYPERLINK`` decides where it is set, as for other programs.
    """
    forced = environment.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced != "0"
    vte = environment.get("VTE_VERSION", "")
    return bool(
        environment.get("TERM_PROGRAM") in _LINKING_PROGRAMS
        or environment.get("TERM") in _LINKING_TERMINALS
        or environment.keys() & _LINKING_MARKS
        or (vte.isdecimal() and int(vte) >= _LINKING_VTE)
    )


def columns(stream: TextIO) -> int:
    """Return how many columns to use: those of COLUMNS or of the terminal that a stream goes to, within reason.

    ``shutil.get_terminal_size`` does the same, but brings the archive modules along, which cost more than a linter's
    whole command line.
    """
    given = os.environ.get("COLUMNS", "")
    try:
        wanted = (int(given) if given.isdecimal() else 0) or os.get_terminal_size(stream.fileno()).columns
    except (AttributeError, OSError, ValueError):
        wanted = USUAL  # no terminal: a file, a pipe, a CI log
    return max(NARROWEST, min(wanted or USUAL, 160))
