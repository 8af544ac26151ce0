"""The headline of a document and the blocks that say it again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.analyses.repetition.normalization import normal_words
from newslint.analyses.repetition.parts import is_notation, is_verse
from newslint.readers.titles import TITLE_WITHIN
from newslint.text.document import PROSE_KINDS, Block, Document, Piece
from newslint.text.endings import ends_sentence, ends_with_full_stop, is_order

HEADLINE_WORDS = range(5, 26)


class Headline(NamedTuple):
    """The headline's words, where it stands and the blocks that repeat it as headlines.

    ``block`` is its block, or None where it stands in front matter alone.
    """

    words: tuple[str, ...]
    piece: Piece
    block: Block | None
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
    if not same:
        return None
    place = _in_front_matter(document, text) if document.title is None and _stands_below_text(same[0]) else None
    if place is not None:  # a heading that markup makes one heads a section, and may be called as the article is
        return Headline(words, place, None, _copies([other for other in same if not other.level]))
    return Headline(words, same[0].piece, same[0], _copies(same[1:]))


def _copies(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(block for block in blocks if not is_verse(block))


def _in_front_matter(document: Document, title: str) -> Piece | None:
    """Return where front matter says the title, or None where the text has none that does."""
    front = document.blocks[0]
    start = front.text.find(title)
    return front.slice(start, start + len(title)) if front.kind == "front-matter" and start >= 0 else None


def _stands_below_text(block: Block) -> bool:
    """Return whether a sentence stands above a block, so that this is no headline at the top."""
    above = block.document.blocks[: block.index]
    return any(other.kind == "paragraph" and ends_sentence(other.text) for other in above)


def _repeats(block: Block, words: tuple[str, ...]) -> bool:
    """Return whether a block says a headline's words as a headline does: without a full stop."""
    return (
        block.kind in PROSE_KINDS
        and not ends_with_full_stop(block.text)
        and normal_words(block.text) == words
        and not is_notation(block.text)
        and block.index not in block.document.furniture
    )


def _is_headline_like(block: Block) -> bool:
    return (
        block.kind in ("heading", "paragraph")
        and len(block.text) < 300
        and len(block.text.split()) in HEADLINE_WORDS
        and not block.text.endswith((":", ";", ","))
        and not ends_with_full_stop(block.text)
        and not (block.index and is_order(block.text))
        and block.index not in block.document.furniture
    )
