"""The registry that a configuration asks for: its plugins and packs, each refused by its line where it is not there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from newslint.configuration.config import Config
from newslint.configuration.references import missing_plugin, refuse_missing_file, refuse_missing_packs
from newslint.files.titles import read_titles
from newslint.plugins.registry import MissingPluginError, Registry, build_registry
from newslint.text.known_titles import KnownTitles


def registry_for(config: Config, plugin_paths: Sequence[str] = (), *, extra_packs: Iterable[Any] = ()) -> Registry:
    """Return what plugins and packs bring; ``plugin_paths`` and ``extra_packs`` come from the command line.

    Raises ``ConfigError`` for what a configuration file names and is not there, ``PluginError`` or ``PackError`` for
    what is broken.
    """
    refuse_missing_packs(config)
    refuse_missing_file(config, "titles", config.titles)
    refuse_missing_file(config, "corpus-index", config.corpus_index)
    try:
        registry = build_registry(config.plugins, plugin_paths, extra_packs=[*config.packs, *extra_packs])
    except MissingPluginError as problem:
        raise missing_plugin(config, problem.name, problem.without_place) or problem from None
    if config.titles:
        registry.catalogue.take_titles(KnownTitles(partial(read_titles, config.titles)))
    if config.corpus_index:
        from newslint.corpus.copies.published import IndexedArticles  # only where an archive is named

        registry.catalogue.take_published(IndexedArticles(config.corpus_index))
    return registry
