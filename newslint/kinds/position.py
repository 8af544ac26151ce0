"""Kind ``position``: reports what stands, or is missing, in the first or last blocks of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.analyses.word_list import WordList
from newslint.errors import PackError
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import EXCEPT, IGNORE_CASE, IN_QUOTES, Unit
from newslint.rule import Literal, Option, Report, Rule, RuleSpec, literals_for
from newslint.text.document import Block, Document, Piece


class PositionRule(Rule):
    """Reports each match inside the first or last blocks, each outside them, or that there is none inside.

    Only blocks of the rule's scope are counted: with the scope `paragraph`, ``within-first: 1`` is the first
    paragraph, whatever stands above it.
    """

    kind = "position"
    options = (
        Option("words", "words", None, "words that are looked for"),
        Option("match", "patterns", None, "phrases, or expressions, for what is looked for; a group `report` narrows"),
        EXCEPT,
        Option("within-first", "integer", 0, "how many blocks from the start of the article are meant"),
        Option("within-last", "integer", 0, "how many blocks from the end of the article are meant"),
        Option(
            "report",
            "choice",
            "inside",
            "matches inside these blocks, matches outside them, or that there is none inside",
            ("inside", "outside", "missing"),
        ),
        IGNORE_CASE,
        IN_QUOTES,
    )
    placeholders = {
        **Rule.placeholders,
        "first": "how many blocks from the start are meant",
        "last": "how many blocks from the end are meant",
    }

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._match: tuple[Pattern, ...] = options["match"]
        if options["words"]:
            words = WordList(options["words"], ignore_case=options["ignore-case"], vocabulary=spec.vocabulary)
            self._match = (*self._match, words)
        self._except: tuple[Pattern, ...] = options["except"]
        self._first: int = options["within-first"]
        self._last: int = options["within-last"]
        if not self._match:
            raise PackError("neither 'words' nor 'match' is given, so that it would look for nothing")
        if min(self._first, self._last) < 0 or not self._first + self._last:
            raise PackError("'within-first' or 'within-last' must tell how many blocks are meant")

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the expressions require; what is missing is told of any text."""
        return None if self.settings["report"] == "missing" else literals_for(self._match)

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the matches, or where one is missed: the first word of the first block, or the last of the last."""
        blocks = [block for block in document.prose(self.spec.scope) if block.text.strip()]
        tail = max(len(blocks) - self._last, self._first)
        inside, outside = [*blocks[: self._first], *blocks[tail:]], blocks[self._first : tail]
        values = {"first": str(self._first), "last": str(self._last)}
        if self.settings["report"] != "missing":
            searched = inside if self.settings["report"] == "inside" else outside
            yield from (Report(piece, values) for piece in self._found(searched))
        elif inside and next(self._found(inside), None) is None:
            yield Report(first_word(inside[0]) if self._first else last_word(inside[-1]), values)

    def _found(self, blocks: Sequence[Block]) -> Iterator[Piece]:
        unit = Unit(tuple(block.piece for block in blocks))
        outside_quotes = self.settings["outside-quotes"]
        return (found.piece for found in unit.matches((self._match,), self._except, outside_quotes=outside_quotes))


def first_word(block: Block) -> Piece:
    """Return the first word of a block that has one, with the marks at it."""
    start = len(block.text) - len(block.text.lstrip())
    return block.slice(start, start + len(block.text.split(None, 1)[0]))


def last_word(block: Block) -> Piece:
    """Return the last word of a block that has one, with the marks at it."""
    end = len(block.text.rstrip())
    return block.slice(end - len(block.text.rsplit(None, 1)[-1]), end)
