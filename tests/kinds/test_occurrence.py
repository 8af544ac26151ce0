"""Kind ``occurrence``: at most and at least so often in a block, a sentence or a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from tests.every import every
from tests.kinds.custom_rule import CustomRule

MESSAGE = "{count} ({least} {most})"


def occurrence(folder: Path, scope: list[str] | None = None, **options: Any) -> CustomRule:
    keys: dict[str, Any] = {"scope": scope} if scope else {}
    options = {name.strip("_").replace("_", "-"): value for name, value in options.items()}
    return CustomRule(folder, "occurrence", options, message=MESSAGE, **keys)


def test_the_first_place_too_many_is_told_once_with_those_before_it(tmp_path: Path) -> None:
    rule = occurrence(tmp_path, words=["!"], most=2)
    text = "Hebat! Hebat! Hebat! Hebat!\n\nBaik! Baik!"
    found = rule.findings(text)
    assert [(one.start.offset, one.message) for one in found] == [(19, "4 (– 2)")]
    assert [one.start.offset for one in found[0].related] == [5, 12]


@every(("scope", "most", "offsets"), [("sentence", 1, [26, 59]), ("paragraph", 2, [26]), ("document", 4, [59])])
def test_what_is_counted_in(tmp_path: Path, scope: str, most: int, offsets: list[int]) -> None:
    rule = occurrence(tmp_path, scope=[scope], words=["dan"], most=most)
    text = "Ayah dan ibu. Adi dan Ani dan Ica di rumah.\n\nBudi dan Cici dan Dina bermain di halaman rumah itu."
    assert [one.start.offset for one in rule.findings(text)] == offsets


def test_too_few_are_told_at_the_unit_with_a_message_of_their_own(tmp_path: Path) -> None:
    keys = {"variants": {"too-few": {"severity": "error", "message": "{count} dari {least}"}}}
    rule = CustomRule(tmp_path, "occurrence", {"match": ["\\d+"], "least": 2}, scope=["paragraph"], **keys)
    text = "Ada 3 kucing dan 4 anjing.\n\nAda 5 ekor burung di rumah itu."
    found = [(one.excerpt, one.severity, one.message) for one in rule.findings(text)]
    assert found == [("Ada 5 ekor burung di rumah itu.", "error", "1 dari 2")]


def test_what_a_text_lacks_is_told_at_its_first_block(tmp_path: Path) -> None:
    rule = occurrence(tmp_path, scope=["document"], words=["Jakarta"], least=1)
    assert rule.excerpts("Harga beras naik.\n\nWarga mengeluh.") == ["Harga beras naik."]
    assert rule.excerpts("Harga beras naik.\n\nWarga Jakarta mengeluh.") == []


def test_exceptions_and_quotations_are_not_counted(tmp_path: Path) -> None:
    rule = occurrence(tmp_path, words=["akan"], most=1, except_words=["akan tetapi"], outside_quotes=True)
    assert rule.excerpts("“Akan naik,” katanya. Ia akan pergi, akan tetapi hujan.") == []
    assert rule.excerpts("“Akan naik,” katanya. Ia akan pergi, akan pulang.") == ["akan"]


@every(
    ("options", "message"),
    [
        ({"most": 2}, "the option 'words' or 'match' is missing"),
        ({"words": ["a"]}, "the option 'most' or 'least' is missing"),
        ({"words": ["a"], "most": -1}, "the option 'most' is less than 0"),
        ({"words": ["a"], "least": 0}, "the option 'least' must be at least 1"),
        ({"words": ["a"], "least": 3, "most": 2}, "and not more than 'most'"),
        ({"words": ["a"], "least": 3, "most": 0}, "and not more than 'most'"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError) as caught:
        occurrence(tmp_path, **options)
    assert message in str(caught.value)
