"""Safe fixes of spelling, typography, numbers and dates: one pass mends all, and names, quotations, numbers stay."""

from __future__ import annotations

from newslint import Linter

FAMILIES = ("spelling", "typography", "numbers", "dates", "consistency", "style")
ARTICLE = """\
Pasar buka.Pedagang dan dan pembeli menghitung resikonya , lalu pulang pada hari senin, 12 mei 2025.

“Kerjasama ini beresiko , resikonya besar,” kata Kerjasama Sari kepada PT Kerjasama Maju.

Harga Rp. 15.000,gula pasca banjir naik rata rata 2.5 persen pukul 15:30, kata @resiko di https://contoh.id/resiko,a .
"""
MENDED = """\
Pasar buka. Pedagang dan pembeli menghitung risikonya, lalu pulang pada hari Senin, 12 Mei 2025.

“Kerjasama ini beresiko , resikonya besar,” kata Kerjasama Sari kepada PT Kerjasama Maju.

Harga Rp15.000,gula pascabanjir naik rata-rata 2.5 persen pukul 15:30, kata @resiko di https://contoh.id/resiko,a .
"""


def test_one_pass_mends_what_is_certain_and_a_second_changes_nothing() -> None:
    linter = Linter(select=FAMILIES)
    once = linter.fix_text(ARTICLE)
    assert once.text == MENDED
    assert linter.fix_text(once.text).text == MENDED
