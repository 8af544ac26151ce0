"""Shapes that schemas are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newslint.authoring.schema.descriptions import PHRASE_DESCRIPTIONS
from newslint.expressions.patterns import BESIDE, PARTS
from newslint.i18n import LANGUAGES
from newslint.packs.phrase_options import PHRASE_KEYS, SPOT_KEYS
from newslint.phrases.places import PLACES

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""Draft 7 is what editors' YAML support reads best."""
BLANK = r"\S"
"""A text that matches this is not blank."""
TEXT: Schema = {"type": "string"}


def one_or_list(item: Schema, **more: Any) -> Schema:
    """Return the schema of one value or a list of such values."""
    return {"anyOf": [item, {"type": "array", "items": item, **more}]}


def mapping(properties: Mapping[str, Schema], required: Sequence[str] = ()) -> Schema:
    """Return the schema of a mapping that has no other keys than these."""
    schema: Schema = {"type": "object", "properties": dict(properties), "additionalProperties": False}
    return {**schema, "required": list(required)} if required else schema


def described(schema: Schema, description: str) -> Schema:
    """Return a schema with its description, which comes first so that people see it first."""
    return {"description": description, **schema}


def choice(values: Iterable[str]) -> Schema:
    """Return the schema of a text that is one of some."""
    return {"enum": list(values)}


def words(text: Schema | None = None) -> Schema:
    """Return the schema of words for people: a text for all languages, or one for each; none may be blank."""
    one: Schema = {"type": "string", "pattern": BLANK, **(text or {})}
    return {"anyOf": [one, mapping(dict.fromkeys(LANGUAGES, one), LANGUAGES)]}


def titled(title: str, schema: Schema) -> Schema:
    """Return a whole schema with what says which draft it is."""
    return {"$schema": DRAFT, "title": title, **schema}


PHRASES = one_or_list({"type": "string", "pattern": BLANK}, minItems=1)
"""One phrase or several."""
_SHAPES: dict[str, Schema] = {
    "phrases": PHRASES,
    "at": choice(PLACES),
    "pattern": TEXT,
    "place": choice(PARTS),
    "beside": choice(BESIDE),
}


def placed(more: Mapping[str, Schema] | None = None) -> Schema:
    """Return the schema of phrases with the place where they stand, and with more keys, which must be there."""
    shapes = {key: described(_SHAPES[key], PHRASE_DESCRIPTIONS[key]) for key in PHRASE_KEYS}
    return mapping({**shapes, **(more or {})}, ["phrases", *(more or {})])


def _in_article(key: str, *more: str) -> Schema:
    keys = (key, *more, *SPOT_KEYS)
    return mapping({name: described(_SHAPES[name], PHRASE_DESCRIPTIONS[name]) for name in keys}, [key])


DEFINITIONS = {"phrases": placed(), "inArticle": {"anyOf": [_in_article(*PHRASE_KEYS), _in_article("pattern")]}}
"""What a schema with options defines; ``PLACED`` and ``IN_ARTICLE`` refer to it."""
PLACED: Schema = {"$ref": "#/definitions/phrases"}
"""Phrases with the place where they stand."""
IN_ARTICLE: Schema = {"$ref": "#/definitions/inArticle"}
"""Phrases or an expression, with what says in which part of an article they count."""
