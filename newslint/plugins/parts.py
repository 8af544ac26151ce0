"""Checks of what plugins bring, so that a mistake is told in one sentence that names the plugin, not in mid-run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from newslint.contracts import API_VERSION, Reader, StreamReader
from newslint.errors import PluginError, nearest
from newslint.i18n import LANGUAGES, Message
from newslint.option import Option
from newslint.rule import STATUSES, Rule, RuleSpec
from newslint.severities import SEVERITIES
from newslint.text.document import BLOCK_KINDS

_RULE_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def refuse_other_api(plugin: object, who: str) -> None:
    """Raise ``PluginError`` for a plugin of another version of the plugin API; one that says none is of the first."""
    wanted = getattr(plugin, "newslint_api", 1)
    if not isinstance(wanted, int) or isinstance(wanted, bool):
        raise PluginError(
            "{who}: newslint_api is {wanted!r}, no number such as {version}",
            who=who,
            wanted=wanted,
            version=API_VERSION,
        )
    if wanted != API_VERSION:
        advice = Message("update newslint") if wanted > API_VERSION else Message("update the plugin")
        what = Message(
            "is built for version {wanted} of newslint's plugin API, and this newslint has version {version}",
            wanted=wanted,
            version=API_VERSION,
        )
        raise PluginError("{who} {what}; {advice}", who=who, what=what, advice=advice)


def kind(given: Any, plugin: str) -> type[Rule]:
    """Return ``given`` if it is a rule class. Raises ``PluginError`` where it is none."""
    if not (isinstance(given, type) and issubclass(given, Rule)):
        raise PluginError(
            "the plugin {plugin!r} brings {given!r} as a kind, which is no subclass of newslint.Rule",
            plugin=plugin,
            given=given,
        )
    return given


def formatter(given: Any, plugin: str) -> Any:
    """Return ``given`` if it can be called. Raises ``PluginError`` where it cannot."""
    if not callable(given):
        raise PluginError(
            "the plugin {plugin!r} brings {given!r} as a formatter, which cannot be called", plugin=plugin, given=given
        )
    return given


def reader(given: Any, plugin: str) -> Reader | StreamReader:
    """Return ``given`` if it is a reader. Raises ``PluginError`` where something is missing."""
    suffixes = getattr(given, "suffixes", None)
    if isinstance(given, type):
        raise PluginError(
            "the plugin {plugin!r} brings the class {name} as a reader, not an instance",
            plugin=plugin,
            name=given.__qualname__,
        )
    reads = any(callable(getattr(given, method, None)) for method in ("read", "read_stream"))
    if not (isinstance(getattr(given, "name", None), str) and reads):
        raise PluginError(
            "the plugin {plugin!r} brings {given!r} as a reader, which lacks a name or read()",
            plugin=plugin,
            given=given,
        )
    if not isinstance(suffixes, (tuple, list)) or not suffixes or not all(_is_suffix(suffix) for suffix in suffixes):
        raise PluginError(
            "the plugin {plugin!r}: the reader {name!r} needs suffixes, a tuple of texts such as '.adoc'",
            plugin=plugin,
            name=given.name,
        )
    options = getattr(given, "options", ())
    if not isinstance(options, (tuple, list)) or not all(isinstance(option, Option) for option in options):
        raise PluginError(
            "the plugin {plugin!r}: the options of the reader {name!r} are no newslint.Option",
            plugin=plugin,
            name=given.name,
        )
    if options and not callable(getattr(given, "with_settings", None)):
        raise PluginError(
            "the plugin {plugin!r}: the reader {name!r} has options, but no with_settings()",
            plugin=plugin,
            name=given.name,
        )
    return cast("Reader | StreamReader", given)


def pack(given: Any, plugin: str) -> Any:
    """Return ``given`` if it can be a folder. Raises ``PluginError`` where it is, for one, a plain text."""
    if not hasattr(given, "iterdir"):
        raise PluginError(
            "the plugin {plugin!r} brings {given!r} as a pack, which is no pathlib.Path or Traversable",
            plugin=plugin,
            given=given,
        )
    return given


def python_rule(given: Any, plugin: str) -> type[Rule]:
    """Return ``given`` if it is a rule class with a whole spec. Raises ``PluginError`` for the first fault."""
    if not (isinstance(given, type) and issubclass(given, Rule)):
        raise PluginError(
            "the plugin {plugin!r} brings {given!r} as a rule, which is no subclass of newslint.Rule",
            plugin=plugin,
            given=given,
        )
    who = Message("the plugin {plugin!r}: the rule {name}", plugin=plugin, name=given.__qualname__)
    spec = getattr(given, "spec", None)
    if not isinstance(spec, RuleSpec):
        raise PluginError("{who} has no 'spec' of the type newslint.RuleSpec", who=who)
    if not isinstance(spec.id, str) or not _RULE_ID.fullmatch(spec.id):
        raise PluginError("{who}: the id {id!r} is not of the form 'family/rule-name'", who=who, id=spec.id)
    for what, value, known in (("severity", spec.severity, SEVERITIES), ("status", spec.status, STATUSES)):
        if value not in known:
            raise PluginError(
                "{who}: the {what} {value!r} is not one of {names}",
                who=who,
                what=what,
                value=value,
                names=", ".join(known),
            )
    if not isinstance(spec.scope, (frozenset, set)):
        raise PluginError("{who}: the scope {scope!r} is no set of kinds of blocks", who=who, scope=spec.scope)
    for name in spec.scope:
        if name not in BLOCK_KINDS:
            raise PluginError(
                "{who}: unknown scope {name!r}{hint}", who=who, name=name, hint=nearest(str(name), BLOCK_KINDS)
            )
    for what, words in (("summary", spec.summary), ("why", spec.why), ("message", spec.message)):
        if not isinstance(words, Mapping) or not all(isinstance(words.get(language), str) for language in LANGUAGES):
            raise PluginError(
                "{who}: {what!r} needs words in each of {names}", who=who, what=what, names=", ".join(LANGUAGES)
            )
    return given


def _is_suffix(suffix: object) -> bool:
    return isinstance(suffix, str) and suffix.startswith(".") and suffix == suffix.lower()
