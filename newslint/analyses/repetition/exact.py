"""Repetition: the words of paragraphs without what copies may differ in, and which paragraphs are copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.analyses.repetition.beside import Beside, beside, differing
from newslint.analyses.repetition.headline import find_headline
from newslint.analyses.repetition.limits import RepetitionLimits
from newslint.analyses.repetition.lists import is_item, is_within_list, lead_to_other_lists
from newslint.analyses.repetition.normalization import holds_sentence, is_numbered, is_other_script
from newslint.analyses.repetition.paragraphs import SHORT, CopiedRun, Paragraph
from newslint.analyses.repetition.parts import holder, is_notation, is_sheet, recap, step
from newslint.analyses.repetition.shingles import HOLDERS, holds_repeats
from newslint.text.document import Block, Document
from newslint.text.endings import ends_sentence, is_order, is_question
from newslint.text.resources import Resource

PARAGRAPH_KINDS = frozenset({"paragraph", "list-item", "quote"})
FORMULA_WORDS = 6
FORMULA_TEXTS = 3
FORMULA_LENGTH = 300
"""A formula: that many words that that many different texts, of at most that many code points, begin or end with."""
QUOTES = frozenset('"“”„«')
LIST_ITEMS = 3
"""Of how many items on a list that comes again as a whole is a paste; shorter ones are steps that two lists share."""
RECITATION_BLOCKS = 3
"""How many blocks after a line in another script its reading and its meaning may stand."""


@lru_cache(maxsize=8)
def _label(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,8}}(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s*[:./]", re.IGNORECASE)


class Repetition:
    """Which paragraphs of one document repeat earlier ones, and which blocks repeat its headline.

    ``lead`` is the first paragraph long enough to be one, or None.
    """

    def __init__(self, document: Document, limits: RepetitionLimits) -> None:
        self.document = document
        self.limits = limits
        self.headline = find_headline(document)
        self.paragraphs = tuple(self._paragraphs())
        self.lead = self._lead()
        self._formulas: frozenset[tuple[str, ...]] | None = None
        self._all_beside: list[Beside] | None = None
        self._recap: frozenset[int] | None = None
        self._is_sheet: bool | None = None
        self._found = self._originals()
        self.runs = tuple(run for run in self._runs() if self._is_paste(run))

    def _lead(self) -> Paragraph | None:
        """Return the first paragraph that is long enough for a lead and ends as a sentence does."""
        for paragraph in self.paragraphs:
            text = paragraph.block.text
            if ends_sentence(text) and len(text.split()) >= self.limits.paragraph_words:
                return paragraph
        return None

    def _paragraphs(self) -> Iterator[Paragraph]:
        """Yield the blocks that are text: neither furniture nor short lines that end no sentence, nor headlines."""
        furniture = self.document.furniture
        found = (self.headline.block, *self.headline.copies) if self.headline else ()
        headlines = {block.index for block in found if block is not None}
        blocks, texts = [], []
        for block in self.document.blocks:
            if block.kind in self.limits.scope and block.index not in furniture and block.index not in headlines:
                words = block.text.lower().split()
                if len(words) >= self.limits.paragraph_words or ends_sentence(block.text):
                    blocks.append(block)
                    texts.append(words)
        for position, (block, words, shares) in enumerate(zip(blocks, texts, holds_repeats(texts), strict=True)):
            yield Paragraph(block, position, shares=shares, is_short=len(words) < SHORT)

    def firsts(self) -> Iterator[Paragraph]:
        """Yield the paragraphs that are no copies of earlier ones."""
        return (paragraph for paragraph in self.paragraphs if self._found[paragraph.position] == paragraph.position)

    def differ_in_data(self, one: Paragraph, other: Paragraph) -> bool:
        """Return whether two paragraphs speak of different code, tables or lists beside them."""
        return self._beside(one).differs_in_data(self._beside(other))

    def difference(self, one: Paragraph, other: Paragraph) -> Resource | None:
        """Return the first link, picture or template tag in which two paragraphs differ, inside or beside them."""
        inside = differing(one.block.resources, other.block.resources)
        return inside or differing(*self._beside(one).differing(self._beside(other)))

    def is_copy(self, one: Paragraph, other: Paragraph) -> bool:
        """Return whether two paragraphs say the same of the same, whatever their letter case and punctuation."""
        if one.words != other.words or self.differ_in_data(one, other):
            return False
        return self.difference(one, other) is None

    def _beside(self, paragraph: Paragraph) -> Beside:
        if self._all_beside is None:
            self._all_beside = beside(self.document, [other.block for other in self.paragraphs])
        return self._all_beside[paragraph.position]

    def _originals(self) -> list[int]:
        """Return for each paragraph the position of the first one that says the same; its own where it is the first."""
        holders: dict[tuple[str, ...], list[Paragraph]] = {}
        found = []
        for paragraph in self.paragraphs:
            original = paragraph
            if paragraph.may_repeat:
                others = holders.setdefault(paragraph.words, [])
                original = next((other for other in others if self.is_copy(other, paragraph)), paragraph)
                if original is paragraph and len(others) < HOLDERS:
                    others.append(paragraph)
            found.append(original.position)
        return found

    def _runs(self) -> Iterator[CopiedRun]:
        """Yield the longest runs of copies; what a run repeats lies wholly above it."""
        paragraphs = self.paragraphs
        start = original = -1
        for position, found in enumerate((*self._found, len(paragraphs))):
            following = original + position - start
            if start >= 0 and position < len(paragraphs) and following < start and self._continues(following, position):
                continue
            if start >= 0:
                yield CopiedRun(paragraphs[start:position], paragraphs[original:following])
            start, original = (position, found) if found < position else (-1, -1)

    def _continues(self, following: int, position: int) -> bool:
        one, other = self.paragraphs[following], self.paragraphs[position]
        return one.may_repeat and other.may_repeat and self.is_copy(one, other)

    @property
    def is_sheet(self) -> bool:
        """Whether the document is a sheet, such as lyrics or a forecast, whose lines come again."""
        if self._is_sheet is None:
            self._is_sheet = is_sheet(self.document, self.limits)
        return self._is_sheet

    def is_recap(self, block: Block) -> bool:
        """Return whether a block stands in a section that says again what the article said."""
        if self._recap is None:
            self._recap = recap(self.document, self.limits)
        return block.index in self._recap

    def _is_paste(self, run: CopiedRun) -> bool:
        """Return whether copies are a fault: a paragraph, a run of them, or a whole list.

        Steps that two instructions share are none, nor is one paragraph that a recap or a sheet takes up.
        """
        if not any(map(self.is_prose, run.copies)):
            return self._is_whole_list(run) and all(map(self._is_sentence_item, run.copies))
        if len(run.copies) == 1 and self._is_wanted(run.copies[0].block):
            return False
        return self._is_whole_list(run) or _are_adjacent(run) or any(map(self.is_prose, self._without_steps(run)))

    def _without_steps(self, run: CopiedRun) -> Iterator[Paragraph]:
        """Yield the copies that are no steps, and do not lead to other steps than the text that they repeat."""
        for copy, original in zip(run.copies, run.originals, strict=True):
            if not self._is_step(copy) and not lead_to_other_lists(original.block, copy.block):
                yield copy

    def _is_wanted(self, block: Block) -> bool:
        """Return whether a paragraph says again something on purpose: a claim is quoted, or a section recaps."""
        before = block.previous
        is_cited = before is not None and before.text.endswith(":") and block.text[:1] in QUOTES
        return is_cited or self.is_sheet or self.is_recap(block)

    def _is_step(self, paragraph: Paragraph) -> bool:
        """Return whether a paragraph is an item of a list or opens as a step of an instruction does."""
        return is_item(paragraph.block) or step(self.limits.step_words).match(paragraph.block.text) is not None

    def _is_whole_list(self, run: CopiedRun) -> bool:
        """Return whether a run of list items is a whole list, both where it stands first and where it comes again."""
        if len(run.copies) < LIST_ITEMS or run.words < self.limits.list_words:
            return False
        sides = (run.originals, run.copies)
        return not any(is_within_list(side[0].block.previous, side[-1].block.next) for side in sides)

    def _is_sentence_item(self, paragraph: Paragraph) -> bool:
        """Return whether an item of a list is a sentence of its own, and says it of nothing that lists repeat."""
        text = paragraph.block.text
        if len(paragraph.words) < self.limits.paragraph_words or not ends_sentence(text) or is_question(text):
            return False
        return not (self.is_set_apart(paragraph.block) or is_notation(text) or self.is_licence(text))

    def is_prose(self, paragraph: Paragraph) -> bool:
        """Return whether a repeated paragraph is a fault by itself.

        Lists, verse, prayers, labels and formulas repeat their lines for good reasons.
        """
        text, count = paragraph.block.text, len(paragraph.words)
        if count < self.limits.paragraph_words or self.is_set_apart(paragraph.block) or is_notation(text):
            return False
        if self.is_licence(text):
            return False
        if count >= self.limits.list_words:
            legal = is_numbered(text) and not set(self.limits.legal_words).isdisjoint(paragraph.words)
            return not legal and holds_sentence(text)
        if is_numbered(text) or not ends_sentence(text) or is_question(text) or is_order(text):
            return False
        return not self.is_formula(paragraph.words)

    def is_formula(self, words: tuple[str, ...]) -> bool:
        """Return whether several different paragraphs begin or end with the same words as this short text."""
        if len(words) >= self.limits.list_words:
            return False
        if self._formulas is None:
            counts: dict[tuple[str, ...], int] = {}
            for other in {other.words for other in self.paragraphs if len(other.block.text) < FORMULA_LENGTH}:
                for edge in _edges(other):
                    counts[edge] = counts.get(edge, 0) + 1
            self._formulas = frozenset(edge for edge, count in counts.items() if count >= FORMULA_TEXTS)
        return not self._formulas.isdisjoint(_edges(words))

    def is_licence(self, text: str) -> bool:
        """Return whether a text is terms of a licence, which are given in the same words for every work."""
        return holder(self.limits.licence_phrases).search(text) is not None

    def is_set_apart(self, block: Block) -> bool:
        """Return whether a block opens with a label, or gives a line of another script or its reading or meaning."""
        blocks = self.document.blocks[max(0, block.index - RECITATION_BLOCKS) : block.index + 1]
        label = _label(self.limits.labels).match(block.text)
        return label is not None or any(is_other_script(other.text) for other in blocks)


def _edges(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the first and the last words of a text, told apart by an empty word."""
    return ("", *words[:FORMULA_WORDS]), words[-FORMULA_WORDS:]


def _are_adjacent(run: CopiedRun) -> bool:
    return run.copies[0].block.index == run.originals[-1].block.index + 1


def repetition(document: Document, limits: RepetitionLimits) -> Repetition:
    """Return the repetition in a document, worked out once for all rules with the same limits."""
    return document.fact(("repetition", limits), lambda: Repetition(document, limits))
