"""Repetition: the words of paragraphs without what copies may differ in, and which paragraphs are copies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from newslint.analyses.repetition.beside import Beside, beside, differing
from newslint.analyses.repetition.headline import find_headline
from newslint.analyses.repetition.normalization import holds_sentence, is_numbered, is_other_script, words_of
from newslint.analyses.repetition.shingles import HOLDERS, holds_repeats
from newslint.option import Option
from newslint.text.document import Block, Document
from newslint.text.endings import ends_sentence, is_question
from newslint.text.resources import Resource

PARAGRAPH_KINDS = frozenset({"paragraph", "list-item", "quote"})
SHORT = 12
"""Below how many words a paragraph may be a copy though it shares no run of words as ``shingles`` counts them."""
FORMULA_WORDS = 6
FORMULA_TEXTS = 3
FORMULA_LENGTH = 300
"""A formula: that many words that that many different texts, of at most that many code points, begin or end with."""
RECITATION_BLOCKS = 3
"""How many blocks after a line in another script its reading and its meaning may stand."""

OPTIONS = (
    Option("paragraph-words", "integer", 8, "fewest words of a paragraph that counts as repeated"),
    Option("list-words", "integer", 20, "fewest words of a list item, question or formula that counts as repeated"),
    Option(
        "labels",
        "texts",
        None,
        "words that open a credit, a label or a recitation where a colon, stop or slash follows",
    ),
    Option(
        "legal-words", "texts", None, "words that tell a quoted statute or verdict, whose clauses are alike by nature"
    ),
)
"""Options that all kinds of this analysis share."""


class Limits(NamedTuple):
    """What counts as a repeatable paragraph; the options above and a rule's scope, as a key for the analysis."""

    scope: frozenset[str]
    paragraph_words: int
    list_words: int
    labels: tuple[str, ...]
    legal_words: tuple[str, ...]

    @classmethod
    def of(cls, scope: frozenset[str], settings: Mapping[str, Any]) -> Limits:
        """Return the limits that a rule's scope and options set."""
        return cls(
            scope,
            settings["paragraph-words"],
            settings["list-words"],
            tuple(settings["labels"]),
            tuple(settings["legal-words"]),
        )


class Paragraph:
    """A block of the text proper; ``shares`` says that it has a run of words in common with itself or another.

    ``position`` is its place among the paragraphs.
    """

    __slots__ = ("_words", "block", "is_short", "position", "shares")

    def __init__(self, block: Block, position: int, *, shares: bool, is_short: bool) -> None:
        self.block = block
        self.position = position
        self.shares = shares
        self.is_short = is_short
        self._words: tuple[str, ...] | None = None

    @property
    def may_repeat(self) -> bool:
        """Whether the paragraph can be a copy; of a short one the runs of words tell nothing."""
        return self.shares or self.is_short

    @property
    def words(self) -> tuple[str, ...]:
        """The paragraph's normal form, worked out when first asked for."""
        if self._words is None:
            self._words = words_of(self.block.piece)
        return self._words

    @property
    def line(self) -> int:
        """The line of the source that the paragraph starts on, from 1."""
        return line_of(self.block)


class Run(NamedTuple):
    """Paragraphs that repeat, one by one and in the same order, paragraphs further up."""

    copies: tuple[Paragraph, ...]
    originals: tuple[Paragraph, ...]

    @property
    def words(self) -> int:
        """How many words the copies have."""
        return sum(len(copy.words) for copy in self.copies)


@lru_cache(maxsize=8)
def _label(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,8}}(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s*[:./]", re.IGNORECASE)


class Repetition:
    """Which paragraphs of one document repeat earlier ones, and which blocks repeat its headline.

    ``lead`` is the first paragraph long enough to be one, or None.
    """

    def __init__(self, document: Document, limits: Limits) -> None:
        self.document = document
        self.limits = limits
        self.headline = find_headline(document)
        self.paragraphs = tuple(self._paragraphs())
        self.lead = self._lead()
        self._formulas: frozenset[tuple[str, ...]] | None = None
        self._all_beside: list[Beside] | None = None
        self._found = self._originals()
        self.runs = tuple(run for run in self._runs() if any(map(self.is_prose, run.copies)))

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
        headlines = {block.index for block in (self.headline.block, *self.headline.copies)} if self.headline else ()
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

    def _runs(self) -> Iterator[Run]:
        """Yield the longest runs of copies; what a run repeats lies wholly above it."""
        paragraphs = self.paragraphs
        start = original = -1
        for position, found in enumerate((*self._found, len(paragraphs))):
            following = original + position - start
            if start >= 0 and position < len(paragraphs) and following < start and self._continues(following, position):
                continue
            if start >= 0:
                yield Run(paragraphs[start:position], paragraphs[original:following])
            start, original = (position, found) if found < position else (-1, -1)

    def _continues(self, following: int, position: int) -> bool:
        one, other = self.paragraphs[following], self.paragraphs[position]
        return one.may_repeat and other.may_repeat and self.is_copy(one, other)

    def is_prose(self, paragraph: Paragraph) -> bool:
        """Return whether a repeated paragraph is a fault by itself.

        Lists, verse, prayers, labels and formulas repeat their lines for good reasons.
        """
        text, count = paragraph.block.text, len(paragraph.words)
        if count < self.limits.paragraph_words or self.is_set_apart(paragraph.block):
            return False
        if count >= self.limits.list_words:
            legal = is_numbered(text) and not set(self.limits.legal_words).isdisjoint(paragraph.words)
            return not legal and holds_sentence(text)
        if is_numbered(text) or not ends_sentence(text) or is_question(text):
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

    def is_set_apart(self, block: Block) -> bool:
        """Return whether a block opens with a label, or gives a line of another script or its reading or meaning."""
        blocks = self.document.blocks[max(0, block.index - RECITATION_BLOCKS) : block.index + 1]
        label = _label(self.limits.labels).match(block.text)
        return label is not None or any(is_other_script(other.text) for other in blocks)


def _edges(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the first and the last words of a text, told apart by an empty word."""
    return ("", *words[:FORMULA_WORDS]), words[-FORMULA_WORDS:]


def line_of(block: Block) -> int:
    """Return the line of the source that a block starts on, from 1."""
    return block.document.source.lines.position(block.piece.span.start).line


def repetition(document: Document, limits: Limits) -> Repetition:
    """Return the repetition in a document, worked out once for all rules with the same limits."""
    return document.fact(("repetition", limits), lambda: Repetition(document, limits))
