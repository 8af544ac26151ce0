"""The configuration of a command: the file that applies, with the command line's options on top."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from typing import Any

from newslint.api import Linter
from newslint.cli import language
from newslint.configuration.config import Config, PathSetting
from newslint.configuration.loading import registry_for
from newslint.configuration.place import find_config
from newslint.configuration.references import SELECTION_KEYS
from newslint.configuration.selection import Selection, chosen_ids, problem_with
from newslint.errors import ConfigError
from newslint.i18n import Message
from newslint.packs import Catalogue
from newslint.plugins.registry import Registry

ANY_FILE = "\ue000/\ue000/\ue000.\ue000"
"""A path that only a glob for all files matches: its names are made of a character that nobody writes."""


def load_config(options: argparse.Namespace) -> Config:
    """Return the configuration for a command. Raises ``ConfigError`` where a file is missing or wrong."""
    path = None if options.isolated else options.config or find_config(os.curdir)
    config = _read(path) if path else Config()
    if options.lang:
        config = config._replace(language=options.lang)
    language.choose(config.language)
    return config


def _read(path: str) -> Config:
    from newslint.configuration.config_file import read_config  # with what reads YAML, only where there is one

    return read_config(path)


def load_registry(options: argparse.Namespace, config: Config, extra_packs: Iterable[Any] = ()) -> Registry:
    """Return what plugins and packs bring; ``extra_packs`` are those of the command line.

    Raises ``ConfigError`` for one that is not there, ``PluginError`` or ``PackError`` for one that is broken.
    """
    return registry_for(config, options.plugin_path, extra_packs=extra_packs)


def load_linter(options: argparse.Namespace, *, keep_text: bool = False) -> Linter:
    """Return the linter for ``check`` and ``baseline``, with the command line's rules and languages.

    Raises ``ConfigError`` where no rule is left to run, on whatever file: such a run would find nothing anywhere.
    """
    config = load_config(options)
    chosen = _chosen_here(options)
    if chosen.names_base:
        config = config._replace(paths=tuple(_without_base(config, keep_extensions=chosen.select is None)))
    selection = config.selection.replaced_by(chosen)
    config = config._replace(selection=selection, fail_on=getattr(options, "fail_on", None) or config.fail_on)
    registry = load_registry(options, config)
    _refuse_unknown(chosen, registry.catalogue)
    linter = Linter(config, registry, keep_text=keep_text, plan=not getattr(options, "no_cache", False))
    _refuse_no_rules(linter, chosen)
    return linter


def names(values: Iterable[str] | None) -> tuple[str, ...]:
    """Return the names in comma-separated option values. Raises ``ConfigError`` for an empty name."""
    found = [name.strip() for value in values or () for name in value.split(",")]
    if "" in found:
        raise ConfigError("an empty name stands among the rules on the command line")
    return tuple(found)


def _chosen_here(options: argparse.Namespace) -> Selection:
    """Return what the command line chooses."""
    select = None if options.select is None else names(options.select)
    if options.preset and select is not None:
        raise ConfigError("--preset and --select both say which rules run; give one of them")
    return Selection(select, names(options.extend_select), names(options.ignore), options.preset)


def _refuse_unknown(chosen: Selection, catalogue: Catalogue) -> None:
    for key, given in zip(SELECTION_KEYS, chosen, strict=False):
        for name in given or ():
            if problem := problem_with(catalogue, name):
                raise ConfigError("--{key}: {problem}", key=key, problem=problem)


def _refuse_no_rules(linter: Linter, chosen: Selection) -> None:
    """Raise ``ConfigError`` where no rule runs on any file; settings that leave none for some files are fine."""
    config = linter.config
    everywhere = config.overrides_for(os.path.join(config.root or os.curdir, ANY_FILE))
    if any(
        chosen_ids(linter.registry.catalogue, config.selection_for(tuple(sorted({*everywhere, *more}))))
        for more in ((), *((index,) for index in range(len(config.paths))))
    ):
        return
    what = Message(
        "no rule is left to run, so that nothing would ever be found "
        "(optional rules run by their family or id, preview rules by their full id only)"
    )
    options = [f"--{key}" for key, given in zip(SELECTION_KEYS, chosen, strict=False) if given]
    if options:
        raise ConfigError("{names}: {what}", names=" and ".join(options), what=what)
    if config.fields is None:
        raise ConfigError(what)
    keys = [key for key in SELECTION_KEYS if key in config.fields.data]
    place: tuple[str | int, ...] = (keys[0],) if keys else ("paths", *everywhere[:1])
    raise config.fields.fail(what, *place)


def _without_base(config: Config, *, keep_extensions: bool) -> Iterable[PathSetting]:
    """Yield the per-path settings without their own choice of rules, which the command line has made."""
    for setting in config.paths:
        extend_select = setting.selection.extend_select if keep_extensions else ()
        selection = Selection(extend_select=extend_select, ignore=setting.selection.ignore)
        yield setting._replace(selection=selection)
