"""Kind ``duplicate-entry``: which two entries are the same source."""

from __future__ import annotations

from tests.analyses.citation_texts import findings
from tests.every import every


def severities(*sources: str) -> list[str]:
    entries = "\n".join(f"[{number}] {source}" for number, source in enumerate(sources, 1))
    return [finding.severity for finding in findings(f"A.[1] B.[2]\n{entries}", "citations/duplicate-entry")]


@every(
    "same",
    [
        "http://contoh.id/berita",
        "https://www.contoh.id/berita/",
        "https://m.contoh.id/berita.amp",
        "https://CONTOH.id/berita/amp?utm_source=surel&utm_medium=x#atas",
        "https://amp.contoh.id/amp/berita?fbclid=a1",
    ],
)
def test_same_address(same: str) -> None:
    assert severities("https://contoh.id/berita", same) == ["warning"]


@every(
    "other",
    [
        "https://contoh.id/Berita",
        "https://contoh.id/berita?id=2",
        "https://contoh.id/berita#page=2",
        "https://contoh.id",
    ],
)
def test_other_address(other: str) -> None:
    assert severities("https://contoh.id/berita", other) == []


def test_other_page_of_one_document() -> None:
    assert severities("BPS, hlm. 3, https://contoh.id/a.pdf", "BPS, hlm. 9, https://contoh.id/a.pdf") == []


def test_other_work_behind_a_front_page() -> None:
    assert severities("Sensus, https://contoh.id", "Inflasi, https://contoh.id") == []


def test_number_in_two_lists() -> None:
    text = "A.[1]\nCatatan\n[1] Angka sementara\nReferensi\n[1] BPS"
    assert findings(text, "citations/duplicate-entry") == ()


def test_related_place_is_the_first_entry() -> None:
    (found,) = findings("A.[1]\n[1] https://contoh.id/a\n[1] https://contoh.id/b", "citations/duplicate-entry")
    assert [(related.start.position.line, related.message) for related in found.related] == [
        (2, "[1] https://contoh.id/a")
    ]
