"""A configuration file, ``.newslint.yaml``, checked key by key."""

from __future__ import annotations

import os

from newslint.configuration.config import Config, PathSetting, RuleSetting
from newslint.configuration.extending import PACK_CONFIG_KEYS, extended_folders, over
from newslint.configuration.other_words import key_hint, rule_hint, setting_hint
from newslint.configuration.presets import PRESETS
from newslint.configuration.selection import Selection
from newslint.configuration.values import (
    allowed,
    file_name,
    globs,
    names,
    packs,
    refuse_many,
    rule_pages,
    skip_patterns,
)
from newslint.errors import ConfigError, InputError
from newslint.files.regular_files import read_bounded
from newslint.foreign_data import LARGEST_CONFIG, MOST_PATH_SETTINGS
from newslint.i18n import LANGUAGES, Message
from newslint.packs.yaml_text import Fields, describe, load
from newslint.severities import FAIL_LEVELS, SEVERITIES

CONFIG_KEYS = (
    "preset",
    "select",
    "extend-select",
    "ignore",
    "fail-on",
    "language",
    "packs",
    "extends",
    "plugins",
    "exclude",
    "allow",
    "skip-text",
    "skip-blocks",
    "baseline",
    "titles",
    "corpus-index",
    "rule-pages",
    "rules",
    "paths",
    "readers",
)
PATH_KEYS = ("match", "preset", "select", "extend-select", "ignore", "skip-text", "skip-blocks")
"""Keys of one item below ``paths``."""
COMMAND_LINE_ONLY = ("plugin-path", "plugin-paths", "plugin_path")
"""Keys that somebody may look for here, and that a repository may not set: what they name is run."""
PATHS_ADVICE = Message("each item says for which files and what: {match: 'opini/**', ignore: [fragments]}")


def read_config(path: str) -> Config:
    """Return the configuration in a file.

    Raises ``ConfigError`` where the file cannot be read or any key or value is not as it should be. Names of
    rules are checked when the rules are loaded.
    """
    fields = read_fields(path)
    try:
        return _with_bases(_config(fields, os.path.dirname(os.path.abspath(path))))
    except ConfigError as problem:
        asked = fields.data.get("language") if isinstance(fields.data, dict) else None
        problem.language = problem.language or (asked if asked in LANGUAGES else "")
        raise


def read_fields(path: str) -> Fields:
    """Return the keys and values of a configuration file. Raises ``ConfigError`` where it cannot be read."""
    try:
        text = read_bounded(path, LARGEST_CONFIG).decode("utf-8-sig")
    except InputError as problem:
        raise ConfigError("{path}: {problem}", path=path, problem=problem) from None
    except UnicodeDecodeError as problem:
        raise ConfigError("{path}: not UTF-8 text (byte {start})", path=path, start=problem.start) from None
    data = load(text, path, ConfigError)
    return Fields({} if data is None else data, text, path, ConfigError)


def _with_bases(config: Config) -> Config:
    """Return a configuration on top of those that it extends."""
    fields = config.fields
    assert fields is not None
    for folder, file in extended_folders(fields, config.root):
        base_fields = read_fields(file)
        base_fields.refuse_unknown(PACK_CONFIG_KEYS)
        base = _config(base_fields, config.root)._replace(packs=(folder,) if folder else ())
        config = over(base, config, frozenset(fields.data))
    return config


def _config(fields: Fields, root: str) -> Config:
    for key in COMMAND_LINE_ONLY:
        if key in fields.data:
            raise fields.fail(
                Message("Python code is loaded only where the command line says so: --plugin-path PATH"), key
            )
    for key in fields.data:
        if key not in CONFIG_KEYS and (hint := key_hint(key)):
            raise fields.fail(Message("unknown key {key!r}{hint}", key=key, hint=hint), key)
    fields.refuse_unknown(CONFIG_KEYS)
    return Config(
        path=fields.name,
        root=root,
        selection=_selection(fields),
        fail_on=fields.choice_of("fail-on", FAIL_LEVELS, "error"),
        language=fields.choice_of("language", LANGUAGES, "id"),
        packs=packs(fields, root),
        plugins=names(fields, "plugins"),
        exclude=globs(fields, "exclude", root),
        allow=allowed(fields),
        skip=skip_patterns(fields),
        baseline=file_name(fields, "baseline", root, Message("name it on the command line with --baseline")),
        corpus_index=file_name(fields, "corpus-index", root, Message("keep it beside the archive's rules")),
        titles=file_name(fields, "titles", root, Message("keep it beside the rules")),
        rule_pages=rule_pages(fields, "rule-pages"),
        rules=_rule_settings(fields),
        paths=_path_settings(fields, root),
        readers=fields.below("readers") if "readers" in fields.data else None,
        fields=fields,
    )


def _selection(fields: Fields) -> Selection:
    if "select" in fields.data and "preset" in fields.data:
        what = Message(
            "'preset' and 'select' both say which rules run; keep one (extend-select adds rules to a preset)"
        )
        raise fields.fail(what, "preset")
    select = fields.texts_of("select") if "select" in fields.data else None
    preset = fields.choice_of("preset", PRESETS) if "preset" in fields.data else None
    return Selection(select, fields.texts_of("extend-select"), fields.texts_of("ignore"), preset)


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
        raise fields.fail(
            Message("expected a list, found {found}; {advice}", found=describe(given), advice=PATHS_ADVICE),
            "paths",
        )
    refuse_many(fields, "paths", len(given), MOST_PATH_SETTINGS)
    settings = []
    for index, item in enumerate(given):
        if not isinstance(item, dict):
            raise fields.fail(
                Message("found {found}; {advice}", found=describe(item), advice=PATHS_ADVICE),
                "paths",
                index,
            )
        inner = Fields(item, fields.text, fields.name, ConfigError, ("paths", index))
        inner.refuse_unknown(PATH_KEYS)
        if "match" not in inner.data:
            raise inner.fail(Message("the key 'match' is missing"))
        settings.append(PathSetting(globs(inner, "match", root), _selection(inner), skip_patterns(inner)))
    return tuple(settings)
