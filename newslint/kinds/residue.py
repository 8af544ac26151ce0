"""Kind ``residue``: reports what a careless conversion of a page or of its encoding left in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from newslint.analyses.matching import matches
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import EXCEPT
from newslint.rule import Literal, Option, Replacement, Report, Rule, RuleSpec, literals_for
from newslint.text.document import Document, Piece

SORTS = ("lost-link", "glued-name", "garbled", "entity", "markup", "lone-dash")
ONCE = frozenset({"glued-name", "garbled", "entity", "markup"})
"""Sorts that fill a whole file once they occur: told once for each file, with their number."""
GAP_GROUP = "name"


class ResidueRule(Rule):
    """Reports matches of one group of expressions for each sort of residue; each sort is a variant."""

    kind = "residue"
    options = (
        Option("lost-link", "patterns", None, "words that an outlet's linked name must follow, and does not"),
        Option("glued-name", "patterns", None, "a word with a linked name glued to it; a group `name` is the name"),
        Option("garbled", "patterns", None, "characters read in the wrong encoding"),
        Option("entity", "patterns", None, "character references of HTML"),
        Option("markup", "patterns", None, "tags of HTML, or marks of another markup"),
        Option("lone-dash", "patterns", None, "lines that hold nothing but the dash of a dateline"),
        EXCEPT,
    )
    placeholders = {
        **Rule.placeholders,
        "count": "how many such places the article has",
    }
    variants = {sort: f"residue of the sort `{sort}`" for sort in SORTS}
    actions = {"repair": "put a space before a glued name, and a character in place of its reference"}

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._groups: tuple[tuple[Pattern, ...], ...] = tuple(options[sort] for sort in SORTS)
        self._except: tuple[Pattern, ...] = options["except"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the expressions require."""
        patterns = (pattern for group in self._groups for pattern in group)
        return literals_for(patterns, attrgetter("block_literals"))

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the residue of a document; of what fills whole files, the first place alone with the number of all."""
        once: dict[str, list[Piece]] = {}
        for block in document.prose(self.spec.scope):
            for start, end, number in matches(block.piece, self._groups, self._except):
                sort, piece = SORTS[number], block.slice(start, end)
                if sort in ONCE:
                    once.setdefault(sort, []).append(piece)
                else:
                    edits = tuple(self._edits(sort, piece))
                    yield Report(piece, {"count": "1"}, sort, edits, fixable=bool(edits))
        for sort, pieces in once.items():
            edits = tuple(edit for each in pieces for edit in self._edits(sort, each))
            yield Report(pieces[0], {"count": str(len(pieces))}, sort, edits, fixable=len(edits) == len(pieces))

    def _edits(self, sort: str, piece: Piece) -> Iterator[Replacement]:
        if sort == "entity":
            from html import unescape

            character = unescape(piece.text)
            if character != piece.text:
                yield Replacement(piece, character.replace("\u00a0", " "))
        elif sort == "glued-name":
            gap = _gap(self._groups[SORTS.index(sort)], piece)
            if gap:
                yield Replacement(piece.block.slice(gap, gap), " ")


def _gap(patterns: Iterable[Pattern], piece: Piece) -> int:
    """Return where the glued name begins in the block's text, or 0 where no expression tells."""
    for pattern in patterns:
        found = pattern.search(piece.block.text, piece.start, piece.end)
        if found and GAP_GROUP in pattern.group_names:
            return int(found.start(GAP_GROUP))
    return 0
