"""What is installed: newslint's own parts, and each plugin by itself with what it brings or what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.builtin import OWN_NAME
from newslint.errors import NewslintError
from newslint.plugins.entry_points import InstalledPlugin, installed_plugins
from newslint.plugins.registry import Registry, build_registry

PARTS = ("rules", "kinds", "packs", "readers", "formatters")
Parts = dict[str, tuple[str, ...]]


class PluginReport(NamedTuple):
    """A plugin, where it comes from, the names of what it brings, and what is wrong with it (usually nothing)."""

    name: str
    distribution: str
    version: str
    entry_point: str
    brings: Parts
    problem: str = ""


def survey(own_version: str, plugin_paths: Sequence[str] = ()) -> list[PluginReport]:
    """Return a report on newslint itself (of that version), on every installed plugin and on those that the paths name.

    A broken plugin is reported, not raised; so is what two plugins cannot bring together.
    """
    own = _parts(build_registry(installed=()))
    reports = [PluginReport(OWN_NAME, OWN_NAME, own_version, "newslint.builtin", own)]
    plugins = installed_plugins()
    for plugin in plugins:
        brings, problem = _look(own, [plugin], [])
        reports.append(PluginReport(plugin.name, plugin.distribution, plugin.version, plugin.value, brings, problem))
    for path in plugin_paths:
        brings, problem = _look(own, [], [path])
        reports.append(PluginReport(path, "", "", path, brings, problem))
    if not any(report.problem for report in reports) and len(reports) > 2:
        reports[-1] = reports[-1]._replace(problem=_look(own, plugins, plugin_paths)[1])
    return reports


def _look(own: Parts, plugins: Sequence[InstalledPlugin], paths: Sequence[str]) -> tuple[Parts, str]:
    """Return what plugins bring beyond newslint's own, and what is wrong with them or with one of their rules."""
    try:
        registry = build_registry(plugin_paths=paths, installed=plugins)
    except NewslintError as problem:
        return dict.fromkeys(PARTS, ()), problem.message
    found = _parts(registry)
    brings = {part: tuple(name for name in found[part] if name not in own[part]) for part in PARTS}
    try:
        for rule_id in brings["rules"]:
            registry.catalogue.build(rule_id)
    except NewslintError as problem:
        return brings, problem.message
    return brings, ""


def _parts(registry: Registry) -> Parts:
    return {
        "rules": registry.catalogue.ids,
        "kinds": tuple(sorted(registry.catalogue.kinds)),
        "packs": registry.catalogue.packs,
        "readers": tuple(sorted({reader.name for reader in registry.readers.values()})),
        "formatters": tuple(sorted(registry.formatters)),
    }
