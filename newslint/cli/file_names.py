"""Names of files that look like options: whoever hands files over must not steer newslint by what they are called.

pre-commit puts the names of files, whoever chose them, right behind the options of the hook, and so does a shell with a
pattern such as ``*.md``. No order of the two and no mark between them can be relied on; but each of those names is that
of a file in the working folder, and that can be seen.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence

from newslint.errors import NewslintError
from newslint.i18n import Message

END_OF_OPTIONS = "--"
STANDARD_INPUT = "-"


class AmbiguousName(NewslintError):
    """An argument is an option and the name of a file at once; the text is one sentence."""


def names_apart(arguments: Sequence[str], options: Collection[str]) -> Iterator[str]:
    """Yield the arguments of a command, names of files that begin with a hyphen as ``./NAME``.

    ``options`` are the command's own. Raises ``AmbiguousName`` for an argument that reads as one of them and is the
    name of a file too, unless it stands before ``--`` and no file of that name can have brought the mark there.
    """
    end = arguments.index(END_OF_OPTIONS) if END_OF_OPTIONS in arguments else len(arguments)
    is_marked = end < len(arguments) and not os.path.lexists(END_OF_OPTIONS)
    for argument in arguments[:end]:
        if is_marked or not argument.startswith("-") or not os.path.lexists(argument):
            yield argument
        elif what := _other_meaning(argument, options):
            raise AmbiguousName(
                "{argument!r} is {what}, and the name of a file here as well; write ./{argument} for the file, or give "
                "the file another name",
                argument=argument,
                what=what,
            )
        else:
            yield os.path.join(os.curdir, argument)
    for argument in arguments[end:]:
        named = argument == STANDARD_INPUT and os.path.lexists(argument)
        yield os.path.join(os.curdir, argument) if named else argument


def _other_meaning(argument: str, options: Collection[str]) -> str:
    """Return what an argument may be beside the name of a file, or nothing."""
    if argument == STANDARD_INPUT:
        return Message("standard input")
    name = argument.partition("=")[0]
    shortened = name.startswith(END_OF_OPTIONS) and name != END_OF_OPTIONS
    if name in options or (shortened and any(option.startswith(name) for option in options)):
        return Message("an option")
    return ""
