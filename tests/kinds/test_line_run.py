"""Kind ``line-run``: runs of short lines of one widget."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.every import every
from tests.kinds.custom_rule import CustomRule

BODY = "Warga berkumpul di balai desa sejak pagi untuk rapat."
OPTIONS = {
    "match": ["^tweet$", "^bagikan$"],
    "head": ["^\\d\\d\\.\\d\\d WIB$"],
    "sequence": ["(?m)^A(?:\\nA){2}$"],
    "companion": ["^\\d+$", "^suka$"],
}


@pytest.fixture
def rule(tmp_path: Path) -> CustomRule:
    return CustomRule(tmp_path, "line-run", OPTIONS)


def test_neighbouring_lines_are_one_finding_with_their_companions(rule: CustomRule) -> None:
    assert rule.excerpts(f"{BODY}\n0\nTweet\nSuka\nBagikan\n13\n{BODY}") == ["0\nTweet\nSuka\nBagikan\n13"]


def test_companions_alone_are_no_finding(rule: CustomRule) -> None:
    assert rule.excerpts(f"{BODY}\n0\nSuka\n{BODY}") == []


def test_a_sequence_of_lines_is_one_finding(rule: CustomRule) -> None:
    assert rule.excerpts(f"{BODY}\nA\nA\nA\n{BODY}") == ["A\nA\nA"]
    assert rule.excerpts(f"{BODY}\nA\nA\n{BODY}") == []


def test_a_sequence_under_a_colon_is_a_list_of_the_text(rule: CustomRule) -> None:
    assert rule.excerpts("Nilai ketiga siswa itu sebagai berikut:\nA\nA\nA") == []


def test_head_lines_count_only_above_the_first_paragraph(rule: CustomRule) -> None:
    text = f"Rapat Desa Digelar Pagi Ini\n09.30 WIB\n{BODY}\n19.30 WIB\n{BODY}"
    assert [one.start.position.line for one in rule.findings(text)] == [2]


def test_lines_can_be_told_one_by_one(tmp_path: Path) -> None:
    rule = CustomRule(tmp_path, "line-run", {**OPTIONS, "merge": False})
    assert rule.excerpts(f"{BODY}\nTweet\nA\nA\nA\n{BODY}") == ["Tweet", "A\nA\nA"]


def test_exceptions_count_as_companions_at_most(tmp_path: Path) -> None:
    rule = CustomRule(
        tmp_path, "line-run", {"match": ["^tweet$", "^cetak$"], "companion": ["^cetak$"], "except": ["^cetak$"]}
    )
    assert rule.excerpts(f"{BODY}\nCetak\n{BODY}\nTweet\nCetak") == ["Tweet\nCetak"]


@pytest.fixture
def names(tmp_path: Path) -> CustomRule:
    options = {
        "match": ["^bagikan$"],
        "weak-sequence": ["(?m)^(?:surat|telepon)(?:\\n(?:surat|telepon))+$"],
        "announcing": ["\\bberikut\\b"],
    }
    fix = {"action": "delete-block", "safety": "safe", "title": "Delete"}
    return CustomRule(tmp_path, "line-run", options, fix=fix)


@pytest.mark.parametrize(
    ("text", "safeties"),
    [
        (f"{BODY}\nSurat\nTelepon\n{BODY}", ["unsafe"]),
        (f"{BODY}\nBagikan\nSurat\nTelepon\n{BODY}", ["safe"]),
        (f"Hubungi kami lewat jalur berikut.\nSurat\nTelepon\n{BODY}", []),
        (f"Hubungi kami lewat:\nSurat\nTelepon\n{BODY}", []),
    ],
)
def test_a_weak_sequence_may_be_the_own_list_of_the_text(names: CustomRule, text: str, safeties: list[str]) -> None:
    assert [one.fix and one.fix.safety for one in names.findings(text)] == safeties


@every(
    ("text", "safeties"),
    [
        (f"{BODY}\n- Bagikan\n{BODY}", ["safe"]),
        (f"{BODY}\n- Bagikan\n- Simpan\n{BODY}", ["unsafe"]),
        (f"Ada dua tombol:\n- Bagikan\n- Simpan\n{BODY}", []),
    ],
)
def test_items_among_others_may_belong_to_the_text(tmp_path: Path, text: str, safeties: list[str]) -> None:
    fix = {"action": "delete-block", "safety": "safe", "title": "Delete"}
    rule = CustomRule(tmp_path, "line-run", {"match": ["^(?:- )?bagikan$"]}, fix=fix)
    assert [one.fix and one.fix.safety for one in rule.findings(text)] == safeties
