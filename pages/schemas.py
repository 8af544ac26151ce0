"""The schemas that are published with the pages, each with its lasting address."""

from __future__ import annotations

import tomllib
from pathlib import Path

from newslint.authoring.schema.files import make_schemas, schema_file_name, schema_text
from newslint.i18n import ENGLISH
from newslint.plugins.registry import Registry

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
HOME = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["urls"]["Documentation"]
FOLDER = "schemas/"


def published_schemas(registry: Registry) -> dict[str, str]:
    """Return the texts of the schemas of newslint's own parts by their places on the site, with ``$id`` in each."""
    found = {}
    for name, schema in make_schemas(registry.catalogue, registry.readers.values()).items():
        place = f"{FOLDER}{schema_file_name(name)}"
        head = {"$schema": schema["$schema"], "$id": f"{HOME}{place}"}
        found[place] = schema_text({**head, **schema}, ENGLISH)
    return found
