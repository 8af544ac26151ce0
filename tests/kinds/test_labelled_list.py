"""Kind ``labelled-list``: labels and what stands under them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.every import every
from tests.kinds.custom_rule import CustomRule

BODY = "Warga berkumpul di balai desa sejak pagi untuk rapat."
FIRST, SECOND = "Sungai Meluap, Tiga Desa Terendam", "Bupati Tinjau Tanggul yang Jebol"


@pytest.fixture
def rule(tmp_path: Path) -> CustomRule:
    options = {
        "label": ["^berita terkait:?$"],
        "weak-label": ["^terbaru$"],
        "match": ["^baca juga: .+$"],
        "loose": ["^baca juga .+$"],
        "stop": ["^bagikan$"],
    }
    fix = {"action": "delete-block", "safety": "safe", "title": "Delete"}
    return CustomRule(tmp_path, "labelled-list", options, fix=fix, variants={"label": {"message": "label {match}"}})


def test_headlines_under_a_label_belong_to_the_finding(rule: CustomRule) -> None:
    assert rule.excerpts(f"{BODY}\nBerita Terkait\n{FIRST}\n{SECOND}\n{BODY}") == [f"Berita Terkait\n{FIRST}\n{SECOND}"]


def test_a_label_directly_above_the_text_is_reported_alone(rule: CustomRule) -> None:
    (found,) = rule.findings(f"{BODY}\nBerita Terkait\n{BODY}")
    assert (found.excerpt, found.message, found.fix and found.fix.safety) == (
        "Berita Terkait",
        "label Berita Terkait",
        "safe",
    )


def test_a_list_is_never_deleted_without_a_person(rule: CustomRule) -> None:
    (found,) = rule.findings(f"{BODY}\nBerita Terkait\n{FIRST}\n{BODY}")
    assert found.fix is not None
    assert found.fix.safety == "unsafe"


def test_after_the_last_paragraph_every_line_belongs_to_the_list(rule: CustomRule) -> None:
    assert rule.excerpts(f"{BODY}\nBerita Terkait\n{FIRST}\n12 Foto\nVideo") == [
        f"Berita Terkait\n{FIRST}\n12 Foto\nVideo"
    ]


def test_a_stop_ends_a_list(rule: CustomRule) -> None:
    assert rule.excerpts(f"{BODY}\nBerita Terkait\n{FIRST}\nBagikan\n{SECOND}") == [f"Berita Terkait\n{FIRST}"]


def test_labels_inside_a_list_are_told_once(rule: CustomRule) -> None:
    text = f"{BODY}\nBerita Terkait\n{FIRST}\nBerita Terkait:\nBaca juga: {SECOND}"
    assert rule.excerpts(text) == [text.removeprefix(f"{BODY}\n")]


def test_a_weak_label_counts_only_with_headlines_below(rule: CustomRule) -> None:
    assert rule.excerpts(f"{BODY}\nTerbaru\n{BODY}") == []
    assert rule.excerpts(f"{BODY}\nTerbaru\n{FIRST}\n{BODY}") == [f"Terbaru\n{FIRST}"]


def test_single_lines_are_reported_whole(rule: CustomRule) -> None:
    text = f"{BODY}\nBaca juga: {FIRST}\nBaca juga {SECOND}\n{BODY}"
    assert [one.fix and one.fix.safety for one in rule.findings(text)] == ["safe", "unsafe"]


@every(
    ("text", "safety"),
    [
        (f"{BODY} Baca juga: {FIRST} {BODY}", "display"),
        (f"{BODY} Baca juga: {FIRST}  {BODY}", "unsafe"),
        (f"{BODY} Baca juga: {FIRST}", "unsafe"),
    ],
)
def test_an_insert_that_text_follows_is_deleted_by_nobody(tmp_path: Path, text: str, safety: str) -> None:
    fix = {"action": "delete-block", "safety": "safe", "title": "Delete"}
    rule = CustomRule(tmp_path, "labelled-list", {"match": [r"(?<=[.] )baca juga: (?:\S+ ){0,4}\S+"]}, fix=fix)
    assert [one.fix and one.fix.safety for one in rule.findings(text)] == [safety]


def test_a_file_of_nothing_but_labels_is_told_label_by_label(rule: CustomRule) -> None:
    found = rule.findings("Berita Terkait\n" * 300)
    assert [one.start.position.line for one in found][:3] == [1, 2, 3]
