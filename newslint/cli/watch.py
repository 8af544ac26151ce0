"""``check --watch``: checks once, and then again what changes, until Ctrl-C."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Set
from importlib.util import find_spec

from newslint.cli import streams
from newslint.cli.narrowing import BASELINE_NAME, usual_baseline
from newslint.cli.settings import load_config, load_linter
from newslint.configuration.config import Config
from newslint.configuration.place import FILE_NAME
from newslint.errors import ConfigError, NewslintError
from newslint.finding import FileResult
from newslint.i18n import localized
from newslint.notes import note
from newslint.runner import lint_paths
from newslint.terminal import printable

CLEAR = "\x1b[2J\x1b[3J\x1b[H"

Check = Callable[[argparse.Namespace], int]


def watch_paths(options: argparse.Namespace, check: Check) -> int:
    """Check what the command line names, then what changes of it; return the exit code of the last check at Ctrl-C.

    A change of the configuration, a pack or the baseline has everything checked again. Raises ``ConfigError`` where
    watchfiles is not installed, or a path is not there.
    """
    if find_spec("watchfiles") is None:
        raise ConfigError("--watch needs watchfiles; get it with: pip install 'newslint[watch]'")
    from watchfiles import Change, watch

    config = load_config(options)
    paths = options.paths or ["."]
    for path in paths:
        if not os.path.exists(path):
            raise ConfigError("--watch: there is no {path}", path=path)
    settings = _settings(config, options)
    code = _checked(check, options, paths, config.language)
    try:
        for changes in watch(*{os.path.realpath(path) for path in (*paths, *settings)}):
            changed = {os.path.realpath(path) for kind, path in changes if kind != Change.deleted}
            again = _to_check(options, changed, settings, paths)
            if again:
                code = _checked(check, options, again, config.language, clear=True)
    except KeyboardInterrupt:
        pass
    return code


def _settings(config: Config, options: argparse.Namespace) -> tuple[str, ...]:
    """Return the files and folders that say how all others are checked, as far as they are there."""
    baseline = options.baseline or config.baseline or usual_baseline(config)
    return tuple(path for path in (config.path, baseline, *map(str, config.packs)) if path and os.path.exists(path))


def _to_check(options: argparse.Namespace, changed: Set[str], settings: Iterable[str], paths: list[str]) -> list[str]:
    """Return what is to be checked after a change of some files: all paths, some files, or nothing."""
    if any(os.path.basename(path) in (FILE_NAME, BASELINE_NAME) for path in changed):
        return paths
    for setting in map(os.path.realpath, settings):
        if any(path == setting or path.startswith(os.path.join(setting, "")) for path in changed):
            return paths
    reports = {options.output, *(value.partition("=")[2] for value in options.output_format)}
    own = {os.path.realpath(report) for report in reports if report}
    try:
        files = _files(options, paths)
    except NewslintError:
        return paths  # what is wrong with the settings is told by the check
    return [file for file in files if os.path.realpath(file) in changed - own]


def _files(options: argparse.Namespace, paths: list[str]) -> list[str]:
    """Return the files that a check of some paths reads."""
    found: list[str] = []

    def keep(path: str) -> list[FileResult]:
        found.append(path)
        return []

    for _ in lint_paths(load_linter(options), paths, keep):
        pass
    return found


def _checked(check: Check, options: argparse.Namespace, paths: list[str], language: str, *, clear: bool = False) -> int:
    """Check some paths, on a terminal that is cleared before; what goes wrong is told, and does not end the watch."""
    if clear and streams.output().isatty():
        streams.output().write(CLEAR)
    try:
        code = check(argparse.Namespace(**{**vars(options), "paths": paths, "watch": False}))
    except NewslintError as problem:
        print(f"newslint: {printable(localized(problem.message, language))}", file=sys.stderr)
        code = 2
    print(f"newslint: {note('watching', language)}", file=sys.stderr)
    streams.output().flush()
    return code
