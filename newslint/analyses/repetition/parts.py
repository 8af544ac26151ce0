"""Parts of an article that say again on purpose: sections that recap, and sheets such as lyrics and forecasts."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.analyses.repetition.limits import RepetitionLimits
from newslint.analyses.repetition.normalization import normal_words
from newslint.readers.titles import TITLE_WITHIN
from newslint.text.document import Block, Document
from newslint.text.endings import ends_sentence, is_question

HEADING_WORDS = 8
"""Up to how many words a line has that heads a section by its words alone."""
VERSE_WORDS = range(3, 13)
"""How many words a line of verse has."""
NOTATION_TOKENS = 4
NOTATION_SHARE = 0.3
"""A line of music: that many tokens or more, and that share of all, are digits of a tune or chords."""


@lru_cache(maxsize=16)
def opener(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what matches a text that opens with one of some words, behind a number, a bullet or marks."""
    return re.compile(rf"[^\w]{{0,8}}(?:\d{{1,2}}[.)]\s*)?(?:{_any(words)})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=16)
def step(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what matches a text that opens as a step of an instruction: ``Langkah 2:``, ``Pertama,``."""
    return re.compile(rf"[^\w]{{0,8}}(?:{_any(words)})(?:\s+(?:(?:ke-?)?\d+|{_any(words)}))?\s*[,:.)]", re.IGNORECASE)


@lru_cache(maxsize=16)
def holder(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds some words or phrases in a text."""
    return re.compile(rf"(?<![\w-])(?:{_any(words)})(?![\w-])", re.IGNORECASE)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) or "(?!)"


@lru_cache(maxsize=1)
def _note() -> re.Pattern[str]:
    """Return a digit of a tune with its dots and strokes, or a chord."""
    return re.compile(
        r"[.'|/_-]*[0-7][.',|/_-]*(?:[0-7][.',|/_-]+)*|[./|_-]+"
        r"|\(?[A-G][#b♯♭]?(?:m|maj|min|dim|sus|aug|add)?\d{0,2}(?:/[A-G][#b♯♭]?)?\)?"
    )


def recap(document: Document, limits: RepetitionLimits) -> frozenset[int]:
    """Return the indexes of the blocks in sections that recap: those below such a heading, and those that open so.

    A section ends at the next heading, and at a question that is answered below.
    """
    found = set()
    inside = has_text = False
    heads = opener(limits.recap_words)
    for block in document.blocks:
        is_head = heads.match(block.text) is not None
        if block.kind in ("title", "heading") or is_question(block.text):
            inside = is_head and block.kind != "title"
        elif is_head and len(block.text.split()) <= HEADING_WORDS and not block.text.rstrip().endswith("."):
            inside = True
        elif (inside and (has_text or block.kind == "list-item")) or (is_head and _opens_with_mark(block.text, heads)):
            found.add(block.index)
        else:  # above the text itself stands a list of what it says, and nothing else
            inside = False
            has_text = has_text or ends_sentence(block.text)
    return frozenset(found)


def _opens_with_mark(text: str, heads: re.Pattern[str]) -> bool:
    """Return whether a text opens with a phrase that recaps, or with one word and a mark: ``Kesimpulannya, ...``."""
    match = heads.match(text)
    return match is not None and (" " in match.group() or text[match.end() :].lstrip("*_ ")[:1] in tuple(":,-–—"))


def is_sheet(document: Document, limits: RepetitionLimits) -> bool:
    """Return whether the headline, a heading or the beginning of one of the first paragraphs names a sheet."""
    holds = holder(limits.sheet_words)
    told = document.meta.get("title")
    if isinstance(told, str) and holds.search(told):
        return True
    for block in document.blocks:
        is_top = block.index < TITLE_WITHIN and block.kind == "paragraph"
        text = " ".join(normal_words(block.text)[:HEADING_WORDS]) if is_top else block.text
        if (is_top or block.kind in ("title", "heading")) and holds.search(text):
            return True
    return False


def is_notation(text: str) -> bool:
    """Return whether a line is music: digits of a tune or chords, with or without the words that are sung."""
    tokens = text.split()
    notes = sum(_note().fullmatch(token) is not None for token in tokens)
    return notes >= max(NOTATION_TOKENS, NOTATION_SHARE * len(tokens))


def is_verse(block: Block) -> bool:
    """Return whether a line stands among lines of verse: short ones on both sides that end no sentence."""
    if block.index < TITLE_WITHIN or not _is_verse_line(block.previous):
        return False
    return _is_verse_line(block.next if block.next else block.document.blocks[block.index - 2])


def _is_verse_line(block: Block | None) -> bool:
    if block is None or block.kind not in ("paragraph", "heading") or block.index in block.document.furniture:
        return False
    return len(block.text.split()) in VERSE_WORDS and block.text[-1] not in ".:"
