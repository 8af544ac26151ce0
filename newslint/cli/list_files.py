"""``check --list-files``: the files that would be checked, one a line; none of them is read."""

from __future__ import annotations

from collections.abc import Collection

from newslint.api import Linter
from newslint.cli import streams
from newslint.cli.tally import Tally
from newslint.finding import FileResult
from newslint.runner import lint_paths
from newslint.terminal import printable_path


def list_files(linter: Linter, paths: Collection[str]) -> int:
    """Print the files below some paths that a check would read; return 2 where a path cannot be looked at."""

    def show(path: str) -> list[FileResult]:
        streams.show(printable_path(path))
        return []

    tally = Tally("never")
    for _ in tally.watch(lint_paths(linter, paths, show)):
        pass
    tally.tell(quiet=False)
    return 2 if tally.has_failures else 0
