"""The registry: everything plugins bring, newslint's own parts included, collected once at the start of a run."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

import pluggy

from newslint import builtin
from newslint.errors import PluginError, nearest, one_line
from newslint.hookspecs import API_VERSION, Hooks, Reader, StreamReader
from newslint.packs import Catalogue
from newslint.plugins import parts
from newslint.plugins.entry_points import InstalledPlugin, installed_plugins
from newslint.rule import Rule

OWN_NAME = "newslint"


class MissingPluginError(PluginError):
    """A plugin that must be there is not installed; ``told`` says so without where it was asked for."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(f"the plugin {name!r} named under 'plugins' is not installed{hint}")
        self.name = name
        self.told = f"the plugin {name!r} is not installed{hint}"


class Registry(NamedTuple):
    """What a run can use: the catalogue of rules, readers by suffix, formatters by name, and the plugins' names."""

    catalogue: Catalogue
    readers: Mapping[str, Reader | StreamReader]
    formatters: Mapping[str, Any]
    plugins: tuple[InstalledPlugin, ...]


def build_registry(
    required: Sequence[str] = (),
    plugin_paths: Sequence[str] = (),
    *,
    extra_packs: Iterable[Any] = (),
    installed: Sequence[InstalledPlugin] | None = None,
) -> Registry:
    """Collect all plugins' parts.

    ``required`` lists plugins that must be there; ``plugin_paths`` are Python files or folders to load, given on
    the command line only; ``extra_packs`` are folders of YAML families; ``installed`` are the plugins to load, by
    default all that are installed. Raises ``PluginError`` for a plugin that
    is missing or broken, or where two bring something of the same name, and ``PackError`` for a bad pack.
    """
    manager = pluggy.PluginManager("newslint")
    manager.add_hookspecs(Hooks)
    manager.register(builtin, OWN_NAME)
    plugins = installed_plugins() if installed is None else tuple(installed)
    _demand(required, plugins)
    for plugin in plugins:
        _register(manager, plugin)
    if plugin_paths:
        from newslint.plugins.local import top_module

        taken = {top_module(plugin.value): f"the installed plugin {plugin.name!r}" for plugin in plugins}
        for path in dict.fromkeys(plugin_paths):
            _register_path(manager, path, taken)
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as problem:
        raise PluginError(one_line(problem)) from None
    return _collect(manager, plugins, extra_packs)


def _demand(required: Sequence[str], plugins: Sequence[InstalledPlugin]) -> None:
    known = {name for plugin in plugins for name in (plugin.name, plugin.distribution)}
    for name in required:
        if name not in known:
            hint = nearest(name, known) or f"; installed are {', '.join(sorted(known)) or 'none'}"
            raise MissingPluginError(name, hint)


def _register(manager: pluggy.PluginManager, plugin: InstalledPlugin) -> None:
    from importlib.metadata import EntryPoint

    who = f"the plugin {plugin.name!r} ({plugin.distribution} {plugin.version})"
    try:
        if manager.has_plugin(plugin.name):
            raise PluginError(f"{who}: another plugin is called {plugin.name!r} too; uninstall one of them")
        loaded = EntryPoint(plugin.name, plugin.value, "newslint").load()
        parts.refuse_other_api(loaded, who)
        manager.register(loaded, plugin.name)
    except PluginError:
        raise
    except pluggy.PluginValidationError as problem:
        raise PluginError(f"{who} does not fit newslint's hooks: {one_line(problem)}") from None
    except (Exception, SystemExit) as problem:  # loading a plugin runs foreign code, which may raise anything
        raise PluginError(f"{who} cannot be loaded: {_told(problem)}") from None
    _demand_hooks(manager, loaded, who)


def _register_path(manager: pluggy.PluginManager, path: str, taken: dict[str, str]) -> None:
    """Load what a path stands for; ``taken`` has the modules of the other plugins, each with whose it is."""
    from newslint.plugins import local

    for one in local.announced(path):
        who = f"the plugin {one.name}"
        if taken.get(one.top, path) != path:
            raise PluginError(
                f"{who}: its module {one.top!r} is that of {taken[one.top]} already; leave one of them out"
            )
        try:
            loaded = local.load(one, taken)
            taken[one.top] = path
            parts.refuse_other_api(loaded, who)
            manager.register(loaded, one.name)
        except PluginError:
            raise
        except (Exception, SystemExit) as problem:  # loading a plugin runs foreign code, which may raise anything
            raise PluginError(f"{who} cannot be loaded: {_told(problem)}") from None
        _demand_hooks(manager, loaded, who)


def _told(problem: BaseException) -> str:
    """Return what a plugin raised while it was loaded; a name that newslint lacks is most often of another version."""
    what = f"{type(problem).__name__}: {one_line(problem)}"
    if isinstance(problem, ImportError) and (problem.name or "").partition(".")[0] == "newslint":
        what += f"; it may be built for another version of newslint than this one, whose plugin API is {API_VERSION}"
    return what


def _demand_hooks(manager: pluggy.PluginManager, plugin: object, who: str) -> None:
    """Raise ``PluginError`` for a plugin whose hooks would never be called."""
    hooks = {caller.name for caller in manager.get_hookcallers(plugin) or ()}
    for name in dir(plugin):
        if hasattr(Hooks, name) and name.startswith("newslint_") and name not in hooks:
            raise PluginError(f"{who}: {name} lacks the decorator @newslint.hookimpl")
    if not hooks:
        raise PluginError(f"{who} implements none of newslint's hooks")


def _collect(
    manager: pluggy.PluginManager, plugins: tuple[InstalledPlugin, ...], extra_packs: Iterable[Any]
) -> Registry:
    # newslint's own kinds and formatters are imported when used; only those of plugins are looked at here.
    kinds: ChainMap[str, type[Rule]] = ChainMap()
    formatters: ChainMap[str, Any] = ChainMap()
    readers: dict[str, Reader | StreamReader] = {}
    reader_names: dict[str, Reader | StreamReader] = {}
    rules: list[type[Rule]] = []
    packs: list[tuple[Any, bool]] = []
    for name, given in _answers(manager.hook.newslint_kinds, _mapping):
        _chain(kinds, name, "kind", given, parts.kind)
    for name, given in _answers(manager.hook.newslint_formatters, _mapping):
        _chain(formatters, name, "format", given, parts.formatter)
    for name, given in _answers(manager.hook.newslint_readers, tuple):
        for one in given:
            reader = parts.reader(one, name)
            _add(readers, name, "suffix", dict.fromkeys(reader.suffixes, reader))
            _add(reader_names, name, "reader", {reader.name: reader})
    for name, given in _answers(manager.hook.newslint_rules, tuple):
        rules.extend(parts.python_rule(rule, name) for rule in given)
    for name, given in _answers(manager.hook.newslint_packs, tuple):
        packs.extend((parts.pack(pack, name), name == OWN_NAME) for pack in given)
    catalogue = Catalogue(kinds, rules)
    # newslint's own come first: other packs may add to its lists.
    for pack, own in sorted(packs, key=lambda pair: not pair[1]):
        catalogue.add_pack(pack, builtin=own)
    for pack in extra_packs:
        catalogue.add_pack(pack)
    return Registry(catalogue, readers, formatters, plugins)


def _mapping(answer: Any) -> Mapping[str, Any]:
    return answer if isinstance(answer, Mapping) else dict(answer)


def _answers(hook: Any, shape: Callable[[Any], Any]) -> Iterator[tuple[str, Any]]:
    """Yield every plugin's answer to a hook with its name, newslint's own first, the others by name.

    The implementations are called one by one, not through pluggy, so that a failure is laid at the right door and
    results do not hang on the order of installation. ``shape`` is what an answer is made into.
    """
    for implementation in sorted(hook.get_hookimpls(), key=lambda one: (one.plugin_name != OWN_NAME, one.plugin_name)):
        name = implementation.plugin_name
        try:
            answer = shape(implementation.function())
        except (Exception, SystemExit) as problem:  # a hook is foreign code, which may raise anything
            raise PluginError(
                f"the plugin {name!r} failed in {hook.name}: {type(problem).__name__}: {one_line(problem)}"
            ) from None
        yield name, answer


def _chain(
    target: ChainMap[str, Any], plugin: str, what: str, given: Mapping[str, Any], check: Callable[[Any, str], Any]
) -> None:
    """Put a mapping of things by name beside those that are there, each checked unless it is newslint's own."""
    _refuse_twice(target, plugin, what, given)
    checked = given if plugin == OWN_NAME else {key: check(one, plugin) for key, one in given.items()}
    target.maps.append(cast("dict[str, Any]", checked))


def _add(target: dict[str, Any], plugin: str, what: str, given: Mapping[str, Any]) -> None:
    _refuse_twice(target, plugin, what, given)
    target.update(given)


def _refuse_twice(target: Mapping[str, Any], plugin: str, what: str, names: Iterable[str]) -> None:
    for name in names:
        if name in target:
            raise PluginError(f"the plugin {plugin!r} brings the {what} {name!r}, which another brings already")
