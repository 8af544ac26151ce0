"""Sentences for tests of the grammar, and the word lists that the rules use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newslint.analyses.grammar import word_classes
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.readers.plain import PlainReader
from newslint.text.document import Block
from newslint.text.source import Source
from tests.made_once import RULES

LEAD = "Pemerintah kota membangun tiga pasar baru tahun ini."
CLASS_NAMES = {
    tag: name.lower().replace("_", "-")
    for name, tag in vars(word_classes).items()
    if name.isupper() and isinstance(tag, str)
}


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text."""
    (document,) = PlainReader().read(Source("a.txt", text))
    return document.blocks


def lexicon() -> Lexicon:
    """Return the lexicon of newslint's own lists."""
    return Lexicon.of(RULES["fragments/subordinate-clause"].settings["words"])


def sentences(file: str) -> Iterator[tuple[str, str]]:
    """Yield each line of a file beside this one with the heading that it stands under."""
    for part in Path(__file__).with_name(file).read_text("utf-8").split("# ")[1:]:
        heading, *lines = part.strip().splitlines()
        yield from ((line, heading) for line in lines)
