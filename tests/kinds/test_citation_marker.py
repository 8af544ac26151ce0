"""Kind ``citation-marker``: severities, messages, and which part of a marker is missing."""

from __future__ import annotations

import pytest

from tests.analyses.citation_texts import findings

RULE = "citations/undefined-marker"


@pytest.mark.parametrize(
    ("text", "severity", "message"),
    [
        (
            "Ia lahir di Solo.[376]",
            "warning",
            "Penanda [376] tidak punya sumber: naskah ini tidak memuat daftar rujukan.",
        ),
        (
            "Panen naik.[2]\n[1] https://contoh.id/a",
            "error",
            "Penanda [2] tidak punya entri di daftar rujukan.",
        ),
        (
            "Panen naik.[1, 2, 4]\n[1] https://contoh.id/a",
            "error",
            "Penanda [2], [4] tidak punya entri di daftar rujukan.",
        ),
        ("Panen naik.[^bps]", "error", "Penanda [^bps] tidak punya entri di daftar rujukan."),
    ],
)
def test_severity_and_message(text: str, severity: str, message: str) -> None:
    assert [(finding.severity, finding.message) for finding in findings(text, RULE)] == [(severity, message)]


def test_each_use_is_told() -> None:
    found = findings("Panen naik.[1] Harga turun.[1]", RULE)
    assert [finding.start.offset for finding in found] == [11, 27]
