"""What ``doctor`` tells people: words in each language, in lines that fit a terminal."""

from __future__ import annotations

import argparse
import os
import textwrap
from collections.abc import Iterator, Mapping

from newslint.api import Linter
from newslint.authoring.diagnosis import FileDiagnosis, Skip
from newslint.configuration.choice_reasons import Reason, by_reason
from newslint.configuration.config import Config
from newslint.configuration.place import FILE_NAME
from newslint.i18n import Templates
from newslint.i18n import localized as in_language

WIDTH = 80
INDENT = 18
MOST_LINES = 20
"""How many line numbers are shown for one pattern."""
WORDS = Templates(
    {
        "config": "Configuration",
        "isolated": "not used (--isolated)",
        "named": "{path} (--config)",
        "found": "{path} (looked for from {folder} upward)",
        "none": "no {name} in {folder} or above it",
        "others": "Not used",
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
        "skips": "Skipped",
        "skipped": "{key} {pattern}: lines {lines}",
        "never-skipped": "{key} {pattern}: nothing matches",
        "off": "Off",
        "ignored": "{name} is in ignore ({place})",
        "ignored-here": "{name} is in --ignore",
        "not-selected": "not selected ({place})",
        "not-selected-here": "not selected by --select",
        "preset": "not in the preset {name} ({place})",
        "preset-here": "not in the preset {name}",
        "optional": "optional; runs under the preset ketat, or when its family or its id is named",
        "preview": "preview; runs only when named",
        "folder": "files checked: {files}",
        "never": "Find nothing",
        "unknown": "not known before the problem above is mended",
    }
)


def told(
    options: argparse.Namespace,
    linter: Linter,
    general: FileDiagnosis,
    files: list[FileDiagnosis],
    counts: dict[str, int],
    never: list[str] | None,
    others: list[str],
) -> Iterator[str]:
    """Yield what applies, a line at a time: to the working folder, to folders with their count of files, to files."""
    words = WORDS[linter.config.language]
    yield from _entry(words["config"], _config_words(options, linter.config.path, words))
    if others:
        yield from _entry(words["others"], ", ".join(others))
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


def told_of_fault(
    options: argparse.Namespace, problem: str, path: str, files: list[FileDiagnosis], language: str
) -> Iterator[str]:
    """Yield what is known though nothing can be checked: the problem, the configuration, the files by themselves."""
    words = WORDS[language]
    yield from _entry(words["problem"], problem)
    yield from _entry(words["config"], _config_words(options, path, words))
    yield from _entry(words["rules"], words["unknown"])
    for file in files:
        yield from ("", file.path, *_file_lines(file, Config(language=language), words))


def _config_words(options: argparse.Namespace, path: str, words: Mapping[str, str]) -> str:
    if options.isolated:
        return words["isolated"]
    key = "named" if options.config else "found" if path else "none"
    return words[key].format(path=path, folder=os.getcwd(), name=FILE_NAME)


def _file_lines(file: FileDiagnosis, config: Config, words: Mapping[str, str]) -> Iterator[str]:
    for key, text in (
        ("problem", file.problem),
        ("reader", file.reader),
        ("encoding", in_language(file.encoding, config.language)),
    ):
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
    for skip in file.skips:
        yield from _entry(words["skips"], _skip_words(skip, words))


def _skip_words(skip: Skip, words: Mapping[str, str]) -> str:
    if skip.lines is None:
        return f"{skip.key} {skip.pattern}"
    numbers = dict.fromkeys(skip.lines)
    lines = ", ".join(map(str, [*numbers][:MOST_LINES])) + (" …" if len(numbers) > MOST_LINES else "")
    return words["skipped" if lines else "never-skipped"].format(key=skip.key, pattern=skip.pattern, lines=lines)


def _rule_lines(file: FileDiagnosis, words: Mapping[str, str]) -> Iterator[str]:
    total = len(file.rules_on) + len(file.rules_off)
    yield from _entry(words["rules"], words["of"].format(on=len(file.rules_on), all=total))
    for reason, rules in by_reason(file.rules_off):
        yield from _entry(words["off"], f"{_why(reason, words)}: {', '.join(rules)}")


def _why(reason: Reason, words: Mapping[str, str]) -> str:
    key = reason.why if reason.place or f"{reason.why}-here" not in words else f"{reason.why}-here"
    return words[key].format(name=reason.name, place=reason.place)


def _entry(name: str, text: str) -> Iterator[str]:
    """Yield a name and what there is to say about it, in lines that fit a terminal."""
    indent = " " * INDENT
    head = f"  {name}:" if name else ""
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=f"{head:{INDENT}}", subsequent_indent=indent, break_on_hyphens=False
    )
