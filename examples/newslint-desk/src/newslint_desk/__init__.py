"""A plugin for newslint: the rules, the manuscript format and the chat digest of one desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from newslint import Formatter, Reader, Rule, hookimpl

from newslint_desk.digest import digest
from newslint_desk.initials import InitialsRule
from newslint_desk.manuscript import ManuscriptReader
from newslint_desk.weekday import WeekdayRule

newslint_api = 1
"""The version of newslint's plugin API that this plugin is built for."""


@hookimpl
def newslint_rules() -> Iterable[type[Rule]]:
    """Return the rules that are written in Python."""
    return (WeekdayRule,)


@hookimpl
def newslint_kinds() -> Mapping[str, type[Rule]]:
    """Return the kinds that YAML rules may name."""
    return {InitialsRule.kind: InitialsRule}


@hookimpl
def newslint_packs() -> Iterable[Path]:
    """Return the folder of YAML families."""
    return (Path(__file__).parent / "rules",)


@hookimpl
def newslint_readers() -> Iterable[Reader]:
    """Return the reader of the desk's manuscripts."""
    return (ManuscriptReader(),)


@hookimpl
def newslint_formatters() -> Mapping[str, Formatter]:
    """Return the digest."""
    return {"digest": digest}
