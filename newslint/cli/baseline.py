"""Command ``baseline``: records today's findings, so that a check reports only new ones, and keeps the record small."""

from __future__ import annotations

import argparse
import os
import sys

from newslint.api import Linter
from newslint.baseline import Baseline, BaselineEntry, read_baseline, write_baseline
from newslint.cli.narrowing import BASELINE_NAME, RunRules
from newslint.cli.settings import load_linter
from newslint.cli.streams import show
from newslint.errors import ConfigError
from newslint.i18n import Message, Templates
from newslint.notes import note
from newslint.runner import lint_paths
from newslint.terminal import printable, printable_path

WORDS = Templates(
    {
        "written": "{path}: findings recorded: {findings} (new: {added}, taken out: {removed}).",
        "same": "{path}: findings recorded: {findings}; nothing has changed.",
        "found": "From now on newslint check leaves these findings unreported (--no-baseline: reports them).",
        "use": "Put “baseline: {name}” into .newslint.yaml, or check with --baseline {path}.",
    }
)


def run(options: argparse.Namespace) -> int:
    """Write the baseline and say what is in it; return 2, with nothing written, where something cannot be checked."""
    linter = load_linter(options)
    path = options.baseline or linter.config.baseline or os.path.relpath(_usual_path(linter))
    old = _old_entries(path, options)
    baseline = Baseline(old, os.path.dirname(path) or os.curdir, RunRules(linter))
    paths = options.paths or ["."]
    if not _fill(baseline, linter, paths):
        print(printable(f"newslint: {path}: {note('baseline-unwritten', linter.config.language)}"), file=sys.stderr)
        return 2
    folders = [folder for folder in paths if os.path.isdir(folder)]
    new = baseline.pruned(folders) if options.prune else baseline.updated(folders)
    if sorted(new) != sorted(old) or not os.path.exists(path):
        write_baseline(path, new)
    _tell(path, old, new, linter)
    return 0


def _usual_path(linter: Linter) -> str:
    return os.path.join(linter.config.root or os.curdir, BASELINE_NAME)


def _old_entries(path: str, options: argparse.Namespace) -> tuple[BaselineEntry, ...]:
    """Return the entries there are. Raises ``ConfigError`` where a baseline would be overwritten unasked."""
    if options.prune or (options.update and os.path.lexists(path)):
        return read_baseline(path)
    if os.path.lexists(path):
        what = Message("--prune takes out what is mended, --update also records what is new")
        raise ConfigError("{path} is there already; {what}", path=path, what=what)
    return ()


def _fill(baseline: Baseline, linter: Linter, paths: list[str]) -> bool:
    """Show the baseline all findings; return whether everything could be checked."""
    complete = True
    for result in lint_paths(linter, paths, linter.lint_path):
        baseline.hold_back(result)
        complete = complete and not result.failures
        for message in (*result.notes, *(failure.message for failure in result.failures)):
            print(f"newslint: {printable_path(result.path)}: {printable(message)}", file=sys.stderr)
    return complete


def _tell(path: str, old: tuple[BaselineEntry, ...], new: list[BaselineEntry], linter: Linter) -> None:
    before, after = ({(entry.path, *entry[1:3]): entry.times for entry in entries} for entries in (old, new))
    added = sum(max(0, count - before.get(key, 0)) for key, count in after.items())
    removed = sum(max(0, count - after.get(key, 0)) for key, count in before.items())
    words = WORDS[linter.config.language]
    sentence = words["written" if added or removed or not old else "same"]
    show(printable(sentence.format(path=path, findings=sum(after.values()), added=added, removed=removed)))
    if linter.config.baseline and os.path.abspath(path) == os.path.abspath(linter.config.baseline):
        return
    if not linter.config.baseline and os.path.abspath(path) == os.path.abspath(_usual_path(linter)):
        show(words["found"])
    else:
        name = os.path.relpath(path, linter.config.root or os.curdir).replace(os.sep, "/")
        show(printable(words["use"].format(path=path, name=name)))
