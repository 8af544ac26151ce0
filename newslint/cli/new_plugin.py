"""Command ``new-plugin``: writes a Python package with rules that passes its own tests."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from newslint.authoring.skeletons.plugin import plugin_skeleton
from newslint.cli.streams import show
from newslint.errors import ConfigError, reason


def run(options: argparse.Namespace) -> int:
    """Write the package into a folder of its name, which must not be there yet, and say what to do next."""
    write_package(plugin_skeleton(options.name), Path(options.into) / options.name)
    return 0


def write_package(files: Mapping[str, str], folder: Path) -> None:
    """Write the files of a package, show their names and what to do next; a folder that is there is kept."""
    try:
        folder.mkdir(parents=True)
        for place, text in files.items():
            file = folder / place
            file.parent.mkdir(parents=True, exist_ok=True)
            with open(file, "x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            show(file.as_posix())
    except FileExistsError:
        raise ConfigError("{folder} is there already; nothing was written", folder=folder) from None
    except OSError as problem:
        raise ConfigError(
            "{filename}: cannot be written: {reason}", filename=problem.filename, reason=reason(problem)
        ) from None
    show(f'\ncd {folder.as_posix()}\npip install -e ".[test]"\npytest')
