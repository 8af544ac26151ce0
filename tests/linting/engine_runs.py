"""Runs the engine with rules written for tests, and tells what it found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint import Block, Document, Literal, Pattern, Report, Rule, RuleSpec, Source
from newslint.linting.engine import Engine, Outcome
from newslint.readers.plain import PlainReader
from newslint.text.document import PROSE_KINDS


def spec(rule_id: str, **changes: Any) -> RuleSpec:
    """Return a rule's spec with the message ``{match}``."""
    words = {"id": "kata", "en": "word"}
    message = {"id": "Ada {match}.", "en": "There is {match}."}
    return RuleSpec(rule_id, "test", "stable", "warning", PROSE_KINDS, words, words, message, {})._replace(**changes)


class WordRule(Rule):
    """Reports each place of one word."""

    def __init__(self, rule_id: str = "test/word", word: str = "kucing", **changes: Any) -> None:
        super().__init__(spec(rule_id, **changes), {})
        self.word = word
        self.extra: Mapping[str, Any] = {}

    def literals(self) -> tuple[Literal, ...] | None:
        return (Literal(self.word),)

    def check_block(self, block: Block) -> Iterable[Report]:
        for match in Pattern(self.word).finditer(block.text):
            yield Report(block.slice(*match.span()), **self.extra)


def documents(text: str) -> Document:
    (document,) = PlainReader().read(Source("a.txt", text))
    return document


def run(rules: Iterable[Rule], text: str, **options: Any) -> Outcome:
    return Engine(rules, **options).run(documents(text))


def found(outcome: Outcome) -> list[tuple[str, int, int]]:
    return [(finding.rule, finding.start.offset, finding.end.offset) for finding in outcome.findings]
