"""The articles that a command for archives is given, as its options describe them."""

from __future__ import annotations

import argparse
from typing import Any

from newslint.api import Linter
from newslint.cli.corpus_arguments import COLUMNS
from newslint.cli.language import spoken
from newslint.cli.streams import tell
from newslint.corpus.inputs import Inputs
from newslint.corpus.records import Layout, Rejected
from newslint.i18n import Message, localized
from newslint.terminal import printable

MOST_TOLD = 20
"""How many records that hold no article are told one by one."""


def inputs_of(options: argparse.Namespace, linter: Linter) -> Inputs:
    """Return the archive that options name. Raises ``ConfigError`` for an unknown reader of texts."""
    layout = layout_of(options)
    if layout.form:
        linter.refuse_unknown_form(layout.form)
    return Inputs(tuple(options.inputs), options.format or "", layout, linter.config.is_excluded)


def layout_of(options: argparse.Namespace) -> Layout:
    """Return where records have what: the columns of the command line, and the usual names of the others."""
    given: dict[str, Any] = {name: (value,) for name in COLUMNS if (value := getattr(options, f"{name}_column"))}
    return Layout(**given, form=options.text_format or "")


class Unread:
    """Tells of the records that hold no article, the first ones one by one, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def take(self, rejected: Rejected) -> None:
        """Tell of one."""
        self.count += 1
        if self.count <= MOST_TOLD:
            tell(printable(f"newslint: {rejected.source}: {localized(rejected.reason, spoken())}"))

    def end(self) -> int:
        """Tell how many more there were, and return the exit code: 2 where something could not be read."""
        if self.count > MOST_TOLD:
            more = Message("{count} more could not be read", count=self.count - MOST_TOLD)
            tell(f"newslint: {localized(more, spoken())}")
        return 2 if self.count else 0
