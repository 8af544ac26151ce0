"""The schema of ``.newslint.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.authoring.schema.descriptions import CONFIG_DESCRIPTIONS, PATH_DESCRIPTIONS, SETTING_DESCRIPTIONS
from newslint.authoring.schema.options import TEXTS, options_schema
from newslint.authoring.schema.shapes import BLANK, DEFINITIONS, Schema, choice, described, mapping, one_or_list, titled
from newslint.configuration.config_file import CONFIG_KEYS, PATH_KEYS
from newslint.configuration.presets import DEFAULT_PRESET, PRESETS
from newslint.contracts import Reader, StreamReader
from newslint.i18n import LANGUAGES, Message
from newslint.rule import Rule
from newslint.severities import FAIL_LEVELS, SEVERITIES

_GLOB = r"^(?!!|\s)(?:\./)?(?!.*(?:^|/)\.\.?(?:/|$))[^\x00-\x1f]*[^./\s][^\x00-\x1f]*$"
WORDS = one_or_list({"type": "string", "pattern": BLANK})
GLOBS = one_or_list({"type": "string", "pattern": _GLOB})
"""The loader knows more of what a glob can never match, such as places on other drives."""


def config_schema(
    kinds: Mapping[str, type[Rule]], rules: Mapping[str, type[Rule]], readers: Iterable[Reader | StreamReader]
) -> Schema:
    """Return the schema of the configuration, for these kinds, rules (each with its class) and readers.

    Rules that are not known may be those of a pack: of their options the loader can tell more.
    """
    known = {rule_id: _of_class(rule, kinds) for rule_id, rule in sorted(rules.items())}
    shapes: dict[str, Schema] = {
        "preset": {**choice(PRESETS), "default": DEFAULT_PRESET},
        "select": TEXTS,
        "extend-select": TEXTS,
        "ignore": TEXTS,
        "fail-on": {**choice(FAIL_LEVELS), "default": "error"},
        "language": {**choice(LANGUAGES), "default": LANGUAGES[0]},
        "extends": TEXTS,
        "packs": TEXTS,
        "plugins": TEXTS,
        "exclude": GLOBS,
        "allow": WORDS,
        "skip-text": WORDS,
        "skip-blocks": WORDS,
        "baseline": {"type": "string", "minLength": 1},
        "titles": {"type": "string", "minLength": 1},
        "corpus-index": {"type": "string", "minLength": 1},
        "rule-pages": {"type": "string", "pattern": r"^https?://.*\{rule\}"},
        "rules": {"type": "object", "properties": known, "additionalProperties": _setting({"type": "object"})},
        "paths": {"type": "array", "items": _path()},
        "readers": mapping(_readers(readers)),
    }
    schema = mapping({key: described(shapes[key], CONFIG_DESCRIPTIONS[key]) for key in CONFIG_KEYS})
    used = {rule.kind for rule in rules.values()} & set(kinds)
    settings = {name: _setting(options_schema(kinds[name].options)) for name in sorted(used)}
    schema["definitions"] = {**DEFINITIONS, **settings}
    # A file that holds nothing but comments is a configuration too.
    return titled(Message("Configuration of newslint"), {**schema, "type": ["object", "null"]})


def _of_class(rule: type[Rule], kinds: Mapping[str, type[Rule]]) -> Schema:
    """Return the schema of what is set for a rule: that of its kind, or its own where it is written in Python."""
    if kinds.get(rule.kind) is rule:
        return {"$ref": f"#/definitions/{rule.kind}"}
    return _setting(options_schema(rule.options))


def _setting(options: Schema) -> Schema:
    shapes = {"severity": choice(SEVERITIES), "options": options}
    return mapping({key: described(shape, SETTING_DESCRIPTIONS[key]) for key, shape in shapes.items()})


def _path() -> Schema:
    shapes = dict.fromkeys(PATH_KEYS, TEXTS) | {
        "match": GLOBS,
        "preset": choice(PRESETS),
        "skip-text": WORDS,
        "skip-blocks": WORDS,
    }
    return mapping({key: described(shape, PATH_DESCRIPTIONS[key]) for key, shape in shapes.items()}, ["match"])


def _readers(readers: Iterable[Reader | StreamReader]) -> dict[str, Schema]:
    by_name = {reader.name: reader for reader in readers}
    of_text = sorted(name for name, reader in by_name.items() if callable(getattr(reader, "read", None)))
    return {name: options_schema(getattr(reader, "options", ()), of_text) for name, reader in sorted(by_name.items())}
