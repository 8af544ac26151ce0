"""Kind ``stray-line``: credits where they do not belong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kinds.custom_rule import CustomRule

BODY = "Warga berkumpul di balai desa sejak pagi untuk rapat."


@pytest.fixture
def rule(tmp_path: Path) -> CustomRule:
    options = {
        "match": ["\\.(?P<report>\\([a-z]+/[a-z]+\\))"],
        "closing": ["(?<=\\. )\\([a-z]+/[a-z]+\\)|^\\([a-z]+/[a-z]+\\)$"],
        "line": ["^editor: .+$"],
        "edge": 2,
        "except": ["\\(dan/atau\\)"],
    }
    return CustomRule(tmp_path, "stray-line", options)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BODY}(abc/def)", ["(abc/def)"]),
        (f"{BODY}(dan/atau)", []),
        (f"{BODY} (abc/def)", []),
        (f"{BODY} (abc/def)\n{BODY}", ["(abc/def)"]),
        (f"{BODY}\n(abc/def)\n{BODY}", ["(abc/def)"]),
        (f"{BODY}\n(abc/def)", []),
        (f"{BODY}\n{BODY}\nEditor: Ani\n{BODY}\n{BODY}", ["Editor: Ani"]),
        (f"{BODY}\nEditor: Ani\n{BODY}\n{BODY}", []),
        (f"{BODY}\n{BODY}\n{BODY}\nEditor: Ani", []),
    ],
)
def test_credits_are_reported_amid_the_body_alone(rule: CustomRule, text: str, expected: list[str]) -> None:
    assert rule.excerpts(text) == expected
