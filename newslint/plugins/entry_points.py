"""Finds installed plugins without ``importlib.metadata`` (40 ms) unless a distribution names our group."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

GROUP = "newslint"
RULES_ARE_MADE_WITH = ("newslint-", "pyyaml-", "regex-")
"""How the distributions begin, in lower case, that rules are read and matched with."""


class InstalledPlugin(NamedTuple):
    """A plugin as its distribution announces it."""

    name: str
    value: str
    distribution: str
    version: str


def installed_plugins() -> tuple[InstalledPlugin, ...]:
    """Return the plugins announced under the entry-point group ``newslint``, sorted by name.

    Distributions in zipped eggs or behind custom finders are not seen unless NEWSLINT_SCAN=full is set.
    """
    if os.environ.get("NEWSLINT_SCAN") != "full" and not any(_names_group(path) for path in _candidates()):
        return ()
    from importlib.metadata import entry_points

    found = {
        (point.name, point.value): InstalledPlugin(
            point.name, point.value, point.dist.name if point.dist else "?", point.dist.version if point.dist else "?"
        )
        for point in entry_points(group=GROUP)
    }
    return tuple(found[key] for key in sorted(found))


def libraries(beginnings: tuple[str, ...] = RULES_ARE_MADE_WITH) -> tuple[str, ...]:
    """Return the names, with their versions, of the installed distributions whose names begin so in lower case."""
    names = (os.path.basename(path) for path in _distributions())
    return tuple(name for name in names if name.lower().startswith(beginnings))


def _candidates() -> Iterator[str]:
    """Yield the entry-point files of the distributions on the import path."""
    return (os.path.join(path, "entry_points.txt") for path in _distributions())


def _distributions() -> tuple[str, ...]:
    """Return the folders of what is installed, in the order of the import path."""
    return _distributions_on(tuple(dict.fromkeys(sys.path)))


@lru_cache(maxsize=1)
def _distributions_on(folders: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for folder in folders:
        try:
            with os.scandir(folder or ".") as entries:
                names = [entry.name for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
        except OSError:
            continue
        found.extend(os.path.join(folder or ".", name) for name in names)
    return tuple(found)


def _names_group(path: str) -> bool:
    try:
        with open(path, "rb", buffering=0) as file:
            content = file.read()
    except OSError:
        return False
    return b"[newslint]" in content
