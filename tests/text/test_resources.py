"""What links, pictures and template tags lead to."""

from __future__ import annotations

from newslint.text.resources import Resource, targets
from tests.every import every


@every(
    ("target", "fragment"),
    [
        ("https://desa.example/kabar#panen", "panen"),
        ("#catatan-1", "catatan-1"),
        ("kabar#a#b", "a#b"),
        ("#air%20bersih%2B", "air bersih+"),
        ("kabar%20lama", ""),
        ("", ""),
    ],
)
def test_the_place_of_a_page(target: str, fragment: str) -> None:
    assert Resource("link", target, 0, 4).fragment == fragment


def test_what_resources_are_wherever_they_stand() -> None:
    resources = [Resource("link", "a", 0, 4), Resource("media", "b.jpg", 5, 9)]
    assert targets(resources) == (("link", "a"), ("media", "b.jpg"))
