"""The schema of ``family.yaml``."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.authoring.schema.descriptions import FAMILY_DESCRIPTIONS
from newslint.authoring.schema.options import option_schema
from newslint.authoring.schema.phrases import DEFINITIONS
from newslint.authoring.schema.shapes import TEXT, Schema, described, mapping, titled, words
from newslint.packs.catalogue import FAMILY_KEYS
from newslint.rule import Rule


def family_schema(kinds: Mapping[str, type[Rule]]) -> Schema:
    """Return the schema of family files; an option may have the type that it has in any of the kinds."""
    shapes = {"summary": words(), "language": TEXT, "version": TEXT, "options": mapping(_options(kinds))}
    schema = mapping({key: described(shapes[key], FAMILY_DESCRIPTIONS[key]) for key in FAMILY_KEYS}, ["summary"])
    return titled("Family of newslint", {**schema, "definitions": DEFINITIONS})


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
