"""Texts of one document to compare: what is measured of each, and the best match of each with an earlier one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.analyses.repetition.lists import is_item
from newslint.analyses.repetition.normalization import is_datum
from newslint.analyses.repetition.paragraphs import Paragraph
from newslint.analyses.repetition.shingles import Similarity, candidates, likeness, shingles
from newslint.text.document import Block, Piece
from newslint.text.spans import Span

ROW_WORDS = 80
"""Up to how many words a text has that is a row of a list, such as prices: longer ones are not taken apart."""


class ComparedText:
    """A paragraph, or a quotation or sentence of one, to compare; ``order`` numbers those of its sort in one block."""

    __slots__ = (
        "_shingles",
        "data",
        "is_legal",
        "is_quotation",
        "is_row",
        "order",
        "paragraph",
        "piece",
        "vocabulary",
        "words",
    )

    def __init__(
        self,
        paragraph: Paragraph,
        piece: Piece,
        words: tuple[str, ...],
        legal_words: frozenset[str],
        order: int = 0,
        *,
        is_quotation: bool = False,
    ) -> None:
        self.paragraph = paragraph
        self.piece = piece
        self.words = words
        self.order = order
        self.is_quotation = is_quotation
        self.is_row = is_item(piece.block)
        self.is_legal = not legal_words.isdisjoint(words)
        self.data = frozenset(filter(is_datum, words))
        self.vocabulary = frozenset(words)
        self._shingles: frozenset[int] | None = None

    @property
    def names(self) -> frozenset[str]:
        """The words that begin with a capital, in lower case."""
        return self.vocabulary.intersection(map(str.lower, _capitalised().findall(self.piece.text)))

    @property
    def inner_names(self) -> frozenset[str]:
        """The names that open no sentence, where any word has a capital."""
        return self.vocabulary.intersection(map(str.lower, _inner_capitalised().findall(self.piece.text)))

    @property
    def shingles(self) -> frozenset[int]:
        """The runs of words that the text is compared by, made when first asked for."""
        if self._shingles is None:
            self._shingles = shingles(self.words)
        return self._shingles


class NearMatch(NamedTuple):
    """Texts that nearly repeat earlier ones, one by one; more than one only for sentences that follow each other."""

    later: tuple[ComparedText, ...]
    earlier: tuple[ComparedText, ...]
    likeness: Similarity

    @property
    def block(self) -> Block:
        """The block of the later texts."""
        return self.later[0].piece.block

    @property
    def words(self) -> int:
        """How many words the later texts have."""
        return sum(len(text.words) for text in self.later)

    @property
    def share(self) -> float:
        """How much of the later text stands in the earlier one, from 0 to 1."""
        return len(self.later[0].shingles & self.earlier[0].shingles) / len(self.later[0].shingles)

    @property
    def is_quotation(self) -> bool:
        """Whether a quotation repeats a quotation."""
        return self.later[0].is_quotation and self.earlier[0].is_quotation


@lru_cache(maxsize=1)
def _capitalised() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z]\w*")


@lru_cache(maxsize=1)
def _inner_capitalised() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w,;)] )[A-Z]\w*")


def differ_in_slots(one: ComparedText, other: ComparedText) -> bool:
    """Return whether two texts fill a place of the same formula with different names; not asked of two quotations.

    "Di Kecamatan Hulu, hujan turun" and "Begitu pula di Kecamatan Hilir, hujan turun" speak of different places.
    """
    if (one.is_quotation and other.is_quotation) or max(len(one.words), len(other.words)) > ROW_WORDS:
        return False
    ones, others = one.inner_names - other.vocabulary, other.inner_names - one.vocabulary
    if not ones or not others:
        return False
    from difflib import SequenceMatcher, get_close_matches

    if any(get_close_matches(name, others) for name in ones):  # one name, spelt in two ways
        return False
    return any(
        tag == "replace"
        and not ones.isdisjoint(one.words[start:end])
        and not others.isdisjoint(other.words[its_start:its_end])
        for tag, start, end, its_start, its_end in SequenceMatcher(
            None, one.words, other.words, autojunk=False
        ).get_opcodes()
    )


def differ_in_names(one: ComparedText, other: ComparedText) -> bool:
    """Return whether each text names somebody or something that the other does not; not asked of two quotations."""
    if one.is_quotation and other.is_quotation:
        return False
    return not (one.names <= other.vocabulary or other.names <= one.vocabulary)


def share_names(one: ComparedText, other: ComparedText) -> bool:
    """Return whether at least half of the words that two texts share are names and numbers: a law, a title, a place."""
    shared = one.vocabulary & other.vocabulary
    return 2 * len(shared & (other.names | other.data)) >= len(shared)


def best_matches(
    texts: list[ComparedText], accept: Callable[[ComparedText, ComparedText, Similarity], bool]
) -> list[NearMatch]:
    """Return, for each text that resembles earlier ones, its match with the one it resembles most."""
    best: dict[int, NearMatch] = {}
    for earlier, later in candidates([text.words for text in texts]):
        alike = likeness(texts[earlier].shingles, texts[later].shingles)
        if later in best and best[later].likeness >= alike:
            continue
        if accept(texts[earlier], texts[later], alike):
            best[later] = NearMatch((texts[later],), (texts[earlier],), alike)
    return [best[later] for later in sorted(best)]


def overlap(start: int, end: int, spans: Sequence[Span], position: int) -> int:
    """Return how many code points of ``start`` to ``end`` the sorted spans from ``position`` on cover."""
    total = 0
    while position < len(spans) and spans[position].start < end:
        total += min(end, spans[position].end) - max(start, spans[position].start)
        position += 1
    return total


def is_quoted(piece: Piece) -> bool:
    """Return whether most of a piece is direct speech."""
    spans = piece.block.quotations.spans
    return 2 * overlap(piece.start, piece.end, spans, 0) > piece.end - piece.start
