"""Every built-in rule: its examples hold, its words are complete, and its file keeps the form."""

from __future__ import annotations

from functools import partial

import pytest

from newslint.authoring.own_form import form_faults
from newslint.fixing.fixer import fix_text
from newslint.own_pack import checkout
from newslint.packs.examples import mark
from newslint.rule import Rule
from newslint.testing import findings_of, lint_example
from tests.made_once import CATALOGUE, READERS, RULES, engine_of

LONGEST_LINE = 140
ALL_RULES = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


@ALL_RULES
def test_examples_hold(rule: Rule) -> None:
    engine = engine_of(rule)
    failed = []
    for example in (*rule.spec.bad, *rule.spec.good):
        found, failures = findings_of(engine, example, READERS[example.reader], rule.spec.id)
        wanted, marked = (mark(example.text, spans) for spans in (example.spans, found))
        if failures or wanted != marked:
            failed.append((wanted, marked, failures))
    assert failed == []


@ALL_RULES
def test_fixes_give_the_texts_that_the_examples_promise(rule: Rule) -> None:
    engine = engine_of(rule)
    promised, made = [], []
    for example in rule.spec.bad:
        if example.fixed is not None:
            reader = READERS[example.reader]
            promised.append(example.fixed)
            made.append(fix_text(example.text, partial(lint_example, engine, reader=reader), ("safe", "unsafe")).text)
    assert promised == made


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
