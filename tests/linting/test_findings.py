"""What reports become: fingerprints that last, and fixes with their edits and safety."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint import Block, Replacement, Report
from newslint.linting.engine import Outcome
from newslint.rule import FixSpec
from tests.every import every
from tests.linting.engine_runs import WordRule, run


class TestFingerprints:
    def test_they_survive_paragraphs_inserted_above(self) -> None:
        text = "Seekor kucing tidur.\nDua kucing."
        before = run([WordRule()], text).findings
        after = run([WordRule()], f"Satu paragraf baru.\n\n{text}").findings
        assert [finding.fingerprint for finding in after] == [finding.fingerprint for finding in before]
        assert [finding.start for finding in after] != [finding.start for finding in before]

    def test_equal_findings_are_told_apart_by_their_count(self) -> None:
        findings = run([WordRule(), WordRule("b/lain")], "kucing, KUCING, kucing").findings
        assert len({finding.fingerprint for finding in findings}) == 6

    def test_white_space_does_not_count(self) -> None:
        rule = WordRule(word=r"dua\s+kata")
        rule.literals = lambda: None  # type: ignore[method-assign]
        one, other = (run([rule], text).findings[0] for text in ("dua kata", "dua   kata"))
        assert one.fingerprint == other.fingerprint


class TestFixes:
    delete = FixSpec("delete-block", "safe", {"id": "Hapus", "en": "Delete"})

    @every(
        ("text", "fixed"),
        [
            ("Satu.\nkucing\nDua.\n", "Satu.\nDua.\n"),
            ("Satu.\n\nkucing\n\nDua.\n", "Satu.\n\nDua.\n"),
            ("Satu.\r\n\r\nkucing\r\n\r\nDua.\r\n", "Satu.\r\n\r\nDua.\r\n"),
            ("kucing\n\nSatu.", "Satu."),
            ("Satu.\n\nkucing", "Satu."),
            ("Satu.\n\nkucing\n", "Satu.\n"),
            ("Satu.\nkucing", "Satu."),
            ("Satu.\nkucing\n", "Satu.\n"),
            ("Satu.\n  kucing \t\nDua.", "Satu.\nDua."),
            ("Satu.\nSeekor kucing.\nDua.", "Satu.\nSeekor .\nDua."),
            ("kucing", ""),
            ("kucing\n", ""),
        ],
    )
    def test_deleting_a_block_takes_its_lines_along(self, text: str, fixed: str) -> None:
        (finding,) = run([WordRule(fix=self.delete)], text).findings
        assert finding.fix is not None
        ((start, end, new),) = finding.fix.edits
        assert text[:start] + new + text[end:] == fixed

    def replacing(self, text: str, **extra: Any) -> Outcome:
        class Replacing(WordRule):
            def check_block(self, block: Block) -> Iterable[Report]:
                yield Report(block.piece, replacements=(Replacement(block.slice(0, 6), "anjing"),), **extra)

        fix = FixSpec("replace", "safe", {"id": "Ganti", "en": "Replace"})
        return run([Replacing(fix=fix)], text, gate=False)

    def test_replacements_are_edits_of_the_source(self) -> None:
        (finding,) = self.replacing("\ufeff kucing tidur").findings
        assert finding.fix == ("Ganti", ((2, 8, "anjing"),), "safe")

    @every(("extra", "safety"), [({"safety": "unsafe"}, "unsafe"), ({"safety": "safe"}, "safe"), ({}, "safe")])
    def test_a_report_can_lower_the_safety(self, extra: Mapping[str, Any], safety: str) -> None:
        (finding,) = self.replacing("kucing tidur", **extra).findings
        assert finding.fix is not None
        assert finding.fix.safety == safety

    def test_an_edit_over_characters_that_rules_do_not_see_is_only_shown(self) -> None:
        (finding,) = self.replacing("ku\u00adcing tidur").findings
        assert finding.fix is not None
        assert finding.fix.safety == "display"

    def test_a_report_can_do_without_the_fix(self) -> None:
        (finding,) = self.replacing("kucing", fixable=False).findings
        assert finding.fix is None
