"""How an article is laid out: which blocks are paragraphs of its body, and which look like headlines of others."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.text.document import Block, Document
from newslint.text.endings import CLOSING, LOOKED_AT, MARKER

HEADLINE_SHARE = 0.6
"""Share of a headline's longer words that begin with a capital (EYD V I.G: content words of titles do)."""
LONG_WORD = 4
LONGEST_HEADLINE = 320
"""Code points; a longer block is no headline, nor several glued ones."""
PARAGRAPH_WORDS = 4
LONG_PARAGRAPH_WORDS = 30
_TERMINATORS = ".!?…"
_OPENERS = "\"'“‘([«"


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    """Return what may stand behind a sentence's last mark: closing marks, citation markers, initials in brackets."""
    return re.compile(rf"(?:{CLOSING}|{MARKER}|\s?\([\w/*]{{1,20}}\))*$")


def ends_sentence(text: str) -> bool:
    """Return whether ``text`` ends like a sentence, closing quotation marks and citation markers aside."""
    last = text[-LOOKED_AT:].rstrip()
    return _tail().sub("", last).rstrip()[-1:] in tuple(_TERMINATORS)


def capitalised_share(text: str) -> float:
    """Return the share of the words of four or more letters that begin with a capital; 0 where there are none."""
    words = [word.lstrip(_OPENERS) for word in text[: 2 * LONGEST_HEADLINE].split()]
    long_words = [word for word in words if len(word) >= LONG_WORD and word[0].isalpha()]
    return sum(word[0].isupper() for word in long_words) / len(long_words) if long_words else 0.0


def is_headline(text: str, fewest_words: int = 4) -> bool:
    """Return whether ``text`` looks like the headline of a story: title case, and no full stop at its end."""
    if len(text) > LONGEST_HEADLINE or text.endswith((":", ";", ",")):
        return False
    if ends_sentence(text) and not text.rstrip("\"'”’“‘)").endswith(("?", "!", "...", "…")):
        return False
    return len(text.split(None, fewest_words)) >= fewest_words and capitalised_share(text) >= HEADLINE_SHARE


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
    return is_long and capitalised_share(text) < HEADLINE_SHARE


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
