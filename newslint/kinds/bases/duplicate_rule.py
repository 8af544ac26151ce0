"""Base of the kinds that look for what stands in an article twice: their options, and what counts as a copy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from newslint.analyses.repetition.exact import PARAGRAPH_KINDS, Repetition, repetition
from newslint.analyses.repetition.limits import NEAR_OPTIONS, OPTIONS, RepetitionLimits, Thresholds
from newslint.analyses.repetition.near import NearDuplicates, resemblance
from newslint.rule import Option, Rule, RuleSpec
from newslint.text.document import Document

REPEATED_WORDS = 5
"""How many words in a row are the same in the shortest headline that comes again, and in any texts that are alike."""


class CopiesRule(Rule):
    """A rule on what is repeated word for word."""

    options: ClassVar[tuple[Option, ...]] = OPTIONS
    default_scope = PARAGRAPH_KINDS
    needs_furniture = True
    defaults_from = "duplicates"

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self.limits = RepetitionLimits.of(spec.scope, options)
        # Of texts that are alike enough, or of a headline, so many words in a row are always the same. Where options
        # ask for less than they usually do, nothing is certain.
        declared = type(self).options
        if all(options[one.name] >= one.default for one in declared if one.type in ("integer", "number")):
            self.repeated_words = REPEATED_WORDS

    def repetition(self, document: Document) -> Repetition:
        """Return what a document repeats word for word."""
        return repetition(document, self.limits)


class NearCopiesRule(CopiesRule):
    """A rule on what is repeated in nearly the same words."""

    options: ClassVar[tuple[Option, ...]] = (*OPTIONS, *NEAR_OPTIONS)

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self.thresholds = Thresholds.of(options)

    def resemblance(self, document: Document) -> NearDuplicates:
        """Return what a document repeats nearly."""
        return resemblance(document, self.limits, self.thresholds)
