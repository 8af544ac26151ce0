"""The words of rules, for formatters that show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.configuration.config import Config
from newslint.contracts import RuleWords
from newslint.packs.catalogue import Catalogue
from newslint.rule_pages import RulePages


class RuleBook(Mapping[str, RuleWords]):
    """Rules by id. Iterating gives those that run where no per-path settings apply; any rule may be asked for."""

    def __init__(self, catalogue: Catalogue, config: Config, running: Sequence[str]) -> None:
        self._catalogue = catalogue
        self._config = config
        self._running = running
        self._pages = RulePages(config.rule_pages, config.language, catalogue.is_own)
        self._made: dict[str, RuleWords] = {}

    def __getitem__(self, rule_id: str) -> RuleWords:
        """Return a rule's words. Raises ``KeyError`` where there is no such rule."""
        if rule_id not in self._made:
            if rule_id not in self._catalogue.ids:
                raise KeyError(rule_id)
            self._made[rule_id] = self._make(rule_id)
        return self._made[rule_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._running)

    def __len__(self) -> int:
        return len(self._running)

    def _make(self, rule_id: str) -> RuleWords:
        from newslint.authoring.documentation import rule_page

        rule = self._catalogue.build(rule_id, *(self._config.rules.get(rule_id) or (None, None)))
        spec, language = rule.spec, self._config.language
        return RuleWords(
            spec.severity,
            spec.summary[language],
            spec.why[language],
            rule_page(rule, language),
            tuple((example.text, example.spans) for example in spec.bad),
            tuple(example.text for example in spec.good),
            self._pages.address(rule_id),
        )
