"""Kind ``unused-entry``: entries that no marker cites, and the lists where that is no fault."""

from __future__ import annotations

from tests.analyses.citation_texts import marked, unmarked
from tests.every import every


@every(
    "text",
    [
        "A.[1]\n[1] https://contoh.id/a\n⟦[2] https://contoh.id/b⟧",
        "A.[^x]\n[^x]: BPS\n⟦[^y]: Bulog⟧",
        "A.[1]\nReferensi\n1. BPS\n⟦2. Bulog⟧",
        "A.\nReferensi\n1. BPS\n2. Bulog",
        "A.[1]\nDaftar Pustaka\n1. BPS\n2. Bulog",
        "A.[1]\nReferensi\n- BPS 2024\n- Bulog 2024",
        "A.[^1]\n[^1]: BPS\nSumber\n1. Bulog\n2. Kementan",
    ],
)
def test_entries(text: str) -> None:
    assert marked(unmarked(text), "citations/unused-entry") == text
