"""What counts as repeated: the options that all kinds of this analysis share, as a key for it."""

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
    Option("likewise", "texts", None, "words that open a paragraph which says of itself that the same goes for others"),
)
"""Options that all kinds of this analysis share."""


class Limits(NamedTuple):
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
    likewise: tuple[str, ...]

    @classmethod
    def of(cls, scope: frozenset[str], settings: Mapping[str, Any]) -> Limits:
        """Return the limits that a rule's scope and options set."""
        words = (tuple(settings[option.name]) for option in OPTIONS if option.type == "texts")
        return cls(scope, settings["paragraph-words"], settings["list-words"], *words)
