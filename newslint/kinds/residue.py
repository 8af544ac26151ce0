"""Kind ``residue``: reports what a careless conversion of a page or of its encoding left in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from newslint.document import Document, Piece
from newslint.literals import any_of
from newslint.matching import matches
from newslint.patterns import Pattern
from newslint.rule import Literal, Option, Replacement, Report, Rule, RuleSpec

SORTS = ("lost-link", "glued-name", "garbled", "entity", "markup", "lone-dash")
ONCE = frozenset({"garbled", "entity", "markup"})
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
        Option("markup", "patterns", None, "tags of HTML"),
        Option("lone-dash", "patterns", None, "lines that hold nothing but the dash of a dateline"),
        Option("except", "patterns", None, "matches that overlap a match of one of these are left alone"),
        Option("literals", "texts", None, "strings of which each match holds one, where they cannot be derived"),
    )
    placeholders = {
        "match": "the text that is reported",
        "count": "how many such places the article has",
    }
    variants = {sort: f"residue of the sort `{sort}`" for sort in SORTS}
    actions = {"repair": "put a space before a glued name, and a character in place of its reference"}

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._groups: tuple[tuple[Pattern, ...], ...] = tuple(options[sort] for sort in SORTS)
        self._except: tuple[Pattern, ...] = options["except"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the declared literals, else those that the expressions require."""
        if self.settings["literals"]:
            return tuple(Literal(text.lower()) for text in self.settings["literals"])
        found = any_of(pattern.source for group in self._groups for pattern in group)
        return None if found is None else tuple(map(Literal, found))

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the residue of an article: each lost link and glued name, and once each what fills whole files."""
        several: dict[str, list[Piece]] = {sort: [] for sort in SORTS}
        for block in document.prose(self.spec.scope):
            for start, end, number in matches(block.text, self._groups, self._except):
                several[SORTS[number]].append(block.slice(start, end))
        for sort, pieces in several.items():
            count = {"count": str(len(pieces))}
            if sort in ONCE and pieces:
                edits = [edit for piece in pieces for edit in self._edits(sort, piece)]
                yield Report(pieces[0], count, sort, tuple(edits), fixable=len(edits) == len(pieces))
                continue
            for piece in pieces:
                edits = list(self._edits(sort, piece))
                yield Report(piece, count, sort, tuple(edits), fixable=bool(edits))

    def _edits(self, sort: str, piece: Piece) -> Iterator[Replacement]:
        if sort == "entity":
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
        if found and GAP_GROUP in pattern.compiled.groupindex:
            return int(found.start(GAP_GROUP))
    return 0
