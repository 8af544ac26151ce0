"""The option ``at-most``: one finding for all that an article is full of, with the edits of all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.every import every
from tests.kinds.custom_rule import CustomRule

MANY = {"variants": {"many": {"message": "{count} kali"}}}
TITLE = {"safety": "safe", "title": "a"}


@every(
    ("kind", "options", "fix"),
    [
        ("substitution", {"swaps": {"resiko": "risiko"}}, {"action": "replace", **TITLE}),
        ("pattern", {"match": ["resiko"], "delete": ["resiko "]}, {"action": "delete-match", **TITLE}),
    ],
)
def test_more_than_so_many_are_one(tmp_path: Path, kind: str, options: dict[str, Any], fix: dict[str, str]) -> None:
    rule = CustomRule(tmp_path, kind, options | {"at-most": 2}, fix=fix, **MANY)
    few, many = "Ada resiko ini.\n\nAda resiko itu.", "Ada resiko ini.\n\nAda resiko itu.\n\nAda resiko besar."
    assert [one.message for one in rule.findings(few)] == ["resiko", "resiko"]
    (one,) = rule.findings(many)
    assert (one.start.offset, one.message) == (4, "3 kali")
    assert one.fix is not None
    assert [edit.start for edit in one.fix.edits] == [4, 21, 38]


def test_without_it_each_is_told(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "substitution", {"swaps": {"resiko": "risiko"}})
    assert len(rule.findings("Ada resiko. " * 9)) == 9
