"""Applies the fixes of findings to a text, for tests of kinds."""

from __future__ import annotations

from tests.kinds.custom_rule import CustomRule


def fixed(rule: CustomRule, text: str) -> str:
    """Return the text with the fixes of all findings applied once."""
    edits = [edit for one in rule.findings(text) if one.fix for edit in one.fix.edits]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def safeties(rule: CustomRule, text: str) -> list[str | None]:
    """Return the safety of each finding's fix, None where it has none."""
    return [one.fix and one.fix.safety for one in rule.findings(text)]
