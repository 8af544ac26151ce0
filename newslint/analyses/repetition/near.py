"""NearDuplicates: paragraphs, quotations and sentences of one document that say almost the same as earlier ones."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from newslint.analyses.repetition.exact import FORMULA_TEXTS, Repetition, repetition
from newslint.analyses.repetition.limits import RepetitionLimits, Thresholds
from newslint.analyses.repetition.normalization import is_numbered, words_of
from newslint.analyses.repetition.paragraphs import Paragraph
from newslint.analyses.repetition.parts import is_notation, opener
from newslint.analyses.repetition.shingles import Similarity
from newslint.analyses.repetition.similarity import (
    ComparedText,
    NearMatch,
    best_matches,
    differ_in_names,
    differ_in_slots,
    is_quoted,
    overlap,
    share_names,
)
from newslint.analyses.repetition.speech import names_claim
from newslint.text.document import Document

LENGTHS = 2.0
"""How many times longer one paragraph may be than the other; beyond that its sentences are compared instead."""


NEIGHBOURS = 3
"""How many sentences further on the next one of a run may stand, where those between are too short to compare."""


class NearDuplicates:
    """What in a document nearly repeats something earlier, each place told by one of three lists.

    ``leads`` holds paragraphs that take up the lead among other things, ``paragraphs`` other paragraphs that are
    nearly the same, ``sentences`` quotations and sentences inside paragraphs of which neither is true.
    """

    def __init__(self, repetition: Repetition, thresholds: Thresholds) -> None:
        self._repetition = repetition
        self._thresholds = thresholds
        self._legal = frozenset(repetition.limits.legal_words)
        texts = [
            ComparedText(paragraph, paragraph.block.piece, paragraph.words, self._legal)
            for paragraph in repetition.firsts()
            if paragraph.shares
        ]
        self._with_these_words = Counter(text.words for text in texts)
        near = best_matches(texts, self._is_near_paragraph)
        lead = repetition.lead
        self.leads: tuple[NearMatch, ...] = tuple(match for match in near if self._repeats_lead(match, lead))
        self.paragraphs: tuple[NearMatch, ...] = tuple(match for match in near if not self._repeats_lead(match, lead))
        self.sentences = tuple(self._sentences(texts, {match.block.index for match in near}))

    def _sentences(self, texts: list[ComparedText], told: set[int]) -> list[NearMatch]:
        """Return repeated sentences and quotations outside of paragraphs told already, in the order of the text."""
        parts = [part for text in texts for part in self._parts(text.paragraph)]
        found = [match for match in best_matches(parts, self._is_near_part) if match.block.index not in told]
        runs = list(_joined([match for match in found if not match.later[0].is_quotation]))
        starts = [(run.block.index, run.later[0].piece.start) for run in runs]
        for match in found:
            place = (match.block.index, match.later[0].piece.start)
            before = bisect_right(starts, place) - 1
            if match.later[0].is_quotation and not (before >= 0 and _lies_within(match, runs[before])):
                runs.append(match)
        return sorted(runs, key=lambda match: (match.block.index, match.later[0].piece.start))

    def _parts(self, paragraph: Paragraph) -> Iterator[ComparedText]:
        """Yield the quotations and the sentences of a paragraph that are long enough, in the order of their starts."""
        block = paragraph.block
        if is_numbered(block.text):
            return
        quoted = block.quotations.spans if block.quotations.balanced else ()
        parts = []
        for number, (start, end) in enumerate(quoted):
            words = words_of(block.slice(start, end))
            if len(words) >= self._thresholds.quotation_words:
                parts.append(
                    ComparedText(paragraph, block.slice(start, end), words, self._legal, number, is_quotation=True)
                )
        position = 0
        for sentence in block.sentences:
            while position < len(quoted) and quoted[position].end <= sentence.start:
                position += 1
            inside = overlap(sentence.start, sentence.end, quoted, position)
            words = words_of(sentence.piece) if 2 * inside <= sentence.end - sentence.start else ()
            if len(words) >= self._thresholds.sentence_words:
                parts.append(ComparedText(paragraph, sentence.piece, words, self._legal, sentence.index))
        yield from sorted(parts, key=lambda part: (part.piece.start, -part.piece.end))

    def _is_near_paragraph(self, earlier: ComparedText, later: ComparedText, alike: Similarity) -> bool:
        limits = self._thresholds
        if self._are_alike_by_nature(earlier, later, alike):
            return False
        lead = self._repetition.lead
        if lead and earlier.piece.block is lead.block and self._holds_lead(later, lead, alike):
            return True
        if earlier.words == later.words:  # what tells them apart is no word
            return self._repetition.is_prose(later.paragraph)
        lengths = sorted((len(earlier.words), len(later.words)))
        if lengths[0] < limits.near_words or lengths[1] > LENGTHS * lengths[0]:
            return False
        if alike.similarity >= limits.similarity:
            return True
        return self._holds(earlier, later, alike) and is_quoted(earlier.piece) == is_quoted(later.piece)

    def _holds(self, earlier: ComparedText, later: ComparedText, alike: Similarity) -> bool:
        """Return whether the longer of two texts holds the shorter; long names in both do not count for much."""
        limits = self._thresholds
        if alike.containment >= limits.containment:
            return True
        is_long = min(len(earlier.words), len(later.words)) >= limits.near_words
        return is_long and alike.containment >= limits.plain_containment and not share_names(earlier, later)

    def _holds_lead(self, later: ComparedText, lead: Paragraph, alike: Similarity) -> bool:
        long_enough = self._thresholds.sentence_words <= len(lead.words) <= len(later.words)
        if is_quoted(lead.block.piece) and not is_quoted(later.piece):  # a claim that is named again
            return False
        return long_enough and alike.containment >= self._thresholds.containment

    def _repeats_lead(self, match: NearMatch, lead: Paragraph | None) -> bool:
        if lead is None or match.earlier[0].piece.block is not lead.block:
            return False
        return match.likeness.similarity < self._thresholds.similarity and self._holds_lead(
            match.later[0], lead, match.likeness
        )

    def _is_near_part(self, earlier: ComparedText, later: ComparedText, alike: Similarity) -> bool:
        limits = self._thresholds
        one, other = earlier.piece, later.piece
        if (one.block is other.block and one.end > other.start) or self._are_alike_by_nature(earlier, later, alike):
            return False
        if alike.similarity >= limits.similarity:
            return True
        lengths = sorted((len(earlier.words), len(later.words)))
        if earlier.is_quotation != later.is_quotation or lengths[1] > LENGTHS * lengths[0]:
            return False
        if later.is_quotation:
            wanted = limits.containment if lengths[0] < limits.near_words else limits.quotation_containment
            return alike.containment >= wanted
        return self._holds(earlier, later, alike)

    def _are_alike_by_nature(self, earlier: ComparedText, later: ComparedText, alike: Similarity) -> bool:
        """Return whether two texts are rows of a list, clauses of a law, or speak of different data.

        So are several of the same words that each lead somewhere else.
        """
        if not (earlier.data <= later.data or earlier.data >= later.data):
            return True
        one, other = earlier.paragraph, later.paragraph
        if self._says_again(one, other) or self._repetition.differ_in_data(one, other):
            return True
        if one is not other and one.words == other.words and self._with_these_words[one.words] >= FORMULA_TEXTS:
            return True
        if alike.similarity >= self._thresholds.similarity and differ_in_names(earlier, later):
            return True
        if differ_in_slots(earlier, later) or self._name_claim(earlier, later):
            return True
        if (earlier.is_row and later.is_row) or (earlier.is_legal and later.is_legal):
            return True
        if (earlier.is_row and earlier.is_legal) or (later.is_row and later.is_legal):
            return True
        found = self._repetition
        return found.is_set_apart(later.piece.block) or found.is_formula(later.words) or found.is_formula(earlier.words)

    def _name_claim(self, earlier: ComparedText, later: ComparedText) -> bool:
        """Return whether two texts of the article's own quote what somebody claims, as fact checks must."""
        if earlier.is_quotation or later.is_quotation:
            return False
        limits = self._repetition.limits
        return names_claim(earlier.piece, limits) and names_claim(later.piece, limits)

    def _says_again(self, earlier: Paragraph, later: Paragraph) -> bool:
        """Return whether a paragraph takes up another on purpose: in a recap or a sheet, or by its own words."""
        found = self._repetition
        if found.is_sheet or found.is_recap(earlier.block) or found.is_recap(later.block):
            return True
        if found.is_licence(later.block.text) or is_notation(later.block.text):
            return True
        return opener(found.limits.likewise).match(later.block.text) is not None


def _joined(matches: list[NearMatch]) -> Iterator[NearMatch]:
    """Yield the matches of sentences, those that follow each other as their originals do joined into one."""
    group: list[NearMatch] = []
    for match in matches:
        if group and not _follows(match, group[-1]):
            yield _join(group)
            group = []
        group.append(match)
    if group:
        yield _join(group)


def _join(group: list[NearMatch]) -> NearMatch:
    later = tuple(match.later[0] for match in group)
    earlier = tuple(match.earlier[0] for match in group)
    return NearMatch(later, earlier, min(match.likeness for match in group))


def _follows(match: NearMatch, before: NearMatch) -> bool:
    """Return whether two sentences stand as far apart as their originals; short ones may stand between them."""
    if match.block is not before.block or match.earlier[0].piece.block is not before.earlier[0].piece.block:
        return False
    apart = match.later[0].order - before.later[0].order
    return apart <= NEIGHBOURS and match.earlier[0].order - before.earlier[0].order == apart


def _lies_within(inner: NearMatch, outer: NearMatch) -> bool:
    return inner.block is outer.block and inner.later[0].piece.end <= outer.later[-1].piece.end


def resemblance(document: Document, limits: RepetitionLimits, thresholds: Thresholds) -> NearDuplicates:
    """Return the resemblance in a document, worked out once for all rules with the same limits and thresholds."""
    key = ("resemblance", limits, thresholds)
    return document.fact(key, lambda: NearDuplicates(repetition(document, limits), thresholds))
