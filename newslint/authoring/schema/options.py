"""Schemas of the options that kinds and readers declare, by their types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.authoring.schema.descriptions import STEP_DESCRIPTIONS
from newslint.authoring.schema.shapes import (
    BLANK,
    IN_ARTICLE,
    PLACED,
    TEXT,
    Schema,
    choice,
    described,
    mapping,
    one_or_list,
    placed,
)
from newslint.i18n import Message
from newslint.option import Option
from newslint.packs.steps import STEP_KEYS, WIDEST_GAP

TEXTS = one_or_list(TEXT)
_PHRASE: Schema = {"type": "string", "pattern": BLANK}
_WORD: Schema = {**_PHRASE, "not": {"pattern": r"^\s*/[\s\S]+/\s*$"}}
_TABLE: Schema = {"type": "string", "pattern": r"\.tsv$"}
_SINGLE_WORD: Schema = {"type": "string", "pattern": r"^\s*\S+\s*$"}
_SWAPPED = one_or_list(_PHRASE, minItems=1)
_EXPRESSION: Schema = {"anyOf": [TEXT, PLACED]}
_EXPRESSION_IN_ARTICLE: Schema = {"anyOf": [TEXT, IN_ARTICLE]}
_FORM: Schema = {"anyOf": [_PHRASE, PLACED]}
_PLAIN: dict[str, Schema] = {
    "text": TEXT,
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "texts": TEXTS,
    "templates": TEXTS,
    "word-lists": TEXT,
    "words": one_or_list(_WORD),
    "swaps": {
        "anyOf": [
            one_or_list(_TABLE),
            {"type": "array", "items": {"anyOf": [_TABLE, placed({"with": _SWAPPED})]}},
            {"type": "object", "propertyNames": {"pattern": BLANK}, "additionalProperties": _SWAPPED},
        ]
    },
    "groups": {"anyOf": [_TABLE, {"type": "array", "items": {"type": "array", "items": _FORM, "minItems": 2}}]},
}


def options_schema(options: Iterable[Option], text_readers: Sequence[str] = ()) -> Schema:
    """Return the schema of a mapping of these options; ``text_readers`` are the names an option of that type takes."""
    return mapping({option.name: option_schema(option, text_readers) for option in options})


def option_schema(option: Option, text_readers: Sequence[str] = ()) -> Schema:
    """Return the schema of one option with its help, and its default where there is one."""
    schema = described(_value(option, text_readers), _sentence(option))
    if option.default is not None:
        schema["default"] = list(option.default) if isinstance(option.default, tuple) else option.default
    return schema


def _value(option: Option, text_readers: Sequence[str]) -> Schema:
    if option.type == "choice":
        return choice(option.choices)
    if option.type == "choices":
        return one_or_list(choice(option.choices))
    if option.type == "reader":
        return choice(text_readers)
    if option.type in ("pattern", "patterns"):
        expression = _EXPRESSION_IN_ARTICLE if option.placed else _EXPRESSION
        return one_or_list(expression) if option.type == "patterns" else expression
    if option.type == "steps":
        return {"type": "array", "items": _step(), "minItems": 1}
    return _PLAIN[option.type]


def _step() -> Schema:
    several = one_or_list(_SINGLE_WORD)
    shapes: dict[str, Schema] = {
        "words": several,
        "match": one_or_list(_EXPRESSION),
        "class": TEXTS,
        "except": several,
        "gap": {"type": "integer", "minimum": 0, "maximum": WIDEST_GAP},
        "report": {"type": "boolean"},
    }
    whole = mapping({key: described(shapes[key], STEP_DESCRIPTIONS[key]) for key in STEP_KEYS})
    filled: Schema = {"not": {"type": "array", "maxItems": 0}}
    whole["anyOf"] = [{"required": [key], "properties": {key: filled}} for key in ("words", "match", "class")]
    return {"anyOf": [_SINGLE_WORD, {"type": "array", "items": _SINGLE_WORD, "minItems": 1}, whole]}


def _sentence(option: Option) -> str:
    return Message("{help} ({type}).", help=Message(option.help), type=Message(option.type))
