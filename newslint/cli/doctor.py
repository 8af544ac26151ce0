"""Command ``doctor``: tells which configuration, plugins, reader and rules apply, and why."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from newslint.api import Linter
from newslint.authoring.diagnosis import FileDiagnosis, diagnose, diagnose_rules
from newslint.cli.doctor_text import told, told_of_fault
from newslint.cli.language import spoken
from newslint.cli.settings import load_config, load_linter
from newslint.cli.streams import show
from newslint.configuration.config import Config
from newslint.configuration.place import find_config, other_configs
from newslint.configuration.selection import Selection
from newslint.errors import NewslintError
from newslint.files.discovery import discover
from newslint.plugins.registry import build_registry
from newslint.runner import lint_paths
from newslint.terminal import printable


def run(options: argparse.Namespace) -> int:
    """Print what applies to the working folder and to every path named; return 1 where a path has a problem.

    Where the configuration, a pack or a plugin is at fault, that is told first, and the exit code is 2.
    """
    try:
        own = load_config(options).selection
        linter = load_linter(options)
    except NewslintError as problem:
        _tell_fault(options, problem)
        return 2
    folders = [path for path in options.paths if os.path.isdir(path)]
    files = [diagnose(linter, path, own) for path in options.paths if path not in folders]
    found = {folder: _files(linter, folder) for folder in folders}
    counts = {folder: len(below) for folder, below in found.items()}
    below = {os.path.dirname(path) for path in (*options.paths, *(one for below in found.values() for one in below))}
    others = [] if options.isolated else [os.path.relpath(one) for one in other_configs(below, linter.config.path)]
    general = diagnose_rules(linter, own)
    never = _never_fire(linter, options.paths or ["."]) if options.never_fire else None
    if options.format == "json":
        _print_json(linter, files, counts, never, others)
    else:
        for line in told(options, linter, general, files, counts, never, others):
            show(printable(line))
    return 1 if any(file.problem for file in files) else 0


def _tell_fault(options: argparse.Namespace, fault: NewslintError) -> None:
    """Print a fault that keeps every check from running, and what is known of the files all the same."""
    try:
        path = "" if options.isolated else options.config or find_config(os.curdir) or ""
    except NewslintError:  # the fault itself: what is there is not to be read
        path = ""
    language = options.lang or fault.language or spoken()
    problem = fault.localized(language)
    # newslint's own parts alone: packs and plugins may be what is broken.
    linter = Linter(Config(language=language), build_registry(installed=()))
    files = [diagnose(linter, name, Selection()) for name in options.paths if not os.path.isdir(name)]
    if options.format == "json":
        known = [{"path": file.path, "problem": file.problem, "reader": file.reader} for file in files]
        config = {"path": path or None, "looked_from": os.getcwd()}
        _print({"schema": 1, "problem": problem, "config": config, "files": known})
    else:
        for line in told_of_fault(options, problem, path, files, language):
            show(printable(line))


def _files(linter: Linter, folder: str) -> list[str]:
    """Return the paths of the files that are checked in a folder."""
    found = discover([folder], tuple(linter.registry.readers), linter.config.is_excluded)
    return [one.path for one in found if not (one.problem or one.note)]


def _never_fire(linter: Linter, paths: list[str]) -> list[str]:
    """Return the rules that run by default and find nothing in the files, switched off or not."""
    fired: set[str] = set()
    for result in lint_paths(linter, paths, linter.lint_path):
        fired.update(finding.rule for finding in result.findings)
        fired.update(suppressed.finding.rule for suppressed in result.suppressed)
    return [rule_id for rule_id in linter.rule_ids() if rule_id not in fired]


def _print_json(
    linter: Linter, files: list[FileDiagnosis], counts: dict[str, int], never: list[str] | None, others: list[str]
) -> None:
    config = linter.config
    record: dict[str, Any] = {
        "schema": 1,
        "problem": None,
        "config": {"path": config.path or None, "looked_from": os.getcwd(), "not_used": others},
        "settings": {"fail-on": config.fail_on, "language": config.language, "exclude": list(config.exclude.patterns)},
        "plugins": [one._asdict() for one in linter.registry.plugins],
        "packs": [Path(pack).as_posix() for pack in linter.registry.catalogue.packs],
        "rules_on": list(linter.rule_ids()),
        "folders": [{"path": folder, "files": count} for folder, count in counts.items()],
        "files": [_file_record(file) for file in files],
    }
    if never is not None:
        record["never_fire"] = never
    _print(record)


def _print(record: dict[str, Any]) -> None:
    import json

    show(json.dumps(record, ensure_ascii=False, indent=1))


def _file_record(file: FileDiagnosis) -> dict[str, Any]:
    off = [{"rule": rule_id, **reason._asdict()} for rule_id, reason in file.rules_off.items()]
    return {**file._asdict(), "rules_off": off, "skips": [skip._asdict() for skip in file.skips]}
