"""Kind ``citation-order``: one report an article, and renumbering where markers and entries pair off."""

from __future__ import annotations

from tests.analyses.citation_texts import findings

TEXT = "A naik.[2] B turun.[3] C tetap.[1]\n[1] https://contoh.id/a\n[2] https://contoh.id/b\n[3] https://contoh.id/c"


def apply(text: str) -> str:
    fix = findings(text, "citations/out-of-order")[0].fix
    assert fix is not None
    for edit in sorted(fix.edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def test_renumbering_keeps_every_marker_with_its_source() -> None:
    expected = (
        "A naik.[1] B turun.[2] C tetap.[3]\n[1] https://contoh.id/b\n[2] https://contoh.id/c\n[3] https://contoh.id/a"
    )
    assert apply(TEXT) == expected
    assert findings(apply(TEXT), "citations/out-of-order") == ()


def test_no_renumbering_while_an_entry_is_unused() -> None:
    found = findings(f"{TEXT}\n[4] https://contoh.id/d", "citations/out-of-order")
    assert [(finding.message, finding.fix) for finding in found] == [("Nomor rujukan tidak berurutan: 2, 3, 1.", None)]


def test_gap_at_the_start() -> None:
    text = TEXT.replace("[1]", "[4]")
    assert [finding.message for finding in findings(text, "citations/numbering-gap")] == [
        "Nomor rujukan melompat: 4, 2, 3."
    ]


def test_long_lists_are_cut() -> None:
    entries = "\n".join(f"[{number}] https://contoh.id/{number}" for number in range(2, 22))
    (found,) = findings(f"A.[2]\n{entries}", "citations/numbering-gap")
    assert found.message == "Nomor rujukan melompat: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, …."
