"""Every built-in rule: its examples hold, its words are complete, and its file keeps the form."""

from __future__ import annotations

import pytest

from newslint.authoring.own_form import form_faults
from newslint.fixing.fixer import fix_text
from newslint.own_pack import checkout
from newslint.packs.examples import mark
from newslint.plugins.registry import build_registry
from newslint.rule import Rule
from newslint.testing import OWN_READERS, engine_for, findings_of, lint_example

REGISTRY = build_registry()
CATALOGUE = REGISTRY.catalogue
RULES: dict[str, Rule] = {rule_id: CATALOGUE.build(rule_id) for rule_id in CATALOGUE.ids}
FURNITURE = [rule for rule in RULES.values() if rule.spec.furniture]
READERS = {reader.name: reader for reader in OWN_READERS}
EXAMPLES = [
    pytest.param(rule, sort, index, id=f"{rule.spec.id}-{sort}-{index + 1}")
    for rule in RULES.values()
    for sort in ("bad", "good")
    for index in range(len(getattr(rule.spec, sort)))
]
LONGEST_LINE = 140
ALL_RULES = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


@pytest.mark.parametrize(("rule", "sort", "index"), EXAMPLES)
def test_example_holds(rule: Rule, sort: str, index: int) -> None:
    example = getattr(rule.spec, sort)[index]
    engine = engine_for(rule, FURNITURE, CATALOGUE)
    found, failures = findings_of(engine, example, READERS[example.reader], rule.spec.id)
    assert failures == ()
    assert mark(example.text, example.spans) == mark(example.text, found)


@pytest.mark.parametrize(
    ("rule", "index"),
    [
        pytest.param(rule, index, id=f"{rule.spec.id}-{index + 1}")
        for rule in RULES.values()
        for index, example in enumerate(rule.spec.bad)
        if example.fixed is not None
    ],
)
def test_fix_gives_the_text_that_the_example_promises(rule: Rule, index: int) -> None:
    example = rule.spec.bad[index]
    engine = engine_for(rule, FURNITURE, CATALOGUE)
    reader = READERS[example.reader]
    fixed = fix_text(example.text, lambda text: lint_example(engine, text, reader), ("safe", "unsafe"))
    assert example.fixed == fixed.text


@ALL_RULES
def test_a_rule_has_the_form_of_newslints_own(rule: Rule) -> None:
    assert list(form_faults(rule.spec)) == []


def test_the_catalogue_is_complete() -> None:
    wanted = {
        "duplicates": "repeated-paragraph repeated-headline repeated-lead near-paragraph repeated-quotation"
        " mostly-repetition",
        "fragments": "relative-clause severed-conjunct subordinate-clause severed-predicate where-clause result-clause"
        " listing-phrase missing-subject",
        "cruft": "related-link ad-slot media-placeholder share-widget subscription-promo pagination page-widget"
        " tag-list syndication-note stray-credit extraction-residue",
        "citations": "placeholder assistant-residue undefined-marker unused-entry duplicate-entry promotional-reference"
        " out-of-order numbering-gap",
        "style": "opening-conjunction",
    }
    assert {f"{family}/{name}" for family, names in wanted.items() for name in names.split()} <= set(CATALOGUE.ids)


def test_only_rules_that_compare_the_whole_text_run_on_every_article() -> None:
    stable = {rule_id: rule for rule_id, rule in RULES.items() if rule.spec.status == "stable"}
    ungated = {rule_id for rule_id, rule in stable.items() if rule.literals() is None}
    # The second looks at nothing where there is no furniture.
    whole_text = {"cruft/tag-list", "cruft/page-line"}
    assert {rule_id for rule_id in ungated if not rule_id.startswith("duplicates/")} <= whole_text


def test_no_line_of_a_rule_is_too_long_to_read() -> None:
    files = sorted((checkout() / "rules").glob("*/*.yaml"))
    long = [
        f"{file.name}:{number}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ]
    assert (len(files) > 1, long) == (True, [])
