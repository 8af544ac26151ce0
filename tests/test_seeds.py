"""The sample articles: what is found in them, kept in golden files that people read."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import Finding, Linter
from tests.every import every

GOLDEN = Path(__file__).parent / "golden"
SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


def lines(linter: Linter, seed: Path) -> str:
    result = linter.lint_bytes(seed.read_bytes(), seed.name)
    assert result.failures == ()
    return "".join(f"{line(finding)}\n" for finding in result.findings)


def line(finding: Finding) -> str:
    start, end = finding.start.position, finding.end.position
    place = f"{start.line}:{start.column}-{end.line}:{end.column}"
    fix = f" [{finding.fix.safety} fix]" if finding.fix else ""
    see = "".join(f" (see {other.start.position.line}:{other.start.position.column})" for other in finding.related)
    return f"{place} {finding.severity} {finding.rule}{fix}{see}\n    {finding.message}"


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_findings_are_as_in_the_golden_file(seed: Path, linter: Linter, pytestconfig: pytest.Config) -> None:
    golden = GOLDEN / f"{seed.name[:3]}.txt"
    actual = lines(linter, seed)
    if pytestconfig.getoption("--update-golden"):
        golden.write_text(actual, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == actual


def found(linter: Linter, seed: Path, family: str) -> list[tuple[int, str]]:
    result = linter.lint_bytes(seed.read_bytes(), seed.name)
    return [(one.start.position.line, one.rule) for one in result.findings if one.rule.startswith(f"{family}/")]


def test_fragments_stand_where_an_editor_marks_them(linter: Linter) -> None:
    assert [place for place, _ in found(linter, SEEDS[0], "fragments")] == [2, 4, 5, 6, 7, 7, 9, 10]


def test_promotional_links_and_the_references_on_them_are_told(linter: Linter) -> None:
    assert [place for place, _ in found(linter, SEEDS[0], "cruft")] == [3, 8]
    promotional = [
        place for place, rule in found(linter, SEEDS[0], "citations") if rule == "citations/promotional-reference"
    ]
    assert promotional == [3, 8, 13, 15]


def test_citations_that_resolve_are_left_alone_and_their_order_is_told(linter: Linter) -> None:
    rules = [rule for _, rule in found(linter, SEEDS[0], "citations")]
    assert "citations/undefined-marker" not in rules
    assert rules.count("citations/out-of-order") == 1


def test_an_article_with_bare_headings_is_clean(linter: Linter) -> None:
    families = [found(linter, SEEDS[1], family) for family in ("duplicates", "fragments", "cruft", "citations")]
    assert families == [[], [], [], []]


def test_theme_furniture_and_headline_copies_are_told(linter: Linter) -> None:
    assert [place for place, _ in found(linter, SEEDS[2], "cruft")] == [1, 5, 6, 9, 69, 70]
    assert [place for place, _ in found(linter, SEEDS[2], "duplicates")] == [7, 8]
    assert found(linter, SEEDS[2], "fragments") == []


def test_a_block_pasted_twice_is_one_finding_that_points_back(linter: Linter) -> None:
    result = linter.lint_bytes(SEEDS[3].read_bytes(), SEEDS[3].name)
    repeated = [one for one in result.findings if one.rule == "duplicates/repeated-paragraph"]
    assert [(one.start.position.line, one.end.position.line) for one in repeated] == [(15, 23)]
    assert [other.start.position.line for other in repeated[0].related] == [7]
    assert [place for place, _ in found(linter, SEEDS[3], "cruft")] == [2, 3, 17]


def test_a_marker_whose_entry_is_deleted_is_unresolved(linter: Linter) -> None:
    text = SEEDS[0].read_bytes().decode()
    without = "\n".join(line for line in text.split("\n") if not line.startswith("[2] http"))
    rules = [
        (one.excerpt, one.rule)
        for one in linter.lint_text(without).findings
        if one.rule == "citations/undefined-marker"
    ]
    assert rules == [("[2]", "citations/undefined-marker")]


@every("marker", ["[butuh rujukan]", "[?]", "[^x]", ":contentReference[oaicite:0]"])
def test_placeholders_and_residue_are_told_in_plain_text(linter: Linter, marker: str) -> None:
    result = linter.lint_text(f"Produksi beras naik lima persen sejak awal tahun.{marker} Harga turun.\n")
    assert [one.excerpt for one in result.findings] == [marker]


SPELLING = ("capitals", "headline", "consistency", "dates", "numbers", "spelling", "style", "typography")
"""The families that the preset ``ketat`` adds, or adds rules to."""
EXPECTED = {
    "000": [
        (3, "typography/turned-quotation-mark"),
        (4, "spelling/nonstandard"),
        (5, "spelling/nonstandard"),
        (7, "spelling/nonstandard"),
        (10, "spelling/nonstandard"),
    ],
    "001": [(line, "spelling/nonstandard") for line in (6, 7, 17, 23, 25)],
    "002": [
        (17, "typography/glued-stop"),
        (25, "typography/space-before-mark"),
        (35, "spelling/nonstandard"),
        (39, "typography/glued-stop"),
        (51, "spelling/nonstandard"),
        (55, "spelling/nonstandard"),
        (57, "spelling/nonstandard"),
    ],
    "003": [
        (1, "headline/length"),
        (9, "style/joining-namun"),
        (11, "style/joining-namun"),
        (13, "spelling/nonstandard"),
    ],
}
"""What an editor marks in each article, by line."""


@pytest.fixture(scope="module")
def strict() -> Linter:
    return Linter(preset="ketat")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_the_strict_preset_adds_what_an_editor_marks_and_no_error(seed: Path, linter: Linter, strict: Linter) -> None:
    findings = strict.lint_bytes(seed.read_bytes(), seed.name).findings
    added = [one for one in findings if one.rule.startswith(SPELLING)]
    assert [(one.start.position.line, one.rule) for one in added] == EXPECTED[seed.name[:3]]
    assert {one.severity for one in added} <= {"warning", "info"}
    usual = linter.lint_bytes(seed.read_bytes(), seed.name).findings
    assert [one for one in findings if one not in added] == [*usual]


@every("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_one_pass_mends_spelling_and_leaves_the_rest_of_the_text(seed: Path) -> None:
    linter = Linter(select=SPELLING)
    text = seed.read_bytes().decode()
    once = linter.fix_text(text, seed.name)
    assert once.text is not None
    assert [one.rule for one in once.findings if one.fix and one.fix.safety == "safe"] == []
    assert linter.fix_text(once.text, seed.name).text == once.text
    for wrong, right in (("Kerjasama", "Kerja sama"), ("kerjasama", "kerja sama"), ("mempengaruhi", "memengaruhi")):
        assert wrong not in once.text
        assert once.text.count(right) == text.count(right) + text.count(wrong)
