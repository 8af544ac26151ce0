"""The command line: parses arguments, hands over to one module a command, turns errors into one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from newslint.errors import NewslintError, one_line
from newslint.terminal import printable

EXIT_TROUBLE = 2
EXIT_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newslint and return its exit code: 0 nothing to report, 1 findings, 2 newslint could not do its work."""
    from newslint.cli.arguments import parse

    _speak_utf8()
    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
        return _run(options)
    except NewslintError as problem:
        return _trouble(str(problem))
    except BrokenPipeError:
        # The reader of our output went away, which is no error; keep Python from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception as problem:  # the last resort: people get a sentence, developers ask for the traceback
        if os.environ.get("NEWSLINT_TRACEBACK"):
            raise
        what = f"{type(problem).__name__}: {one_line(problem)}"
        return _trouble(f"internal error: {what} (set NEWSLINT_TRACEBACK=1 to see where, and please report it)")


def _speak_utf8() -> None:
    """Make both streams take curly quotes, marks and article text, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(options: object) -> int:
    from importlib import import_module

    module = import_module(f"newslint.cli.{options.module}")  # type: ignore[attr-defined]
    code: int = module.run(options)
    sys.stdout.flush()
    return code


def _trouble(message: str) -> int:
    print(f"newslint: {printable(message)}", file=sys.stderr)
    return EXIT_TROUBLE
