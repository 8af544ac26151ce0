"""The literals that the gate looks for are in all that the expressions of rules match: no finding is lost by it."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint import Linter, Rule
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from newslint.expressions.literals import lower
from newslint.expressions.patterns import Pattern
from tests.every import every
from tests.expressions.generated import generated
from tests.made_once import REGISTRY, RULES

FILLER = "Harga beras di pasar induk naik lima persen sejak awal pekan ini, kata pedagang."
MADE = 40
"""How many texts are made from each expression."""


def patterns_of(rule: Rule) -> Iterator[Pattern]:
    for value in rule.settings.values():
        values = value if isinstance(value, tuple) else (value,)
        yield from (each for each in values if type(each) is Pattern)


def holds(text: str, literals: tuple[str, ...]) -> bool:
    """Return whether a text holds one of the literals as the gate looks for them."""
    small = lower(text)
    for literal in literals:
        at = small.find(lower(literal))
        while at >= 0:
            if text[at].isupper() or not literal[0].isupper():
                return True
            at = small.find(lower(literal), at + 1)
    return False


PATTERNS = {pattern.source: pattern for rule in RULES.values() for pattern in patterns_of(rule)}


@every("pattern", PATTERNS.values(), ids=range(len(PATTERNS)))
def test_what_an_expression_matches_holds_one_of_its_literals(pattern: Pattern) -> None:
    matched = 0
    for text in generated(pattern.source, MADE, ignore_case=pattern.ignore_case):
        for match in pattern.compiled.finditer(text):
            matched += 1
            behind = text[: match.end()]
            assert pattern.literals is None or holds(behind, pattern.literals)
            assert pattern.block_literals is None or holds(f"\n{text}\n", pattern.block_literals)
            found = lower(match.group())
            assert pattern.beginnings is None or found.startswith(tuple(map(lower, pattern.beginnings)))
    assert matched


ASK_NO_ARCHIVE = {rule_id: rule for rule_id, rule in RULES.items() if not rule.needs_published}


@every("rule", ASK_NO_ARCHIVE.values(), ids=ASK_NO_ARCHIVE)
def test_a_rule_finds_the_same_without_the_gate(rule: Rule) -> None:
    lines = [text for pattern in patterns_of(rule) for text in generated(pattern.source, 6, seed=1)]
    random.Random(rule.spec.id).shuffle(lines)
    for number in range(0, len(lines), 6):
        lines.insert(number, FILLER)
    text = "\n\n".join(filter(None, lines))
    config = Config(selection=Selection((rule.spec.id,)))
    gated, plain = (Linter(config, REGISTRY, gate=gate).lint_text(text) for gate in (True, False))
    assert gated == plain
