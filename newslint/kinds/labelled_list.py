"""Kind ``labelled-list``: reports labels of link boxes together with the headlines that stand under them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.analyses.layout import is_headline, is_paragraph
from newslint.analyses.matching import deletion_safety, matches
from newslint.expressions.patterns import Pattern
from newslint.rule import Literal, Option, Report, Rule, RuleSpec, literals_for
from newslint.text.document import Block, Piece

LOOSE = 1
MOST_ITEMS = 60


class LabelledListRule(Rule):
    """Reports labels with the headlines under them, and single lines or inserts of the same sort.

    Under a label in the body only headlines count, title case without full stop, so that a label directly above
    running text is reported alone. After the last paragraph every line up to the end, or to ``stop``, belongs to
    the list: page copies carry times, topics and picture counts there.
    """

    kind = "labelled-list"
    options = (
        Option("label", "patterns", None, "expressions that match a whole label; what is listed below it goes with it"),
        Option("weak-label", "patterns", None, "labels that count only with headlines below them"),
        Option("match", "patterns", None, "expressions for single lines or inserts; a group `report` narrows"),
        Option("loose", "patterns", None, "less certain ones: the variant `loose`, and no fix that is safe"),
        Option("except", "patterns", None, "matches that overlap a match of one of these are left alone"),
        Option("stop", "patterns", None, "blocks that one of these matches end a list"),
        Option("literals", "texts", None, "strings of which each match holds one; a capital asks for one there"),
    )
    variants = {
        "label": "a label without headlines below it",
        "loose": "a match of one of the `loose` expressions",
    }

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._label: tuple[Pattern, ...] = options["label"]
        self._weak_label: tuple[Pattern, ...] = options["weak-label"]
        self._groups: tuple[tuple[Pattern, ...], ...] = (options["match"], options["loose"])
        self._except: tuple[Pattern, ...] = options["except"]
        self._stop: tuple[Pattern, ...] = options["stop"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the declared literals, else those that the expressions require."""
        patterns = (pattern for group in (self._label, self._weak_label, *self._groups) for pattern in group)
        return literals_for(self.settings["literals"], patterns)

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield the list that a label opens, else the matches in the block."""
        # Blocks come in order: what a list above covers is told already.
        told: list[int] = block.document.fact((self.kind, self.spec.id), lambda: [-1])
        if block.index <= told[0]:
            return
        if _fits(self._label, block) or (_fits(self._weak_label, block) and _has_headline_below(block)):
            last = self._last_item(block)
            told[0] = last.index
            yield _list(block, last)
            return
        for start, end, group in matches(block.text, self._groups, self._except):
            piece = block.slice(start, end)
            safety = "unsafe" if group == LOOSE else deletion_safety(piece)
            if _runs_on(piece):
                safety = "display"
            yield Report(piece, variant="loose" if group == LOOSE else "", safety=safety)

    def _last_item(self, label: Block) -> Block:
        """Return the last block of the list under ``label``, or the label itself."""
        items: list[Block] = []
        block = label.next
        while block is not None and len(items) < MOST_ITEMS and not self._ends_list(block):
            items.append(block)
            block = block.next
        if block is None or self._is_stop(block):
            return items[-1] if items else label
        last = label
        for item in items:
            if not is_headline(item.text):
                break
            last = item
        return last

    def _ends_list(self, block: Block) -> bool:
        # Lists of many labels look at the same blocks again and again.
        known: dict[int, bool] = block.document.fact((self.kind, self.spec.id, "ends"), dict)
        if block.index not in known:
            known[block.index] = (is_paragraph(block) and not is_headline(block.text)) or self._is_stop(block)
        return known[block.index]

    def _is_stop(self, block: Block) -> bool:
        return _fits(self._stop, block)


def _fits(patterns: tuple[Pattern, ...], block: Block) -> bool:
    return any(pattern.search(block.text) for pattern in patterns)


def _runs_on(piece: Piece) -> bool:
    """Return whether text follows in the same line, so that where the insert ends is a guess."""
    return piece.end < len(piece.block.text) and not piece.block.text.startswith("  ", piece.end)


def _has_headline_below(label: Block) -> bool:
    return label.next is not None and is_headline(label.next.text)


def _list(label: Block, last: Block) -> Report:
    if last is label:
        return Report(label.piece, variant="label", safety=deletion_safety(label.piece))
    # What counts as a headline is a guess from its looks: a person must see what is deleted.
    return Report(label.piece.to(last.piece), safety="unsafe")
