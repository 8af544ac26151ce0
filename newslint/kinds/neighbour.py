"""Kind ``neighbour``: reports a block for what stands, or does not stand, right before or after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple

from newslint.analyses.place import fits
from newslint.errors import PackError
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import IGNORE_CASE
from newslint.rule import Option, Report, Rule, RuleSpec
from newslint.text.document import BLOCK_KINDS, Block, Document

EDGE = "edge"
"""What stands beside the first and the last block: the start or the end of the article."""
NEIGHBOURS = (*(kind for kind in BLOCK_KINDS if kind != "front-matter"), EDGE)


class WantedNeighbours(NamedTuple):
    """What is asked of the neighbours on one side: their kinds, their text, and how many in a row must be so."""

    kinds: tuple[str, ...]
    match: tuple[Pattern, ...]
    in_a_row: int

    def holds(self, neighbours: Iterable[Block]) -> tuple[bool, Block | None]:
        """Return whether all of the nearest neighbours are as asked, and the nearest one, if there is one."""
        near = list(islice(neighbours, self.in_a_row))
        complete = len(near) == self.in_a_row or EDGE in self.kinds
        return complete and all(map(self._fits, near)), next(iter(near), None)

    def _fits(self, block: Block) -> bool:
        if self.kinds and block.kind not in self.kinds:
            return False
        return not self.match or fits(self.match, block.piece)


class NeighbourRule(Rule):
    """Reports each block of the scope whose neighbours are as asked; with ``missing`` those whose are not.

    Where both sides are asked for, both must be so: the block stands between the two. Front matter is no neighbour.
    """

    kind = "neighbour"
    options = (
        Option("match", "patterns", None, "only blocks that one of these expressions matches are looked at"),
        Option("except", "patterns", None, "blocks that one of these expressions matches are left alone"),
        Option("previous", "choices", None, "kinds of the block before, `edge` for the start", NEIGHBOURS),
        Option("previous-match", "patterns", None, "expressions of which one matches the block before"),
        Option("previous-count", "integer", 1, "how many blocks before, in a row, must be so"),
        Option("next", "choices", None, "kinds of the block after, `edge` for the end", NEIGHBOURS),
        Option("next-match", "patterns", None, "expressions of which one matches the block after"),
        Option("next-count", "integer", 1, "how many blocks after, in a row, must be so"),
        Option("missing", "boolean", False, "report the blocks whose neighbours are not so"),
        IGNORE_CASE,
    )
    placeholders = {
        **Rule.placeholders,
        "previous": "how the block before begins",
        "next": "how the block after begins",
    }

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._match: tuple[Pattern, ...] = options["match"]
        self._except: tuple[Pattern, ...] = options["except"]
        self._previous = _side(options, "previous")
        self._next = _side(options, "next")
        if self._previous is None and self._next is None:
            raise PackError("none of 'previous', 'previous-match', 'next' and 'next-match' is given")

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the blocks that stand beside what they should not, or not beside what they should."""
        blocks = [block for block in document.blocks if block.kind != "front-matter"]
        for index, block in enumerate(blocks):
            if block.kind not in self.spec.scope or not self._is_meant(block):
                continue
            before = (blocks[at] for at in range(index - 1, -1, -1))
            after = (blocks[at] for at in range(index + 1, len(blocks)))
            above_holds, above = self._previous.holds(before) if self._previous else (True, next(before, None))
            below_holds, below = self._next.holds(after) if self._next else (True, next(after, None))
            if (above_holds and below_holds) is self.settings["missing"]:
                continue
            seen = (above if self._previous else None, below if self._next else None)
            yield Report(
                block.piece,
                {"previous": _begin(above), "next": _begin(below)},
                related=tuple(other.piece for other in seen if other is not None),
            )

    def _is_meant(self, block: Block) -> bool:
        if self._match and not fits(self._match, block.piece):
            return False
        return not fits(self._except, block.piece)


def _side(options: Mapping[str, Any], name: str) -> WantedNeighbours | None:
    """Return what the options ask of one side, or None where they ask nothing."""
    side = WantedNeighbours(options[name], options[f"{name}-match"], options[f"{name}-count"])
    if side.in_a_row < 1:
        raise PackError("'{name}-count' must be 1 or more", name=name)
    return side if side.kinds or side.match else None


def _begin(block: Block | None, words: int = 6) -> str:
    """Return the first words of a block, or nothing where there is no block."""
    if block is None:
        return ""
    found = block.text.split(None, words)
    return " ".join(found[:words]) + (" …" if len(found) > words else "")
