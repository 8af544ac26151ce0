"""Command ``new-pack``: writes a pack of rules that newsrooms share, as a package that passes its own tests."""

from __future__ import annotations

import argparse
from pathlib import Path

from newslint.authoring.skeletons.plugin import pack_skeleton
from newslint.cli.new_plugin import write_package


def run(options: argparse.Namespace) -> int:
    """Write the package into a folder of its name, which must not be there yet, and say what to do next."""
    write_package(pack_skeleton(options.name), Path(options.into) / options.name)
    return 0
