"""JSON Schemas (draft 7) of rule files, family files and the configuration, made from what the code takes."""

SCHEMA_NAMES = ("rule", "family", "config")
