"""Kind ``pattern``: where its expressions report, and how safe a deletion is."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import PackError
from newslint.fixing.fixer import apply
from newslint.readers.markdown.reader import MarkdownReader
from tests.every import every
from tests.kinds.custom_rule import CustomRule

DELETE = {"action": "delete-block", "safety": "safe", "title": "Delete"}


def test_every_match_is_reported_with_its_exact_offsets(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["iklan \\d"]})
    assert rule.excerpts("Ada iklan 1 dan Iklan 2.\nLalu iklan 3.") == ["iklan 1", "Iklan 2", "iklan 3"]


def test_the_group_report_narrows_the_finding(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["sebelum (?P<report>iklan) sesudah"]})
    assert rule.excerpts("Ini sebelum iklan sesudah itu.") == ["iklan"]


def test_an_exception_that_overlaps_silences_only_its_own_match(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["iklan"], "except": ["iklan layanan"]})
    assert rule.findings("Satu iklan layanan, satu iklan.")[0].start.offset == 25


def test_the_longer_of_two_matches_at_one_place_counts(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["iklan", "iklan besar"]})
    assert rule.excerpts("Ada iklan besar.") == ["iklan besar"]


def test_loose_matches_use_their_own_severity_and_no_safe_fix(tmp_path: Path) -> None:
    rule = CustomRule(
        tmp_path,
        "pattern",
        {"match": ["^iklan!$"], "loose": ["^iklan\\b.*"]},
        fix=DELETE,
        variants={"loose": {"severity": "info"}},
    )
    found = rule.findings("Iklan!\nIklan sabun.")
    assert [(one.severity, one.fix and one.fix.safety) for one in found] == [("warning", "safe"), ("info", "unsafe")]


@every(
    ("text", "safety"),
    [
        ("Awal.\nIklan\nAkhir.", "safe"),
        ("Awal.\nIklan [3]\nAkhir.", "unsafe"),
        ("Awal.\nIklan [^a]\nAkhir.", "unsafe"),
        ("Awal Iklan", "unsafe"),
    ],
)
def test_deleting_is_safe_only_for_whole_blocks_without_citation_marker(tmp_path: Path, text: str, safety: str) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["iklan(?: \\[[^\\]]+\\])?$"]}, fix=DELETE)
    fixes = [one.fix for one in rule.findings(text)]
    assert [fix and fix.safety for fix in fixes] == [safety]


def test_labels_of_paid_content_may_stand_first_or_last(tmp_path: Path) -> None:
    options = {"match": ["^iklan$"], "except-at-edge": ["^iklan$"]}
    rule = CustomRule(tmp_path, "pattern", options)
    assert [one.start.position.line for one in rule.findings("Iklan\nIsi satu.\nIklan\nIsi dua.\nIklan")] == [3]


def test_quoted_matches_can_be_left_alone(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["iklan"], "outside-quotes": True})
    assert rule.findings("“Itu iklan,” katanya tentang iklan.")[0].start.offset == 29


def test_an_expression_sees_one_sentence_at_a_time_where_asked_for(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["^dan\\b.*"]}, scope=["sentence"])
    assert rule.excerpts("Ia datang. Dan ia pergi. Ia makan dan minum.") == ["Dan ia pergi."]


def test_capitals_count_where_case_is_not_ignored(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["\\bBaca\\b"], "ignore-case": False})
    assert rule.excerpts("Ia membaca. Baca ini.") == ["Baca"]


def test_many_matches_and_exceptions_in_one_line_are_found(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["iklan"], "except": ["iklan!"]})
    assert len(rule.findings("iklan! iklan " * 3000)) == 3000


def test_a_rule_without_expressions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"cannot be made: the option 'match' is missing"):
        CustomRule(tmp_path, "pattern", {"whole-block": True})


FIX = {"action": "delete-match", "safety": "safe", "title": "Hapus"}


@every(
    ("text", "safety", "fixed"),
    [
        ("Data a?x=1&b=2 lengkap.", "safe", "Data a?b=2 lengkap."),
        ("Data a?x=1 lengkap.", "safe", "Data a lengkap."),
        ("Stok aman kode9.", "unsafe", "Stok aman."),
        ("Stok kode9 aman.", "unsafe", "Stok aman."),
        ("Stok kode9aman.", "unsafe", "Stok aman."),
    ],
)
def test_matches_are_taken_out(tmp_path: Path, text: str, safety: str, fixed: str) -> None:
    options = {"match": ["[?]x=1", "kode\\d"], "delete": ["(?<=[?])x=1&", "[?]x=1"], "delete-unsafe": ["\\d"]}
    (finding,) = CustomRule(tmp_path, "pattern", options, fix=FIX).findings(text)
    assert finding.fix is not None
    assert (finding.fix.safety, apply(text, finding.fix.edits)) == (safety, fixed)


def test_a_match_that_no_expression_lets_go_has_no_fix(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["tentu"], "delete": ["kode"]}, fix=FIX)
    assert [one.fix for one in rule.findings("Ia tentu datang. Ada kode.")] == [None]


@every(
    ("text", "safeties"),
    [
        ("Rapat dimulai pagi tadi.\nIklan\nWarga datang sejak subuh.", ["safe"]),
        ("Rapat dimulai pagi tadi.\nIklan\nPasar Pagi\nWarga datang sejak subuh.", ["unsafe"]),
        ("Rapat dimulai pagi tadi.\nIKLAN\nPasar Pagi\nWarga datang sejak subuh.", ["safe"]),
        ("Rapat membahas tiga hal:\nAcara\nIklan\nWarga datang sejak subuh.", []),
        ("Rapat membahas tiga hal.\n- Acara\n- Iklan\nWarga datang sejak subuh.", []),
    ],
)
def test_weak_matches_are_left_alone_where_they_are_words_of_the_text(
    tmp_path: Path, text: str, safeties: list[str]
) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["^advertorial$"], "weak": ["^(?:- )?iklan$"]}, fix=DELETE)
    assert [one.fix and one.fix.safety for one in rule.findings(text)] == safeties


def test_a_match_ends_with_the_line_behind_which_a_paragraph_begins(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "pattern", {"match": ["ikuti kami\\b.*"]}, fix=DELETE)
    text = "Ikuti kami di sini.\nPetani menunggu pasokan pupuk sejak pagi.\n"
    (found,) = rule.findings(text, MarkdownReader())
    assert (found.excerpt, found.fix and found.fix.safety) == ("Ikuti kami di sini.", "unsafe")


@pytest.mark.slow
def test_many_matches_in_one_paragraph_get_their_edits_in_time(tmp_path: Path) -> None:
    fix = {"action": "delete-match", "safety": "safe", "title": "Delete"}
    rule = CustomRule(tmp_path, "pattern", {"match": ["\\[web:\\d+\\]"], "delete": ["\\[sumber\\]"]}, fix=fix)
    assert len(rule.findings("Warga berkumpul di balai desa [web:1] " * 8_000)) == 8_000
