"""The words of the rules that run, for formatters that show them; a rule's words are made when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.api import Linter
from newslint.hookspecs import RuleWords


class RuleBook(Mapping[str, RuleWords]):
    """Rules by id. Iterating gives those that run where no per-path settings apply; any rule may be asked for."""

    def __init__(self, linter: Linter) -> None:
        self._linter = linter
        self._made: dict[str, RuleWords] = {}

    def __getitem__(self, rule_id: str) -> RuleWords:
        """Return a rule's words. Raises ``KeyError`` where there is no such rule."""
        if rule_id not in self._made:
            if rule_id not in self._linter.registry.catalogue.ids:
                raise KeyError(rule_id)
            self._made[rule_id] = self._make(rule_id)
        return self._made[rule_id]

    def __iter__(self) -> Iterator[str]:
        return (rule.spec.id for rule in self._linter.rules())

    def __len__(self) -> int:
        return len(self._linter.rules())

    def _make(self, rule_id: str) -> RuleWords:
        from newslint.authoring.documentation import rule_page

        config = self._linter.config
        rule = self._linter.registry.catalogue.build(rule_id, *(config.rules.get(rule_id) or (None, None)))
        spec, language = rule.spec, config.language
        return RuleWords(spec.severity, spec.summary[language], spec.why[language], rule_page(rule, language))
