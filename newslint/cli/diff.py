"""``check --diff``: what the fixes would change, with nothing written."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from newslint.api import Linter
from newslint.file_fixer import fix_file, unified_diff
from newslint.finding import FileResult
from newslint.runner import lint_paths
from newslint.terminal import printable


def show_diff(linter: Linter, options: argparse.Namespace) -> int:
    """Print what the fixes would change, write nothing; return 1 where there is something to change."""
    changed = False
    failed = False

    def compare(path: str) -> Iterator[FileResult]:
        nonlocal changed
        fixed = fix_file(linter, path, unsafe=options.unsafe_fixes, write=False)
        changed = changed or fixed.before != fixed.after
        sys.stdout.writelines(unified_diff(fixed))
        yield fixed.result

    for result in lint_paths(linter, options.paths or ["."], compare):
        for failure in result.failures:
            failed = True
            print(printable(f"newslint: {failure.path}: {failure.message}"), file=sys.stderr)
    if failed:
        return 2
    return 1 if changed and not options.exit_zero else 0
