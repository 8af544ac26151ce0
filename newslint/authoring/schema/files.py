"""The three schemas by name, as text, and the files of them that newslint ships."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from newslint.authoring.schema.config import config_schema
from newslint.authoring.schema.family import family_schema
from newslint.authoring.schema.rule import rule_schema
from newslint.authoring.schema.shapes import Schema
from newslint.hookspecs import Reader, StreamReader
from newslint.packs import Catalogue
from newslint.rule import Rule

SCHEMA_NAMES = ("rule", "family", "config")
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


def schema_text(schema: Schema) -> str:
    """Return a schema as the text of a JSON file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def schema_file_name(name: str) -> str:
    """Return the file name of the schema of that name."""
    return f"{name}.schema.json"
