"""Words that stand twice: without any, rules about repetition are not made, and no finding of theirs is lost."""

from __future__ import annotations

from pathlib import Path

from newslint import Linter
from newslint.linting.repeats import repeats
from tests.every import every

LEAD = "Warga Sukamaju memanen padi lebih awal karena hujan turun terus."
OTHER = "Panitia menutup lomba perahu naga pada Minggu sore di dermaga lama."
COPIES = (
    LEAD,
    LEAD.upper(),
    f"SUKAMAJU - {LEAD}",
    LEAD.replace("terus.", "terus.[1]"),
    LEAD.replace("hujan", "“hujan”").replace(" awal", ", awal"),
    LEAD.replace("padi", "\uff50\uff41\uff44\uff49"),
)


@every("copy", COPIES)
def test_a_copy_is_found_through_the_gate_as_without_it(copy: str) -> None:
    text = f"{LEAD}\n\n{OTHER}\n\n{copy}\n"
    gated, plain = (Linter(select=["duplicates"], gate=gate).lint_text(text) for gate in (True, False))
    assert gated == plain
    assert gated.findings


@every(("text", "expected"), [("satu dua tiga empat lima", True), ("satu dua tiga empat enam", False)])
def test_so_many_words_in_a_row_must_stand_twice(text: str, expected: bool) -> None:
    (document,) = Linter(select=["duplicates"]).documents(f"Satu dua tiga, empat lima.\n\nTujuh {text} delapan.\n")
    assert repeats(document, 5) is expected


def test_words_on_both_sides_of_a_paragraphs_end_are_not_in_a_row() -> None:
    text = "Satu dua tiga.\n\nEmpat lima enam.\n\nSatu dua tiga empat lima enam.\n"
    (document,) = Linter(select=["duplicates"]).documents(text)
    assert repeats(document, 5) is False


def test_where_options_ask_for_less_the_rules_always_run(tmp_path: Path) -> None:
    (tmp_path / ".newslint.yaml").write_text(
        "select: [duplicates/repeated-paragraph]\n"
        "rules: {duplicates/repeated-paragraph: {options: {paragraph-words: 3}}}\n"
    )
    linter = Linter.from_config(tmp_path / ".newslint.yaml")
    text = f"Air sungai surut.\n\n{OTHER}\n\nAir sungai surut.\n"
    assert [finding.rule for finding in linter.lint_text(text).findings] == ["duplicates/repeated-paragraph"]
