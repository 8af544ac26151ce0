"""Phrases in every kind that takes expressions, words or forms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.builtin import newslint_kinds
from newslint.errors import PackError
from newslint.kinds.bases.citation_rule import CitationRule
from tests.every import every
from tests.kinds.custom_rule import CustomRule
from tests.kinds.fixing import fixed

HEAD = "Pasar desa buka lagi pada Senin pagi, kata kepala pasar.\n\n"
TAIL = "\n\nPedagang datang sejak subuh untuk menata dagangan mereka."
LINE = {"phrases": ["(intip|tengok) juga [foto]: {headline}"], "at": "line"}


CASES: list[tuple[str, dict[str, Any], str, list[str]]] = [
    ("existence", {"match": {"phrases": ["bikin (heboh|geger)"]}}, "Itu bikin geger. Heboh.", ["bikin geger"]),
    (
        "existence",
        {"match": {"phrases": ["bikin heboh"]}, "except": {"phrases": ["tidak bikin heboh"]}},
        "Itu tidak bikin heboh, ini bikin heboh.",
        ["bikin heboh"],
    ),
    (
        "existence",
        {"match": {"phrases": ["dan [juga]"], "at": "sentence"}},
        "Ia dan dia. Dan juga kami.",
        ["Dan juga"],
    ),
    ("occurrence", {"match": {"phrases": ["(sangat|amat)"]}, "most": 1}, "Sangat amat jauh.", ["amat"]),
    ("pattern", {"match": LINE}, f"{HEAD}» Tengok juga: Sungai Dikeruk{TAIL}", ["» Tengok juga: Sungai Dikeruk"]),
    (
        "pattern",
        {"weak": {"phrases": ["tombol (simpan|cetak)"]}},
        f"{HEAD}[Tombol Cetak]{TAIL}",
        ["[Tombol Cetak]"],
    ),
    (
        "labelled-list",
        {"label": {"phrases": ["kabar (desa|kota) lain"]}},
        f"{HEAD}Kabar kota lain:\n\nSungai Meluap, Tiga Desa Terendam{TAIL}",
        ["Kabar kota lain:\n\nSungai Meluap, Tiga Desa Terendam"],
    ),
    ("line-run", {"match": {"phrases": ["(simpan|cetak)"]}}, f"{HEAD}Simpan\n\nCetak{TAIL}", ["Simpan\n\nCetak"]),
    (
        "stray-line",
        {"match": {"phrases": ["juru gambar: {name}"], "at": "end"}},
        "Ia pulang. Juru gambar: Sari",
        ["Juru gambar: Sari"],
    ),
    (
        "tail-list",
        {"line": {"phrases": ["kata kunci: {words:1-9}"]}},
        f"{HEAD}Kata kunci: pasar, desa",
        ["Kata kunci: pasar, desa"],
    ),
    ("residue", {"markup": {"phrases": [r"\[galeri\]"]}}, "Ia pulang [galeri] kemarin.", ["[galeri]"]),
    (
        "neighbour",
        {"match": {"phrases": ["kabar desa"], "at": "line"}, "next": "edge"},
        f"{HEAD}Kabar desa",
        ["Kabar desa"],
    ),
    (
        "position",
        {"match": {"phrases": ["kabar desa"]}, "within-first": 1},
        f"Kabar desa itu.{TAIL}",
        ["Kabar desa"],
    ),
    (
        "opener",
        {"words": ["dan"], "except": {"phrases": ["dan lain-lain"], "at": "start"}},
        "Dan lain-lain. Dan kami pulang.",
        ["Dan"],
    ),
    (
        "conditional",
        {"when": {"phrases": ["kata (sumber|saksi)"]}, "needs": [r"\bnama\b"]},
        "Kata saksi, ia pulang.",
        ["Kata saksi"],
    ),
    (
        "sequence",
        {"steps": ["para", {"match": {"phrases": ["{words:1}-{words:1}", "guru[nya]"]}}]},
        "Para murid menunggu para gurunya.",
        ["para gurunya"],
    ),
    (
        "consistency",
        {"groups": [["persen", {"phrases": ["per (seratus|ratus)"]}]]},
        "Naik 5 persen, 6 persen, lalu 7 per seratus.",
        ["per seratus"],
    ),
    (
        "substitution",
        {"swaps": [{"phrases": ["[me](rubah|robah)"], "with": "mengubah"}]},
        "Ia merubah itu.",
        ["merubah"],
    ),
    (
        "capitalisation",
        {"style": "pattern", "match": {"phrases": ["{name} - {words:1-9}"], "at": "line"}},
        f"Pasar Desa Buka Lagi\n\n{HEAD}{TAIL}",
        ["Pasar Desa Buka Lagi"],
    ),
    ("repetition", {"except": {"phrases": ["(ha|hi) (ha|hi)"]}}, "Ha ha. Hi hi. Ho ho.", ["Ho ho"]),
]


@every(("kind", "options", "text", "found"), CASES)
def test_phrases_are_found(tmp_path: Path, kind: str, options: dict[str, Any], text: str, found: list[str]) -> None:
    assert CustomRule(tmp_path, kind, options).excerpts(text) == found


def test_every_kind_that_takes_expressions_is_tried_here() -> None:
    takes = {name for name, kind in newslint_kinds().items() if any(o.type == "patterns" for o in kind.options)}
    # Pairing needs groups; what citations leave alone is numbers in brackets; page lines need other rules' furniture.
    citations = {name for name, kind in newslint_kinds().items() if issubclass(kind, CitationRule)}
    assert takes - {kind for kind, *_ in CASES} == {"pairing", "page-line", *citations}


def test_what_phrases_find_is_replaced_with_its_case(tmp_path: Path) -> None:
    swaps = [{"phrases": ["[me](rubah|robah)", "me-rubah"], "with": ["mengubah", "mengganti"]}, "lists/a.tsv"]
    (tmp_path / "pack" / "lists").mkdir(parents=True)
    (tmp_path / "pack" / "lists" / "a.tsv").write_text("detil\tdetail\n", encoding="utf-8")
    fix = {"action": "replace", "safety": "safe", "title": "x"}
    rule = CustomRule(tmp_path, "substitution", {"swaps": swaps}, fix=fix)
    text = "Merubah detil itu sulit, dan ia me-rubah semuanya."
    assert fixed(rule, text) == "Mengubah detail itu sulit, dan ia mengubah semuanya."


@every(
    ("kind", "options", "message"),
    [
        ("substitution", {"swaps": [{"phrases": ["a b"]}]}, "there are no words here"),
        ("substitution", {"swaps": [{"phrases": ["a (b"], "with": "c"}]}, "( is not closed with )"),
        ("substitution", {"swaps": [{"phrase": ["a"], "with": "c"}]}, "unknown key 'phrase'; did you mean 'phrases'?"),
        ("substitution", {"swaps": [{"phrases": ["a b"], "with": r"\1"}]}, r"'\\1' names the group 1"),
        ("consistency", {"groups": [["a", {"phrases": ["b", "<c>"]}]]}, "there is no list <c>"),
        ("consistency", {"groups": [["a", 3]]}, "expected text, found the number 3"),
        ("sequence", {"steps": [{"match": {"phrases": ["b|c"]}}]}, "what is to be chosen from stands in ( ): (b|c)"),
        ("pairing", {"mark": {"phrases": ["tabel {number}"]}, "entry": ["(a)"]}, "has no group"),
        ("conditional", {"when": {"phrases": ["a"]}, "needs": ["{b}"]}, "no group of"),
        ("existence", {"words": {"phrases": ["a"]}}, "expected a list of texts, found a mapping"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, kind: str, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError) as caught:
        CustomRule(tmp_path, kind, options)
    assert message in str(caught.value)
