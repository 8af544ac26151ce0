"""newslint's own kinds, packs, readers and formatters, handed over through the same hooks as any plugin's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from newslint.hookspecs import Reader, hookimpl
from newslint.rule import Rule


@hookimpl
def newslint_kinds() -> Mapping[str, type[Rule]]:
    """Return the kinds that newslint's own rules are made of."""
    from newslint.kinds.pattern import PatternRule

    classes: tuple[type[Rule], ...] = (PatternRule,)
    return {kind.kind: kind for kind in classes}


@hookimpl
def newslint_packs() -> Iterable[Path]:
    """Return the catalogue: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "catalogue"
    return (inside if inside.is_dir() else Path(__file__).parent.parent / "rules",)


@hookimpl
def newslint_readers() -> Iterable[Reader]:
    """Return the readers of newslint's own file types."""
    from newslint.readers.plain import PlainReader

    return (PlainReader(),)


@hookimpl
def newslint_formatters() -> Mapping[str, Any]:
    """Return newslint's own formatters by name."""
    from newslint.formatters import concise, json, jsonl, text

    return {"text": text.format, "concise": concise.format, "json": json.format, "jsonl": jsonl.format}
