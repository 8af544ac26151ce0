"""JSON Schemas (draft 7) of rule files, family files and the configuration, made from what the code takes."""

from newslint.authoring.schema.config import config_schema
from newslint.authoring.schema.files import SCHEMA_NAMES, family_schema, make_schemas, schema_file_name, schema_text
from newslint.authoring.schema.rule import rule_schema

__all__ = [
    "SCHEMA_NAMES",
    "config_schema",
    "family_schema",
    "make_schemas",
    "rule_schema",
    "schema_file_name",
    "schema_text",
]
