"""What the kinds on citations share: their options, their gate, and the citations of a document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from newslint.analyses.citations.entries import Headings
from newslint.analyses.citations.index import Citations, Grammar, citations_of
from newslint.rule import Literal, Option, Rule, RuleSpec
from newslint.text.document import Document
from newslint.text.markers import SUPERSCRIPTS

CITATION_OPTIONS = (
    Option("list-headings", "texts", None, "headings that open a list of references, without a colon"),
    Option("general-headings", "texts", None, "headings of lists whose works need not be cited, without a colon"),
    Option("look-alikes", "patterns", None, "text with numbers in brackets that are no citation markers", placed=False),
)
MARKER_LITERALS = tuple(Literal(text) for text in (*(f"[{digit}" for digit in range(1, 10)), "[ ", "[^", *SUPERSCRIPTS))


class CitationRule(Rule):
    """A rule on the markers and reference entries of an article."""

    options: ClassVar[tuple[Option, ...]] = CITATION_OPTIONS
    defaults_from: ClassVar[str] = "citations"

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        lists = frozenset(words.lower() for words in options["list-headings"])
        general = frozenset(words.lower() for words in options["general-headings"])
        self._grammar = Grammar(Headings(lists, general), options["look-alikes"])

    def literals(self) -> tuple[Literal, ...] | None:
        """Return what every marker or bracketed entry begins with."""
        return MARKER_LITERALS

    def citations(self, document: Document) -> Citations:
        """Return the markers and entries of a document."""
        return citations_of(document, self._grammar)
