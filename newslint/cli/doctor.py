"""Command ``doctor``: tells which configuration, plugins, reader and rules apply, and why."""

from __future__ import annotations

import argparse
import os
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.api import Linter
from newslint.authoring.diagnosis import FileDiagnosis, diagnose, diagnose_rules
from newslint.cli.settings import load_config, load_linter
from newslint.configuration.choice_reasons import Reason, by_reason
from newslint.configuration.config import FILE_NAME, Config
from newslint.files.discovery import discover
from newslint.runner import lint_paths
from newslint.terminal import printable

WIDTH = 80
INDENT = 18
WORDS = {
    "id": {
        "config": "Konfigurasi",
        "isolated": "tidak dipakai (--isolated)",
        "named": "{path} (--config)",
        "found": "{path} (dicari dari {folder} ke atas)",
        "none": f"tidak ada {FILE_NAME} di {{folder}} atau di atasnya",
        "plugins": "Plugin",
        "packs": "Paket",
        "rules": "Aturan jalan",
        "of": "{on} dari {all}",
        "reader": "Pembaca",
        "encoding": "Pengodean",
        "problem": "Masalah",
        "excluded": "tidak diperiksa: exclude {glob}",
        "git": "dilewati dalam folder, karena git: {where}",
        "setting": "paths.{number}: {globs}",
        "settings": "Setelan berkas",
        "front": "Front matter",
        "switched": "temuan dimatikan: {names}",
        "off": "Tidak jalan",
        "ignored": "{name} ada di ignore ({place})",
        "ignored-here": "{name} ada di --ignore",
        "not-selected": "tidak dipilih ({place})",
        "not-selected-here": "tidak dipilih oleh --select",
        "preview": "percobaan; berjalan hanya bila disebut namanya",
        "folder": "{files} berkas diperiksa",
        "never": "Tanpa temuan",
    },
    "en": {
        "config": "Configuration",
        "isolated": "not used (--isolated)",
        "named": "{path} (--config)",
        "found": "{path} (looked for from {folder} upward)",
        "none": f"no {FILE_NAME} in {{folder}} or above it",
        "plugins": "Plugins",
        "packs": "Packs",
        "rules": "Rules on",
        "of": "{on} of {all}",
        "reader": "Reader",
        "encoding": "Encoding",
        "problem": "Problem",
        "excluded": "not checked: exclude {glob}",
        "git": "passed over in folders, because of git: {where}",
        "setting": "paths.{number}: {globs}",
        "settings": "File settings",
        "front": "Front matter",
        "switched": "findings switched off: {names}",
        "off": "Off",
        "ignored": "{name} is in ignore ({place})",
        "ignored-here": "{name} is in --ignore",
        "not-selected": "not selected ({place})",
        "not-selected-here": "not selected by --select",
        "preview": "preview; runs only when named",
        "folder": "{files} files are checked",
        "never": "Find nothing",
    },
}


def run(options: argparse.Namespace) -> int:
    """Print what applies to the working folder and to every path named; return 1 where a path has a problem."""
    own = load_config(options).selection
    linter = load_linter(options)
    folders = [path for path in options.paths if os.path.isdir(path)]
    files = [diagnose(linter, path, own) for path in options.paths if path not in folders]
    counts = {folder: _count(linter, folder) for folder in folders}
    general = diagnose_rules(linter, own)
    never = _never_fire(linter, options.paths or ["."]) if options.never_fire else None
    if options.format == "json":
        _print_json(linter, files, counts, never)
    else:
        words = WORDS[linter.config.language]
        for line in _lines(options, linter, general, files, counts, never, words):
            print(printable(line))
    return 1 if any(file.problem for file in files) else 0


def _count(linter: Linter, folder: str) -> int:
    found = discover([folder], tuple(linter.registry.readers), linter.config.is_excluded)
    return sum(not (one.problem or one.note) for one in found)


def _never_fire(linter: Linter, paths: list[str]) -> list[str]:
    """Return the rules that run by default and find nothing in the files, switched off or not."""
    fired: set[str] = set()
    for result in lint_paths(linter, paths, linter.lint_path):
        fired.update(finding.rule for finding in result.findings)
        fired.update(suppressed.finding.rule for suppressed in result.suppressed)
    return [rule.spec.id for rule in linter.rules() if rule.spec.id not in fired]


def _lines(
    options: argparse.Namespace,
    linter: Linter,
    general: FileDiagnosis,
    files: list[FileDiagnosis],
    counts: dict[str, int],
    never: list[str] | None,
    words: dict[str, str],
) -> Iterator[str]:
    yield from _entry(words["config"], _config_words(options, linter.config, words))
    plugins = [f"{one.name} ({one.distribution} {one.version})" for one in linter.registry.plugins]
    yield from _entry(words["plugins"], ", ".join([*plugins, *options.plugin_path]) or "–")
    yield from _entry(words["packs"], ", ".join(map(os.path.relpath, linter.registry.catalogue.packs)))
    config = linter.config
    yield from _entry("fail-on", f"{config.fail_on}; language: {config.language}")
    yield from _rule_lines(general, words)
    for folder, count in counts.items():
        yield from ("", folder, *_entry("", words["folder"].format(files=count)))
    for file in files:
        yield from ("", file.path, *_file_lines(file, config, words))
        if (file.rules_on, file.rules_off) != (general.rules_on, general.rules_off):
            yield from _rule_lines(file, words)
    if never is not None:
        yield from ("", *_entry(words["never"], ", ".join(never) or "–"))


def _config_words(options: argparse.Namespace, config: Config, words: dict[str, str]) -> str:
    if options.isolated:
        return words["isolated"]
    key = "named" if options.config else "found" if config.path else "none"
    return words[key].format(path=config.path, folder=os.getcwd())


def _file_lines(file: FileDiagnosis, config: Config, words: dict[str, str]) -> Iterator[str]:
    for key, text in (("problem", file.problem), ("reader", file.reader), ("encoding", file.encoding)):
        if text:
            yield from _entry(words[key], text)
    if file.excluded:
        yield from _entry("", words["excluded"].format(glob=file.excluded))
    if file.git_ignored:
        yield from _entry("", words["git"].format(where=file.git_ignored))
    for number in file.settings:
        globs = ", ".join(config.paths[number].globs.patterns)
        yield from _entry(words["settings"], words["setting"].format(number=number, globs=globs))
    if file.switched_off:
        yield from _entry(words["front"], words["switched"].format(names=", ".join(file.switched_off)))


def _rule_lines(file: FileDiagnosis, words: dict[str, str]) -> Iterator[str]:
    total = len(file.rules_on) + len(file.rules_off)
    yield from _entry(words["rules"], words["of"].format(on=len(file.rules_on), all=total))
    for reason, rules in by_reason(file.rules_off):
        yield from _entry(words["off"], f"{_told(reason, words)}: {', '.join(rules)}")


def _told(reason: Reason, words: dict[str, str]) -> str:
    key = reason.why if reason.place or reason.why == "preview" else f"{reason.why}-here"
    return words[key].format(name=reason.name, place=reason.place)


def _entry(name: str, text: str) -> Iterator[str]:
    """Yield a name and what there is to say about it, in lines that fit a terminal."""
    indent = " " * INDENT
    head = f"  {name}:" if name else ""
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=f"{head:{INDENT}}", subsequent_indent=indent, break_on_hyphens=False
    )


def _print_json(linter: Linter, files: list[FileDiagnosis], counts: dict[str, int], never: list[str] | None) -> None:
    import json

    config = linter.config
    record: dict[str, Any] = {
        "schema": 1,
        "config": {"path": config.path or None, "looked_from": os.getcwd()},
        "settings": {"fail-on": config.fail_on, "language": config.language, "exclude": list(config.exclude.patterns)},
        "plugins": [one._asdict() for one in linter.registry.plugins],
        "packs": [Path(pack).as_posix() for pack in linter.registry.catalogue.packs],
        "rules_on": [rule.spec.id for rule in linter.rules()],
        "folders": [{"path": folder, "files": count} for folder, count in counts.items()],
        "files": [_file_record(file) for file in files],
    }
    if never is not None:
        record["never_fire"] = never
    print(json.dumps(record, ensure_ascii=False, indent=1))


def _file_record(file: FileDiagnosis) -> dict[str, Any]:
    off = [{"rule": rule_id, **reason._asdict()} for rule_id, reason in file.rules_off.items()]
    return {**file._asdict(), "rules_off": off}
