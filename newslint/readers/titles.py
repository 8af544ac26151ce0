"""Lines that are headlines or headings by their words alone, where no markup says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.readers.characters import same_words
from newslint.text.endings import PAUSES, TERMINATORS, end_marks
from newslint.text.title_case import TITLE_SHARE, capitalised_share

if TYPE_CHECKING:
    from newslint.text.document import Document

HEADING_WORDS = 14
TITLE_WORDS = range(4, 26)
TITLE_WITHIN = 4
"""Among how many blocks, the first ones of a text, its headline is looked for where no markup tells it."""
TOP_SHARE = 0.5
"""Share of long words with a capital in a headline at the top of a text, where there is less doubt than elsewhere."""


def looks_like_title(text: str) -> bool:
    """Return whether a line at the top of a text looks like its headline."""
    words = text.split(None, TITLE_WORDS.stop)
    return len(words) in TITLE_WORDS and ends_open(text) and capitalised_share(text) >= TOP_SHARE


def looks_like_heading(text: str) -> bool:
    """Return whether a line looks like a heading: short, open at its end, and most of its words with a capital."""
    words = text.split(None, HEADING_WORDS + 1)
    return len(words) <= HEADING_WORDS and ends_open(text) and capitalised_share(text) >= TITLE_SHARE


def ends_open(text: str) -> bool:
    """Return whether a line ends without a mark that ends or carries on a sentence."""
    return not end_marks(text, TERMINATORS + PAUSES)


def stands_under(level: int, kind: str, other: int) -> bool:
    """Return whether a block below a heading of a ``level`` belongs to its section.

    ``kind`` is the block's kind, ``other`` its level. Below a heading that markup makes one, a line that only looks
    like a heading (level 0) is text.
    """
    return kind not in ("heading", "title") or (level > 0 and (other == 0 or other > level))


def mark_title(document: Document) -> None:
    """Make the block that says the title in the document's ``meta`` the headline, not one that only looks like one."""
    title = document.meta.get("title")
    wanted = same_words(title) if isinstance(title, str) else ""
    top = (block for block in document.blocks[:TITLE_WITHIN] if block.kind in ("title", "heading", "paragraph"))
    said = next((block for block in top if wanted and same_words(block.text) == wanted), None)
    if said is None:
        return
    for block in document.blocks:
        if block.kind == "title":
            block.kind = "heading"
    said.kind = "title"
