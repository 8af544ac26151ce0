"""The JSON Schemas say what the loader says: of real rules, of broken ones, and of rules changed at random."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from newslint.authoring.schema import SCHEMA_NAMES, descriptions
from newslint.authoring.schema.files import make_schemas
from newslint.authoring.schema.rule import rule_schema
from newslint.builtin import newslint_packs
from newslint.cli.init import template
from newslint.configuration.config_file import CONFIG_KEYS, read_config
from newslint.errors import NewslintError
from newslint.linting.configured_readers import ConfiguredReaders
from newslint.packs.catalogue import Catalogue
from newslint.packs.loader import FAMILY_KEYS
from newslint.packs.rule_file import RULE_KEYS
from newslint.plugins.registry import build_registry
from tests.every import every

ROOT = Path(__file__).resolve().parent.parent.parent
REGISTRY = build_registry(installed=())
SCHEMAS = make_schemas(REGISTRY.catalogue, REGISTRY.readers.values())
RULE = yaml.safe_load(
    """
kind: existence
severity: warning
scope: [paragraph, sentence]
status: stable
summary: Kata
why: {id: Sebab, en: Why}
message: "Ada {match}."
options: {words: [kucing], match: ['kucing$'], except-words: kucing hutan, clitics: false}
fix: {action: remove, safety: unsafe, title: Hapus}
furniture: false
aliases: [gaya/lama]
source: KBBI
bad: ["⟦kucing⟧ tidur", {text: "seekor ⟦kucing⟧", fixed: seekor, as: plain}]
good: ["anjing tidur"]
"""
)
STEPS = {
    "kind": "sequence",
    "options": {
        "steps": ["para", ["guru", "murid"], {"match": "a.*", "gap": 2, "except": ["anu"], "report": True}],
        "replacement": "para",
    },
    "scope": "paragraph",
    "fix": {"action": "replace", "safety": "display", "title": "Ganti"},
}
SWAPS = {
    "kind": "substitution",
    "options": {"swaps": {"detil": "detail", "heboh": ["ramai", "gempar"]}, "names": True},
    "fix": {"action": "replace", "safety": "safe", "title": "Ganti"},
}
GROUPS = {"kind": "consistency", "options": {"groups": [["kopi", "kahwa"], ["teh", "/t[eé]h/"]]}, "scope": ["document"]}
NUMBERS = {"kind": "metric", "options": {"measure": "words", "most": 8, "least": 2.5, "fewest-words": 3}}
VARIANT = {"kind": "occurrence", "options": {"words": "!", "least": 1}, "variants": {"too-few": {"severity": "info"}}}
KINDS: list[dict[str, Any]] = [{}, STEPS, SWAPS, GROUPS, NUMBERS, VARIANT]
FEW = {name: REGISTRY.catalogue.kinds[name] for name in ("existence", *(str(one["kind"]) for one in KINDS[1:]))}
OTHERS: list[Any] = [None, True, 3, -1, 2.5, "", " ", "kata", "paragraph", "sentence", [], ["kata"], [3], {}, {"x": 1}]


@cache
def validator(name: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(SCHEMAS[name])


def is_valid(name: str, data: Any) -> bool:
    return bool(validator(name).is_valid(data))


def build(folder: Path) -> None:
    catalogue = Catalogue(FEW)
    catalogue.add_pack(folder / "pack")
    catalogue.build("gaya/kata")


def loads(folder: Path, rule: Any) -> bool:
    """Return whether a rule file with this content loads."""
    family = folder / "pack" / "gaya"
    family.mkdir(parents=True, exist_ok=True)
    (family / "family.yaml").write_text("summary: Gaya\n", encoding="utf-8")
    (family / "kata.yaml").write_text(json.dumps(rule, ensure_ascii=False), encoding="utf-8")
    try:
        build(folder)
    except NewslintError as problem:
        # What a kind refuses by its own reckoning (no words at all, a circle of swaps) no schema can tell.
        return "cannot be made" in str(problem)
    return True


@every("name", SCHEMA_NAMES)
def test_it_is_a_schema_of_draft_7(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_every_key_is_described() -> None:
    assert tuple(descriptions.RULE_DESCRIPTIONS) == RULE_KEYS
    assert tuple(descriptions.FAMILY_DESCRIPTIONS) == FAMILY_KEYS
    assert set(descriptions.CONFIG_DESCRIPTIONS) == set(CONFIG_KEYS)


def built_in(pattern: str) -> list[Path]:
    return sorted(file for pack in newslint_packs() for file in Path(str(pack)).glob(pattern))


RULE_FILES = [file for file in built_in("*/*.yaml") if file.parent.name != "lists" and file.stem != "family"]


@every("file", RULE_FILES)
def test_built_in_rules_validate(file: Path) -> None:
    assert list(validator("rule").iter_errors(yaml.safe_load(file.read_text(encoding="utf-8")))) == []


@every("file", built_in("*/family.yaml"))
def test_built_in_families_validate(file: Path) -> None:
    assert list(validator("family").iter_errors(yaml.safe_load(file.read_text(encoding="utf-8")))) == []


@every("language", ["id", "en"])
def test_what_init_writes_validates_also_where_all_is_switched_on(language: str) -> None:
    text = template(language)
    on = "\n".join(
        line.removeprefix("# ") if ":" in line or line.startswith("#  ") else line for line in text.split("\n")
    )
    shown = "\n".join(line for line in on.split("\n") if not line.startswith("#"))
    keys = [line for line in shown.split("\n") if line.split(":")[0].strip(" -") and not line[:1].isupper()]
    assert is_valid("config", yaml.safe_load(text))
    assert is_valid("config", yaml.safe_load("\n".join(keys)))


def test_the_sample_in_the_docs_validates() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    samples = [part.partition("```")[0] for part in page.split("```yaml\n")[1:]]
    whole = [sample for sample in samples if not sample.startswith("newslint:")]
    assert len(whole) >= 2
    assert [sample for sample in whole if not is_valid("config", yaml.safe_load(sample))] == []


def mutations(rule: Any, chance: random.Random) -> Iterator[tuple[str, Any]]:
    """Yield a rule with each of its values, keys and items changed, one at a time."""
    for path in paths(rule):
        for action in ("drop", "rename", *chance.sample(range(len(OTHERS)), 3)):
            changed = deepcopy(rule)
            home = changed
            for step in path[:-1]:
                home = home[step]
            if isinstance(action, int):
                home[path[-1]] = OTHERS[action]
            elif action == "drop":
                del home[path[-1]]
            elif isinstance(home, dict):
                home[f"{path[-1]}x"] = home.pop(path[-1])
            yield f"{'.'.join(map(str, path))}: {action}", changed


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in items:
        yield from paths(below, (*path, key))


@every("number", range(len(KINDS)))
def test_the_loader_and_the_schema_agree_on_rules_changed_at_random(number: int, tmp_path: Path) -> None:
    rule = {**RULE, **KINDS[number]}
    if number and "fix" not in KINDS[number]:
        del rule["fix"]
    few = jsonschema.Draft7Validator(rule_schema(FEW))
    assert (loads(tmp_path, rule), few.is_valid(rule)) == (True, True)
    differing = [
        what
        for what, changed in mutations(rule, random.Random(number))
        if loads(tmp_path, changed) != few.is_valid(changed)
    ]
    assert differing == []


CONFIGS = [
    ("", True),
    ("select: duplicates\n", True),
    ("select: [duplicates, cruft]\nfail-on: never\nlanguage: en\n", True),
    ("rules: {cruft/ad-slot: {severity: info}}\n", True),
    ("rules: {duplicates/near-paragraph: {options: {similarity: 0.9}}}\n", True),
    ("readers: {jsonl: {text: isi, format: html}}\n", True),
    ("paths: [{match: 'opini/**', ignore: fragments}]\n", True),
    ("selekt: duplicates\n", False),
    ("select: 3\n", False),
    ("select:\n", False),
    ("fail-on: galat\n", False),
    ("language: su\n", False),
    ("baseline: ''\n", False),
    ("exclude: './'\n", False),
    ("rules: {cruft/ad-slot: {sverity: info}}\n", False),
    ("rules: {cruft/ad-slot: {severity: parah}}\n", False),
    ("rules: []\n", False),
    ("readers: {jsonl: {txt: isi}}\n", False),
    ("readers: {jsonl: {format: docx}}\n", False),
    ("readers: {csv: {}}\n", False),
    ("paths: {match: a}\n", False),
    ("paths: [{ignore: fragments}]\n", False),
    ("paths: [{match: a, fail-on: error}]\n", False),
    ("[]\n", False),
]


@every(("text", "expected"), CONFIGS)
def test_the_loader_and_the_schema_agree_on_configurations(text: str, expected: bool, tmp_path: Path) -> None:
    file = tmp_path / ".newslint.yaml"
    file.write_text(text, encoding="utf-8")
    try:
        ConfiguredReaders(REGISTRY.readers, read_config(str(file)).readers)
        loaded = True
    except NewslintError:
        loaded = False
    assert (is_valid("config", yaml.safe_load(text)), loaded) == (expected, expected)


def test_options_of_known_rules_are_those_of_their_kinds() -> None:
    broken = {"rules": {"duplicates/near-paragraph": {"options": {"similarty": 0.9}}}}
    assert is_valid("config", {"rules": {"rumah/lain": {"options": {"similarty": 0.9}}}})
    assert not is_valid("config", broken)


@every(
    ("family", "expected"),
    [
        ({"summary": "Gaya"}, True),
        ({"summary": {"id": "Gaya", "en": "Style"}, "version": "1.0", "options": {"most": 3}}, True),
        ({}, False),
        ({"summary": " "}, False),
        ({"summary": {"id": "Gaya"}}, False),
        ({"summary": "Gaya", "version": 1.0}, False),
        ({"summary": "Gaya", "options": {"mst": 3}}, False),
        ({"summary": "Gaya", "rules": []}, False),
    ],
)
def test_the_loader_and_the_schema_agree_on_families(family: Any, expected: bool, tmp_path: Path) -> None:
    folder = tmp_path / "pack" / "gaya"
    folder.mkdir(parents=True)
    (folder / "family.yaml").write_text(json.dumps(family), encoding="utf-8")
    rule = {**RULE, **VARIANT}
    del rule["fix"]
    (folder / "kata.yaml").write_text(yaml.safe_dump(rule), encoding="utf-8")
    try:
        build(tmp_path)
        loaded = True
    except NewslintError:
        loaded = False
    assert (is_valid("family", family), loaded) == (expected, expected)
