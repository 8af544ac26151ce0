"""The smallest files with which fuzz runs found a fault; what must hold for any file holds for them."""

from __future__ import annotations

import pytest

from benchmarks.fuzz.check import Checker
from newslint.linting.engine import Engine
from newslint.readers.html.reader import HtmlReader
from newslint.readers.markdown.reader import MarkdownReader
from newslint.text.document import Document
from newslint.text.source import Source
from tests.every import every


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("a.md", "<div>\udfff\udfff", id="lone-surrogate-in-markdown"),
        pytest.param("a.html", "\udfff", id="lone-surrogate-in-html"),
        pytest.param("a.txt", "\ud800", id="lone-surrogate-in-plain-text"),
        pytest.param(
            "a.html", "c[4][1][3][2][1]http://d[2]http://c[3]http://o", id="renumbering-a-marker-without-entry"
        ),
        pytest.param("a.html", "<>Bacajuga:[1][1]http://c", id="promotion-and-its-entry-in-one-block"),
        pytest.param("a.txt", "-", id="literal-at-the-end-of-the-last-block"),
        pytest.param("a.md", "e\nAd\n`", id="pattern-without-its-literal"),
        pytest.param("a.html", "\x85a", id="white-space-that-a-browser-shows"),
        pytest.param("a.html", "+++\ne=\n+++\n<", id="first-block-behind-front-matter"),
        pytest.param("a.md", "[1]:i\u202fd \u200b\n\n[1]", id="odd-spaces-in-a-list-of-sources"),
        pytest.param("a.txt", ".\ncontentReference[oaicite:0]{index=0}", id="match-that-is-all-of-the-last-line"),
        pytest.param("a.md", "-\n\n\nAdvertisement", id="blank-lines-before-a-last-line-that-goes"),
    ],
)
def test_what_must_hold_for_any_file_holds(checker: Checker, path: str, text: str) -> None:
    assert checker.faults(text, path) == []


@every(("strange", "shown"), [("\x00", "\x00"), ("\ud800", "\ufffd")])
def test_characters_round_one_that_markdown_replaces_keep_their_place(strange: str, shown: str) -> None:
    text = f"*Ya*, kata{strange} dia."
    (document,) = MarkdownReader().read(Source("a.md", text))
    assert isinstance(document, Document)
    (block,) = document.blocks
    start = block.text.index("dia")
    assert (block.text, block.map.to_source(start, start + 3)) == (f"Ya, kata{shown} dia.", (12, 15))


def test_what_stands_before_front_matter_does_not_go_with_the_first_block() -> None:
    (document,) = HtmlReader().read(Source("a.html", "---\na: b\n---\nIsi."))
    assert isinstance(document, Document)
    assert document.blocks[-1].extent == (13, 17)


def test_checks_see_a_fault(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fuzz run that could not fail would prove nothing."""

    def raising(*_: object) -> None:
        raise RuntimeError("rusak")

    monkeypatch.setattr(Engine, "run", raising)
    assert checker.faults("Isi naskah.", "a.txt") == ["exception: RuntimeError in raising (test_regressions.py): rusak"]
