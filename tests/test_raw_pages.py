"""Raw pages of news sites, where they stand beside the checkout: read whole, and silent on what is no prose.

Set NEWSLINT_DATA to the folder of labelled data where it is elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.fuzz.documents import document_faults
from benchmarks.fuzz.results import result_faults
from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from newslint.files.decoding import decode
from newslint.plugins.registry import build_registry
from newslint.readers.html.reader import HtmlReader
from newslint.text.document import Document
from tests.beside import DATA, needs_data

PAGES = sorted((DATA / "html").glob("*.html"))
CODE = re.compile(r"<(script|style|noscript|template|svg|select|textarea)\b.*?</\1\s*>|<!--.*?-->", re.S | re.I)

pytestmark = needs_data("html")
each_page = pytest.mark.parametrize("page", PAGES or [DATA], ids=lambda page: page.name)


@pytest.fixture(scope="module")
def linter() -> Linter:
    """All rules, those in preview included."""
    ids = build_registry().catalogue.ids
    asks_no_archive = tuple(rule_id for rule_id in ids if rule_id != "duplicates/across-articles")
    return Linter(Config(selection=Selection(extend_select=asks_no_archive)))


def code_of(text: str) -> Iterator[range]:
    """Yield the ranges of a page that are code or comments."""
    return (range(match.start(), match.end()) for match in CODE.finditer(text))


def overlap(start: int, end: int, ranges: list[range]) -> list[range]:
    return [each for each in ranges if start in each or end - 1 in each]


@each_page
def test_findings_point_into_the_raw_page(linter: Linter, page: Path) -> None:
    text = decode(page.read_bytes(), str(page)).text
    result = linter.lint_bytes(page.read_bytes(), str(page))
    assert list(result_faults(text, result)) == []
    code = list(code_of(text))
    assert [finding for finding in result.findings if overlap(finding.start.offset, finding.end.offset, code)] == []


@each_page
def test_blocks_stand_in_the_page_outside_its_code(page: Path) -> None:
    source = decode(page.read_bytes(), str(page))
    (document,) = HtmlReader().read(source)
    assert isinstance(document, Document)
    assert list(document_faults(document)) == []
    code = list(code_of(source.text))
    spans = [block.map.to_source(0, len(block.text)) for block in document.prose()]
    assert [source.text[start:end] for start, end in spans if overlap(start, end, code)] == []
    assert sum(len(block.text) for block in document.prose()) > 100
