"""Base of the kinds that look at one unit at a time (a block, a sentence, the document), and options they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from newslint.analyses.matching import full_matches
from newslint.expressions.patterns import Pattern
from newslint.rule import Literal, Option, Report, Rule, literals_for
from newslint.text.document import Block, Document, Piece, Stretch

if TYPE_CHECKING:
    from regex import Match

EXCEPT = Option("except", "patterns", None, "matches that overlap a match of one of these are left alone")
IGNORE_CASE = Option("ignore-case", "boolean", True, "whether capitals and small letters count as the same")
IN_QUOTES = Option("outside-quotes", "boolean", False, "leave what starts inside a quotation alone")
OUTSIDE_QUOTES = IN_QUOTES._replace(default=True)
AT_MOST = Option("at-most", "integer", 0, "where an article has more such places, one report sums them up; 0: never")
MANY = {"many": "the article has more such places than `at-most`; the first one is reported for all"}
COUNT = {"count": "how many such places the article has, where `at-most` sums them up"}


def is_left_to_speaker(settings: Mapping[str, Any], block: Block, offset: int) -> bool:
    """Return whether a rule with the option ``outside-quotes`` leaves alone what starts at ``offset`` in a block."""
    return bool(settings["outside-quotes"]) and block.quotations.covers(offset)


class UnitMatch(NamedTuple):
    """One match in a unit: its place, the number of its group of expressions, and the match itself.

    The match's own offsets count from the start of its block or sentence.
    """

    piece: Piece
    group: int
    match: Match[str]


class Unit(NamedTuple):
    """What is looked at together: the pieces of text of one block, one sentence or one document, in order."""

    pieces: tuple[Piece, ...]

    @property
    def where(self) -> Piece | Stretch:
        """The whole unit as a place to report."""
        first, last = self.pieces[0], self.pieces[-1]
        return first if len(self.pieces) == 1 else first.to(last)

    def matches(
        self,
        groups: Sequence[Sequence[Pattern]],
        exceptions: Sequence[Pattern] = (),
        *,
        outside_quotes: bool = False,
    ) -> Iterator[UnitMatch]:
        """Yield the places where expressions match, in order.

        Matches do not overlap, nor do they overlap a match of ``exceptions``; with ``outside_quotes`` none starts
        in a quotation. An expression sees one piece at a time: ``^`` is the start of the block, or of the sentence.
        """
        for unit in self.pieces:
            block, start, _ = unit
            for found, match in full_matches(unit, groups, exceptions):
                if not (outside_quotes and block.quotations.covers(start + found.start)):
                    piece = block.slice(start + found.start, start + found.end)
                    yield UnitMatch(piece, found.group, match)


class UnitRule(Rule):
    """A rule that overrides ``check_unit``; the scope of its YAML file says what a unit is."""

    units: ClassVar[tuple[str, ...]] = ("block", "sentence", "document")

    def literals_of(self, patterns: Iterable[Pattern]) -> tuple[Literal, ...] | None:
        """Return the literals that expressions require of a block where they match in one of the rule's units."""
        return literals_for(patterns, attrgetter("literals" if self.spec.unit == "sentence" else "block_literals"))

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield reports on one unit; it has at least one piece."""
        raise NotImplementedError

    def check_blocks(self, blocks: Sequence[Block]) -> Iterable[Report]:
        """Yield reports on blocks in order, or one for all of them where there are more than ``at-most``."""
        reports = super().check_blocks(blocks)
        most: int = self.settings.get("at-most", 0)
        if not most:
            return reports
        found = list(reports)
        return found if len(found) <= most else [_summed(found)]

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield reports on the document's blocks taken together, where the scope asks for that."""
        if self.spec.unit == "document":
            pieces = tuple(block.piece for block in document.prose(self.spec.scope))
            if pieces:
                yield from self.check_unit(Unit(pieces))

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield reports on one block, or on its sentences one by one."""
        if self.spec.unit == "block":
            yield from self.check_unit(Unit((block.piece,)))
        elif self.spec.unit == "sentence":
            for sentence in block.sentences:
                yield from self.check_unit(Unit((sentence.piece,)))


def _summed(reports: Sequence[Report]) -> Report:
    """Return one report for several of a rule, at the first place, with the edits of all and as safe as the least."""
    edits = tuple(edit for report in reports for edit in report.replacements)
    fixable = all(report.fixable for report in reports)
    safety = "unsafe" if any(report.safety for report in reports) else ""
    values = {**reports[0].values, "count": str(len(reports))}
    return reports[0]._replace(values=values, variant="many", replacements=edits, safety=safety, fixable=fixable)
