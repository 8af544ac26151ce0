"""Command ``completions``: what a shell reads to complete newslint's commands, options and rules on Tab."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from newslint.cli import streams
from newslint.errors import ConfigError

_NAME_RULES = ("--select", "--extend-select", "--ignore")


def run(options: argparse.Namespace) -> int:
    """Print the completions of a shell. Raises ``ConfigError`` where argcomplete is not installed."""
    try:
        from argcomplete.shell_integration import shellcode
    except ImportError:
        raise ConfigError("completions need argcomplete: pip install 'newslint[completions]'") from None
    streams.show(shellcode(["newslint"], shell=options.shell))
    return 0


def answer() -> None:
    """Answer a shell that asks what may follow, in the protocol of argcomplete, and end the process."""
    try:
        import argcomplete
    except ImportError:  # the wheel brings completions for those who have it
        raise SystemExit(0) from None

    from newslint.cli.arguments import build_parsers

    parser, commands = build_parsers()
    for command in commands.values():
        for action in command._actions:
            if action.dest == "rule" or set(action.option_strings) & set(_NAME_RULES):
                setattr(action, "completer", _rules)  # noqa: B010 - argcomplete's own attribute, which no type knows
    argcomplete.autocomplete(parser)


def _rules(prefix: str, **_: object) -> Iterable[str]:
    """Return the rules, and their families, that begin with what is there."""
    from newslint.api import Linter

    ids = Linter(plan=True).registry.catalogue.ids
    names = {*ids, *(rule.partition("/")[0] for rule in ids)}
    return sorted(name for name in names if name.startswith(prefix))
