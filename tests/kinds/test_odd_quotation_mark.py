"""Kind ``odd-quotation-mark``: marks without a partner, over the paragraphs of one quotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kinds.custom_rule import CustomRule


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("“Kami siap, kata Budi.\n\nWarga pulang.", [0]),
        ("Warga pulang.\n\nKami siap,” kata Budi.", [25]),
        ("“Kami siap.\n\nKami menunggu.\n\nKami pulang,” kata Budi.", []),
        ("“Kami siap.\n\n“Kami menunggu.\n\n“Kami pulang,” kata Budi.", []),
        ("“Kami siap.\n\nIa berkata: “Kami menunggu.", [0, 25]),
        ("Kata “siap” dan “tunggu” itu.", []),
        ('Layar 7" dan kata “siap” itu.', []),
        ("“Kami siap.\n\n" + "Warga pulang.\n\n" * 50 + "Kami menunggu,” kata Budi.", [0, 777]),
    ],
)
def test_marks_without_a_partner(tmp_path: Path, text: str, offsets: list[int]) -> None:
    rule = CustomRule(tmp_path, "odd-quotation-mark", {})
    assert [one.start.offset for one in rule.findings(text)] == offsets
