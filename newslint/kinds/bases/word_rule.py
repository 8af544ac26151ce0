"""Base of kinds that look for words and expressions, with the options that these share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.analyses.word_list import WordList
from newslint.errors import PackError
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import EXCEPT, IGNORE_CASE, Unit, UnitMatch, UnitRule
from newslint.rule import Literal, Option, RuleSpec

SOUGHT = (
    Option("words", "words", None, "words as they stand, or a .txt file of the pack with one a line"),
    Option(
        "match", "patterns", None, "phrases, or expressions (regex), of which a group `report` narrows what is told"
    ),
)
EXCEPTIONS = (
    Option("except-words", "words", None, "words, or a .txt file; what overlaps one of these is left alone"),
    EXCEPT,
)
FORMS = (
    IGNORE_CASE,
    Option("whole-words", "boolean", True, "find words only where they are not a part of a longer word or an address"),
    Option("clitics", "boolean", False, "take words with -ku -mu -nya -lah -kah -pun at their end for the same words"),
)


class WordRule(UnitRule):
    """A rule with the options ``EXCEPTIONS``, some or all of ``FORMS``, and ``outside-quotes``."""

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self.exceptions: tuple[Pattern, ...] = options["except"]
        if options["except-words"]:
            self.exceptions = (*self.exceptions, self.word_list(options["except-words"]))

    @property
    def form(self) -> dict[str, Any]:
        """What says which texts count as the same word: options, and the vocabulary."""
        settings = self.settings
        return {
            "ignore_case": settings["ignore-case"],
            "whole_words": settings.get("whole-words", True),
            "clitics": settings.get("clitics", False),
            "vocabulary": self.spec.vocabulary,
        }

    def word_list(self, words: Iterable[str]) -> WordList:
        """Return words as one expression, found as the rule's options say."""
        return WordList(words, **self.form)

    def found(self, unit: Unit, groups: Sequence[Sequence[Pattern]]) -> Iterator[UnitMatch]:
        """Yield the matches in a unit that the rule does not leave alone."""
        return unit.matches(groups, self.exceptions, outside_quotes=self.settings["outside-quotes"])


class SearchRule(WordRule):
    """A rule that looks for the options ``SOUGHT`` as well; one of them must be given."""

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        words = (self.word_list(options["words"]),) if options["words"] else ()
        self.sought: tuple[Pattern, ...] = (*words, *options["match"])
        if not self.sought:
            raise PackError("the option 'words' or 'match' is missing, so that it would look for nothing")

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the words and expressions require."""
        return self.literals_of(self.sought)
