"""Kind ``metric``: reports a block, sentence or article of which a measure is too high or too low."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from newslint.analyses.readability import is_long, lix, rix
from newslint.analyses.words import tokens
from newslint.analyses.words import words as words_of
from newslint.errors import PackError
from newslint.kinds.bases.unit_rule import Unit, UnitRule
from newslint.rule import Option, Report, RuleSpec
from newslint.text.document import Piece


class UnitCounts(NamedTuple):
    """What was counted in a unit; what the rule's measure does not need stays 0."""

    characters: int
    words: int
    long_words: int
    sentences: int
    blocks: int


MEASURES: Mapping[str, Callable[[UnitCounts], float]] = {
    "words": lambda counts: counts.words,
    "characters": lambda counts: counts.characters,
    "sentences": lambda counts: counts.sentences,
    "paragraphs": lambda counts: counts.blocks,
    "words-per-sentence": lambda counts: counts.words / max(counts.sentences, 1),
    "words-per-paragraph": lambda counts: counts.words / counts.blocks,
    "sentences-per-paragraph": lambda counts: counts.sentences / counts.blocks,
    "lix": lambda counts: lix(counts.words, counts.long_words, counts.sentences),
    "rix": lambda counts: rix(counts.long_words, counts.sentences),
}
WITH_LONG_WORDS = frozenset({"lix", "rix"})
WITHOUT_SENTENCES = frozenset({"words", "characters", "paragraphs", "words-per-paragraph"})


class MetricRule(UnitRule):
    """Reports each unit whose measure is above ``most`` or below ``least``; of a document its first block.

    Averages are rounded to one decimal before they are compared, so that what is told is what was compared.
    """

    kind = "metric"
    options = (
        Option("measure", "choice", "words", "what is measured", tuple(MEASURES)),
        Option("most", "number", None, "the highest value that is not reported"),
        Option("least", "number", None, "the lowest value that is not reported"),
        Option("fewest-words", "integer", 0, "units with fewer words are not measured"),
        Option("outside-quotes", "boolean", False, "leave what stands in quotations out of all counts"),
    )
    placeholders = {
        **UnitRule.placeholders,
        "value": "the value that was measured",
        "most": "the highest value allowed",
        "least": "the lowest value allowed",
        "words": "how many words were counted",
    }
    variants = {"low": "the value is below `least`"}

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        most, least = options["most"], options["least"]
        if most is None and least is None:
            raise PackError("the options 'most' and 'least' are missing, so that it would never report anything")
        if most is not None and least is not None and least > most:
            raise PackError("the option 'least' is above 'most', so that it would always report")
        self._measured: str = options["measure"]

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield the unit if its measure is out of bounds."""
        counts = self._counts(unit)
        if counts.words < max(self.settings["fewest-words"], 1):
            return
        value = round(MEASURES[self._measured](counts), 1)
        most, least = self.settings["most"], self.settings["least"]
        is_low = least is not None and value < least
        if is_low or (most is not None and value > most):
            values = {"value": shown(value), "most": shown(most), "least": shown(least), "words": str(counts.words)}
            yield Report(unit.pieces[0], values, variant="low" if is_low and "low" in self.spec.variants else "")

    def _counts(self, unit: Unit) -> UnitCounts:
        outside_quotes = self.settings["outside-quotes"]
        words = long_words = characters = sentences = 0
        for piece in unit.pieces:
            texts = (
                [token.text for token in tokens(*piece, outside_quotes=True)] if outside_quotes else words_of(*piece)
            )
            words += len(texts)
            if self._measured in WITH_LONG_WORDS:
                long_words += sum(map(is_long, texts))
            if self._measured == "characters":
                characters += _characters(piece, outside_quotes=outside_quotes)
            if self._measured not in WITHOUT_SENTENCES:
                sentences += _sentences(piece, outside_quotes=outside_quotes)
        return UnitCounts(characters, words, long_words, sentences, len(unit.pieces))


def shown(value: float | None) -> str:
    """Return a number as Indonesian text has it, with a comma; nothing for None."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".").replace(".", ",")


def _characters(piece: Piece, *, outside_quotes: bool) -> int:
    block, start, end = piece
    count = end - start
    for span in block.quotations.between(start, end) if outside_quotes else ():
        count -= min(span.end, end) - max(span.start, start)
    return count


def _sentences(piece: Piece, *, outside_quotes: bool) -> int:
    """Return how many sentences start in a piece that holds whole sentences."""
    block, start, end = piece
    sentences = block.sentences
    first = bisect_left(sentences, start, key=lambda sentence: sentence.start)
    last = bisect_left(sentences, end, key=lambda sentence: sentence.start)
    if not outside_quotes:
        return last - first
    return sum(not sentence.is_quoted for sentence in sentences[first:last])
