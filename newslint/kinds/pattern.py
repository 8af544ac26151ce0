"""Kind ``pattern``: reports where an expression matches in a block or a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newslint.analyses.layout import before_running_text, belongs_to_text, line_ends, may_be_listed
from newslint.analyses.matching import NextMatch, matches
from newslint.analyses.place import fits, is_signed_off
from newslint.analyses.source_text import SourceText
from newslint.errors import PackError
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import (
    AT_MOST,
    COUNT,
    EXCEPT,
    IGNORE_CASE,
    IN_QUOTES,
    MANY,
    Unit,
    UnitMatch,
    UnitRule,
)
from newslint.rule import Literal, Option, Replacement, Report, RuleSpec
from newslint.text.document import Block, Document, Piece

LOOSE, WEAK = 1, 2
SIGNED = "signed"


class PatternRule(UnitRule):
    """Reports each match of ``match``, ``loose`` and ``weak`` that no ``except`` pattern overlaps."""

    kind = "pattern"
    options = (
        Option(
            "match",
            "patterns",
            None,
            "phrases, or expressions (regex), of which a group `report` narrows what is told",
        ),
        Option("loose", "patterns", None, "less certain expressions: the variant `loose`, and no fix that is safe"),
        Option(
            "weak",
            "patterns",
            None,
            "bare words; left alone where a table, a list or a section is about them",
            at="line",
        ),
        EXCEPT,
        Option(
            "except-at-edge",
            "patterns",
            None,
            "first and last blocks that one of these matches are left alone",
            at="line",
        ),
        IGNORE_CASE,
        Option("whole-block", "boolean", False, "report the whole block that holds a match"),
        IN_QUOTES,
        Option(
            "delete", "patterns", None, "what the fix `delete-match` takes out where it stands in a match", placed=False
        ),
        Option("delete-unsafe", "patterns", None, "matches with one of these go as a whole, once a person agrees"),
        Option(
            "in-source",
            "patterns",
            None,
            "what stands in the source alone, such as the address of a link or a tag; code is left alone",
            placed=False,
        ),
        Option("without-media", "boolean", False, "look only in articles that show no picture and no video"),
        AT_MOST,
    )
    placeholders = {**UnitRule.placeholders, **COUNT}
    actions = {"delete-match": "takes out what `delete` matches, or a match with one of `delete-unsafe` in it"}
    units = ("block", "sentence")
    variants = {
        "loose": "a match of one of the `loose` expressions",
        SIGNED: "the match stands behind the signature that closes the article",
        **MANY,
    }

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._groups: tuple[tuple[Pattern, ...], ...] = (options["match"], options["loose"], options["weak"])
        self._in_source: tuple[Pattern, ...] = options["in-source"]
        self.reads_source = bool(self._in_source)
        if not any(self._groups):
            raise PackError("the option 'match' is missing, so that it would never report anything")
        self._except: tuple[Pattern, ...] = options["except"]
        self._at_edge: tuple[Pattern, ...] = options["except-at-edge"]
        self._action = spec.fix.action if spec.fix else ""
        self._is_beside = all(pattern.spot.beside == "furniture" for group in self._groups for pattern in group)

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the expressions require."""
        patterns = (pattern for group in self._groups for pattern in group)
        return self.literals_of(patterns)

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield what stands in the source and in the text of no block, besides what every such rule yields."""
        yield from super().check_document(document)
        if self._in_source:
            text = SourceText(document)
            for found in matches(document.source.text, (self._in_source,), self._except):
                if not text.is_code(found.start) and not text.shows(found.start, found.end):
                    yield Report(document.place(found.start, found.end), fixable=False)

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield the matches in one block or sentence, leftmost first, without overlaps."""
        if self._is_allowed_at_edge(unit.pieces[0].block):
            return
        outside_quotes = self.settings["outside-quotes"]
        deletions = self._deletions(unit.pieces[0])
        for found in unit.matches(self._groups, self._except, outside_quotes=outside_quotes):
            whole = self.settings["whole-block"]
            block = found.piece.block
            if found.group == WEAK and belongs_to_text(block, self._is_own):
                continue
            piece = block.piece if whole else self._own_lines(found.piece)
            unsure = found.group == LOOSE or (found.group == WEAK and may_be_listed(block, self._is_own))
            safety = "unsafe" if unsure else ""
            report = Report(piece, {"count": "1"}, self._variant(found), safety=safety)
            yield self._with_edit(report, piece, deletions) if self._action == "delete-match" else report
            if whole:
                return

    def check_blocks(self, blocks: Sequence[Block]) -> Iterable[Report]:
        """Yield reports on blocks; none where all that is looked for counts beside furniture, and there is none."""
        is_alone = bool(blocks) and self._is_beside and not blocks[0].document.furniture_parts
        if is_alone or (blocks and self.settings["without-media"] and _shows_media(blocks[0].document)):
            return ()
        return super().check_blocks(blocks)

    def _variant(self, found: UnitMatch) -> str:
        if found.group == LOOSE:
            return "loose"
        return SIGNED if SIGNED in self.spec.variants and is_signed_off(found.piece) else ""

    def _own_lines(self, piece: Piece) -> Piece:
        """Return what goes of a match: a paragraph on the lines below it is none of it."""
        ends = line_ends(piece.block) if self._action == "delete-block" else []
        return before_running_text(piece, ends, behind_sentence=True) if ends else piece

    def _is_own(self, block: Block) -> bool:
        """Return whether another block holds a match, too."""
        return any(fits(group, block.piece) for group in self._groups)

    def _deletions(self, unit: Piece) -> list[NextMatch]:
        return [NextMatch(pattern, unit.block.text, unit.end) for pattern in self.settings["delete"]]

    def _with_edit(self, report: Report, piece: Piece, deletions: Iterable[NextMatch]) -> Report:
        """Return the report with the edit of the fix ``delete-match``; without a fix where nothing may go."""
        block, text = piece.block, piece.block.text
        for deletion in deletions:
            span = deletion.span(piece.start)
            if span is not None and span[0] < piece.end:
                return report._replace(replacements=(Replacement(block.slice(*span), ""),))
        if not fits(self.settings["delete-unsafe"], piece):
            return report._replace(fixable=False)
        # The space before goes too, unless it parts two words.
        spaced = text[piece.start - 1 : piece.start] == " " and not text[piece.end : piece.end + 1].isalnum()
        edit = Replacement(block.slice(piece.start - spaced, piece.end), "")
        return report._replace(replacements=(edit,), safety="unsafe")

    def _is_allowed_at_edge(self, block: Block) -> bool:
        if block.index and block.next is not None:
            return False
        return fits(self._at_edge, block.piece)


def _shows_media(document: Document) -> bool:
    """Return whether a picture or a video stands in an article, inside its blocks or between them."""
    groups = (document.resources, *(block.resources for block in document.blocks))
    return any(one.kind == "media" for group in groups for one in group)
