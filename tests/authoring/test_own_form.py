"""The form of newslint's own rules: each thing that may be missing is told by its key."""

from __future__ import annotations

from typing import Any

from newslint.authoring.own_form import form_faults
from newslint.rule import Example, FixSpec, RuleSpec, Variant
from newslint.severities import SEVERITIES
from tests.every import every

BAD = tuple(Example(f"salah {number}", ((0, 5),)) for number in range(3))
GOOD = tuple(Example(f"benar {number}", ()) for number in range(3))
TITLE = {"id": "Ganti", "en": "Replace"}
WHOLE = RuleSpec(
    id="gaya/kata",
    kind="existence",
    status="preview",
    severity=SEVERITIES[0],
    scope=frozenset(),
    summary={"id": "Kata", "en": "Word"},
    why={"id": "Sebab.", "en": "Because."},
    message={"id": "Hapus.", "en": "Delete it."},
    options={},
    source="KBBI",
    bad=BAD,
    good=GOOD,
)


@every(
    ("changes", "told"),
    [
        ({}, []),
        ({"summary": {"id": "Kata", "en": "Kata"}}, ["summary: the words are the same in all languages (id, en)"]),
        ({"summary": {"id": "Kata.", "en": "Word"}}, ["summary: a heading ends without a stop"]),
        ({"why": {"id": "Sebab", "en": "Because."}}, ["why: a sentence ends with a stop"]),
        (
            {"variants": {"many": Variant("info", {"id": "Banyak", "en": "Many."})}},
            ["variants.many.message: a sentence ends with a stop"],
        ),
        ({"source": ""}, ["source: where the claim comes from is missing"]),
        ({"bad": BAD[:2]}, ["bad: at least 3 examples wanted, found 2"]),
        ({"good": (*GOOD, GOOD[0])}, ["bad, good: this text stands there twice: benar 0"]),
        (
            {"fix": FixSpec("replace", "safe", TITLE)},
            ["bad: 'fixed' in one of the examples, and a fix that is made, go together"],
        ),
        ({"fix": FixSpec("replace", "display", TITLE)}, []),
        ({"fix": FixSpec("replace", "safe", TITLE), "bad": (*BAD, Example("salah", ((0, 5),), "benar"))}, []),
    ],
)
def test_what_is_missing_is_told(changes: dict[str, Any], told: list[str]) -> None:
    assert list(form_faults(WHOLE._replace(**changes))) == told
