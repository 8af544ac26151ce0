"""The forms for issues: they follow their schema, and the example that they show turns into a test as it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from newslint.packs.examples import CLOSE, OPEN, mark
from tests.every import every
from tests.made_once import LINTER

FORMS = Path(__file__).resolve().parent.parent.parent / ".github" / "ISSUE_TEMPLATE"


def fields(name: str) -> dict[str, dict[str, Any]]:
    form = yaml.safe_load((FORMS / name).read_text(encoding="utf-8"))
    return {field["id"]: field for field in form["body"]}


@every("name", ["wrong-finding.yml", "missed-finding.yml"])
def test_a_form_asks_for_what_a_rule_needs(name: str) -> None:
    asked = fields(name)
    assert {"rule", "example", "why", "version"} == set(asked)
    assert (asked["example"]["attributes"]["render"], asked["example"]["validations"]) == ("yaml", {"required": True})


def test_the_examples_that_are_shown_hold_for_the_rule_that_the_form_names() -> None:
    missed = fields("missed-finding.yml")
    rule = missed["rule"]["attributes"]["placeholder"]
    shown = yaml.safe_load(missed["example"]["attributes"]["value"])
    for example in shown["bad"]:
        text = example.replace(OPEN, "").replace(CLOSE, "")
        found = [one for one in LINTER.lint_text(text).findings if one.rule == rule]
        assert [mark(text, ((one.start.offset, one.end.offset),)) for one in found] == [example]
    wrong = yaml.safe_load(fields("wrong-finding.yml")["example"]["attributes"]["value"])
    for example in (*shown["good"], *wrong["good"]):
        assert LINTER.lint_text(example).findings == ()
