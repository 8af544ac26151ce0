"""Plugins that are not installed, as ``--plugin-path`` names them: a Python file, a package or the folder of a project.

A package is imported under its own name, so that its modules find each other as they do once it is installed; it never
takes the place of another module, and the folder that it lies in is not searched for any.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from typing import Any, NamedTuple

from newslint.errors import PluginError
from newslint.i18n import Message
from newslint.plugins.entry_points import GROUP

PACKAGE_FILE, PROJECT_FILE = "__init__.py", "pyproject.toml"
SOURCE_FOLDERS = ("", "src")
"""Where a project keeps its package, from its own folder."""
_MARK = "newslint --plugin-path"
"""What the modules that come from here have in their spec."""


class Announced(NamedTuple):
    """A plugin that a path stands for: its name, where its code lies, and what of it counts, as an entry point says."""

    name: str
    file: str
    value: str

    @property
    def top(self) -> str:
        """The name of the module or package that everything of the plugin is in."""
        return top_module(self.value)


def top_module(value: str) -> str:
    """Return the name of the outermost module that the value of an entry point names."""
    return value.partition(":")[0].partition(".")[0]


def announced(path: str) -> tuple[Announced, ...]:
    """Return the plugins that a path stands for. Raises ``PluginError`` where there is none."""
    full = os.path.abspath(path)
    package = os.path.dirname(full) if os.path.basename(full) == PACKAGE_FILE else full
    if os.path.isfile(os.path.join(package, PACKAGE_FILE)):
        folder = os.path.basename(package)
        name = folder if folder.isidentifier() else _private_name(folder)
        return (Announced(path, os.path.join(package, PACKAGE_FILE), name),)
    if os.path.isfile(full) and full.endswith(".py"):
        # Nothing imports a single file, whose name may well be that of another module.
        return (Announced(path, full, _private_name(os.path.splitext(os.path.basename(full))[0])),)
    if found := tuple(_of_project(path, full)):
        return found
    takes = Message("a .py file, a package folder, or a project folder whose pyproject.toml announces a plugin")
    raise PluginError("{path}: no Python plugin here (--plugin-path takes {takes})", path=path, takes=takes)


def load(one: Announced, taken: Collection[str]) -> Any:
    """Return the module of a plugin, or what it is that counts in it. Raises whatever the plugin's code raises.

    What an earlier run loaded under the same name is forgotten first, unless its name is in ``taken``, the modules of
    this run; so is what is loaded here, where it fails. Raises ``PluginError`` where another module has the name.
    """
    module, _, attributes = one.value.partition(":")
    try:
        if one.top not in taken:
            _forget(one.top)
            _refuse_name(one)
            _execute(one)
        loaded: Any = import_module(module)
        for attribute in filter(None, attributes.split(".")):
            loaded = getattr(loaded, attribute)
    except BaseException:
        _forget(one.top)
        raise
    return loaded


def _refuse_name(one: Announced) -> None:
    advice = Message("give it another name")
    if one.top in sys.stdlib_module_names:
        raise PluginError(
            "the plugin {name}: its module is called {top!r} like one of Python's own; {advice}",
            name=one.name,
            top=one.top,
            advice=advice,
        )
    try:
        spec = find_spec(one.top)
    except ValueError:  # a module that somebody made by hand
        spec = None
    is_itself = spec is not None and os.path.exists(spec.origin or "") and os.path.samefile(str(spec.origin), one.file)
    if (spec is not None or one.top in sys.modules) and not is_itself:
        raise PluginError(
            "the plugin {name}: its module is called {top!r} like one that is installed; {advice}",
            name=one.name,
            top=one.top,
            advice=advice,
        )


def _of_project(path: str, full: str) -> Iterator[Announced]:
    """Yield the plugins that the file of a project announces. Raises ``PluginError`` where one is not to be found."""
    file = os.path.join(full, PROJECT_FILE)
    if not os.path.isfile(file):
        return
    import tomllib

    try:
        with open(file, "rb") as stream:
            points = tomllib.load(stream).get("project", {}).get("entry-points", {}).get(GROUP, {})
        values = {str(name): str(value).replace(" ", "") for name, value in points.items()}
    except (OSError, ValueError, AttributeError):
        raise PluginError(
            "{file}: cannot be read, or has no such form", file=os.path.join(path, PROJECT_FILE)
        ) from None
    for name, value in values.items():
        places = (os.path.join(full, folder, top_module(value)) for folder in SOURCE_FOLDERS)
        files = (file for place in places for file in (os.path.join(place, PACKAGE_FILE), f"{place}.py"))
        found = next(filter(os.path.isfile, files), "")
        if not found:
            where = " or ".join(os.path.join(path, folder) for folder in SOURCE_FOLDERS)
            what = Message(
                "the module {module!r}, which its {file} announces",
                module=top_module(value),
                file=PROJECT_FILE,
            )
            raise PluginError("{path}: {what}, is not in {where}", path=path, what=what, where=where)
        yield Announced(path if len(values) == 1 else f"{path} ({name})", found, value)


def _private_name(name: str) -> str:
    return f"newslint_local_{name.replace('.', '_')}"


def _execute(one: Announced) -> None:
    spec = spec_from_file_location(one.top, one.file)
    assert spec is not None
    assert spec.loader is not None
    spec.loader_state = _MARK
    module = module_from_spec(spec)
    sys.modules[one.top] = module
    spec.loader.exec_module(module)


def _forget(name: str) -> None:
    """Take a module that came from a path, and all that lies in it, out of those that Python has loaded."""
    spec = getattr(sys.modules.get(name), "__spec__", None)
    if getattr(spec, "loader_state", None) == _MARK:
        for other in [other for other in sys.modules if other == name or other.startswith(f"{name}.")]:
            del sys.modules[other]
