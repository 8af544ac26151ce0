"""Prepared rules: what the engine must know of a rule before any text is there, and the rule once it is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from newslint.errors import NewslintError, one_line
from newslint.expressions.literals import lower
from newslint.rule import Literal, Rule


class RuleFacts(NamedTuple):
    """What the engine must know of a rule before it runs: plain values, which a file can hold.

    ``literals`` are what ``Rule.literals`` returns; the flags say which methods the rule has, and what its spec and
    its kind ask for.
    """

    id: str
    furniture: bool
    needs_furniture: bool
    needs_published: bool
    needs_suppressions: bool
    reads_source: bool
    has_document: bool
    has_block: bool
    has_sentence: bool
    repeated_words: int
    literals: tuple[Literal, ...] | None

    @property
    def is_gated(self) -> bool:
        """Whether the rule sees only blocks with one of its literals; an empty literal stands in all blocks."""
        return self.literals is not None and all(literal.text for literal in self.literals)


class PreparedRule:
    """One rule as the engine runs it: its facts, and the rule itself, made when it is first asked for.

    ``silent`` rules only mark furniture: their findings are dropped.
    """

    __slots__ = ("_make", "_rule", "facts", "silent")

    def __init__(self, facts: RuleFacts, make: Callable[[], Rule], *, silent: bool = False) -> None:
        self.facts = facts
        self.silent = silent
        self._make = make
        self._rule: Rule | None = None

    @property
    def rule(self) -> Rule:
        """The rule."""
        if self._rule is None:
            self._rule = self._make()
        return self._rule

    def silenced(self) -> PreparedRule:
        """Return the rule as one that only marks furniture."""
        return PreparedRule(self.facts, lambda: self.rule, silent=True)


def prepared(rule: Rule) -> PreparedRule:
    """Return a rule ready for the engine. Raises ``NewslintError`` where its ``literals`` fail."""
    kind = type(rule)
    try:
        literals = rule.literals()
    except Exception as problem:  # a rule is foreign code, which may raise anything
        raise NewslintError(
            "the rule {id} failed in literals() with {type}: {reason}",
            id=rule.spec.id,
            type=type(problem).__name__,
            reason=one_line(problem),
        ) from None
    facts = RuleFacts(
        id=rule.spec.id,
        furniture=rule.spec.furniture,
        needs_furniture=rule.needs_furniture,
        needs_published=rule.needs_published,
        needs_suppressions=rule.needs_suppressions,
        reads_source=rule.reads_source,
        has_document=kind.check_document is not Rule.check_document,
        has_block=(kind.check_block, kind.check_blocks) != (Rule.check_block, Rule.check_blocks),
        has_sentence=kind.check_sentence is not Rule.check_sentence,
        repeated_words=rule.repeated_words,
        literals=literals if literals is None else tuple(each._replace(text=lower(each.text)) for each in literals),
    )
    return PreparedRule(facts, lambda: rule)
