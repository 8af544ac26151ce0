"""Command ``lsp``: findings, reasons and fixes in editors, over standard input and output."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec

from newslint.api import Linter
from newslint.cli import language
from newslint.cli.settings import load_config, load_registry
from newslint.cli.streams import output
from newslint.errors import ConfigError, InputError

EXTRA = "pygls"


def run(options: argparse.Namespace) -> int:
    """Answer an editor until it ends. Raises ``NewslintError`` where the server cannot be started."""
    if find_spec(EXTRA) is None:
        raise ConfigError("newslint lsp needs pygls; get it with: pip install 'newslint[lsp]'")
    if sys.stdin is None:
        raise InputError("standard input is closed")
    from newslint.lsp.server import Service

    def make() -> Linter:
        config = load_config(options)
        return Linter(config, load_registry(options, config), plan=True)

    # pygls closes the stream at the end, and standard output is still flushed then.
    with open(output().fileno(), "wb", closefd=False) as stdout:
        Service(make, language.spoken).serve(sys.stdin.buffer, stdout)
    return 0
