"""Newslint's Indonesian kinds in an author's own pack: own options, and newslint's word lists without naming them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint.builtin import newslint_kinds
from newslint.errors import PackError
from newslint.packs.examples import unmark
from tests.every import every
from tests.kinds.custom_rule import CustomRule

FIRST = "Pemerintah kota membangun tiga pasar baru di pinggir sungai tahun ini."
SECOND = "Pedagang berharap harga sewa kios tidak naik lagi sampai akhir musim."
NEAR = "Pemerintah kota membangun tiga pasar baru di pinggir sungai tahun depan."
LIST = "\n\nBahan Bacaan\n\n[1] Laporan pasar, 2023.\n\n[2] Statistik harga, 2024.\n"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "kinds.md"
SECTION = PAGE.read_text(encoding="utf-8").partition("\n## Indonesian kinds\n")[2]
SHOWN = {rule["kind"]: rule for rule in map(yaml.safe_load, re.findall(r"^```yaml\n(.*?)^```$", SECTION, re.M | re.S))}


@every(
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


@every("kind", ["fragment", "opening-conjunction"])
def test_an_opener_of_several_words_is_refused(tmp_path: Path, kind: str) -> None:
    with pytest.raises(PackError, match="an opener is one word here, and 'oleh karena' is more than one"):
        CustomRule(tmp_path, kind, {"openers": ["oleh karena"]})


def test_the_page_of_kinds_shows_rules_of_them() -> None:
    assert {"fragment", "opening-conjunction", "severed-predicate", "unused-entry", "near-paragraph"} <= set(SHOWN)


@every("kind", SHOWN)
def test_the_rule_that_the_page_shows_works(tmp_path: Path, kind: str) -> None:
    rule = CustomRule(tmp_path, kind, SHOWN[kind].get("options", {}))
    examples = [unmark(text) for text in (*SHOWN[kind]["bad"], *SHOWN[kind]["good"])]
    found = [rule.findings(text) for text, _ in examples]
    assert [[(one.start.offset, one.end.offset) for one in each] for each in found] == [
        list(spans) for _, spans in examples
    ]


@every("kind", ["fragment", "opening-conjunction", "severed-predicate"])
def test_the_page_tells_the_options_of_a_kind(kind: str) -> None:
    told = SECTION.partition(f"### Kind `{kind}`")[2].partition("\n### ")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", told, re.M) == [option.name for option in newslint_kinds()[kind].options]


@every(("section", "kind"), [("Citation", "unused-entry"), ("Repetition", "near-paragraph")])
def test_the_page_tells_the_options_that_kinds_share(section: str, kind: str) -> None:
    told = SECTION.partition(f"### {section} kinds")[2].partition("\n### ")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", told, re.M) == [option.name for option in newslint_kinds()[kind].options]
