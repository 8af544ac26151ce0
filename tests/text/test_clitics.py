"""What hangs at the end of a word: possessive pronouns and particles, with a hyphen or without."""

from __future__ import annotations

import re

from newslint.text.clitics import Clitics
from newslint.text.vocabulary import INDONESIAN
from tests.every import every


def clitics() -> Clitics:
    return Clitics.of(INDONESIAN)


@every(
    ("word", "stems"),
    [
        ("desa", [("desa", "")]),
        ("desalah", [("desalah", ""), ("desa", "lah")]),
        ("desanya", [("desanya", ""), ("desa", "nya")]),
        ("desanyalah", [("desanyalah", ""), ("desanya", "lah"), ("desa", "nyalah")]),
        ("KPK-nya", [("KPK-nya", ""), ("KPK", "-nya")]),
        ("DESAMUKAH", [("DESAMUKAH", ""), ("DESAMU", "KAH"), ("DESA", "MUKAH")]),
        # Nothing is left of a word that is a clitic, or two.
        ("nya", [("nya", "")]),
        ("kukah", [("kukah", ""), ("ku", "kah")]),
        ("lahnya", [("lahnya", ""), ("lah", "nya")]),
    ],
)
def test_words_without_their_clitics(word: str, stems: list[tuple[str, str]]) -> None:
    assert list(clitics().stems(word)) == stems


@every(
    ("ending", "fits"),
    [("", True), ("nya", True), ("-nya", True), ("nyalah", True), ("-mu-kah", True), ("lah", True), ("lahnya", False)],
)
def test_the_expression_for_an_ending(ending: str, fits: bool) -> None:
    assert (re.fullmatch(f"desa{clitics().ending}", f"desa{ending}") is not None) is fits


def test_all_clitics() -> None:
    assert clitics().words == {"ku", "mu", "nya", "kah", "lah", "pun", "tah"}
