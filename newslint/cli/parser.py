"""The parser of the command line: a mistake is one sentence with the nearest right word, help in the run's language."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from newslint.cli import streams
from newslint.cli.language import spoken
from newslint.errors import NewslintError, nearest_or_all
from newslint.i18n import ENGLISH, Message, translated
from newslint.terminal import columns

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

FORMATS = "{formats}"
"""What stands in a help text for the list of newslint's own formats."""


class UsageError(NewslintError):
    """The command line is not one newslint understands."""


class Parser(argparse.ArgumentParser):
    """A parser that raises one sentence with the nearest right word instead of printing its usage and exiting."""

    def error(self, message: str) -> NoReturn:
        """Raise a mistake as ``UsageError``."""
        raise UsageError("{message} (see '{program} --help')", message=message, program=self.prog)

    def format_help(self) -> str:
        """Return the help in the language of the run; the line on what a command does is a sentence there."""
        line = translated(self.description or "", spoken())
        self.description = f"{line[:1].upper()}{line[1:]}."
        for action in self._actions:
            if isinstance(action.metavar, str):
                action.metavar = translated(action.metavar, spoken())
        return super().format_help()

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        # argparse's own passes over what cannot be written, so that --help ends well though it said nothing.
        streams.output().write(message)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            choices = [str(choice) for choice in action.choices]
            name = "/".join(action.option_strings) or action.metavar
            hint = nearest_or_all(str(value), choices)
            self.error(Message("{name}: unknown value {value!r}{hint}", name=name, value=value, hint=hint))


class HelpFormatter(argparse.HelpFormatter):
    """Lays out help in the language of the run.

    argparse's own asks shutil for the width, and makes one for every single argument.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=columns(streams.output()) - 2)

    def _get_help_string(self, action: argparse.Action) -> str:
        text = translated(action.help or "", spoken())
        if FORMATS in text:
            from newslint.formatters import FORMATTERS

            text = text.replace(FORMATS, ", ".join(FORMATTERS))
        return text

    def start_section(self, heading: str | None) -> None:
        """Begin a section with its heading in the language of the run."""
        super().start_section(heading and translated(heading, spoken()))


@contextmanager
def argparse_in(language: str) -> Iterator[None]:
    """Have argparse's own words in a language: it looks each one up in gettext, which knows those of Python alone."""
    if language == ENGLISH:
        yield
        return
    names = vars(argparse)
    before = names["_"]
    names["_"] = lambda words: translated(words, language)
    try:
        yield
    finally:
        names["_"] = before


def options_of(command: argparse.ArgumentParser) -> list[str]:
    """Return all names of options that a command has."""
    return [string for action in command._actions for string in action.option_strings]
