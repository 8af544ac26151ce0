"""Arguments that several commands share."""

from __future__ import annotations

import argparse

from newslint.cli.language import spoken
from newslint.configuration.presets import PRESETS
from newslint.i18n import LANGUAGES, Message, localized


def path(value: str) -> str:
    """Return the path of a file or folder as it was given. Raises ``ArgumentTypeError`` for an empty one."""
    if not value:
        raise _wrong(Message("this is an empty path"))
    return value


def jobs(value: str) -> int:
    """Return how many processes to use, 0 for ``auto``. Raises ``ArgumentTypeError`` for anything else."""
    if value == "auto":
        return 0
    if not (value.isdecimal() and value.isascii() and int(value) > 0):
        raise _wrong(Message("expected a number from 1 on, or auto, found {value!r}", value=value))
    return int(value)


def count(value: str) -> int:
    """Return a number from 2 on. Raises ``ArgumentTypeError`` for anything else."""
    if not (value.isdecimal() and value.isascii() and int(value) > 1):
        raise _wrong(Message("expected a number from 2 on, found {value!r}", value=value))
    return int(value)


def number(value: str) -> int:
    """Return a number from 0 on. Raises ``ArgumentTypeError`` for anything else."""
    if not (value.isdecimal() and value.isascii()):
        raise _wrong(Message("expected a number from 0 on, found {value!r}", value=value))
    return int(value)


def port(value: str) -> int:
    """Return the number of a port, 0 for any. Raises ``ArgumentTypeError`` for anything else."""
    if not (value.isdecimal() and value.isascii() and len(value) < 6 and int(value) < 65536):
        raise _wrong(Message("expected a port from 0 to 65535, found {value!r}", value=value))
    return int(value)


def _wrong(message: str) -> argparse.ArgumentTypeError:
    """Return the error of a value; argparse takes nothing but its text, so that it must be in the right language."""
    return argparse.ArgumentTypeError(localized(message, spoken()))


def configured(command: argparse.ArgumentParser) -> None:
    """Add what says which configuration and plugins apply, and the language."""
    source = command.add_mutually_exclusive_group()
    source.add_argument("--config", metavar="FILE", help="use this configuration file")
    source.add_argument("--isolated", action="store_true", help="use no configuration file")
    plugins(command)
    language(command)


def language(command: argparse.ArgumentParser) -> None:
    """Add what says in which language newslint speaks."""
    command.add_argument("--lang", choices=LANGUAGES, help="language of messages (default: id)")


def plugins(command: argparse.ArgumentParser) -> None:
    """Add what loads plugins that are not installed."""
    command.add_argument("--plugin-path", metavar="PATH", action="append", default=[], help="load a Python plugin")


def choosing(command: argparse.ArgumentParser) -> None:
    """Add what chooses rules."""
    rules = command.add_argument_group("rules")
    rules.add_argument("--preset", choices=PRESETS, help="run the rules of this preset (default: redaksi)")
    for name, what in (
        ("select", "run these families and rules only (comma separated)"),
        ("extend-select", "run these as well, such as a family of optional rules"),
        ("ignore", "do not run these"),
    ):
        rules.add_argument(f"--{name}", metavar="NAMES", action="append", help=what)
