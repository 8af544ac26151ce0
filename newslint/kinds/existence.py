"""Kind ``existence``: reports words and expressions that are not to stand in a text."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.kinds.bases.unit_rule import IN_QUOTES, Unit
from newslint.kinds.bases.word_rule import EXCEPTIONS, FORMS, SOUGHT, SearchRule
from newslint.rule import Replacement, Report
from newslint.text.document import Piece
from newslint.text.endings import TERMINATORS

OPENINGS_BEHIND = TERMINATORS + ":"
"""Marks behind which a word opens what follows."""


class ExistenceRule(SearchRule):
    """Reports each of the words and each match of the expressions."""

    kind = "existence"
    options = (*SOUGHT, *EXCEPTIONS, *FORMS, IN_QUOTES)
    actions = {"remove": "deletes what is reported, with the space and the comma that belonged to it"}

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield what stands in one unit and should not."""
        removes = self.spec.fix is not None and self.spec.fix.action == "remove"
        for piece, _, _ in self.found(unit, (self.sought,)):
            if removes:
                edit, safety = removal(piece)
                yield Report(piece, replacements=(edit,), safety=safety)
            else:
                yield Report(piece)


def removal(piece: Piece) -> tuple[Replacement, str]:
    """Return the edit that takes words out of a sentence, and how safe it is: ``unsafe``, or as the rule says.

    Inside a clause the space before the words goes too. Between commas one comma goes, and at the start of a
    sentence the next word gets the capital; whether the sentence is whole without the words, a person must see.
    """
    block, start, end = piece
    text = block.text
    before = start
    while before and text[before - 1].isspace():
        before -= 1
    if not before or text[before - 1] in OPENINGS_BEHIND:
        return _opening_removal(piece), "unsafe"
    if text[before - 1] == "," and text[end : end + 1] == ",":
        return Replacement(block.slice(before, end + 1), ""), "unsafe"
    is_inside = before < start and text[before - 1].isalnum() and not text[end : end + 1].isalnum()
    return Replacement(block.slice(before, end), ""), "" if is_inside else "unsafe"


def _opening_removal(piece: Piece) -> Replacement:
    """Return the edit that takes words from the start of a sentence and gives the next word their capital."""
    block, start, end = piece
    text = block.text
    after = end + (text[end : end + 1] == ",")
    while text[after : after + 1].isspace():
        after += 1
    opening = text[after : after + 1]
    return Replacement(
        block.slice(start, after + len(opening)), opening.upper() if piece.text[0].isupper() else opening
    )
