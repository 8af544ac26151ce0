"""``check --diff``: what the fixes would change, as a unified diff that patch tools take; nothing is written."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator

from newslint.api import Linter
from newslint.cli import streams
from newslint.cli.narrowing import BaselineFilter
from newslint.cli.tally import Tally, tell_of
from newslint.cli.unified_diff import Obeyed, unified_diff
from newslint.finding import FileResult
from newslint.fixing.file_fixer import FixedFile, fix_file, fix_path
from newslint.notes import note
from newslint.runner import lint_paths


def show_diff(linter: Linter, options: argparse.Namespace, held_back: BaselineFilter) -> int:
    """Print what the fixes would change, write nothing; return 1 where there is something to change."""
    changed = False

    def compare(path: str) -> Iterator[FileResult]:
        nonlocal changed
        if not linter.is_text(path):
            yield from fix_path(linter, path, narrow=held_back.apply)
            return
        fixed = fix_file(linter, path, unsafe=options.unsafe_fixes, write=False, narrow=held_back.apply)
        changed = changed or fixed.before != fixed.after
        _show(fixed, linter.config.language)
        yield fixed.result

    tally = Tally("never")
    for _ in tally.watch(held_back.watch(lint_paths(linter, options.paths or ["."], compare))):
        pass
    tally.tell(quiet=options.quiet)
    held_back.tell_of_found(quiet=options.quiet)
    if tally.has_failures:
        return 2
    return 1 if changed and not options.exit_zero else 0


def _show(fixed: FixedFile, language: str) -> None:
    """Print a diff, unless a log might obey it; that it is there is told all the same."""
    path = fixed.result.path
    for_logs = not streams.output().isatty()
    try:
        streams.output().writelines(unified_diff(_path_from_here(path), fixed.before, fixed.after, for_logs=for_logs))
    except Obeyed as problem:
        tell_of(path, note("diff-withheld", language, found=problem))


def _path_from_here(path: str) -> str:
    """Return a path as patch tools want it: below the working folder, where the file is there."""
    relative = os.path.relpath(path)
    return path.lstrip("/") if relative.startswith(os.pardir) else relative.replace(os.sep, "/")
