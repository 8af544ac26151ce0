"""Configurations that packs bring: what ``extends`` takes over, below what the repository's own file says."""

from __future__ import annotations

import os
from pathlib import Path

from newslint.configuration.config import Config, RuleSetting
from newslint.configuration.selection import Selection

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
    "paths",
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
        packs=tuple(dict.fromkeys((*base.packs, *own.packs))),
        allow=(*base.allow, *own.allow),
        skip=base.skip.with_more(own.skip),
        rules=rules,
        paths=(*base.paths, *own.paths),
        bases=(*own.bases, base),
    )


def plugin_folder(value: str) -> Path | None:
    """Return the folder of rules of an installed plugin by its module's name, which is looked for and not imported."""
    from importlib.util import find_spec

    spec = find_spec(value.partition(":")[0].partition(".")[0])
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if os.path.isfile(os.path.join(folder, "rules", PACK_CONFIG)):
            return Path(folder) / "rules"
    return None
