"""How an article is laid out: which blocks are paragraphs of its body, and which look like headlines of others."""

from __future__ import annotations

from newslint.text.document import Block, Document
from newslint.text.endings import ends_sentence, ends_with_full_stop
from newslint.text.title_case import TITLE_SHARE, capitalised_share

LONGEST_HEADLINE = 320
"""Code points; a longer block is no headline, nor several glued ones."""
PARAGRAPH_WORDS = 4
LONG_PARAGRAPH_WORDS = 30


def is_headline(text: str, fewest_words: int = 4) -> bool:
    """Return whether ``text`` looks like the headline of a story: title case, and no full stop at its end."""
    if len(text) > LONGEST_HEADLINE or text.endswith((":", ";", ",")):
        return False
    if ends_with_full_stop(text):
        return False
    return len(text.split(None, fewest_words)) >= fewest_words and capitalised_share(text) >= TITLE_SHARE


def is_paragraph(block: Block) -> bool:
    """Return whether a block is a paragraph of running text: it ends like a sentence and is no headline."""
    text = block.text
    if block.kind in ("heading", "title", "code", "html", "front-matter"):
        return False
    if len(text.split(None, PARAGRAPH_WORDS)) < PARAGRAPH_WORDS:
        return False
    if ends_sentence(text):
        return not is_headline(text)
    is_long = len(text.split(None, LONG_PARAGRAPH_WORDS)) >= LONG_PARAGRAPH_WORDS
    return is_long and capitalised_share(text) < TITLE_SHARE


def body(document: Document) -> tuple[int, int]:
    """Return the indexes of the first and the last paragraph of the body, site furniture aside.

    Ask only in a rule that needs furniture, else furniture counts as body. ``(0, -1)`` where there is no body.
    """

    def compute() -> tuple[int, int]:
        blocks, furniture = document.blocks, document.furniture
        first = next((b.index for b in blocks if b.index not in furniture and is_paragraph(b)), None)
        if first is None:
            return 0, -1
        return first, next(b.index for b in reversed(blocks) if b.index not in furniture and is_paragraph(b))

    return document.fact(("layout", "body"), compute)
