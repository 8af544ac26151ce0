"""The schema of phrases, which stands once in each schema that options belong to."""

from __future__ import annotations

from newslint.authoring.schema.descriptions import PHRASE_DESCRIPTIONS
from newslint.authoring.schema.shapes import BLANK, Schema, choice, described, mapping, one_or_list
from newslint.packs.phrase_options import PHRASE_KEYS
from newslint.phrases.places import PLACES

PHRASES = one_or_list({"type": "string", "pattern": BLANK}, minItems=1)
"""One phrase or several."""
_SHAPES: dict[str, Schema] = {"phrases": PHRASES, "at": choice(PLACES)}
DEFINITIONS = {
    "phrases": mapping({key: described(_SHAPES[key], PHRASE_DESCRIPTIONS[key]) for key in PHRASE_KEYS}, ["phrases"])
}
"""What a schema with options defines; ``PLACED`` refers to it."""
PLACED: Schema = {"$ref": "#/definitions/phrases"}
"""Phrases with the place where they stand."""
