"""Whether words in a row stand twice in a document: where none do, rules about repetition need not be made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.readers.characters import PLACEHOLDER
from newslint.text.document import Document


def repeats(document: Document, count: int) -> bool:
    """Return whether ``count`` words in a row stand twice in a document, letter case and punctuation aside."""
    words: list[str] = []
    for number, text in enumerate(_texts(document)):
        words += _word().findall(text.lower())
        words.append(f"\n{number}")  # a seam stands nowhere else
    runs = list(zip(*(words[start:] for start in range(count)), strict=False))
    return len(set(runs)) < len(runs)


def _texts(document: Document) -> Iterator[str]:
    """Yield all texts in which words may come again, as the analysis of repetition compares them."""
    texts = [block.text for block in document.blocks]
    if document.title is None:
        texts.append(document.headline)
    for text in texts:
        if not text.isascii():
            import unicodedata

            text = unicodedata.normalize("NFKC", text)
        if "[" in text:
            from newslint.text.markers import marker

            text = marker().sub(" ", text)
        yield text


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(rf"\w+|{PLACEHOLDER}")
