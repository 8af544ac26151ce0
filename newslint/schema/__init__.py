"""JSON Schemas (draft 7) of rule files, family files and the configuration, made from what the code takes."""

from newslint.schema.config import config_schema
from newslint.schema.family import family_schema
from newslint.schema.files import SCHEMA_NAMES, make_schemas, schema_file_name, schema_text
from newslint.schema.rule import rule_schema

__all__ = [
    "SCHEMA_NAMES",
    "config_schema",
    "family_schema",
    "make_schemas",
    "rule_schema",
    "schema_file_name",
    "schema_text",
]
