"""What a check leaves unreported: findings outside a change, and those that the baseline holds."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from newslint.configuration.selection import chosen_ids
from newslint.errors import ConfigError
from newslint.notes import note
from newslint.terminal import printable

if TYPE_CHECKING:
    from newslint.api import Linter
    from newslint.baseline import Baseline, Stale
    from newslint.changes.lint import ChangedResult
    from newslint.configuration.config import Config
    from newslint.finding import FileResult

BASELINE_NAME = ".newslint-baseline.json"


class RunRules:
    """What a baseline must know about the rules of a run."""

    def __init__(self, linter: Linter) -> None:
        self._linter = linter
        self._known = frozenset(linter.registry.catalogue.ids)
        self._ran: dict[tuple[int, ...], frozenset[str]] = {}

    def ran(self, path: str) -> Collection[str]:
        """Return the ids of the rules that run on the file at ``path``."""
        config = self._linter.config
        overrides = config.overrides_for(path)
        if overrides not in self._ran:
            chosen = chosen_ids(self._linter.registry.catalogue, config.selection_for(overrides))
            self._ran[overrides] = frozenset(chosen)
        return self._ran[overrides]

    def present_name(self, rule: str) -> str:
        """Return the id that a rule goes by today, or an empty string where there is no such rule any more."""
        return rule if rule in self._known else self._linter.registry.catalogue.aliases().get(rule, "")


def refuse_contradictions(options: argparse.Namespace) -> None:
    """Raise ``ConfigError`` for options that do not go with a baseline or a change."""
    if is_change(options):
        option = "--staged" if options.staged else "--changed-since"
        if "-" in options.paths:
            raise ConfigError("{option} is for files; git knows nothing of standard input (-)", option=option)
        if options.fix or options.unsafe_fixes or options.diff:
            raise ConfigError("--fix and --diff are about whole files; {option} does not go with them", option=option)


def is_change(options: argparse.Namespace) -> bool:
    """Return whether only what a change brings is to be reported."""
    return bool(options.staged or options.changed_since is not None)


def change_results(linter: Linter, options: argparse.Namespace) -> Iterator[ChangedResult]:
    """Yield what a change brings. Raises ``ChangeError`` where git cannot tell what changed."""
    from newslint.changes import change_since, staged_change
    from newslint.changes.lint import lint_change

    suffixes = tuple(linter.registry.readers)
    change = staged_change(suffixes) if options.staged else change_since(options.changed_since, suffixes)
    return lint_change(linter, change, options.paths or ["."])


class BaselineFilter:
    """The baseline of one check, if it has one."""

    def __init__(self, linter: Linter, options: argparse.Namespace) -> None:
        self._strict = options.baseline_strict
        self._folders = [] if is_change(options) else [path for path in options.paths or ["."] if os.path.isdir(path)]
        named = options.baseline or linter.config.baseline
        self._found = "" if named or options.no_baseline or options.isolated else usual_baseline(linter.config)
        self._path = "" if options.no_baseline else named or self._found
        if self._strict and not self._path:
            raise ConfigError("--baseline-strict: there is no baseline; name one with --baseline or in .newslint.yaml")
        self._usual = self._path in (linter.config.baseline, self._found)
        self._language = linter.config.language
        self.unused = "" if self._path or options.no_baseline else _unused(linter)
        self._held_back = 0
        self._baseline = _open(linter, self._path) if self._path else None

    def apply(self, result: FileResult) -> FileResult:
        """Return a result without what the baseline holds."""
        return self._baseline.hold_back(result) if self._baseline else result

    def apply_to_change(self, results: Iterable[ChangedResult]) -> Iterator[FileResult]:
        """Yield the results of a change without what the baseline holds."""
        for result, aside in results:
            yield self._baseline.hold_back(result, aside) if self._baseline else result

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the results as they come; what was held back is counted."""
        for result in results:
            self._held_back += result.baselined
            yield result

    def tell_of_found(self, *, quiet: bool) -> None:
        """Tell on standard error of a baseline that nobody named: a repository must not hide findings in silence."""
        if self._found and (self._held_back or not quiet):
            told = note("baseline-found", self._language, count=self._held_back)
            print(printable(f"newslint: {self._found}: {told}"), file=sys.stderr)

    def is_stale(self, *, quiet: bool) -> bool:
        """Tell on standard error of entries that no finding needs any more; return whether they make the run fail."""
        stale = self._baseline.stale(self._folders) if self._baseline else []
        if stale and (self._strict or not quiet):
            print(printable(self._complaint(stale)), file=sys.stderr)
        return bool(stale) and bool(self._strict)

    def _complaint(self, stale: list[Stale]) -> str:
        entry = stale[0].entry
        prune = "newslint baseline --prune" + ("" if self._usual else f" --baseline {self._path}")
        verdict = note("is-stale", self._language) if self._strict else ""
        first = f"{entry.path}: {entry.rule}"
        told = note("stale", self._language, verdict=verdict, count=len(stale), first=first, command=prune)
        return f"newslint: {self._path}: {told}"


def usual_baseline(config: Config) -> str:
    """Return the path of the baseline where ``newslint baseline`` writes it, or an empty string where there is none.

    That is beside the configuration, or in the working folder where there is none; a link is no such file.
    """
    path = os.path.relpath(os.path.join(config.root or os.curdir, BASELINE_NAME))
    return path if os.path.isfile(path) and not os.path.islink(path) else ""


def _unused(linter: Linter) -> str:
    """Return what to tell of a baseline that was written and is not used, or nothing where there is none."""
    root = linter.config.root or os.curdir
    for folder in dict.fromkeys((root, os.curdir)):
        path = os.path.relpath(os.path.join(folder, BASELINE_NAME))
        if os.path.isfile(path):
            name = os.path.relpath(path, root).replace(os.sep, "/")
            return f"{path}: {note('baseline-unused', linter.config.language, name=name, path=path)}"
    return ""


def _open(linter: Linter, path: str) -> Baseline:
    from newslint.baseline import Baseline, read_baseline

    return Baseline(read_baseline(path), os.path.dirname(path) or os.curdir, RunRules(linter))
