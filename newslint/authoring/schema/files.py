"""The schema files: their names and texts, and the schema of ``family.yaml``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from newslint.authoring.schema.config import config_schema
from newslint.authoring.schema.descriptions import FAMILY_DESCRIPTIONS
from newslint.authoring.schema.options import option_schema
from newslint.authoring.schema.rule import rule_schema
from newslint.authoring.schema.shapes import DEFINITIONS, TEXT, Schema, described, mapping, titled, words
from newslint.contracts import Reader, StreamReader
from newslint.i18n import Message, localized
from newslint.packs import Catalogue
from newslint.packs.loader import FAMILY_KEYS
from newslint.rule import Rule

FOLDER = ".newslint"
"""The folder of a repository that editors find schemas in."""


def make_schemas(catalogue: Catalogue, readers: Iterable[Reader | StreamReader]) -> dict[str, Schema]:
    """Return the schemas by name, with all kinds, rules and readers that are given.

    Raises ``PackError`` where a rule file is not well formed.
    """
    kinds: Mapping[str, type[Rule]] = catalogue.kinds
    rules = {rule_id: catalogue.class_of(rule_id) for rule_id in catalogue.ids}
    return {
        "rule": rule_schema(kinds),
        "family": family_schema(kinds),
        "config": config_schema(kinds, rules, readers),
    }


def schema_text(schema: Schema, language: str) -> str:
    """Return a schema as the text of a JSON file, with its descriptions in a language."""
    return json.dumps(_in(language, schema), ensure_ascii=False, indent=1) + "\n"


def _in(language: str, value: Any) -> Any:
    """Return a part of a schema with the messages in it told in a language, each from its first word on a sentence."""
    if isinstance(value, dict):
        return {key: _in(language, one) for key, one in value.items()}
    if isinstance(value, list):
        return [_in(language, one) for one in value]
    if isinstance(value, Message):
        words = localized(value, language)
        return f"{words[:1].upper()}{words[1:]}"
    return value


def schema_file_name(name: str) -> str:
    """Return the file name of the schema of that name."""
    return f"{name}.schema.json"


def family_schema(kinds: Mapping[str, type[Rule]]) -> Schema:
    """Return the schema of family files; an option may have the type that it has in any of the kinds."""
    shapes = {"summary": words(), "language": TEXT, "version": TEXT, "options": mapping(_options(kinds))}
    schema = mapping({key: described(shapes[key], FAMILY_DESCRIPTIONS[key]) for key in FAMILY_KEYS}, ["summary"])
    return titled(Message("Family of newslint"), {**schema, "definitions": DEFINITIONS})


def _options(kinds: Mapping[str, type[Rule]]) -> dict[str, Schema]:
    found: dict[str, list[Schema]] = {}
    for name in sorted(kinds):
        for option in kinds[name].options:
            shapes = found.setdefault(option.name, [])
            schema = option_schema(option._replace(default=None))
            if all(_bare(schema) != _bare(other) for other in shapes):
                shapes.append(schema)
    return {name: shapes[0] if len(shapes) == 1 else {"anyOf": shapes} for name, shapes in sorted(found.items())}


def _bare(schema: Schema) -> Schema:
    """Return what a schema asks for, without its words."""
    return {key: value for key, value in schema.items() if key != "description"}
