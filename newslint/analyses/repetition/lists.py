"""Lists and the paragraphs that lead to them: steps and lead-ins that two instructions share."""

from __future__ import annotations

from itertools import islice, takewhile

from newslint.analyses.repetition.normalization import is_numbered
from newslint.text.document import Block


def is_item(block: Block) -> bool:
    """Return whether a block is an item of a list, by its markup or by the number, letter or bullet it opens with."""
    return block.kind == "list-item" or is_numbered(block.text)


def lead_to_other_lists(one: Block, other: Block) -> bool:
    """Return whether a list stands below each of two blocks, and these differ."""
    lists = _list_below(one), _list_below(other)
    return all(lists) and lists[0] != lists[1]


def _list_below(block: Block) -> list[str]:
    """Return the texts of the items right below a block."""
    blocks = block.document.blocks
    return [item.text for item in takewhile(_is_marked, islice(blocks, block.index + 1, None))]


def _is_marked(block: Block) -> bool:
    """Return whether a block is an item by its kind: questions and headings are numbered as well."""
    return block.kind == "list-item"


def is_within_list(above: Block | None, below: Block | None) -> bool:
    """Return whether a run of items between two blocks is but a part of its list."""
    return any(block is not None and is_item(block) for block in (above, below))
