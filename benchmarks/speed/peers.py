"""Other linters and searchers: how they are installed into a folder, and how they are run on a folder of articles.

Each is given something like newslint's work: words of furniture to look for, or its own usual rules where it cannot be
given any. None of them does what newslint does; the figures say what people are used to wait for.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

VALE = "github.com/vale-cli/vale/v3/cmd/vale@v3.22.0"
WORDS = {
    "Tautan": ["baca juga", "simak juga", "lihat juga", "baca selengkapnya"],
    "Iklan": ["advertisement", "scroll to continue", "gulir untuk melanjutkan"],
    "Bagikan": ["bagikan artikel ini", "salin tautan", "copy link"],
    "Label": ["berita terkait", "artikel terkait", "berita terpopuler"],
    "Langganan": ["ikuti berita terbaru", "gabung channel", "berlangganan"],
    "Rujukan": [r"\[butuh rujukan\]", r"\[citation needed\]"],
    "Awal": [r"(?:^|\. )Tetapi\b", r"(?:^|\. )Yang\b"],
    "Ejaan": ["kerjasama", "resiko", "praktek", "apotik"],
    "Ganda": [r"\b(yang) yang\b", r"\b(dan) dan\b"],
}
"""What the linters that take words or expressions look for, by the name of a rule."""


def install(folder: Path) -> None:
    """Install the peers that the package registries answer for; what fails is told, and left out of the run."""
    folder.mkdir(parents=True, exist_ok=True)
    python = folder / "python"
    steps: list[tuple[str, Sequence[str], dict[str, str]]] = [
        ("Python", (sys.executable, "-m", "venv", str(python)), {}),
        ("from PyPI", (str(python / "bin" / "pip"), "install", "-q", "codespell", "proselint", "typos"), {}),
        ("vale", ("go", "install", VALE), {"GOBIN": str(folder / "bin")}),
        ("textlint", ("npm", "install", "--silent", "--prefix", str(folder), "textlint", "textlint-rule-prh"), {}),
    ]
    for name, command, variables in steps:
        try:
            subprocess.run(command, check=True, env={**os.environ, **variables}, stderr=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError) as problem:
            print(f"not installed: {name}: {problem}", file=sys.stderr)


def peers(folder: Path, settings: Path, literals: Sequence[str]) -> dict[str, Callable[[str], Sequence[str]]]:
    """Return, by name, what gives the command that runs a peer on a path; only those that are there.

    ``settings`` is a folder for their configurations, ``literals`` are newslint's own, one a line, for the searchers.
    """
    _write_settings(settings)
    patterns = settings / "literals.txt"
    patterns.write_text("\n".join(literals) + "\n", encoding="utf-8")
    python, npm = folder / "python" / "bin", folder / "node_modules" / ".bin"
    textlint = ("--config", str(settings / "textlint.json"))
    vale = (f"--config={settings / 'vale.ini'}", "--no-exit", "--output=line")
    programs: list[tuple[str, str | Path, Callable[[str], Sequence[str]]]] = [
        ("Vale, 9 rules", folder / "bin" / "vale", lambda place: (*vale, place)),
        ("codespell", python / "codespell", lambda place: (place,)),
        ("typos", python / "typos", lambda place: (place,)),
        ("proselint", python / "proselint", lambda place: ("check", place)),
        ("textlint, 1 rule", npm / "textlint", lambda place: (*textlint, _glob(place))),
        ("grep -F -i, newslint's literals", "grep", lambda place: ("-r", "-F", "-i", "-c", "-f", str(patterns), place)),
        (
            "ripgrep, newslint's literals",
            "rg",
            lambda place: ("-F", "-i", "-c", "--no-ignore", "-f", str(patterns), place),
        ),
    ]
    found: dict[str, Callable[[str], Sequence[str]]] = {}
    for name, program, arguments in programs:
        path = shutil.which(program)
        if path is None:
            print(f"not there, left out: {name}", file=sys.stderr)
        else:
            found[name] = partial(_command, path, arguments)
    return found


def _command(path: str, arguments: Callable[[str], Sequence[str]], place: str) -> Sequence[str]:
    return (path, *arguments(place))


def _glob(place: str) -> str:
    return place if os.path.isfile(place) else os.path.join(place, "*.txt")


def _write_settings(settings: Path) -> None:
    styles = settings / "styles" / "Meja"
    styles.mkdir(parents=True)
    for name, words in WORDS.items():
        tokens = "".join(f"  - '{word}'\n" for word in words)
        (styles / f"{name}.yml").write_text(
            f"extends: existence\nmessage: \"'%s'\"\nlevel: warning\nignorecase: true\ntokens:\n{tokens}",
            encoding="utf-8",
        )
    (settings / "vale.ini").write_text(
        "StylesPath = styles\nMinAlertLevel = suggestion\n[*.txt]\nBasedOnStyles = Meja\n", encoding="utf-8"
    )
    patterns = "".join(f"  - expected: ''\n    pattern: /{word}/i\n" for words in WORDS.values() for word in words)
    (settings / "prh.yml").write_text(f"version: 1\nrules:\n{patterns}", encoding="utf-8")
    rules = settings / "prh.yml"
    (settings / "textlint.json").write_text(f'{{"rules": {{"prh": {{"rulePaths": ["{rules}"]}}}}}}', encoding="utf-8")
