"""What many tests need and takes long to make: made once a process, and changed by none of them."""

from __future__ import annotations

from functools import cache

from newslint import Linter
from newslint.contracts import Reader
from newslint.linting.engine import Engine
from newslint.plugins.registry import build_registry
from newslint.rule import Rule
from newslint.testing import OWN_READERS, engine_for

REGISTRY = build_registry()
"""Newslint's own parts, and those of what is installed."""
CATALOGUE = REGISTRY.catalogue
LINTER = Linter(registry=REGISTRY, keep_text=True, plan=True)
"""The linter that a program gets without asking for anything else than the texts; tests share its plan."""
RULES: dict[str, Rule] = {rule_id: CATALOGUE.build(rule_id) for rule_id in CATALOGUE.ids}
"""Every rule by its id, those that wait to be asked included."""
READERS: dict[str, Reader] = {reader.name: reader for reader in OWN_READERS}
"""The readers of texts by their names."""
_FURNITURE = [rule for rule in RULES.values() if rule.spec.furniture]
_ENGINES: dict[str, Engine] = {}


@cache
def english_linter() -> Linter:
    """Return the linter that tells all in English."""
    return Linter(registry=REGISTRY, language="en", plan=True)


@cache
def engine_of_all() -> Engine:
    """Return the engine that runs every rule, those that wait to be asked included."""
    return Engine(RULES.values(), known=CATALOGUE)


def engine_of(rule: Rule) -> Engine:
    """Return the engine that runs a rule's examples."""
    if rule.spec.id not in _ENGINES:
        _ENGINES[rule.spec.id] = engine_for(rule, _FURNITURE, CATALOGUE)
    return _ENGINES[rule.spec.id]
