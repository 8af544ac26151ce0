"""Newslint's Indonesian kinds in an author's own pack: own options, and newslint's word lists without naming them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.kinds.custom_rule import CustomRule

FIRST = "Pemerintah kota membangun tiga pasar baru di pinggir sungai tahun ini."
SECOND = "Pedagang berharap harga sewa kios tidak naik lagi sampai akhir musim."
NEAR = "Pemerintah kota membangun tiga pasar baru di pinggir sungai tahun depan."
LIST = "\n\nBahan Bacaan\n\n[1] Laporan pasar, 2023.\n\n[2] Statistik harga, 2024.\n"


@pytest.mark.parametrize(
    ("kind", "options", "text", "found"),
    [
        (
            "fragment",
            {"form": "subordinate", "openers": ["andaikata"]},
            "Harga naik. Andaikata jalan itu belum diperbaiki. Meskipun jalan itu belum diperbaiki.",
            ["Andaikata jalan itu belum diperbaiki."],
        ),
        (
            "fragment",
            {"form": "relative"},
            f"{FIRST} Yang kelak mengairi sawah di lima desa.",
            ["Yang kelak mengairi sawah di lima desa."],
        ),
        (
            "opening-conjunction",
            {"openers": ["lalu"], "replacements": ["lalu = Kemudian,"]},
            "Lalu warga menolak rencana itu. Tetapi wali kota tetap datang.",
            ["Lalu"],
        ),
        (
            "severed-predicate",
            {},
            "Wali kota, yang baru dilantik bulan lalu. Berjanji memperbaiki trotoar di pusat kota.",
            ["Berjanji memperbaiki trotoar di pusat kota."],
        ),
        ("citation-marker", {"list-headings": ["bahan bacaan"]}, f"Harga naik.[3]{LIST}", ["[3]"]),
        ("unused-entry", {"list-headings": ["bahan bacaan"]}, f"Harga naik.[1]{LIST}", ["[2] Statistik harga, 2024."]),
        (
            "unused-entry",
            {},
            f"Harga naik.[1]{LIST.replace('Bahan Bacaan', 'Daftar Rujukan')}",
            ["[2] Statistik harga, 2024."],
        ),
        ("repeated-paragraph", {}, f"{FIRST}\n\n{SECOND}\n\n{FIRST}\n", [FIRST]),
        ("repeated-paragraph", {"paragraph-words": 20}, f"{FIRST}\n\n{SECOND}\n\n{FIRST}\n", []),
        ("near-paragraph", {"near-words": 8, "similarity": 0.6}, f"{FIRST}\n\n{SECOND}\n\n{NEAR}\n", [NEAR]),
        (
            "near-paragraph",
            {"near-words": 8, "similarity": 0.99, "containment": 0.99, "plain-containment": 0.99},
            f"{FIRST}\n\n{SECOND}\n\n{NEAR}\n",
            [],
        ),
        ("repeated-paragraph", {}, f"Artinya: {FIRST}\n\n{SECOND}\n\nArtinya: {FIRST}\n", []),
        (
            "repeated-paragraph",
            {"labels": ["catatan"]},
            f"Artinya: {FIRST}\n\n{SECOND}\n\nArtinya: {FIRST}\n",
            [f"Artinya: {FIRST}"],
        ),
    ],
)
def test_a_rule_of_an_authors_own(
    tmp_path: Path, kind: str, options: dict[str, Any], text: str, found: list[str]
) -> None:
    assert CustomRule(tmp_path, kind, options).excerpts(text) == found


def test_a_pack_may_bring_word_lists_of_its_own(tmp_path: Path) -> None:
    lists = tmp_path / "pack" / "lists"
    lists.mkdir(parents=True)
    (lists / "clause.yaml").write_text("opener-result: alhasil\n", encoding="utf-8")
    rule = CustomRule(tmp_path, "fragment", {"form": "result"})
    assert rule.excerpts("Harga naik. Alhasil warga pergi. Sehingga warga pergi.") == ["Alhasil warga pergi."]


@pytest.mark.parametrize("kind", ["fragment", "opening-conjunction"])
def test_an_opener_of_several_words_is_refused(tmp_path: Path, kind: str) -> None:
    with pytest.raises(PackError, match="an opener is one word here, and 'oleh karena' is more than one"):
        CustomRule(tmp_path, kind, {"openers": ["oleh karena"]})
