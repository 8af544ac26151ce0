"""Where the configuration is: ``.newslint.yaml``, found upward from the working folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator

from newslint.errors import ConfigError, reason
from newslint.files.regular_files import is_inside, kind_of, tree_of
from newslint.i18n import Message

FILE_NAME = ".newslint.yaml"
OTHER_NAME = ".newslint.yml"
"""What people call the file by mistake."""


def find_config(folder: str) -> str | None:
    """Return the path of the nearest ``.newslint.yaml`` in ``folder`` or above it, or None.

    Raises ``ConfigError`` for one that is a link to somewhere outside the repository, for one that is no file, and
    for a ``.newslint.yml``: who wrote it means it to be read.
    """
    for current in _upward(os.path.abspath(folder)):
        candidate = os.path.join(current, FILE_NAME)
        if os.path.lexists(candidate):
            _refuse_what_is_no_file(candidate)
            if os.path.islink(candidate) and not is_inside(candidate, tree_of(current)):
                raise ConfigError(
                    "{candidate}: a link that leads out of the repository; name the file with --config",
                    candidate=candidate,
                )
            return candidate
        other = os.path.join(current, OTHER_NAME)
        if os.path.lexists(other):
            raise ConfigError(
                "{other}: newslint reads {file_name} and no {other_name}; rename it",
                other=other,
                file_name=FILE_NAME,
                other_name=OTHER_NAME,
            )
    return None


def other_configs(folders: Iterable[str], used: str) -> list[str]:
    """Return the configurations in some folders, or above them, that do not apply to the files there, sorted.

    ``used`` is the one that applies to all files, empty where there is none; what stands above it is its own affair.
    """
    passed = set(_upward(os.path.dirname(os.path.abspath(used)) if used else os.getcwd()))
    found: list[str] = []
    for folder in folders:
        for current in _upward(os.path.abspath(folder)):
            if current in passed:
                break
            passed.add(current)
            names = (FILE_NAME, OTHER_NAME)
            found.extend(path for name in names if os.path.lexists(path := os.path.join(current, name)))
    return sorted(found)


def _upward(folder: str) -> Iterator[str]:
    """Yield a folder and those that it is in, the innermost first."""
    current = folder
    while True:
        yield current
        parent = os.path.dirname(current)
        if parent == current:
            return
        current = parent


def _refuse_what_is_no_file(candidate: str) -> None:
    """Raise ``ConfigError`` for a folder, a pipe, a device or a dead link: who put it there means it to be read."""
    what: str
    try:
        mode = os.stat(candidate).st_mode
    except FileNotFoundError:
        what = Message("a link that leads nowhere")
    except OSError as problem:
        raise ConfigError(
            "{candidate}: cannot be read: {reason}", candidate=candidate, reason=reason(problem)
        ) from None
    else:
        if stat.S_ISREG(mode):
            return
        what = kind_of(mode)
    raise ConfigError(
        "{candidate}: this is {what}; newslint looks for a file of this name", candidate=candidate, what=what
    )
