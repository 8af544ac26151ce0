"""Where the configuration is: ``.newslint.yaml``, found upward from the working folder."""

from __future__ import annotations

import os

from newslint.errors import ConfigError
from newslint.files.boundaries import is_inside, tree_of

FILE_NAME = ".newslint.yaml"
OTHER_NAME = ".newslint.yml"
"""What people call the file by mistake."""


def find_config(folder: str) -> str | None:
    """Return the path of the nearest ``.newslint.yaml`` in ``folder`` or above it, or None.

    Raises ``ConfigError`` for one that is a link to somewhere outside the repository, for one that is no file, and
    for a ``.newslint.yml``: who wrote it means it to be read.
    """
    current = os.path.abspath(folder)
    while True:
        candidate = os.path.join(current, FILE_NAME)
        _refuse_lookalikes(candidate)
        if os.path.isfile(candidate):
            if os.path.islink(candidate) and not is_inside(candidate, tree_of(current)):
                raise ConfigError(f"{candidate}: a link that leads out of the repository; name the file with --config")
            return candidate
        parent = os.path.dirname(current)
        if parent == current:
            return None
        current = parent


def _refuse_lookalikes(candidate: str) -> None:
    if os.path.isdir(candidate) or (os.path.islink(candidate) and not os.path.exists(candidate)):
        what = "a folder" if os.path.isdir(candidate) else "a link that leads nowhere"
        raise ConfigError(f"{candidate}: this is {what}; newslint looks for a file of this name")
    if os.path.lexists(candidate):
        return
    other = os.path.join(os.path.dirname(candidate), OTHER_NAME)
    if os.path.lexists(other):
        raise ConfigError(f"{other}: newslint reads {FILE_NAME} and no {OTHER_NAME}; rename it")
