"""The headline of a document and the blocks that say it again."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analyses.repetition.normalization import normal_words
from newslint.readers.titles import TITLE_WITHIN
from newslint.text.document import PROSE_KINDS, Block, Document
from newslint.text.endings import ends_with_full_stop

HEADLINE_WORDS = range(5, 26)


class Headline(NamedTuple):
    """The headline's words, its block and the blocks that repeat it as headlines."""

    words: tuple[str, ...]
    block: Block
    copies: tuple[Block, ...]


def find_headline(document: Document) -> Headline | None:
    """Return the headline and its copies, or None where no block looks like one."""
    told = document.meta.get("title")
    block = document.title or next(filter(_is_headline_like, document.blocks[:TITLE_WITHIN]), None)
    text = told if document.title is None and isinstance(told, str) else block.text if block else ""
    words = normal_words(text)
    if len(words) not in HEADLINE_WORDS:
        return None
    # Blocks much longer or shorter than the headline cannot be equal to it, and are not worth taking apart.
    lengths = range(len(text) // 2, 2 * len(text) + 100)
    same = [other for other in document.blocks if len(other.text) in lengths and _repeats(other, words)]
    return Headline(words, same[0], tuple(same[1:])) if same else None


def _repeats(block: Block, words: tuple[str, ...]) -> bool:
    """Return whether a block says a headline's words as a headline does: without a full stop."""
    return (
        block.kind in PROSE_KINDS
        and not ends_with_full_stop(block.text)
        and normal_words(block.text) == words
        and block.index not in block.document.furniture
    )


def _is_headline_like(block: Block) -> bool:
    return (
        block.kind in ("heading", "paragraph")
        and len(block.text) < 300
        and len(block.text.split()) in HEADLINE_WORDS
        and not block.text.endswith((":", ";", ","))
        and not ends_with_full_stop(block.text)
        and block.index not in block.document.furniture
    )
