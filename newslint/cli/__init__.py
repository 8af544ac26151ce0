"""The command line: parses arguments, hands over to one module a command, turns errors into one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from newslint.cli import language, streams
from newslint.errors import NewslintError, one_line
from newslint.i18n import Message, localized
from newslint.terminal import printable

EXIT_TROUBLE = 2
EXIT_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newslint and return its exit code: 0 nothing to report, 1 findings, 2 newslint could not do its work."""
    given = sys.argv[1:] if arguments is None else arguments
    if "_ARGCOMPLETE" in os.environ:
        from newslint.cli.completions import answer

        answer()
    language.choose(language.asked_for(given))
    with streams.Reserved():
        return _outcome(given)


def _outcome(arguments: Sequence[str]) -> int:
    try:
        return _run(arguments)
    except NewslintError as problem:
        return _trouble(problem.message, language.chosen() or problem.language)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except OSError as problem:
        return _trouble(streams.trouble_with(problem) or _unexpected(problem))
    except Exception as problem:  # the last resort: people get a sentence, developers ask for the traceback
        return _trouble(_unexpected(problem))


def _run(arguments: Sequence[str]) -> int:
    from newslint.cli.arguments import parse

    try:
        options = parse(arguments)
    except SystemExit:  # --help and --version have printed what they have to say
        streams.output().flush()
        raise
    from importlib import import_module

    from newslint.cli.ending import Ended, heard

    try:
        with heard():
            code: int = import_module(f"newslint.cli.{options.module}").run(options)
            streams.output().flush()
    except Ended as ending:
        return ending.exit_code
    return code


def _unexpected(problem: Exception) -> str:
    """Return a sentence for what nobody foresaw; raises it instead where developers ask for that."""
    if os.environ.get("NEWSLINT_TRACEBACK"):
        raise problem
    what = f"{type(problem).__name__}: {one_line(problem)}"
    return Message("internal error: {what} (set NEWSLINT_TRACEBACK=1 to see where, and please report it)", what=what)


def _trouble(message: str, spoken: str = "") -> int:
    streams.tell(f"newslint: {printable(localized(message, spoken or language.spoken()))}")
    return EXIT_TROUBLE
