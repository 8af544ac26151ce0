"""One rule file: YAML fields checked and turned into a rule spec."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.errors import nearest_or_all
from newslint.finding import SAFETIES
from newslint.i18n import LANGUAGES, Message
from newslint.packs.examples import read_examples
from newslint.packs.yaml_text import Fields, describe, is_scalar
from newslint.rule import PLACEHOLDER, STATUSES, UNITS, FixSpec, Rule, RuleSpec, Variant, Words
from newslint.severities import SEVERITIES
from newslint.text.document import BLOCK_KINDS

RULE_KEYS = (
    "kind",
    "status",
    "severity",
    "scope",
    "summary",
    "why",
    "message",
    "variants",
    "options",
    "lists",
    "fix",
    "furniture",
    "aliases",
    "source",
    "bad",
    "good",
)
SCOPES = (*BLOCK_KINDS, *UNITS)
GENERAL_ACTIONS = ("delete-block",)


def read_rule(rule_id: str, fields: Fields, kinds: Mapping[str, type[Rule]], *, builtin: bool) -> RuleSpec:
    """Return the spec of the rule ``rule_id`` from its file's fields; options are left as the file gives them.

    Built-in rules need their words in every language; tests see to the rest (``authoring.own_form``).
    Raises ``PackError``, by way of ``fields``, for anything that is not as the format says.
    """
    _refuse_unknown(fields, kinds)
    name = fields.choice_of("kind", tuple(kinds))
    kind = kinds[name]
    words = _Words(fields, kind, builtin)
    options = fields.below("options").data if "options" in fields.data else {}
    spec = RuleSpec(
        id=rule_id,
        kind=name,
        status=fields.choice_of("status", STATUSES, "stable"),
        severity=fields.choice_of("severity", SEVERITIES),
        scope=_scope(fields, kind),
        unit=_unit(fields, kind),
        summary=words.read("summary"),
        why=words.read("why"),
        message=words.read("message", placeholders=True),
        variants=_variants(fields, kind, words),
        options=options,
        lists=fields.below("lists").data if "lists" in fields.data else {},
        fix=_fix(fields, kind, words),
        source=fields.text_of("source", ""),
        bad=read_examples(fields, "bad"),
        good=read_examples(fields, "good"),
        aliases=fields.texts_of("aliases"),
        furniture=_flag(fields, "furniture"),
        origin=fields.name,
    )
    _demand_examples(fields, spec)
    return spec


def _refuse_unknown(fields: Fields, kinds: Mapping[str, type[Rule]]) -> None:
    """Raise the fields' error for an unknown key, which may be an option that is not indented."""
    kind = fields.data.get("kind")
    options = [option.name for option in kinds[kind].options] if isinstance(kind, str) and kind in kinds else []
    for key in fields.data:
        if key in options and key not in RULE_KEYS:
            raise fields.fail(
                Message(
                    "{key!r} is an option of the kind {kind!r}; put it below 'options', indented", key=key, kind=kind
                ),
                key,
            )
    fields.refuse_unknown(RULE_KEYS)


class _Words:
    """Reads the words for people: a mapping by language, or (custom rules) one string for all languages."""

    def __init__(self, fields: Fields, kind: type[Rule], builtin: bool) -> None:
        self.fields = fields
        self.kind = kind
        self.builtin = builtin

    def read(self, key: str, fields: Fields | None = None, *, placeholders: bool = False) -> Words:
        fields = fields or self.fields
        value = fields.data.get(key)
        if isinstance(value, str) and not self.builtin:
            words: Words = dict.fromkeys(LANGUAGES, value.strip())
        elif value is None:
            raise fields.fail(Message("the key {key!r} is missing", key=key))
        elif is_scalar(value):
            raise fields.fail(Message("expected text, found {found}; put it in quotes", found=describe(value)), key)
        else:
            inner = fields.below(key)
            inner.refuse_unknown(LANGUAGES)
            words = {language: inner.text_of(language).strip() for language in LANGUAGES}
        for language, text in words.items():
            keys = (key, language) if isinstance(value, dict) else (key,)
            if not text:
                raise fields.fail(Message("there are no words here"), *keys)
            for name in PLACEHOLDER.findall(text) if placeholders else ():
                if name not in self.kind.placeholders:
                    hint = nearest_or_all(name, self.kind.placeholders)
                    raise fields.fail(Message("unknown placeholder {{{name}}}{hint}", name=name, hint=hint), *keys)
        return words


def _scope(fields: Fields, kind: type[Rule]) -> frozenset[str]:
    given = fields.texts_of("scope")
    if "scope" in fields.data and not given:
        raise fields.fail(Message("an empty scope: the rule would look at nothing"), "scope")
    for index, name in enumerate(given):
        if name not in SCOPES:
            keys: Sequence[str | int] = ("scope", index) if isinstance(fields.data["scope"], list) else ("scope",)
            hint = nearest_or_all(name, SCOPES)
            raise fields.fail(Message("unknown scope {name!r}{hint}", name=name, hint=hint), *keys)
        if name in given[:index]:
            raise fields.fail(Message("the scope {name!r} is named twice", name=name), "scope", index)
    return frozenset(given) - frozenset(UNITS) or kind.default_scope


def _unit(fields: Fields, kind: type[Rule]) -> str:
    """Return what the rule looks at one at a time: the unit in its scope, else what its kind usually looks at."""
    given = [name for name in fields.texts_of("scope") if name in UNITS]
    if len(given) > 1:
        raise fields.fail(
            Message("a rule looks at blocks, at sentences or at the whole document, not at two of these"), "scope"
        )
    unit = given[0] if given else kind.units[0]
    if unit not in kind.units:
        raise fields.fail(
            Message("the kind {kind!r} does not look at one {unit} at a time", kind=kind.kind, unit=unit), "scope"
        )
    return unit


def _variants(fields: Fields, kind: type[Rule], words: _Words) -> dict[str, Variant]:
    if "variants" not in fields.data:
        return {}
    inner = fields.below("variants")
    inner.refuse_unknown(tuple(kind.variants))
    variants = {}
    for name in inner.data:
        variant = inner.below(name)
        variant.refuse_unknown(("severity", "message"))
        severity = variant.choice_of("severity", SEVERITIES, str(fields.data.get("severity")))
        message = words.read("message", variant if "message" in variant.data else fields, placeholders=True)
        variants[name] = Variant(severity, message)
    return variants


def _fix(fields: Fields, kind: type[Rule], words: _Words) -> FixSpec | None:
    if "fix" not in fields.data:
        return None
    inner = fields.below("fix")
    inner.refuse_unknown(("action", "safety", "title"))
    action = inner.choice_of("action", (*GENERAL_ACTIONS, *kind.actions))
    return FixSpec(action, inner.choice_of("safety", SAFETIES), words.read("title", inner))


def _flag(fields: Fields, key: str) -> bool:
    value = fields.data.get(key, False)
    if not isinstance(value, bool):
        raise fields.fail(Message("expected true or false, found {found}", found=describe(value)), key)
    return value


def _demand_examples(fields: Fields, spec: RuleSpec) -> None:
    for key, examples in (("bad", spec.bad), ("good", spec.good)):
        if not examples:
            raise fields.fail(Message("at least one example under {key!r} wanted, found none", key=key))
