"""Kind ``labelled-list``: reports labels of link boxes together with the headlines that stand under them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from newslint.analyses.layout import before_running_text, is_headline, is_line_end, is_paragraph, is_running, line_ends
from newslint.analyses.matching import GroupMatch, matches
from newslint.analyses.place import fills, fits, found_in, in_pieces, is_parted
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import EXCEPT
from newslint.rule import Literal, Option, Report, Rule, RuleSpec, literals_for
from newslint.text.document import Block, Piece
from newslint.text.endings import ends_with_full_stop

TITLED, LOOSE, LABEL = 0, 2, 3
MOST_ITEMS = 60
TEASER_WORDS = 4
_CLOSERS = ('"', "”", "’", "'", "“", ")", "]")


class LabelledListRule(Rule):
    """Reports labels with the links and headlines under them, and single lines or inserts of the same sort.

    Under a label in the body links count, the items of a list directly below, and headlines, title case without full
    stop, so that a label directly above running text is reported alone. After the last paragraph every line up to the
    end, or to ``stop``, belongs to the list: page copies carry times, topics and picture counts there.
    """

    kind = "labelled-list"
    options = (
        Option(
            "label",
            "patterns",
            None,
            "expressions that match a whole label; what is listed below it goes with it",
            at="line",
        ),
        Option("weak-label", "patterns", None, "labels that count only with headlines below them", at="line"),
        Option("match", "patterns", None, "expressions for single lines or inserts; a group `report` narrows"),
        Option(
            "titled",
            "patterns",
            None,
            "inserts in a long line whose end a `{title}` tells for sure; they count before the others",
        ),
        Option("loose", "patterns", None, "less certain ones: the variant `loose`, and no fix that is safe"),
        Option("opening", "patterns", None, "what of an insert is certain where text follows that may be its headline"),
        Option(
            "below",
            "patterns",
            None,
            "what a match announces; directly above such a block it is not safe to delete",
            at="line",
        ),
        EXCEPT,
        Option("stop", "patterns", None, "blocks that one of these matches end a list", at="line"),
    )
    variants = {
        "label": "a label without headlines below it",
        "loose": "a match of one of the `loose` expressions",
        "opening": "an insert of which only the `opening` is certain",
    }

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._label: tuple[Pattern, ...] = options["label"]
        self._label_in_pieces = in_pieces(self._label)
        self._weak_label: tuple[Pattern, ...] = options["weak-label"]
        self._groups: tuple[tuple[Pattern, ...], ...] = (options["titled"], options["match"], options["loose"])
        self._opening: tuple[Pattern, ...] = options["opening"]
        self._below: tuple[Pattern, ...] = options["below"]
        self._except: tuple[Pattern, ...] = options["except"]
        self._stop: tuple[Pattern, ...] = options["stop"]

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the expressions require."""
        patterns = (pattern for group in (self._label, self._weak_label, *self._groups) for pattern in group)
        return literals_for(patterns, attrgetter("block_literals"))

    def check_blocks(self, blocks: Sequence[Block]) -> Iterable[Report]:
        """Yield the lists that labels open, and the matches in the blocks outside them."""
        told = -1
        # Lists of many labels look at the same blocks again and again.
        ends_list = cache(self._ends_list)
        for block in blocks:
            if block.index <= told:
                continue
            if self._is_label(block):
                last = self._last_item(block, ends_list)
                told = last.index
                yield _list(block, last)
            else:
                yield from self._matches(block)

    def _matches(self, block: Block) -> Iterator[Report]:
        titled, *others = self._groups
        if block.document.vocabulary.known_titles is None or not is_paragraph(block):
            titled = ()
        for found in matches(block.piece, (titled, *others, self._label_in_pieces), self._except):
            if found.group == LABEL:  # in a long line, for one of its own opens a list
                if block.kind != "cell":
                    yield Report(block.slice(found.start, found.end), variant="label", safety="unsafe")
                continue
            yield self._match(block, found, line_ends(block))

    def _is_label(self, block: Block) -> bool:
        """Return whether a block opens a list; a cell names what stands in its row or column."""
        if block.kind == "cell":
            return False
        return fills(self._label, block) or (fits(self._weak_label, block.piece) and _has_headline_below(block))

    def _match(self, block: Block, found: GroupMatch, ends: Sequence[int]) -> Report:
        """Return the report of one match; ``ends`` are the ends of the lines that the block was written in."""
        piece = before_running_text(block.slice(found.start, found.end), ends)
        variant = "loose" if found.group == LOOSE else ""
        safety = "unsafe" if found.group == LOOSE or self._announces(piece) else ""
        if found.group == TITLED:
            return Report(piece, safety=safety, ends_known=True)
        if is_line_end(ends, piece.end) or not (_runs_on(piece) or _ends_like_text(piece)):
            return Report(piece, variant=variant, safety=safety)
        opening = self._opening_of(piece)
        if piece.end == len(block.text) and not _holds_text(piece, opening):
            return Report(piece, variant=variant, safety=safety)
        if opening and not piece.text.endswith(_CLOSERS):
            return Report(opening, variant=variant or "opening", fixable=False)
        return Report(piece, variant=variant, safety="display")

    def _opening_of(self, piece: Piece) -> Piece | None:
        """Return what of an insert is certain wherever its headline ends."""
        found = (next(found_in(pattern, piece), None) for pattern in self._opening)
        first = next((match for match in found if match is not None), None)
        return piece.block.slice(piece.start + first.start(), piece.start + first.end()) if first else None

    def _announces(self, piece: Piece) -> bool:
        """Return whether what stands below a match would be left without the line that announces it."""
        below = piece.block.next
        if below is None or piece.end < len(piece.block.text):
            return False
        return fits(self._below, below.piece) or (piece.text.endswith(":") and not is_paragraph(below))

    def _last_item(self, label: Block, ends_list: Callable[[Block], bool]) -> Block:
        """Return the last block of the list under ``label``, or the label itself."""
        items: list[Block] = []
        block = label.next
        while block is not None and len(items) < MOST_ITEMS and not ends_list(block):
            items.append(block)
            block = block.next
        if block is None or self._is_stop(block):
            return items[-1] if items else label
        last = label
        for item in items:
            if not _is_item(item, label, last):
                break
            last = item
        return last

    def _ends_list(self, block: Block) -> bool:
        is_question = block.is_link and not block.text.endswith(".")
        is_text = is_paragraph(block) and not (is_headline(block.text) or is_question)
        return is_text or self._is_stop(block)

    def _is_stop(self, block: Block) -> bool:
        return fits(self._stop, block.piece)


def _runs_on(piece: Piece) -> bool:
    """Return whether text follows in the same line, so that where the insert ends is a guess."""
    block = piece.block
    return piece.end < len(block.text) and not is_parted(piece)


def _ends_like_text(piece: Piece) -> bool:
    return piece.end == len(piece.block.text) and ends_with_full_stop(piece.text)


def _holds_text(piece: Piece, opening: Piece | None) -> bool:
    """Return whether text may lie in a piece that ends like text: a sentence behind its headline, or its first one."""
    block, start, end = piece
    if opening is not None and is_running(block.text[opening.end : end].strip()):
        return True
    return sum(start < sentence.end <= end for sentence in block.sentences) > 1


def _has_headline_below(label: Block) -> bool:
    return label.next is not None and (is_headline(label.next.text) or label.next.is_link)


def _is_item(block: Block, label: Block, above: Block) -> bool:
    """Return whether a block belongs to the list under ``label`` whose last block so far is ``above``."""
    if block.is_link or is_headline(block.text) or block.text.startswith(("http://", "https://")):
        return True
    if above is label and label.text.endswith(":") and not block.level:
        return len(block.text.split(None, TEASER_WORDS)) >= TEASER_WORDS or block.kind == "list-item"
    return block.kind == above.kind == "list-item" and label.kind != "list-item"


def _list(label: Block, last: Block) -> Report:
    if last is label:
        bare = label.next is None or (is_paragraph(label.next) and not label.next.is_link)
        return Report(label.piece, variant="label", safety="" if bare else "unsafe")
    # What counts as a headline is a guess from its looks: a person must see what is deleted.
    return Report(label.piece.to(last.piece), safety="unsafe")
