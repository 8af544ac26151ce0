"""Command ``schema``: prints a JSON Schema, or writes all of them for editors to read."""

from __future__ import annotations

import argparse
import os

from newslint.authoring.schema import SCHEMA_NAMES
from newslint.authoring.schema.files import make_schemas, schema_file_name, schema_text
from newslint.cli.settings import load_config, load_registry
from newslint.cli.streams import output, show
from newslint.errors import ConfigError, reason
from newslint.files.writing import write_atomically
from newslint.i18n import Message, localized


def run(options: argparse.Namespace) -> int:
    """Print the schema named, or write it (without a name, all three) into a folder; plugins' kinds are in it."""
    if not options.name and not options.into:
        raise ConfigError(
            "name a schema ({names}), or a folder to write all into with --into", names=", ".join(SCHEMA_NAMES)
        )
    config = load_config(options)
    registry = load_registry(options, config)
    schemas = make_schemas(registry.catalogue, registry.readers.values())
    if not options.into:
        output().write(schema_text(schemas[options.name], config.language))
        return 0
    for name in [options.name] if options.name else SCHEMA_NAMES:
        path = os.path.join(options.into, schema_file_name(name))
        try:
            os.makedirs(options.into, exist_ok=True)
            write_atomically(path, schema_text(schemas[name], config.language).encode("utf-8"))
        except OSError as problem:
            raise ConfigError("{path}: cannot be written: {reason}", path=path, reason=reason(problem)) from None
        show(localized(Message("{file} written.", file=path), config.language))
    return 0
