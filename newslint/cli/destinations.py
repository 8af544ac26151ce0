"""Where reports may go: never over what is checked or what the check relies on, whatever name leads there."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping

from newslint.contracts import suffix_of
from newslint.errors import ConfigError, InputError
from newslint.files.own_reports import is_report_stream
from newslint.files.regular_files import is_inside, open_regular, tree_of
from newslint.i18n import Message


def refuse_destination(path: str, relied_on: Mapping[str, str], suffixes: Collection[str]) -> None:
    """Raise ``ConfigError`` where no report may be written to ``path``, or none can.

    ``relied_on`` has the files of the run, each with what it is; ``suffixes`` are those of articles. A shell may have
    put a name there out of a pattern (``--output *.md``), so an article that is not checked is not written over either.
    """
    folder = os.path.dirname(path)
    if folder and not os.path.isdir(folder):
        raise ConfigError("{path}: cannot be written: there is no folder {folder!r}", path=path, folder=folder)
    if os.path.isdir(path):
        raise ConfigError("{path}: cannot be written: this is a folder", path=path)
    if _leads_out(path):
        raise ConfigError("{path}: cannot be written: a link that leads out of the tree that is checked", path=path)
    if not os.path.isfile(path):
        return
    for other, what in relied_on.items():
        if os.path.isfile(other) and os.path.samefile(path, other):
            raise ConfigError("{path}: cannot be written: this is {what}", path=path, what=what)
    status = os.stat(path)
    may_be_article = suffix_of(os.path.realpath(path)) in suffixes or status.st_nlink > 1
    if status.st_size and may_be_article and not _is_report(path):
        advice = Message("reports replace earlier reports alone; take another name, or delete it first")
        raise ConfigError(
            "{path}: cannot be written: this may be an article, and no report of newslint; {advice}",
            path=path,
            advice=advice,
        )


def _leads_out(path: str) -> bool:
    """Return whether a path that stands in the checked tree by its name does so no more once its links are followed."""
    full, tree = os.path.abspath(path), tree_of(os.curdir)
    return os.path.realpath(full) != full and full.startswith(os.path.join(tree, "")) and not is_inside(full, tree)


def _is_report(path: str) -> bool:
    try:
        with open_regular(path) as file:
            return is_report_stream(file)
    except (InputError, OSError):
        return False
