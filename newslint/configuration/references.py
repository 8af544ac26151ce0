"""What a configuration names that must be there, rules and packs: what is not is refused with file, line and key."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.configuration.config import Config
from newslint.configuration.selection import problem_with
from newslint.errors import InputError, NewslintError, nearest
from newslint.files.regular_files import open_regular
from newslint.i18n import Message
from newslint.packs import Catalogue

if TYPE_CHECKING:
    from newslint.packs.yaml_text import Fields

SELECTION_KEYS = ("select", "extend-select", "ignore")


def refuse_unknown_rules(config: Config, catalogue: Catalogue) -> None:
    """Raise ``ConfigError`` for the first name in a configuration file that is no family and no rule."""
    for base in config.bases:
        refuse_unknown_rules(base, catalogue)
    if config.fields is None:
        return
    for fields in _layers(config.fields):
        for key in SELECTION_KEYS:
            for index, name in enumerate(fields.texts_of(key) if key in fields.data else ()):
                if problem := problem_with(catalogue, name):
                    raise fields.fail_at(problem, key, index)
    for rule_id in config.rules:
        if rule_id not in catalogue.ids:
            what = Message("unknown rule {rule_id!r}{hint}", rule_id=rule_id, hint=nearest(rule_id, catalogue.ids))
            if rule_id in catalogue.families:
                what = Message(
                    "{rule_id!r} is a family; name its rules one by one, such as {rule}",
                    rule_id=rule_id,
                    rule=_first_of(catalogue, rule_id),
                )
            raise config.fields.fail(what, "rules", rule_id)


def refuse_missing_packs(config: Config) -> None:
    """Raise ``ConfigError`` for the first pack in a configuration file that is no folder, or not what was fetched."""
    if config.fields is None:
        return
    for index, (name, pack) in enumerate(zip(config.fields.texts_of("packs"), config.packs, strict=False)):
        from newslint.configuration.values import unusable  # only where packs are named

        problem = unusable(name, config.root)
        if not problem and not os.path.isdir(pack):
            problem = Message(
                ("there is no folder {name!r} (a pack is a folder of families; 'newslint new-rule' begins one)"),
                name=name,
            )
        if problem:
            raise config.fields.fail_at(problem, "packs", index)


def refuse_missing_file(config: Config, key: str, path: str) -> None:
    """Raise ``ConfigError`` for a file that a key names and that cannot be opened; nothing is asked of no path."""
    if path:
        try:
            open_regular(path).close()
        except InputError as problem:
            if config.fields is None:
                raise
            raise config.fields.fail(Message("{name}: {problem}", name=path, problem=problem), key) from None


def place_without_rules(config: Config, overrides: tuple[int, ...]) -> str:
    """Return which keys leave no rule to run where the numbered per-path settings apply, for people."""
    if overrides:
        return ", ".join(f"paths.{index}" for index in overrides)
    fields = config.fields.data if config.fields else {}
    return " + ".join(key for key in SELECTION_KEYS if key in fields) or "--select"


def missing_plugin(config: Config, name: str, problem: str) -> NewslintError | None:
    """Return the error for a plugin in a configuration file that is not installed; None where no file names it."""
    if config.fields is None or name not in config.plugins:
        return None
    return config.fields.fail_at(problem, "plugins", config.plugins.index(name))


def _layers(fields: Fields) -> Iterator[Fields]:
    """Yield the mappings in a configuration file that choose rules: the file itself, and its settings for paths."""
    from newslint.packs.yaml_text import Fields

    yield fields
    for index, setting in enumerate(fields.data.get("paths", [])):
        yield Fields(setting, fields.text, fields.name, fields.error, ("paths", index))


def _first_of(catalogue: Catalogue, family: str) -> str:
    return next(rule_id for rule_id in catalogue.ids if rule_id.startswith(f"{family}/"))
