"""What counts as repeated, and as nearly repeated: the options of the kinds of this analysis, as keys for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from newslint.option import Option

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
    Option("licence-phrases", "texts", None, "phrases of the terms of a licence, which are the same for every work"),
    Option(
        "step-words", "texts", None, "words that open a step, with or without a number, before a comma, colon or stop"
    ),
    Option("recap-words", "texts", None, "words that head a section which says again what the article said"),
    Option(
        "sheet-words",
        "texts",
        None,
        "words that name, in a headline or a first line, a sheet whose lines come again: lyrics, a forecast",
    ),
    Option("saying", "texts", None, "verbs of saying that stand behind what was said"),
    Option("saying-before", "texts", None, "verbs of saying that stand before what was said"),
    Option("likewise", "texts", None, "words that open a paragraph which says of itself that the same goes for others"),
)
"""Options that all kinds of this analysis share."""
NEAR_OPTIONS = (
    Option(
        "similarity", "number", 0.8, "share of three-word runs that two texts have in common, of all that either has"
    ),
    Option("containment", "number", 0.9, "share of the shorter text's three-word runs that the longer one holds"),
    Option(
        "plain-containment",
        "number",
        0.8,
        "as containment, for texts of near-words or more that share words rather than names",
    ),
    Option("near-words", "integer", 15, "fewest words of a paragraph that is compared with others"),
    Option("sentence-words", "integer", 12, "fewest words of a sentence that is compared with others"),
    Option("quotation-words", "integer", 8, "fewest words of a quotation that is compared with others"),
    Option("quotation-containment", "number", 0.75, "as containment, for two quotations of near-words or more"),
)
"""Options of the kinds that look for what is nearly the same."""


class RepetitionLimits(NamedTuple):
    """What counts as a repeatable paragraph; the options above and a rule's scope, as a key for the analysis."""

    scope: frozenset[str]
    paragraph_words: int
    list_words: int
    labels: tuple[str, ...]
    legal_words: tuple[str, ...]
    licence_phrases: tuple[str, ...]
    step_words: tuple[str, ...]
    recap_words: tuple[str, ...]
    sheet_words: tuple[str, ...]
    saying: tuple[str, ...]
    saying_before: tuple[str, ...]
    likewise: tuple[str, ...]

    @classmethod
    def of(cls, scope: frozenset[str], settings: Mapping[str, Any]) -> RepetitionLimits:
        """Return the limits that a rule's scope and options set."""
        words = (tuple(settings[option.name]) for option in OPTIONS if option.type == "texts")
        return cls(scope, settings["paragraph-words"], settings["list-words"], *words)


class Thresholds(NamedTuple):
    """How much two texts must have in common; the options above, as a key for the analysis."""

    similarity: float
    containment: float
    plain_containment: float
    near_words: int
    sentence_words: int
    quotation_words: int
    quotation_containment: float

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Thresholds:
        """Return the thresholds that a rule's options set."""
        return cls(*(settings[option.name] for option in NEAR_OPTIONS))
