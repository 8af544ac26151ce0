"""Configurations that packs bring: what ``extends`` takes over, below what the repository's own file says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.configuration.config import Config, RuleSetting
from newslint.configuration.selection import Selection
from newslint.configuration.values import folder_of, unusable
from newslint.i18n import Message

if TYPE_CHECKING:
    from newslint.packs.yaml_text import Fields

PACK_CONFIG = "newslint.yaml"
"""The file in a pack's folder that ``extends`` reads."""
PACK_CONFIG_KEYS = (
    "preset",
    "select",
    "extend-select",
    "ignore",
    "fail-on",
    "language",
    "allow",
    "skip-text",
    "skip-blocks",
    "rules",
)
"""What a pack may set for those who extend it: no files, no plugins, no further packs."""


def over(base: Config, own: Config, keys: frozenset[str]) -> Config:
    """Return a configuration on top of the one that it extends; ``keys`` are those that its file sets.

    What is one value is the own one where there is one; lists come together, the base's first; a rule's own setting
    counts where both have one.
    """
    chosen = own.selection if own.selection.names_base else base.selection
    selection = Selection(
        chosen.select,
        (*base.selection.extend_select, *own.selection.extend_select),
        (*base.selection.ignore, *own.selection.ignore),
        chosen.preset,
    )
    rules = dict(base.rules)
    for rule_id, setting in own.rules.items():
        below = rules.get(rule_id, RuleSetting())
        rules[rule_id] = RuleSetting(setting.severity or below.severity, setting.options or below.options)
    return own._replace(
        selection=selection,
        fail_on=own.fail_on if "fail-on" in keys else base.fail_on,
        language=own.language if "language" in keys else base.language,
        packs=tuple(dict.fromkeys((*own.packs, *base.packs))),
        allow=(*base.allow, *own.allow),
        skip=base.skip.with_more(own.skip),
        rules=rules,
        bases=(*own.bases, base),
    )


def extended_folders(fields: Fields, root: str) -> Iterator[tuple[Path | None, str]]:
    """Yield the folder of each pack that a configuration extends, the last first, with the file that it takes over.

    The folder is None for an installed plugin, whose rules are there anyway. Raises ``ConfigError`` for a pack that is
    not there or brings no configuration.
    """
    names = fields.texts_of("extends")
    for index in reversed(range(len(names))):
        if problem := unusable(names[index], root):
            raise fields.fail_at(problem, "extends", index)
        folder = folder_of(names[index], root)
        plugin = None if folder.is_dir() else _plugin_folder(names[index])
        file = (plugin or folder) / PACK_CONFIG
        if not file.is_file():
            what = Message("{name!r} brings no {file} to extend", name=names[index], file=PACK_CONFIG)
            raise fields.fail_at(what, "extends", index)
        yield (None if plugin else folder), os.path.relpath(file)


def _plugin_folder(name: str) -> Path | None:
    """Return the folder of rules of an installed plugin; its module is looked for and not imported."""
    from importlib.util import find_spec

    from newslint.plugins.entry_points import installed_plugins

    for plugin in installed_plugins():
        spec = find_spec(plugin.value.partition(":")[0].partition(".")[0]) if name in plugin[::2] else None
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            return Path(folder) / "rules"
    return None
