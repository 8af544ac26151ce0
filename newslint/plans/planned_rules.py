"""The rules of a run: from the plan where they are in it, else built from their files and put into it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from newslint.configuration.config import RuleSetting
from newslint.linting.prepared import PreparedRule, RuleFacts, prepared
from newslint.packs import Catalogue
from newslint.packs.catalogue import RuleBrief
from newslint.plans.key import plan_key
from newslint.plans.plan import Brief, Plan, PlannedRule, read_plan, write_plan
from newslint.plans.stored_rules import from_bytes, to_bytes
from newslint.rule import Literal, Rule


class PlannedRules:
    """The rules of a catalogue as a configuration sets them.

    ``libraries`` are names and versions of what rules are made with; None for a run that keeps no plan.
    """

    def __init__(
        self, catalogue: Catalogue, settings: Mapping[str, RuleSetting], libraries: tuple[str, ...] | None
    ) -> None:
        self._catalogue = catalogue
        self._settings = settings
        self._libraries = libraries
        self._built: dict[str, PreparedRule] = {}
        self._key = self._make_key()
        self._plan = read_plan(self._key) if self._key else None
        if self._plan:
            catalogue.know(
                {rule_id: RuleBrief(*brief) for rule_id, brief in self._plan.briefs.items()}, self._plan.words
            )

    def digest(self) -> bytes | None:
        """Return the digest of what all rules come of; None where no plan is kept, or any of it has changed since."""
        return self._key if self._make_key() == self._key else None

    def prepared(self, rule_id: str) -> PreparedRule:
        """Return a rule ready for the engine. Raises ``PackError``, or the error of its settings, for a wrong one."""
        if rule_id not in self._built:
            planned = self._plan.rules.get(rule_id) if self._plan else None
            self._built[rule_id] = self._from_plan(rule_id, planned) if planned else prepared(self.rule(rule_id))
        return self._built[rule_id]

    def rule(self, rule_id: str) -> Rule:
        """Return a rule, built from its file as the configuration wants it. Raises as ``prepared`` does."""
        setting = self._settings.get(rule_id, RuleSetting())
        return self._catalogue.build(rule_id, setting.severity, setting.options)

    def keep(self) -> None:
        """Keep what was built in the plan, for the runs that follow."""
        known = self._plan.rules if self._plan else {}
        new = {rule_id: rule for rule_id, rule in self._built.items() if rule_id not in known}
        if self._key is None or not new:
            return
        written = {rule_id: (rule.facts, to_bytes(rule.rule)) for rule_id, rule in new.items()}
        rules = {rule_id: PlannedRule(_plain(facts), data) for rule_id, (facts, data) in written.items() if data}
        # What was read meanwhile must be what the key was made of.
        if rules and self.digest():
            write_plan(self._key, Plan(self._briefs(), {**known, **rules}, self._words()))

    def _from_plan(self, rule_id: str, planned: PlannedRule) -> PreparedRule:
        values: Any = planned.facts
        facts = RuleFacts(*values)
        if facts.literals is not None:
            facts = facts._replace(literals=tuple(map(Literal._make, facts.literals)))
        return PreparedRule(facts, partial(self._made, rule_id, planned.data))

    def _made(self, rule_id: str, data: bytes) -> Rule:
        try:
            return from_bytes(data, self._catalogue.vocabulary)
        except Exception:  # another newslint wrote it, whatever the key says: the rule's own file is there
            return self.rule(rule_id)

    def _make_key(self) -> bytes | None:
        if self._libraries is None:
            return None
        settings = repr(sorted(map(_setting, self._settings.items())))
        return plan_key(self._catalogue.packs_in_order, settings, self._libraries)

    def _briefs(self) -> dict[str, Brief]:
        briefs = ((rule_id, self._catalogue.brief(rule_id)) for rule_id in self._catalogue.yaml_ids)
        return {rule_id: (*brief,) for rule_id, brief in briefs}

    def _words(self) -> dict[str, tuple[str, ...]]:
        return {name: tuple(words) for name, words in self._catalogue.vocabulary.lists.items()}


def _plain(facts: RuleFacts) -> tuple[object, ...]:
    literals = facts.literals
    return (*facts[:-1], None if literals is None else tuple(map(tuple, literals)))


def _setting(setting: tuple[str, RuleSetting]) -> tuple[str, str]:
    rule_id, (severity, options) = setting
    return rule_id, repr((severity, options.data if options else None))
