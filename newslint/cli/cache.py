"""Command ``cache``: tells where plans and results are kept and how much room they take, and removes them."""

from __future__ import annotations

import argparse
import os
from contextlib import suppress

from newslint.cli.streams import show
from newslint.notes import note
from newslint.plans.plan import plan_files
from newslint.plans.private_files import cache_folder
from newslint.result_cache.store import store_files
from newslint.terminal import printable


def run(options: argparse.Namespace) -> int:
    """Print the folder with the number and the size of its files; with ``--clear`` remove them first."""
    files = [*plan_files(), *store_files()]
    if options.clear:
        for path in files:
            with suppress(FileNotFoundError):
                os.unlink(path)
        show(note("cache-cleared", options.lang, files=len(files)))
        return 0
    size = sum(os.path.getsize(path) for path in files)
    folder = cache_folder() or note("cache-nowhere", options.lang)
    show(printable(note("cache", options.lang, folder=folder, files=len(files), kilobytes=round(size / 1000))))
    return 0
