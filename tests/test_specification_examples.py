"""The example blocks of the language specification, where that stands beside the checkout.

Its fences are tagged ``bad RULE`` and ``good RULE``, an example a line; ⏎ is a line end, ¶ an empty line. Set
NEWSLINT_SPECIFICATION to its path where it is elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from newslint.plugins.registry import build_registry
from tests.beside import SPECIFICATION
from tests.not_run import needs

RULES = {
    "A1": "fragments/relative-clause",
    "A1b": "fragments/where-clause",
    "A2": "fragments/severed-conjunct",
    "A3": "fragments/subordinate-clause",
    "A4": "fragments/result-clause",
    "A5": "fragments/listing-phrase",
    "A6": "fragments/severed-predicate",
    "A7": "fragments/missing-subject",
    "A8": "style/opening-conjunction",
    "B1": "cruft/related-link",
    "B2": "cruft/ad-slot cruft/media-placeholder",
    "B3": "cruft/share-widget cruft/subscription-promo cruft/pagination cruft/page-widget cruft/tag-list"
    " cruft/syndication-note",
    "B4": "cruft/stray-credit",
    "B5": "cruft/extraction-residue",
    "C1": "citations/placeholder",
    "C2": "citations/assistant-residue",
    "C3": "citations/undefined-marker",
    "C4": "citations/unused-entry",
    "C5": "citations/duplicate-entry",
    "C6": "citations/promotional-reference",
    "C7": "citations/out-of-order",
    "D1": "duplicates/repeated-paragraph",
    "D2": "duplicates/repeated-headline",
    "D4": "duplicates/near-paragraph duplicates/repeated-quotation",
}
WRONG: dict[tuple[str, str], str] = {
    ("B4", "Editor: Hani Anggraini"): "a credit in the first eight blocks is legitimate, says the same section",
}
"""Examples that do not hold, by code and first words, with the reason."""


def examples() -> Iterator[tuple[str, str, str]]:
    if not SPECIFICATION.is_file():
        return
    text = SPECIFICATION.read_text(encoding="utf-8")
    for sort, code, body in re.findall(r"^```(bad|good) (\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        if code in RULES:
            yield from ((sort, code, line) for line in body.splitlines())


def is_wrong(code: str, example: str) -> bool:
    return any(code == wrong and example.startswith(start) for wrong, start in WRONG)


CASES = [pytest.param(*case, id=f"{case[1]}-{case[0]}-{case[2][:40]}") for case in examples()]
pytestmark = needs(f"the language specification at {SPECIFICATION}", is_there=CASES)


@pytest.fixture(scope="module")
def linter() -> Linter:
    """All rules, those in preview included."""
    ids = build_registry().catalogue.ids
    asks_no_archive = tuple(rule_id for rule_id in ids if rule_id != "duplicates/across-articles")
    return Linter(Config(selection=Selection(extend_select=asks_no_archive)))


@pytest.mark.parametrize(("sort", "code", "example"), CASES or [("", "", "")])
def test_example_of_the_specification_holds(linter: Linter, sort: str, code: str, example: str) -> None:
    text = example.replace("⏎¶⏎", "\n\n").replace("⏎", "\n") + "\n"
    told = {finding.rule for finding in linter.lint_text(text).findings}
    holds = bool(told & set(RULES[code].split())) == (sort == "bad")
    assert holds != is_wrong(code, example), f"{example} -> {sorted(told)}"
