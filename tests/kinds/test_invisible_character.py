"""Kind ``invisible-character``: one finding an article, with an edit for each run of characters that nobody sees."""

from __future__ import annotations

from pathlib import Path

from tests.every import every
from tests.kinds.custom_rule import CustomRule

KEYS = {"message": "{count} {code} {name}", "fix": {"action": "remove", "safety": "safe", "title": "a"}}


@every(
    ("text", "left"),
    [
        ("Be\u200bras na\u00adik\u2060.\n\n\ufeffSen\u200cin \u200eitu.", "Beras naik.\n\nSenin itu."),
        ("Beras\u200b\u200b\n", "Beras\n"),
        ("Beras\n\n\u200b\n\nnaik", None),
        ("\ufeffBeras naik.", None),
        ("Vin\u00c3\u00adcius dan \u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 dan 👩\u200d🌾.", None),
        ("Kata \u0e01\u200b\u0e02 itu.", None),
        ("Huruf \u05d0\u200e itu.", None),
    ],
)
def test_what_is_taken_out(tmp_path: Path, text: str, left: str | None) -> None:
    rule = CustomRule(tmp_path, "invisible-character", {}, **KEYS)
    found = rule.findings(text)
    assert len(found) == (left is not None)
    for one in found:
        assert one.fix is not None
        assert one.fix.safety == "safe"
        for edit in sorted(one.fix.edits, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        assert text == left
        assert rule.findings(text) == ()


def test_the_first_is_named_and_all_are_counted(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "invisible-character", {}, **KEYS)
    found = rule.findings("Be\u200b\u200bras na\u2060ik.")
    assert [(one.start.offset, one.message) for one in found] == [(2, "3 U+200B ZERO WIDTH SPACE")]
