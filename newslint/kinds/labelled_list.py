"""Kind ``labelled-list``: reports labels of link boxes together with the headlines that stand under them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.document import Block
from newslint.layout import is_headline, is_paragraph
from newslint.literals import any_of
from newslint.matching import deletion_safety, matches
from newslint.patterns import Pattern
from newslint.rule import Literal, Option, Report, Rule, RuleSpec

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
        Option("match", "patterns", None, "expressions for single lines or inserts; a group `report` narrows"),
        Option("loose", "patterns", None, "less certain ones: the variant `loose`, and no fix that is safe"),
        Option("except", "patterns", None, "matches that overlap a match of one of these are left alone"),
        Option("stop", "patterns", None, "blocks that one of these matches end a list"),
        Option("literals", "texts", None, "strings of which each match holds one, where they cannot be derived"),
    )
    variants = {
        "label": "a label without headlines below it",
        "loose": "a match of one of the `loose` expressions",
    }

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._label: tuple[Pattern, ...] = options["label"]
        self._groups: tuple[tuple[Pattern, ...], ...] = (options["match"], options["loose"])
        self._except: tuple[Pattern, ...] = options["except"]
        self._stop: tuple[Pattern, ...] = options["stop"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the declared literals, else those that the expressions require."""
        if self.settings["literals"]:
            return tuple(Literal(text.lower()) for text in self.settings["literals"])
        found = any_of(pattern.source for group in (self._label, *self._groups) for pattern in group)
        return None if found is None else tuple(map(Literal, found))

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield the list that a label opens, else the matches in the block."""
        # Blocks come in order: what a list above covers is told already.
        told: list[int] = block.document.fact((self.kind, self.spec.id), lambda: [-1])
        if block.index <= told[0]:
            return
        if self._is_label(block):
            last = self._last_item(block)
            told[0] = last.index
            yield _list(block, last)
            return
        for start, end, group in matches(block.text, self._groups, self._except):
            piece = block.slice(start, end)
            safety = "unsafe" if group == LOOSE else deletion_safety(piece)
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
        return (is_paragraph(block) and not is_headline(block.text)) or self._is_stop(block)

    def _is_stop(self, block: Block) -> bool:
        return any(pattern.search(block.text) for pattern in self._stop)

    def _is_label(self, block: Block) -> bool:
        return any(pattern.search(block.text) for pattern in self._label)


def _list(label: Block, last: Block) -> Report:
    if last is label:
        return Report(label.piece, variant="label", safety=deletion_safety(label.piece))
    # What counts as a headline is a guess from its looks: a person must see what is deleted.
    return Report(label.piece.to(last.piece), safety="unsafe")
