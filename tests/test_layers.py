"""Imports go down only: the layers of the package, top first, and what may import what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("layers")  # the modules are parsed once
PACKAGE = Path(__file__).resolve().parent.parent / "newslint"

# A module may import from its own layer and from those below it.
LAYERS = {
    "command line": "cli cli.* __main__",
    "server": "server server.* lsp lsp.*",
    "programs": """
        api rule_book runner changes.lint testing fixing.file_fixer configuration.choice_reasons configuration.loading
        authoring.example_results authoring.coverage authoring.plugin_survey authoring.diagnosis authoring.update
        learning learning.* corpus corpus.* result_cache.cache result_cache.digests
    """,
    "plugins": "plugins.registry plugins.loading",
    "collected parts": """
        builtin authoring authoring.documentation* authoring.own_form authoring.phrase_alternatives authoring.schema*
        authoring.skeletons*
    """,
    "core": """
        packs packs.* linting linting.* fixing fixing.* files.* files configuration configuration.*
        plugins plugins.* plans plans.* baseline baseline.* changes changes.* result_cache result_cache.store
    """,
    "kinds, readers, formatters": "kinds.* readers.plain readers.*.reader formatters.* formatters.*.formatter",
    "bases of formatters": """
        formatters formatters.places formatters.json_text formatters.statistics formatters.xml_text
        formatters.html* formatters.markdown* formatters.docx*
    """,
    "bases of kinds": "kinds kinds.bases*",
    "contracts": "rule finding contracts hookspecs",
    "analyses": "analyses analyses.*",
    "phrases": "phrases phrases.*",
    "parsers": "readers readers.*",
    "document": "text text.document",
    "base": """
        errors i18n i18n.* severities foreign_data json_fault notes option own_pack rule_pages terminal worker_process
        expressions expressions.* text.*
    """,
}

# Siblings of these folders never import each other, and know no more of the core than this.
FOLDERS = {
    "kinds": ("rule", "bases of kinds", "analyses", "parsers", "document", "base"),
    "readers": ("parsers", "document", "base"),
    "formatters": ("finding", "contracts", "bases of formatters", "parsers", "base"),
}


@cache
def modules() -> dict[str, ast.Module]:
    """Return every module of the package by its name below the package, but for the package itself."""
    found = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").rstrip(".")
        if name:
            found[name] = ast.parse(file.read_text(encoding="utf-8"))
    return found


def imports(name: str) -> Iterator[str]:
    """Yield the modules of the package that a module imports, at its top, later, or for type checkers only."""
    for node in ast.walk(modules()[name]):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "newslint":
            for alias in node.names:
                yield _known(f"{node.module}.{alias.name}")
        elif isinstance(node, ast.Import):
            yield from (_known(alias.name) for alias in node.names if alias.name.split(".")[0] == "newslint")


def _known(dotted: str) -> str:
    """Return the longest part of a dotted name that is a module; empty for the package's own names."""
    parts = dotted.split(".")[1:]
    while parts and ".".join(parts) not in modules():
        parts.pop()
    return ".".join(parts)


def layer(name: str) -> str:
    """Return the layer of a module: the one that names it most closely."""
    found = [(len(glob), title) for title, globs in LAYERS.items() for glob in globs.split() if fnmatchcase(name, glob)]
    assert found, f"the module {name} stands in no layer"
    return max(found)[1]


def test_imports_go_down_only() -> None:
    order = {title: number for number, title in enumerate(LAYERS)}
    upward = [
        (name, other)
        for name in modules()
        for other in imports(name)
        if other and order[layer(other)] < order[layer(name)]
    ]
    assert upward == []


def test_kinds_readers_and_formatters_know_little_and_never_each_other() -> None:
    siblings = [name for name in modules() if "." in name and layer(name) == "kinds, readers, formatters"]
    strange = [
        (name, other)
        for name in siblings
        for other in imports(name)
        if not {other, layer(other)} & set(FOLDERS[name.split(".")[0]])
    ]
    assert (len(siblings) > len(FOLDERS), strange) == (True, [])


def test_only_what_stands_on_top_imports_the_package_itself() -> None:
    assert {layer(name) for name in modules() if "" in imports(name)} <= {"command line", "server", "programs"}


def test_the_servers_know_newslint_by_its_public_interface_alone() -> None:
    known = {"", "i18n", "errors", "testing"}  # "" is the package itself: its public names
    server = [name for name in modules() if layer(name) == "server"]
    strange = [
        (name, other) for name in server for other in imports(name) if other not in known and layer(other) != "server"
    ]
    assert (len(server) > 1, strange) == (True, [])


def test_relative_imports_are_not_used() -> None:
    relative = [
        name
        for name, tree in modules().items()
        if any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(tree))
    ]
    assert relative == []


def test_no_module_imports_itself_in_a_circle() -> None:
    below = {name: {other for other in imports(name) if other and other != name} for name in modules()}
    while free := [name for name, others in below.items() if not others]:
        below = {name: others - set(free) for name, others in below.items() if name not in free}
    assert sorted(below) == []
