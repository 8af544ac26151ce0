"""Kind ``line-run``: reports runs of short lines that belong to one widget of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from operator import attrgetter
from typing import Any

from newslint.analyses.layout import has_items_beside, is_announced, is_paragraph
from newslint.analyses.matching import matches
from newslint.analyses.place import fills, fits, in_pieces
from newslint.expressions.patterns import Pattern
from newslint.rule import Literal, Option, Report, Rule, RuleSpec, literals_for
from newslint.text.document import Block, Document

LONGEST_SEQUENCE = 24


class LineRunRule(Rule):
    """Reports each run of lines that ``match`` or ``sequence`` covers, with the ``companion`` lines beside them.

    A run is one finding from its first line to its last. Companions (a lone 0, "Like") count only in a run, on
    either side of a line that counts by itself.
    """

    kind = "line-run"
    options = (
        Option("match", "patterns", None, "expressions for one whole line", at="line"),
        Option(
            "head",
            "patterns",
            None,
            "expressions for one whole line that counts above the first paragraph only",
            at="line",
        ),
        Option(
            "sequence",
            "patterns",
            None,
            "expressions for several whole lines, joined with line ends (\\n)",
            at="lines",
            placed=False,
        ),
        Option(
            "weak-sequence",
            "patterns",
            None,
            "sequences that may be the text's own list: no fix that is safe",
            at="lines",
            placed=False,
        ),
        Option(
            "announcing",
            "patterns",
            None,
            "what a line above a `weak-sequence` says where it is the text's own",
            at="line",
        ),
        Option(
            "companion", "patterns", None, "expressions for a whole line that counts only beside another", at="line"
        ),
        Option("except", "patterns", None, "lines that one of these matches count at most as companions", at="line"),
        Option("informing", "patterns", None, "what readers need of a line, such as a date: no fix that is safe"),
        Option("merge", "boolean", True, "whether neighbouring lines that count are one finding"),
        Option("longest", "integer", 400, "how many code points a line may have"),
    )

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._match: tuple[Pattern, ...] = options["match"]
        self._in_pieces = in_pieces(self._match)
        self._head: tuple[Pattern, ...] = options["head"]
        self._sequence: tuple[Pattern, ...] = options["sequence"]
        self._weak_sequence: tuple[Pattern, ...] = options["weak-sequence"]
        self._announcing: tuple[Pattern, ...] = options["announcing"]
        self._companion: tuple[Pattern, ...] = options["companion"]
        self._except: tuple[Pattern, ...] = options["except"]
        self._informing: tuple[Pattern, ...] = options["informing"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the expressions require; a sequence is looked for from its first line on."""
        lines = literals_for((*self._match, *self._head), attrgetter("block_literals"))
        sequences = literals_for((*self._sequence, *self._weak_sequence), attrgetter("beginnings"))
        return None if lines is None or sequences is None else (*lines, *sequences)

    def check_blocks(self, blocks: Sequence[Block]) -> Iterable[Report]:
        """Yield each run of lines, found from its first certain line on."""
        told = -1
        for line in blocks:
            if line.index <= told:
                continue
            certain = self._certain_to(line)
            if certain is None:
                yield from self._pieces(line)
                continue
            first, last = self._run(line, certain, told) if self.settings["merge"] else (line, certain)
            told = last.index
            if not (first.kind == "list-item" and is_announced(first)):
                run = line.document.blocks[first.index : last.index + 1]
                is_certain = self._sequence_from(line, self._sequence) is not None or any(map(self._is_lone, run))
                informs = any(fits(self._informing, each.piece) for each in run)
                yield _report(run, is_certain=is_certain and not informs)

    def _pieces(self, line: Block) -> Iterable[Report]:
        """Yield what counts by itself in a long line that has other text, too."""
        for found in matches(line.piece, (self._in_pieces,), self._except) if self._in_pieces else ():
            if found.start or found.end < len(line.text):
                yield Report(line.slice(found.start, found.end), safety="unsafe")

    def _run(self, first: Block, last: Block, told: int) -> tuple[Block, Block]:
        """Return the first and the last line of the run round some certain lines."""
        while (above := first.previous) is not None and above.index > told and self._is_companion(above):
            first = above
        while (below := last.next) is not None:
            further = below if self._is_companion(below) else self._certain_to(below)
            if further is None:
                break
            last = further
        return first, last

    def _is_companion(self, line: Block) -> bool:
        return self._is_short(line) and fits(self._companion, line.piece)

    def _is_short(self, line: Block) -> bool:
        return len(line.text) <= self.settings["longest"] and line.kind in self.spec.scope

    def _certain_to(self, line: Block) -> Block | None:
        """Return the last of the lines from ``line`` on that count without a neighbour, None where it does not."""
        if not self._is_short(line):
            return None
        if self._is_lone(line):
            return line
        strong = self._sequence_from(line, self._sequence)
        last = strong or self._sequence_from(line, self._weak_sequence)
        return None if last is None or self._is_listed(line, weak=not strong) else last

    def _is_lone(self, line: Block) -> bool:
        """Return whether a line counts by itself."""
        is_lone = fills(self._match, line) or (line.index < self._head_end(line) and fits(self._head, line.piece))
        return is_lone and not fits(self._except, line.piece)

    def _head_end(self, line: Block) -> int:
        return _first_paragraph(line.document) if self._head else 0

    def _is_listed(self, line: Block, *, weak: bool) -> bool:
        """Return whether the line stands in a list that the line above opens, and so belongs to the text."""
        above = line.previous
        for _ in range(LONGEST_SEQUENCE):
            if above is None or not self._is_companion(above):
                break
            above = above.previous
        return above is not None and (above.text.endswith(":") or (weak and fits(self._announcing, above.piece)))

    def _sequence_from(self, line: Block, sequences: Sequence[Pattern]) -> Block | None:
        """Return the last of the lines from ``line`` on that one of the sequences covers."""
        if not sequences:
            return None
        following = line.document.blocks[line.index : line.index + LONGEST_SEQUENCE]
        joined = "\n".join(takewhile(bool, (each.text if self._is_short(each) else "" for each in following)))
        for pattern in sequences:
            found = pattern.search(joined)
            if found is not None and found.start() == 0:
                return following[joined.count("\n", 0, found.end())]
        return None


def _report(run: Sequence[Block], *, is_certain: bool) -> Report:
    """Return the report of a run; ``is_certain`` tells that it is furniture beyond doubt, and nobody misses it."""
    first, last = run[0], run[-1]
    above = first.previous
    # Under a colon, or beside other items, the lines may be a part of the article's own list.
    may_be_listed = has_items_beside(first, last) or (above is not None and above.text.endswith(":"))
    unsafe = not is_certain or may_be_listed
    where = first.piece if len(run) == 1 else first.piece.to(last.piece)
    return Report(where, safety="unsafe" if unsafe else "")


def _first_paragraph(document: Document) -> int:
    """Return the index of the first paragraph, or the number of blocks where there is none."""
    blocks = document.blocks
    return document.fact(
        ("line-run", "first paragraph"),
        lambda: next((block.index for block in blocks if is_paragraph(block)), len(blocks)),
    )
