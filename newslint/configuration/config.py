"""The configuration: what ``.newslint.yaml`` says, checked key by key."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from newslint.configuration.other_words import key_hint, rule_hint, setting_hint
from newslint.configuration.selection import Selection
from newslint.errors import ConfigError, InputError
from newslint.files.globs import Globs, fault_in
from newslint.files.regular_files import is_inside, read_bounded, tree_of
from newslint.finding import SEVERITIES
from newslint.foreign_data import LARGEST_CONFIG
from newslint.packs.yaml_text import Fields, describe, load
from newslint.rule import LANGUAGES

FAIL_LEVELS = ("error", "warning", "info", "never")
CONFIG_KEYS = (
    "select",
    "extend-select",
    "ignore",
    "fail-on",
    "language",
    "packs",
    "plugins",
    "exclude",
    "allow",
    "baseline",
    "rules",
    "paths",
    "readers",
)
COMMAND_LINE_ONLY = ("plugin-path", "plugin-paths", "plugin_path")
"""Keys that somebody may look for here, and that a repository may not set: what they name is run."""
PATHS_ADVICE = "each item says for which files and what: {match: 'opini/**', ignore: [fragments]}"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class RuleSetting(NamedTuple):
    """What a configuration changes about one rule."""

    severity: str | None = None
    options: Fields | None = None


class PathSetting(NamedTuple):
    """What a configuration changes for the files that ``globs`` match."""

    globs: Globs
    selection: Selection


class Config(NamedTuple):
    """Everything that can be configured; the defaults are what ``--isolated`` means.

    ``readers`` holds the settings of readers as the file gives them; they are checked when the readers are known.
    ``fields`` are the file's own keys and values, for messages that name a line; None where no file was read.
    """

    path: str = ""
    root: str = ""
    selection: Selection = Selection()
    fail_on: str = "error"
    language: str = "id"
    packs: tuple[Path, ...] = ()
    plugins: tuple[str, ...] = ()
    exclude: Globs = Globs(())
    allow: tuple[str, ...] = ()
    baseline: str = ""
    rules: Mapping[str, RuleSetting] = {}
    paths: tuple[PathSetting, ...] = ()
    readers: Fields | None = None
    fields: Fields | None = None

    def relative(self, path: str) -> str:
        """Return ``path`` as globs see it: relative to the configuration's folder, with forward slashes."""
        relative = os.path.relpath(path, self.root or os.curdir)
        return relative.replace(os.sep, "/")

    def is_excluded(self, path: str) -> bool:
        """Return whether ``exclude`` matches a file, however it was named."""
        return bool(self.exclude) and self.exclude.match(self.relative(path))

    def overrides_for(self, path: str) -> tuple[int, ...]:
        """Return the numbers of the per-path settings that apply to a file."""
        if not self.paths:
            return ()
        relative = self.relative(path)
        return tuple(index for index, setting in enumerate(self.paths) if setting.globs.match(relative))

    def selection_for(self, overrides: tuple[int, ...]) -> Selection:
        """Return the selection with the numbered per-path settings put on top; the last ``select`` wins."""
        selection = self.selection
        for index in overrides:
            own = self.paths[index].selection
            selection = Selection(
                selection.select if own.select is None else own.select,
                (*selection.extend_select, *own.extend_select),
                (*selection.ignore, *own.ignore),
            )
        return selection


def read_config(path: str) -> Config:
    """Return the configuration in a file.

    Raises ``ConfigError`` where the file cannot be read or any key or value is not as it should be. Names of
    rules are checked when the rules are loaded.
    """
    try:
        text = read_bounded(path, LARGEST_CONFIG).decode("utf-8-sig")
    except InputError as problem:
        raise ConfigError(f"{path}: {problem}") from None
    except UnicodeDecodeError as problem:
        raise ConfigError(f"{path}: not UTF-8 text (byte {problem.start})") from None
    data = load(text, path, ConfigError)
    fields = Fields({} if data is None else data, text, path, ConfigError)
    for key in COMMAND_LINE_ONLY:
        if key in fields.data:
            raise fields.fail("Python code is loaded only where the command line says so: --plugin-path PATH", key)
    for key in fields.data:
        if key not in CONFIG_KEYS and (hint := key_hint(key)):
            raise fields.fail(f"unknown key {key!r}{hint}", key)
    fields.refuse_unknown(CONFIG_KEYS)
    root = os.path.dirname(os.path.abspath(path))
    return Config(
        path=path,
        root=root,
        selection=_selection(fields),
        fail_on=fields.choice_of("fail-on", FAIL_LEVELS, "error"),
        language=fields.choice_of("language", LANGUAGES, "id"),
        packs=_packs(fields, root),
        plugins=_names(fields, "plugins"),
        exclude=_globs(fields, "exclude", root),
        allow=_allowed(fields),
        baseline=_file(fields, "baseline", root),
        rules=_rule_settings(fields),
        paths=_path_settings(fields, root),
        readers=fields.below("readers") if "readers" in fields.data else None,
        fields=fields,
    )


def _selection(fields: Fields) -> Selection:
    select = fields.texts_of("select") if "select" in fields.data else None
    return Selection(select, fields.texts_of("extend-select"), fields.texts_of("ignore"))


def _names(fields: Fields, key: str) -> tuple[str, ...]:
    """Return the names or paths under a key. Raises an error for one that no system takes."""
    names = fields.texts_of(key)
    for index, name in enumerate(names):
        if found := _CONTROL.search(name):
            what = f"the control character U+{ord(found.group()):04X} stands in this name"
            raise fields.fail_at(what, key, index)
    return names


def _allowed(fields: Fields) -> tuple[str, ...]:
    allowed = fields.texts_of("allow")
    for index, text in enumerate(allowed):
        if not text.strip():
            raise fields.fail_at("an excerpt is made of words; this one is empty", "allow", index)
    return allowed


def _globs(fields: Fields, key: str, root: str) -> Globs:
    patterns = _names(fields, key)
    for index, pattern in enumerate(patterns):
        if not pattern.strip("./ "):
            raise fields.fail_at("a glob names a file or a folder; this one is empty", key, index)
        if fault := fault_in(pattern, root):
            raise fields.fail_at(f"the glob {pattern!r} {fault}", key, index)
    return Globs(patterns)


def _packs(fields: Fields, root: str) -> tuple[Path, ...]:
    names = _names(fields, "packs")
    for name in names:
        _refuse_outside(fields, "packs", name, root, "rules from elsewhere come as an installed plugin")
    return tuple(Path(root) / name for name in names)


def _refuse_outside(fields: Fields, key: str, name: str, root: str, advice: str) -> None:
    """Raise an error for a path that leads out of the configuration's repository, also by way of links."""
    if not is_inside(os.path.join(root, name), tree_of(root)):
        raise fields.fail(f"{name!r} is outside the repository of this file; {advice}", key)


def _file(fields: Fields, key: str, root: str) -> str:
    """Return the path of a file that a key names, from the working folder; empty where the key is not there."""
    if key not in fields.data:
        return ""
    name = fields.text_of(key)
    _names(fields, key)
    if not name:
        raise fields.fail("this is the name of a file; it is empty", key)
    _refuse_outside(fields, key, name, root, f"name it on the command line with --{key}")
    return os.path.relpath(os.path.join(root, name))


def _rule_settings(fields: Fields) -> dict[str, RuleSetting]:
    settings = {}
    if "rules" in fields.data:
        rules = fields.below("rules")
        for rule_id, value in rules.data.items():
            if not isinstance(value, dict) and (hint := rule_hint(rule_id, value)):
                raise rules.fail(hint, rule_id)
            inner = rules.below(rule_id)
            for key, given in inner.data.items():
                if given not in SEVERITIES and (hint := setting_hint(rule_id, key, given)):
                    raise inner.fail(hint, key)
            inner.refuse_unknown(("severity", "options"))
            severity = inner.choice_of("severity", SEVERITIES) if "severity" in inner.data else None
            options = inner.below("options") if "options" in inner.data else None
            settings[rule_id] = RuleSetting(severity, options)
    return settings


def _path_settings(fields: Fields, root: str) -> tuple[PathSetting, ...]:
    given = fields.data.get("paths", [])
    if not isinstance(given, list):
        raise fields.fail(f"expected a list, found {describe(given)}; {PATHS_ADVICE}", "paths")
    settings = []
    for index, item in enumerate(given):
        if not isinstance(item, dict):
            raise fields.fail(f"found {describe(item)}; {PATHS_ADVICE}", "paths", index)
        inner = Fields(item, fields.text, fields.name, ConfigError, ("paths", index))
        inner.refuse_unknown(("match", "select", "extend-select", "ignore"))
        if "match" not in inner.data:
            raise inner.fail("the key 'match' is missing")
        settings.append(PathSetting(_globs(inner, "match", root), _selection(inner)))
    return tuple(settings)
