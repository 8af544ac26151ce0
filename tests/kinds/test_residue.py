"""Kind ``residue``: what conversions leave, and how it is repaired."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kinds.custom_rule import CustomRule


@pytest.fixture
def rule(tmp_path: Path) -> CustomRule:
    options = {
        "lost-link": ["\\bdikutip dari ?(?=,)"],
        "glued-name": ["(?P<name>(?<=[a-z])KabarDesa)"],
        "entity": ["&\\w+;"],
        "garbled": ["Ã."],
    }
    fix = {"action": "repair", "safety": "safe", "title": "Repair"}
    variants = {"entity": {"message": "{count} entities"}}
    return CustomRule(tmp_path, "residue", options, fix=fix, variants=variants)


def repaired(rule: CustomRule, text: str) -> str:
    edits = [edit for one in rule.findings(text) if one.fix for edit in one.fix.edits]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def test_references_are_told_once_a_file_and_decoded_together(rule: CustomRule) -> None:
    text = "Naik&nbsp;dua kali.\nPasar &quot;Lama&quot; ramai."
    assert [(one.excerpt, one.message) for one in rule.findings(text)] == [("&nbsp;", "3 entities")]
    assert repaired(rule, text) == 'Naik dua kali.\nPasar "Lama" ramai.'


def test_an_unknown_reference_is_reported_without_a_fix(rule: CustomRule) -> None:
    assert [one.fix for one in rule.findings("Naik &apalah; dua kali.")] == [None]


def test_a_glued_name_gets_its_space(rule: CustomRule) -> None:
    assert repaired(rule, "Dilansir dariKabarDesa, Senin.") == "Dilansir dari KabarDesa, Senin."


@pytest.mark.parametrize("text", ["Seperti dikutip dari, Senin.", "Kafe JosÃ© ramai."])
def test_lost_words_and_garbled_letters_have_no_fix(rule: CustomRule, text: str) -> None:
    assert [one.fix for one in rule.findings(text)] == [None]
