"""The layout of lines and blocks: their shape, what stands around them, and the lines of the source under them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from newslint.text.document import Block, Document, Piece
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


MOST_WORDS = 3
"""Words of a line that may be one of a list without marks."""

IsFurniture = Callable[[Block], bool]
"""Tells of another line whether it is furniture of the same sort."""


def belongs_to_text(line: Block, is_furniture: IsFurniture) -> bool:
    """Return whether a line of bare words is part of the article, though a site may have put such words there.

    That is so in a table, in a heading that text follows, in a list with other items, and among lines that a colon
    announces. A line in capitals among others is none of them.
    """
    if line.kind == "cell":
        return True
    if line.level and line.next is not None and not line.next.level and not is_furniture(line.next):
        return True
    beside = {other.kind for other in _alike_beside(line, is_furniture)}
    return "list-item" in beside if line.kind == "list-item" else bool(beside) and is_announced(line)


def may_be_listed(line: Block, is_furniture: IsFurniture) -> bool:
    """Return whether a line may be one of a list that nothing marks: under a colon, or beside other short lines."""
    under_colon = line.previous is not None and line.previous.text.endswith(":") and not line.text.isupper()
    return under_colon or any(True for _ in _alike_beside(line, is_furniture))


def is_announced(line: Block) -> bool:
    """Return whether a line stands in a list, with marks or without, that a line with a colon at its end opens."""
    # The lines of a long list ask one after the other.
    known: dict[int, bool] = line.document.fact("surroundings: announced lines", dict)
    above = line.previous
    while above is not None and above.index not in known and (above.kind == "list-item" or _is_short(above)):
        above = above.previous
    opened = above is not None and (known.get(above.index, False) or above.text.endswith(":"))
    known[line.index] = opened
    return opened


def has_items_beside(first: Block, last: Block) -> bool:
    """Return whether the items of a list from ``first`` to ``last`` are only some of it."""
    beside = (first.previous, last.next)
    return first.kind == "list-item" and any(block is not None and block.kind == "list-item" for block in beside)


def _alike_beside(line: Block, is_furniture: IsFurniture) -> Iterator[Block]:
    """Yield the lines directly above and below that are written like ``line`` and are no furniture."""
    for other in (line.previous, line.next):
        if other is None or other.text.isupper() != line.text.isupper():
            continue
        is_item = other.kind == line.kind == "list-item" and not ends_sentence(other.text)
        if (is_item or _is_short(other)) and not is_furniture(other):
            yield other


def _is_short(line: Block) -> bool:
    if line.text.endswith(":") or ends_sentence(line.text):
        return False
    return len(line.text.split(None, MOST_WORDS)) <= MOST_WORDS


_LINE_OPENERS = "\"'“‘"


def line_ends(block: Block) -> Sequence[int]:
    """Return the offsets in a block's text, in order, at which a line of the source ends inside it."""
    # Blocks may hold many matches, each of which asks.
    return block.document.fact(("line ends", block.index), lambda: list(_line_ends(block)))


def is_line_end(ends: Sequence[int], offset: int) -> bool:
    """Return whether ``offset`` is one of a block's line ends."""
    return offset in ends[bisect_left(ends, offset) :][:1]


def before_running_text(piece: Piece, ends: Sequence[int], *, behind_sentence: bool = False) -> Piece:
    """Return a piece up to the first line end behind which running text begins, else the piece as it is.

    ``ends`` are the block's line ends. With ``behind_sentence`` only those count at which a sentence ends.
    """
    block, start, stop = piece
    for index in range(bisect_right(ends, start), bisect_left(ends, stop)):
        end = ends[index]
        before = block.text[start:end]
        if before.endswith(":") or (behind_sentence and not ends_sentence(before)):
            continue
        following = ends[index + 1] if index + 1 < len(ends) else len(block.text)
        if is_running(block.text[end + 1 : following]) and ends_sentence(block.text):
            return block.slice(start, end)
    return piece


def _line_ends(block: Block) -> Iterator[int]:
    text, offsets = block.text, block.map
    if offsets.is_exact(0, len(text)):
        return
    source = block.document.source.text
    for index, character in enumerate(text):
        if character == " " and not offsets.is_exact(index, index + 1):
            start, end = offsets.to_source(index, index + 1)
            if "\n" in source[start:end] or "\r" in source[start:end]:
                yield index


def is_running(line: str) -> bool:
    """Return whether a line opens like running text: a sentence that is no headline."""
    first = line.lstrip(_LINE_OPENERS)[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    return len(line.split(None, PARAGRAPH_WORDS)) >= PARAGRAPH_WORDS and capitalised_share(line) < TITLE_SHARE
