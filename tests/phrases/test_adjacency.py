"""On which sides the words of phrases stand free of other letters."""

from __future__ import annotations

import pytest

from newslint.phrases.adjacency import FreeSides, Sides
from newslint.phrases.notation import parse

FREE = Sides(left=True, right=True)
OPEN_RIGHT = Sides(left=True, right=False)
OPEN_LEFT = Sides(left=False, right=True)
OPEN = Sides(left=False, right=False)


def sides(string: str, *phrases: str) -> Sides:
    return FreeSides(parse(phrase, lambda name: f"no list {name}") for phrase in phrases).of(string)


@pytest.mark.parametrize(
    ("string", "phrases", "expected"),
    [
        ("baca", ["baca juga"], FREE),
        ("baca juga", ["baca juga"], FREE),
        ("baca", ["baca[ ]juga"], OPEN_RIGHT),
        ("juga", ["baca[ ]juga"], OPEN_LEFT),
        ("ad", ["ad[s]"], OPEN_RIGHT),
        ("bagikan", ["[di]bagikan"], OPEN_LEFT),
        ("anak", ["anak-anak"], FREE),
        ("menit", ["{number}[ ](menit|jam)"], OPEN_LEFT),
        ("menit", ["{number} (menit|jam)"], FREE),
        ("lanjut", ["lanjut baca", "selanjutnya"], OPEN),
        ("ini", ["(klik|tekan) [di] sini [ini]", "pilih ini"], OPEN_LEFT),
        ("x", ["x+"], FREE),
        (": juga", ["baca : juga"], FREE),
        ("tiada", ["baca juga"], OPEN),
    ],
)
def test_a_side_is_free_where_no_letter_can_touch_it(string: str, phrases: list[str], expected: Sides) -> None:
    assert sides(string, *phrases) == expected
