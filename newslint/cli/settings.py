"""The configuration of a command: the file that applies, with the command line's options on top."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable

from newslint.api import Linter
from newslint.configuration.config import Config, PathSetting, find_config, read_config
from newslint.errors import ConfigError
from newslint.plugins.registry import Registry, build_registry


def load_config(options: argparse.Namespace) -> Config:
    """Return the configuration for a command. Raises ``ConfigError`` where a file is missing or wrong."""
    path = None if options.isolated else options.config or find_config(os.curdir)
    config = read_config(path) if path else Config()
    if options.lang:
        config = config._replace(language=options.lang)
    return config


def load_registry(options: argparse.Namespace, config: Config) -> Registry:
    """Return what plugins and packs bring. Raises ``PluginError`` or ``PackError`` where one is broken."""
    return build_registry(config.plugins, options.plugin_path, extra_packs=config.packs)


def load_linter(options: argparse.Namespace) -> Linter:
    """Return the linter for ``check`` and ``baseline``, with the command line's rules and languages."""
    config = load_config(options)
    selection = config.selection
    if options.select is not None:
        # Rules named on the command line are all that is wanted: the file's own choice does not mix in.
        selection = selection._replace(select=names(options.select), extend_select=())
        config = config._replace(paths=tuple(_ignores_only(config)))
    selection = selection._replace(
        extend_select=(*selection.extend_select, *names(options.extend_select)),
        ignore=(*selection.ignore, *names(options.ignore)),
    )
    config = config._replace(selection=selection, fail_on=getattr(options, "fail_on", None) or config.fail_on)
    return Linter(config, load_registry(options, config))


def names(values: Iterable[str] | None) -> tuple[str, ...]:
    """Return the names in comma-separated option values. Raises ``ConfigError`` for an empty name."""
    found = [name.strip() for value in values or () for name in value.split(",")]
    if "" in found:
        raise ConfigError("an empty name stands among the rules on the command line")
    return tuple(found)


def _ignores_only(config: Config) -> Iterable[PathSetting]:
    for setting in config.paths:
        yield setting._replace(selection=setting.selection._replace(select=None, extend_select=()))
