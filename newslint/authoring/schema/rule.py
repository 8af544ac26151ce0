"""The schema of a rule file: what every rule has, and what each kind asks for."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.authoring.schema.descriptions import (
    EXAMPLE_DESCRIPTIONS,
    FIX_DESCRIPTIONS,
    RULE_DESCRIPTIONS,
    VARIANT_DESCRIPTIONS,
)
from newslint.authoring.schema.options import TEXTS, options_schema
from newslint.authoring.schema.shapes import (
    DEFINITIONS,
    PHRASES,
    TEXT,
    Schema,
    choice,
    described,
    mapping,
    one_or_list,
    titled,
    words,
)
from newslint.finding import SAFETIES
from newslint.i18n import Message, joined
from newslint.packs.examples import CLOSE, OPEN
from newslint.packs.rule_file import GENERAL_ACTIONS, RULE_KEYS, SCOPES
from newslint.phrases.notation import NAME
from newslint.rule import STATUSES, UNITS, Rule
from newslint.severities import SEVERITIES
from newslint.text.document import BLOCK_KINDS

REQUIRED = ("kind", "severity", "summary", "why", "message", "bad", "good")


def rule_schema(kinds: Mapping[str, type[Rule]]) -> Schema:
    """Return the schema of the rule files of packs, for these kinds."""
    names = sorted(kinds)
    shapes: dict[str, Schema] = {
        "kind": {**choice(names), "enumDescriptions": [_told(kinds[name]) for name in names]},
        "status": {**choice(STATUSES), "default": STATUSES[0]},
        "severity": choice(SEVERITIES),
        "scope": _scope(SCOPES),
        "summary": words(),
        "why": words(),
        "message": words(),
        "variants": {"type": "object", "additionalProperties": _variant()},
        "options": {"type": "object"},
        "lists": {"type": "object", "propertyNames": {"pattern": f"^{NAME.pattern}$"}, "additionalProperties": PHRASES},
        "fix": _fix({"type": "string"}),
        "furniture": {"type": "boolean", "default": False},
        "aliases": TEXTS,
        "source": TEXT,
        # Marks that do not pair are for the loader to tell: they nest, which no schema can say.
        "bad": _examples({"type": "string", "pattern": rf"{OPEN}[\s\S]*{CLOSE}"}),
        "good": _examples({"type": "string", "not": {"pattern": f"[{OPEN}{CLOSE}]"}}),
    }
    schema = mapping({key: described(shapes[key], RULE_DESCRIPTIONS[key]) for key in RULE_KEYS}, REQUIRED)
    schema["allOf"] = [_of_kind(name, kinds[name]) for name in names]
    return titled(Message("Rule of newslint"), {**schema, "definitions": DEFINITIONS})


def _of_kind(name: str, kind: type[Rule]) -> Schema:
    """Return what the schema asks of rules of one kind."""
    said = [Message("`{{{name}}}` ({what})", name=one, what=Message(what)) for one, what in kind.placeholders.items()]
    known = "|".join(kind.placeholders)
    unknown = rf"\{{(?!(?:{known})\}})[^{{}}]*\}}"
    known_words = Message(
        "{message} Here: {placeholders}.", message=RULE_DESCRIPTIONS["message"], placeholders=joined(", ", said)
    )
    message = described(words({"not": {"pattern": unknown}}), known_words)
    actions = {**dict.fromkeys(GENERAL_ACTIONS, Message("deletes the block")), **kind.actions}
    told = [Message("`{action}` {what}", action=action, what=Message(what)) for action, what in actions.items()]
    variants = {
        variant: described(_variant(message), Message("{what}.", what=Message(what)))
        for variant, what in kind.variants.items()
    }
    return {
        "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
        "then": {
            "properties": {
                "scope": _scope((*BLOCK_KINDS, *kind.units)),
                "message": message,
                "variants": mapping(variants),
                "options": options_schema(kind.options),
                "fix": _fix(described(choice(actions), Message("{actions}.", actions=joined("; ", told)))),
            }
        },
    }


def _scope(names: tuple[str, ...]) -> Schema:
    """Return the schema of a scope: block kinds, each once, and at most one unit."""
    units = [unit for unit in UNITS if unit in names]
    pairs = [(one, other) for index, one in enumerate(units) for other in units[index + 1 :]]
    both = [{"allOf": [{"contains": {"const": one}}, {"contains": {"const": other}}]} for one, other in pairs]
    several: Schema = {"minItems": 1, "uniqueItems": True}
    return one_or_list(choice(names), **several, **({"not": {"anyOf": both}} if both else {}))


def _variant(message: Schema | None = None) -> Schema:
    shapes = {"severity": choice(SEVERITIES), "message": message or words()}
    return mapping({key: described(shape, VARIANT_DESCRIPTIONS[key]) for key, shape in shapes.items()})


def _fix(action: Schema) -> Schema:
    shapes = {"action": action, "safety": choice(SAFETIES), "title": words()}
    return mapping({key: described(shape, FIX_DESCRIPTIONS[key]) for key, shape in shapes.items()}, list(shapes))


def _examples(text: Schema) -> Schema:
    shapes = {"text": text, "fixed": TEXT, "as": TEXT, "published": TEXTS}
    whole = mapping({key: described(shape, EXAMPLE_DESCRIPTIONS[key]) for key, shape in shapes.items()}, ["text"])
    return {"type": "array", "minItems": 1, "items": {"anyOf": [text, whole]}}


def _told(kind: type[Rule]) -> str:
    return Message((kind.__doc__ or "").strip().partition("\n")[0])
