"""The five hooks through which kinds, rules, packs, readers and formatters come in; read where there are plugins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from newslint.contracts import Formatter, Reader, StreamReader
    from newslint.rule import Rule

hookspec = pluggy.HookspecMarker("newslint")
hookimpl = pluggy.HookimplMarker("newslint")


class Hooks:
    """The hook specifications; a plugin implements any of them with ``@newslint.hookimpl``."""

    @hookspec
    def newslint_rules(self) -> Iterable[type[Rule]]:  # type: ignore[empty-body]
        """Return rules written in Python, each with a ``spec`` of its own."""

    @hookspec
    def newslint_kinds(self) -> Mapping[str, type[Rule]]:  # type: ignore[empty-body]
        """Return classes that YAML rules may name under ``kind``."""

    @hookspec
    def newslint_packs(self) -> Iterable[Traversable]:  # type: ignore[empty-body]
        """Return folders of YAML families."""

    @hookspec
    def newslint_readers(self) -> Iterable[Reader | StreamReader]:  # type: ignore[empty-body]
        """Return readers for further file types."""

    @hookspec
    def newslint_formatters(self) -> Mapping[str, Formatter]:  # type: ignore[empty-body]
        """Return formatters by the name that ``--format`` takes."""
