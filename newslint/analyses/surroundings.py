"""Whether a short line belongs to the article: a cell, the heading of a section, a word among others of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.text.document import Block
from newslint.text.endings import ends_sentence

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
