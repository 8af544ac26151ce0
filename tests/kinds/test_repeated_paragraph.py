"""Kind ``repeated-paragraph``: which runs are one finding, where they point, and which copies may be deleted."""

from __future__ import annotations

from newslint import Linter
from tests.analyses.repetition_texts import BRIDGE, LINK, RICE, ROAD, SCHOOL, findings, lines, places
from tests.every import every

RULE = "repeated-paragraph"

PRICES = ((5, 70), (10, 140))


def test_run_is_one_finding_that_points_to_the_first_paragraph() -> None:
    (found,) = findings(lines(BRIDGE, RICE, ROAD, SCHOOL, "Air surut.", RICE, ROAD, SCHOOL), RULE)
    assert (found.start.position.line, found.end.position.line) == (6, 8)
    assert [other.start.position.line for other in found.related] == [2]
    assert found.message == "This block of 3 paragraphs repeats lines 2–4 (38 words)."


def test_single_paragraph_has_a_message_of_its_own() -> None:
    (found,) = findings(lines(RICE, BRIDGE, RICE), RULE)
    assert found.message == "This paragraph repeats the one on line 1 (12 words)."


@every("between", [LINK, "Iklan", "Foto Warga"])
def test_furniture_and_short_lines_do_not_break_a_run(between: str) -> None:
    assert places(lines(RICE, ROAD, BRIDGE, RICE, between, ROAD), RULE) == [(RULE, 4, 6)]


def test_furniture_in_the_original_does_not_break_a_run() -> None:
    assert places(lines(RICE, LINK, ROAD, BRIDGE, RICE, ROAD), RULE) == [(RULE, 5, 6)]


def test_other_text_breaks_a_run() -> None:
    assert places(lines(RICE, ROAD, RICE, BRIDGE, ROAD), RULE) == [(RULE, 3, 3), (RULE, 5, 5)]


def test_repeated_furniture_is_left_to_other_rules() -> None:
    assert places(lines(RICE, f"{LINK}.", ROAD, f"{LINK}."), RULE) == []


def test_third_copy_points_to_the_first() -> None:
    text = lines(RICE, ROAD, RICE, BRIDGE, RICE)
    assert [found.related[0].start.position.line for found in findings(text, RULE)] == [1, 1]


def test_run_never_overlaps_what_it_repeats() -> None:
    assert places(lines(RICE, RICE, RICE), RULE) == [(RULE, 2, 2), (RULE, 3, 3)]


@every(
    ("copy", "safety"),
    [
        (RICE, "safe"),
        (RICE.upper(), "unsafe"),
        (RICE + "[2]", "unsafe"),
        (f"SERANG - {RICE}", "unsafe"),
    ],
)
def test_only_a_copy_that_takes_nothing_along_is_safe_to_delete(copy: str, safety: str) -> None:
    (found,) = findings(lines(RICE, BRIDGE, copy), RULE)
    assert found.fix is not None
    assert found.fix.safety == safety


def test_no_fix_would_delete_what_stands_between_copies() -> None:
    (found,) = findings(lines(RICE, ROAD, BRIDGE, RICE, LINK, ROAD), RULE)
    assert found.fix is None


def test_markup_between_copies_is_not_deleted() -> None:
    text = f"{RICE}\n\n{ROAD}\n\n{BRIDGE}\n\n{RICE}\n\n![peta](peta.png)\n\n{ROAD}\n"
    result = Linter().lint_text(text, "text.md")
    assert [one.fix for one in result.findings if one.rule == f"duplicates/{RULE}"] == [None]


@every(
    "line",
    [
        "Beras dibagikan kepada warga mulai Senin.",
        "Cara membuat adonan roti sobek yang lembut dan mengembang sempurna:",
        "Apakah warga yang rumahnya rusak berat akan mendapat bantuan tunai?",
        "1. Fotokopi kartu tanda penduduk yang masih berlaku dan kartu keluarga.",
        "Foto: Warga menunggu bantuan beras di halaman kantor kecamatan pada Senin.",
        "Artinya: Ya Tuhan kami, berilah kami kebaikan di dunia dan di akhirat kelak.",
        "Hujan turun di bulan Juni\tMenghapus jejak kakimu di jalan itu",
    ],
)
def test_lines_that_repeat_for_good_reasons(line: str) -> None:
    assert places(lines(RICE, line, ROAD, line), RULE) == []


def test_reading_of_a_line_in_another_script_may_repeat() -> None:
    prayer = ("رَبَّنَا آتِنَا فِي الدُّنْيَا حَسَنَةً", "Rabbana atina fid dunya hasanah wa fil akhirati hasanah wa qina.")
    assert places(lines(RICE, *prayer, ROAD, *prayer), RULE) == []


def test_line_of_a_pattern_that_others_share_may_repeat() -> None:
    dishes = [
        f"Masakan ini menambah {what} selama lima menit untuk seluruh pemain." for what in ("daya", "gizi", "umur")
    ]
    assert places(lines(*dishes, RICE, dishes[0]), RULE) == []


def test_findings_of_other_rules_in_a_copy_are_told_once() -> None:
    cruft = f"{RICE} ADVERTISEMENT"
    result = Linter().lint_text(lines(RICE, "Baca juga: Harga Beras Turun", ROAD, cruft, RICE, ROAD))
    assert [one.rule for one in result.findings if one.start.position.line > 4] == ["duplicates/repeated-paragraph"]


def test_a_sentence_that_a_template_repeats_is_deleted_by_nobody_unseen() -> None:
    offers = [f"Beras kemasan {size} kilogram dijual Rp{price}.000 per karung di toko itu." for size, price in PRICES]
    saving = "Pembeli menghemat dua ribu rupiah untuk setiap kilogram beras di toko itu."
    (finding,) = findings(lines(RICE, offers[0], saving, offers[1], saving, ROAD), RULE)
    assert finding.fix is not None
    assert finding.fix.safety == "unsafe"
