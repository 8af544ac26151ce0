"""Loads plugins, installed ones and those that the command line names, through pluggy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pluggy

from newslint import builtin
from newslint.builtin import OWN_NAME
from newslint.contracts import API_VERSION
from newslint.errors import PluginError, one_line
from newslint.hookspecs import Hooks, hookimpl
from newslint.i18n import Message
from newslint.plugins import local, parts
from newslint.plugins.entry_points import InstalledPlugin


def loaded(
    plugins: Iterable[InstalledPlugin], paths: Sequence[str]
) -> Callable[[str], Iterable[tuple[str, Callable[[], Any]]]]:
    """Return what gives, for a hook, each implementation with its plugin's name, newslint's own first.

    The implementations are to be called one by one, not through pluggy, so that a failure is laid at the right door and
    results do not hang on the order of installation. Raises ``PluginError`` for a plugin that is broken.
    """
    manager = pluggy.PluginManager(OWN_NAME)
    manager.add_hookspecs(Hooks)
    for name in vars(Hooks):
        if name.startswith("newslint_") and hasattr(builtin, name):
            hookimpl(getattr(builtin, name))
    manager.register(builtin, OWN_NAME)
    plugins = tuple(plugins)
    for plugin in plugins:
        _register(manager, plugin)
    taken: dict[str, str] = {
        local.top_module(plugin.value): Message("the installed plugin {name!r}", name=plugin.name) for plugin in plugins
    }
    for path in dict.fromkeys(paths):
        _register_path(manager, path, taken)
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as problem:
        raise PluginError(one_line(problem)) from None
    return lambda hook: _implementations(getattr(manager.hook, hook))


def _implementations(hook: Any) -> list[tuple[str, Callable[[], Any]]]:
    found = sorted(hook.get_hookimpls(), key=lambda one: (one.plugin_name != OWN_NAME, one.plugin_name))
    return [(one.plugin_name, one.function) for one in found]


def _register(manager: pluggy.PluginManager, plugin: InstalledPlugin) -> None:
    from importlib.metadata import EntryPoint

    who = Message(
        "the plugin {name!r} ({distribution} {version})",
        name=plugin.name,
        distribution=plugin.distribution,
        version=plugin.version,
    )
    try:
        if manager.has_plugin(plugin.name):
            raise PluginError(
                "{who}: another plugin is called {name!r} too; uninstall one of them", who=who, name=plugin.name
            )
        loaded = EntryPoint(plugin.name, plugin.value, "newslint").load()
        parts.refuse_other_api(loaded, who)
        manager.register(loaded, plugin.name)
    except PluginError:
        raise
    except pluggy.PluginValidationError as problem:
        raise PluginError("{who} does not fit newslint's hooks: {reason}", who=who, reason=one_line(problem)) from None
    except (Exception, SystemExit) as problem:  # loading a plugin runs foreign code, which may raise anything
        raise PluginError("{who} cannot be loaded: {reason}", who=who, reason=_told(problem)) from None
    _demand_hooks(manager, loaded, who)


def _register_path(manager: pluggy.PluginManager, path: str, taken: dict[str, str]) -> None:
    """Load what a path stands for; ``taken`` has the modules of the other plugins, each with whose it is."""
    for one in local.announced(path):
        who = Message("the plugin {name}", name=one.name)
        if taken.get(one.top, path) != path:
            raise PluginError(
                "{who}: its module {top!r} is that of {taken} already; leave one of them out",
                who=who,
                top=one.top,
                taken=taken[one.top],
            )
        try:
            loaded = local.load(one, taken)
            taken[one.top] = path
            parts.refuse_other_api(loaded, who)
            manager.register(loaded, one.name)
        except PluginError:
            raise
        except (Exception, SystemExit) as problem:  # loading a plugin runs foreign code, which may raise anything
            raise PluginError("{who} cannot be loaded: {reason}", who=who, reason=_told(problem)) from None
        _demand_hooks(manager, loaded, who)


def _told(problem: BaseException) -> str:
    """Return what a plugin raised while it was loaded; a name that newslint lacks is most often of another version."""
    what = f"{type(problem).__name__}: {one_line(problem)}"
    if isinstance(problem, ImportError) and (problem.name or "").partition(".")[0] == "newslint":
        return Message(
            "{what}; it may be built for another version of newslint than this one, whose plugin API is {version}",
            what=what,
            version=API_VERSION,
        )
    return what


def _demand_hooks(manager: pluggy.PluginManager, plugin: object, who: str) -> None:
    """Raise ``PluginError`` for a plugin whose hooks would never be called."""
    hooks = {caller.name for caller in manager.get_hookcallers(plugin) or ()}
    for name in dir(plugin):
        if hasattr(Hooks, name) and name.startswith("newslint_") and name not in hooks:
            raise PluginError("{who}: {name} lacks the decorator @newslint.hookimpl", who=who, name=name)
    if not hooks:
        raise PluginError("{who} implements none of newslint's hooks", who=who)
