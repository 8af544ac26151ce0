"""Writes what the wheel puts below ``share/``: the manual's page and the completions of shells.

``python -m pages.shared`` writes the files anew; a test holds them equal to what the command line is.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newslint import __version__
from newslint.cli.arguments import build_parsers

COLUMNS = 80
SHARE = Path(__file__).resolve().parent.parent / "share"
COMPLETIONS = {
    "bash": "bash-completion/completions/newslint",
    "zsh": "zsh/site-functions/_newslint",
    "fish": "fish/vendor_completions.d/newslint.fish",
}


def shared_files() -> dict[str, str]:
    """Return the texts of the files below ``share/``."""
    from argcomplete.shell_integration import shellcode

    completions = {place: shellcode(["newslint"], shell=shell) for shell, place in COMPLETIONS.items()}
    return {"man/man1/newslint.1": manual(), **{place: f"{text.strip()}\n" for place, text in completions.items()}}


@contextmanager
def columns(count: int) -> Iterator[None]:
    """Have argparse write as for a terminal of so many columns, whatever the one is that this runs in."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = str(count)
    try:
        yield
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before


def manual() -> str:
    """Return the page of the manual, in English, with every command and option."""
    from argparse_manpage.manpage import Manpage

    parser, _ = build_parsers()
    parser._manpage = []  # type: ignore[attr-defined]  # where argparse-manpage looks for further sections
    with columns(COLUMNS):
        written = str(Manpage(parser))
    text = re.sub(r"^\.TH .*$", f'.TH NEWSLINT "1" "" "newslint {__version__}" ""', written, flags=re.M)
    return re.sub(
        r"^(\.SH\nNAME|\.SH NAME)\nnewslint$", r"\1\nnewslint \\- " + (parser.description or ""), text, flags=re.M
    )


if __name__ == "__main__":
    for name, text in shared_files().items():
        (SHARE / name).parent.mkdir(parents=True, exist_ok=True)
        (SHARE / name).write_text(text, encoding="utf-8")
