"""The registry: everything plugins bring, newslint's own parts included, collected once at the start of a run."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from newslint import builtin
from newslint.builtin import OWN_NAME
from newslint.contracts import Reader, StreamReader
from newslint.errors import PluginError, nearest, one_line
from newslint.i18n import Message
from newslint.packs import Catalogue
from newslint.plugins import parts
from newslint.plugins.entry_points import InstalledPlugin, installed_plugins
from newslint.rule import Rule

Implementations = Callable[[str], Iterable[tuple[str, Callable[[], Any]]]]
"""Gives, for a hook, what implements it with the plugin's name: newslint's own first, the others by name."""


class MissingPluginError(PluginError):
    """A plugin that must be there is not installed; ``without_place`` says so without where it was asked for."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__("the plugin {name!r} named under 'plugins' is not installed{hint}", name=name, hint=hint)
        self.name = name
        self.without_place = Message("the plugin {name!r} is not installed{hint}", name=name, hint=hint)


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
    plugins = installed_plugins() if installed is None else tuple(installed)
    _demand(required, plugins)
    implementations: Implementations = _own
    if plugins or plugin_paths:
        from newslint.plugins.loading import loaded

        implementations = loaded(plugins, plugin_paths)
    return _collect(implementations, plugins, extra_packs)


def _own(hook: str) -> Iterable[tuple[str, Callable[[], Any]]]:
    """Yield newslint's own implementation of a hook, where it has one."""
    if hasattr(builtin, hook):
        yield OWN_NAME, getattr(builtin, hook)


def _demand(required: Sequence[str], plugins: Sequence[InstalledPlugin]) -> None:
    known = {name for plugin in plugins for name in (plugin.name, plugin.distribution)}
    for name in required:
        if name not in known:
            hint = nearest(name, known) or Message(
                "; installed are {names}", names=", ".join(sorted(known)) or Message("none")
            )
            raise MissingPluginError(name, hint)


def _collect(
    implementations: Implementations, plugins: tuple[InstalledPlugin, ...], extra_packs: Iterable[Any]
) -> Registry:
    # newslint's own kinds and formatters are imported when used; only those of plugins are looked at here.
    kinds: ChainMap[str, type[Rule]] = ChainMap()
    formatters: ChainMap[str, Any] = ChainMap()
    readers: dict[str, Reader | StreamReader] = {}
    reader_names: dict[str, Reader | StreamReader] = {}
    rules: list[type[Rule]] = []
    packs: list[tuple[Any, str]] = []
    for name, given in _answers(implementations, "newslint_kinds", _mapping):
        _chain(kinds, name, Message("kind"), given, parts.kind)
    for name, given in _answers(implementations, "newslint_formatters", _mapping):
        _chain(formatters, name, Message("format"), given, parts.formatter)
    for name, given in _answers(implementations, "newslint_readers", tuple):
        for one in given:
            reader = parts.reader(one, name)
            _add(readers, name, Message("suffix"), dict.fromkeys(reader.suffixes, reader))
            _add(reader_names, name, Message("reader"), {reader.name: reader})
    for name, given in _answers(implementations, "newslint_rules", tuple):
        rules.extend(parts.python_rule(rule, name) for rule in given)
    for name, given in _answers(implementations, "newslint_packs", tuple):
        packs.extend((parts.pack(pack, name), name) for pack in given)
    catalogue = Catalogue(kinds, rules)
    # newslint's own come first: other packs may add to its lists.
    for pack, name in sorted(packs, key=lambda pair: pair[1] != OWN_NAME):
        catalogue.add_pack(pack, builtin=name == OWN_NAME, name=name)
    for pack in extra_packs:
        catalogue.add_pack(pack)
    return Registry(catalogue, readers, formatters, plugins)


def _mapping(answer: Any) -> Mapping[str, Any]:
    return answer if isinstance(answer, Mapping) else dict(answer)


def _answers(implementations: Implementations, hook: str, shape: Callable[[Any], Any]) -> Iterator[tuple[str, Any]]:
    """Yield every plugin's answer to a hook with its name, newslint's own first, the others by name.

    The implementations are called one by one, not through pluggy, so that a failure is laid at the right door and
    results do not hang on the order of installation. ``shape`` is what an answer is made into.
    """
    for name, implementation in implementations(hook):
        try:
            answer = shape(implementation())
        except (Exception, SystemExit) as problem:  # a hook is foreign code, which may raise anything
            raise PluginError(
                "the plugin {name!r} failed in {hook}: {type}: {reason}",
                name=name,
                hook=hook,
                type=type(problem).__name__,
                reason=one_line(problem),
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
            raise PluginError(
                "the plugin {plugin!r} brings the {what} {name!r}, which another brings already",
                plugin=plugin,
                what=what,
                name=name,
            )
