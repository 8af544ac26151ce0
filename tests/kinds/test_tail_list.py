"""Kind ``tail-list``: keyword lists at the end of an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kinds.custom_rule import CustomRule

BODY = "Warga berkumpul di balai desa sejak pagi untuk rapat."


@pytest.fixture
def rule(tmp_path: Path) -> CustomRule:
    options = {
        "label": ["^tag$"],
        "line": ["^tag: .+"],
        "keyword": ["^(?-i:[a-z])"],
        "after": ["^\\([a-z/]+\\)$"],
    }
    return CustomRule(tmp_path, "tail-list", options)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BODY}\npasar\nlampung", ["pasar\nlampung"]),
        (f"{BODY}\n(abc/def)\npasar\nlampung", ["pasar\nlampung"]),
        (f"{BODY}\nTag\nPasar Lama\nLampung\nTweet", ["Tag\nPasar Lama\nLampung\nTweet"]),
        (f"{BODY}\nTag: pasar, lampung", ["Tag: pasar, lampung"]),
        (f"{BODY}\nTag", ["Tag"]),
        (f"{BODY}\npasar", []),
        (f"{BODY}\nBahan kue\ngula\ngaram", []),
        (f"{BODY} Bahannya:\ngula\ngaram", []),
        (f"pasar\nlampung\n{BODY}", []),
        ("pasar\nlampung", []),
    ],
)
def test_lists_at_the_end_are_reported(rule: CustomRule, text: str, expected: list[str]) -> None:
    assert rule.excerpts(text) == expected
