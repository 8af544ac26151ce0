"""Every reader: each character of a block stands in the file where its map says, whatever the file.

What must hold is written down once, for these tests and for the fuzz run (``benchmarks/fuzz``).
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.fuzz.check import Checker
from benchmarks.fuzz.documents import document_faults
from benchmarks.fuzz.fragments import DIRECTIVES, FRONT_MATTER, HOSTILE, HTML, MARKDOWN, SENTENCES
from newslint.contracts import Reader
from newslint.readers.characters import INVISIBLE
from newslint.readers.html.reader import HtmlReader
from newslint.readers.markdown.reader import MarkdownReader
from newslint.readers.plain import PlainReader
from newslint.text.document import Document
from newslint.text.source import Source

READERS: dict[str, Reader] = {
    "a.txt": PlainReader(),
    "a.md": MarkdownReader(),
    "a.mdx": MarkdownReader(),
    "a.html": HtmlReader(),
}
"""Readers of text by a name of a file; one more line makes a new reader hold all that is asked here."""
LINE_ENDS = ("\n", "\r\n", "\r", "\n\n", "\r\n\r\n")
FRAGMENT = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(MARKDOWN),
    st.sampled_from(HTML),
    st.sampled_from((*HOSTILE, *DIRECTIVES)),
    st.sampled_from(LINE_ENDS),
    st.text(max_size=6),
    st.integers(1, 40).map(lambda times: "kata panjang sekali " * times),
)
FILE = st.builds(
    lambda before, fragments: before + "".join(fragments),
    st.sampled_from(("", "", "", "\ufeff", *FRONT_MATTER)),
    st.lists(FRAGMENT, max_size=25),
)
NESTED = st.recursive(
    st.sampled_from(SENTENCES),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(("*", "**", "~~", "_", "`", " ")), inner).map(lambda pair: pair[1].join(pair[0] * 2)),
        inner.map(lambda words: f"[{words}](https://a.id)"),
        inner.map(lambda words: f"<b>{words}</b>"),
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
    ),
    max_leaves=5,
)
CONTAINED = st.recursive(
    NESTED,
    lambda inner: st.one_of(
        inner.map(lambda words: "\n".join(f"> {line}" for line in words.split("\n"))),
        inner.map(lambda words: "- " + words.replace("\n", "\n  ")),
        inner.map(lambda words: "10. " + words.replace("\n", "\n    ")),
        inner.map(lambda words: f"<div>\n{words}\n</div>"),
        inner.map(lambda words: "[^a]: " + words.replace("\n", "\n    ")),
        st.tuples(inner, inner).map(lambda pair: f"| a | b |\n|---|---|\n| {pair[0]} | {pair[1]} |"),
        st.lists(inner, min_size=2, max_size=3).map("\n\n".join),
    ),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def faults(text: str, path: str) -> list[str]:
    found: list[str] = []
    for document in READERS[path].read(Source(path, text)):
        assert isinstance(document, Document)
        found.extend(document_faults(document))
    return found


@pytest.mark.parametrize("path", READERS)
@given(text=FILE)
def test_characters_stand_where_the_map_says(path: str, text: str) -> None:
    assert faults(text, path) == []


@pytest.mark.parametrize("path", ["a.md", "a.mdx"])
@given(text=CONTAINED, end=st.sampled_from(LINE_ENDS[:3]))
def test_characters_inside_nested_markup_stand_where_the_map_says(path: str, text: str, end: str) -> None:
    assert faults(text.replace("\n", end), path) == []


@pytest.mark.parametrize("path", READERS)
@given(text=FILE)
def test_findings_and_fixes_hold_for_any_file(checker: Checker, path: str, text: str) -> None:
    assert checker.faults(text, path) == []


@given(lines=st.lists(st.sampled_from((*SENTENCES, *HOSTILE)), max_size=12), end=st.sampled_from(LINE_ENDS))
def test_no_visible_character_of_a_plain_text_is_lost(lines: list[str], end: str) -> None:
    text = end.join(lines)
    (document,) = READERS["a.txt"].read(Source("a.txt", text))
    assert isinstance(document, Document)
    assert visible("".join(block.text for block in document.blocks)) == visible(text)


@pytest.mark.slow
@pytest.mark.parametrize("path", READERS)
def test_a_very_long_line_is_read_whole(path: str) -> None:
    text = f"{SENTENCES[0]} " * 3_000
    (document,) = READERS[path].read(Source(path, text))
    assert isinstance(document, Document)
    assert [block.text for block in document.blocks] == [text.strip()]
    assert list(document_faults(document)) == []


def visible(text: str) -> str:
    """Return a text without white space and the invisible characters that readers take out."""
    return "".join(character for character in "".join(text.split()) if character not in INVISIBLE)
